/**
 * The back-up: everything that a person made, as one JSON text, and back. What is exported is what is stored, records
 * that cannot be read included. What is imported is parsed item by item: what is wrong is named, the rest is taken in.
 *
 * Left out are the texts of versions and how they lie beside each other: they are the papers', large, and come back
 * when the pages are opened. So are shelves, which follow from the notes.
 */
import * as v from 'valibot';
import { Judgement } from '../claims/judgement';
import { mergeJudgements } from '../claims/judgement-store';
import { Draft, Note } from '../notes/note';
import { mergeAnswers, mergeNotes, mergePapers } from '../notes/merging';
import { PaperRecord } from '../notes/paper-record';
import { ME } from '../notes/person';
import { PlaceAnswer } from '../notes/place-answer';
import { Revision } from '../notes/revision';
import { explainFaults, faultsOf } from '../schema/explain';
import { migrate } from '../settings/migrations';
import type { Migration } from '../settings/migrations/migration';
import { readStored } from '../settings/read-stored';
import { isSameTerm, MUTED_LIMIT, type Settings } from '../settings/settings';
import { asideSettings, changeSettings, type SettingsArea, storedSettings } from '../settings/store';
import { inTransaction, type KeptStore, readEverything } from '../store/database';
import { type Merged, readable, type What } from '../store/records';
import { Dismissal } from '../terms/dismissal';
import { mergeDismissals } from '../terms/dismissal-store';
import { mergePacks } from '../terms/pack-store';
import { StoredPack } from '../terms/stored-pack';
import { Foreign } from './exchanged';
import { FILE_LIMIT, FileError, holdToLimit, OWN_DEPTH_LIMIT, parseFile } from './file-json';
import { mergeForeign } from './foreign-store';
import { packsDismissalsJudgements } from './migrations/001-packs-dismissals-judgements';
import { revisionsPapersAnswers } from './migrations/002-revisions-papers-answers';
import { foreignAnnotations } from './migrations/003-foreign';
import { itemsOf } from './read-items';

export const BACKUP_FORMAT = 'hedgerow-backup';

/**
 * How a file of an older version becomes one of today's, in order. A change of the file's shape adds one file to
 * `migrations/` and one line here; none is ever changed afterwards.
 */
const MIGRATIONS: readonly Migration[] = [
  packsDismissalsJudgements,
  revisionsPapersAnswers,
  foreignAnnotations,
];

/** The version of the file's own shape; each entry in it is today's or is refused. */
export const BACKUP_VERSION = MIGRATIONS.length + 1;

const Head = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number('must be a whole number'), v.safeInteger('must be a whole number'), v.minValue(1)),
});

const Body = v.object({
  settings: v.optional(v.unknown()),
  notes: v.array(v.unknown()),
  drafts: v.array(v.unknown()),
  revisions: v.array(v.unknown()),
  papers: v.array(v.unknown()),
  answers: v.array(v.unknown()),
  packs: v.array(v.unknown()),
  dismissals: v.array(v.unknown()),
  judgements: v.array(v.unknown()),
  foreign: v.array(v.unknown()),
});

export interface ImportOutcome {
  /** Drafts included. */
  notes: Merged;
  /** What was decided and seen of papers. */
  records: Merged;
  answers: Merged;
  packs: Merged;
  dismissals: Merged;
  judgements: Merged;
  /** Annotations of other tools, kept word for word. */
  foreign: Merged;
  /** What was not taken in, a sentence each. */
  refused: string[];
  /** Papers with notes, drafts or judgements in the file. */
  papers: Set<Note['target']['paper']>;
}

/**
 * Everything kept, as a JSON text for a file, and that file's name. Settings that were put aside are in it under
 * `settingsAside`, for a person to look at; importing leaves them out.
 */
export async function exportBackup(area: SettingsArea, now: Date): Promise<{ name: string; json: string }> {
  const aside = await asideSettings(area);
  const settings = await storedSettings(area);
  const everything = await readEverything();
  const me = idIn(settings);
  const backup = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now.toISOString(),
    settings,
    ...(aside.length > 0 && { settingsAside: aside }),
    ...everything,
    // Elsewhere “me” would be somebody else.
    ...(me !== null && {
      notes: everything.notes.map((note) => signedIn(note, me)),
      revisions: everything.revisions.map((revision) =>
        isEntry(revision) ? { ...revision, body: signedIn(revision.body, me) } : revision,
      ),
    }),
  };
  return { name: `hedgerow-${now.toISOString().slice(0, 10)}.json`, json: JSON.stringify(backup, null, 2) };
}

/**
 * What is kept in the database and cannot be read, a sentence each; but notes and their history, of which there may be
 * too many to look through: the library tells of those.
 */
export function problemsInStore(): Promise<string[]> {
  return inTransaction('readonly', async (tx) => {
    const all = async (name: KeptStore, schema: v.GenericSchema, what: What) =>
      readable(schema, await tx.objectStore(name).getAll(), what).problems;
    const lists = await Promise.all([
      all('drafts', Draft, 'draft'),
      all('papers', PaperRecord, 'paper'),
      all('answers', PlaceAnswer, 'answer'),
      all('packs', StoredPack, 'pack'),
      all('dismissals', Dismissal, 'dismissal'),
      all('judgements', Judgement, 'judgement'),
      all('foreign', Foreign, 'foreign annotation'),
    ]);
    return lists.flat();
  });
}

/**
 * Takes in what `exportBackup` wrote, in one transaction. Of two states of a note, pack or judgement the newer wins;
 * one that is here in the same or a newer state stays; own terms are joined. The settings become those of the file,
 * but what is muted here stays muted.
 * @throws FileError where the file as a whole cannot be read, StoreError where there is no room; then nothing of it
 * was taken in
 */
