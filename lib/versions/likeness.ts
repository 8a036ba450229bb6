/** How like two units are: Dice's coefficient over their words, rare ones weighing more. */
import { stemsIn } from '../claims/stems';
import type { PageText } from '../page-text/page-text';
import type { Unit } from './units';
import { tokensOf } from './tokens';

/** The words of one unit: numbers that stand for stems, ascending, each as often as it stands there. */
export interface Words {
  ids: readonly number[];
  /** The sum of their weights. */
  weight: number;
}

/** Numbers and formulas change more easily than what is said of them. */
const FIGURE_WEIGHT = 0.5;
/** Units between two pauses. */
const STEP = 64;

/** The words of the units of both pages, each read when it is first asked for, weighed by how rare it is. */
export class Likeness {
  readonly #ids = new Map<string, number>();
  /** Most sentences stand in both versions: each is read once. */
  readonly #byKey = new Map<string, readonly number[]>();
  readonly #weights: number[] = [];
  /** For each side, in how many units a word stands. */
  readonly #counts: readonly [number[], number[]] = [[], []];
  readonly #read: (Words | null)[][];

  constructor(
    private readonly pages: readonly [PageText, PageText],
    private readonly units: readonly [readonly Unit[], readonly Unit[]],
  ) {
    this.#read = units.map((list) => list.map(() => null));
  }

  /** Reads and weighs the words of all units. Must run before they are compared; pauses every few units. */
  *read(): Generator<void, void> {
    for (const [side, list] of this.units.entries()) {
      for (let index = 0; index < list.length; index++) {
        const ids = this.#idsOf(side, index);
        this.#read[side]![index] = { ids, weight: 0 };
        for (const id of new Set(ids)) this.#counts[side]![id]! += 1;
        if (index % STEP === STEP - 1) yield;
      }
    }
    yield;
    // Of the two pages, so that a word which stands once on each is as rare as one that stands on one of them.
    const total = Math.max(...this.units.map((list) => list.length));
    for (const [stem, id] of this.#ids) {
      const rare = Math.log(1 + total / Math.max(this.#counts[0][id]!, this.#counts[1][id]!));
      this.#weights[id] = /^[#$]/.test(stem) ? rare * FIGURE_WEIGHT : rare;
    }
    for (const list of this.#read) {
      for (const [index, words] of list.entries()) {
        words!.weight = this.#weigh(words!.ids);
        if (index % STEP === STEP - 1) yield;
      }
    }
  }

  /** The words of unit `index` of a side (0: from, 1: to). */
  words(side: 0 | 1, index: number): Words {
    return this.#read[side]![index] ?? { ids: [], weight: 0 };
  }

  /** In how many units of a side a word stands. */
  countOf(side: 0 | 1, id: number): number {
    return this.#counts[side][id]!;
  }

  /** 0 for nothing in common to 1 for the same words, in whatever order. */
  between(from: number, to: number): number {
    if (this.units[0][from]!.key === this.units[1][to]!.key) return 1;
    return this.ofWords(this.words(0, from), this.words(1, to));
  }

  /** Dice's coefficient over all words of two units, each weighing the same. */
  ofAllWords(from: number, to: number): number {
    const [old, now] = [this.#keysOf(0, from), this.#keysOf(1, to)];
    let shared = 0;
    for (const key of old) {
      const at = now.indexOf(key);
      if (at < 0) continue;
      now.splice(at, 1);
      shared += 2;
    }
    return old.length === 0 ? 0 : shared / (shared / 2 + now.length + old.length);
  }

  ofWords(one: Words, other: Words): number {
    const whole = one.weight + other.weight;
    return whole === 0 ? 0 : (2 * this.shared(one, other)) / whole;
  }

  /** The weight of what two have in common. */
  shared(one: Words, other: Words): number {
    let shared = 0;
    for (let i = 0, j = 0; i < one.ids.length && j < other.ids.length;) {
      const [a, b] = [one.ids[i]!, other.ids[j]!];
      if (a === b) shared += this.#weights[a]!;
      if (a <= b) i += 1;
      if (b <= a) j += 1;
    }
    return shared;
  }

  /** What `one` has and `other` has not. */
  rest(one: Words, other: Words): Words {
    const ids: number[] = [];
    for (let i = 0, j = 0; i < one.ids.length;) {
      const [a, b] = [one.ids[i]!, other.ids[j] ?? Infinity];
      if (a < b) ids.push(a);
      if (a <= b) i += 1;
      if (b <= a) j += 1;
    }
    return { ids, weight: this.#weigh(ids) };
  }

  /** The words of several units together. */
  together(words: readonly Words[]): Words {
    const ids = words.flatMap((each) => each.ids).sort((a, b) => a - b);
    return { ids, weight: this.#weigh(ids) };
  }

  #weigh(ids: readonly number[]): number {
    return ids.reduce((sum, id) => sum + this.#weights[id]!, 0);
  }

  #keysOf(side: 0 | 1, index: number): string[] {
    const { start, end } = this.units[side][index]!;
    return tokensOf(this.pages[side], start, end).flatMap(({ key }) =>
      /[\p{L}\p{N}]/u.test(key) ? [key] : [],
    );
  }

  #idsOf(side: number, index: number): readonly number[] {
    const unit = this.units[side]![index]!;
    const known = this.#byKey.get(unit.key);
    if (known) return known;
    const page = this.pages[side]!;
    let stems = stemsIn(page, unit);
    // What is made of common words alone is compared by all of them.
    if (stems.length === 0) stems = tokensOf(page, unit.start, unit.end).map(({ key }) => key);
    const ids = stems.map((stem) => {
      const met = this.#ids.get(stem);
      if (met !== undefined) return met;
      const id = this.#ids.size;
      this.#ids.set(stem, id);
      for (const counts of this.#counts) counts.push(0);
      this.#weights.push(0);
      return id;
    });
    ids.sort((a, b) => a - b);
    this.#byKey.set(unit.key, ids);
    return ids;
  }
}
