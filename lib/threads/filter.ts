/**
 * Which threads are shown: by kind, state, turn, person, tag, severity, version and text, all at once.
 *
 * Within a facet one value is enough (loaded or hype), between facets all must hold. A facet counts what would be left
 * if it alone were chosen anew: so a number beside a value is what a click on it shows.
 *
 * One pass over the threads, whatever is chosen; text is folded once for each note. `npm run bench -- filter`.
 */
import { type Note, NOTE_KINDS } from '../notes/note';
import { searchFold, searchTextOf, searchWords } from '../notes/search-fold';
import { THREAD_STATES, type ThreadStatus, TURNS } from './state';
import { compareTimes, type Thread } from './thread';

export const FACETS = ['kind', 'state', 'turn', 'person', 'tag', 'severity', 'version'] as const;
export type Facet = (typeof FACETS)[number];

/** The value of a severity, version or turn that there is none of. */
export const NONE = 'none';

export interface Filter {
  text: string;
  /** By facet the values of which one must hold; empty for any. */
  chosen: Readonly<Record<Facet, readonly string[]>>;
}

/** Shows everything. */
export const NO_FILTER: Filter = {
  text: '',
  chosen: { kind: [], state: [], turn: [], person: [], tag: [], severity: [], version: [] },
};

/** What is filtered: a thread and its status, and whatever else the list holds of it. */
export interface Filterable {
  thread: Thread;
  status: ThreadStatus;
}

export interface FacetValue {
  /** What `Filter.chosen` holds: a kind, a state, a person's id, a folded tag, `1`, `none`. */
  value: string;
  /** The tag as first written, or the person's name; null for a person without one. Else the value. */
  label: string | null;
  /** How many threads a click on it would leave. */
  count: number;
  chosen: boolean;
}

export interface Filtered<T> {
  /** In the order in which they came. */
  found: T[];
  /** Every value that a thread has, and those chosen, each facet in an order of its own. */
  facets: Record<Facet, FacetValue[]>;
}

/** Whether anything is filtered out at all. */
export function isFiltering({ text, chosen }: Filter): boolean {
  return text.trim() !== '' || FACETS.some((facet) => chosen[facet].length > 0);
}

/** The filter with a value of a facet chosen, or no longer chosen. */
export function toggled(filter: Filter, facet: Facet, value: string): Filter {
  const before = filter.chosen[facet];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...filter, chosen: { ...filter.chosen, [facet]: after } };
}

/** The threads that a filter leaves, and what its facets count. */
export function filterThreads<T extends Filterable>(threads: readonly T[], filter: Filter): Filtered<T> {
  const words = searchWords(filter.text);
  const wanted = FACETS.map((facet) => new Set(filter.chosen[facet]));
  const counts = FACETS.map(() => new Map<string, number>());
  const labels = new Labels();
  const found: T[] = [];
  for (const one of threads) {
    const known = knownOf(one.thread);
    labels.see(known);
    const values = valuesOf(one, known);
    const hasWords = words.length === 0 || hasAll(textOf(one.thread), words);
    // The facet that alone stands in the way: its counts include this thread, the others' do not.
    let missed = -1;
    let misses = 0;
    for (let facet = 0; facet < FACETS.length; facet++) {
      const isMet = wanted[facet]!.size === 0 || values[facet]!.some((value) => wanted[facet]!.has(value));
      if (isMet) continue;
      missed = facet;
      misses += 1;
    }
    if (hasWords && misses === 0) found.push(one);
    for (let facet = 0; facet < FACETS.length; facet++) {
      const counted = hasWords && (misses === 0 || (misses === 1 && missed === facet)) ? 1 : 0;
      for (const value of values[facet]!)
        counts[facet]!.set(value, (counts[facet]!.get(value) ?? 0) + counted);
    }
  }
  const facets = Object.fromEntries(
    FACETS.map((facet, index): [Facet, FacetValue[]] => {
      const counted = counts[index]!;
      for (const value of wanted[index]!) if (!counted.has(value)) counted.set(value, 0);
      const rows = [...counted].map(([value, count]) => ({
        value,
        label: labels.of(facet, value),
        count,
        chosen: wanted[index]!.has(value),
      }));
      return [facet, rows.sort(ORDERS[facet])];
    }),
  ) as Record<Facet, FacetValue[]>;
  return { found, facets };
}

