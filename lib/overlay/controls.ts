/**
 * What a reader does on the page, and what answers: pointer and keys on marks, the card, the button under a
 * selection, the button at the edge, the sidebar's frame, messages at the foot. It holds no state of the paper; that
 * is the session's.
 */
import { ChannelError } from '../messages/channel-error';
import { type Focus } from '../messages/map';
import { type Kind } from '../lens/finding';
import { type NoteKind } from '../notes/note';
import { type Span } from '../page-text/page-text';
import { MarkCard, type CardEntry } from './card';
import { EdgeTab } from './edge-tab';
import { SidebarFrame } from './frame';
import { hitTest } from './hit-test';
import { Host } from './host';
import { watchKeys } from './keys';
import { type Mark } from './marks';
import { noteKindFor, rewordingFrom, SELECTION_NOTE_KIND } from './note-start';
import { boxesOf } from './page-map';
import { type Box } from './place';
import { watchPointer } from './pointer';
import { schemeOf, watchScheme } from './scheme';
import { scrollToSpan } from './scroll-to';
import { reasonOf, type Session } from './session';
import { type Surroundings } from './surroundings';
import { Toast } from './toast';
import { selectedRange, watchSelection } from './toolbar';

/** A card has at least this much of the window's width, even if it then lies over the sidebar. */
const CARD_ROOM = 320;
/** Changes within so many milliseconds are told to the sidebar at once. */
const TELL_MS = 80;

