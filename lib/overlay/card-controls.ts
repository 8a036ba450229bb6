/**
 * What opens the card of a mark, moves it and closes it: the pointer, the keys from mark to mark and from one mark of a
 * term to the next, the page that scrolls or is read again.
 */
import type { NoteId } from '../notes/ids';
import type { Span } from '../page-text/page-text';
import { MarkCard, type CardActions, type CardEntry } from './card';
import type { PlaceInTerm } from './finding-entry';
import { hitTest, offsetUnder, type Hit } from './hit-test';
import type { Host } from './host';
import type { Mark, NoteOnPage } from './marks';
import { boxesOf } from './page-map';
import type { Box } from './place';
import { watchPointer } from './pointer';
import { scrollToSpan } from './scroll-to';
import type { Session } from './session';
import { SumTip } from './sum-tip';
import type { Surroundings } from './surroundings';
import { selectedRange } from './toolbar';

/** A card has at least this much of the window's width, even if it then lies over the sidebar. */
const CARD_ROOM = 320;

export interface CardControlsOptions {
  /** What the buttons of a card do, but for what it does by itself. */
  actions: Omit<CardActions, 'onClosed' | 'onStepTerm'>;
  /** How much of the window's right side is covered, by the sidebar, in CSS px. */
  covered: () => number;
  /** No card opens while something is picked on the page. */
  isOff: () => boolean;
  /** A note's mark is pointed at, or its card is open; null: no longer. */
  onPoint: (note: NoteId | null) => void;
  /** Something was pressed where no mark is. */
  onPressBeside: (at: Element) => void;
  /** Says something for a moment where no card can be opened. */
  tell: (text: string) => void;
}

export class CardControls {
  readonly #around: Surroundings;
  readonly #session: Session;
  readonly #host: Host;
  readonly #options: CardControlsOptions;
  readonly #card: MarkCard;
  readonly #sum: SumTip;
  /** What the open card is about, and which of the first mark's lines it stands at. */
  #carded: { mark: Mark; line: number } | null = null;

