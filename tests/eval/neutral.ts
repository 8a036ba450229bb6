/**
 * `eval neutral --page FILE.html --notes FILE.json --output OUT.json`: title and abstract of a page with neutral
 * wordings: those of notes made, those of the lexicon beside them. Out: `{title, abstract}`, each `{before, after,
 * changes: [{start, end, from, to, source, accepted}]}`, offsets in UTF-16 code units of `before`, a formula one
 * U+FFFC; empty where the page has no such part. FILE.json is what `convert --to json` writes.
 *
 * `eval neutral --pages DIR`: every wording that the lexicon proposes for titles and abstracts of stored pages, each in
 * its sentence as it stood and as it would stand, to be read.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readNotes } from '../../lib/exchange/formats';
import { findings } from '../../lib/lens/find';
import { lexiconOf } from '../../lib/lens/lexicon';
import { apply } from '../../lib/neutral/apply';
import type { Change } from '../../lib/neutral/change';
import { changesOf, firstChoices, standing } from '../../lib/neutral/choices';
import { passageText, type PassageText } from '../../lib/neutral/passage-text';
import { neutralReading } from '../../lib/neutral/reading';
import type { Note } from '../../lib/notes/note';
import type { PageText } from '../../lib/page-text/page-text';
import { runAtOnce } from '../../lib/slices/slices';
import { pageTextOfHtml } from './anchoring/html';

const PARTS = ['title', 'abstract'] as const;

/** What is written of one part. */
interface Read {
  before: string;
  after: string;
  changes: Pick<Change, 'start' | 'end' | 'from' | 'to' | 'source' | 'accepted'>[];
}

export async function run(parameters: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: { page: text, notes: text, output: text, pages: text },
  });
  if (values.pages !== undefined) {
    await printAll(values.pages);
  } else if (values.page !== undefined && values.output !== undefined) {
    const page = pageTextOfHtml(await readFile(values.page, 'utf8'));
    const notes =
      values.notes === undefined ? [] : await notesIn(await readFile(values.notes, 'utf8'), values.notes);
    const read = Object.fromEntries(PARTS.map((is) => [is, readPart(page, is, notes)]));
    await writeFile(values.output, `${JSON.stringify(read, null, 2)}\n`);
  } else {
    throw new Error(
      'eval neutral needs --page FILE.html, --output OUT.json and, for notes, --notes FILE.json; or --pages DIR',
    );
  }
}

async function notesIn(json: string, file: string): Promise<Note[]> {
  const { exchanged, refused } = await readNotes('json', json);
  if (refused.length > 0) throw new Error(`${file}: ${refused.join(' ')}`);
  return [...exchanged.notes];
}

function readPart(page: PageText, is: (typeof PARTS)[number], notes: readonly Note[]): Read {
  const passage = passageText(page, { is });
  if (!passage) return { before: '', after: '', changes: [] };
  const changes = changesIn(page, passage, notes);
  const { text } = apply(
    passage,
    changes.filter(({ accepted }) => accepted),
  );
  return {
    before: passage.text,
    after: text,
    changes: changes.map(({ start, end, from, to, source, accepted }) => ({
      start,
      end,
      from,
      to,
      source,
      accepted,
    })),
  };
}

function changesIn(page: PageText, passage: PassageText, notes: readonly Note[]): Change[] {
  const lexicon = lexiconOf();
  const found = runAtOnce(findings(page, { categories: [] }, lexicon));
  const { proposals } = runAtOnce(neutralReading(page, passage, { notes, found, lexicon }));
  return changesOf(standing(proposals, firstChoices(proposals)));
}

/** Around a change so much of its sentence is printed on either side. */
const SHOWN = 90;

async function printAll(folder: string): Promise<void> {
  let count = 0;
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()) {
    const page = pageTextOfHtml(await readFile(join(folder, file), 'utf8'));
    for (const is of PARTS) {
      const passage = passageText(page, { is });
      if (!passage) continue;
      for (const change of changesIn(page, passage, [])) {
        count += 1;
        console.log(`${file}, ${is}\n  - ${around(passage.text, change, change.from)}`);
        console.log(`  + ${around(passage.text, change, change.to)}`);
      }
    }
  }
  console.log(`${count} wordings proposed`);
}

function around(text: string, { start, end }: Change, words: string): string {
  return `${text.slice(Math.max(0, start - SHOWN), start)}[${words}]${text.slice(end, end + SHOWN)}`;
}
