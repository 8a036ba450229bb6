/** Hedges against the labelled corpora: which file holds what, and what counts neither way. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Span } from '../../../lib/page-text/page-text';
import { marksIn } from './marks';
import { type Labelled, overlapsAny, type Score, score } from './score';

const Spans = v.optional(v.array(v.object({ start: v.number(), end: v.number() })), []);
const Row = v.object({
  text: v.string(),
  part: v.optional(v.string()),
  cues: Spans,
  optional: Spans,
  loaded: Spans,
  negatives: v.optional(v.array(v.object({ start: v.number(), end: v.number() }))),
});
type Row = v.InferOutput<typeof Row>;

/**
 * Overlap of the lens's hedges with those of a file of the corpora. Optional ones count neither way; nor, in a file
 * where only certain words were looked at, do the words that were not.
 */
export async function hedgeScore(corpora: string, file: string): Promise<Score> {
  return score(
    (await rowsOf(corpora, file)).map((row) => {
      const found = marksIn(row.text, roleOf(row), { categories: [] });
      const hedges = found.filter(({ kind }) => kind === 'hedge');
      return { found: hedges.filter((span) => isLabelled(row, span)), labelled: hedgesOf(row) };
    }),
  );
}

/** Overlap of the other marks of every kind with the loaded spans of the labelled arXiv sentences. */
export async function loadedScore(corpora: string): Promise<Score> {
  return score(
    (await rowsOf(corpora, 'arxiv/labelled-sentences.jsonl')).map((row) => {
      const found = marksIn(row.text, roleOf(row), { categories: [] });
      return {
        found: found.filter(({ kind }) => kind !== 'hedge'),
        labelled: { gold: row.loaded, free: [] },
      };
    }),
  );
}

function hedgesOf(row: Row): Labelled {
  return { gold: row.cues, free: row.optional };
}

function isLabelled({ cues, optional, negatives }: Row, span: Span): boolean {
  return negatives === undefined || overlapsAny(span, [...cues, ...optional, ...negatives]);
}

function roleOf({ part }: Row): 'title' | 'abstract' {
  return part === 'Title' ? 'title' : 'abstract';
}

async function rowsOf(corpora: string, file: string): Promise<Row[]> {
  return (await readFile(join(corpora, file), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => v.parse(Row, JSON.parse(line)));
}
