/**
 * Every message between the parts of Hedgerow, in one place: who may send it, what it carries, what comes back.
 * Types, checks and the table in `docs/architecture.md` follow from this file.
 *
 *   page      the content script on a paper's page
 *   extension the sidebar (in a frame of a paper's page), popup, options and welcome pages
 *
 * A message never names its paper where the background can take it from the sender's tab: the address of the tab
 * is known to the browser, while a page that got hold of the sidebar's frame could claim any paper.
 */
import * as v from 'valibot';
import { Selector } from '../anchor/selectors';
import { ClaimTable } from '../claims/claim-table';
import { Judgement } from '../claims/judgement';
import { Card, Kind } from '../lens/finding';
import { Term, TermPack } from '../lens/term-pack';
import { Draft, Note, NoteId, NoteKind } from '../notes/note';
import { ArxivId } from '../paper/id';
import { PACK_IDS, Settings, SettingsChange } from '../settings/settings';
import { Dismissal, DismissedMark } from '../terms/dismissal';
import { PackSummary } from '../terms/stored-pack';
import { ExplainedFinding, PageState } from './page-state';

export type Sender = 'page' | 'extension';

interface Message {
  from: readonly Sender[];
  request: v.GenericSchema;
  reply: v.GenericSchema;
  /** True where asking twice is not the same as asking once: never repeated by the channel itself. */
  once?: true;
}

const Nothing = v.object({});
const Place = v.object({ start: v.number(), end: v.number() });
const PackId = v.object({ id: v.string() });
const TextFile = v.object({ name: v.string(), json: v.string() });

/** What is selected in a paper. */
export const SelectedPassage = v.object({
  ...Place.entries,
  selectors: v.array(Selector),
  quote: v.string(),
  section: v.nullable(v.string()),
});
export type SelectedPassage = v.InferOutput<typeof SelectedPassage>;

/** A passage as it is stored: what finds it again. */
const Passage = v.object({ selectors: v.array(Selector) });

/** A mark of the page, by its place. */
const MarkPlace = v.object({ ...Place.entries, kind: Kind });

/** A mark to write a note on, and the neutral wording of its card that the note is to propose. */
const MarkToWriteOn = v.object({ ...MarkPlace.entries, rewording: v.nullable(v.string()) });

/** `started` is false where there is nothing to write on, or where it failed: the page says so at its foot. */
const Started = v.object({ started: v.boolean() });

/**
 * What is stored and cannot be read, a sentence each, to be shown as it is. It is left out of lists, never deleted,
 * and is in every export.
 */
const Problems = v.array(v.string());

/** What the content script needs to draw a note: not its body. */
export const NoteMark = v.object({
  id: NoteId,
  kind: NoteKind,
  version: v.nullable(v.number()),
  selectors: v.array(Selector),
});
export type NoteMark = v.InferOutput<typeof NoteMark>;

/** What the sidebar puts in front of the reader. */
export const Focus = v.variant('on', [
  v.object({ on: v.literal('note'), id: NoteId }),
  v.object({ on: v.literal('draft'), id: NoteId }),
  v.object({ on: v.literal('finding'), ...Place.entries }),
]);
export type Focus = v.InferOutput<typeof Focus>;

/** What became of the entries of a file that were taken in. */
const Taken = v.object({
  added: v.number(),
  updated: v.number(),
  /** Already there, in the same or a newer state. */
  kept: v.number(),
});

export const ImportReport = v.object({
  /** Drafts included. */
  notes: Taken,
  packs: Taken,
  dismissals: Taken,
  judgements: Taken,
  /** What could not be taken in, one sentence each: which entry, which field, how to mend it. */
  refused: v.array(v.string()),
});
export type ImportReport = v.InferOutput<typeof ImportReport>;

