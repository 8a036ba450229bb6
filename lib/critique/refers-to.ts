/** What parts of a critique refer to: works by link, id or address, and places of the paper by their number. */
import { describe } from '../anchor/describe';
import { captionsOf } from '../claims/captions';
import { workOf, worksIn } from '../evidence/references';
import { LIST_LIMIT } from '../notes/note';
import type { Reference } from '../notes/reference';
import type { Target } from '../notes/target';
import type { PageText } from '../page-text/page-text';
import type { ArxivId } from '../paper/id';
import type { Critique } from './critique';
import { type Mention, mentionsIn } from './words/mentions';

export interface Referred {
  value: Reference;
  because: string;
  taken: boolean;
}

/** Finds the places of a page that are named by their number. */
export type Places = (mention: Mention) => Pick<Target, 'what' | 'selectors'> | null;

/** @param page null where the paper's text is not held: then no place is found */
export function placesIn(page: PageText | null): Places {
  if (!page) return () => null;
  const found = new Map<string, Pick<Target, 'what' | 'selectors'>>();
  for (const { label, selectors } of captionsOf(page)) {
    const [mention] = mentionsIn(label);
    if (!mention || selectors.length === 0) continue;
    const key = keyOf(mention);
    if (!found.has(key) && (mention.kind === 'figure' || mention.kind === 'table'))
      found.set(key, { what: mention.kind, selectors });
  }
  for (const { start, end, role, section } of page.blocks) {
    const number = role === 'heading' && section !== null ? page.sections[section]!.number : null;
    if (number === null || found.has(`section ${number}`)) continue;
    const selectors = describe(page, { start, end });
    if (selectors.length > 0) found.set(`section ${number}`, { what: 'passage', selectors });
  }
  return (mention) => found.get(keyOf(mention)) ?? null;
}

function keyOf({ kind, number }: Mention): string {
  return `${kind} ${number}`;
}

/**
 * The references of parts, and of links that second copies of them have; each once, in order. The paper itself is none.
 * At most as many as a note may have.
 */
export function referencesOf(
  critique: Critique,
  parts: readonly number[],
  copied: readonly string[],
  { paper, version, places }: { paper: ArxivId; version: number | null; places: Places },
): Referred[] {
  const found = new Map<string, Referred>();
  const add = (key: string, value: Reference, because: string) => {
    if (!found.has(key)) found.set(key, { value, because, taken: true });
  };
  for (const index of parts) {
    const { text, links } = critique.parts[index]!;
    for (const { url, start, end } of links) {
      const work = workOf(url);
      if (work && !isPaper(work.id, paper))
        add(work.id, { type: 'work', ...work, quote: null }, text.slice(start, end));
    }
    for (const { scheme, id, start, end } of worksIn(text))
      if (!isPaper(id, paper)) add(id, { type: 'work', scheme, id, quote: null }, text.slice(start, end));
    for (const mention of mentionsIn(text)) {
      const place = places(mention);
      if (!place) continue;
      const target: Target = { paper, version, ...place };
      add(keyOf(mention), { type: 'passage', target, role: 'shows' }, mention.words);
    }
  }
  for (const url of copied) {
    const work = workOf(url);
    if (work && !isPaper(work.id, paper)) add(work.id, { type: 'work', ...work, quote: null }, url);
  }
  return [...found.values()].slice(0, LIST_LIMIT);
}

function isPaper(id: string, paper: ArxivId): boolean {
  return id.replace(/v\d+$/, '') === paper;
}
