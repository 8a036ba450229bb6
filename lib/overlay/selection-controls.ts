/** What can be done with a selection: the bar under it, and the form that makes a term of one's own out of it. */
import type { Term } from '../lens/term-pack';
import type { Span } from '../page-text/page-text';
import type { Host } from './host';
import { TERM_KEYS } from './keys';
import type { Session } from './session';
import { sumIn } from './sum-in';
import type { Surroundings } from './surroundings';
import { TermForm } from './term-form';
import { endOfSelection, selectedRange, watchSelection, type SelectionBar } from './toolbar';

export interface SelectionControlsOptions {
  writeKey: () => string | null;
  onWrite: () => void;
  /** Resolves to whether the term was kept. */
  onSaveTerm: (term: Term) => Promise<boolean>;
  /** The form opens: it is not to cover an open card, nor the card it. Returns the width that is free, in CSS px. */
  makeRoom: () => number;
  /** No bar while something is picked on the page: a selection is then what is picked. */
  isOff: () => boolean;
  /** Says something for a moment. */
  tell: (text: string) => void;
}

export class SelectionControls {
  readonly #around: Surroundings;
  readonly #session: Session;
  readonly #options: SelectionControlsOptions;
  readonly #bar: SelectionBar;
  readonly #form: TermForm;
  /** What the form was opened on. */
  #selectedBefore: Range | null = null;

  constructor(around: Surroundings, session: Session, host: Host, options: SelectionControlsOptions) {
    const { view, words, signal } = around;
    this.#around = around;
    this.#session = session;
    this.#options = options;
    this.#form = new TermForm(
      host,
      {
        words,
        newId: () => view.crypto.randomUUID(),
        onSave: options.onSaveTerm,
        onClosed: () => this.#selectAgain(),
      },
      signal,
    );
    this.#bar = watchSelection(
      view,
      host,
      {
        actions: [
          { label: words.writeNote, key: options.writeKey, run: options.onWrite },
          { label: words.addTerm, key: () => TERM_KEYS.add, run: () => this.addTerm() },
        ],
        canUse: (range) => !options.isOff() && this.#spanOf(range) !== null,
        about: (range) => this.#about(range),
        onSelect: (range) => void session.select(this.#spanOf(range)),
      },
      signal,
    );
  }

  /** What of the paper is selected, on the page as it was last read; null where nothing of it is. */
  get span(): Span | null {
    return this.#spanOf(selectedRange(this.#around.view));
  }

  /** Whether the form stands open, and whether something is being written in it. */
  get isFormOpen(): boolean {
    return this.#form.isOpen;
  }

  get isWriting(): boolean {
    return this.#form.hasFocus;
  }

  /** The bar goes: what it is for was begun. */
  dismissBar(): void {
    this.#bar.dismiss();
  }

  /** What the bar says may have changed. */
  refresh(): void {
    this.#bar.refresh();
  }

  closeForm(): void {
    this.#form.close();
  }

  /** Opens the form on what is selected. */
  addTerm(): void {
    const range = selectedRange(this.#around.view);
    const span = this.#spanOf(range);
    const text = this.#session.reading?.page.text;
    const box = endOfSelection(this.#around.view);
    if (!span || text === undefined || !box) return this.#options.tell(this.#around.words.selectFirst);
    this.#bar.dismiss();
    this.#selectedBefore = range;
    this.#form.open(text.slice(span.start, span.end), box, this.#options.makeRoom());
  }

  #spanOf(range: Range | null): Span | null {
    return range && (this.#session.map?.spanOf(range) ?? null);
  }

  /** What is to be said of a selection: the sum of its numbers, and the marks that few had left out. */
  #about(range: Range): string[] {
    const { words } = this.#around;
    const { lookup, reading } = this.#session;
    const span = this.#spanOf(range);
    if (!span || !reading) return [];
    const sum = sumIn(reading.page.text, span, (offset) => lookup.sumAt(offset));
    const more = lookup.leftOutIn(span);
    return [...(sum ? [sum.words] : []), ...(more > 0 ? [words.moreHere(more)] : [])];
  }

  /** A field that takes the focus takes the selection too: it is given back. */
  #selectAgain(): void {
    const selection = this.#around.view.getSelection();
    if (!selection || !this.#selectedBefore) return;
    selection.removeAllRanges();
    selection.addRange(this.#selectedBefore);
    this.#selectedBefore = null;
  }
}
