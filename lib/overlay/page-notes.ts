/** The notes of this paper: fetched, and found again on the page as it was read. */
import { anchor } from '../anchor/anchor';
import { prepare } from '../anchor/page-index';
import { type NoteMark } from '../messages/note-messages';
import { type NoteId } from '../notes/ids';
import { type PageText } from '../page-text/page-text';
import { runInSlices, type SliceOptions } from '../slices/slices';
import { type AnchoredNote } from './marks';
import { type Surroundings } from './surroundings';

export class PageNotes {
  /** The drafts of this paper, the one last touched first. */
  drafts: readonly NoteId[] = [];
  /** Where the notes stand on the page that was last read. */
  placed: readonly AnchoredNote[] = [];
  readonly #channel: Surroundings['channel'];
  #fetched: readonly NoteMark[] = [];
  #asked = 0;

  constructor(channel: Surroundings['channel']) {
    this.#channel = channel;
  }

  /** Fetches notes and drafts anew. Of several calls under way the newest counts. */
  async fetch(): Promise<void> {
    const asked = (this.#asked += 1);
    const { marks, drafts } = await this.#channel.callBackground('marks/of-page', {});
    if (asked !== this.#asked) return;
    this.#fetched = marks;
    this.drafts = drafts;
  }

  /**
   * Finds where the notes stand. `isCurrent` is asked at the end: a page that was read again meanwhile has its own
   * run, which has the last word.
   */
  async place(page: PageText, isCurrent: () => boolean, options: SliceOptions): Promise<void> {
    const marks = this.#fetched;
    const placed = await runInSlices(anchorAll(page, marks), options);
    if (isCurrent() && marks === this.#fetched) this.placed = placed;
  }
}

function* anchorAll(page: PageText, marks: readonly NoteMark[]): Generator<void, AnchoredNote[]> {
  const notes: AnchoredNote[] = [];
  // A note on the whole paper stands nowhere on the page.
  const placeable = marks.filter(({ selectors }) => selectors.length > 0);
  if (placeable.length > 0) yield* prepare(page);
  for (const note of placeable) {
    notes.push({ note, anchor: anchor(page, note.selectors) });
    yield;
  }
  return notes;
}
