/**
 * The state of one page, owned here alone: what was read, what the lens found and what is left of that, where the
 * notes stand, what the settings say; and the work that makes one from the other. What people do with it is in
 * `controls.ts`.
 *
 * Work is started by: the page shown for the first time, a change of the page, changed notes, changed settings,
 * changed terms. At each change of the state `onChange` is called.
 */
import { identify, type PageIdentity } from '../arxiv/identify';
import { watchPage } from '../arxiv/watch';
import type { Finding } from '../lens/finding';
import type { PageState } from '../messages/page-state';
import type { FetchedVersion, KeptHere } from '../messages/passages';
import type { Span } from '../page-text/page-text';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { runInSlices, type SliceOptions } from '../slices/slices';
import { Drawing, TOP_OF_PAGE } from './drawing';
import { Failures } from './failures';
import { Lights } from './lights';
import { Lookup } from './lookup';
import type { MarkList } from './marks';
import { STATE_ATTRIBUTE } from './names';
import { fetchVersion, keepText } from './other-version';
import { PageLens } from './page-lens';
import { PageNotes, type ShownPaper } from './page-notes';
import { readOnce, type Reading } from './reading';
import { ReadingQueue } from './reading-queue';
import { endMeasure, Stopwatch } from './stopwatch';
import type { Surroundings } from './surroundings';
import { takeAway } from './taken-away';

/** What is left of a reading's findings under the settings and dismissals of the moment. */
export interface Sifted {
  findings: readonly Finding[];
  /** For each of them, its index among all that were found. */
  left: readonly number[];
  dismissed: readonly { id: string; finding: Finding }[];
}

const NOTHING: Sifted = { findings: [], left: [], dismissed: [] };

export class Session {
  readonly stopwatch = new Stopwatch();
  readonly failures: Failures;
  readonly lookup: Lookup;
  readonly lights: Lights;
  phase: PageState['phase'] = 'reading';
  settings: Settings = DEFAULT_SETTINGS;
  paintMs = 0;

  readonly #around: Surroundings;
  readonly #onChange: () => void;
  readonly #drawing: Drawing;
  readonly #notes: PageNotes;
  readonly #lens: PageLens;
  readonly #readings: ReadingQueue;
  #identity: PageIdentity;
  #reading: Reading | null = null;
  #sifted: Sifted = NOTHING;
  #selected: Span | null = null;
  #started = false;

