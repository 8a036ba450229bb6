/** Notes without what tells who wrote them, for files of notes: reports leave the same out by themselves. */
import type { Note } from '../notes/note';
import { unnamed } from './unnamed';

/**
 * The same notes with people numbered in the order in which they first speak, so that who answers whom stays plain.
 * Times are cut to the day; ids stay, since replies name them.
 * @param all the notes whose people are to stay unknown: others than these, too, are called by name in their texts
 */
export function nameless(notes: readonly Note[], all: readonly Note[]): Note[] {
  const people = new Map<string, string>();
  for (const { author } of notes) {
    if (!people.has(author.id)) people.set(author.id, `person-${people.size + 1}`);
  }
  const clean = unnamed(all);
  return notes.map((note) => ({
    ...clean(note),
    author: { ...note.author, id: people.get(note.author.id)!, name: null },
    visibility: 'private',
    createdAt: dayOnly(note.createdAt),
    updatedAt: dayOnly(note.updatedAt),
    importedFrom: note.importedFrom && { url: null, name: null, date: null, by: null },
  }));
}

function dayOnly(time: string): string {
  return `${new Date(time).toISOString().slice(0, 10)}T00:00:00.000Z`;
}
