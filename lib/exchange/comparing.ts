/** What taking in a file would do, note by note, for a person to read before it is done. */
import type { Note } from '../notes/note';
import { inTransaction } from '../store/database';
import { wordDiff } from '../versions/diff';
import { isJsonObject } from './exchanged';
import { CHANGING_FIELDS, type ChangingField, type NoteChange } from './note-change';
import { type Plan, planFor } from './plan';

/** What taking these notes in would do to each, in their order. For one that stays, how the file's state differs. */
export function compareWithStored(notes: readonly Note[]): Promise<NoteChange[]> {
  return inTransaction('readonly', async (tx) => {
    const changes: NoteChange[] = [];
    for (const note of notes) changes.push(changeIn(await planFor(tx, note)));
    return changes;
  });
}

function changeIn({ note, fate, held }: Plan): NoteChange {
  const differs = held !== null && (fate === 'changed' || fate === 'back' || fate === 'stays');
  return {
    note,
    fate,
    fields: differs ? CHANGING_FIELDS.flatMap((field) => fieldIn(field, held, note)) : [],
  };
}

function fieldIn(field: ChangingField, held: Note, note: Note): NoteChange['fields'] {
  const [here, file] = [textOf(held[field]), textOf(note[field])];
  return here === file ? [] : [{ field, here, file, diff: wordDiff(here, file) }];
}

/** A field as a person reads it; lists have a line for each item. */
function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (!isJsonObject(value)) return JSON.stringify(value);
  return Object.entries(value)
    .filter(([, each]) => each !== null)
    .map(([name, each]) => (name === 'type' ? textOf(each) : `${name}: ${textOf(each)}`))
    .join(', ');
}