  constructor(around: Surroundings, identity: PageIdentity, onChange: () => void) {
    this.#around = around;
    this.#identity = identity;
    this.#onChange = onChange;
    this.lights = new Lights(() => {
      void this.redraw();
      onChange();
    }, around.signal);
    this.#drawing = new Drawing(around, this.stopwatch, this.lights);
    this.#readings = new ReadingQueue(() => this.#read(), around.signal);
    this.#notes = new PageNotes(around.channel);
    this.#lens = new PageLens(around.channel);
    this.failures = new Failures(around.words, around.signal);
    this.lookup = new Lookup(this, around.words.reading, this.#slices());
    around.view.document.documentElement.setAttribute(STATE_ATTRIBUTE, 'reading');
    around.signal.addEventListener('abort', () => this.#end());
  }

  get identity(): PageIdentity {
    return this.#identity;
  }

  get reading(): Reading | null {
    return this.#reading;
  }

  get sifted(): Sifted {
    return this.#sifted;
  }

  get notes(): PageNotes {
    return this.#notes;
  }

  /** Whether this browser can draw without touching the page. */
  get canDraw(): boolean {
    return this.#drawing.canDraw;
  }

  /** What is drawn, or would be in a browser that can: what pointer and keys meet. */
  get marks(): MarkList {
    return this.#drawing.marks;
  }

  get map(): Reading['map'] | null {
    return this.#reading?.map ?? null;
  }

  /** How many marks there are: of the lens, whatever is shown; those of them that few leaves; notes on this page. */
  get counts(): { marks: number; few: number; notes: number } {
    const { findings } = this.#sifted;
    const few = findings.filter(({ tier, kind }) => tier === 'few' && this.settings.kinds[kind]).length;
    const notes = this.#notes.placed.filter(({ anchor }) => 'start' in anchor).length;
    return { marks: findings.length, few, notes };
  }

  /** Begins, once: when the page is first looked at, or asked for. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const { view, signal } = this.#around;
    void this.reloadNotes();
    void this.#readings.next(Promise.all([this.#readSettings(), this.#fetchLens()]));
    watchPage(view.document, this.#identity.page, () => this.#readings.changed(), signal);
  }

  /** Fetches the notes of this paper anew, and finds where they stand. */
  async reloadNotes(): Promise<void> {
    if (!this.#started) return;
    await this.failures.attempt('notes', () => this.#notes.fetch(this.#shownPaper()));
    await this.#placeNotes();
    await this.#paint();
    this.#onChange();
    await this.#keepTextForNotes();
  }

  /** Fetches terms, packs and dismissals anew, and has the lens look again where that changes what it looks for. */
  async reloadLens(): Promise<void> {
    if (!this.#started) return;
    await this.#fetchLens();
    await this.#lookAgain();
  }

  async setSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    this.#onChange();
    await this.#lookAgain();
  }

  /** Fetches the settings anew: a page that was put aside by the browser has missed what changed. */
  async reloadSettings(): Promise<void> {
    await this.#readSettings();
    await this.setSettings(this.settings);
  }

  /** Reads at once what is planned to be read later. What is selected may stand in what the page has just changed. */
  async catchUp(): Promise<void> {
    await this.#readings.catchUp();
  }

  /** Takes note of what is selected: where few marks are shown, the rest shows in it. Resolves when it is drawn. */
  async select(span: Span | null): Promise<void> {
    if (span?.start === this.#selected?.start && span?.end === this.#selected?.end) return;
    this.#selected = span;
    if (this.settings.overlay !== 'few') return;
    await this.#paint();
    this.#onChange();
  }

  /** Puts back what the page has taken out of the registry of highlights. */
  mend(): void {
    this.#drawing.mend();
  }

  /** Draws what is to be seen under the colours that the system now has. */
  async redraw(): Promise<void> {
    await this.failures.attempt('draw', () => this.#drawing.redraw());
  }

  /** The stretch of text in the window, roughly; null where that is not known. */
  visible(): Span | null {
    return this.#reading && this.#drawing.visible(this.#reading.map);
  }

  /** Fetches another version of the paper and has its text kept. */
  fetchVersion(version: number): Promise<FetchedVersion> {
    return fetchVersion(this.#around, this.#identity, version, this.#slices());
  }

  /** Has the text of this page kept, whether or not there are notes. What goes wrong reaches whoever asked. */
  async keepText(): Promise<KeptHere> {
    this.start();
    await this.catchUp();
    return this.#keepText();
  }

  async #readSettings(): Promise<void> {
    await this.failures.attempt('settings', async () => {
      this.settings = await this.#around.settings.read();
    });
  }

  async #fetchLens(): Promise<void> {
    await this.failures.attempt('terms', () => this.#lens.fetch());
  }

  /** After a change of settings or terms: another lexicon means another reading; else what is left is sifted anew. */
  async #lookAgain(): Promise<void> {
    if (this.#reading && !this.#lens.isFor(this.settings, this.#reading.lexicon)) {
      return await this.#readings.next();
    }
    this.#sift();
    await this.#paint();
    this.#onChange();
  }

  async #read(): Promise<void> {
    const { view, signal } = this.#around;
    if (signal.aborted) return;
    const before = this.#reading;
    const done = await this.failures.attempt('read', async () => {
      // What was a paper's page stays one, even if its scripts take the paper away for a moment.
      this.#identity =
        this.stopwatch.time(() => identify(view.document, view.location.href)) ?? this.#identity;
      const lexicon = await runInSlices(this.#lens.lexicon(this.settings), this.#slices());
      this.#reading = await readOnce(view.document, this.#identity, lexicon, before, this.#slices());
    });
    if (done && this.#reading) {
      this.#sift();
      if (this.#reading.page.text !== before?.page.text) await this.#placeNotes();
      const began = performance.now();
      await this.#paint();
      this.paintMs = endMeasure('hedgerow-paint', began);
    }
    if (signal.aborted) return;
    this.#setPhase(done ? 'ready' : 'failed');
    this.#onChange();
    if (this.#notes.owesTitle(this.#shownPaper())) await this.reloadNotes();
    else await this.#keepTextForNotes();
  }

  /** Takes from the findings what the reader has taken away. Keeps what is left as it is where nothing has changed. */
  #sift(): void {
    const reading = this.#reading;
    if (!reading) return;
    this.stopwatch.time(() => {
      const { left, dismissed } = takeAway(
        reading.page,
        reading.found,
        this.settings.muted,
        this.#lens.dismissals,
      );
      const findings = left.map((i) => reading.found[i]!);
      const before = this.#sifted.findings;
      const same = findings.length === before.length && findings.every((each, i) => each === before[i]);
      this.#sifted = { findings: same ? before : findings, left, dismissed };
    });
  }

  #shownPaper(): ShownPaper {
    const { version, latest: newest } = this.#identity;
    return { version, newest, title: this.#reading?.title ?? null };
  }

  #setPhase(phase: PageState['phase']): void {
    this.phase = phase;
    this.#around.view.document.documentElement.setAttribute(STATE_ATTRIBUTE, phase);
  }

  #slices(): SliceOptions {
    return { signal: this.#around.signal, onSlice: this.stopwatch.note };
  }

  async #placeNotes(): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    await this.failures.attempt('anchor', () =>
      this.#notes.place(
        reading.page,
        this.visible() ?? TOP_OF_PAGE,
        () => this.#paint(),
        () => reading === this.#reading,
        this.#slices(),
      ),
    );
  }

  /** Has the text kept where notes may be compared with that of another version. */
  async #keepTextForNotes(): Promise<void> {
    if (!this.#reading || this.#identity.version === null || !this.#notes.wantsText) return;
    this.#notes.wantsText = false;
    await this.failures.attempt('text', async () => {
      await this.#keepText();
    });
  }

  async #keepText(): Promise<KeptHere> {
    const { version, page } = this.#identity;
    if (!this.#reading || version === null) return null;
    const { page: text, title } = this.#reading;
    await keepText(this.#around.channel, { version, page, title, text });
    return { version, page };
  }

  async #paint(): Promise<void> {
    const reading = this.#reading;
    if (!reading || this.#around.signal.aborted) return;
    await this.failures.attempt('draw', () =>
      this.#drawing.show({
        page: reading.page,
        map: reading.map,
        findings: this.#sifted.findings,
        notes: this.#notes.placed,
        settings: this.settings,
        selected: this.#selected,
      }),
    );
  }

  #end(): void {
    this.#around.view.document.documentElement.removeAttribute(STATE_ATTRIBUTE);
  }
}
