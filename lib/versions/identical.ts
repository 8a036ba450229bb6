/** Matches sentences that read the same: in order by patience, then what has moved, then what stands several times. */
import { heaviestRising, type Pair } from './increasing';
import type { Flow, Matching } from './matching';

/** A stretch of a stream on both sides, as positions in its lists. */
export interface Gap {
  fromStart: number;
  fromEnd: number;
  toStart: number;
  toEnd: number;
}

/**
 * Matches what is identical and in order: what stands once on each side of a gap, those left out that would cross
 * heavier ones (Bram Cohen's patience diff), then the same in the gaps between. Returns the gaps where nothing is.
 */
export function* matchInOrder(matching: Matching, flow: Flow): Generator<void, Gap[]> {
  const gaps: Gap[] = [];
  const open: Gap[] = [{ fromStart: 0, fromEnd: flow.from.length, toStart: 0, toEnd: flow.to.length }];
  for (let gap = open.pop(); gap; gap = open.pop()) {
    const inner = trimmed(matching, flow, gap);
    if (inner.fromStart === inner.fromEnd && inner.toStart === inner.toEnd) continue;
    const anchors = uniqueIn(matching, flow, inner);
    yield;
    if (anchors.length === 0) {
      gaps.push(inner);
      continue;
    }
    let { fromStart, toStart } = inner;
    const between: Gap[] = [];
    for (const { from, to } of anchors) {
      matching.match(flow.from[from]!, flow.to[to]!);
      between.push({ fromStart, fromEnd: from, toStart, toEnd: to });
      [fromStart, toStart] = [from + 1, to + 1];
    }
    between.push({ fromStart, fromEnd: inner.fromEnd, toStart, toEnd: inner.toEnd });
    open.push(...between.reverse());
  }
  return gaps;
}

/** Matches what is identical and stands once on each side of these units: it has moved. */
export function* matchElsewhere(
  matching: Matching,
  from: readonly number[],
  to: readonly number[],
): Generator<void, void> {
  const here = unique(from.map((index) => matching.from[index]!.key));
  yield;
  const there = unique(to.map((index) => matching.to[index]!.key));
  for (const [key, place] of here) {
    const other = there.get(key) ?? -1;
    if (place < 0 || other < 0 || !matching.mayMove(from[place]!)) continue;
    matching.match(from[place]!, to[other]!, true);
  }
}

/** Matches what is left over, identical, and more than once on a side, by its neighbours; else leaves it open. */
export function* matchSeveral(matching: Matching, flow: Flow): Generator<void, void> {
  const there = new Map<string, number[]>();
  for (const b of matching.leftTo(flow)) listIn(there, matching.to[b]!.key).push(b);
  const here = new Map<string, number[]>();
  for (const a of matching.leftFrom(flow)) {
    if (!matching.open.has(a) && matching.mayMove(a)) listIn(here, matching.from[a]!.key).push(a);
  }
  yield;
  for (const [key, from] of here) {
    const to = there.get(key) ?? [];
    if (to.length === 0) continue;
    const pairs = from.flatMap((a) => to.map((b) => ({ a, b, vouching: matching.vouching(a, b) })));
    const [best, next] = pairs.sort((one, other) => other.vouching - one.vouching);
    if (best && (!next || best.vouching > next.vouching)) matching.match(best.a, best.b, true);
    const left = to.filter((b) => matching.isLeftTo(b));
    for (const a of from) if (left.length > 0 && matching.isLeftFrom(a)) matching.open.set(a, left);
    yield;
  }
}

/** The list of a key, begun where there is none. */
export function listIn<K>(lists: Map<K, number[]>, key: K): number[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

/** Matches what is identical at both ends of a gap. */
function trimmed(matching: Matching, { from, to }: Flow, gap: Gap): Gap {
  let { fromStart, fromEnd, toStart, toEnd } = gap;
  const same = (a: number, b: number) => matching.sameKey(from[a]!, to[b]!);
  while (fromStart < fromEnd && toStart < toEnd && same(fromStart, toStart)) {
    matching.match(from[fromStart++]!, to[toStart++]!);
  }
  while (fromStart < fromEnd && toStart < toEnd && same(fromEnd - 1, toEnd - 1)) {
    matching.match(from[--fromEnd]!, to[--toEnd]!);
  }
  return { fromStart, fromEnd, toStart, toEnd };
}

function uniqueIn(matching: Matching, { from, to }: Flow, gap: Gap): Pair[] {
  const { fromStart, fromEnd, toStart, toEnd } = gap;
  const here = unique(from.slice(fromStart, fromEnd).map((index) => matching.from[index]!.key));
  const there = unique(to.slice(toStart, toEnd).map((index) => matching.to[index]!.key));
  const pairs: Pair[] = [];
  for (const [key, place] of here) {
    const other = there.get(key) ?? -1;
    if (place < 0 || other < 0) continue;
    pairs.push({ from: fromStart + place, to: toStart + other, weight: key.length });
  }
  return heaviestRising(pairs);
}

/** For each key its place, or -1 where it stands more than once. */
function unique(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, key] of keys.entries()) places.set(key, places.has(key) ? -1 : place);
  return places;
}
