/** The labelled corpora that the hedge model learns from, as documents of spans. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Span } from '../../lib/page-text/page-text';
import { parseOr } from '../../lib/schema/explain';

/** A labelled text: a sentence, or an abstract. */
export interface LabelledText {
  /** The document it is from: what cross-validation keeps together. */
  document: string;
  text: string;
  part: 'title' | 'abstract';
  /** Hedge cues, in UTF-16 code units of `text`. */
  gold: readonly Span[];
  /** May be marked or not. */
  free: readonly Span[];
  /** Looked at and found to be none; null where everything was looked at. */
  negatives: readonly Span[] | null;
}

export interface Corpora {
  bioscopeTrain: readonly LabelledText[];
  /** Only ever measured on. */
  bioscopeDev: readonly LabelledText[];
  arxivSentences: readonly LabelledText[];
  arxivCandidates: readonly LabelledText[];
}

/** As whoever passes on the weights must name them. */
export const SOURCES = [
  'BioScope abstracts, reader policy: Vincze, Szarvas, Farkas, Móra and Csirik, The BioScope corpus: biomedical texts annotated for uncertainty, negation and their scopes (BMC Bioinformatics 9 Suppl 11:S9, 2008), CC BY 2.0',
  "arXiv abstracts (metadata, CC0), hedge cues labelled by Hedgerow's editors",
];

const Spans = v.array(v.object({ start: v.number(), end: v.number() }));
const Row = v.object({
  doc: v.string(),
  text: v.string(),
  part: v.optional(v.string()),
  cues: Spans,
  optional: v.optional(Spans, []),
  negatives: v.optional(v.nullable(Spans), null),
});

/** Reads the corpora of a folder. Throws an error that names the file and the line which is not as it should be. */
export async function readCorpora(folder: string): Promise<Corpora> {
  const read = (name: string) => readTexts(join(folder, name));
  return {
    bioscopeTrain: await read('bioscope/reader.train.jsonl'),
    bioscopeDev: await read('bioscope/reader.dev.jsonl'),
    arxivSentences: await read('arxiv/labelled-sentences.jsonl'),
    arxivCandidates: await read('arxiv/labelled-candidates.jsonl'),
  };
}

async function readTexts(file: string): Promise<LabelledText[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const where = `${file}, line ${index + 1}`;
    const row = parseOr(Row, JSON.parse(line), (explained) => new Error(`${where}: ${explained}`));
    const part = row.part === 'Title' ? 'title' : 'abstract';
    const { doc: document, text, cues: gold, optional: free, negatives } = row;
    return { document, text, part, gold, free, negatives };
  });
}
