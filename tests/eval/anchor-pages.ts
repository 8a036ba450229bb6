/**
 * `eval anchor-pages --index FILE.tsv --output OUT.jsonl [--seed N] [--explain]`: for every page of an index fifty
 * random passages described and found again, and for pages of one paper on each of its other pages. A line a page:
 * `{file, passages, same, elsewhere: [{file, found, wrong}]}`. Wrong is what stands elsewhere by the runs of words
 * that both pages have once. `--explain` tells what was placed wrongly, and what is there and was not found.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { anchor } from '../../lib/anchor/anchor';
import { describe } from '../../lib/anchor/describe';
import type { Selector } from '../../lib/anchor/selectors';
import type { PageText, Span } from '../../lib/page-text/page-text';
import { randomFrom } from '../bench/in-page/random';
import { Bridge } from './anchoring/bridge';
import { pageTextOfHtml } from './anchoring/html';
import { readIndex } from './anchoring/index-file';

const PASSAGES = 50;
const SEED = 5_2026;
const LONGEST = 240;

interface Read {
  file: string;
  /** The paper; null where the index does not say. */
  id: string | null;
  page: PageText;
}

interface Passage {
  span: Span;
  selectors: Selector[];
}

interface Elsewhere {
  file: string;
  found: number;
  wrong: number;
}

export async function run(parameters: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: { index: text, output: text, seed: text, explain: { type: 'boolean' } },
  });
  if (values.index === undefined || values.output === undefined) {
    throw new Error('eval anchor-pages needs --index FILE.tsv and --output OUT.jsonl');
  }
  const seed = Number(values.seed ?? SEED);
  if (!Number.isSafeInteger(seed)) throw new Error('eval anchor-pages: --seed must be a whole number');
  console.log(`seed ${seed}`);
  const folder = dirname(values.index);
  const reads: Read[] = [];
  for (const { file, url, id } of readIndex(await readFile(values.index, 'utf8'), values.index)) {
    reads.push({ file, id, page: pageTextOfHtml(await readFile(join(folder, file), 'utf8'), url) });
  }
  const explain = values.explain === true ? (line: string) => console.log(line) : null;
  const lines = reads.map((read, at) => {
    const passages = passagesOf(read.page, seed + at);
    const others = reads.filter((other) => other !== read && read.id !== null && other.id === read.id);
    return {
      file: read.file,
      passages: passages.length,
      same: passages.filter((passage) => isSame(read, passage, explain)).length,
      elsewhere: others.map((other) => lookOn(read, other, passages, explain)),
    };
  });
  await writeFile(values.output, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const sum = (of: (line: (typeof lines)[number]) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  console.log(
    `${lines.length} pages: ${sum(({ same }) => same)} of ${sum(({ passages }) => passages)} passages found again; ` +
      `on other pages of the paper ${sum(({ elsewhere }) => elsewhere.reduce((all, { found }) => all + found, 0))} ` +
      `found, ${sum(({ elsewhere }) => elsewhere.reduce((all, { wrong }) => all + wrong, 0))} wrong`,
  );
}

/** Random stretches of a page: words, sentences, across blocks. A page with little text gives fewer. */
function passagesOf(page: PageText, seed: number): Passage[] {
  const { below } = randomFrom(seed);
  const { text } = page;
  const passages: Passage[] = [];
  for (let tried = 0; tried < 20 * PASSAGES && passages.length < PASSAGES && text.length > 1; tried += 1) {
    const start = wordStart(text, below(text.length));
    const end = wordStart(text, Math.min(text.length, start + 3 + below(LONGEST)));
    const selectors = describe(page, { start, end });
    const place = selectors.find((each) => each.type === 'TextPositionSelector');
    if (place) passages.push({ span: { start: place.start, end: place.end }, selectors });
  }
  return passages;
}

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\S/.test(text[at - 1]!)) at -= 1;
  return at;
}

function isSame({ file, page }: Read, { span, selectors }: Passage, explain: Explain): boolean {
  const result = anchor(page, selectors);
  const same = result.status === 'exact' && result.start === span.start && result.end === span.end;
  if (!same) explain?.(`not the same in ${file}: ${shown(page, span)} → ${JSON.stringify(result)}`);
  return same;
}

type Explain = ((line: string) => void) | null;

function lookOn(read: Read, other: Read, passages: readonly Passage[], explain: Explain): Elsewhere {
  const bridge = new Bridge(read.page, other.page);
  const elsewhere: Elsewhere = { file: other.file, found: 0, wrong: 0 };
  for (const { span, selectors } of passages) {
    const result = anchor(other.page, selectors);
    const what = () => `${read.file} → ${other.file}: ${shown(read.page, span)}`;
    if ('text' in result) {
      elsewhere.found += 1;
      if (bridge.leads(span, result) === false) {
        elsewhere.wrong += 1;
        explain?.(`wrong   ${what()} → ${result.status} ${shown(other.page, result)}`);
      }
    } else if (bridge.has(span)) {
      explain?.(`missing ${what()} → ${JSON.stringify(result).slice(0, 160)}`);
    }
  }
  return elsewhere;
}

function shown({ text }: PageText, { start, end }: Span): string {
  return JSON.stringify(text.slice(start, end).slice(0, 160));
}
