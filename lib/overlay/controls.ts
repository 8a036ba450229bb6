/**
 * What a reader does on the page, and what answers: cards (`card-controls.ts`), selections (`selection-controls.ts`),
 * writing (`writing.ts`), picking (`picking.ts`), outlines, the strip, the button at the edge, the sidebar's frame,
 * messages at the foot. It holds no state of the paper; that is the session's.
 */
import type { Focus, SelectedPassage } from '../messages/passages';
import type { NoteId } from '../notes/ids';
import type { Span } from '../page-text/page-text';
import type { Settings } from '../settings/settings';
import { Acts } from './acts';
import { CardControls } from './card-controls';
import { EdgeTab } from './edge-tab';
import { SidebarFrame } from './frame';
import { Host } from './host';
import { watchKeys } from './keys';
import { Layer } from './layer';
import { Offer } from './offer';
import { Outlines } from './outlines';
import { Picking } from './picking';
import { schemeOf, watchScheme } from './scheme';
import { scrollToSpan } from './scroll-to';
import { SelectionControls } from './selection-controls';
import type { Session } from './session';
import { SidebarLink } from './sidebar-link';
import { Strip, type StripScene } from './strip';
import { StripTip } from './strip-tip';
import type { Surroundings } from './surroundings';
import type { PageTarget } from './targets';
import { Toast } from './toast';
import { Writing } from './writing';

/** A hint takes longer to read than the name of a state. */
const HINT_MS = 7_000;

export class Controls {
  readonly toast: Toast;
  readonly acts: Acts;
  readonly writing: Writing;
  readonly #around: Surroundings;
  readonly #session: Session;
  readonly #host: Host;
  readonly #frame: SidebarFrame;
  readonly #link: SidebarLink;
  readonly #edgeTab: EdgeTab;
  readonly #cards: CardControls;
  readonly #outlines: Outlines;
  readonly #offer: Offer;
  readonly #picking: Picking;
  readonly #strip: Strip;
  readonly #selection: SelectionControls;
  #writeKey: string | null = null;
  #overlay: Settings['overlay'] | null = null;
  #hinted = false;

