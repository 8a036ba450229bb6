/** What a note begun on the page is given at its start; its writer may change all of it. */
import type { Card, Kind } from '../lens/finding';
import { LEAVE_OUT } from '../lens/offer';
import type { NoteKind } from '../notes/note';

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

/**
 * The neutral wording that a note begun from a mark proposes until its writer chooses another: the first of its card.
 * Null where there is none, as for a disputed word, or where the advice is to leave the words out.
 */
export function wordingFor({ neutral }: Pick<Card, 'neutral'>): string | null {
  return neutral.find((wording) => wording !== LEAVE_OUT) ?? null;
}

export function noteKindFor(kind: Kind): NoteKind {
  return BY_KIND[kind];
}

/** The kind of a note begun from a bare selection. */
export const SELECTION_NOTE_KIND: NoteKind = 'loaded-term';
