/** Searching the cases of shelves. Pure: what is read and shown stands in `library.ts`. */
import { NOTE_KINDS, type NoteKind } from '../notes/note';
import { searchWords } from '../notes/search-fold';
import type { ArxivId } from '../paper/id';
import { THREAD_STATES, type ThreadState } from '../threads/state';
import { type Case, type CaseRows, type CaseText, idOf, startOf } from './case';
import { WHOSE_TURN, type WhoseTurn } from './shelf';

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

/** A row of a case that fits. */
export interface Hit {
  rows: CaseRows;
  paper: number;
  row: number;
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

/** Which lists leave a row out, a bit each. */
const [KIND, STATE, TURN, PAPER, TAG] = [1, 2, 4, 8, 16] as const;

/**
 * What fits, and what the choices would find.
 * @param cases with their texts where the query has words
 * @param count how many hits are wanted, the first in the order asked for; `total` is of all
 */
export function searchCases(
  cases: readonly Case[],
  query: Query,
  count: number,
): { hits: Hit[]; total: number; facets: FacetCounts } {
  const words = searchWords(query.text);
  const [kindsOut, statesOut, turnsOut] = [
    leftOut(NOTE_KINDS, query.kinds),
    leftOut(THREAD_STATES, query.states),
    leftOut(WHOSE_TURN, query.turns),
  ];
  const [kinds, states, turns] = [zeros(NOTE_KINDS), zeros(THREAD_STATES), zeros(WHOSE_TURN)];
  const [papers, tags, titles] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, string | null>(),
  ];
  const first = new First(count, ORDERS[query.sort]);
  for (const { rows, text } of cases) {
    const matching = words.length === 0 ? null : rowsWith(words, rows, text!);
    const [papersOut, tagsOut] = [leftOut(rows.papers, query.papers), leftOut(rows.tags, query.tags)];
    const [ofPaper, ofTag] = [zeros(rows.papers), zeros(rows.tags)];
    let paper = 0;
    for (let row = 0; row < rows.times.length; row += 1) {
      while (row >= rows.paperEnds[paper]!) paper += 1;
      if (matching?.[row] === 0) continue;
      const [kind, state, turn] = [rows.kinds[row]!, rows.states[row]!, rows.turns[row]!];
      const [tagStart, tagEnd] = [startOf(rows.tagEnds, row), rows.tagEnds[row]!];
      let tagged = query.tags.length === 0;
      for (let at = tagStart; at < tagEnd && !tagged; at += 1) tagged = tagsOut[rows.tagsOf[at]!] === 0;
      const out =
        kindsOut[kind]! * KIND +
        statesOut[state]! * STATE +
        turnsOut[turn]! * TURN +
        papersOut[paper]! * PAPER +
        (tagged ? 0 : TAG);
      if (out === 0) first.add({ rows, paper, row });
      // Counted where it fits, or would if this list were another one.
      if ((out & ~KIND) === 0) kinds[kind]! += 1;
      if ((out & ~STATE) === 0) states[state]! += 1;
      if ((out & ~TURN) === 0) turns[turn]! += 1;
      if ((out & ~PAPER) === 0) ofPaper[paper]! += 1;
      if ((out & ~TAG) !== 0) continue;
      for (let at = tagStart; at < tagEnd; at += 1) ofTag[rows.tagsOf[at]!]! += 1;
    }
    addTo(papers, rows.papers, ofPaper);
    addTo(tags, rows.tags, ofTag);
    rows.papers.forEach((id, index) => titles.set(id, rows.titles[index]!));
  }
  return {
    hits: first.sorted(),
    total: first.total,
    facets: {
      kinds: mostFrequent(addTo(new Map<NoteKind, number>(), NOTE_KINDS, kinds), query.kinds),
      states: mostFrequent(addTo(new Map<ThreadState, number>(), THREAD_STATES, states), query.states),
      turns: mostFrequent(addTo(new Map<WhoseTurn, number>(), WHOSE_TURN, turns), query.turns),
      papers: mostFrequent(papers as Map<ArxivId, number>, query.papers).map((one) => ({
        ...one,
        title: titles.get(one.value) ?? null,
      })),
      tags: mostFrequent(tags, query.tags),
    },
  };
}

