/**
 * The state of one page, owned here alone: what was read, what the lens found, where the notes stand, what the
 * settings say; and the work that makes one from the other. What people do with it is in `controls.ts`.
 *
 * Work is started by: the page shown for the first time, a change of the page, changed notes, changed settings.
 * At each change of the state `onChange` is called.
 */
import { anchor } from '../anchor/anchor';
import { describe } from '../anchor/describe';
import { prepare } from '../anchor/page-index';
import { type Selector } from '../anchor/selectors';
import { identify, type PageIdentity } from '../arxiv/identify';
import { watchPage } from '../arxiv/watch';
import { cardOf } from '../lens/card';
import { type Card, type Finding } from '../lens/finding';
import { lexiconOf } from '../lens/lexicon';
import { type NoteMark } from '../messages/map';
import { type ExplainedFinding, type PageState } from '../messages/page-state';
import { type NoteId } from '../notes/note';
import { type Span } from '../page-text/page-text';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { runInSlices, type SliceOptions } from '../slices/slices';
import { Drawing } from './drawing';
import { type MarkList, noteMarks, type AnchoredNote } from './marks';
import { STATE_ATTRIBUTE } from './names';
import { Pace } from './pace';
import { readOnce, type Reading } from './reading';
import { schemeOf } from './scheme';
import { endMeasure, Stopwatch } from './stopwatch';
import { type Surroundings } from './surroundings';

/** How long a passage that was gone to stays lit. */
const LIT_MS = 2_200;

/** The parts of the work, each of which may fail by itself. */
type Part = 'read' | 'draw' | 'notes' | 'anchor' | 'settings';

export class Session {
  readonly stopwatch = new Stopwatch();
  phase: PageState['phase'] = 'reading';
  settings: Settings = DEFAULT_SETTINGS;
  /** The drafts of this paper, the one last touched first. */
  drafts: readonly NoteId[] = [];

