/**
 * A person's own terms and the packs taken in from files, kept in IndexedDB. Own terms are a pack too, under the id
 * `own`; it cannot be switched off or dropped as a whole.
 */
import { parseTermPack, type Term, TermPack, writeTermPack } from '../lens/term-pack';
import { parseOr } from '../schema/explain';
import { inTransaction, type Writing } from '../store/database';
import { isNewer, type Merged, mergeOne, parsed, readable, readStored } from '../store/records';
import { StoreError } from '../store/store-error';
import { OWN, type PackSummary, StoredPack, summaryOf } from './stored-pack';

/** What a list of terms shows. */
export interface KeptPacks {
  own: TermPack;
  imported: PackSummary[];
  /** What cannot be read, a sentence each. */
  problems: string[];
}

/** Ids that are ours: a pack from a file that bears one is taken in under another. */
const OURS: ReadonlySet<string> = new Set([OWN, 'general', 'machine-learning', 'alignment']);

export class PackStore {
  constructor(private readonly now: () => Date = () => new Date()) {}

  /** The packs that the lens works with: own terms first, the others in the order in which they came. */
  async forLens(): Promise<TermPack[]> {
    const { items } = await this.#kept();
    return items.filter(({ on, pack }) => on && pack.terms.length > 0).map(({ pack }) => pack);
  }

  /** All there are. */
  async list(): Promise<KeptPacks> {
    const { items, problems } = await this.#kept();
    return {
      own: items.find(({ id }) => id === OWN)?.pack ?? EMPTY,
      imported: items.filter(({ id }) => id !== OWN).map(summaryOf),
      problems,
    };
  }

  /** Adds a term to the person's own, or puts it in the place of the one with its id. Returns all own terms. */
  keepTerm(term: Term): Promise<TermPack> {
    return this.#changeOwn((terms) => {
      const at = terms.findIndex(({ id }) => id === term.id);
      return at < 0 ? [...terms, term] : terms.with(at, term);
    });
  }

  /** Takes a term out of the person's own; one that is not there is no fault. Returns those that are left. */
  dropTerm(id: string): Promise<TermPack> {
    return this.#changeOwn((terms) => terms.filter((term) => term.id !== id));
  }

  /**
   * Takes in a pack from a file, in the place of the one with its id if there is one: that stays on or off as it was.
   * @param on whether a pack that is new here is on
   * @throws Error of `parseTermPack`, with the line and the mend; then nothing is taken in
   */
  async import(json: string, on = true): Promise<{ pack: PackSummary; replaced: boolean }> {
    const read = parseTermPack(json);
    const pack = OURS.has(read.id) ? { ...read, id: importedId(read.id) } : read;
    return inTransaction('readwrite', async (tx) => {
      const raw = await tx.objectStore('packs').get(pack.id);
      const held = raw === undefined ? null : readStored(StoredPack, raw, 'pack', pack.id);
      const at = this.#after(held);
      const stored: StoredPack = {
        id: pack.id,
        pack,
        on: held?.on ?? on,
        addedAt: held?.addedAt ?? at,
        updatedAt: at,
      };
      await tx.objectStore('packs').put(stored);
      return { pack: summaryOf(stored), replaced: held !== null };
    });
  }

  /**
   * A pack as the text of a file, and that file's name. Own terms get an id of their own, so that those of two people
   * are two packs for whoever takes both in.
   */
  async export(id: string): Promise<{ name: string; json: string }> {
    const { pack, addedAt } = await inTransaction('readonly', async (tx) =>
      readStored(StoredPack, (await tx.objectStore('packs').get(id)) ?? missing(), 'pack', id),
    );
    const named = id === OWN ? { ...pack, id: `${OWN}-${Date.parse(addedAt).toString(36)}` } : pack;
    return { name: `hedgerow-terms-${fileName(named.id)}.json`, json: writeTermPack(named) };
  }

  /** Turns a pack from a file on or off. */
  async switch(id: string, on: boolean): Promise<void> {
    await inTransaction('readwrite', async (tx) => {
      const raw = (await tx.objectStore('packs').get(id)) ?? missing();
      const held = readStored(StoredPack, raw, 'pack', id);
      await tx.objectStore('packs').put({ ...held, on, updatedAt: this.#after(held) });
    });
  }

  /** Removes a pack from a file, for good: `export` it before to be able to take it in again. */
  async drop(id: string): Promise<void> {
    if (id === OWN) throw new StoreError('invalid', 'Own terms are removed one by one.', 'Remove each.');
    await inTransaction('readwrite', async (tx) => {
      const raw = await tx.objectStore('packs').get(id);
      if (raw === undefined) return;
      readStored(StoredPack, raw, 'pack', id);
      await tx.objectStore('packs').delete(id);
    });
  }

  async #kept(): Promise<{ items: StoredPack[]; problems: string[] }> {
    const records = await inTransaction('readonly', (tx) => tx.objectStore('packs').getAll());
    const { items, problems } = readable(StoredPack, records, 'pack');
    return { items: items.sort(inOrder), problems };
  }

  #changeOwn(change: (terms: readonly Term[]) => Term[]): Promise<TermPack> {
    return inTransaction('readwrite', async (tx) => {
      const raw = await tx.objectStore('packs').get(OWN);
      const held = raw === undefined ? null : readStored(StoredPack, raw, 'pack', OWN);
      const changed = { ...(held?.pack ?? EMPTY), terms: change(held?.pack.terms ?? []) };
      const pack = parseOr(TermPack, changed, (why, { field }) => {
        const mend = field === 'terms' ? 'Export your terms as a file and import it as a pack.' : 'Mend it.';
        return new StoreError('invalid', `The term cannot be kept: ${why}.`, mend, field);
      });
      const at = this.#after(held);
      await tx
        .objectStore('packs')
        .put({ id: OWN, pack, on: true, addedAt: held?.addedAt ?? at, updatedAt: at });
      return pack;
    });
  }

  /** The present, but always later than the last change: a clock set back must not make a change look old. */
  #after(held: StoredPack | null): string {
    const now = this.now().getTime();
    return new Date(held ? Math.max(now, Date.parse(held.updatedAt) + 1) : now).toISOString();
  }
}

