/**
 * `eval quotations --index FILE.tsv [--passages N] [--seed N] [--explain] [--way NAME]`: sentences drawn at random from
 * the pages of an index, copied as people copy them, and found again in a post. A line for each way: placed right, not
 * placed, placed wrongly. Then what must not be placed: sentences of other papers, and sentences of the page in which
 * a word was exchanged for another.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentencesOf, type Sentence } from '../../lib/claims/sentences';
import { findQuotes } from '../../lib/critique/quoting/quotes';
import type { PageText, Span } from '../../lib/page-text/page-text';
import { runAtOnce } from '../../lib/slices/slices';
import { randomFrom, type Random } from '../bench/in-page/random';
import { critiqueOf } from '../unit/critique/quoting/build';
import { pageTextOfHtml } from './anchoring/html';
import { readIndex } from './anchoring/index-file';
import { type Copied, type Passage, typed, WAYS } from './quoting/disturb';

const PASSAGES = 300;
const SEED = 6_2026;
const SHORTEST = 45;
const LONGEST = 400;
/** Marks and a citation at an end may count to the quotation or not. */
const NEAR = 3;

export async function run(parameters: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: { index: text, passages: text, seed: text, way: text, explain: { type: 'boolean' } },
  });
  if (values.index === undefined) throw new Error('eval quotations needs --index FILE.tsv');
  const [passages, seed] = [Number(values.passages ?? PASSAGES), Number(values.seed ?? SEED)];
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(passages)) {
    throw new Error('eval quotations: --seed and --passages must be whole numbers');
  }
  const random = randomFrom(seed);
  const explain = values.explain === true ? (line: string) => console.log(line) : () => undefined;
  const pages = await pagesOf(values.index);
  const drawn = draw(pages, passages, random);
  console.log(
    `seed ${seed}, ${drawn.length} passages of ${pages.length} pages\nway | right | not placed | wrong`,
  );
  const all = { right: 0, left: 0, wrong: 0 };
  for (const [name, way] of Object.entries(WAYS)) {
    if (values.way !== undefined && values.way !== name) continue;
    const counts = { right: 0, left: 0, wrong: 0 };
    for (const passage of drawn) {
      const copied = way(passage, random);
      if (!copied) continue;
      const what = judged(passage, copied, (found) =>
        explain(`${name}: ${copied.lines.join(' / ')}\n   ${found}`),
      );
      counts[what] += 1;
      all[what] += 1;
    }
    console.log(`${name} | ${counts.right} | ${counts.left} | ${counts.wrong}`);
  }
  console.log(`all | ${all.right} | ${all.left} | ${all.wrong}`);
  if (values.way === undefined) strangers(drawn, pages, random, explain);
}

async function pagesOf(index: string): Promise<PageText[]> {
  const pages: PageText[] = [];
  const seen = new Set<string>();
  for (const { file, url, id } of readIndex(await readFile(index, 'utf8'), index)) {
    const page = pageTextOfHtml(await readFile(join(dirname(index), file), 'utf8'), url);
    const key = `${id} ${page.blocks.length > 40 ? 'body' : 'abstract'}`;
    if (page.text.length < 600 || seen.has(key)) continue;
    seen.add(key);
    pages.push(page);
  }
  return pages;
}

function draw(pages: readonly PageText[], count: number, random: Random): Passage[] {
  const drawn: Passage[] = [];
  const sentences = pages.map((page) => [...sentencesOf(page)]);
  // Longer papers have more to quote, and shorter ones are not to be left out.
  const weights = sentences.map((each) => Math.sqrt(each.length));
  const total = weights.reduce((sum, each) => sum + each, 0);
  for (let tried = 0; tried < 40 * count && drawn.length < count; tried += 1) {
    let left = random.next() * total;
    const which = weights.findIndex((each) => (left -= each) < 0);
    const of = sentences[which] ?? [];
    const at = random.below(of.length);
    const span = of[at];
    if (!span || span.block.role === 'title' || !isProse(pages[which]!, span)) continue;
    const next = of[at + 1] ?? null;
    const page = pages[which]!;
    drawn.push({ page, span, next: next && next.block === span.block && isProse(page, next) ? next : null });
  }
  return drawn;
}

