/** Notes without what tells who wrote them, for files of notes: reports leave the same out by themselves. */
import type { Note } from '../notes/note';
import type { Reference } from '../notes/reference';

/**
 * The same notes with people numbered in the order in which they first speak, so that who answers whom stays plain.
 * Times are cut to the day; ids stay, since replies name them.
 */
export function nameless(notes: readonly Note[]): Note[] {
  const people = new Map<string, string>();
  for (const { author } of notes) {
    if (!people.has(author.id)) people.set(author.id, `person-${people.size + 1}`);
  }
  return notes.map((note) => ({
    ...note,
    author: { ...note.author, id: people.get(note.author.id)!, name: null },
    references: note.references.map(withoutName),
    visibility: 'private',
    createdAt: dayOnly(note.createdAt),
    updatedAt: dayOnly(note.updatedAt),
    importedFrom: note.importedFrom && { url: null, name: null, date: null, by: null },
  }));
}

/** Who states what is not public is a name as well. */
export function withoutName(reference: Reference): Reference {
  return reference.type === 'not-public' ? { ...reference, by: '' } : reference;
}

function dayOnly(time: string): string {
  return `${new Date(time).toISOString().slice(0, 10)}T00:00:00.000Z`;
}
