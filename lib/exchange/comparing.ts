/** What taking in a file would do, note by note, for a person to read before it is done. */
import * as v from 'valibot';
import { Note, type NoteText } from '../notes/note';
import { inTransaction } from '../store/database';
import { DiffPart, wordDiff } from '../versions/diff';
import { FATES, type Plan, planFor } from './plan';

/** The fields of a note that can change, in the order in which they are told. */
const FIELDS = [
  'body',
  'rewording',
  'kind',
  'position',
  'action',
  'references',
  'numbers',
  'tags',
  'severity',
  'visibility',
] as const satisfies readonly (keyof NoteText)[];

export const NoteChange = v.object({
  note: Note,
  fate: v.picklist(FATES),
  /** What would be another: as text, empty for nothing. */
  fields: v.array(
    v.object({
      field: v.picklist([...FIELDS, 'deletedAt']),
      here: v.string(),
      file: v.string(),
      diff: v.array(DiffPart),
    }),
  ),
});
export type NoteChange = v.InferOutput<typeof NoteChange>;

/** What taking these notes in would do to each, in their order. For one that stays, how the file's state differs. */
export function compareWithStored(notes: readonly Note[]): Promise<NoteChange[]> {
  return inTransaction('readonly', async (tx) => {
    const changes: NoteChange[] = [];
    for (const note of notes) changes.push(changeIn(await planFor(tx, note)));
    return changes;
  });
}

function changeIn({ note, fate, held }: Plan): NoteChange {
  const differs = held !== null && (fate === 'changed' || fate === 'stays');
  const fields = differs
    ? [...FIELDS, 'deletedAt' as const].flatMap((field) => fieldIn(field, held, note))
    : [];
  return { note, fate, fields };
}

function fieldIn(field: (typeof FIELDS)[number] | 'deletedAt', held: Note, note: Note): NoteChange['fields'] {
  const [here, file] = [textOf(held[field]), textOf(note[field])];
  return here === file ? [] : [{ field, here, file, diff: wordDiff(here, file) }];
}

/** A field as a person reads it; lists have a line for each item. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([, each]) => each !== null)
    .map(([name, each]) => (name === 'type' ? textOf(each) : `${name}: ${textOf(each)}`))
    .join(', ');
}
