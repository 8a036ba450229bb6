/**
 * `bench lens [--input FILE | --corpora DIR]`: the whole lens (matching, context rules, model, numbers, claims) beside a
 * regular expression of Hyland's hedges and beside the retext-intensify pipeline, on the same text in the same run.
 *
 * Without a file the text is made here: sentences of a garden, of the length of a paper. With `--corpora` it is the
 * abstracts of `arxiv/abstracts-35k.jsonl.gz`, all of them for the lens and the expression, a sample for retext.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { retext } from 'retext';
import retextIntensify from 'retext-intensify';
import * as v from 'valibot';
import { findings } from '../../lib/lens/find';
import { lexiconOf } from '../../lib/lens/lexicon';
import { pageTextOf } from '../../lib/page-text/from-text';
import type { PageText } from '../../lib/page-text/page-text';
import { runAtOnce } from '../../lib/slices/slices';

/** The hedges that Hyland lists (Metadiscourse, 2005, appendix), as a reader of the book would type them in. */
const HYLAND = `
  about, almost, apparent, apparently, appear, appeared, appears, approximately, argue, argued, argues, around, assume,
  assumed, broadly, certain amount, certain extent, certain level, claim, claimed, claims, could, couldn't, doubt,
  doubtful, essentially, estimate, estimated, fairly, feel, feels, felt, frequently, from my perspective, from our
  perspective, from this perspective, generally, guess, in general, in most cases, in most instances, in my opinion, in
  my view, in our opinion, in our view, in this view, indicate, indicated, indicates, largely, likely, mainly, may, maybe,
  might, mostly, often, on the whole, ought, perhaps, plausible, plausibly, possible, possibly, postulate, postulated,
  postulates, presumable, presumably, probable, probably, quite, rather, relatively, roughly, seems, should, sometimes,
  somewhat, suggest, suggested, suggests, suppose, supposed, supposes, suspect, suspects, tend to, tended to, tends to, to
  my knowledge, to our knowledge, typical, typically, uncertain, uncertainly, unclear, unclearly, unlikely, usually, would,
  wouldn't
`;
const BASELINE = new RegExp(`\\b(?:${HYLAND.trim().split(/,\s+/).join('|').replace(/\s+/g, ' ')})\\b`, 'gi');

/** Of one text; it takes the engine as many to have compiled all that it will. */
const RUNS = 150;
const FEW_RUNS = 5;
/** Abstracts that the slow pipeline is given. */
const SAMPLE = 400;
const ABSTRACTS = 'arxiv/abstracts-35k.jsonl.gz';

export async function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: { input: { type: 'string' }, corpora: { type: 'string' } },
  });
  const papers = await papersOf(values.input, values.corpora);
  const texts = papers.map(({ text }) => text);
  const runs = values.corpora === undefined ? RUNS : FEW_RUNS;
  const characters = texts.reduce((sum, text) => sum + text.length, 0);

  const compiling = timeOf(() => lexiconOf());
  const pages = papers.map(({ text, categories }) => ({
    page: pageTextOf(text, values.corpora === undefined ? 'paragraph' : 'abstract').page,
    categories,
  }));
  const first = timeOf(() => pages.slice(0, 1).forEach(lens));
  const [baseline, whole] = medians(runs, [
    () => pages.forEach(({ page }) => countOf(page.text)),
    () => pages.forEach(lens),
  ]);

  const sample = texts.slice(0, SAMPLE);
  const sampled = sample.reduce((sum, text) => sum + text.length, 0);
  const intensify = retext().use(retextIntensify);
  const [pipeline] = medians(FEW_RUNS, [() => sample.forEach((text) => intensify.processSync(text))]);
  // Per character, since only a part of the text may have gone through the pipeline.
  const perCharacter = (ms: number, of: number) => (1000 * ms) / of;
  const unit = perCharacter(baseline, characters);
  const row = (name: string, ms: number, of: number) =>
    `  ${name.padEnd(44)}${ms.toFixed(2).padStart(10)} ms ${(of / 1000).toFixed(0).padStart(7)} K ${(perCharacter(ms, of) / unit).toFixed(1).padStart(8)}`;
  const found = pages.reduce((sum, paper) => sum + lens(paper), 0);

  console.log(
    [
      `${texts.length} texts, ${characters} characters, ${found} findings; medians of ${runs} runs, CPU time of one thread`,
      '',
      `  ${''.padEnd(44)}      time      text    ratio`,
      row("a regular expression of Hyland's hedges", baseline, characters),
      row('the whole lens, warm', whole, characters),
      row('retext-intensify', pipeline, sampled),
      '',
      `  lexicon compiled in ${compiling.toFixed(1)} ms; the first text in ${first.toFixed(1)} ms`,
      `  lens against retext-intensify: ${(perCharacter(pipeline, sampled) / perCharacter(whole, characters)).toFixed(0)} times as fast`,
    ].join('\n'),
  );
}

