/**
 * Terms that people add themselves, one by one or as a file. A pack is data from outside: literal words with two plain
 * wildcards, bounded in length and number, so that none can hang a page.
 */
import * as v from 'valibot';
import { faultsOf } from '../schema/explain';
import { JsonError, parseWithLines } from '../schema/json-lines';
import { tooLong } from '../schema/too-long';
import { whyNoForm } from './matcher';

export { proposeForms } from './english';

/** Kinds that a term can have; quantities and claims are found by grammar, not by words. */
export const TERM_KINDS = ['hedge', 'booster', 'loaded', 'hype', 'surprise'] as const;

/** A pack as a file, in UTF-16 code units. */
export const LONGEST_PACK = 2_000_000;
const MOST_TERMS = 1_000;
const MOST_FORMS = 40;
const MOST_WORDS = 8;
const MOST_NEUTRAL = 8;

const line = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(longest, tooLong(longest)));

const tooMany = (limit: number) => `must hold at most ${limit}`;

/** Words; `*` at the end of a word is any ending, `_` any one word. */
const Form = v.pipe(
  line(80),
  v.transform((form) =>
    form
      .replaceAll('\u2019', "'")
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/\s+/g, ' '),
  ),
  v.check(
    (form) => (form.match(/\*/g) ?? []).length <= 2 && !/(?:^|[ '-])[^ '*-]{0,2}\*/.test(form),
    'must have three letters or more before a *, and two * at most',
  ),
  v.check(
    (form) => whyNoForm(form) === null,
    'must be words joined by spaces, hyphens or apostrophes; a word may end with * for any ending, and _ between two words is any one word',
  ),
  v.check((form) => form.split(/[ '-]/).length <= MOST_WORDS, `must have at most ${MOST_WORDS} words`),
  v.check((form) => /[^_\d\s*'-]{2}/.test(form), 'must hold a word of two letters or more'),
);

export const Term = v.object({
  id: line(80),
  kind: v.picklist(TERM_KINDS),
  /** The first is the canonical one: what lists show, and what the neutral wordings stand for. */
  forms: v.pipe(
    v.array(Form),
    v.minLength(1, 'must hold a form or more'),
    v.maxLength(MOST_FORMS, tooMany(MOST_FORMS)),
  ),
  why: line(600),
  /** What evidence would carry the wording. */
  carry: v.nullable(line(400)),
  /** In the form that fits the first form; the others are inflected as the text asks. */
  neutral: v.pipe(v.array(line(120)), v.maxLength(MOST_NEUTRAL, tooMany(MOST_NEUTRAL))),
  source: line(300),
});
export type Term = v.InferOutput<typeof Term>;

export const TermPack = v.object({
  hedgerow: v.literal('terms', 'must be "terms": this is no pack of terms'),
  version: v.literal(1, 'must be 1, the only version that this Hedgerow reads'),
  id: line(80),
  name: line(80),
  about: v.pipe(v.string(), v.maxLength(600, tooLong(600))),
  terms: v.pipe(v.array(Term), v.maxLength(MOST_TERMS, tooMany(MOST_TERMS))),
});
export type TermPack = v.InferOutput<typeof TermPack>;

/** A file that is no pack of terms. The message is one sentence a line: where, what is wrong, what must be. */
export class TermPackError extends Error {
  override name = 'TermPackError';
}

/** So many faults are told at once. */
const TOLD = 5;

/** Reads a pack. Throws a `TermPackError` that names lines and fields, and how to mend them. */
export function parseTermPack(json: string): TermPack {
  if (json.length > LONGEST_PACK) throw new TermPackError(`The file ${tooLong(LONGEST_PACK)}.`);
  const { value, lineOf } = read(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TermPackError('Line 1: must be an object: {"hedgerow": "terms", "version": 1, ...}.');
  const parsed = v.safeParse(TermPack, value);
  if (!parsed.success) {
    const faults = faultsOf(parsed.issues);
    const told = faults
      .slice(0, TOLD)
      .map(({ field, message }) => `Line ${lineOf(field ?? '')}: ${message}.`);
    const more = faults.length - TOLD;
    if (more > 0)
      told.push(more === 1 ? 'There is one more such fault.' : `There are ${more} more such faults.`);
    throw new TermPackError(told.join('\n'));
  }
  const ids = new Set<string>();
  for (const [index, { id }] of parsed.output.terms.entries()) {
    if (ids.has(id)) {
      const at = lineOf(`terms.${index}.id`);
      throw new TermPackError(`Line ${at}: \`terms.${index}.id\` must be its own: "${id}" is taken above.`);
    }
    ids.add(id);
  }
  return parsed.output;
}

function read(json: string): ReturnType<typeof parseWithLines> {
  try {
    return parseWithLines(json);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new TermPackError(`Line ${error.line}: ${error.message}.`, { cause: error });
  }
}

/** A pack as `parseTermPack` reads it, laid out to be read and edited by people. */
export function writeTermPack(pack: TermPack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