/** 1 for each row in which all words stand, or in the head of its paper. */
function rowsWith(words: readonly string[], rows: CaseRows, { text, lineEnds }: CaseText): Uint8Array {
  const all = new Uint8Array(lineEnds.length).fill(1);
  for (const word of words) {
    const has = new Uint8Array(lineEnds.length);
    rows.heads.forEach((head, paper) => {
      if (head.includes(word)) has.fill(1, startOf(rows.paperEnds, paper), rows.paperEnds[paper]);
    });
    let row = 0;
    // No word reaches over the end of a line, so the row in which it begins is the one in which it stands.
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, lineEnds[row])) {
      while (at >= lineEnds[row]!) row += 1;
      has[row] = 1;
    }
    for (row = 0; row < all.length; row += 1) all[row]! &= has[row]!;
  }
  return all;
}

/** 1 for each value that a list leaves out: all that are not in it, or none where it asks for nothing. */
function leftOut(values: readonly string[], chosen: readonly string[]): Uint8Array {
  if (chosen.length === 0) return new Uint8Array(values.length);
  const set = new Set(chosen);
  return Uint8Array.from(values, (value) => (set.has(value) ? 0 : 1));
}

function zeros(values: readonly string[]): Uint32Array {
  return new Uint32Array(values.length);
}

/** Adds to the counts by value those of a list; nought is no choice. */
function addTo<T>(counts: Map<T, number>, values: readonly T[], more: Uint32Array): Map<T, number> {
  values.forEach((value, index) => {
    if (more[index]! > 0) counts.set(value, (counts.get(value) ?? 0) + more[index]!);
  });
  return counts;
}

/** The most frequent first, then by name. What is chosen is always among them: it has to be there to be taken back. */
function mostFrequent<T extends string>(counts: ReadonlyMap<T, number>, chosen: readonly T[]): Counted<T>[] {
  const all = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const kept = new Set(chosen);
  return all
    .filter(([value], index) => index < CHOICES || kept.has(value))
    .map(([value, count]) => ({ value, count }));
}

type Order = (a: Hit, b: Hit) => number;

/** The first hits of many in an order, without sorting the others. */
class First {
  total = 0;
  #best: Hit[] = [];
  /** Hits behind this one are not among the first. */
  #last: Hit | undefined;

  constructor(
    private readonly count: number,
    private readonly order: Order,
  ) {}

  add(hit: Hit): void {
    this.total += 1;
    if (this.#last && this.order(hit, this.#last) > 0) return;
    this.#best.push(hit);
    if (this.#best.length < 4 * this.count + 100) return;
    this.#best = this.sorted();
    this.#last = this.#best.at(-1);
  }

  sorted(): Hit[] {
    return this.#best.sort(this.order).slice(0, this.count);
  }
}

const byTime: Order = (a, b) =>
  b.rows.times[b.row]! - a.rows.times[a.row]! || (idOf(a.rows, a.row) < idOf(b.rows, b.row) ? 1 : -1);

const byPaper: Order = (a, b) => {
  if (a.rows === b.rows && a.paper === b.paper) return 0;
  const [title, otherTitle] = [titleOf(a), titleOf(b)];
  // Papers without a title come last, by id.
  if ((title === null) !== (otherTitle === null)) return title === null ? 1 : -1;
  const [id, otherId] = [a.rows.papers[a.paper]!, b.rows.papers[b.paper]!];
  const [one, other] = title === null ? [id, otherId] : [title, otherTitle!];
  return one < other ? -1 : one > other ? 1 : id < otherId ? -1 : 1;
};

/** Folded. */
function titleOf({ rows, paper }: Hit): string | null {
  return rows.titles[paper] === null ? null : rows.heads[paper]!.slice(rows.papers[paper]!.length + 1);
}

const ORDERS: Readonly<Record<Query['sort'], Order>> = {
  time: byTime,
  paper: (a, b) => byPaper(a, b) || byTime(a, b),
  severity: (a, b) => b.rows.severities[b.row]! - a.rows.severities[a.row]! || byTime(a, b),
};
