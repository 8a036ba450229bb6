/**
 * The rebuttal table: each point made of a paper, what its author answered, and what the newest kept version made of
 * it. What nobody has answered and what was asked back stands on top.
 */
import * as v from 'valibot';
import { Version } from '../notes/ids';
import type { Note } from '../notes/note';
import { answersOf, type PointAnswer, sectionOf } from '../threads/answers';
import type { ThreadState } from '../threads/state';
import type { PaperNews, ThreadNews } from './newest';
import { REBUTTAL_SECTIONS, type RebuttalRow } from './rebuttal-row';
import type { Trace, Traced } from './trace';

/** Whoever asked back has settled it since. */
const ENDED: ReadonlySet<ThreadState> = new Set<ThreadState>(['resolved', 'agreed-to-differ', 'withdrawn']);

/** Longest gist, in code units. */
const GIST = 240;

/** The rows, section by section, within one as the passages stand in the paper. */
export function rebuttalOf({ version, threads }: PaperNews): RebuttalRow[] {
  const rows = threads
    .filter(({ thread: { note } }) => note.deletedAt === null && note.kind !== null)
    .toSorted(byPlace)
    .flatMap((news) => answersOf(news.thread).map((answer) => rowOf(news, answer, version)));
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => rankOf(a.row) - rankOf(b.row) || a.index - b.index)
    .map(({ row }) => row);
}

function rowOf(
  { thread, status, passage, promised }: ThreadNews,
  answer: PointAnswer,
  to: number | null,
): RebuttalRow {
  const { note } = thread;
  const { position, action, where, part } = answer;
  const isElsewhere = where !== null && where.what !== 'paper';
  const from = (isElsewhere ? where.version : null) ?? note.target.version;
  const traced = isElsewhere ? promised : passage;
  return {
    note,
    point: { kind: note.kind, quote: quoteOf(note), part: part?.exact ?? null, gist: gistOf(note.body) },
    answered: answer.replies.length > 0,
    position,
    action,
    where,
    became: traceOf(note, traced, from, to),
    state: status.state,
    waitingFor: status.waitingFor,
    section: answer.askedBack && !ENDED.has(status.state) ? 'asked-back' : sectionOf(status),
  };
}

function traceOf(note: Note, traced: Traced | null, from: number | null, to: number | null): Trace | null {
  const [old, now] = [v.safeParse(Version, from), v.safeParse(Version, to)];
  if (!traced || !old.success || !now.success) return null;
  return { note: note.id, from: old.output, to: now.output, ...traced };
}

function rankOf({ section }: RebuttalRow): number {
  return REBUTTAL_SECTIONS.indexOf(section);
}

/** As they stand in the paper: by where their selectors say; the whole paper first. */
function byPlace(a: ThreadNews, b: ThreadNews): number {
  return placeOf(a.thread.note) - placeOf(b.thread.note);
}

function placeOf({ target }: Note): number {
  const position = target.selectors.find((selector) => selector.type === 'TextPositionSelector');
  return target.selectors.length === 0 ? -1 : (position?.start ?? Infinity);
}

function quoteOf({ target }: Note): string | null {
  return target.selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? null;
}

/** The first paragraph, cut at a word. */
function gistOf(body: string): string {
  const first = body
    .trim()
    .split(/\n\s*\n/)[0]!
    .replace(/\s+/g, ' ');
  if (first.length <= GIST) return first;
  return `${first.slice(0, first.lastIndexOf(' ', GIST)).slice(0, GIST)} …`;
}