  constructor(around: Surroundings, session: Session, host: Host, options: CardControlsOptions) {
    this.#around = around;
    this.#session = session;
    this.#host = host;
    this.#options = options;
    this.#sum = new SumTip(host);
    this.#card = new MarkCard(
      host,
      around.words,
      {
        ...options.actions,
        onStepTerm: (way) => this.stepTerm(way),
        onClosed: () => {
          this.#carded = null;
          options.onPoint(null);
        },
      },
      around.signal,
    );
    this.#watchPointer();
  }

  close(): void {
    this.#card.close();
    this.#sum.hide();
  }

  /** How much of the window's width is free for what lies over the page, in CSS px. */
  get room(): number {
    const all = this.#around.view.document.documentElement.clientWidth;
    const free = all - this.#options.covered();
    return free < CARD_ROOM ? all : free;
  }

  /** To the next or previous mark: from the one whose card is open, else from the top of the window. */
  step(way: 1 | -1): void {
    const { words } = this.#around;
    const { marks } = this.#session;
    const from = this.#carded?.mark.start;
    const top = this.#session.visible()?.start ?? 0;
    const mark = way === 1 ? marks.after(from ?? top - 1) : marks.before(from ?? top);
    if (!mark) {
      const { overlay } = this.#session.settings;
      this.#options.tell(overlay === 'off' ? words.overlay.off : words.noMarks);
    } else if (this.#goTo(mark)) {
      this.#host.say(words.step(marks.marks.indexOf(mark) + 1, marks.marks.length));
    }
  }

  /** With a card open: to the next or previous mark of its term, and behind the last to the first. */
  stepTerm(way: 1 | -1): void {
    const { words } = this.#around;
    const mark = this.#carded?.mark;
    if (mark?.on !== 'finding') return;
    const same = this.#session.marks.ofTerm(mark.finding);
    const next = same.at((same.indexOf(mark) + way) % same.length);
    if (!next || next === mark) this.#options.tell(words.noMarks);
    else if (this.#goTo(next)) this.#host.say(words.ofTerm(same.indexOf(next) + 1, same.length));
  }

  /** Opens the card of notes that share a place, with what else is marked there. */
  openNotes(notes: readonly NoteOnPage[], box: Box): void {
    const [first] = notes;
    if (!first) return;
    const end = Math.max(...notes.map((note) => note.end));
    const there = this.#session.marks.within({ start: first.start, end });
    const others = there.filter((mark) => mark.on === 'finding');
    this.#open([...notes, ...others], box, 0, { pinned: true, focus: true });
  }

  /** Keeps the card beside its mark where the page is scrolled, as long as the mark is in the window. */
  followScroll(): void {
    this.#sum.hide();
    if (!this.#carded) return;
    if (!this.#card.isPinned && !this.#card.hasFocus) return this.#card.close();
    const { document, innerHeight } = this.#around.view;
    const { map } = this.#session;
    const boxes = map ? boxesOf(document, map, this.#carded.mark) : [];
    const box = boxes[this.#carded.line] ?? boxes[0];
    if (!box) return;
    const inWindow = box.bottom > 0 && box.top < innerHeight;
    // Whoever reads the card with the keyboard keeps it until Escape.
    if (!inWindow && !this.#card.hasFocus) this.#card.close();
    else this.#card.moveTo(box, this.room);
  }

  /** After the marks have changed: the same place may hold the same mark, under another object. */
  refresh(): void {
    if (!this.#carded || this.#session.marks.marks.includes(this.#carded.mark)) return;
    const { mark, line } = this.#carded;
    const same = this.#session.marks.within(mark).find((other) => isSame(mark, other));
    if (same) this.#carded = { mark: same, line };
    else this.#card.close();
  }

  #watchPointer(): void {
    const { view, signal } = this.#around;
    const { document } = view;
    watchPointer(
      view,
      {
        hit: (x, y) => {
          const { map, marks } = this.#session;
          if (this.#options.isOff()) return null;
          return map && hitTest(document, map, marks, x, y);
        },
        isOurs: (event) => this.#host.isTarget(event),
        isOpen: () => this.#card.isOpen,
        onRest: (hit) => {
          this.#sum.hide();
          // Someone who has just selected a passage wants the button under it, not a card over the button.
          if (!selectedRange(view) && !this.#card.isPinned)
            this.#openAt(hit, { pinned: false, focus: false });
        },
        onBeside: (x, y) => this.#sum.leave(x, y),
        onRestBeside: (x, y) => this.#showSum(x, y),
        onLeave: () => {
          if (!this.#card.isPinned && !this.#card.hasFocus) this.#card.close();
        },
        onPress: (hit, target) => {
          this.#sum.hide();
          if (!hit) {
            this.#card.close();
            if (target && !this.#options.isOff()) this.#options.onPressBeside(target);
            return;
          }
          const [only, another] = hit.marks;
          if (only?.on === 'note' && !another) return this.#options.actions.onOpenNote(only.note.id);
          this.#openAt(hit, { pinned: true, focus: false });
        },
      },
      signal,
    );
  }

  /** The sum of the numbers under the pointer, where no mark is and no card would be covered. */
  #showSum(x: number, y: number): void {
    const { document } = this.#around.view;
    const { map } = this.#session;
    if (!map || this.#card.isOpen) return;
    const offset = offsetUnder(document, map, x, y);
    const sum = offset === null ? null : this.#session.lookup.sumAt(offset);
    if (!sum) return;
    this.#sum.show(sum, boxesOf(document, map, sum));
    this.#sum.leave(x, y);
  }

  #openAt({ marks, box, line }: Hit, how: { pinned: boolean; focus: boolean }): void {
    this.#open(marks, box, line, how);
  }

  #open(
    marks: readonly Mark[],
    box: Hit['box'],
    line: number,
    how: { pinned: boolean; focus: boolean },
  ): void {
    const { version } = this.#session.identity;
    const entries = this.#session.stopwatch.time(() =>
      marks.flatMap((mark): CardEntry[] => {
        if (mark.on === 'note') return [{ on: 'note', mark, version }];
        const card = this.#session.lookup.card(mark.finding);
        return card ? [{ on: 'finding', finding: mark.finding, card, ofTerm: this.#placeInTerm(mark) }] : [];
      }),
    );
    if (entries.length === 0) return;
    this.#card.show(entries, { box, width: this.room, ...how });
    this.#carded = { mark: marks[0]!, line };
    const note = marks.find((mark) => mark.on === 'note');
    this.#options.onPoint(note?.note.id ?? null);
  }

  #placeInTerm(mark: Extract<Mark, { on: 'finding' }>): PlaceInTerm | null {
    const same = this.#session.marks.ofTerm(mark.finding);
    return same.length > 1 ? { position: same.indexOf(mark) + 1, count: same.length } : null;
  }

  /** Brings a mark into the window and opens its card. Returns false where the page does not show it. */
  #goTo(mark: Mark): boolean {
    const { view } = this.#around;
    const { map, marks } = this.#session;
    if (!map || !scrollToSpan(view, map, mark, elementOfMark(mark))) return false;
    const [box] = boxesOf(view.document, map, mark);
    const anywhere = { left: 0, top: 0, right: 0, bottom: 0 };
    const others = marks.within(mark).filter((other) => other !== mark);
    this.#open([mark, ...others], box ?? anywhere, 0, { pinned: true, focus: true });
    return true;
  }
}

function elementOfMark(mark: Mark): Element | null {
  return mark.on === 'note' && mark.outline instanceof Element ? mark.outline : null;
}

function isSame(one: Mark, other: Mark): boolean {
  const isThere = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
  if (!isThere(one, other)) return false;
  if (one.on === 'note') return other.on === 'note' && one.note.id === other.note.id;
  return other.on === 'finding' && one.finding.kind === other.finding.kind;
}
