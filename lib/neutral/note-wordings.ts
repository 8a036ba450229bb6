/** Neutral wordings that notes propose for a passage. */
import { anchor } from '../anchor/anchor';
import { prepare } from '../anchor/page-index';
import type { Finding } from '../lens/finding';
import type { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';
import type { PageText, Span } from '../page-text/page-text';
import { standingOf } from '../threads/standing';
import { compareTimes, type Thread, threadsOf } from '../threads/thread';
import type { Wording } from './change';
import { fitWording } from './fit-wording';
import { inPassage, type PassageText } from './passage-text';
import { asInTitle, withoutKept } from './phrase-wording';
import type { NoteProposal } from './proposal';
import { builtAlike, standsFor } from './stands-for';

export interface NoteWordings {
  /** The one last written on first. */
  proposals: NoteProposal[];
  /** Notes with a wording whose passage reaches beyond this one. */
  beyond: NoteId[];
}

/**
 * What `notes` (all of the paper, replies with them) propose for the passage. Of a note that is deleted or withdrawn
 * nothing is taken, nor of one whose passage is not found on the page for sure.
 * @param found what the lens finds on the page
 */
export function* noteWordings(
  page: PageText,
  passage: PassageText,
  notes: readonly Note[],
  found: readonly Finding[],
): Generator<void, NoteWordings> {
  const all: NoteWordings = { proposals: [], beyond: [] };
  const stand = notesWithWordings(notes);
  if (stand.length > 0) yield* prepare(page);
  const marked = found
    .filter(({ kind }) => kind !== 'hedge')
    .map((finding) => inPassage(passage, finding))
    .filter((span) => span !== null && span !== 'beyond');
  for (const note of stand) {
    const stood = anchor(page, note.target.selectors);
    yield;
    if (!('text' in stood)) continue;
    const span = inPassage(passage, stood);
    if (span === null) continue;
    if (span === 'beyond') {
      all.beyond.push(note.id);
      continue;
    }
    const placed = placeIn(passage, span, note.rewording!, marked);
    if (!placed) continue;
    const { id, kind, body, target, author, importedFrom, updatedAt } = note;
    all.proposals.push({
      source: 'note',
      key: `note:${id}`,
      id,
      ...placed,
      kind,
      body,
      target,
      by: author.name,
      importedFrom,
      at: updatedAt,
    });
  }
  all.proposals.sort((a, b) => compareTimes(b.at, a.at) || (a.id < b.id ? 1 : -1));
  return all;
}

/** The words of the passage that a wording is for, and how it reads there; null where it says the same. */
function placeIn(
  passage: PassageText,
  quoted: Span,
  typed: string,
  marked: readonly Span[],
): Pick<NoteProposal, 'wordings' | 'sure'> | null {
  const place = standsFor(passage.text.slice(quoted.start, quoted.end), typed);
  const span =
    place.is === 'phrase' ? { start: quoted.start + place.start, end: quoted.start + place.end } : quoted;
  const isTitle = passage.pieces.every(({ role }) => role === 'title');
  const ofPhrase = (wording: Wording) => (isTitle ? asInTitle(passage.text, wording) : wording);
  const whole = fitWording(passage, span, typed);
  if (!whole) return null;
  if (place.is === 'part') {
    // What the lens marks in the quotation may be what was meant.
    const guesses = marked.filter(
      ({ start, end }) =>
        quoted.start <= start && end <= quoted.end && builtAlike(passage.text.slice(start, end), typed),
    );
    return {
      wordings: [...guesses.flatMap((guess) => fitWording(passage, guess, typed) ?? []).map(ofPhrase), whole],
      sure: false,
    };
  }
  const wording = withoutKept(passage, whole);
  const isPhrase = place.is === 'phrase' || wording !== whole;
  return { wordings: [isPhrase ? ofPhrase(wording) : wording], sure: true };
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
