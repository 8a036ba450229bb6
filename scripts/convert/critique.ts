/** A posted critique as notes, as its import makes them with all that it proposes and takes by itself. */
import { isText } from '../../lib/exchange/detect';
import { FileError, notUtf8 } from '../../lib/exchange/file-json';
import type { Exchanged } from '../../lib/exchange/exchanged';
import { cut } from '../../lib/critique/cut';
import type { CritiqueFormat } from '../../lib/critique/critique';
import { notesOf } from '../../lib/critique/notes-of';
import { readThreads } from '../../lib/critique/read-critique';
import { papersNamed } from '../../lib/critique/which-paper';
import { lexiconOf } from '../../lib/lens/lexicon';
import type { PaperVersion } from '../../lib/paper/id';
import { runAtOnce } from '../../lib/slices/slices';
import { type PageOptions, pageFrom, paperAt } from './page';

export const CRITIQUES = ['markdown', 'html', 'text'] as const;
export type CritiqueName = (typeof CRITIQUES)[number];

const FORMATS: Readonly<Record<CritiqueName, CritiqueFormat>> = {
  markdown: 'md',
  html: 'html',
  text: 'text',
};

/** @throws FileError where it is no text, or not known which paper it is of */
export async function readPosted(
  name: CritiqueName,
  source: string,
  { page, as }: PageOptions,
): Promise<Exchanged> {
  if (!isText(source)) throw notUtf8();
  const read = page === null ? null : await pageFrom(page, as);
  const critique = runAtOnce(cut(source, FORMATS[name]));
  const { paper, version } = (read ? read.is : paperAt(as)) ?? named(papersNamed(critique, []));
  const context = { paper, version, page: read?.text ?? null, lexicon: lexiconOf(), known: [] };
  const reading = runAtOnce(readThreads(critique, context));
  const by = { id: 'unknown', name: null };
  const notes = notesOf(reading, { by, now: new Date(), source: { url: null, date: null }, withNames: true });
  return { notes, foreign: [] };
}

function named([first]: ReturnType<typeof papersNamed>): PaperVersion {
  if (first) return { paper: first.id, version: null };
  throw new FileError(
    'Nothing says which paper this critique is of.',
    'Name the paper’s page with --page, or its address with --as: https://arxiv.org/abs/2411.02306v1',
  );
}
