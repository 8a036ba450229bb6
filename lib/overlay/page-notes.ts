/** The notes of this paper: fetched, and found again on the page as it was read, those in the window first. */
import { answered } from '../anchor/answered';
import { prepare } from '../anchor/page-index';
import { type Anchored, reanchor } from '../anchor/reanchor';
import type { AnchorResult } from '../anchor/result';
import type { NoteMark } from '../messages/note-messages';
import type { NoteId } from '../notes/ids';
import type { PageText, Span } from '../page-text/page-text';
import { runInSlices, type SliceOptions } from '../slices/slices';
import { standsOn } from '../versions/became';
import type { AnchoredNote } from './marks';
import type { Surroundings } from './surroundings';

/** What was placed meanwhile is shown this often, in milliseconds. */
const SHOW_EACH_MS = 150;
/** Notes that are moved along with a changed text in one step. */
const AT_ONCE = 10;

/** What the page knows of its paper. */
export interface ShownPaper {
  version: number | null;
  newest: number | null;
  /** Null until the page is read. */
  title: string | null;
}

export class PageNotes {
  /** The drafts of this paper, the one last touched first. */
  drafts: readonly NoteId[] = [];
  /** Where the notes stand on the page that was last read. While they are looked for, those found so far. */
  placed: readonly AnchoredNote[] = [];
  /** Whether the text of this version is to be kept: there are notes, and it is not kept yet. */
  wantsText = false;
  readonly #channel: Surroundings['channel'];
  #fetched: readonly NoteMark[] = [];
  #asked = 0;
  #told: string | null = null;
  /** What was found on the page as it is, and as it was before its last change. */
  #found: Found = { page: null, places: new Map(), stands: new WeakMap() };
  #before: Found = this.#found;

  constructor(channel: Surroundings['channel']) {
    this.#channel = channel;
  }

  /** Whether there are notes, and the background was never told the title that their paper has here. */
  owesTitle({ title }: ShownPaper): boolean {
    return title !== null && this.#told !== title && (this.#fetched.length > 0 || this.drafts.length > 0);
  }

  /** Fetches notes and drafts anew. Of several calls under way the newest counts. */
  async fetch({ version, newest, title }: ShownPaper): Promise<void> {
    const asked = (this.#asked += 1);
    const { marks, drafts, wantsText } = await this.#channel.callBackground('marks/of-page', {
      version,
      ...(newest === null ? {} : { newest }),
      ...(title === null ? {} : { title }),
    });
    if (asked !== this.#asked) return;
    this.#told = title;
    this.#fetched = marks;
    this.drafts = drafts;
    this.wantsText = wantsText;
  }

  /**
   * Finds where the notes stand: those that stood nearest to `first` (the window) when they were written before the
   * others. What was found on the same text before is not looked for again; where the text has changed, what the
   * change does not touch is moved along with it. `onPlaced` is called whenever there is something new to draw.
   * `isCurrent` is asked before: a page that was read again meanwhile has its own run, which has the last word.
   */
  async place(
    page: PageText,
    first: Span,
    onPlaced: () => Promise<void>,
    isCurrent: () => boolean,
    options: SliceOptions,
  ): Promise<void> {
    const marks = this.#fetched;
    // A note on the whole paper stands nowhere on the page.
    const placeable = marks.filter(({ selectors }) => selectors.length > 0);
    if (page.text !== this.#found.page?.text) {
      this.#before = this.#found;
      this.#found = { page, places: new Map(), stands: new WeakMap() };
    }
    const found = this.#found;
    const isStill = () => isCurrent() && marks === this.#fetched && found === this.#found;
    const wanted = placeable.map((note): Wanted => ({ note, by: keyOf(note) }));
    const show = () => {
      this.placed = wanted.flatMap(({ note, by }) => {
        const known = found.places.get(note.id);
        if (known?.by !== by) return [];
        let anchor = found.stands.get(note);
        if (!anchor) found.stands.set(note, (anchor = standsOn(page, known.anchor, note)));
        return [{ note, anchor }];
      });
    };
    const missing = wanted.filter(({ note, by }) => found.places.get(note.id)?.by !== by);
    let shown = performance.now();
    await runInSlices(placeEach(page, nearestFirst(missing, first), found.places, this.#before), {
      ...options,
      onSlice: (ms) => {
        options.onSlice?.(ms);
        if (found.places.size === 0 || performance.now() - shown < SHOW_EACH_MS || !isStill()) return;
        shown = performance.now();
        show();
        void onPlaced();
      },
    });
    if (isStill()) show();
  }
}

/** A note to be placed, and what its place depends on beside the page. */
interface Wanted {
  note: NoteMark;
  by: string;
}

/** Where notes were found on a page. */
interface Found {
  page: PageText | null;
  /** By the search for their words. */
  places: Map<NoteId, { by: string; anchor: AnchorResult }>;
  /** With what their passages became in this version. */
  stands: WeakMap<NoteMark, AnchorResult>;
}

/** Places each and puts it into `places`. `before` has what was found on the page before it changed. */
function* placeEach(
  page: PageText,
  wanted: readonly Wanted[],
  places: Found['places'],
  before: Found,
): Generator<void, void> {
  if (wanted.length === 0) return;
  yield* prepare(page);
  const known: (Wanted & Anchored)[] = [];
  for (const { note, by } of wanted) {
    const old = before.places.get(note.id);
    // What a reader has answered holds for the page as it is.
    if (old?.by === by && note.answers.length === 0) {
      known.push({ note, by, selectors: note.selectors, result: old.anchor });
    } else {
      places.set(note.id, { by, anchor: answered(page, note.selectors, note.answers) });
      yield;
    }
  }
  for (let i = 0; i < known.length; i += AT_ONCE) {
    const some = known.slice(i, i + AT_ONCE);
    const results = reanchor(before.page!, page, some);
    for (const [k, { note, by }] of some.entries()) places.set(note.id, { by, anchor: results[k]! });
    yield;
  }
}

/** All that the search for a note's words depends on, beside the page. */
function keyOf({ selectors, answers }: NoteMark): string {
  return JSON.stringify([selectors, answers]);
}

/** By how far from `place` each stood when it was written; last those that do not say. */
function nearestFirst(wanted: readonly Wanted[], place: Span): Wanted[] {
  const away = new Map(
    wanted.map((each) => {
      const position = each.note.selectors.find((selector) => selector.type === 'TextPositionSelector');
      if (!position) return [each, Infinity];
      const { start, end } = position;
      return [each, Math.max(0, start - place.end, place.start - end)];
    }),
  );
  return wanted.toSorted((a, b) => away.get(a)! - away.get(b)!);
}
