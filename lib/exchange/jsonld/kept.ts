/** An annotation of another tool written back: as it came, or with what was changed here since. */
import { sameText } from '../../notes/history';
import type { Note } from '../../notes/note';
import type { JsonObject } from '../exchanged';
import { jsonEqual } from '../json-equal';
import { HEDGEROW_CONTEXT, isOwn } from './context';
import { oneOrAll } from './place';
import { aboutAsRead, noteIn } from './read';
import { readBodies, textsOf } from './read-bodies';
import { annotationOf } from './write';

/**
 * The annotation from which `note` was made, with what the note says now. Where that is what it said then, it is given
 * back as it came. Else each member that says something else is ours, and all others are theirs.
 */
export function writtenBack(note: Note, kept: JsonObject, iriOfNote: (id: string) => string): JsonObject {
  const read = noteIn(kept, aboutAsRead(note));
  if ('note' in read && sameText(note, read.note) && note.deletedAt === read.note.deletedAt) return kept;
  const now = annotationOf(note, iriOfNote);
  const then = 'note' in read ? annotationOf(read.note, iriOfNote) : {};
  const changed = (name: string) => !jsonEqual(now[name], then[name]);
  const isOurs = (name: string) => isOwn(name) || name === 'modified' || changed(name);
  const theirs = Object.entries(kept).filter(
    ([name]) => !isOurs(name) && !(name === 'bodyValue' && changed('body')),
  );
  const ours = Object.entries(now).filter(
    // When it was made is never left to follow from when it was changed.
    ([name]) => isOurs(name) || (name === 'created' && !Object.hasOwn(kept, name)),
  );
  const bodies = changed('body') ? bodiesWith(now.body, kept) : [];
  return Object.fromEntries([
    ...theirs,
    ...ours,
    ['@context', withOurs(kept['@context'])],
    ...(bodies.length === 0 ? [] : [['body', oneOrAll(bodies)] as const]),
  ]);
}

/** Our bodies, and those of theirs for which a note has no place. */
function bodiesWith(ours: unknown, kept: JsonObject): unknown[] {
  const { unread } = readBodies(kept, textsOf(kept.motivation));
  const own: unknown[] = ours === undefined ? [] : Array.isArray(ours) ? ours : [ours];
  return [...own, ...unread];
}

function withOurs(context: unknown): unknown {
  const all: unknown[] = Array.isArray(context) ? context : [context];
  return all.some((one) => jsonEqual(one, HEDGEROW_CONTEXT)) ? context : [...all, HEDGEROW_CONTEXT];
}