  readonly #around: Surroundings;
  readonly #onChange: () => void;
  readonly #drawing: Drawing;
  readonly #pace = new Pace();
  #identity: PageIdentity;
  #reading: Reading | null = null;
  #noteMarks: readonly NoteMark[] = [];
  #notes: readonly AnchoredNote[] = [];
  /** What went wrong in each part of the work and has not been done since, as sentences. */
  readonly #failures: Record<Part, string | null> = {
    read: null,
    draw: null,
    notes: null,
    anchor: null,
    settings: null,
  };
  #paintMs = 0;
  #started = false;
  #litTimer: ReturnType<typeof setTimeout> | undefined;
  #planned: ReturnType<typeof setTimeout> | undefined;
  /** The end of the last reading that was asked for; they run one after another. */
  #queue: Promise<void> = Promise.resolve();
  #notesAsked = 0;

  constructor(around: Surroundings, identity: PageIdentity, onChange: () => void) {
    this.#around = around;
    this.#identity = identity;
    this.#onChange = onChange;
    this.#drawing = new Drawing(around, this.stopwatch);
    around.view.document.documentElement.setAttribute(STATE_ATTRIBUTE, 'reading');
    around.signal.addEventListener('abort', () => this.#end());
  }

  get identity(): PageIdentity {
    return this.#identity;
  }

  /** What is drawn, or would be in a browser that can: what pointer and keys meet. */
  get marks(): MarkList {
    return this.#drawing.marks;
  }

  get map(): Reading['map'] | null {
    return this.#reading?.map ?? null;
  }

  /** Findings of the page, whatever is shown. */
  get findingCount(): number {
    return this.#reading?.findings.length ?? 0;
  }

  /** Notes that stand on this page. */
  get noteCount(): number {
    return noteMarks(this.#notes).length;
  }

  /** Begins, once: when the page is first looked at, or asked for. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const { view, signal } = this.#around;
    void this.reloadNotes();
    this.#queue = this.#readSettings().then(() => this.#read());
    watchPage(view.document, this.#identity.page, () => this.#changed(), signal);
  }

  /** Fetches the notes of this paper anew, and finds where they stand. */
  async reloadNotes(): Promise<void> {
    if (!this.#started) return;
    const asked = (this.#notesAsked += 1);
    await this.#attempt('notes', async () => {
      const { marks, drafts } = await this.#around.channel.callBackground('marks/of-page', {});
      if (asked !== this.#notesAsked) return;
      this.#noteMarks = marks;
      this.drafts = drafts;
    });
    await this.#anchorNotes();
    await this.#paint();
    this.#onChange();
  }

  async setSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    this.#onChange();
    await this.#paint();
    this.#onChange();
  }

  /** Fetches the settings anew: a page that was put aside by the browser has missed what changed. */
  async reloadSettings(): Promise<void> {
    await this.#readSettings();
    await this.setSettings(this.settings);
  }

  /** Reads at once what is planned to be read later. What is selected may stand in what the page has just changed. */
  async catchUp(): Promise<void> {
    if (this.#planned !== undefined) {
      clearTimeout(this.#planned);
      this.#readNext();
    }
    await this.#queue;
  }

  /** Puts back what the page has taken out of the registry of highlights. */
  mend(): void {
    this.#drawing.mend();
  }

  /** Draws what is to be seen under the colours that the system now has. */
  async redraw(): Promise<void> {
    await this.#attempt('draw', () => this.#drawing.redraw());
  }

  /** Lights a passage for a moment: somebody has just asked where it is. */
  light(span: Span): void {
    clearTimeout(this.#litTimer);
    this.#drawing.lit = span;
    void this.redraw();
    this.#litTimer = setTimeout(() => {
      this.#drawing.lit = null;
      void this.redraw();
    }, LIT_MS);
  }

  /**
   * How a passage of the page is found again later.
   * @throws Error while the page has not been read
   */
  async describe(span: Span): Promise<Selector[]> {
    const reading = this.#reading;
    if (!reading) throw new Error(this.#around.words.reading);
    await runInSlices(prepare(reading.page), this.#slices());
    return this.stopwatch.time(() => describe(reading.page, span));
  }

  card(finding: Finding): Card | null {
    return this.#reading && cardOf(this.#reading.page, finding, lexiconOf());
  }

  /** The card of the finding at exactly this place; null where there is none. */
  cardAt({ start, end }: Span): Card | null {
    const found = this.#reading?.findings.find((finding) => finding.start === start && finding.end === end);
    return found ? this.card(found) : null;
  }

  explained(): ExplainedFinding[] {
    const { page, findings, listed } = this.#reading ?? { page: null, findings: [], listed: [] };
    return findings.map((finding, i) => {
      const { why, neutral, source } = cardOf(page!, finding, lexiconOf());
      return { ...listed[i]!, why, neutral, source };
    });
  }

  state(): PageState {
    const reading = this.#reading;
    const { view, words } = this.#around;
    const { paper, version, page, categories } = this.#identity;
    return {
      url: view.location.href,
      paper,
      version,
      page,
      title: reading?.title ?? null,
      abstract: reading?.abstract ?? null,
      categories,
      phase: this.phase,
      problem:
        Object.values(this.#failures).find((failure) => failure !== null) ??
        (this.#drawing.canDraw ? null : words.cannotDraw),
      scheme: schemeOf(view.document),
      blocks: reading?.page.blocks.length ?? 0,
      words: reading?.words ?? 0,
      findings: [...(reading?.listed ?? [])],
      notes: this.#notes.map(({ note, anchor: found }) => ({ id: note.id, anchor: found })),
      timings: { readMs: reading?.readMs ?? 0, lensMs: reading?.lensMs ?? 0, paintMs: this.#paintMs },
      longestTaskMs: this.stopwatch.longest,
    };
  }

  /** The offset of what stands at the top of the window; 0 where that is not known. */
  topOffset(): number {
    return this.#drawing.visible()?.start ?? 0;
  }

  #changed(): void {
    // A reading that is planned will see this change too.
    if (this.#planned !== undefined) return;
    this.#planned = setTimeout(() => this.#readNext(), this.#pace.waitAfterChange(performance.now()));
  }

  #readNext(): void {
    this.#planned = undefined;
    this.#queue = this.#queue.then(() => this.#read());
  }

  async #readSettings(): Promise<void> {
    await this.#attempt('settings', async () => {
      this.settings = await this.#around.settings.read();
    });
  }

  async #read(): Promise<void> {
    const { view, signal } = this.#around;
    if (signal.aborted) return;
    const before = this.#reading;
    const done = await this.#attempt('read', async () => {
      // What was a paper's page stays one, even if its scripts take the paper away for a moment.
      this.#identity =
        this.stopwatch.time(() => identify(view.document, view.location.href)) ?? this.#identity;
      const options = { signal, onSlice: this.stopwatch.note };
      this.#reading = await readOnce(view.document, this.#identity, before, options);
    });
    if (done && this.#reading) {
      if (this.#reading.page.text !== before?.page.text) {
        await this.#anchorNotes();
      }
      const began = performance.now();
      await this.#paint();
      this.#paintMs = endMeasure('hedgerow-paint', began);
    }
    if (signal.aborted) return;
    this.#setPhase(done ? 'ready' : 'failed');
    this.#onChange();
  }

  /** Does a part of the work and keeps what went wrong, until the same part succeeds. Returns whether it did. */
  async #attempt(part: Part, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.#failures[part] = null;
      return true;
    } catch (thrown) {
      // Stopped on purpose: nobody is there to be told.
      if (this.#around.signal.aborted) return false;
      const { readingFailed, drawingFailed, notesFailed, anchoringFailed, settingsUnread } =
        this.#around.words;
      const say = {
        read: readingFailed,
        draw: drawingFailed,
        notes: notesFailed,
        anchor: anchoringFailed,
        settings: settingsUnread,
      };
      this.#failures[part] = say[part](reasonOf(thrown));
      console.error('Hedgerow:', thrown);
      return false;
    }
  }

  #setPhase(phase: PageState['phase']): void {
    this.phase = phase;
    this.#around.view.document.documentElement.setAttribute(STATE_ATTRIBUTE, phase);
  }

  #slices(): SliceOptions {
    return { signal: this.#around.signal, onSlice: this.stopwatch.note };
  }

  async #anchorNotes(): Promise<void> {
    const reading = this.#reading;
    const marks = this.#noteMarks;
    if (!reading) return;
    await this.#attempt('anchor', async () => {
      const notes = await runInSlices(anchorAll(reading, marks), this.#slices());
      // Meanwhile the page may have been read again, or the notes may have changed: that run has the last word.
      if (reading === this.#reading && marks === this.#noteMarks) this.#notes = notes;
    });
  }

  async #paint(): Promise<void> {
    const reading = this.#reading;
    if (!reading || this.#around.signal.aborted) return;
    await this.#attempt('draw', () =>
      this.#drawing.show({ reading, notes: this.#notes, settings: this.settings }),
    );
  }

  #end(): void {
    clearTimeout(this.#planned);
    clearTimeout(this.#litTimer);
    this.#around.view.document.documentElement.removeAttribute(STATE_ATTRIBUTE);
  }
}

function* anchorAll(reading: Reading, marks: readonly NoteMark[]): Generator<void, AnchoredNote[]> {
  const notes: AnchoredNote[] = [];
  // A note on the whole paper stands nowhere on the page.
  const placeable = marks.filter(({ selectors }) => selectors.length > 0);
  if (placeable.length > 0) yield* prepare(reading.page);
  for (const note of placeable) {
    notes.push({ note, anchor: anchor(reading.page, note.selectors) });
    yield;
  }
  return notes;
}

/** What went wrong, to be shown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