export class Controls {
  readonly toast: Toast;
  readonly #around: Surroundings;
  readonly #session: Session;
  readonly #host: Host;
  readonly #frame: SidebarFrame;
  readonly #edgeTab: EdgeTab;
  readonly #card: MarkCard;
  /** What the open card is about, and which of the first mark's lines it stands at. */
  #carded: { mark: Mark; line: number } | null = null;
  /** Takes the button under the selection away: a note on it was begun. */
  readonly #selectionUsed: () => void;
  #writeKey: string | null = null;
  #wasOn: boolean | null = null;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(around: Surroundings, session: Session) {
    const { view, words, signal } = around;
    this.#around = around;
    this.#session = session;
    this.#host = new Host(view.document, words.language, signal);
    this.toast = new Toast(this.#host, words.dismiss, signal);
    this.#frame = new SidebarFrame(this.#host, around.sidebarUrl, words.sidebar);
    this.#edgeTab = new EdgeTab(this.#host, words, () => this.setSidebar(!this.#frame.isOpen));
    this.#card = new MarkCard(
      this.#host,
      words,
      {
        onWrite: (finding, card) => void this.#write(finding, noteKindFor(finding.kind), rewordingFrom(card)),
        onHideKind: (finding) => void this.#hideKind(finding.kind),
        onOpenNote: (id) => this.#openNote(id),
        onClosed: () => {
          this.#carded = null;
        },
      },
      signal,
    );
    this.#setScheme();
    watchScheme(view.document, () => this.#setScheme(), signal);
    this.#watchPointer();
    watchKeys(view, { onStep: (way) => this.#step(way), onEscape: () => this.#card.close() }, signal);
    this.#selectionUsed = watchSelection(
      view,
      this.#host,
      {
        label: words.writeNote,
        key: () => this.#writeKey,
        canWrite: (range) => this.#session.map?.spanOf(range) != null,
        onWrite: () => void this.writeOnSelection(),
      },
      signal,
    );
    signal.addEventListener('abort', () => clearTimeout(this.#telling));
    const follow = { capture: true, passive: true, signal };
    view.addEventListener('scroll', () => this.#followScroll(), follow);
    view.addEventListener('resize', () => this.#followScroll(), follow);
  }

  /** Shows the state of the session, after any change of it. */
  refresh(): void {
    const { words } = this.#around;
    const { phase, settings, drafts, findingCount, noteCount } = this.#session;
    const on = settings.overlay !== 'off';
    this.#edgeTab.show({
      phase,
      on,
      marks: findingCount,
      notes: noteCount,
      unfinished: drafts.length > 0,
      open: this.#frame.isOpen,
    });
    if (phase === 'ready') {
      if (this.#wasOn !== null && this.#wasOn !== on) this.#host.say(on ? words.shown : words.hidden);
      this.#wasOn = on;
    }
    // The marks of an open card may have gone.
    if (this.#carded && !this.#session.marks.marks.includes(this.#carded.mark)) this.#refreshCarded();
    this.#tellSidebarSoon();
  }

  /** The keys that the browser has bound, told by the background: shown where the same can be done by a press. */
  setKeys(keys: { writeNote: string | null }): void {
    this.#writeKey = keys.writeNote;
  }

  /** Opens or closes the sidebar; an unfinished note is what it then shows. */
  setSidebar(open: boolean): void {
    if (open) {
      const [draft] = this.#session.drafts;
      void this.#openSidebar(draft === undefined ? null : { on: 'draft', id: draft });
    } else {
      this.#frame.close();
      this.refresh();
    }
  }

  get sidebarIsOpen(): boolean {
    return this.#frame.isOpen;
  }

  /** Begins a note on what is selected. Returns false when nothing of the paper is, or the note could not be begun. */
  async writeOnSelection(): Promise<boolean> {
    await this.#session.catchUp();
    const range = selectedRange(this.#around.view);
    const span = range && this.#session.map?.spanOf(range);
    if (!span) {
      this.toast.show(this.#around.words.selectFirst);
      return false;
    }
    const begun = await this.#write(span, SELECTION_NOTE_KIND, null);
    if (begun) this.#selectionUsed();
    return begun;
  }

  /** Brings a passage into the window and lights it. Returns false when the page does not show it. */
  goTo(span: Span): boolean {
    const { map } = this.#session;
    const shown = map !== null && scrollToSpan(this.#around.view, map, span);
    if (shown) this.#session.light(span);
    return shown;
  }

  #setScheme(): void {
    const scheme = schemeOf(this.#around.view.document);
    this.#host.setScheme(scheme);
    this.#frame.setScheme(scheme);
    this.#tellSidebarSoon();
  }

  #watchPointer(): void {
    const { view, signal } = this.#around;
    watchPointer(
      view,
      {
        hit: (x, y) => {
          const { map, marks } = this.#session;
          return map && hitTest(view.document, map, marks, x, y);
        },
        isOurs: (event) => this.#host.isTarget(event),
        isOpen: () => this.#card.isOpen,
        onRest: ({ marks, box, line }) => {
          // Someone who has just selected a passage wants the button under it, not a card over the button.
          if (selectedRange(view)) return;
          if (!this.#card.isPinned) this.#open(marks, box, line, { pinned: false, focus: false });
        },
        onLeave: () => {
          if (!this.#card.isPinned && !this.#card.hasFocus) this.#card.close();
        },
        onPress: (hit) => {
          if (!hit) return this.#card.close();
          const [only, another] = hit.marks;
          if (only?.on === 'note' && !another) return this.#openNote(only.note.id);
          this.#open(hit.marks, hit.box, hit.line, { pinned: true, focus: false });
        },
      },
      signal,
    );
  }

  #open(marks: readonly Mark[], box: Box, line: number, how: { pinned: boolean; focus: boolean }): void {
    const entries = this.#session.stopwatch.time(() =>
      marks.flatMap((mark): CardEntry[] => {
        if (mark.on === 'note') return [{ on: 'note', mark }];
        const card = this.#session.card(mark.finding);
        return card ? [{ on: 'finding', finding: mark.finding, card }] : [];
      }),
    );
    if (entries.length === 0) return;
    this.#card.show(entries, { box, width: this.#cardRoom(), ...how });
    this.#carded = { mark: marks[0]!, line };
  }

  /** To the next or previous mark: from the one whose card is open, else from the top of the window. */
  #step(way: 1 | -1): void {
    const { words, view } = this.#around;
    const { marks, map } = this.#session;
    const from = this.#carded?.mark.start;
    const mark =
      way === 1
        ? marks.after(from ?? this.#session.topOffset() - 1)
        : marks.before(from ?? this.#session.topOffset());
    if (!mark || !map) {
      this.toast.show(this.#session.settings.overlay === 'off' ? words.hidden : words.noMarks);
      return;
    }
    if (!scrollToSpan(view, map, mark)) return;
    const [box] = boxesOf(view.document, map, mark);
    const anywhere = { left: 0, top: 0, right: 0, bottom: 0 };
    this.#open(marks.within(mark), box ?? anywhere, 0, { pinned: true, focus: true });
    this.#carded = { mark, line: 0 };
    this.#host.say(words.step(marks.marks.indexOf(mark) + 1, marks.marks.length));
  }

  #followScroll(): void {
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
    else this.#card.moveTo(box, this.#cardRoom());
  }

  /** After the page was read again: the same place may hold the same mark, under another object. */
  #refreshCarded(): void {
    const { mark, line } = this.#carded!;
    const same = this.#session.marks
      .within(mark)
      .find((other) => other.on === mark.on && other.start === mark.start && other.end === mark.end);
    if (same) this.#carded = { mark: same, line };
    else this.#card.close();
  }

  #cardRoom(): number {
    const all = this.#around.view.document.documentElement.clientWidth;
    const free = all - this.#frame.width;
    return free < CARD_ROOM ? all : free;
  }

  async #write(span: Span, kind: NoteKind, rewording: string | null): Promise<boolean> {
    const { channel, words } = this.#around;
    return await this.#act(words.writingFailed, async () => {
      const selectors = await this.#session.describe(span);
      const { version } = this.#session.identity;
      const draft = await channel.callBackground('draft/start', { version, selectors, kind, rewording });
      // The draft is kept: whoever asked need not wait until it is shown.
      void this.#openSidebar({ on: 'draft', id: draft.id });
    });
  }

  #openNote(id: string): void {
    void this.#openSidebar({ on: 'note', id });
  }

  async #openSidebar(focus: Focus | null): Promise<void> {
    // It would lie over the sidebar, or over what the sidebar is about.
    this.#card.close();
    const opened = this.#frame.open();
    this.refresh();
    await opened;
    if (focus) await this.#tellSidebar(focus);
  }

  /** Tells a sidebar that is there of what has changed: once for changes that come together. */
  #tellSidebarSoon(): void {
    if (!this.#frame.isLoaded || this.#telling !== undefined) return;
    this.#telling = setTimeout(() => {
      this.#telling = undefined;
      void this.#tellSidebar(null);
    }, TELL_MS);
  }

  async #tellSidebar(focus: Focus | null): Promise<void> {
    const { channel, words } = this.#around;
    await this.#act(words.sidebarFailed, () => channel.callBackground('tab/changed', { focus }));
  }

  async #hideKind(kind: Kind): Promise<void> {
    const { words } = this.#around;
    this.#card.close();
    if (!(await this.#setKind(kind, false))) return;
    this.toast.show(words.kindHidden[kind], {
      label: words.undo,
      run: () => void this.#setKind(kind, true),
    });
  }

  async #setKind(kind: Kind, shown: boolean): Promise<boolean> {
    const { channel, words } = this.#around;
    const kinds = { ...this.#session.settings.kinds, [kind]: shown };
    return await this.#act(words.settingFailed, () => channel.callBackground('settings/change', { kinds }));
  }

  /** Does what was asked for; says in the page what went wrong. Returns whether it was done. */
  async #act(failed: (reason: string) => string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      const gone = thrown instanceof ChannelError && thrown.code === 'gone';
      this.toast.show(gone ? this.#around.words.updated : failed(reasonOf(thrown)));
      return false;
    }
  }
}
