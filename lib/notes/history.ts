/**
 * The states of a note as a graph: each names those it was made from. Pure; what is kept is `revisions.ts`.
 *
 * Those that nobody was made from are the note's present states. More than one: it was written at once in two places.
 * All are kept, one is shown, and a state that names all of them settles it.
 */
import type { Note, NoteText } from './note';
import type { Revision } from './revision';

/** More parents than these are not named (see `Revision`): of the oldest states then some stay unsettled. */
export const PARENTS_LIMIT = 8;

/** The present states, the newest first. Does not depend on the order of `revisions`. */
export function leavesOf(revisions: readonly Revision[]): Revision[] {
  const made = new Set(revisions.flatMap(({ id, parents }) => parents.filter((parent) => parent !== id)));
  return revisions.filter(({ id }) => !made.has(id)).sort(newestFirst);
}

/** The state to show: the newest that lives. Who deletes what somebody else edits hides nothing of theirs. */
export function shownOf(revisions: readonly Revision[]): Revision | null {
  const leaves = leavesOf(revisions);
  return leaves.find(({ deleted }) => !deleted) ?? leaves[0] ?? null;
}

/** The newest first; what was made at the same time, in order of id. */
export function newestFirst(one: Revision, other: Revision): number {
  return Date.parse(other.at) - Date.parse(one.at) || (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);
}

/**
 * The note that the graph stands for; null where its text is not in it. A deleted one has the text that it had last.
 */
export function noteOf(revisions: readonly Revision[]): Note | null {
  const shown = shownOf(revisions);
  if (!shown) return null;
  if (!shown.deleted) return shown.body;
  const last = lastBody(shown, revisions);
  return last && { ...last, updatedAt: shown.at, deletedAt: shown.at };
}

function lastBody(shown: Revision, revisions: readonly Revision[]): Note | null {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const above = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const seen = new Set<string>([shown.id]);
  let level = above(shown.parents);
  while (level.length > 0) {
    const written = level.filter(({ body }) => body !== null).sort(newestFirst)[0];
    if (written) return written.body;
    for (const { id } of level) seen.add(id);
    level = above(level.flatMap(({ parents }) => parents)).filter(({ id }) => !seen.has(id));
  }
  return null;
}

/** Whether two notes say the same, whoever wrote them and when. Both come out of the schema, which orders fields. */
export function sameText(one: NoteText, other: NoteText): boolean {
  return textOf(one) === textOf(other);
}

function textOf(note: NoteText): string {
  const { kind, body, rewording, references, numbers, tags, severity, visibility, position, action } = note;
  const text = [kind, body, rewording, references, numbers, tags, severity, visibility, position, action];
  return JSON.stringify(text);
}
