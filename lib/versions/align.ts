/**
 * Two versions of a paper laid beside each other: which sentence of the one stands for which of the other. `SPEC.md` has
 * the rules.
 *
 * The order of work is what keeps a lookalike from being taken: first what is identical and in order, then what is
 * identical and has moved, and only between what is left over, in the gaps between what is certain, what is alike. What
 * nothing certain stands beside must be much alike, and ahead of all else.
 */
import type { PageText, Span } from '../page-text/page-text';
import { matchAlikeElsewhere, matchBesideMoved, matchInGap } from './alike';
import { matchElsewhere, matchInOrder, matchSeveral } from './identical';
import { Likeness } from './likeness';
import { Matching } from './matching';
import { tellOtherSections } from './sections';
import { unitsOf } from './units';

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
  /** Where it is gone: what is most like it among what is new, else what stands where it stood. */
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

/** Groups between two pauses. */
const STEP = 256;

/** Lays two texts beside each other. Pauses at every step that may be long: `npm run bench -- versions`. */
export function* align(from: PageText, to: PageText): Generator<void, Alignment> {
  const [old, now] = [yield* unitsOf(from), yield* unitsOf(to)];
  const likeness = new Likeness([from, to], [old, now]);
  yield* likeness.read();
  const matching = new Matching(old, now, likeness);
  const { flows } = matching;
  const gaps = [];
  for (const flow of flows) for (const gap of yield* matchInOrder(matching, flow)) gaps.push({ flow, gap });
  for (const flow of flows) yield* matchElsewhere(matching, matching.leftFrom(flow), matching.leftTo(flow));
  for (const { flow, gap } of gaps) yield* matchInGap(matching, flow, gap);
  yield* matchBesideMoved(matching);
  matchTitle(matching);
  for (const flow of flows) yield* matchSeveral(matching, flow);
  for (const flow of flows) yield* matchAlikeElsewhere(matching, flow);
  yield* matchElsewhere(matching, matching.leftFrom(), matching.leftTo());
  yield* tellOtherSections(matching);
  return { from, to, groups: yield* groupsOf(matching), added: spansOf(matching.to, matching.leftTo()) };
}

/** A paper has one title: whatever it says now, it is the title. */
function matchTitle(matching: Matching): void {
  const title = matching.flows.find(({ stream }) => stream === 'title');
  if (title?.from.length !== 1 || title.to.length !== 1) return;
  if (matching.isLeftFrom(title.from[0]!)) matching.match(title.from[0]!, title.to[0]!);
}

function* groupsOf(matching: Matching): Generator<void, Group[]> {
  const groups: Group[] = [];
  const done = new Set<number>();
  for (const [index, others] of matching.toOf.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (done.has(index)) continue;
    const from = others.length === 0 ? [index] : ascending(others.flatMap((each) => matching.fromOf[each]!));
    for (const each of from) done.add(each);
    groups.push({
      from: spansOf(matching.from, from),
      to: spansOf(matching.to, ascending(from.flatMap((each) => matching.toOf[each]!))),
      moved: from.some((each) => matching.moved.has(each)),
      candidates: spansOf(matching.to, matching.open.get(index) ?? []),
      nearest: others.length === 0 ? nearestTo(matching, index) : null,
    });
  }
  return groups;
}

/** What is most like a unit that is gone, else what stands where it stood. */
function nearestTo(matching: Matching, index: number): Span | null {
  const near = matching.near.get(index);
  if (near !== undefined) return spansOf(matching.to, [near])[0]!;
  for (const step of [-1, 1]) {
    for (let by = step; ; by += step) {
      const beside = matching.besideFrom(index, by);
      if (beside === undefined) break;
      const there = matching.toOf[beside]!.at(step < 0 ? -1 : 0);
      if (there !== undefined) return spansOf(matching.to, [there])[0]!;
    }
  }
  return null;
}

function ascending(indices: readonly number[]): number[] {
  return [...new Set(indices)].sort((a, b) => a - b);
}

function spansOf(units: readonly Span[], indices: readonly number[]): Span[] {
  return indices.map((index) => ({ start: units[index]!.start, end: units[index]!.end }));
}
