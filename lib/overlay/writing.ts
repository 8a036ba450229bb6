/** Notes begun on the page: on what is selected, on a mark, on a figure or a formula, on what was picked. */
import type { Card, Finding } from '../lens/finding';
import type { Picked, SelectedPassage } from '../messages/passages';
import type { NoteKind } from '../notes/note';
import { sectionTitleAt, type Span } from '../page-text/page-text';
import type { Acts } from './acts';
import { noteKindFor, SELECTION_NOTE_KIND, wordingFor } from './note-start';
import type { Session } from './session';
import type { Surroundings } from './surroundings';
import { kindOfSpan, type PageTarget, type PlaceKind } from './targets';

export interface WritingOptions {
  /** What of the paper is selected. */
  selected: () => Span | null;
  /** A draft was begun, and is kept. */
  onDraft: (id: string) => void;
}

export class Writing {
  readonly #around: Surroundings;
  readonly #session: Session;
  readonly #acts: Acts;
  readonly #options: WritingOptions;

  constructor(around: Surroundings, session: Session, acts: Acts, options: WritingOptions) {
    this.#around = around;
    this.#session = session;
    this.#acts = acts;
    this.#options = options;
  }

  /** Begins a note on what is selected. Null where nothing is; else whether it could be begun. */
  async onSelection(): Promise<boolean | null> {
    const span = await this.#selected();
    const page = this.#session.reading?.page;
    return span && page ? await this.#begin(kindOfSpan(page, span), span, SELECTION_NOTE_KIND, null) : null;
  }

  /**
   * Begins a note on a mark with the neutral wording that was chosen, else the first of its card, where it has one.
   * Returns false when it could not be begun.
   */
  async onMark(finding: Finding, card: Card, chosen: string | null): Promise<boolean> {
    const rewording = chosen ?? wordingFor(card);
    const page = this.#session.reading?.page;
    // A neutral wording may stand for more than the mark: for its article too.
    const span = rewording === null ? finding : card.replaces;
    const what = page ? kindOfSpan(page, span) : 'passage';
    return await this.#begin(what, span, noteKindFor(finding.kind), rewording);
  }

  /** Begins a note on a figure, a formula or whatever else was pointed at. */
  async onTarget({ what, span }: PageTarget): Promise<boolean> {
    return await this.#begin(what, span, SELECTION_NOTE_KIND, null);
  }

  /** What is selected, and how it is found again; null where nothing of the paper is. */
  async selection(): Promise<SelectedPassage | null> {
    const span = await this.#selected();
    const page = this.#session.reading?.page;
    if (!span || !page) return null;
    const quote = page.text.slice(span.start, span.end);
    const selectors = await this.#session.lookup.describe(span);
    return { ...span, selectors, quote, section: sectionTitleAt(page, span.start) };
  }

  /** Something of the page as it is handed to the sidebar; null where the page has changed meanwhile. */
  async picked({ what, span, label }: PageTarget): Promise<Picked | null> {
    const page = this.#session.reading?.page;
    const selectors = page ? await this.#session.lookup.describe(span) : [];
    if (!page || selectors.length === 0) return null;
    return { what, selectors, quote: page.text.slice(span.start, span.end), label };
  }

  async #selected(): Promise<Span | null> {
    await this.#session.catchUp();
    return this.#options.selected();
  }

  async #begin(what: PlaceKind, span: Span, kind: NoteKind, rewording: string | null): Promise<boolean> {
    const { channel, words } = this.#around;
    return await this.#acts.attempt(words.writingFailed, async () => {
      const selectors = await this.#session.lookup.describe(span);
      const { version } = this.#session.identity;
      const begun = { version, what, selectors, kind, rewording, replyTo: null, part: null, references: [] };
      const draft = await channel.callBackground('draft/start', begun);
      // The draft is kept: whoever asked need not wait until it is shown.
      this.#options.onDraft(draft.id);
    });
  }
}
