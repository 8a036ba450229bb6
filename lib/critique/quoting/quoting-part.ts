/** The parts of a critique as texts that may quote, and all of them together as a source of quotations. */
import { type Folded, foldedIndex } from '../../anchor/fold';
import type { Span } from '../../page-text/page-text';
import type { Critique, Part } from '../critique';
import { addressedBefore } from './answering';
import { citationsIn } from './gap';
import { lettersInSteps } from './letters';
import { firstIndex } from './ordered';
import type { Quoting } from './pair';
import { type Source, sourceOf } from './runs';

export interface Told {
  /** The parts' texts, one a line. */
  source: Source;
  /** Of `source`, in order. */
  cited: Span[];
  /** Of each part. */
  parts: ToldPart[];
  /** The parts of each post, in order. */
  ofPost: Map<number, number[]>;
  /** As `addressedBefore` tells it. */
  addressed: readonly number[];
}

export interface ToldPart extends Quoting {
  part: Part;
  /** Its first letter and the one behind its last, among the letters of all. */
  begin: number;
  end: number;
}

/** Parts between two pauses. */
const STEP = 256;

export function* tell({ parts }: Critique): Generator<void, Told> {
  const text = parts.map((part) => part.text).join('\n');
  const letters = yield* lettersInSteps(text);
  const told: ToldPart[] = [];
  const ofPost = new Map<number, number[]>();
  const cited: Span[] = [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    if (index % STEP === STEP - 1) yield;
    const begin = foldedIndex(letters, offset);
    const end = foldedIndex(letters, offset + part.text.length);
    told.push({ part, text: part.text, letters: partOf(letters, begin, end, offset), begin, end });
    for (const { start, end } of citationsIn(part.text)) {
      cited.push({ start: offset + start, end: offset + end });
    }
    offset += part.text.length + 1;
    const others = ofPost.get(part.post);
    if (others) others.push(index);
    else ofPost.set(part.post, [index]);
  }
  yield;
  const addressed = addressedBefore(parts);
  return { source: yield* sourceOf(text, letters), cited, parts: told, ofPost, addressed };
}

/** The letters of one part, with offsets in its own text. */
function partOf({ text, at }: Folded, begin: number, end: number, offset: number): Folded {
  return { text: text.slice(begin, end), at: at.subarray(begin, end).map((each) => each - offset) };
}

/** The part in which a letter of all stands. */
export function partAt(parts: readonly ToldPart[], letter: number): number {
  return firstIndex(parts.length - 1, (index) => parts[index]!.end > letter);
}
