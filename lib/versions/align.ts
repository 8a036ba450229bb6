/**
 * Two versions of a paper laid beside each other: which sentence of the one stands for which of the other. The rules
 * are in SPEC.md, their figures here.
 *
 * The order of work is what keeps a lookalike from being taken: first what is identical and in order (patience, as in
 * Bram Cohen's diff: unique lines, longest increasing subsequence, then within the gaps), then what is identical and
 * has moved, and only between what is left over, and beside what is certain first, what is merely alike.
 */
import { type PageText, type Span } from '../page-text/page-text';
import { heaviestRising, type Pair } from './increasing';
import { Likeness } from './likeness';
import { type Stream, type Unit, unitsOf } from './units';

/** Sentences of one version that stand for sentences of the other. Mostly one for one. */
export interface Group {
  /** At least one, in order. */
  from: readonly Span[];
  /** In order; empty where the sentence is gone, or where it is open which one it is. */
  to: readonly Span[];
  /** It stands in another order among its neighbours, or in another section. */
  moved: boolean;
  /** Where it is open which one it is: those that fit equally. */
  candidates: readonly Span[];
  /** Where it is gone: what is most like it among what is new, or stands where it stood. */
  nearest: Span | null;
}

export interface Alignment {
  from: PageText;
  to: PageText;
  /** Every sentence of `from`, each in one group; by the start of the first. */
  groups: readonly Group[];
  /** Sentences of `to` that stand for none of `from`, in order. */
  added: readonly Span[];
}

/** From so much likeness on, two sentences in the same gap are one in other words. */
export const ALIKE = 0.3;
/** The same between sentences with nothing certain beside them. */
const ALIKE_ANYWHERE = 0.6;
/** By how much the best must be ahead of the next one there. */
const LEAD = 0.1;
/** So much of a leftover sentence must stand in the rest of its neighbour's counterpart to have been part of it. */
const PART = 0.5;
/** A shorter one may be new in one place and old in another: too little to have moved. Key's code units. */
const LONG_ENOUGH_TO_MOVE = 12;
/** Words that stand in more units than this say nothing of where a sentence went. */
const COMMON = 24;
/** Up to so many pairs all of a gap are compared; beyond, those that share a rare word. */
const ALL_PAIRS = 900;
/** Figures and rows change place in a table without anything having moved. */
const NEVER_MOVE: ReadonlySet<Stream> = new Set<Stream>(['table', 'equation', 'title', 'authors']);

/** Lays two texts beside each other. Pauses at every step that may be long. */
export function* align(from: PageText, to: PageText): Generator<void, Alignment> {
  const units = [yield* unitsOf(from), yield* unitsOf(to)] as const;
  const likeness = new Likeness([from, to], units);
  yield* likeness.read();
  const aligner = new Aligner(units, likeness);
  yield* aligner.run();
  return { from, to, ...aligner.result() };
}

/** A stretch of a stream on both sides, as positions in the lists of that stream. */
interface Gap {
  fromStart: number;
  fromEnd: number;
  toStart: number;
  toEnd: number;
}

/** The units of one stream on both sides, as indices into all units. */
interface Flow {
  stream: Stream;
  from: number[];
  to: number[];
}

class Aligner {
  readonly #from: readonly Unit[];
  readonly #to: readonly Unit[];
  /** For each unit of a side, those it stands for on the other one. */
  readonly #toOf: number[][];
  readonly #fromOf: number[][];
  readonly #moved = new Set<number>();
  readonly #open = new Map<number, number[]>();
  readonly #near = new Map<number, number>();
  readonly #flows: Flow[];
  /** Position of each unit in its stream. */
  readonly #placeFrom: number[] = [];
  readonly #placeTo: number[] = [];

