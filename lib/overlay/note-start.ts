/** What a note begun on the page is given at its start; its writer may change all of it. */
import { type Kind } from '../lens/finding';
import { type NoteKind } from '../notes/note';

/** The kind that a note begun from a mark is given until its writer chooses another. */
const BY_KIND: Record<Kind, NoteKind> = {
  hedge: 'unclear',
  booster: 'over-claim',
  loaded: 'loaded-term',
  hype: 'over-claim',
  surprise: 'loaded-term',
  quantity: 'quantity',
  claim: 'over-claim',
};

export function noteKindFor(kind: Kind): NoteKind {
  return BY_KIND[kind];
}

/** The kind of a note begun from a bare selection. */
export const SELECTION_NOTE_KIND: NoteKind = 'loaded-term';
