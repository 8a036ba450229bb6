/** Matches sentences that read otherwise and are still one: in the gaps between what is certain, and beside it. */
import { listIn, type Gap } from './identical';
import { heaviestRising, type Pair } from './increasing';
import type { Words } from './likeness';
import type { Flow, Matching } from './matching';

/** From so much likeness on, two sentences in the same gap are one in other words. */
const ALIKE = 0.3;
/** The same between two that alone are left over in a place, common words and all. */
const ALIKE_IN_PLACE = 0.5;
/** The same between sentences with nothing certain beside them. */
const ALIKE_ANYWHERE = 0.6;
/** By how much the best must there be ahead of the next one. */
const LEAD = 0.1;
/** So much of a leftover sentence must stand in the rest of its neighbour's counterpart to have been part of it. */
const PART = 0.5;
/** Words that stand in more units than this say nothing of where a sentence went. */
const COMMON = 24;
/** Up to so many pairs all of a gap are compared; beyond, those that share a rare word. */
const ALL_PAIRS = 900;
/** Pairs or units between two pauses. */
const STEP = 64;

/** Matches what is alike within a gap, in order; then what was split or joined. */
export function* matchInGap(matching: Matching, flow: Flow, gap: Gap): Generator<void, void> {
  const from = flow.from.slice(gap.fromStart, gap.fromEnd).filter((each) => matching.isLeftFrom(each));
  const to = flow.to.slice(gap.toStart, gap.toEnd).filter((each) => matching.isLeftTo(each));
  if (from.length === 0 || to.length === 0) return;
  const pairs: Pair[] = [];
  for (const [count, [a, b]] of (yield* candidates(matching, from, to)).entries()) {
    const like = matching.likeness.between(from[a]!, to[b]!);
    // Squared: one good pair is worth more than two poor ones that it would cross.
    if (like >= ALIKE) pairs.push({ from: a, to: b, weight: like * like });
    if (count % STEP === STEP - 1) yield;
  }
  const chain = heaviestRising(pairs);
  for (const pair of chain) matching.match(from[pair.from]!, to[pair.to]!);
  yield;
  for (const pair of chain) {
    const [a, b] = [from[pair.from]!, to[pair.to]!];
    const rivals = rivalsOf(matching, a, b, from, to);
    if (rivals.length > 0) matching.leaveOpen(a, b, rivals);
  }
  matchInPlace(matching, flow, from, to);
  // What was given away may be the neighbour of more.
  for (let given = true; given;) {
    const [split, joined] = [matchSplit(matching, from, to), matchJoined(matching, from, to)];
    given = split || joined;
    yield;
  }
}

/**
 * What alone is left over between two neighbours that are certain: a figure in a cell, a formula, and a sentence of
 * common words such as "It was dug".
 */
function matchInPlace(
  matching: Matching,
  { stream }: Flow,
  from: readonly number[],
  to: readonly number[],
): void {
  if (from.length !== to.length || !from.every((each) => matching.isLeftFrom(each))) return;
  if (!to.every((each) => matching.isLeftTo(each)) || from.some((each) => matching.open.has(each))) return;
  if (stream === 'table' || stream === 'equation') {
    for (const [index, each] of from.entries()) matching.match(each, to[index]!);
  } else if (from.length === 1 && matching.likeness.ofAllWords(from[0]!, to[0]!) >= ALIKE_IN_PLACE) {
    matching.match(from[0]!, to[0]!);
  }
}

/** Beside what has moved, what was left over there and here may have moved along and changed. */
export function* matchBesideMoved(matching: Matching): Generator<void, void> {
  const queue = [...matching.moved];
  for (let a = queue.pop(); a !== undefined; a = queue.pop()) {
    const b = matching.toOf[a]![0]!;
    if (matching.to[b]!.stream !== matching.from[a]!.stream) continue;
    for (const step of [-1, 1]) {
      const [here, there] = [matching.besideFrom(a, step), matching.besideTo(b, step)];
      if (here === undefined || there === undefined) continue;
      if (!matching.isLeftFrom(here) || !matching.isLeftTo(there)) continue;
      if (matching.likeness.between(here, there) < ALIKE) continue;
      matching.match(here, there, true);
      queue.push(here);
    }
    yield;
  }
}

/** Matches what is left over and much alike, with a lead over all else that is left over: it moved and changed. */
export function* matchAlikeElsewhere(matching: Matching, flow: Flow): Generator<void, void> {
  const from = matching.leftFrom(flow).filter((a) => !matching.open.has(a));
  const to = matching.leftTo(flow);
  if (from.length === 0 || to.length === 0) return;
  const [ofFrom, ofTo] = [new BestTwo(), new BestTwo()];
  const pairs: { a: number; b: number; like: number }[] = [];
  for (const [count, [x, y]] of (yield* candidates(matching, from, to)).entries()) {
    const [a, b] = [from[x]!, to[y]!];
    const like = matching.likeness.between(a, b);
    if (count % STEP === STEP - 1) yield;
    if (like < ALIKE) continue;
    ofFrom.tell(a, like);
    ofTo.tell(b, like);
    pairs.push({ a, b, like });
  }
  pairs.sort((one, other) => other.like - one.like);
  for (const { a, b, like } of pairs) {
    if (!matching.near.has(a)) matching.near.set(a, b);
    if (like < ALIKE_ANYWHERE || !matching.mayMove(a)) continue;
    if (!matching.isLeftFrom(a) || !matching.isLeftTo(b)) continue;
    if (ofFrom.leads(a, like) && ofTo.leads(b, like)) matching.match(a, b, true);
  }
}

