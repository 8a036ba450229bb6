/** A passage with all that is proposed for it. */
import { findings } from '../lens/find';
import type { Finding } from '../lens/finding';
import type { Lexicon } from '../lens/lexicon';
import type { NoteId } from '../notes/ids';
import type { Note } from '../notes/note';
import type { PageText } from '../page-text/page-text';
import { lexiconWordings } from './lexicon-wordings';
import { noteWordings } from './note-wordings';
import type { PassageText } from './passage-text';
import type { Disputed, Proposal } from './proposal';

export interface NeutralReading {
  /** Those of notes first, the one last written on at the head; then those of the lexicon, in the passage's order. */
  proposals: Proposal[];
  disputed: Disputed[];
  /** Notes with a wording for a passage that reaches beyond this one. */
  beyond: NoteId[];
}

/** What the lens finds on a page of a paper whose categories are not known. */
export function findingsOf(page: PageText, lexicon: Lexicon): Generator<void, Finding[]> {
  return findings(page, { categories: [] }, lexicon);
}

/**
 * @param notes all of the paper, replies with them
 * @param found what the lens finds on the page, and what of it the reader has not taken away
 */
export function* neutralReading(
  page: PageText,
  passage: PassageText,
  from: { notes: readonly Note[]; found: readonly Finding[]; lexicon: Lexicon },
): Generator<void, NeutralReading> {
  const { proposals: ofNotes, beyond } = yield* noteWordings(page, passage, from.notes, from.found);
  const { proposals, disputed } = yield* lexiconWordings(page, passage, from.found, from.lexicon);
  return { proposals: [...ofNotes, ...proposals], disputed, beyond };
}