export async function importBackup(area: SettingsArea, json: string): Promise<ImportOutcome> {
  const file = readFile(json);
  const notes = itemsOf(Note, file.notes, 'note');
  const drafts = itemsOf(Draft, file.drafts, 'draft');
  const revisions = itemsOf(Revision, file.revisions, 'revision');
  const records = itemsOf(PaperRecord, file.papers, 'paper');
  const answers = itemsOf(PlaceAnswer, file.answers, 'answer');
  const packs = itemsOf(StoredPack, file.packs, 'pack');
  const dismissals = itemsOf(Dismissal, file.dismissals, 'dismissal');
  const judgements = itemsOf(Judgement, file.judgements, 'judgement');
  const foreign = itemsOf(Foreign, file.foreign, 'foreign annotation');
  const merged = await inTransaction('readwrite', async (tx) => ({
    notes: await mergeNotes(tx, {
      notes: notes.items,
      drafts: drafts.items,
      revisions: revisions.items,
    }),
    records: await mergePapers(tx, records.items),
    answers: await mergeAnswers(tx, answers.items),
    packs: await mergePacks(tx, packs.items),
    dismissals: await mergeDismissals(tx, dismissals.items),
    judgements: await mergeJudgements(tx, judgements.items),
    foreign: await mergeForeign(tx, foreign.items),
  }));
  const read = [notes, drafts, revisions, records, answers, packs, dismissals, judgements, foreign];
  return {
    ...merged,
    refused: [...read.flatMap(({ refused }) => refused), ...(await takeSettings(area, file.settings))],
    papers: new Set([
      ...[...notes.items, ...drafts.items].map(({ target }) => target.paper),
      ...[...revisions.items, ...answers.items, ...judgements.items].map(({ paper }) => paper),
    ]),
  };
}

/**
 * The notes of a back-up, brought up to date and not parsed one by one yet, and what it keeps of other tools.
 * @throws FileError where the file as a whole cannot be read
 */
export function notesOfBackup(json: string): { notes: unknown[]; foreign: unknown[] } {
  const { notes, foreign } = readFile(json);
  return { notes, foreign };
}

function readFile(json: string): v.InferOutput<typeof Body> {
  holdToLimit(json, FILE_LIMIT);
  const head = v.safeParse(Head, parseFile(json, OWN_DEPTH_LIMIT));
  if (!head.success) {
    const why = explainFaults(faultsOf(head.issues));
    throw new FileError(
      `This file is no back-up of Hedgerow: ${why}.`,
      'Choose a file that “Export everything” has written. Other files of notes go in through “Import a critique or a file of notes”.',
    );
  }
  const { version } = head.output;
  if (version > BACKUP_VERSION) {
    throw new FileError(
      `This file was written by a newer Hedgerow (version ${version}; this one reads ${BACKUP_VERSION}).`,
      'Update Hedgerow, then import it.',
    );
  }
  const body = v.safeParse(Body, migrate(head.output, version, BACKUP_VERSION, MIGRATIONS));
  if (body.success) return body.output;
  throw new FileError(
    `This back-up is damaged: ${explainFaults(faultsOf(body.issues))}.`,
    'Choose another back-up, or mend the file by hand.',
  );
}

/** Takes the settings of the file, where it has some. Returns what was refused. */
async function takeSettings(area: SettingsArea, settings: unknown): Promise<string[]> {
  if (settings === undefined) return [];
  const stored = readStored(settings);
  if (stored.state === 'newer') return [`settings: written by a newer Hedgerow (version ${stored.version})`];
  if (stored.state === 'broken') return [`settings: ${stored.why}`];
  const named = new Set(Object.keys(settings as object));
  try {
    let left = 0;
    await changeSettings(area, (here) => {
      const all = joined(here, stored.settings, named);
      left = all.muted.length - MUTED_LIMIT;
      return { ...all, muted: all.muted.slice(0, MUTED_LIMIT) };
    });
    const most = MUTED_LIMIT.toLocaleString('en');
    return left > 0 ? [`settings: ${left} muted terms are left out, since at most ${most} can be muted`] : [];
  } catch (thrown) {
    // The rest is in by now: what went wrong with the settings must not look as if nothing was.
    return [`settings: ${thrown instanceof Error ? thrown.message : String(thrown)}`];
  }
}

/** Settings of a file over those that are here. What a file of an older version does not name yet stays as it is. */
function joined(here: Settings, brought: Settings, named: ReadonlySet<string>): Settings {
  const missing = brought.muted.filter((term) => !here.muted.some((other) => isSameTerm(term, other)));
  return {
    ...brought,
    packs: named.has('packs') ? brought.packs : here.packs,
    // Who has signed notes here stays who they are; a new browser takes up who made the file.
    person: {
      id: here.person.id ?? brought.person.id,
      name: here.person.name ?? brought.person.name,
    },
    muted: [...here.muted, ...missing],
  };
}

/** Under whose id the notes of this browser stand; null where the settings do not say. */
function idIn(settings: unknown): string | null {
  const stored = readStored(settings);
  return stored.state === 'ok' ? stored.settings.person.id : null;
}

/** A stored note, whatever is in it, with the person's id where it was written before they had one. */
function signedIn(note: unknown, me: string): unknown {
  if (!isEntry(note) || !isEntry(note.author) || note.author.id !== ME) return note;
  return { ...note, author: { ...note.author, id: me } };
}

function isEntry(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
