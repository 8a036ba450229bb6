/**
 * `eval versions --input IN.json --output OUT.json`: what passages of one version became in another. In: a list of
 * `{id, from, to, quote, occurrence?}`; `from` and `to` are files of HTML, relative to IN, `occurrence` counts from 0,
 * the first where it is left out. `⟦M⟧` stands for one formula. Out: `{id, status, text?, diff?}`; `text` is what the
 * passage reads now, where it is there; `diff` is for `changed` how it became that, for `deleted` what became of the
 * sentence round it.
 *
 * A row whose quotation does not stand in its file is told on standard error, and left out; the others are answered.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { fold, unfold } from '../../lib/anchor/fold';
import { FORMULA, type PageText, type Span } from '../../lib/page-text/page-text';
import { runAtOnce } from '../../lib/slices/slices';
import { align, type Alignment } from '../../lib/versions/align';
import type { DiffPart } from '../../lib/versions/diff';
import { trace, type TraceStatus } from '../../lib/versions/trace';
import { pageTextOfHtml } from './anchoring/html';
import { spanOf } from './anchoring/occurrence';
import { readRows } from './anchoring/rows';

/** What stands for one formula outside. */
const WRITTEN_FORMULA = '⟦M⟧';

const A_FILE = 'must be the path of an HTML file, relative to the input';
const Asked = v.object({
  id: v.union([v.string(), v.number()], 'must be text or a number'),
  from: v.pipe(v.string(A_FILE), v.minLength(1)),
  to: v.pipe(v.string(A_FILE), v.minLength(1)),
  quote: v.pipe(v.string(), v.regex(/\S/, 'must hold some text of `from`')),
  occurrence: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
});

export interface Answer {
  id: string | number;
  status: TraceStatus;
  text?: string;
  diff?: DiffPart[];
}

export async function run(parameters: string[]): Promise<void> {
  const file = { type: 'string' } as const;
  const { values } = parseArgs({ args: parameters, options: { input: file, output: file } });
  const { input, output } = values;
  if (input === undefined || output === undefined) {
    throw new Error('eval versions needs --input IN.json and --output OUT.json');
  }
  const rows = readRows(await readFile(input, 'utf8'), input, Asked);
  const pages = new Map<string, PageText>();
  const alignments = new Map<string, Alignment>();
  const pageAt = async (path: string, name: string): Promise<PageText> => {
    const file = resolve(dirname(input), path);
    const known = pages.get(file);
    if (known) return known;
    const html = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `${name} is a file that cannot be read (${file}: ${error.code}): give its path relative to ${input}`,
      );
    });
    const page = pageTextOfHtml(html);
    pages.set(file, page);
    return page;
  };

  const answers: Answer[] = [];
  const problems: string[] = [];
  for (const [index, { id, from, to, quote, occurrence }] of rows.entries()) {
    const name = `${input}, row ${index + 1} ("${id}")`;
    try {
      const [old, now] = [await pageAt(from, `${name}: \`from\``), await pageAt(to, `${name}: \`to\``)];
      const span = quotedIn(old, quote.replaceAll(WRITTEN_FORMULA, FORMULA), occurrence ?? 0);
      if (!span) {
        const mend = 'quote it as the page reads, with ⟦M⟧ for each formula, and count occurrences from 0';
        throw new Error(`${name}: \`quote\` does not stand in ${from} (occurrence ${occurrence}): ${mend}`);
      }
      const pair = `${from}\n${to}`;
      const alignment = alignments.get(pair) ?? runAtOnce(align(old, now));
      alignments.set(pair, alignment);
      answers.push(answerTo(id, alignment, span));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  await writeFile(output, `${JSON.stringify(answers, null, 1)}\n`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** What one passage became. */
export function answerTo(id: string | number, alignment: Alignment, span: Span): Answer {
  const { status, text, diff } = trace(alignment, span);
  return {
    id,
    status,
    ...(text !== null && { text: written(text) }),
    ...(diff !== null && { diff: diff.map((part) => ({ ...part, text: written(part.text) })) }),
  };
}

/** Where that occurrence of a quotation stands: its very words, else the same without regard to white space and typography. */
function quotedIn(page: PageText, quote: string, occurrence: number): Span | null {
  const exact = spanOf(page, quote, occurrence);
  if (exact) return exact;
  const [folded, sought] = [fold(page.text), fold(quote).text];
  let at = -1;
  for (let left = occurrence; left >= 0; left--) {
    at = sought === '' ? -1 : folded.text.indexOf(sought, at + 1);
    if (at < 0) return null;
  }
  return unfold(folded, at, at + sought.length, page.text);
}

function written(text: string): string {
  return text.replaceAll(FORMULA, WRITTEN_FORMULA);
}
