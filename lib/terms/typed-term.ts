/** A term as a person types it into a form, and what it comes to. */
import * as v from 'valibot';
import { Term } from '../lens/term-pack';
import { faultsOf } from '../schema/explain';

/** The fields of a form, as typed; lists have one entry a line. */
export interface TypedTerm {
  kind: string;
  forms: string;
  why: string;
  carry: string;
  neutral: string;
  source: string;
}

export type TermField = keyof TypedTerm;

/** What is wrong with each field that is, as the end of a sentence on it: "must not be empty". */
export type TermFaults = Partial<Record<TermField, string>>;

/** @param source what a term comes from whose source is left empty */
export function readTyped(
  id: string,
  typed: TypedTerm,
  source: string,
): { term: Term; faults: null } | { term: null; faults: TermFaults } {
  const read = v.safeParse(Term, {
    id,
    kind: typed.kind,
    forms: linesOf(typed.forms),
    why: typed.why,
    carry: typed.carry.trim() === '' ? null : typed.carry,
    neutral: linesOf(typed.neutral),
    source: typed.source.trim() === '' ? source : typed.source,
  });
  if (read.success) return { term: read.output, faults: null };
  const faults: TermFaults = {};
  for (const { field, message } of faultsOf(read.issues)) {
    const [name = '', index] = (field ?? '').split('.');
    if (!isField(name) || faults[name] !== undefined) continue;
    const complaint = message.replace(/^`[^`]*` /, '');
    faults[name] = index === undefined ? complaint : `line ${Number(index) + 1} ${complaint}`;
  }
  return { term: null, faults };
}

/** The fields of the form for a term that is there already. */
export function typedOf({ kind, forms, why, carry, neutral, source }: Term): TypedTerm {
  return { kind, forms: forms.join('\n'), why, carry: carry ?? '', neutral: neutral.join('\n'), source };
}

/** Lines with something on them, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

const FIELDS: readonly string[] = [
  'kind',
  'forms',
  'why',
  'carry',
  'neutral',
  'source',
] satisfies TermField[];

function isField(name: string): name is TermField {
  return FIELDS.includes(name);
}
