/**
 * What a reader does on the page, and what answers: cards (`card-controls.ts`), selections (`selection-controls.ts`), the
 * strip, the button at the edge, the sidebar's frame, messages at the foot. It holds no state of the paper; that is the
 * session's.
 */
import { type Card, type Finding } from '../lens/finding';
import { type Focus, type SelectedPassage } from '../messages/passages';
import { type NoteKind } from '../notes/note';
import { sectionTitleAt, type Span } from '../page-text/page-text';
import { type Settings } from '../settings/settings';
import { Acts } from './acts';
import { CardControls } from './card-controls';
import { EdgeTab } from './edge-tab';
import { SidebarFrame } from './frame';
import { Host } from './host';
import { watchKeys } from './keys';
import { noteKindFor, SELECTION_NOTE_KIND } from './note-start';
import { schemeOf, watchScheme } from './scheme';
import { scrollToSpan } from './scroll-to';
import { SelectionControls } from './selection-controls';
import { type Session } from './session';
import { Strip, type StripScene } from './strip';
import { StripTip } from './strip-tip';
import { type Surroundings } from './surroundings';
import { Toast } from './toast';

/** Changes within so many milliseconds are told to the sidebar at once. */
const TELL_MS = 80;
/** A hint takes longer to read than the name of a state. */
const HINT_MS = 7_000;

export class Controls {
  readonly toast: Toast;
  readonly acts: Acts;
  readonly #around: Surroundings;
  readonly #session: Session;
  readonly #host: Host;
  readonly #frame: SidebarFrame;
  readonly #edgeTab: EdgeTab;
  readonly #cards: CardControls;
  readonly #strip: Strip;
  readonly #selection: SelectionControls;
  #writeKey: string | null = null;
  #overlay: Settings['overlay'] | null = null;
  #hinted = false;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(around: Surroundings, session: Session) {
    const { view, words, signal } = around;
    this.#around = around;
    this.#session = session;
    this.#host = new Host(view.document, words.language, signal);
    this.toast = new Toast(this.#host, words.dismiss, signal);
    this.acts = new Acts(around, session, this.toast);
    this.#frame = new SidebarFrame(this.#host, around.sidebarUrl, words.sidebar);
    this.#edgeTab = new EdgeTab(this.#host, words, () => this.setSidebar(!this.#frame.isOpen));
    const covered = () => (this.#frame.isOpen ? this.#frame.width : 0);
    this.#cards = new CardControls(around, session, this.#host, {
      covered,
      tell: (text) => this.toast.show(text),
      actions: {
        onWrite: (finding, card, rewording) => void this.writeOnMark(finding, card, rewording),
        onNotHere: (finding) => void this.acts.notHere(finding),
        onNeverForMe: (finding) => void this.acts.mute(finding),
        onHideKind: (finding) => void this.acts.hideKind(finding.kind),
        onShow: (span) => void this.goTo(span),
        onOpenNote: (id) => void this.#openSidebar({ on: 'note', id }),
      },
    });
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
      onWrite: () => void this.writeOnSelection(),
      onSaveTerm: (term) => this.acts.keepTerm(term),
      makeRoom: () => {
        this.#cards.close();
        return this.#cards.room;
      },
      tell: (text) => this.toast.show(text),
    });
    this.#setScheme();
    watchScheme(view.document, () => this.#setScheme(), signal);
    this.#watchKeys();
    signal.addEventListener('abort', () => clearTimeout(this.#telling));
    const follow = { capture: true, passive: true, signal };
    view.addEventListener('scroll', () => this.#cards.followScroll(), follow);
    view.addEventListener('resize', () => this.#cards.followScroll(), follow);
  }

  /** Shows the state of the session, after any change of it. */
  refresh(): void {
    const { phase, settings, counts, notes } = this.#session;
    this.#edgeTab.show({
      phase,
      overlay: settings.overlay,
      ...counts,
      unfinished: notes.drafts.length > 0,
      open: this.#frame.isOpen,
    });
    if (phase === 'ready') this.#tellOverlay(settings.overlay);
    this.#cards.refresh();
    this.#strip.show(this.#stripScene());
    this.#tellSidebarSoon();
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

  /** Begins a note on what is selected. Returns false when nothing of the paper is, or the note could not be begun. */
  async writeOnSelection(): Promise<boolean> {
    const span = await this.#selected();
    if (!span) {
      this.toast.show(this.#around.words.selectFirst);
      return false;
    }
    const begun = await this.#write(span, SELECTION_NOTE_KIND, null);
    if (begun) this.#selection.dismissBar();
    return begun;
  }

  /** Begins a note on a mark, with a wording of its card or without. Returns false when it could not be begun. */
  async writeOnMark(finding: Finding, { replaces }: Card, rewording: string | null): Promise<boolean> {
    // A neutral wording may stand for more than the mark: for its article too.
    const span = rewording === null ? finding : replaces;
    return await this.#write(span, noteKindFor(finding.kind), rewording);
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

  /** Brings a passage into the window and lights it. Returns false when the page does not show it. */
  goTo(span: Span): boolean {
    const { map } = this.#session;
    const shown = map !== null && scrollToSpan(this.#around.view, map, span);
    if (shown) this.#session.light(span);
    return shown;
  }

  async #selected(): Promise<Span | null> {
    await this.#session.catchUp();
    return this.#selection.span;
  }

  #setScheme(): void {
    const scheme = schemeOf(this.#around.view.document);
    this.#host.setScheme(scheme);
    this.#frame.setScheme(scheme);
    this.#strip.redraw();
    this.#tellSidebarSoon();
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

  async #write(span: Span, kind: NoteKind, rewording: string | null): Promise<boolean> {
    const { channel, words } = this.#around;
    return await this.acts.attempt(words.writingFailed, async () => {
      const selectors = await this.#session.lookup.describe(span);
      const { version } = this.#session.identity;
      const draft = await channel.callBackground('draft/start', {
        version,
        what: 'passage',
        selectors,
        kind,
        rewording,
        replyTo: null,
        part: null,
        references: [],
      });
      // The draft is kept: whoever asked need not wait until it is shown.
      void this.#openSidebar({ on: 'draft', id: draft.id });
    });
  }

  async #openSidebar(focus: Focus | null): Promise<void> {
    // It would lie over the sidebar, or over what the sidebar is about.
    this.#cards.close();
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
    await this.acts.attempt(words.sidebarFailed, () => channel.callBackground('tab/changed', { focus }));
  }
}
