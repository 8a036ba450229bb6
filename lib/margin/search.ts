/** Searching the shelves. Pure: what is read and shown stands in `library.ts`. */
import { NOTE_KINDS, type NoteKind } from '../notes/note';
import { searchWords } from '../notes/search-fold';
import { type ArxivId } from '../paper/id';
import { THREAD_STATES, type ThreadState } from '../threads/state';
import { rowsOf, type Shelf, type ShelfRow, WHOSE_TURN, type WhoseTurn } from './shelf';

/** What is searched for. An empty list asks for nothing: everything fits. */
export interface Query {
  /** Words, all of which must stand in the note, its quotation, its replies, its tags or the paper's title. */
  text: string;
  kinds: readonly NoteKind[];
  states: readonly ThreadState[];
  turns: readonly WhoseTurn[];
  papers: readonly ArxivId[];
  tags: readonly string[];
  sort: 'time' | 'paper' | 'severity';
}

export interface Hit {
  shelf: Shelf;
  row: ShelfRow;
}

export interface Counted<T> {
  value: T;
  count: number;
}

/** How many notes each choice would find, were it the only one in its list. */
export interface FacetCounts {
  kinds: Counted<NoteKind>[];
  states: Counted<ThreadState>[];
  turns: Counted<WhoseTurn>[];
  papers: (Counted<ArxivId> & { title: string | null })[];
  tags: Counted<string>[];
}

/** More papers or tags than these are not listed as choices. */
const CHOICES = 100;

const FACETS = ['kinds', 'states', 'turns', 'papers', 'tags'] as const;
type Facet = (typeof FACETS)[number];

/** All that fits, in the order asked for, and what the choices would find. */
export function searchShelves(shelves: readonly Shelf[], query: Query): { hits: Hit[]; facets: FacetCounts } {
  const words = searchWords(query.text);
  const chosen: Record<Facet, ReadonlySet<string>> = {
    kinds: new Set(query.kinds),
    states: new Set(query.states),
    turns: new Set(query.turns),
    papers: new Set(query.papers),
    tags: new Set(query.tags),
  };
  const counts: Record<Facet, Map<string, number>> = {
    kinds: new Map(),
    states: new Map(),
    turns: new Map(),
    papers: new Map(),
    tags: new Map(),
  };
  const [chosenOf, countsOf] = [FACETS.map((facet) => chosen[facet]), FACETS.map((facet) => counts[facet])];
  const hits: Hit[] = [];
  for (const shelf of shelves) {
    const within = words.filter((word) => !shelf.head.includes(word));
    if (!within.every((word) => shelf.text.includes(word))) continue;
    const lines = within.length === 0 ? null : shelf.text.split('\n');
    const ofPaper = [shelf.id];
    rowsOf(shelf).forEach((row, index) => {
      if (lines && !within.every((word) => lines[index]!.includes(word))) return;
      const [, kind, state, turn, , , , tags] = row;
      const values = [KIND_LISTS[kind]!, STATE_LISTS[state]!, TURN_LISTS[turn]!, ofPaper, tags];
      let unfit = -1;
      for (let facet = 0; facet < values.length; facet += 1) {
        if (fits(values[facet]!, chosenOf[facet]!)) continue;
        // Two lists leave it out: no choice in one of them alone would bring it back.
        if (unfit >= 0) return;
        unfit = facet;
      }
      if (unfit < 0) hits.push({ shelf, row });
      // Counted where it fits, or would if this list were another one.
      for (let facet = unfit < 0 ? 0 : unfit; facet < (unfit < 0 ? values.length : unfit + 1); facet += 1) {
        const of = countsOf[facet]!;
        for (const value of values[facet]!) of.set(value, (of.get(value) ?? 0) + 1);
      }
    });
  }
  const titles = new Map(shelves.map(({ id, title }) => [id, title]));
  const listed = <T extends string>(facet: Facet) => mostFrequent<T>(counts[facet], chosen[facet]);
  return {
    hits: hits.sort(ORDERS[query.sort]),
    facets: {
      kinds: listed<NoteKind>('kinds'),
      states: listed<ThreadState>('states'),
      turns: listed<WhoseTurn>('turns'),
      papers: listed<ArxivId>('papers').map((one) => ({ ...one, title: titles.get(one.value) ?? null })),
      tags: listed<string>('tags'),
    },
  };
}

/** A list of one for each value that a row has one of: made once, not for every row. */
const alone = (values: readonly string[]) => values.map((value) => [value]);
const [KIND_LISTS, STATE_LISTS, TURN_LISTS] = [alone(NOTE_KINDS), alone(THREAD_STATES), alone(WHOSE_TURN)];

function fits(values: readonly string[], chosen: ReadonlySet<string>): boolean {
  return chosen.size === 0 || values.some((value) => chosen.has(value));
}

/** The most frequent first, then by name. What is chosen is always among them: it has to be there to be taken back. */
function mostFrequent<T extends string>(counts: ReadonlyMap<string, number>, chosen: ReadonlySet<string>) {
  const all = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return all
    .filter(([value], index) => index < CHOICES || chosen.has(value))
    .map(([value, count]) => ({ value: value as T, count }));
}

/** Places in a row. */
const [ID, SEVERITY, AT] = [0, 5, 6] as const;

const byTime = ({ row: a }: Hit, { row: b }: Hit) => b[AT] - a[AT] || (a[ID] < b[ID] ? 1 : -1);

function byPaper(a: Hit, b: Hit): number {
  if (a.shelf === b.shelf) return 0;
  // Papers without a title come last, by id.
  if ((a.shelf.title === null) !== (b.shelf.title === null)) return a.shelf.title === null ? 1 : -1;
  const [one, other] = a.shelf.title === null ? [a.shelf.id, b.shelf.id] : [titleOf(a), titleOf(b)];
  return one < other ? -1 : one > other ? 1 : a.shelf.id < b.shelf.id ? -1 : 1;
}

function titleOf({ shelf }: Hit): string {
  return shelf.head.slice(shelf.id.length + 1);
}

const ORDERS: Readonly<Record<Query['sort'], (a: Hit, b: Hit) => number>> = {
  time: byTime,
  paper: (a, b) => byPaper(a, b) || byTime(a, b),
  severity: (a, b) => b.row[SEVERITY] - a.row[SEVERITY] || byTime(a, b),
};
