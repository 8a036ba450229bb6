/** Neutral wordings that notes propose for a passage. */
import { anchor } from '../anchor/anchor';
import { prepare } from '../anchor/page-index';
import type { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';
import type { PageText } from '../page-text/page-text';
import { standingOf } from '../threads/standing';
import { compareTimes, type Thread, threadsOf } from '../threads/thread';
import { fitWording } from './fit-wording';
import { inPassage, type PassageText } from './passage-text';
import type { NoteProposal } from './proposal';

export interface NoteWordings {
  /** The one last written on first. */
  proposals: NoteProposal[];
  /** Notes with a wording whose passage reaches beyond this one. */
  beyond: NoteId[];
}

/**
 * What `notes` (all of the paper, replies with them) propose for the passage. Of a note that is deleted or withdrawn
 * nothing is taken, nor of one whose passage is not found on the page for sure.
 */
export function* noteWordings(
  page: PageText,
  passage: PassageText,
  notes: readonly Note[],
): Generator<void, NoteWordings> {
  const found: NoteWordings = { proposals: [], beyond: [] };
  const stand = notesWithWordings(notes);
  if (stand.length > 0) yield* prepare(page);
  for (const note of stand) {
    const placed = anchor(page, note.target.selectors);
    yield;
    if (!('text' in placed)) continue;
    const span = inPassage(passage, placed);
    if (span === null) continue;
    if (span === 'beyond') {
      found.beyond.push(note.id);
      continue;
    }
    const wording = fitWording(passage, span, note.rewording!);
    if (!wording) continue;
    const { id, kind, body, target, author, importedFrom, updatedAt } = note;
    found.proposals.push({
      source: 'note',
      key: `note:${id}`,
      id,
      wordings: [wording],
      kind,
      body,
      target,
      by: author.name,
      importedFrom,
      at: updatedAt,
    });
  }
  found.proposals.sort((a, b) => compareTimes(b.at, a.at) || (a.id < b.id ? 1 : -1));
  return found;
}

/** The notes that propose a wording for a passage, and still stand, in the order in which they were written. */
export function notesWithWordings(notes: readonly Note[]): Note[] {
  return threadsOf(notes)
    .filter(mayBeProposed)
    .map(({ note }) => note);
}

function mayBeProposed(thread: Thread): boolean {
  const { note } = thread;
  if (note.replyTo !== null || note.target.selectors.length === 0) return false;
  if (note.rewording === null || note.rewording.trim() === '') return false;
  const { ended } = standingOf(thread);
  return ended !== 'deleted' && ended !== 'withdrawn';
}
