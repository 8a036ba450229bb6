/**
 * What stands in order may stand in another section all the same, where a heading alone came in between. It does where
 * both sections are still there, and are two.
 */
import type { Matching } from './matching';

/** A heading that stands as it was settles which section is which. */
const SETTLES = 1_000_000;

/** Says of sentences that stand in another section than the one that became theirs that they have moved. */
export function* tellOtherSections(matching: Matching): Generator<void, void> {
  const [forth, back] = [new Votes(), new Votes()];
  for (const { here, there, stream, length } of pairsIn(matching)) {
    const weight = stream === 'heading' ? SETTLES : length;
    forth.add(here, there, weight);
    back.add(there, here, weight);
  }
  yield;
  const [became, was] = [forth.winners(), back.winners()];
  for (const { from, here, there, stream } of pairsIn(matching)) {
    if (stream !== 'body') continue;
    const [usual, other] = [became.get(here), was.get(there)];
    if (usual !== there && other !== here) matching.moved.add(from);
  }
  yield;
}

/** Sentences and headings with the section they stood in and the one they stand in. */
function* pairsIn({ from, to, toOf }: Matching) {
  for (const [index, { stream, section: here, key }] of from.entries()) {
    const first = toOf[index]![0];
    if (first === undefined || here === null || (stream !== 'body' && stream !== 'heading')) continue;
    const { section: there, stream: other } = to[first]!;
    if (there !== null && other === stream) yield { from: index, here, there, stream, length: key.length };
  }
}

class Votes {
  readonly #tallies = new Map<number, Map<number, number>>();

  add(section: number, other: number, weight: number): void {
    const tally = this.#tallies.get(section) ?? new Map<number, number>();
    this.#tallies.set(section, tally);
    tally.set(other, (tally.get(other) ?? 0) + weight);
  }

  /** For each section the one with most votes. */
  winners(): Map<number, number> {
    const winners = new Map<number, number>();
    for (const [section, tally] of this.#tallies) {
      let most = -Infinity;
      for (const [other, weight] of tally) {
        if (weight <= most) continue;
        most = weight;
        winners.set(section, other);
      }
    }
    return winners;
  }
}
