/** `npm run --silent convert -- ...`: the extension's converters on the command line; `HELP` says how. */
import { parseArgs } from 'node:util';
import type { Exchanged } from '../lib/exchange/exchanged';
import { FileError, notUtf8, refuseEmpty } from '../lib/exchange/file-json';
import { leftOut, readNotes, writeNotes } from '../lib/exchange/formats';
import { NOTE_FORMATS, type NoteFormat } from '../lib/exchange/note-format';
import { CRITIQUES, type CritiqueName, readPosted } from './convert/critique';
import { paperAt } from './convert/page';
import { REPORTS, type ReportName, writeReports } from './convert/reports';

const HELP = `npm run --silent convert -- --from FORMAT --to FORMAT [options] < IN > OUT

  --from   ${NOTE_FORMATS.join(', ')}: notes;
           ${CRITIQUES.join(', ')}: a posted critique of a paper that --page, --as or itself names
  --to     ${NOTE_FORMATS.join(', ')}: notes;
           ${REPORTS.join(', ')}: a report of them
  --page   the paper's page as an HTML file: quotations are looked for in it, and a report has its sections
  --as     the address of that page, where it does not say which paper it is: https://arxiv.org/html/2411.02306v1
  --name   what a pack is called
  --skip-bad  of a file that is bad in parts writes what is good; standard error names the rest

Standard output has the file, and nothing where it cannot be read: then the exit status is 2, and standard error names
the place.`;

/** Longer texts are more than a string can hold with what is made of it, in UTF-16 code units. */
const LIMIT = 256_000_000;

/** So many bad items are named one by one. */
const MOST_NAMED = 3;

class UsageError extends Error {}

/** Resolves with the exit status. */
export async function main(given: string[]): Promise<number> {
  try {
    const asked = askedFor(given);
    if (asked === null) {
      await give(`${HELP}\n`);
      return 0;
    }
    await give(await converted(asked, await standardInput()));
    return 0;
  } catch (thrown) {
    if (thrown instanceof UsageError) console.error(`${thrown.message}\n\n${HELP}`);
    else if (thrown instanceof FileError) console.error(`${thrown.message} ${thrown.mend}`);
    else throw thrown;
    return 2;
  }
}

interface Asked {
  from: NoteFormat | CritiqueName;
  to: NoteFormat | ReportName;
  page: string | null;
  as: string | null;
  name: string;
  skipBad: boolean;
}

async function converted({ from, to, page, as, name, skipBad }: Asked, text: string): Promise<string> {
  // A mistyped address is told, also where nothing needs it.
  paperAt(as);
  const exchanged = isOneOf(CRITIQUES, from)
    ? await readPosted(from, text, { page, as })
    : await readGood(from, text, skipBad);
  if (isOneOf(REPORTS, to)) return writeReports(to, exchanged.notes, { page, as });
  const left = leftOut(to, exchanged);
  if (left > 0) console.error(`${to} has no place for annotations of other tools: ${left} left out.`);
  return writeNotes(to, exchanged, name);
}

/** @throws FileError where something in the file is bad; with `skipBad`, where all of it is */
async function readGood(format: NoteFormat, text: string, skipBad: boolean): Promise<Exchanged> {
  const { exchanged, refused, kept } = await readNotes(format, text, LIMIT);
  const good = exchanged.notes.length + exchanged.foreign.length;
  if (refused.length > 0 && !(skipBad && good > 0)) {
    const more = refused.length > MOST_NAMED ? `; and ${refused.length - MOST_NAMED} more` : '';
    throw new FileError(
      `${good > 0 ? 'Not all' : 'Nothing'} in this file can be read: ${refused.slice(0, MOST_NAMED).join('; ')}${more}.`,
      good > 0 ? 'Mend it, or leave this out with --skip-bad.' : 'Mend it, and try again.',
    );
  }
  for (const sentence of refused) console.error(`Refused: ${sentence}.`);
  for (const sentence of kept) console.error(`${sentence}.`);
  return exchanged;
}

/** Null where help is asked for. @throws UsageError */
function askedFor(given: string[]): Asked | null {
  const text = { type: 'string' } as const;
  const options = {
    from: text,
    to: text,
    page: text,
    as: text,
    name: text,
    'skip-bad': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: given, options }));
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
  if (values.help) return null;
  const { from, to, page = null, as = null, name = 'Notes', 'skip-bad': skipBad = false } = values;
  const known = [...NOTE_FORMATS, ...CRITIQUES] as const;
  if (!isOneOf(known, from)) throw new UsageError(`--from must be one of ${known.join(', ')}.`);
  const written = [...NOTE_FORMATS, ...REPORTS] as const;
  if (!isOneOf(written, to)) throw new UsageError(`--to must be one of ${written.join(', ')}.`);
  return { from, to, page, as, name, skipBad };
}

function isOneOf<T extends string>(all: readonly T[], given: string | undefined): given is T {
  return all.some((one) => one === given);
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const text = decoded(Buffer.concat(chunks));
  refuseEmpty(text);
  return text;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notUtf8();
  }
}

/** Writes the file. Who reads it may have had enough of it: then the rest is not wanted. */
async function give(text: string): Promise<void> {
  const failed = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    process.stdout.once('error', resolve);
    process.stdout.write(text, (error) => {
      if (!error) resolve(null);
    });
  });
  if (failed && failed.code !== 'EPIPE') throw failed;
}
