/** Places of a page, as messages carry them. */
import * as v from 'valibot';
import { AnchorResult } from '../anchor/result';
import { Selector } from '../anchor/selectors';
import { Kind } from '../lens/finding';
import { NoteId, Version } from '../notes/ids';
import { TargetKind } from '../notes/target';
import { KeptText } from '../versions/kept-text';
import { Place } from './message';

/** What is selected in a paper. */
export const SelectedPassage = v.object({
  ...Place.entries,
  selectors: v.array(Selector),
  quote: v.string(),
  section: v.nullable(v.string()),
});
export type SelectedPassage = v.InferOutput<typeof SelectedPassage>;

/** A passage as it is stored: what finds it again. */
export const Passage = v.object({ selectors: v.array(Selector) });

/** A mark of the page, by its place. */
export const MarkPlace = v.object({ ...Place.entries, kind: Kind });

/** A mark to write a note on, and the neutral wording of its card that the note is to propose. */
export const MarkToWriteOn = v.object({ ...MarkPlace.entries, rewording: v.nullable(v.string()) });

/** `started` is false where there is nothing to write on, or where it failed: the page says so at its foot. */
export const Started = v.object({ started: v.boolean() });

/** What the reader picked on the page: a passage, formula, figure, table, equation, caption or the title. */
export const Picked = v.object({
  what: TargetKind,
  /** Of the place on that page; never empty. */
  selectors: v.array(Selector),
  /** Its words as they stand in `PageText.text`. */
  quote: v.string(),
  /** What the paper calls it, such as `Figure 3`, `Table 1` or `Eq. (4)`; null where it has no name. */
  label: v.nullable(v.string()),
});
export type Picked = v.InferOutput<typeof Picked>;

/** Names one picking, so that an answer that comes late is not taken for another one's. Made by whoever asks. */
export const Turn = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** A place of the page that a note may refer to, with what shows it to the reader and what finds it again. */
export const PossiblePlace = v.object({
  ...Place.entries,
  /** How alike it is, 0 to 1; null for a place that is only near. */
  similarity: v.nullable(v.number()),
  text: v.string(),
  /** What stands before and after it, cut at words. */
  before: v.string(),
  after: v.string(),
  section: v.nullable(v.string()),
  selectors: v.array(Selector),
});
export type PossiblePlace = v.InferOutput<typeof PossiblePlace>;

/** Where a stored passage stands on a page, or may. */
export const PossiblePlaces = v.object({
  anchor: AnchorResult,
  /** Best first; for a passage that is placed, its place alone; none for an orphan. */
  candidates: v.array(PossiblePlace),
  /** Of an orphan: what stood beside it, where the page has that. */
  nearest: v.nullable(PossiblePlace),
});
export type PossiblePlaces = v.InferOutput<typeof PossiblePlaces>;

/** Another version of the paper, to be fetched from the page's own origin. */
export const VersionToFetch = v.object({ version: Version });

/** Whether its text was kept; where not, why, in a sentence for the reader. `url` is where it can be opened. */
export const FetchedVersion = v.object({
  kept: v.boolean(),
  url: v.string(),
  problem: v.nullable(v.string()),
});
export type FetchedVersion = v.InferOutput<typeof FetchedVersion>;

/** The text that a page had kept, by what names it; null where the page is not read, or names no version. */
export const KeptHere = v.nullable(v.object({ version: Version, page: KeptText.entries.page }));
export type KeptHere = v.InferOutput<typeof KeptHere>;

/** The note that is pointed at; null once it is no longer. */
export const PointedNote = v.object({ note: v.nullable(NoteId) });

/** What the sidebar puts in front of the reader. */
export const Focus = v.variant('on', [
  v.object({ on: v.literal('note'), id: NoteId }),
  v.object({ on: v.literal('draft'), id: NoteId }),
  v.object({ on: v.literal('finding'), ...Place.entries }),
]);
export type Focus = v.InferOutput<typeof Focus>;
