/** The lens against labelled corpora: which file holds what, and how it is counted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Kind } from '../../../lib/lens/finding';
import { type Span } from '../../../lib/page-text/page-text';
import { type Labelled, overlapsAny, score } from './score';

type FindIn = (text: string, part: 'title' | 'abstract' | 'body') => (Span & { kind: Kind })[];

const Spans = v.optional(v.array(v.object({ start: v.number(), end: v.number() })), []);
const Row = v.object({
  text: v.string(),
  part: v.optional(v.string()),
  cues: Spans,
  optional: Spans,
  loaded: Spans,
  negatives: Spans,
});
type Row = v.InferOutput<typeof Row>;

interface Corpus {
  name: string;
  file: string;
  kinds: readonly Kind[];
  labelled: (row: Row) => Labelled;
  /** Findings that the labels say nothing of. */
  unlabelled?: (row: Row, span: Span) => boolean;
}

const cues = (row: Row): Labelled => ({ gold: row.cues, free: row.optional });

const CORPORA: readonly Corpus[] = [
  {
    name: 'BioScope abstracts, reader policy, train',
    file: 'bioscope/reader.train.jsonl',
    kinds: ['hedge'],
    labelled: cues,
  },
  {
    name: 'BioScope abstracts, reader policy, dev',
    file: 'bioscope/reader.dev.jsonl',
    kinds: ['hedge'],
    labelled: cues,
  },
  {
    name: 'arXiv labelled sentences, hedges',
    file: 'arxiv/labelled-sentences.jsonl',
    kinds: ['hedge'],
    labelled: cues,
  },
  {
    name: 'arXiv labelled candidates, hedges',
    file: 'arxiv/labelled-candidates.jsonl',
    kinds: ['hedge'],
    labelled: cues,
    unlabelled: (row, span) => !overlapsAny(span, [...row.cues, ...row.optional, ...row.negatives]),
  },
  {
    name: 'arXiv labelled sentences, loaded wording of every kind',
    file: 'arxiv/labelled-sentences.jsonl',
    kinds: ['booster', 'loaded', 'hype', 'surprise', 'quantity', 'claim'],
    labelled: (row) => ({ gold: row.loaded, free: [] }),
  },
];

/** Prints one line a corpus. */
export async function printTables(folder: string, findIn: FindIn): Promise<void> {
  console.log('corpus | labelled | found | precision | recall | overlap F1');
  console.log('--- | --- | --- | --- | --- | ---');
  for (const { name, file, kinds, labelled, unlabelled } of CORPORA) {
    const rows = (await readFile(join(folder, file), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => v.parse(Row, JSON.parse(line)));
    const result = score(
      rows.map((row) => ({
        found: findIn(row.text, row.part === 'Title' ? 'title' : 'abstract').filter(
          (span) => kinds.includes(span.kind) && !unlabelled?.(row, span),
        ),
        labelled: labelled(row),
      })),
    );
    const [precision, recall, f1] = [result.precision, result.recall, result.f1].map((figure) =>
      (100 * figure).toFixed(1),
    );
    console.log([name, result.gold, result.found, precision, recall, f1].join(' | '));
  }
}
