/** Every figure that the lens is to reach, measured: a row each. */
import { type Kind, KINDS } from '../../../lib/lens/finding';
import { claimFigures } from '../claims';
import { abstractsOf } from '../labels/draw';
import { hedgeScore, loadedScore } from './hedges';
import { mathematicsPages } from './mathematics';
import { marksOf, type PaperMarks } from './paper-marks';
import { percent, type Row, share } from './row';
import { type Score } from './score';
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
  const row = (measure: string, { precision, recall, f1, gold }: Score, reach: string): Row => ({
    measure,
    got: `F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})`,
    reach,
    on: `${gold} labelled`,
  });
  const dev = await hedgeScore(corpora, 'bioscope/reader.dev.jsonl');
  const train = await hedgeScore(corpora, 'bioscope/reader.train.jsonl');
  const sentences = await hedgeScore(corpora, 'arxiv/labelled-sentences.jsonl');
  const candidates = await hedgeScore(corpora, 'arxiv/labelled-candidates.jsonl');
  return [
    row('BioScope abstracts, reader policy, dev: hedges, overlap', dev, 'F1 95'),
    row('the same, train (what weights were trained on)', train, '-'),
    row('arXiv labelled sentences: hedges, overlap (trained on)', sentences, '-'),
    row('arXiv labelled candidates: hedges, overlap', candidates, '-'),
    row('arXiv labelled sentences: loaded wording of every kind', await loadedScore(corpora), '-'),
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
    const slowest = Math.max(...papers.flatMap(({ times }) => times));
    return {
      measure: `claim table, ${name}: claims listed; right restatement in the first three; slowest`,
      got: `${share(listed, claims)}; ${share(found, restated)}; ${slowest.toFixed(0)} ms`,
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
