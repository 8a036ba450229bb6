/**
 * Texts of the versions that were opened, kept in IndexedDB for comparing, and how pairs of them lie beside each other.
 * All of it can be made anew from the papers' pages: when room runs out it goes, notes never do.
 */
import * as v from 'valibot';
import { REAL, type StoreContext } from '../notes/store-context';
import type { PageText } from '../page-text/page-text';
import { ArxivId } from '../paper/id';
import { inTransaction, type Reading, type Writing } from '../store/database';
import { parsed, readable } from '../store/records';
import { StoreError } from '../store/store-error';
import { KeptText, TEXT_PAGES } from './kept-text';
import { fromBase64, PackedError, type PackedText, unpack } from './packed';

/** What all texts together may take, in bytes as they are stored: some 1,000 papers. */
export const TEXTS_LIMIT = 60_000_000;

/**
 * The text itself. It names no paper, so that it stands in no index, and lists are read without reading it.
 */
const Bytes = v.object({ id: v.string(), data: v.instance(Uint8Array<ArrayBuffer>) });

/** One pair of texts laid beside each other, as `packed-alignment.ts` packs it. */
const KeptAlignment = v.object({
  id: v.string(),
  paper: ArxivId,
  /** Ids of the two texts. */
  from: v.string(),
  to: v.string(),
  data: v.instance(Uint8Array<ArrayBuffer>),
});

/** What keeping a text came to. */
export interface Kept {
  /** False where the same text of that page was kept before. */
  news: boolean;
  /** Texts that had to go for it, the one that went first at the head. */
  dropped: KeptText[];
}

export interface TextSizes {
  /** By paper; the one opened last first. */
  papers: {
    paper: ArxivId;
    title: string | null;
    versions: number;
    bytes: number;
    at: string;
    notes: boolean;
  }[];
  bytes: number;
  limit: number;
  /** The limit is reached with the last texts of papers with notes alone: one more, and one of these has to go. */
  full: boolean;
}

export class TextStore {
  constructor(
    private readonly context: StoreContext = REAL,
    private readonly limit = TEXTS_LIMIT,
  ) {}

