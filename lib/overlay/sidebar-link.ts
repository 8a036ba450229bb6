/** What the page tells its sidebar: that something has changed, what is in the window, which note is pointed at. */
import type { Focus } from '../messages/passages';
import type { NoteId } from '../notes/ids';
import type { Span } from '../page-text/page-text';
import type { Acts } from './acts';
import type { SidebarFrame } from './frame';
import type { Session } from './session';
import type { Surroundings } from './surroundings';

/** Changes within so many milliseconds are told to the sidebar at once. */
const TELL_MS = 80;
/** What is in the window is told this long after it was scrolled, and so often while it is. */
const VISIBLE_MS = 200;

export class SidebarLink {
  readonly #around: Surroundings;
  readonly #session: Session;
  readonly #acts: Acts;
  readonly #frame: SidebarFrame;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #visible: Span | null = null;
  #pointed: NoteId | null = null;

  constructor(around: Surroundings, session: Session, acts: Acts, frame: SidebarFrame) {
    this.#around = around;
    this.#session = session;
    this.#acts = acts;
    this.#frame = frame;
    const { view, signal } = around;
    view.addEventListener('scroll', () => this.#look(), { capture: true, passive: true, signal });
    view.addEventListener('resize', () => this.#look(), { passive: true, signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#telling);
      clearTimeout(this.#looking);
    });
  }

  /** Tells a sidebar that is there of what has changed: once for changes that come together. */
  tellSoon(): void {
    if (!this.#frame.isLoaded || this.#telling !== undefined) return;
    this.#telling = setTimeout(() => {
      this.#telling = undefined;
      void this.tell(null);
    }, TELL_MS);
    this.#look();
  }

  /** Tells that something has changed, and what is to be put in front of the reader. */
  async tell(focus: Focus | null): Promise<void> {
    const { channel, words } = this.#around;
    await this.#acts.attempt(words.sidebarFailed, () => channel.callBackground('tab/changed', { focus }));
  }

  /** The mark of a note is pointed at; null: no longer. */
  point(note: NoteId | null): void {
    if (note === this.#pointed) return;
    this.#pointed = note;
    if (this.#frame.isOpen) this.#send(() => this.#around.channel.callBackground('tab/pointed', { note }));
  }

  /** Tells what is in the window, soon, where that has changed: nobody looks at a sidebar that is shut. */
  #look(): void {
    if (!this.#frame.isOpen || this.#looking !== undefined) return;
    this.#looking = setTimeout(() => {
      this.#looking = undefined;
      const visible = this.#frame.isOpen ? this.#session.visible() : null;
      if (!visible) return;
      if (visible.start === this.#visible?.start && visible.end === this.#visible.end) return;
      this.#visible = visible;
      this.#send(() => this.#around.channel.callBackground('tab/visible', visible));
    }, VISIBLE_MS);
  }

  /** A hint: where it does not arrive, the next one will, and what is really the matter is told by other means. */
  #send(call: () => Promise<unknown>): void {
    call().catch((thrown: unknown) => console.warn('Hedgerow:', thrown));
  }
}
