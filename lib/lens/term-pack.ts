/**
 * Terms that people add themselves, one by one or as a file. A pack is data from outside: literal words with two plain
 * wildcards, bounded in length and number, so that none can hang a page.
 */
import * as v from 'valibot';

/** Kinds that a term can have; quantities and claims are found by grammar, not by words. */
export const TERM_KINDS = ['hedge', 'booster', 'loaded', 'hype', 'surprise'] as const;

const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest, `must be at most ${longest} characters long`),
  );

/** Words; `*` at the end of a word is any ending, `_` any one word. */
const Form = line(80);

export const Term = v.object({
  id: line(80),
  kind: v.picklist(TERM_KINDS),
  forms: v.pipe(v.array(Form), v.minLength(1), v.maxLength(24)),
  why: line(600),
  carry: v.nullable(line(400)),
  neutral: v.pipe(v.array(line(120)), v.maxLength(8)),
  source: line(300),
});
export type Term = v.InferOutput<typeof Term>;

export const TermPack = v.object({
  hedgerow: v.literal('terms'),
  version: v.literal(1),
  id: line(80),
  name: line(80),
  about: v.pipe(v.string(), v.maxLength(600)),
  terms: v.pipe(v.array(Term), v.maxLength(1000)),
});
export type TermPack = v.InferOutput<typeof TermPack>;

/** Reads a pack. Throws an error that names the field and how to mend it. */
export function parseTermPack(json: string): TermPack {
  return v.parse(TermPack, JSON.parse(json));
}

/** A pack as `parseTermPack` reads it, laid out to be read and edited by people. */
export function writeTermPack(pack: TermPack): string {
  return `${JSON.stringify(v.parse(TermPack, pack), null, 2)}\n`;
}

export { proposeForms } from './english';
