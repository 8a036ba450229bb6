/**
 * `eval lens --input IN.jsonl --output OUT.jsonl`: the lens on texts, a line each. In: `{id, text, part?}`, where part
 * is title, abstract or body (the default) and `$...$` in a text is a formula. Out: `{id, findings}` with offsets in
 * UTF-16 code units of `text`.
 *
 * `eval lens --corpora DIR [--pages DIR]`: the figures that the lens is to reach, measured on the labelled corpora and on
 * stored pages (`arxiv-pages` beside the corpora, if not said otherwise), as a table.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Finding } from '../../lib/lens/finding';
import { findings } from '../../lib/lens/find';
import { pageTextOf } from '../../lib/page-text/from-text';
import { type Role } from '../../lib/page-text/page-text';
import { parseOr } from '../../lib/schema/explain';
import { runAtOnce } from '../../lib/slices/slices';

const Input = v.object({
  id: v.union([v.string(), v.number()], 'must be text or a number'),
  text: v.string(),
  part: v.optional(
    v.picklist(['title', 'abstract', 'body'], 'must be "title", "abstract" or "body"'),
    'body',
  ),
});
type Input = v.InferOutput<typeof Input>;

/** A finding as the command line writes it. */
export type Found = Pick<Finding, 'start' | 'end' | 'kind' | 'term'> & Partial<Finding>;

const ROLES: Record<Input['part'], Role> = { title: 'title', abstract: 'abstract', body: 'paragraph' };

export async function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      input: { type: 'string' },
      output: { type: 'string' },
      corpora: { type: 'string' },
      pages: { type: 'string' },
    },
  });
  if (values.corpora !== undefined) {
    // Reading stored pages needs a DOM, which takes a second to load and which texts do without.
    const { printTable } = await import('./lens-corpora/tables');
    await printTable(values.corpora, values.pages ?? join(values.corpora, '..', 'arxiv-pages'));
  } else if (values.input !== undefined && values.output !== undefined) {
    const inputs = readInputs(await readFile(values.input, 'utf8'), values.input);
    const lines = inputs.map(({ id, text, part }) => JSON.stringify({ id, findings: findIn(text, part) }));
    await writeFile(values.output, lines.map((line) => `${line}\n`).join(''));
  } else {
    throw new Error('eval lens needs --input IN.jsonl and --output OUT.jsonl, or --corpora DIR');
  }
}

/** What the lens finds in a text, with offsets of the text as given. */
export function findIn(text: string, part: Input['part']): Found[] {
  const source = pageTextOf(text, ROLES[part]);
  return runAtOnce(findings(source.page, { categories: [] })).map((finding) => {
    const { kind, term, attributed, negated, quiet, arithmetic } = finding;
    const start = source.toSource(finding.start);
    const end = source.toSource(finding.end);
    return { start, end, kind, term, attributed, negated, quiet, ...(arithmetic && { arithmetic }) };
  });
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