function isProse({ text }: PageText, { start, end }: Sentence): boolean {
  const sentence = text.slice(start, end);
  const words = sentence.match(/[a-z]{2,}/g)?.length ?? 0;
  return sentence.length >= SHORTEST && sentence.length <= LONGEST && words >= 6 && !sentence.includes('\n');
}

function judged(
  { page }: Passage,
  { lines, place }: Copied,
  explain: (found: string) => void,
): 'right' | 'left' | 'wrong' {
  const { paper } = runAtOnce(findQuotes(critiqueOf(lines), page));
  const found = paper.flatMap((quote) => ('text' in quote.found ? [quote.found] : []));
  const told = () =>
    `${paper.length} quotations: ${JSON.stringify(paper.map((quote) => quote.found)).slice(0, 700)}`;
  if (found.some((each) => !isWithin(each, place))) {
    explain(`WRONG ${told()}`);
    return 'wrong';
  }
  const [first] = found;
  const last = found.at(-1);
  if (
    first &&
    last &&
    Math.abs(first.start - place.start) <= NEAR &&
    Math.abs(last.end - place.end) <= NEAR
  ) {
    return 'right';
  }
  explain(told());
  return 'left';
}

function isWithin(found: Span, place: Span): boolean {
  return found.start >= place.start - NEAR && found.end <= place.end + NEAR;
}

/** What is not of the page, or no longer, must stand nowhere on it. */
function strangers(
  drawn: readonly Passage[],
  pages: readonly PageText[],
  random: Random,
  explain: (line: string) => void,
): void {
  const counts = new Map<string, [asked: number, placed: number]>();
  const ask = (name: string, page: PageText, line: string) => {
    const { paper } = runAtOnce(findQuotes(critiqueOf([line]), page));
    const placed = paper.filter(({ found, first }) => first && 'text' in found);
    const [asked, wrong] = counts.get(name) ?? [0, 0];
    counts.set(name, [asked + 1, wrong + (placed.length > 0 ? 1 : 0)]);
    if (placed.length > 0)
      explain(`${name}: ${line}\n   ${JSON.stringify(placed.map(({ found }) => found))}`);
  };
  for (const passage of drawn) {
    const { page, span } = passage;
    const line = typed(page, span);
    const other = random.pick(pages);
    if (other !== page && !sharesText(other, page)) {
      ask('a sentence of another paper', other, line);
      ask('a sentence of another paper, in marks', other, `They write "${line}"`);
    }
    const words = line.split(' ');
    const may = words.flatMap((word, index) => (/^[a-z]{6,}$/.test(word) ? [index] : []));
    if (may.length === 0) continue;
    const at = may[random.below(may.length)]!;
    const exchanged = words
      .with(at, random.pick(['gardening', 'selectively', 'purple', 'seldom', 'moles']))
      .join(' ');
    ask('a word exchanged', page, exchanged);
    ask('a word exchanged, in marks', page, `I would write "${exchanged}"`);
    ask('"not" put in', page, words.toSpliced(at, 0, 'not').join(' '));
    ask('a clause of its own behind', page, `${line.replace(/[.?!]$/, '')}, and so my neighbour says.`);
    ask(
      'the first half, and words of its own',
      page,
      `${words.slice(0, words.length >> 1).join(' ')} is what I would like to see.`,
    );
  }
  console.log('not of the page | asked | placed');
  for (const [name, [asked, placed]] of counts) console.log(`${name} | ${asked} | ${placed}`);
}

function sharesText(one: PageText, other: PageText): boolean {
  return one.text.slice(0, 60) === other.text.slice(0, 60);
}