const EMPTY: TermPack = { hedgerow: 'terms', version: 1, id: OWN, name: 'Own terms', about: '', terms: [] };

/**
 * Takes in packs from elsewhere, as part of `tx`. Of two states of one the newer wins. Own terms are joined: none that
 * is in one of two states only is lost.
 */
export async function mergePacks(tx: Writing, incoming: readonly StoredPack[]): Promise<Merged> {
  const merged: Merged = { added: 0, updated: 0, kept: 0 };
  for (const item of incoming) {
    const raw = item.id === OWN ? await tx.objectStore('packs').get(OWN) : undefined;
    const held = parsed(StoredPack, raw);
    if (!held) merged[await mergeOne(tx, 'packs', StoredPack, item)] += 1;
    else merged[await joinOwn(tx, held, item)] += 1;
  }
  return merged;
}

async function joinOwn(tx: Writing, held: StoredPack, other: StoredPack): Promise<keyof Merged> {
  const terms = new Map(held.pack.terms.map((term) => [term.id, term]));
  for (const term of other.pack.terms) {
    if (!terms.has(term.id) || isNewer(other, held)) terms.set(term.id, term);
  }
  const pack = parsed(TermPack, { ...held.pack, terms: [...terms.values()] });
  // More than one pack holds: then they come as a pack of their own.
  if (!pack) return mergeOne(tx, 'packs', StoredPack, asImported(other));
  if (JSON.stringify(pack.terms) === JSON.stringify(held.pack.terms)) return 'kept';
  await tx.objectStore('packs').put({ ...held, pack, updatedAt: later(held, other).updatedAt });
  return 'updated';
}

function asImported(own: StoredPack): StoredPack {
  const id = importedId(own.id);
  return { ...own, id, pack: { ...own.pack, id } };
}

/** The id under which a pack with one of our ids is taken in. */
function importedId(id: string): string {
  return `${id}-imported`;
}

function later(one: StoredPack, other: StoredPack): StoredPack {
  return isNewer(other, one) ? other : one;
}

function inOrder(one: StoredPack, other: StoredPack): number {
  const own = Number(other.id === OWN) - Number(one.id === OWN);
  return own || Date.parse(one.addedAt) - Date.parse(other.addedAt) || one.id.localeCompare(other.id);
}

function missing(): never {
  throw new StoreError('not-found', 'This pack is no longer there.', 'Load the page anew to see what is.');
}

/** An id as part of a file's name, on any system. */
function fileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
}
