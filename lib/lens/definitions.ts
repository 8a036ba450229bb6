/**
 * What disputed words mean to those who dispute them. A reader then sees that "scheming" means one thing to one school
 * and another to the next. None is recommended, and an entry with definitions offers no neutral wording.
 *
 * The wording is ours, the facts are those of the sources; each was looked up. A definition that could not be checked
 * is not in the data.
 */
import * as v from 'valibot';
import data from './data/definitions.json';
import { Definition } from './finding';

const Dispute = v.object({
  /** The word under which the dispute is known. */
  term: v.string(),
  /** Words and phrases, lower case, whose entries the dispute is about. */
  words: v.pipe(v.array(v.string()), v.minLength(1)),
  /** At least two: with one there is no dispute. */
  definitions: v.pipe(v.array(Definition), v.minLength(2)),
});
type Dispute = v.InferOutput<typeof Dispute>;

let byWord: ReadonlyMap<string, Dispute> | null = null;

/** All disputes, parsed at the first look. Throws where the data is not as it should be. */
function disputes(): ReadonlyMap<string, Dispute> {
  if (byWord === null) {
    const parsed = v.parse(v.array(Dispute), data);
    byWord = new Map(parsed.flatMap((dispute) => dispute.words.map((word) => [word, dispute] as const)));
  }
  return byWord;
}

/**
 * The competing definitions of a term of the lexicon, given in its canonical form; empty for a word that is not
 * disputed. A phrase is disputed as a whole or by its first disputed word ("strategic deception").
 */
export function definitionsFor(term: string): readonly Definition[] {
  const known = disputes();
  const lower = term.toLowerCase();
  const whole = known.get(lower) ?? known.get(lower.replaceAll(' ', '-'));
  if (whole) return whole.definitions;
  for (const word of lower.split(/[^\p{L}-]+/u)) {
    const dispute = known.get(word);
    if (dispute) return dispute.definitions;
  }
  return [];
}