/** What a thread's notes say, whatever its status. */
interface Known {
  kind: readonly string[];
  person: readonly string[];
  tag: readonly string[];
  /** The same tags as they are written, in the same order. */
  tags: readonly string[];
  severity: readonly string[];
  version: readonly string[];
  /** All that is not deleted. */
  notes: readonly Note[];
}

const known = new WeakMap<Thread, Known>();

function knownOf(thread: Thread): Known {
  let one = known.get(thread);
  if (!one) {
    const { note, replies } = thread;
    const notes = [note, ...replies].filter(({ deletedAt }) => deletedAt === null);
    const once = (values: string[]) => [...new Set(values)];
    const tags = once(notes.flatMap((each) => each.tags));
    const folded = tags.map(searchFold);
    const firstOf = (index: number) => folded.indexOf(folded[index]!) === index;
    one = {
      kind: note.kind === null ? [] : [note.kind],
      person: once(notes.map(({ author }) => author.id)),
      tag: folded.filter((_, index) => firstOf(index)),
      tags: tags.filter((_, index) => firstOf(index)),
      severity: [note.severity === null ? NONE : String(note.severity)],
      version: [note.target.version === null ? NONE : String(note.target.version)],
      notes,
    };
    known.set(thread, one);
  }
  return one;
}

/** In the order of `FACETS`. */
function valuesOf({ status }: Filterable, of: Known): readonly (readonly string[])[] {
  return [of.kind, [status.state], [status.waitingFor ?? NONE], of.person, of.tag, of.severity, of.version];
}

const texts = new WeakMap<Note, string>();

function textOf(thread: Thread): readonly string[] {
  return knownOf(thread).notes.map((note) => {
    let text = texts.get(note);
    if (text === undefined) texts.set(note, (text = searchTextOf(note)));
    return text;
  });
}

/** Whether each word stands somewhere in the thread; they need not stand in one note. */
function hasAll(notes: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => notes.some((text) => text.includes(word)));
}

/** Names of people and tags as they are written. A person's last name counts; of a tag the first form met. */
class Labels {
  readonly #people = new Map<string, { name: string; at: string }>();
  readonly #tags = new Map<string, string>();

  see({ notes, tag, tags }: Known): void {
    for (const [index, folded] of tag.entries()) {
      if (!this.#tags.has(folded)) this.#tags.set(folded, tags[index]!);
    }
    for (const { author, updatedAt } of notes) {
      if (author.name === null) continue;
      const before = this.#people.get(author.id);
      if (!before || compareTimes(updatedAt, before.at) > 0)
        this.#people.set(author.id, { name: author.name, at: updatedAt });
    }
  }

  of(facet: Facet, value: string): string | null {
    if (facet === 'person') return this.#people.get(value)?.name ?? null;
    return facet === 'tag' ? (this.#tags.get(value) ?? value) : value;
  }
}

type Order = (a: FacetValue, b: FacetValue) => number;

function inOrderOf(values: readonly string[]): Order {
  return (a, b) => values.indexOf(a.value) - values.indexOf(b.value);
}

/** Without a number last. */
function byNumber(sign: 1 | -1): Order {
  const rank = ({ value }: FacetValue) => (value === NONE ? Infinity : sign * Number(value));
  return (a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b));
}

/** Without a name last. */
const byLabel: Order = (a, b) => {
  if (a.label === null || b.label === null) return Number(a.label === null) - Number(b.label === null);
  return a.label.localeCompare(b.label) || (a.value < b.value ? -1 : 1);
};

const ORDERS: Readonly<Record<Facet, Order>> = {
  kind: inOrderOf(NOTE_KINDS),
  state: inOrderOf(THREAD_STATES),
  turn: inOrderOf([...TURNS, NONE]),
  person: byLabel,
  tag: byLabel,
  severity: byNumber(-1),
  version: byNumber(1),
};
