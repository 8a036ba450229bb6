/** Where threads stand in the paper: by its sections in page order, or by what the notes say of their places. */
import { anchor } from '../anchor/anchor';
import { prepare } from '../anchor/page-index';
import { blockIndexAt, type PageText, sectionTitleAt } from '../page-text/page-text';
import type { ThreadNews } from '../versions/newest';
import { byTime } from '../threads/thread';

/** `elsewhere`: in the paper, and no more is known; `lost`: looked for in its text, and not found for sure. */
export type SectionOf = 'paper' | 'front' | 'section' | 'elsewhere' | 'lost';

/** A thread with all that is known of it. */
export type Placed = ThreadNews;

export interface PlacedSection {
  what: SectionOf;
  title: string | null;
  threads: Placed[];
}

interface Place {
  what: SectionOf;
  title: string | null;
  /** Sorts within `what`. */
  at: number;
}

const ORDER: readonly SectionOf[] = ['paper', 'front', 'section', 'elsewhere', 'lost'];

/**
 * Threads by section: what is on the whole paper first, then title and abstract, then the sections as they stand.
 * @param traced whether what passages became is told in offsets of `page`
 */
export function* placed(
  threads: readonly ThreadNews[],
  page: PageText | null,
  traced: boolean,
): Generator<void, PlacedSection[]> {
  if (page) yield* prepare(page);
  const found: { news: ThreadNews; place: Place }[] = [];
  for (const news of threads) {
    found.push({ news, place: placeOf(news, page, traced) });
    yield;
  }
  found.sort(
    (a, b) =>
      ORDER.indexOf(a.place.what) - ORDER.indexOf(b.place.what) ||
      compare(a.place.at, b.place.at) ||
      byTime(a.news.thread.note, b.news.thread.note),
  );
  const sections: PlacedSection[] = [];
  for (const { news, place } of found) {
    const last = sections.at(-1);
    if (last?.what === place.what && last.title === place.title) last.threads.push(news);
    else sections.push({ what: place.what, title: place.title, threads: [news] });
  }
  return sections;
}

/** Infinity is not less than itself. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function placeOf(news: ThreadNews, page: PageText | null, traced: boolean): Place {
  const { target } = news.thread.note;
  if (target.what === 'paper') return { what: 'paper', title: null, at: 0 };
  const start = page && startIn(news, page, traced);
  if (page && start !== null) return placeAt(page, start);
  const position = target.selectors.find((selector) => selector.type === 'TextPositionSelector');
  return {
    what: target.what === 'title' ? 'front' : page === null ? 'elsewhere' : 'lost',
    title: null,
    at: position?.start ?? Infinity,
  };
}

/** Where a passage, or what became of it, stands on the page; null where that cannot be told. */
function startIn({ thread, passage }: ThreadNews, page: PageText, traced: boolean): number | null {
  if (traced && passage && !passage.elsewhere) {
    const at = passage.start ?? passage.nearest?.start ?? null;
    if (at !== null) return at;
  }
  const found = anchor(page, thread.note.target.selectors);
  return 'text' in found ? found.start : null;
}

const FRONT: ReadonlySet<string> = new Set(['title', 'abstract', 'authors', 'keywords']);

function placeAt(page: PageText, start: number): Place {
  const role = page.blocks[blockIndexAt(page.blocks, start)]?.role;
  const title = sectionTitleAt(page, start);
  if (title === null || (role !== undefined && FRONT.has(role)))
    return { what: 'front', title: null, at: start };
  return { what: 'section', title, at: start };
}