  constructor(
    units: readonly [readonly Unit[], readonly Unit[]],
    private readonly likeness: Likeness,
  ) {
    [this.#from, this.#to] = units;
    this.#toOf = this.#from.map(() => []);
    this.#fromOf = this.#to.map(() => []);
    const flows = new Map<Stream, Flow>();
    const flowOf = (stream: Stream) => {
      const flow = flows.get(stream) ?? { stream, from: [], to: [] };
      flows.set(stream, flow);
      return flow;
    };
    this.#from.forEach((unit, index) => this.#placeFrom.push(flowOf(unit.stream).from.push(index) - 1));
    this.#to.forEach((unit, index) => this.#placeTo.push(flowOf(unit.stream).to.push(index) - 1));
    this.#flows = [...flows.values()];
  }

  *run(): Generator<void, void> {
    const gaps = new Map<Flow, Gap[]>();
    for (const flow of this.#flows) gaps.set(flow, yield* this.#identicalInOrder(flow));
    for (const flow of this.#flows) yield* this.#identicalElsewhere(this.#leftFrom(flow), this.#leftTo(flow));
    for (const [flow, list] of gaps) for (const gap of list) yield* this.#alikeInGap(flow, gap);
    yield* this.#besideMoved();
    for (const flow of this.#flows) this.#onlyOne(flow);
    for (const flow of this.#flows) yield* this.#severalElsewhere(flow);
    for (const flow of this.#flows) yield* this.#alikeElsewhere(flow);
    yield* this.#identicalElsewhere(this.#allLeft(this.#toOf), this.#allLeft(this.#fromOf));
    this.#otherSections();
  }

  result(): { groups: Group[]; added: Span[] } {
    const groups: Group[] = [];
    const done = new Set<number>();
    for (let index = 0; index < this.#from.length; index++) {
      if (done.has(index)) continue;
      const to = this.#toOf[index]!;
      const from = to.length === 0 ? [index] : [...new Set(to.flatMap((each) => this.#fromOf[each]!))];
      from.sort((a, b) => a - b).forEach((each) => done.add(each));
      const targets = [...new Set(from.flatMap((each) => this.#toOf[each]!))].sort((a, b) => a - b);
      groups.push({
        from: from.map((each) => spanOf(this.#from[each]!)),
        to: targets.map((each) => spanOf(this.#to[each]!)),
        moved: from.some((each) => this.#moved.has(each)),
        candidates: (this.#open.get(index) ?? []).map((each) => spanOf(this.#to[each]!)),
        nearest: to.length === 0 ? this.#nearest(index) : null,
      });
    }
    return { groups, added: this.#allLeft(this.#fromOf).map((each) => spanOf(this.#to[each]!)) };
  }

  #match(from: number, to: number, moved = false): void {
    this.#toOf[from]!.push(to);
    this.#fromOf[to]!.push(from);
    if (moved) this.#moved.add(from);
  }

  #isLeft(side: readonly number[][], index: number): boolean {
    return side[index]!.length === 0;
  }

  #allLeft(side: readonly number[][]): number[] {
    return side.flatMap((others, index) => (others.length === 0 ? [index] : []));
  }

  #leftFrom({ from }: Flow): number[] {
    return from.filter((index) => this.#isLeft(this.#toOf, index));
  }

  #leftTo({ to }: Flow): number[] {
    return to.filter((index) => this.#isLeft(this.#fromOf, index));
  }

  /** Matches what is identical and in order. Returns what lies between. */
  *#identicalInOrder(flow: Flow): Generator<void, Gap[]> {
    const gaps: Gap[] = [];
    const open: Gap[] = [{ fromStart: 0, fromEnd: flow.from.length, toStart: 0, toEnd: flow.to.length }];
    for (let gap = open.pop(); gap; gap = open.pop()) {
      const inner = this.#trimmed(flow, gap);
      if (inner.fromStart === inner.fromEnd && inner.toStart === inner.toEnd) continue;
      const anchors = this.#uniqueIn(flow, inner);
      yield;
      if (anchors.length === 0) gaps.push(inner);
      let { fromStart, toStart } = inner;
      const between: Gap[] = [];
      for (const { from, to } of anchors) {
        this.#match(flow.from[from]!, flow.to[to]!);
        between.push({ fromStart, fromEnd: from, toStart, toEnd: to });
        [fromStart, toStart] = [from + 1, to + 1];
      }
      if (anchors.length > 0) {
        between.push({ fromStart, fromEnd: inner.fromEnd, toStart, toEnd: inner.toEnd });
        open.push(...between.reverse());
      }
    }
    return gaps;
  }

  /** Matches what is identical at both ends of a gap. */
  #trimmed({ from, to }: Flow, { fromStart, fromEnd, toStart, toEnd }: Gap): Gap {
    const same = (a: number, b: number) => this.#from[from[a]!]!.key === this.#to[to[b]!]!.key;
    while (fromStart < fromEnd && toStart < toEnd && same(fromStart, toStart)) {
      this.#match(from[fromStart++]!, to[toStart++]!);
    }
    while (fromStart < fromEnd && toStart < toEnd && same(fromEnd - 1, toEnd - 1)) {
      this.#match(from[--fromEnd]!, to[--toEnd]!);
    }
    return { fromStart, fromEnd, toStart, toEnd };
  }

  /** Keys that stand once on each side of a gap, those left out that would cross heavier ones. */
  #uniqueIn({ from, to }: Flow, { fromStart, fromEnd, toStart, toEnd }: Gap): Pair[] {
    const here = unique(from.slice(fromStart, fromEnd).map((index) => this.#from[index]!.key));
    const there = unique(to.slice(toStart, toEnd).map((index) => this.#to[index]!.key));
    const pairs: Pair[] = [];
    for (const [key, place] of here) {
      const other = there.get(key) ?? -1;
      if (place >= 0 && other >= 0)
        pairs.push({ from: fromStart + place, to: toStart + other, weight: key.length });
    }
    return heaviestRising(pairs);
  }

  /** Matches what is left over, identical, and once on each side. */
  *#identicalElsewhere(from: readonly number[], to: readonly number[]): Generator<void, void> {
    const here = unique(from.map((index) => this.#from[index]!.key));
    yield;
    const there = unique(to.map((index) => this.#to[index]!.key));
    for (const [key, place] of here) {
      const other = there.get(key) ?? -1;
      if (place < 0 || other < 0 || !this.#mayMove(from[place]!)) continue;
      this.#match(from[place]!, to[other]!, true);
    }
  }

  #mayMove(from: number): boolean {
    const { key, stream } = this.#from[from]!;
    return key.length >= LONG_ENOUGH_TO_MOVE && !NEVER_MOVE.has(stream);
  }

  /** Matches what is alike within a gap, in order; then what was split or joined. */
  *#alikeInGap(flow: Flow, gap: Gap): Generator<void, void> {
    const from = flow.from.slice(gap.fromStart, gap.fromEnd).filter((each) => this.#isLeft(this.#toOf, each));
    const to = flow.to.slice(gap.toStart, gap.toEnd).filter((each) => this.#isLeft(this.#fromOf, each));
    if (from.length === 0 || to.length === 0) return;
    const pairs: Pair[] = [];
    for (const [a, b] of yield* this.#candidates(from, to)) {
      const like = this.likeness.between(from[a]!, to[b]!);
      // Squared: one good pair is worth more than two poor ones that it would cross.
      if (like >= ALIKE) pairs.push({ from: a, to: b, weight: like * like });
      if (pairs.length % 64 === 63) yield;
    }
    const chain = heaviestRising(pairs);
    yield;
    for (const pair of chain) this.#match(from[pair.from]!, to[pair.to]!);
    for (const pair of chain) {
      const [a, b] = [from[pair.from]!, to[pair.to]!];
      const rivals = this.#rivals(a, b, from, to);
      if (rivals.length > 0) this.#leaveOpen(a, b, rivals);
    }
    this.#splitAndJoined(from, to);
    yield;
  }

  /** Pairs of positions worth comparing. */
  *#candidates(from: readonly number[], to: readonly number[]): Generator<void, [number, number][]> {
    if (from.length * to.length <= ALL_PAIRS)
      return from.flatMap((_, a) => to.map((__, b): [number, number] => [a, b]));
    const byWord = new Map<number, number[]>();
    const byKey = new Map<string, number[]>();
    for (const [b, index] of to.entries()) {
      for (const id of new Set(this.likeness.words(1, index).ids)) {
        if (this.likeness.countOf(1, id) <= COMMON) listIn(byWord, id).push(b);
      }
      listIn(byKey, this.#to[index]!.key).push(b);
      if (b % 64 === 63) yield;
    }
    const pairs: [number, number][] = [];
    for (const [a, index] of from.entries()) {
      const seen = new Set((byKey.get(this.#from[index]!.key) ?? []).slice(0, COMMON));
      for (const id of this.likeness.words(0, index).ids) for (const b of byWord.get(id) ?? []) seen.add(b);
      for (const b of seen) pairs.push([a, b]);
      if (a % 64 === 63) yield;
    }
    return pairs;
  }

  /**
   * Where the words of a unit stand more often in its gap: the other places for which its neighbours speak as much as
   * for the one it was given.
   */
  #rivals(a: number, b: number, from: readonly number[], to: readonly number[]): number[] {
    const { key } = this.#from[a]!;
    if (this.#to[b]!.key !== key) return [];
    const others = to.filter((each) => each !== b && this.#to[each]!.key === key);
    const asMany = from.filter((each) => this.#from[each]!.key === key).length === others.length + 1;
    if (others.length === 0 || asMany) return [];
    const given = this.#vouching(a, b);
    return others.filter((each) => this.#vouching(a, each) >= given);
  }

  #leaveOpen(a: number, b: number, rivals: readonly number[]): void {
    this.#toOf[a] = [];
    this.#fromOf[b] = [];
    this.#open.set(a, [b, ...rivals]);
  }

  /** How many of the neighbours of a unit stand for those of another one: 0 to 2. */
  #vouching(a: number, b: number): number {
    const { from, to } = this.#flowOf(a);
    return [-1, 1].filter((step) => {
      const [x, y] = [from[this.#placeFrom[a]! + step], to[this.#placeTo[b]! + step]];
      return x === undefined || y === undefined ? x === y : this.#toOf[x]!.includes(y);
    }).length;
  }

  #flowOf(from: number): Flow {
    return this.#flows.find(({ stream }) => stream === this.#from[from]!.stream)!;
  }

  /** Gives what is left over in a gap to its neighbour's counterpart where it was, or became, a part of that. */
  #splitAndJoined(from: readonly number[], to: readonly number[]): void {
    const { likeness } = this;
    for (const b of to) {
      if (!this.#isLeft(this.#fromOf, b)) continue;
      const place = this.#placeTo[b]!;
      const flow = this.#flows.find(({ stream }) => stream === this.#to[b]!.stream)!;
      for (const beside of [flow.to[place - 1], flow.to[place + 1]]) {
        const mates = beside === undefined ? [] : this.#fromOf[beside]!;
        if (mates.length !== 1 || !from.includes(mates[0]!)) continue;
        const whole = likeness.words(0, mates[0]!);
        const taken = likeness.together(this.#toOf[mates[0]!]!.map((each) => likeness.words(1, each)));
        const rest = likeness.rest(whole, taken);
        if (!isPartOf(likeness, likeness.words(1, b), rest)) continue;
        this.#match(mates[0]!, b);
        break;
      }
    }
    for (const a of from) {
      if (!this.#isLeft(this.#toOf, a) || this.#open.has(a)) continue;
      const place = this.#placeFrom[a]!;
      const flow = this.#flowOf(a);
      for (const beside of [flow.from[place - 1], flow.from[place + 1]]) {
        const mates = beside === undefined ? [] : this.#toOf[beside]!;
        if (mates.length !== 1 || !to.includes(mates[0]!)) continue;
        const whole = likeness.words(1, mates[0]!);
        const taken = likeness.together(this.#fromOf[mates[0]!]!.map((each) => likeness.words(0, each)));
        const rest = likeness.rest(whole, taken);
        if (!isPartOf(likeness, likeness.words(0, a), rest)) continue;
        this.#match(a, mates[0]!);
        break;
      }
    }
  }

  /** Beside what has moved, what was left over there and here may have moved along and changed. */
  *#besideMoved(): Generator<void, void> {
    const queue = [...this.#moved];
    for (let a = queue.pop(); a !== undefined; a = queue.pop()) {
      const b = this.#toOf[a]![0]!;
      const flow = this.#flowOf(a);
      if (this.#to[b]!.stream !== flow.stream) continue;
      for (const step of [-1, 1]) {
        const nextFrom = flow.from[this.#placeFrom[a]! + step];
        const nextTo = flow.to[this.#placeTo[b]! + step];
        if (nextFrom === undefined || nextTo === undefined) continue;
        if (!this.#isLeft(this.#toOf, nextFrom) || !this.#isLeft(this.#fromOf, nextTo)) continue;
        if (this.likeness.between(nextFrom, nextTo) < ALIKE) continue;
        this.#match(nextFrom, nextTo, true);
        this.#open.delete(nextFrom);
        queue.push(nextFrom);
      }
      yield;
    }
  }

  /** A paper has one title: whatever it says now, it is the title. */
  #onlyOne({ stream, from, to }: Flow): void {
    if (stream !== 'title' || from.length !== 1 || to.length !== 1) return;
    if (this.#isLeft(this.#toOf, from[0]!)) this.#match(from[0]!, to[0]!);
  }

  /** What is left over, identical, and more than once on a side: the context decides, or it stays open. */
  *#severalElsewhere(flow: Flow): Generator<void, void> {
    const there = new Map<string, number[]>();
    for (const b of this.#leftTo(flow)) listIn(there, this.#to[b]!.key).push(b);
    const here = new Map<string, number[]>();
    for (const a of this.#leftFrom(flow)) listIn(here, this.#from[a]!.key).push(a);
    yield;
    for (const [key, from] of here) {
      const to = there.get(key) ?? [];
      if (to.length === 0 || !this.#mayMove(from[0]!)) continue;
      if (this.#open.has(from[0]!)) continue;
      const pairs = from.flatMap((a) => to.map((b) => ({ a, b, vouching: this.#vouching(a, b) })));
      pairs.sort((one, other) => other.vouching - one.vouching);
      const [best, next] = pairs;
      if (best && (!next || best.vouching > next.vouching)) this.#match(best.a, best.b, true);
      for (const a of from)
        if (this.#isLeft(this.#toOf, a))
          this.#open.set(
            a,
            to.filter((b) => this.#isLeft(this.#fromOf, b)),
          );
      for (const a of from) if (this.#open.get(a)?.length === 0) this.#open.delete(a);
      yield;
    }
  }

  /** What is left over and much alike, with a lead over anything else that is left over: moved and changed. */
  *#alikeElsewhere(flow: Flow): Generator<void, void> {
    const from = this.#leftFrom(flow).filter((a) => !this.#open.has(a));
    const to = this.#leftTo(flow);
    if (from.length === 0 || to.length === 0) return;
    const bestOf = [new Map<number, [number, number]>(), new Map<number, [number, number]>()] as const;
    const tell = (side: 0 | 1, index: number, like: number) => {
      const [best, next] = bestOf[side].get(index) ?? [0, 0];
      if (like > best) bestOf[side].set(index, [like, best]);
      else if (like > next) bestOf[side].set(index, [best, like]);
    };
    const pairs: { a: number; b: number; like: number }[] = [];
    for (const [x, y] of yield* this.#candidates(from, to)) {
      const [a, b] = [from[x]!, to[y]!];
      const like = this.likeness.between(a, b);
      if (like < ALIKE) continue;
      tell(0, a, like);
      tell(1, b, like);
      pairs.push({ a, b, like });
      if (pairs.length % 64 === 63) yield;
    }
    pairs.sort((one, other) => other.like - one.like);
    for (const { a, b, like } of pairs) {
      if (!this.#near.has(a)) this.#near.set(a, b);
      if (like < ALIKE_ANYWHERE || NEVER_MOVE.has(flow.stream)) continue;
      if (!this.#isLeft(this.#toOf, a) || !this.#isLeft(this.#fromOf, b)) continue;
      const leads = [bestOf[0].get(a)!, bestOf[1].get(b)!].every(
        ([best, next]) => best === like && next <= best - LEAD,
      );
      if (leads) this.#match(a, b, true);
    }
  }

  /**
   * What stands in order may stand in another section all the same, where a heading came between. It does where both
   * sections are still there, and are two.
   */
  #otherSections(): void {
    const votes = [new Map<number, Map<number, number>>(), new Map<number, Map<number, number>>()] as const;
    const vote = (side: 0 | 1, section: number, other: number, weight: number) => {
      const tally = votes[side].get(section) ?? new Map<number, number>();
      tally.set(other, (tally.get(other) ?? 0) + weight);
      votes[side].set(section, tally);
    };
    const inBody = (a: number) => this.#from[a]!.stream === 'body';
    for (const [a, others] of this.#toOf.entries()) {
      const here = this.#from[a]!;
      const there = others.length === 0 ? null : this.#to[others[0]!]!;
      if (!there || here.section === null || there.section === null) continue;
      if (here.stream !== there.stream || (here.stream !== 'body' && here.stream !== 'heading')) continue;
      // A heading that stands as it was settles it.
      const weight = here.stream === 'heading' ? 1e6 : here.key.length;
      vote(0, here.section, there.section, weight);
      vote(1, there.section, here.section, weight);
    }
    const most = (tally: Map<number, number> | undefined) =>
      [...(tally ?? [])].reduce<[number, number] | null>(
        (best, each) => (best && best[1] >= each[1] ? best : each),
        null,
      )?.[0];
    const forth = new Map([...votes[0]].map(([section, tally]) => [section, most(tally)!]));
    const back = new Map([...votes[1]].map(([section, tally]) => [section, most(tally)!]));
    for (const [a, others] of this.#toOf.entries()) {
      if (others.length === 0 || !inBody(a) || this.#moved.has(a)) continue;
      const here = this.#from[a]!.section;
      const there = this.#to[others[0]!]!.section;
      if (here === null || there === null) continue;
      const [usual, other] = [forth.get(here), back.get(there)];
      if (usual !== undefined && usual !== there && other !== undefined && other !== here) this.#moved.add(a);
    }
  }

  /** What is most like a unit that is gone, else what stands where it stood. */
  #nearest(a: number): Span | null {
    const near = this.#near.get(a);
    if (near !== undefined) return spanOf(this.#to[near]!);
    const { from } = this.#flowOf(a);
    for (const step of [-1, 1]) {
      for (let i = this.#placeFrom[a]! + step; i >= 0 && i < from.length; i += step) {
        const there = this.#toOf[from[i]!]!;
        if (there.length > 0) return spanOf(this.#to[there.at(step < 0 ? -1 : 0)!]!);
      }
    }
    return null;
  }
}

/** Whether most of a sentence stands in `rest`. */
function isPartOf(
  likeness: Likeness,
  words: ReturnType<Likeness['words']>,
  rest: ReturnType<Likeness['words']>,
): boolean {
  return words.weight > 0 && likeness.shared(words, rest) >= PART * words.weight;
}

/** For each key its place, or -1 where it stands more than once. */
function unique(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, key] of keys.entries()) places.set(key, places.has(key) ? -1 : place);
  return places;
}

function listIn<K>(lists: Map<K, number[]>, key: K): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