function lens({ page, categories }: { page: PageText; categories: readonly string[] }): number {
  return runAtOnce(findings(page, { categories })).length;
}

function countOf(text: string): number {
  BASELINE.lastIndex = 0;
  let count = 0;
  while (BASELINE.exec(text)) count += 1;
  return count;
}

/** CPU time in milliseconds: the clock would also count what else the machine does. */
function timeOf(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Of each work, in turn, so that a machine that grows busy slows all alike; after as many runs to warm up. */
function medians<const Works extends readonly (() => unknown)[]>(
  runs: number,
  works: Works,
): { [Index in keyof Works]: number } {
  for (let run = 0; run < runs; run++) for (const work of works) work();
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run++) works.forEach((work, index) => times[index]!.push(timeOf(work)));
  return times.map((of) => of.sort((a, b) => a - b)[runs >> 1]!) as { [Index in keyof Works]: number };
}

interface Paper {
  text: string;
  categories: readonly string[];
}

async function papersOf(input: string | undefined, corpora: string | undefined): Promise<Paper[]> {
  if (input !== undefined) return [{ text: await readFile(input, 'utf8'), categories: [] }];
  if (corpora === undefined) return [{ text: madeUp(70_000), categories: [] }];
  const lines = gunzipSync(await readFile(join(corpora, ABSTRACTS)))
    .toString()
    .trim()
    .split('\n');
  const Row = v.object({ abstract: v.string(), categories: v.array(v.string()) });
  return lines.map((line) => {
    const { abstract, categories } = v.parse(Row, JSON.parse(line));
    return { text: abstract, categories };
  });
}

/** Four sentences in twenty hold a form of the lexicon: about as many as in an abstract. */
const SENTENCES = [
  'Beds were dug in spring and each plant was measured on the same weekday until the first frost of the year.',
  'We compare clay and wood as materials for pots and describe how the soil was prepared before sowing.',
  'The remaining rows were left as they stood, so that birds could nest there and the ground stayed covered.',
  'In the second year the number of moles rose from 12 to 31, while the keepers kept the same schedule.',
  'Water was drawn from the well, filtered twice and given at dawn, with the amount recorded for every bed.',
  'The yields suggest that shade matters more than water, although the losses vary between beds.',
  'Table 3 lists the weight of each harvest by row and by week, and the last column gives the sum of all rows.',
  'For each variety we sowed forty seeds in trays, thinned them to ten and moved these to the open ground.',
  'Let the garden be a square of side four, with paths of width one between the beds and a fence around it.',
  'The keepers were asked to write down the weather, the time of day and the tools that were in use.',
  'A possible explanation is the late frost in May, which appears in the records of three other gardens.',
  'Our method keeps a list of the beds that were visited and returns to the oldest of them on each round.',
  'The second experiment repeats the first with half as much compost and twice as many earthworms.',
  'Leaves were pressed, dried and scanned, and their areas computed from the outlines by the usual formula.',
  'Three gardeners counted the blossoms independently; where two of them differed the third one decided.',
  'This is a novel way to keep hedges, and it significantly improves the growth of young plants.',
  'The rest of the paper is organised by season: sowing, growth, harvest, and the care of tools in winter.',
  'All measurements were taken with the same scale, which was calibrated against a set of brass weights.',
  'When the beds are numbered from the gate, odd numbers lie on the left and even numbers on the right.',
  'The fence was mended in the third week, and from then on no rabbit was seen inside of it.',
];

function madeUp(length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index++) {
    text += SENTENCES[(index * 7) % SENTENCES.length]! + (index % 9 === 8 ? '\n\n' : ' ');
  }
  return text;
}
