/**
 * The back-up: everything kept, as one JSON text, and back. What is exported is what is stored, records that cannot be
 * read included. What is imported is parsed item by item: what is wrong is named, the rest is taken in.
 */
import * as v from 'valibot';
import { Draft, Note } from '../notes/note';
import { type Merged, type NoteStore } from '../notes/note-store';
import { explainFaults, faultsOf } from '../schema/explain';
import { readStored } from '../settings/read-stored';
import { asideSettings, changeSettings, type SettingsArea, storedSettings } from '../settings/store';

const FORMAT = 'hedgerow-backup';

/** The version of the file's own shape; each note in it is today's or is refused. */
const BACKUP_VERSION = 1;

/** The longest file that is read, in UTF-16 code units: some 60,000 notes. A message cannot carry much more. */
export const BACKUP_LIMIT = 50_000_000;

/** The file as a whole cannot be read; nothing was taken in. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code = 'backup';

  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

const Head = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number('must be a whole number'), v.safeInteger('must be a whole number'), v.minValue(1)),
});

const Body = v.object({
  settings: v.optional(v.unknown()),
  notes: v.array(v.unknown()),
  drafts: v.array(v.unknown()),
});

export interface ImportOutcome extends Merged {
  /** What was not taken in, a sentence each. */
  refused: string[];
  /** Papers with notes or drafts in the file. */
  papers: Set<Note['target']['paper']>;
}

/**
 * Everything kept, as a JSON text for a file, and that file's name. Settings that were put aside are in it under
 * `settingsAside`, for a person to look at; importing leaves them out.
 */
export async function exportBackup(
  store: NoteStore,
  area: SettingsArea,
  now: Date,
): Promise<{ name: string; json: string }> {
  const { notes, drafts } = await store.everything();
  const aside = await asideSettings(area);
  const backup = {
    format: FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now.toISOString(),
    settings: await storedSettings(area),
    ...(aside.length > 0 && { settingsAside: aside }),
    notes,
    drafts,
  };
  return { name: `hedgerow-${now.toISOString().slice(0, 10)}.json`, json: JSON.stringify(backup, null, 2) };
}

/**
 * Takes in what `exportBackup` wrote. Of two states of a note the newer wins; one that is here in the same or a newer
 * state stays. The settings become those of the file.
 * @throws BackupError where the file as a whole cannot be read, StoreError where there is no room; then nothing of it
 * was taken in
 */
export async function importBackup(
  store: NoteStore,
  area: SettingsArea,
  json: string,
): Promise<ImportOutcome> {
  const { settings, notes, drafts } = readFile(json);
  const readNotes = itemsOf(Note, notes, 'note');
  const readDrafts = itemsOf(Draft, drafts, 'draft');
  const merged = await store.merge({ notes: readNotes.items, drafts: readDrafts.items });
  return {
    ...merged,
    refused: [...readNotes.refused, ...readDrafts.refused, ...(await takeSettings(area, settings))],
    papers: new Set([...readNotes.items, ...readDrafts.items].map(({ target }) => target.paper)),
  };
}

function readFile(json: string): v.InferOutput<typeof Body> {
  if (json.length > BACKUP_LIMIT) {
    const [size, most] = [json.length, BACKUP_LIMIT].map((length) => Math.ceil(length / 1_000_000));
    throw new BackupError(
      `This file is too large: ${size} MB, and at most ${most} MB can be read.`,
      'Cut it into several files with fewer notes each, and import one after the other.',
    );
  }
  const parsed = parseJson(json);
  const head = v.safeParse(Head, parsed);
  if (!head.success) {
    const why = explainFaults(faultsOf(head.issues));
    throw new BackupError(
      `This file is no back-up of Hedgerow: ${why}.`,
      'Choose a file that “Export” in the options has written.',
    );
  }
  const { version } = head.output;
  if (version > BACKUP_VERSION) {
    throw new BackupError(
      `This file was written by a newer Hedgerow (version ${version}; this one reads ${BACKUP_VERSION}).`,
      'Update Hedgerow, then import it.',
    );
  }
  const body = v.safeParse(Body, parsed);
  if (body.success) return body.output;
  throw new BackupError(
    `This back-up is damaged: ${explainFaults(faultsOf(body.issues))}.`,
    'Choose another back-up, or mend the file by hand.',
  );
}

function parseJson(json: string): unknown {
  try {
    // A byte order mark, as some editors leave it, is no JSON.
    return JSON.parse(json.replace(/^\uFEFF/, '')) as unknown;
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BackupError(
      `This file is no JSON (${why}).`,
      'Choose a file that “Export” in the options has written. If it is one, its end may be missing.',
    );
  }
}

function itemsOf<S extends v.GenericSchema>(
  schema: S,
  items: readonly unknown[],
  what: 'note' | 'draft',
): { items: v.InferOutput<S>[]; refused: string[] } {
  const read: v.InferOutput<S>[] = [];
  const refused: string[] = [];
  items.forEach((item, index) => {
    const parsed = v.safeParse(schema, item);
    if (parsed.success) read.push(parsed.output);
    else refused.push(`${what} ${index + 1} of ${items.length}: ${explainFaults(faultsOf(parsed.issues))}`);
  });
  return { items: read, refused };
}

/** Takes the settings of the file, where it has some. Returns what was refused. */
async function takeSettings(area: SettingsArea, settings: unknown): Promise<string[]> {
  if (settings === undefined) return [];
  const stored = readStored(settings);
  if (stored.state === 'newer') return [`settings: written by a newer Hedgerow (version ${stored.version})`];
  if (stored.state === 'broken') return [`settings: ${stored.why}`];
  const { overlay, kinds } = stored.settings;
  try {
    await changeSettings(area, { overlay, kinds });
    return [];
  } catch (thrown) {
    // The notes are in by now: what went wrong with the settings must not look as if nothing was.
    return [`settings: ${thrown instanceof Error ? thrown.message : String(thrown)}`];
  }
}