/** To the background. Each request is complete in itself: the background may have been stopped a moment ago. */
export const TO_BACKGROUND = {
  /** Reads the settings. */
  'settings/read': { from: ['page', 'extension'], request: Nothing, reply: Settings },
  /** Changes the settings named; every open page follows by storage events. */
  'settings/change': { from: ['page', 'extension'], request: SettingsChange, reply: Settings },
  /** The notes to draw on the sender's paper, and its drafts, the one last touched first. */
  'marks/of-page': {
    from: ['page'],
    request: Nothing,
    reply: v.object({ marks: v.array(NoteMark), drafts: v.array(NoteId) }),
  },
  /** The keys that are bound, as the browser writes them; null where none is. A page cannot ask the browser. */
  'keys/read': {
    from: ['page', 'extension'],
    request: Nothing,
    reply: v.object({
      toggleOverlay: v.nullable(v.string()),
      writeNote: v.nullable(v.string()),
      toggleSidebar: v.nullable(v.string()),
    }),
  },
  /**
   * Begins a draft on the sender's paper, kept at once. No selectors: on the whole paper. Where an untouched draft
   * stands on the same passage, that one is given back, so that asking twice makes one draft.
   */
  'draft/start': {
    from: ['page', 'extension'],
    request: v.object({
      version: v.nullable(v.number()),
      selectors: v.array(Selector),
      kind: NoteKind,
      rewording: v.nullable(v.string()),
    }),
    reply: Draft,
  },
  /** Keeps a draft as typed. An older state than the one held is ignored. */
  'draft/keep': { from: ['extension'], request: Draft, reply: Nothing },
  /** Throws a draft away. */
  'draft/drop': { from: ['extension'], request: v.object({ id: NoteId }), reply: Nothing },
  /** A draft that edits a note already saved; the one under way if there is one. */
  'draft/edit': { from: ['extension'], request: v.object({ id: NoteId }), reply: Draft },
  /** All notes (deleted ones included) and drafts of the paper in the sender's tab. */
  'notes/of-paper': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({ paper: ArxivId, notes: v.array(Note), drafts: v.array(Draft), problems: Problems }),
  },
  /** Turns a draft into a note, or into the new state of the note it edits; the draft is gone in the same step. */
  'note/save': { from: ['extension'], request: Draft, reply: Note },
  'note/delete': { from: ['extension'], request: v.object({ id: NoteId }), reply: Note },
  'note/restore': { from: ['extension'], request: v.object({ id: NoteId }), reply: Note },
  /** What the lens of the sender's page works with beside the settings: packs that are on, and what was dismissed. */
  'lens/of-page': {
    from: ['page'],
    request: Nothing,
    reply: v.object({ packs: v.array(TermPack), dismissals: v.array(Dismissal) }),
  },
  /** Adds an own term, or changes the one with its id. Gives back all own terms. */
  'term/keep': { from: ['page', 'extension'], request: v.object({ term: Term }), reply: TermPack },
  'term/drop': { from: ['page', 'extension'], request: v.object({ id: v.string() }), reply: TermPack },
  /** Own terms, packs from files, and how many terms each built-in pack has. */
  'packs/read': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({
      builtIn: v.object(
        Object.fromEntries(PACK_IDS.map((id) => [id, v.number()])) as Record<
          (typeof PACK_IDS)[number],
          v.NumberSchema<undefined>
        >,
      ),
      own: TermPack,
      imported: v.array(PackSummary),
      problems: Problems,
    }),
  },
  /** Takes in a pack of terms, in the place of the one with its id. An error names the line; nothing is half taken in. */
  'packs/import': {
    from: ['extension'],
    request: v.object({ json: v.string(), on: v.boolean() }),
    reply: v.object({ pack: PackSummary, replaced: v.boolean() }),
  },
  'packs/export': { from: ['extension'], request: PackId, reply: TextFile },
  'packs/switch': {
    from: ['extension'],
    request: v.object({ id: v.string(), on: v.boolean() }),
    reply: Nothing,
  },
  'packs/drop': { from: ['extension'], request: PackId, reply: Nothing },
  /** Never shows this mark of the paper in the sender's tab again. Asked twice, it is kept once. */
  'mark/dismiss': { from: ['page', 'extension'], request: DismissedMark, reply: Dismissal },
  'mark/restore': { from: ['page', 'extension'], request: v.object({ id: v.string() }), reply: Nothing },
  /** What was decided about claims of the paper in the sender's tab. */
  'judgements/of-paper': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({ judgements: v.array(Judgement), problems: Problems }),
  },
  /** Keeps a judgement on the paper in the sender's tab; an older state than the one held is ignored. */
  'judgement/keep': { from: ['extension'], request: Judgement, reply: Judgement },
  'judgement/drop': { from: ['extension'], request: v.object({ id: v.string() }), reply: Nothing },
  /** The state of the page in the sender's tab; null while its content script does not answer. */
  'tab/state': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({ state: v.nullable(PageState) }),
  },
  /** Shows a place of the page in the sender's tab. */
  'tab/go': { from: ['extension'], request: Place, reply: Nothing },
  /** What the card says of a finding of the page in the sender's tab. */
  'tab/card': { from: ['extension'], request: MarkPlace, reply: v.nullable(Card) },
  /** The claims of the page in the sender's tab; null while it is not read. */
  'tab/claims': { from: ['extension'], request: Nothing, reply: v.nullable(ClaimTable) },
  /** Where a stored passage stands there; null where it does not, or not for sure. */
  'tab/find': { from: ['extension'], request: Passage, reply: v.nullable(Place) },
  /** What is selected there; null where nothing of the paper is. */
  'tab/selection': { from: ['extension'], request: Nothing, reply: v.nullable(SelectedPassage) },
  /** Takes a mark of that page away for good; null where there is no such mark. */
  'tab/dismiss': { from: ['extension'], request: MarkPlace, reply: v.nullable(Dismissal) },
  /** Begins a note on a mark of that page. */
  'tab/write-on': { from: ['extension'], request: MarkToWriteOn, reply: Started, once: true },
  /** Closes the sidebar's frame. */
  'tab/close-sidebar': { from: ['extension'], request: Nothing, reply: Nothing },
  /** The page has something new for its sidebar; relayed to it as `sidebar/refresh`. */
  'tab/changed': { from: ['page'], request: v.object({ focus: v.nullable(Focus) }), reply: Nothing },
  /** Everything kept, as one JSON text. */
  'data/export': {
    from: ['extension'],
    request: Nothing,
    reply: TextFile,
  },
  /** Takes in what `data/export` wrote. What is wrong is refused and named; the rest is taken in. */
  'data/import': {
    from: ['extension'],
    request: v.object({ json: v.string() }),
    reply: ImportReport,
    once: true,
  },
  /** How much is kept. `problems` tells of settings too. */
  'data/count': {
    from: ['extension'],
    request: Nothing,
    reply: v.object({
      notes: v.number(),
      papers: v.number(),
      drafts: v.number(),
      terms: v.number(),
      packs: v.number(),
      problems: Problems,
    }),
  },
} as const satisfies Record<string, Message>;

