/** Notes that share a place: which of them overlap. Pure. */
import type { NoteOnPage } from './marks';

/** Notes in page order, those that overlap (or hang together by others that do) in one group each. */
export function groupsOf(notes: readonly NoteOnPage[]): NoteOnPage[][] {
  const groups: NoteOnPage[][] = [];
  let end = -1;
  for (const note of notes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (note.start < end) groups.at(-1)!.push(note);
    else groups.push([note]);
    end = Math.max(end, note.end);
  }
  return groups;
}
