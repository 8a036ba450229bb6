/**
 * From notes, drafts and what the page says of their places to what the sidebar lists: plain data, in order.
 */
import { type AnchorResult } from '../../lib/anchor/result';
import { type Draft, type Note } from '../../lib/notes/note';
import { type Target } from '../../lib/notes/target';
import { type PlacedNote } from '../../lib/messages/page-state';
import { type Span } from '../../lib/page-text/page-text';

/**
 * Where a note stands on this page.
 * - `page`: found; `maybe`: candidates that are listed, never drawn; `gone`: not found;
 * - `paper`: on the paper as a whole; `unsought`: the page has not (yet) said.
 */
export type NotePlace =
  | { at: 'page'; span: Span; status: 'exact' | 'moved' | 'reworded'; text: string }
  | { at: 'maybe'; candidates: readonly Span[] }
  | { at: 'gone'; nearest: Span | null }
  | { at: 'paper' }
  | { at: 'unsought' };

export interface NoteEntry {
  note: Note;
  place: NotePlace;
  /** The words the note was written on; null for the whole paper. */
  quotation: string | null;
  /** An edit of it that is under way. */
  draft: Draft | null;
}

export interface NoteList {
  /** New notes being written, the one touched last first. */
  drafts: readonly Draft[];
  paper: readonly NoteEntry[];
  /** Found, or not yet looked for: those stand where they once stood. */
  page: readonly NoteEntry[];
  maybe: readonly NoteEntry[];
  gone: readonly NoteEntry[];
  /** Deleted ones, the last deleted first. */
  deleted: readonly Note[];
  /** Notes that are not deleted. */
  count: number;
}

/** The words a target quotes; null where it is the whole paper. */
export function quotationOf(target: Target): string | null {
  for (const selector of target.selectors) if (selector.type === 'TextQuoteSelector') return selector.exact;
  return null;
}

/** Sorts notes and drafts into the sidebar's lists, each in its order. */
export function listNotes(
  notes: readonly Note[],
  drafts: readonly Draft[],
  placed: readonly PlacedNote[],
): NoteList {
  const anchors = new Map(placed.map(({ id, anchor }) => [id, anchor]));
  const edits = new Map(drafts.map((draft) => [draft.id, draft]));
  const kept = new Set(notes.filter((note) => note.deletedAt === null).map((note) => note.id));
  const entries = notes
    .filter((note) => note.deletedAt === null)
    .map((note): NoteEntry => ({
      note,
      place: placeOf(note.target, anchors.get(note.id)),
      quotation: quotationOf(note.target),
      draft: edits.get(note.id) ?? null,
    }));
  const at = (...places: NotePlace['at'][]) =>
    entries.filter((entry) => places.includes(entry.place.at)).sort(inPageOrder);
  return {
    drafts: drafts
      .filter((draft) => !kept.has(draft.id))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    paper: at('paper'),
    page: at('page', 'unsought'),
    maybe: at('maybe'),
    gone: at('gone'),
    deleted: notes
      .filter((note) => note.deletedAt !== null)
      .sort((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? '')),
    count: entries.length,
  };
}

function placeOf(target: Target, anchor: AnchorResult | undefined): NotePlace {
  if (target.selectors.length === 0) return { at: 'paper' };
  if (!anchor) return { at: 'unsought' };
  switch (anchor.status) {
    case 'exact':
    case 'moved':
    case 'reworded':
      return {
        at: 'page',
        span: { start: anchor.start, end: anchor.end },
        status: anchor.status,
        text: anchor.text,
      };
    case 'ambiguous':
    case 'uncertain':
      return { at: 'maybe', candidates: anchor.candidates };
    case 'orphan':
      return { at: 'gone', nearest: anchor.nearest };
  }
}

/** By place on the page; where that is not known by where the note once stood, then by age. */
function inPageOrder(a: NoteEntry, b: NoteEntry): number {
  const [left, right] = [spanOf(a), spanOf(b)];
  return left.start - right.start || left.end - right.end || a.note.createdAt.localeCompare(b.note.createdAt);
}

function spanOf({ note, place }: NoteEntry): Span {
  if (place.at === 'page') return place.span;
  if (place.at === 'maybe' && place.candidates[0]) return place.candidates[0];
  if (place.at === 'gone' && place.nearest) return place.nearest;
  for (const selector of note.target.selectors) {
    if (selector.type === 'TextPositionSelector') return { start: selector.start, end: selector.end };
  }
  return { start: 0, end: 0 };
}