  constructor(around: Surroundings, session: Session) {
    const { view, words, signal } = around;
    const { document } = view;
    this.#around = around;
    this.#session = session;
    this.#host = new Host(document, words.language, signal);
    this.toast = new Toast(this.#host, words.dismiss, signal);
    this.acts = new Acts(around, session, this.toast);
    this.writing = new Writing(around, session, this.acts, {
      selected: () => this.#selection.span,
      onDraft: (id) => void this.#openSidebar({ on: 'draft', id }),
    });
    const layer = new Layer(view, this.#host, signal);
    this.#frame = new SidebarFrame(this.#host, around.sidebarUrl, words.sidebar);
    this.#link = new SidebarLink(around, session, this.acts, this.#frame);
    this.#edgeTab = new EdgeTab(this.#host, words, () => this.setSidebar(!this.#frame.isOpen));
    const covered = () => (this.#frame.isOpen ? this.#frame.width : 0);
    this.#offer = new Offer(
      view,
      this.#host,
      layer,
      {
        words,
        read: () => session.reading,
        isOff: () => this.#picking.isOn,
        onWrite: (target) => void this.writing.onTarget(target),
      },
      signal,
    );
    this.#cards = new CardControls(around, session, this.#host, {
      covered,
      tell: (text) => this.toast.show(text),
      isOff: () => this.#picking.isOn,
      onPoint: (note) => this.#link.point(note),
      onPressBeside: (at) => this.#offer.offerFormula(at),
      actions: {
        onWrite: (finding, card, rewording) => void this.writing.onMark(finding, card, rewording),
        onNotHere: (finding) => void this.acts.notHere(finding),
        onNeverForMe: (finding) => void this.acts.mute(finding),
        onHideKind: (finding) => void this.acts.hideKind(finding.kind),
        onShow: (span) => void this.goTo(span),
        onOpenNote: (id) => void this.#openSidebar({ on: 'note', id }),
      },
    });
    this.#outlines = new Outlines(
      document,
      layer,
      { words, onOpen: (notes, box) => this.#cards.openNotes(notes, box) },
      signal,
    );
    const tip = new StripTip(this.#host, words);
    this.#strip = new Strip(
      view,
      this.#host,
      {
        tip,
        covered,
        onMark: (mark) => void this.goTo(mark),
        onWidth: (width) => this.#host.setStrip(width),
      },
      signal,
    );
    this.#selection = new SelectionControls(around, session, this.#host, {
      writeKey: () => this.#writeKey,
      onWrite: () => void this.write(),
      onSaveTerm: (term) => this.acts.keepTerm(term),
      makeRoom: () => {
        this.#cards.close();
        return this.#cards.room;
      },
      tell: (text) => this.toast.show(text),
      isOff: () => this.#picking.isOn,
    });
    this.#picking = new Picking(
      view,
      this.#host,
      layer,
      {
        words,
        read: () => session.reading,
        selected: () => this.#selection.span,
        show: ({ span, element }) => {
          const { map } = session;
          if (map) scrollToSpan(view, map, span, element);
        },
      },
      signal,
    );
    this.#setScheme();
    watchScheme(document, () => this.#setScheme(), signal);
    this.#watchKeys();
    const follow = { capture: true, passive: true, signal };
    view.addEventListener('scroll', () => this.#cards.followScroll(), follow);
    view.addEventListener('resize', () => this.#cards.followScroll(), follow);
  }

  /** Shows the state of the session, after any change of it. */
  refresh(): void {
    const { phase, settings, counts, notes, map, marks, lights } = this.#session;
    this.#edgeTab.show({
      phase,
      overlay: settings.overlay,
      ...counts,
      unfinished: notes.drafts.length > 0,
      open: this.#frame.isOpen,
    });
    if (phase === 'ready') this.#tellOverlay(settings.overlay);
    this.#cards.refresh();
    this.#outlines.show(map, marks.marks, lights.note);
    this.#strip.show(this.#stripScene());
    this.#link.tellSoon();
  }

  /** The keys that the browser has bound, told by the background: shown where the same can be done by a press. */
  setKeys(keys: { writeNote: string | null }): void {
    this.#writeKey = keys.writeNote;
  }

  /** Opens or closes the sidebar; an unfinished note is what it then shows. */
  setSidebar(open: boolean): void {
    if (open) {
      const [draft] = this.#session.notes.drafts;
      void this.#openSidebar(draft === undefined ? null : { on: 'draft', id: draft });
    } else {
      this.#frame.close();
      this.refresh();
    }
  }

  get sidebarIsOpen(): boolean {
    return this.#frame.isOpen;
  }

  /**
   * Begins a note on what is selected; where nothing is, on what the reader then picks. Returns false where the page is
   * not read yet, or the note could not be begun.
   */
  async write(): Promise<boolean> {
    const begun = await this.writing.onSelection();
    if (begun === null) {
      if (!this.#session.reading) {
        this.toast.show(this.#around.words.reading);
        return false;
      }
      void this.#pick().then((target) => target && this.writing.onTarget(target));
      return true;
    }
    if (begun) this.#selection.dismissBar();
    return begun;
  }

  /** What is selected, and how it is found again; null where nothing of the paper is. */
  selection(): Promise<SelectedPassage | null> {
    return this.writing.selection();
  }

  /** Lets the reader pick for the sidebar, which is told under the name of its turn; null ends a picking. */
  pickFor(turn: string | null): boolean {
    if (turn === null || !this.#session.reading) {
      this.#picking.cancel();
      return false;
    }
    const { channel, words } = this.#around;
    void this.#pick().then(async (target) => {
      const picked = target && (await this.writing.picked(target));
      await this.acts.attempt(words.sidebarFailed, () =>
        channel.callBackground('tab/picked', { turn, picked }),
      );
    });
    return true;
  }

  /** Brings a note into the window, where it stands on this page, and opens the sidebar at it. */
  async showNote(id: NoteId): Promise<void> {
    const placed = this.#session.notes.placed.find(({ note }) => note.id === id);
    if (placed && 'start' in placed.anchor) {
      const { start, end } = placed.anchor;
      this.goTo({ start, end });
    }
    await this.#openSidebar({ on: 'note', id });
  }

  /** Brings a passage into the window and lights it. Returns false when the page does not show it. */
  goTo(span: Span): boolean {
    const { map } = this.#session;
    const shown = map !== null && scrollToSpan(this.#around.view, map, span);
    if (shown) this.#session.lights.light(span);
    return shown;
  }

  /** Picks, with what lies over the page out of the way. */
  async #pick(): Promise<PageTarget | null> {
    this.#cards.close();
    this.#offer.hide();
    this.#selection.dismissBar();
    const giveBack = this.#frame.stepAside();
    const picked = await this.#picking.start();
    giveBack();
    return picked;
  }

  #setScheme(): void {
    const scheme = schemeOf(this.#around.view.document);
    this.#host.setScheme(scheme);
    this.#frame.setScheme(scheme);
    this.#strip.redraw();
    this.#link.tellSoon();
  }

  #watchKeys(): void {
    const { view, signal } = this.#around;
    watchKeys(
      view,
      {
        onStep: (way) => this.#cards.step(way),
        onStepTerm: (way) => this.#cards.stepTerm(way),
        onAddTerm: () => this.#selection.addTerm(),
        onEscape: () => {
          if (this.#selection.isFormOpen) this.#selection.closeForm();
          else this.#cards.close();
        },
        isWriting: () => this.#selection.isWriting,
      },
      signal,
    );
  }

  /** An abstract page is short, and has text up to its right edge. */
  #stripScene(): StripScene | null {
    const { reading, marks } = this.#session;
    if (!reading || reading.identity.page === 'abs') return null;
    return { page: reading.page, map: reading.map, marks: marks.marks };
  }

  /** Says which marks are now shown, where the reader has changed that; the first time with where the rest is. */
  #tellOverlay(overlay: Settings['overlay']): void {
    const before = this.#overlay;
    this.#overlay = overlay;
    if (before === null || before === overlay) return;
    const { words } = this.#around;
    const hint = overlay === 'few' && !this.#hinted;
    const text = hint ? `${words.overlay.few} ${words.fewHint}` : words.overlay[overlay];
    if (overlay === 'few') this.#hinted = true;
    this.toast.flash(text, hint ? HINT_MS : undefined);
    this.#host.say(text);
    this.#selection.refresh();
  }

  async #openSidebar(focus: Focus | null): Promise<void> {
    // It would lie over the sidebar, or over what the sidebar is about.
    this.#cards.close();
    const opened = this.#frame.open();
    this.refresh();
    await opened;
    if (focus) await this.#link.tell(focus);
  }
}
