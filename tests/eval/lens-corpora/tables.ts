/** Every figure that the lens is to reach, measured: a row each. */
import { type Kind, KINDS } from '../../../lib/lens/finding';
import { crossValidate } from '../../../scripts/train/cross-validate';
import { readCorpora } from '../../../scripts/train/corpora';
import { claimFigures } from '../claims';
import { abstractsOf } from '../labels/draw';
import { hedgeScore, loadedScore } from './hedges';
import { mathematicsPages } from './mathematics';
import { marksOf, type PaperMarks } from './paper-marks';
import { percent, type Row, share } from './row';
import type { Score } from './score';
import { dataSize } from './size';
import { rareRows, wordingRows } from './wording-rows';

/** Prints the table. `pages` is the folder of stored pages. */
export async function printTable(corpora: string, pages: string): Promise<void> {
  print('measure', 'got', 'to reach', 'on');
  print('---', '---', '---', '---');
  const printAll = (rows: readonly Row[]) => {
    for (const { measure, got, reach, on } of rows) print(measure, got, reach, on);
  };
  printAll(await hedgeRows(corpora));
  const abstracts = await abstractsOf(corpora);
  const marks = new Map(abstracts.map((abstract) => [abstract.id, marksOf(abstract)]));
  printAll(await wordingRows(corpora, abstracts, marks));
  printAll(await rareRows(corpora, abstracts, marks));
  printAll(await pageRows(pages));
  printAll([densityRow(marks), await sizeRow()]);
}

function print(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

async function hedgeRows(corpora: string): Promise<Row[]> {
  const row = (measure: string, { precision, recall, f1, gold }: Score, reach = '-'): Row => ({
    measure,
    got: `F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})`,
    reach,
    on: `${gold} labelled`,
  });
  const reaches: Record<string, string> = { 'arXiv labelled sentences': 'F1 96' };
  const validated = crossValidate(await readCorpora(corpora)).filter(
    ({ corpus }) => corpus !== 'BioScope dev',
  );
  return [
    row(
      'hedges, overlap: BioScope abstracts, reader policy, dev',
      await hedgeScore(corpora, 'bioscope/reader.dev.jsonl'),
      'F1 95',
    ),
    ...validated.map(({ corpus, trainedOn, score }) =>
      row(`hedges, overlap: ${corpus}, by a model of ${trainedOn}`, score, reaches[corpus]),
    ),
    row(
      'hedges, overlap: BioScope train, as shipped (trained on it)',
      await hedgeScore(corpora, 'bioscope/reader.train.jsonl'),
    ),
    row(
      'hedges, overlap: arXiv labelled sentences, as shipped (trained on them)',
      await hedgeScore(corpora, 'arxiv/labelled-sentences.jsonl'),
    ),
    row(
      'hedges, overlap: arXiv labelled candidates, as shipped (trained on them)',
      await hedgeScore(corpora, 'arxiv/labelled-candidates.jsonl'),
    ),
    row('arXiv labelled sentences: loaded wording of every kind, overlap', await loadedScore(corpora)),
  ];
}

async function pageRows(pages: string): Promise<Row[]> {
  const { tuned, aside } = await claimFigures(pages);
  const claims = [
    { name: 'all papers', papers: [tuned, aside] },
    { name: 'those never tuned on', papers: [aside] },
  ].map(({ name, papers }) => {
    const sum = (of: (figures: typeof tuned) => number) =>
      papers.reduce((total, each) => total + of(each), 0);
    const [listed, claims] = [sum((each) => each.listed), sum((each) => each.claims)];
    const [found, restated] = [sum((each) => each.found), sum((each) => each.restated)];
    const times = papers.flatMap(({ times }) => times).sort((a, b) => a - b);
    const [median = NaN, slowest = NaN] = [times[Math.floor(times.length / 2)], times.at(-1)];
    return {
      measure: `claim table, ${name}: claims listed; right restatement in the first three; median and slowest`,
      got: `${share(listed, claims)}; ${share(found, restated)}; ${median.toFixed(0)} and ${slowest.toFixed(0)} ms`,
      reach: '90; 80; 100 ms',
      on: `${sum((each) => each.papers)} papers, ${claims} claims, ${restated} restated`,
    };
  });
  const mathematics = await mathematicsPages(pages);
  const count = (kinds: readonly Kind[]) =>
    mathematics.flatMap(({ findings }) => findings).filter(({ kind }) => kinds.includes(kind)).length;
  return [
    ...claims,
    {
      measure: 'claim and booster marks a page of mathematics',
      got: (count(['claim', 'booster']) / mathematics.length).toFixed(2),
      reach: 'under 0.2',
      on: `${mathematics.length} pages`,
    },
  ];
}

function densityRow(marks: ReadonlyMap<string, PaperMarks>): Row {
  const all = [...marks.values()].flatMap(({ title, abstract }) => [...title, ...abstract]);
  const rates = KINDS.map((kind) => {
    const ofKind = all.filter((mark) => mark.kind === kind);
    const full = ofKind.filter(({ quiet }) => !quiet);
    return `${kind} ${rate(ofKind.length)} (${rate(full.length)})`;
  });
  function rate(count: number): string {
    return (count / marks.size).toFixed(3);
  }
  return {
    measure: 'marks an abstract (not quiet)',
    got: rates.join(', '),
    reach: '-',
    on: `${marks.size} abstracts`,
  };
}

async function sizeRow(): Promise<Row> {
  const { files, gzipped } = await dataSize();
  return {
    measure: 'lexicons, weights and reference data, gzipped',
    got: `${(gzipped / 1024).toFixed(1)} KB`,
    reach: '60 KB',
    on: `${files} files`,
  };
}