/** The highest likeness of each unit, and the next one. */
class BestTwo {
  readonly #best = new Map<number, [number, number]>();

  tell(unit: number, like: number): void {
    const [best, next] = this.#best.get(unit) ?? [0, 0];
    if (like > best) this.#best.set(unit, [like, best]);
    else if (like > next) this.#best.set(unit, [best, like]);
  }

  leads(unit: number, like: number): boolean {
    const [best, next] = this.#best.get(unit)!;
    return best === like && next <= best - LEAD;
  }
}

/** Pairs of positions worth comparing. */
function* candidates(
  matching: Matching,
  from: readonly number[],
  to: readonly number[],
): Generator<void, [number, number][]> {
  if (from.length * to.length <= ALL_PAIRS) {
    return from.flatMap((_, a) => to.map((__, b): [number, number] => [a, b]));
  }
  const { likeness } = matching;
  const byWord = new Map<number, number[]>();
  const byKey = new Map<string, number[]>();
  for (const [b, index] of to.entries()) {
    for (const id of new Set(likeness.words(1, index).ids)) {
      if (likeness.countOf(1, id) <= COMMON) listIn(byWord, id).push(b);
    }
    listIn(byKey, matching.to[index]!.key).push(b);
    if (b % STEP === STEP - 1) yield;
  }
  const pairs: [number, number][] = [];
  for (const [a, index] of from.entries()) {
    const seen = new Set((byKey.get(matching.from[index]!.key) ?? []).slice(0, COMMON));
    for (const id of likeness.words(0, index).ids) for (const b of byWord.get(id) ?? []) seen.add(b);
    for (const b of seen) pairs.push([a, b]);
    if (a % STEP === STEP - 1) yield;
  }
  return pairs;
}

/**
 * Where the words of a unit stand more often in its gap: the other places for which its neighbours speak as much as for
 * the one it was given.
 */
function rivalsOf(
  matching: Matching,
  a: number,
  b: number,
  from: readonly number[],
  to: readonly number[],
): number[] {
  if (!matching.sameKey(a, b)) return [];
  const { key } = matching.from[a]!;
  const others = to.filter((each) => each !== b && matching.to[each]!.key === key);
  const asMany = from.filter((each) => matching.from[each]!.key === key).length === others.length + 1;
  if (others.length === 0 || asMany) return [];
  const given = matching.vouching(a, b);
  return others.filter((each) => matching.vouching(a, each) >= given);
}

/** Gives what is new to its neighbour's counterpart where it was a part of that. */
function matchSplit(matching: Matching, from: readonly number[], to: readonly number[]): boolean {
  const { likeness } = matching;
  let given = false;
  for (const b of to) {
    if (!matching.isLeftTo(b)) continue;
    const whole = [-1, 1]
      .flatMap((step) => onlyOne(matching.fromOf[matching.besideTo(b, step) ?? -1]))
      .find((mate) => {
        if (!from.includes(mate)) return false;
        const taken = likeness.together(matching.toOf[mate]!.map((each) => likeness.words(1, each)));
        return isPart(matching, likeness.words(1, b), likeness.rest(likeness.words(0, mate), taken));
      });
    if (whole === undefined) continue;
    matching.match(whole, b);
    given = true;
  }
  return given;
}

/** Gives what is gone to its neighbour's counterpart where it became a part of that. */
function matchJoined(matching: Matching, from: readonly number[], to: readonly number[]): boolean {
  const { likeness } = matching;
  let given = false;
  for (const a of from) {
    if (!matching.isLeftFrom(a) || matching.open.has(a)) continue;
    const whole = [-1, 1]
      .flatMap((step) => onlyOne(matching.toOf[matching.besideFrom(a, step) ?? -1]))
      .find((mate) => {
        if (!to.includes(mate)) return false;
        const taken = likeness.together(matching.fromOf[mate]!.map((each) => likeness.words(0, each)));
        return isPart(matching, likeness.words(0, a), likeness.rest(likeness.words(1, mate), taken));
      });
    if (whole === undefined) continue;
    matching.match(a, whole);
    given = true;
  }
  return given;
}

/** The mate of a unit that has one and no more. */
function onlyOne(mates: readonly number[] | undefined): readonly number[] {
  return mates?.length === 1 ? mates : [];
}

/** Whether most of a sentence stands in `rest`. */
function isPart({ likeness }: Matching, words: Words, rest: Words): boolean {
  return words.weight > 0 && likeness.shared(words, rest) >= PART * words.weight;
}
