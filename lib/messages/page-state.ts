/** What a content script tells of its page: to the sidebar, the popup and whoever looks into the machine. */
import * as v from 'valibot';
import { AnchorResult } from '../anchor/result';
import { Card, Finding, Kind } from '../lens/finding';
import { ArxivId } from '../paper/id';
import { Profile } from '../profile/profile';

const Milliseconds = v.number();

/** A finding as lists show it: with its words, those around them and the section; made by `listFinding`. */
export const ListedFinding = v.object({
  ...Finding.entries,
  text: v.string(),
  /** What stands before and after it in its block, cut at words: enough to know the place by. */
  before: v.string(),
  after: v.string(),
  /** Number and title of the section; null in title and abstract. */
  section: v.nullable(v.string()),
});
export type ListedFinding = v.InferOutput<typeof ListedFinding>;

/** Where a note of this paper stands on this page. */
export const PlacedNote = v.object({
  id: v.string(),
  anchor: AnchorResult,
  /** Not found, on a page that shows only the abstract: it may stand in the body, and is no orphan. */
  elsewhere: v.boolean(),
});
export type PlacedNote = v.InferOutput<typeof PlacedNote>;

/** A mark of this page that the reader took away, with its words as they stand there. */
export const DismissedFinding = v.object({
  /** Of the dismissal: what `mark/restore` takes. */
  id: v.string(),
  kind: Kind,
  term: v.string(),
  text: v.string(),
});
export type DismissedFinding = v.InferOutput<typeof DismissedFinding>;

export const PageState = v.object({
  url: v.string(),
  paper: ArxivId,
  version: v.nullable(v.number()),
  /** The newest version, where the page names it. */
  newestVersion: v.nullable(v.number()),
  page: v.picklist(['abs', 'html', 'ar5iv']),
  title: v.nullable(v.string()),
  abstract: v.nullable(v.string()),
  categories: v.array(v.string()),
  /** `reading` until the first marks are drawn; `failed` with the reason in `problem`. */
  phase: v.picklist(['reading', 'ready', 'failed']),
  /** A sentence for the reader: why reading failed, or what this browser cannot do. */
  problem: v.nullable(v.string()),
  /** The page's own look, which the sidebar takes on. */
  scheme: v.picklist(['light', 'dark']),
  blocks: v.number(),
  words: v.number(),
  /** In page order, whatever is shown; without those that are muted or were taken away. */
  findings: v.array(ListedFinding),
  dismissed: v.array(DismissedFinding),
  /** How often the paper hedges, boosts and loads; null until it is read, and for a page without prose. */
  profile: v.nullable(Profile),
  notes: v.array(PlacedNote),
  timings: v.object({ readMs: Milliseconds, lensMs: Milliseconds, paintMs: Milliseconds }),
  /** The longest that our code held the main thread, in milliseconds. */
  longestTaskMs: Milliseconds,
});
export type PageState = v.InferOutput<typeof PageState>;

/** A finding with all that its card says: `defined` holds the words too. */
export const ExplainedFinding = v.object({ ...ListedFinding.entries, ...Card.entries });
export type ExplainedFinding = v.InferOutput<typeof ExplainedFinding>;
