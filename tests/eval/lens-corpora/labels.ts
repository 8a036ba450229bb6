/** The labels of `tests/eval/labels`, put on the texts of the corpus that they are offsets of. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Kind } from '../../../lib/lens/finding';
import type { Span } from '../../../lib/page-text/page-text';
import type { Abstract } from '../labels/draw';

export const PARTS = ['title', 'abstract'] as const;
export type Part = (typeof PARTS)[number];

/** A span that a reader would stop at: 2 nearly every one, 1 some. */
export interface Label extends Span {
  kind: Kind;
  grade: number;
}

const Place = { id: v.string(), part: v.picklist(PARTS), text: v.string() };
const Stretch = { start: v.number(), end: v.number(), kind: Kind };
const Line = v.object({ ...Place, spans: v.array(v.object({ ...Stretch, grade: v.picklist([1, 2]) })) });

/** A mark that the lens once made, and whether it was right: 2 clearly, 1 arguably, 0 not. */
const Judgement = v.object({ ...Place, ...Stretch, judged: v.picklist([0, 1, 2]) });
export type Judgement = v.InferOutput<typeof Judgement>;

const FOLDER = join(import.meta.dirname, '..', 'labels');

/**
 * A function from abstract and part to labels, read from a file of the folder of labels. A part that the file does
 * not name has none. Throws where a text is not the one that was labelled.
 */
export async function readLabels(
  file: string,
  abstracts: ReadonlyMap<string, Abstract>,
): Promise<(id: string, part: Part) => readonly Label[]> {
  const labels = new Map<string, Label[]>();
  for (const line of await linesOf(file)) {
    const { id, part, text, spans } = v.parse(Line, line);
    checkText(abstracts, id, part, text);
    labels.set(keyOf(id, part), spans);
  }
  return (id, part) => labels.get(keyOf(id, part)) ?? [];
}

/** All judged marks. Throws where a text is not the one that was read. */
export async function readJudgements(abstracts: ReadonlyMap<string, Abstract>): Promise<Judgement[]> {
  return (await linesOf('rare.judged.jsonl')).map((line) => {
    const judgement = v.parse(Judgement, line);
    checkText(abstracts, judgement.id, judgement.part, judgement.text);
    return judgement;
  });
}

/** What stands for a text in a file of labels. */
export function markOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function checkText(abstracts: ReadonlyMap<string, Abstract>, id: string, part: Part, mark: string): void {
  const abstract = abstracts.get(id);
  if (!abstract) throw new Error(`${id} is labelled and not in the corpus`);
  if (markOfText(abstract[part]) !== mark)
    throw new Error(`the ${part} of ${id} is not the one that was labelled`);
}

function keyOf(id: string, part: Part): string {
  return `${id} ${part}`;
}

async function linesOf(file: string): Promise<unknown[]> {
  return (await readFile(join(FOLDER, file), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
