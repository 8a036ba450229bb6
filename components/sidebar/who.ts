/** Who wrote a note, as the reader knows them. */
import { i18n } from '#i18n';
import type { Author, Note } from '../../lib/notes/note';

/** "You", the name that was given, or that there is none. */
export function writerOf({ author, importedFrom }: Note, me: Author | null): string {
  if (importedFrom !== null) return importedFrom.name ?? i18n.t('sidebar.note.nameless');
  if (author.id === me?.id) return i18n.t('sidebar.note.you');
  return author.name ?? i18n.t('sidebar.note.nameless');
}

/** Whether the reader wrote it here: only own words are edited. */
export function isOwn(note: Note, me: Author | null): boolean {
  return note.author.id === me?.id && note.importedFrom === null;
}