  /**
   * Keeps the text of a page. Alignments with the text it replaces go; so do the texts that are wanted least where
   * there is no room.
   * @throws StoreError `invalid` where it is no packed text
   */
  async keep(
    paper: ArxivId,
    shown: Pick<KeptText, 'version' | 'page' | 'title'> & { text: PackedText },
  ): Promise<Kept> {
    const { text, ...page } = shown;
    const data = await checked(text);
    const id = idOf(paper, shown.version, shown.page);
    const at = this.context.now().toISOString();
    return inTransaction('readwrite', async (tx) => {
      const texts = tx.objectStore('texts');
      const held = parsed(Bytes, await texts.get(bytesId(id)));
      await texts.put({ ...page, id, paper, at, bytes: data.length } satisfies KeptText);
      if (held && isSame(held.data, data)) return { news: false, dropped: [] };
      await texts.put({ id: bytesId(id), data } satisfies v.InferOutput<typeof Bytes>);
      await dropAlignments(tx, paper, [id]);
      return { news: true, dropped: await this.#makeRoom(tx, id) };
    });
  }

  /** What is kept of a paper, by version, the fuller page of a version first. */
  async ofPaper(paper: ArxivId): Promise<KeptText[]> {
    const raw = await inTransaction('readonly', (tx) => tx.objectStore('texts').index('paper').getAll(paper));
    return readable(KeptText, raw, 'text').items.sort(
      (a, b) => a.version - b.version || TEXT_PAGES.indexOf(a.page) - TEXT_PAGES.indexOf(b.page),
    );
  }

  /** The text of `kept`; null where it is no longer there, or damaged: it can be fetched anew. */
  async read(id: string): Promise<PageText | null> {
    const raw = await inTransaction('readonly', (tx) => tx.objectStore('texts').get(bytesId(id)));
    const held = parsed(Bytes, raw);
    if (!held) return null;
    try {
      return await unpack(held.data);
    } catch (thrown) {
      if (thrown instanceof PackedError) return null;
      throw thrown;
    }
  }

  /** The kept alignment of two texts; null where there is none. */
  async alignmentOf(from: string, to: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const raw = await inTransaction('readonly', (tx) => tx.objectStore('alignments').get(pairId(from, to)));
    return parsed(KeptAlignment, raw)?.data ?? null;
  }

  /** Keeps an alignment, unless one of its texts has gone or changed while it was made. */
  async keepAlignment(
    { paper, from, to }: { paper: ArxivId; from: KeptText; to: KeptText },
    data: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    await inTransaction('readwrite', async (tx) => {
      for (const text of [from, to]) {
        const held = parsed(KeptText, await tx.objectStore('texts').get(text.id));
        if (held?.bytes !== text.bytes) return;
      }
      const id = pairId(from.id, to.id);
      await tx.objectStore('alignments').put({ id, paper, from: from.id, to: to.id, data });
    });
  }

  /** How much is kept, for the page where it can be cleared. */
  sizes(): Promise<TextSizes> {
    return inTransaction('readonly', async (tx) => {
      const kept = await allOf(tx);
      const papers = new Map<ArxivId, TextSizes['papers'][number]>();
      for (const { paper, title, bytes, at } of kept.sort(byAge)) {
        const notes = papers.get(paper)?.notes ?? (await hasNotes(tx, paper));
        const before = papers.get(paper) ?? { versions: 0, bytes: 0, title: null };
        papers.set(paper, {
          paper,
          title: title ?? before.title,
          versions: before.versions + 1,
          bytes: before.bytes + bytes,
          at,
          notes,
        });
      }
      const rows = [...papers.values()].reverse();
      const bytes = total(kept);
      const single = kept.filter(
        ({ paper }) => papers.get(paper)!.versions === 1 && papers.get(paper)!.notes,
      );
      return { papers: rows, bytes, limit: this.limit, full: total(single) > this.limit * NEARLY };
    });
  }

  /** Drops the texts of these papers; of all, where none are named. Tells of which papers there were any. */
  clear(papers: readonly ArxivId[] | null): Promise<ArxivId[]> {
    return inTransaction('readwrite', async (tx) => {
      const kept = (await allOf(tx)).filter(({ paper }) => papers === null || papers.includes(paper));
      const cleared = [...new Set(kept.map(({ paper }) => paper))];
      if (papers === null) {
        // Whatever cannot be read goes as well.
        await tx.objectStore('texts').clear();
        await tx.objectStore('alignments').clear();
        return cleared;
      }
      for (const text of kept) await dropText(tx, text);
      return cleared;
    });
  }

  /**
   * Drops texts until the rest fits: first those of papers without notes, then all but the last one of papers with
   * notes, then those; each time the one that was opened longest ago. `just` stays.
   */
  async #makeRoom(tx: Writing, just: string): Promise<KeptText[]> {
    let kept = (await allOf(tx)).sort(byAge);
    let bytes = total(kept);
    const dropped: KeptText[] = [];
    if (bytes <= this.limit) return dropped;
    const withNotes = new Map<ArxivId, boolean>();
    for (const { paper } of kept) {
      if (!withNotes.has(paper)) withNotes.set(paper, await hasNotes(tx, paper));
    }
    while (bytes > this.limit) {
      const others = kept.filter(({ id }) => id !== just);
      const isLast = ({ paper }: KeptText) => kept.filter((text) => text.paper === paper).length === 1;
      const goes =
        others.find(({ paper }) => !withNotes.get(paper)) ??
        others.find((text) => !isLast(text)) ??
        others[0];
      if (!goes) break;
      await dropText(tx, goes);
      dropped.push(goes);
      kept = kept.filter((text) => text !== goes);
      bytes -= goes.bytes;
    }
    return dropped;
  }
}

/** Of the limit, from where the rest is too little for another paper. */
const NEARLY = 0.98;

/** Where the text of one page of a version stands. */
function idOf(paper: ArxivId, version: number, page: string): string {
  return `${paper}/${version}/${page}`;
}

function bytesId(id: string): string {
  return `text:${id}`;
}

function pairId(from: string, to: string): string {
  return `${from} ${to}`;
}

async function checked(text: PackedText): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const data = fromBase64(text);
    await unpack(data);
    return data;
  } catch (thrown) {
    if (!(thrown instanceof PackedError)) throw thrown;
    throw new StoreError('invalid', thrown.message, 'Load the paper’s page anew.', 'text', { cause: thrown });
  }
}

async function allOf(tx: Reading): Promise<KeptText[]> {
  return readable(KeptText, await tx.objectStore('texts').index('paper').getAll(), 'text').items;
}

async function hasNotes(tx: Reading, paper: ArxivId): Promise<boolean> {
  if ((await tx.objectStore('drafts').index('paper').count(paper)) > 0) return true;
  return (await tx.objectStore('notes').index('paper').count(paper)) > 0;
}

async function dropText(tx: Writing, { id, paper }: KeptText): Promise<void> {
  await tx.objectStore('texts').delete(id);
  await tx.objectStore('texts').delete(bytesId(id));
  await dropAlignments(tx, paper, [id]);
}

/** Drops the alignments of a paper with any of these texts. One that cannot be read goes too: it is made anew. */
async function dropAlignments(tx: Writing, paper: ArxivId, texts: readonly string[]): Promise<void> {
  const store = tx.objectStore('alignments');
  for (const key of await store.index('paper').getAllKeys(paper)) {
    if (key.split(' ').some((id) => texts.includes(id))) await store.delete(key);
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function byAge(one: KeptText, other: KeptText): number {
  return Date.parse(one.at) - Date.parse(other.at);
}

function total(texts: readonly KeptText[]): number {
  return texts.reduce((sum, { bytes }) => sum + bytes, 0);
}
