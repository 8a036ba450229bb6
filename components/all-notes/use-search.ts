import { useEffect, useRef, useState } from 'preact/hooks';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import type { Search } from '../../lib/messages/search-messages';
import type { CallBackground } from '../client';
import { sentenceOf } from '../errors';

export type Found = Reply<ToBackground, 'notes/search'>;

/** What is searched for: everything but which part of the list is shown. */
export type Query = Omit<Search, 'offset' | 'limit'>;

/** So many notes are fetched at once. */
export const PAGE = 50;

/** After a letter typed, so many milliseconds pass before it is searched for. */
export const REST_MS = 80;

export interface SearchInUse {
  /** The last answer, with all that was fetched since; null until the first one. */
  found: Found | null;
  /** The query that `found` answers. */
  answered: Query | null;
  problem: string | null;
  /** Fetches the next part of the list. */
  more: () => void;
}

/** Searches as the query changes; typed text after a short rest, a choice at once. Only the last answer counts. */
export function useSearch(call: CallBackground, query: Query): SearchInUse {
  const [found, setFound] = useState<Found | null>(null);
  const [answered, setAnswered] = useState<Query | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useRef(0);
  const shown = useRef(0);
  shown.current = found?.rows.length ?? 0;

  async function ask(offset: number, limit: number): Promise<void> {
    const mine = ++turn.current;
    try {
      const reply = await call('notes/search', { ...query, offset, limit });
      if (mine !== turn.current) return;
      setFound((before) =>
        offset > 0 && before ? { ...reply, rows: [...before.rows, ...reply.rows] } : reply,
      );
      setAnswered(query);
      setProblem(null);
    } catch (thrown) {
      if (mine === turn.current) setProblem(sentenceOf(thrown));
    }
  }

  const typed = answered !== null && answered.text !== query.text;
  useEffect(() => {
    const timer = setTimeout(() => void ask(0, PAGE), typed ? REST_MS : 0);
    return () => clearTimeout(timer);
  }, [call, JSON.stringify(query)]);

  // Notes are written in papers meanwhile: whoever comes back to this page sees them.
  useEffect(() => {
    const onLook = () => {
      if (document.visibilityState === 'visible') void ask(0, Math.max(PAGE, Math.min(shown.current, 500)));
    };
    document.addEventListener('visibilitychange', onLook);
    addEventListener('focus', onLook);
    return () => {
      document.removeEventListener('visibilitychange', onLook);
      removeEventListener('focus', onLook);
    };
  }, [call, JSON.stringify(query)]);

  return { found, answered, problem, more: () => void ask(shown.current, PAGE) };
}
