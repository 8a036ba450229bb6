/**
 * `eval lens --input IN.jsonl --output OUT.jsonl`: the lens on texts, a line each. In: `{id, text, part?, title?}`,
 * where part is title, abstract or body (the default), a title beside an abstract gives it context, and `$...$` in a
 * text is a formula. Out: `{id, findings}` with offsets in UTF-16 code units of `text`.
 *
 * `eval lens --corpora DIR [--pages DIR]`: every figure that the lens is to reach, measured on the corpora in DIR and
 * on stored pages of papers (`arxiv-pages` beside the corpora, where no other folder is named), as a table.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { findings } from '../../lib/lens/find';
import { parseOr } from '../../lib/schema/explain';
import { runAtOnce } from '../../lib/slices/slices';
import { printTable } from './lens-corpora/tables';
import { contextOf, type Found, foundIn, pageOfPart, type Part, PARTS } from './texts/texts';

const Input = v.object({
  id: v.union([v.string(), v.number()], 'must be text or a number'),
  text: v.string(),
  part: v.optional(v.picklist(PARTS, 'must be "title", "abstract" or "body"'), 'body'),
  title: v.optional(v.string()),
});
type Input = v.InferOutput<typeof Input>;

export async function run(parameters: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: { input: text, output: text, corpora: text, pages: text },
  });
  if (values.corpora !== undefined) {
    await printTable(values.corpora, values.pages ?? join(values.corpora, '../arxiv-pages'));
  } else if (values.input !== undefined && values.output !== undefined) {
    const inputs = readInputs(await readFile(values.input, 'utf8'), values.input);
    const lines = inputs.map(({ id, text, part, title }) =>
      JSON.stringify({ id, findings: findIn(text, part, title) }),
    );
    await writeFile(values.output, lines.map((line) => `${line}\n`).join(''));
  } else {
    throw new Error('eval lens needs --input IN.jsonl and --output OUT.jsonl, or --corpora DIR');
  }
}

/** What the lens finds in a text, with offsets of the text as given. */
export function findIn(text: string, part: Part, title?: string): Found[] {
  const source = pageOfPart(text, part);
  return runAtOnce(findings(source.page, contextOf(part, title))).map((finding) => foundIn(source, finding));
}

function readInputs(jsonl: string, file: string): Input[] {
  const inputs: Input[] = [];
  for (const [index, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new Error(`${where}: is no JSON (${error instanceof Error ? error.message : String(error)})`, {
        cause: error,
      });
    }
    inputs.push(parseOr(Input, value, (explained) => new Error(`${where}: ${explained}`)));
  }
  return inputs;
}
