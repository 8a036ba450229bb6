/**
 * The marks of rare kinds that the table draws and nobody has judged: `node --import tsx tests/eval/labels/unjudged.ts
 * CORPORA` prints each as a line for `rare.judged.jsonl` with `judged` null, and below it the title and the abstract with
 * the mark in brackets.
 */
import { RARE, unlabelledMarks } from '../lens-corpora/wording-rows';
import { markOfText, readJudgements } from '../lens-corpora/labels';
import { marksOf } from '../lens-corpora/paper-marks';
import { drawRare, judgementOf } from '../lens-corpora/rare';
import { abstractsOf } from './draw';

const corpora = process.argv[2] ?? '../shared/corpora';
const abstracts = new Map((await abstractsOf(corpora)).map((abstract) => [abstract.id, abstract]));
const judgements = await readJudgements(abstracts);
const marks = new Map([...abstracts].map(([id, abstract]) => [id, marksOf(abstract)]));
const placed = await unlabelledMarks(corpora, marks);
for (const mark of RARE.flatMap((kind) => drawRare(placed, kind))) {
  if (judgementOf(mark, judgements)) continue;
  const { id, part, start, end, kind } = mark;
  const texts = abstracts.get(id)!;
  const text = texts[part];
  console.log(JSON.stringify({ id, part, text: markOfText(text), start, end, kind, judged: null }));
  const shown = `${text.slice(0, start)}[[${text.slice(start, end)}]]${text.slice(end)}`;
  console.log(part === 'title' ? `${shown}\n${texts.abstract}\n` : `${texts.title}\n${shown}\n`);
}
