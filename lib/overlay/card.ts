/**
 * The card of a mark: what kind it is, why it is marked, neutral wordings, where the entry comes from. Where marks
 * lie on one another, it lists them all. It opens by itself while the pointer rests on a mark, stays when it was
 * pressed or stepped to, and is left with Escape.
 */
import { type Card, type Finding } from '../lens/finding';
import { type Mark } from './marks';
import { button, element } from './element';
import { type Host } from './host';
import { placeNear, type Box } from './place';
import { type Words } from './words';

/** What the card shows of one mark. */
export type CardEntry =
  { on: 'finding'; finding: Finding; card: Card } | { on: 'note'; mark: Extract<Mark, { on: 'note' }> };

export interface CardActions {
  onWrite: (finding: Finding, card: Card) => void;
  onHideKind: (finding: Finding) => void;
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
    card.append(...entries.map((entry) => this.#entry(document, entry)));
    if (entries.some((entry) => entry.on === 'finding')) {
      card.append(element(document, 'p', 'fair', this.#words.wordingNotQuality));
    }
    card.append(close);
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

  /** Keeps an open card open when the pointer goes. */
  pin(): void {
    this.#pinned = true;
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

  #entry(document: Document, entry: CardEntry): HTMLElement {
    return entry.on === 'finding'
      ? this.#findingEntry(document, entry.finding, entry.card)
      : this.#noteEntry(document, entry.mark);
  }

  #findingEntry(document: Document, finding: Finding, card: Card): HTMLElement {
    const words = this.#words;
    const section = element(
      document,
      'section',
      'entry',
      element(document, 'p', `kind kind-${finding.kind}`, words.kind[finding.kind]),
      element(document, 'p', 'wording', element(document, 'span', `mark-${finding.kind}`, shown(card.text))),
      element(document, 'p', 'why', card.why),
    );
    if (card.neutral.length > 0) {
      const list = card.neutral.map((wording) => element(document, 'li', '', wording));
      section.append(element(document, 'h2', '', words.neutral), element(document, 'ul', 'neutral', ...list));
    }
    section.append(
      element(document, 'p', 'source', element(document, 'b', '', words.source), ` ${card.source}`),
      element(
        document,
        'div',
        'actions',
        button(document, 'action strong', words.writeOnIt, () => this.#actions.onWrite(finding, card)),
        button(document, 'action', words.hideKind[finding.kind], () => this.#actions.onHideKind(finding)),
      ),
    );
    return section;
  }

  #noteEntry(document: Document, { note, status }: Extract<Mark, { on: 'note' }>): HTMLElement {
    const words = this.#words;
    const section = element(
      document,
      'section',
      'entry',
      element(document, 'p', 'kind', element(document, 'span', 'mark-note', words.yourNote)),
      element(document, 'p', 'why', words.noteKind[note.kind]),
    );
    if (status !== 'exact') {
      const said = status === 'moved' ? words.noteMoved : words.noteReworded;
      section.append(element(document, 'p', 'source', said));
    }
    section.append(
      element(
        document,
        'div',
        'actions',
        button(document, 'action strong', words.openNote, () => this.#actions.onOpenNote(note.id)),
      ),
    );
    return section;
  }
}

/** Longest wording that a card repeats: a claim may be a whole sentence. */
const WORDING_LIMIT = 160;

/** A formula has no letters to show here. */
function shown(text: string): string {
  const plain = text.replaceAll('\uFFFC', '[…]');
  return plain.length > WORDING_LIMIT ? `${plain.slice(0, WORDING_LIMIT).trimEnd()}…` : plain;
}

function focusedElement(document: Document): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}
