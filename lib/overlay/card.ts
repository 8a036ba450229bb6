/**
 * The card of a mark, as a box over the page: where it stands, how long, and who has the focus. What it says is in
 * `finding-entry.ts` and `note-entry.ts`. Where marks lie on one another, it lists them all. It opens by itself while
 * the pointer rests on a mark, stays when it was pressed or stepped to, and is left with Escape.
 */
import { button, element } from './element';
import { findingEntry, type FindingActions, type FindingShown } from './finding-entry';
import type { Host } from './host';
import { noteEntry, type NoteShown } from './note-entry';
import { placeNear, type Box } from './place';
import type { Words } from './words';

/** What the card shows of one mark. */
export type CardEntry = FindingShown | NoteShown;

export interface CardActions extends FindingActions {
  onOpenNote: (id: string) => void;
  /** Called when the card has closed, however it came. */
  onClosed: () => void;
}

export interface CardOptions {
  /** Where the marks stand. */
  box: Box;
  /** Stays until it is closed, instead of going when the pointer does. */
  pinned: boolean;
  /** Moves the focus into the card; it goes back to where it was when the card closes. */
  focus: boolean;
  /** The part of the window's width that is free, in CSS px: the sidebar may take the rest. */
  width: number;
}

export class MarkCard {
  readonly #host: Host;
  readonly #words: Words;
  readonly #actions: CardActions;
  #shown: HTMLElement | null = null;
  #pinned = false;
  #focusedBefore: HTMLElement | null = null;

  constructor(host: Host, words: Words, actions: CardActions, signal: AbortSignal) {
    this.#host = host;
    this.#words = words;
    this.#actions = actions;
    signal.addEventListener('abort', () => this.close());
  }

  get isOpen(): boolean {
    return this.#shown !== null;
  }

  get isPinned(): boolean {
    return this.isOpen && this.#pinned;
  }

  get hasFocus(): boolean {
    return this.#shown?.matches(':focus-within') ?? false;
  }

  show(entries: readonly CardEntry[], options: CardOptions): void {
    const document = this.#host.inside.ownerDocument;
    const keepFocus = this.hasFocus;
    this.#shown?.remove();
    const card = element(document, 'div', 'card');
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', this.#label(entries));
    card.tabIndex = -1;
    const close = button(document, 'close', '×', () => this.close());
    close.setAttribute('aria-label', this.#words.close);
    card.append(
      ...entries.map((entry) =>
        entry.on === 'finding'
          ? findingEntry(document, entry, this.#words, this.#actions)
          : noteEntry(document, entry, this.#words, this.#actions.onOpenNote),
      ),
      close,
    );
    // What is unfolded makes it higher: it is to end inside the window all the same.
    card.addEventListener('toggle', () => this.moveTo(options.box, options.width), { capture: true });
    card.addEventListener('keydown', (event) => keepTabWithin(card, event));
    this.#shown = card;
    this.#pinned = options.pinned;
    this.#host.inside.append(card);
    this.moveTo(options.box, options.width);
    if (!options.focus && !keepFocus) return;
    if (!keepFocus) this.#focusedBefore = focusedElement(document);
    card.focus({ preventScroll: true });
  }

  /** Puts the card beside where its marks now stand. */
  moveTo(box: Box, width: number): void {
    if (!this.#shown) return;
    const { style } = this.#shown;
    style.maxHeight = '';
    const size = { width: this.#shown.offsetWidth, height: this.#shown.offsetHeight };
    const room = { width, height: this.#host.inside.ownerDocument.documentElement.clientHeight };
    const { left, top, maxHeight } = placeNear(box, size, room);
    style.left = `${left}px`;
    style.top = `${top}px`;
    // The sheet has a limit of its own: this one only ever lowers it.
    if (maxHeight < size.height) style.maxHeight = `${maxHeight}px`;
  }

  close(): void {
    if (!this.#shown) return;
    const hadFocus = this.hasFocus;
    this.#shown.remove();
    this.#shown = null;
    this.#pinned = false;
    if (hadFocus) this.#focusedBefore?.focus({ preventScroll: true });
    this.#focusedBefore = null;
    this.#actions.onClosed();
  }

  #label(entries: readonly CardEntry[]): string {
    const [first] = entries;
    if (!first || entries.length > 1) return this.#words.cardOfSeveral(entries.length);
    return first.on === 'finding'
      ? this.#words.cardOf(this.#words.kind[first.finding.kind], first.card.text)
      : this.#words.cardOf(this.#words.yourNote, this.#words.noteKind[first.mark.note.kind]);
  }
}

/**
 * Tab goes round within a box over the page: behind its last control the page's own begin, far from here. Escape
 * leads out.
 */
export function keepTabWithin(box: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const controls = [
    ...box.querySelectorAll<HTMLElement>('button, a[href], summary, input, select, textarea'),
  ];
  const reachable = controls.filter((control) => control.checkVisibility());
  const root = box.getRootNode() as ShadowRoot;
  const [from, to] = event.shiftKey ? [reachable[0], reachable.at(-1)] : [reachable.at(-1), reachable[0]];
  const leaves = root.activeElement === from || (event.shiftKey && root.activeElement === box);
  if (!leaves || !to) return;
  event.preventDefault();
  to.focus();
}

function focusedElement(document: Document): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}