/** To the content script of a tab, from the background or the popup. */
export const TO_PAGE = {
  'page/state': { from: ['extension'], request: Nothing, reply: PageState },
  /** All findings with their cards: what the command line reports. */
  'page/findings': { from: ['extension'], request: Nothing, reply: v.array(ExplainedFinding) },
  'page/card': { from: ['extension'], request: MarkPlace, reply: v.nullable(Card) },
  'page/go': { from: ['extension'], request: Place, reply: Nothing },
  'page/claims': { from: ['extension'], request: Nothing, reply: v.nullable(ClaimTable) },
  'page/find': { from: ['extension'], request: Passage, reply: v.nullable(Place) },
  'page/selection': { from: ['extension'], request: Nothing, reply: v.nullable(SelectedPassage) },
  'page/dismiss': { from: ['extension'], request: MarkPlace, reply: v.nullable(Dismissal) },
  /** Begins a note on what is selected. */
  'page/write': { from: ['extension'], request: Nothing, reply: Started, once: true },
  'page/write-on': { from: ['extension'], request: MarkToWriteOn, reply: Started, once: true },
  'page/sidebar': {
    from: ['extension'],
    request: v.object({ open: v.picklist(['open', 'close', 'toggle']) }),
    reply: v.object({ open: v.boolean() }),
    once: true,
  },
  /** Notes of a paper have changed, or a draft was begun or has gone; pages of other papers do nothing. */
  'page/notes-changed': { from: ['extension'], request: v.object({ paper: ArxivId }), reply: Nothing },
  /** Packs or own terms have changed, or (where a paper is named) what is dismissed on it. */
  'page/lens-changed': {
    from: ['extension'],
    request: v.object({ paper: v.nullable(ArxivId) }),
    reply: Nothing,
  },
} as const satisfies Record<string, Message>;

/** To the sidebar of a tab, from the background. It takes up what is meant for its paper. */
export const TO_SIDEBAR = {
  'sidebar/refresh': { from: ['extension'], request: v.object({ focus: v.nullable(Focus) }), reply: Nothing },
  /** Notes, drafts or judgements of a paper have changed. */
  'sidebar/notes-changed': { from: ['extension'], request: v.object({ paper: ArxivId }), reply: Nothing },
} as const satisfies Record<string, Message>;

export type ToBackground = typeof TO_BACKGROUND;
export type ToPage = typeof TO_PAGE;
export type ToSidebar = typeof TO_SIDEBAR;

/** Any of the three maps. */
export type MessageMap = Readonly<Record<string, Message>>;
export type Request<M extends MessageMap, K extends keyof M> = v.InferOutput<M[K]['request']>;
export type Reply<M extends MessageMap, K extends keyof M> = v.InferOutput<M[K]['reply']>;
