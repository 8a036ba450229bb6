/**
 * What a schema finds wrong, said in a sentence a person can act on: which field, what it must be, what it is.
 * Used wherever something comes in from outside (files, stored records, messages).
 */
import * as v from 'valibot';

/** One thing that is wrong with a value. */
export interface Fault {
  /** The path of the field, `target.selectors.0.start`; null where the value as a whole is wrong. */
  field: string | null;
  /** A sentence without its full stop: "`target.version` must be a whole number, not 'v2'". */
  message: string;
}

/** What a value must be, by the name of the schema or check that refused it. */
const MUST_BE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  safe_integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  loose_object: 'an object',
  record: 'an object',
};

/** Longest stretch of a wrong text that is repeated in a message. */
const SHOWN = 40;

/** What is wrong, in the order of the schema's fields: one fault for each field. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  const faults = new Map<string | null, Fault>();
  for (const issue of issues) {
    const field = v.getDotPath(issue);
    const name = field === null ? 'it' : `\`${field}\``;
    if (!faults.has(field)) faults.set(field, { field, message: `${name} ${complaint(issue)}` });
  }
  return [...faults.values()];
}

/** The faults in one sentence, the first three of them. */
export function explainFaults(faults: readonly Fault[]): string {
  const more = faults.length - 3;
  const said = faults.slice(0, 3).map((fault) => fault.message);
  return said.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** Parses `input`, or says in one sentence what is wrong with it. */
export function parseOr<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  fail: (explained: string, first: Fault) => Error,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const faults = faultsOf(parsed.issues);
  throw fail(explainFaults(faults), faults[0]!);
}

function complaint(issue: v.BaseIssue<unknown>): string {
  if (issue.input === undefined) return 'is missing';
  // A message of our own says what must be; it is told apart from the library's by its first word.
  const own = issue.message.startsWith('must ') ? issue.message : null;
  if (own !== null && /\blong\b/.test(own)) return own;
  return `${own ?? expectation(issue)}${shown(issue.input)}`;
}

function expectation(issue: v.BaseIssue<unknown>): string {
  const limit = Number(issue.requirement);
  switch (issue.type) {
    case 'min_value':
      return `must be at least ${limit}`;
    case 'max_value':
      return `must be at most ${limit}`;
    case 'min_length':
      return limit === 1 ? 'must not be empty' : `must have a length of at least ${limit}`;
    case 'max_length':
      return `must have a length of at most ${limit}`;
    case 'picklist':
    case 'variant':
    case 'literal':
    case 'union':
      return `must be ${oneOf(issue.expected)}`;
    default: {
      const what = MUST_BE[issue.type];
      return what === undefined ? 'is not valid' : `must be ${what}`;
    }
  }
}

/** `("a" | "b")`, as the library lists what it takes, as a person would: "one of 'a', 'b'". */
function oneOf(expected: string | null): string {
  if (expected === null || expected === 'Object') return 'an object';
  const options = expected.replace(/^\(|\)$/g, '').split(' | ');
  const listed = options.map((option) => option.replaceAll('"', "'")).join(', ');
  return options.length > 1 ? `one of ${listed}` : listed;
}

function shown(input: unknown): string {
  if (input === null) return ', not null';
  if (typeof input === 'number' || typeof input === 'boolean') return `, not ${input}`;
  if (typeof input !== 'string' || input === '') return '';
  return `, not '${input.length > SHOWN ? `${input.slice(0, SHOWN)}…` : input}'`;
}
