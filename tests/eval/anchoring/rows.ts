/** Files with a list of rows, each with an id: read with an error that names row and field, and written. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { parseOr } from '../../../lib/schema/explain';

/** What every row of an input has. */
export const Row = {
  id: v.union([v.string(), v.number()], 'must be text or a number'),
  html: v.string(),
  url: v.nullish(v.string()),
};

/** Reads `--input`, writes what `answer` says of each row to `--output`, in their order. */
export async function answerRows<S extends v.GenericSchema>(
  command: string,
  parameters: string[],
  schema: S,
  answer: (row: v.InferOutput<S>) => unknown,
): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: parameters, options: { input: text, output: text } });
  if (values.input === undefined || values.output === undefined) {
    throw new Error(`eval ${command} needs --input IN.json and --output OUT.json`);
  }
  const rows = readRows(await readFile(values.input, 'utf8'), values.input, schema);
  const answers = rows.map((row) => answer(row));
  await writeFile(values.output, `${JSON.stringify(answers, null, 1)}\n`);
}

/** The rows of a JSON text from the file `name`. */
export function readRows<S extends v.GenericSchema>(
  json: string,
  name: string,
  schema: S,
): v.InferOutput<S>[] {
  let given: unknown;
  try {
    given = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is no JSON (${reason}): write a list of rows, [{"id": ...}, ...]`, {
      cause: error,
    });
  }
  if (!Array.isArray(given)) throw new Error(`${name} must be a list of rows, [{"id": ...}, ...]`);
  return given.map((row, index) =>
    parseOr(schema, row, (explained) => new Error(`${name}, ${nameOf(row, index)}: ${explained}`)),
  );
}

function nameOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  const called = typeof id === 'string' || typeof id === 'number' ? ` ("${id}")` : '';
  return `row ${index + 1}${called}`;
}
