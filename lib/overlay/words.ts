/** Every word the overlay shows, handed in by the entrypoint that knows the reader's language. */
import type { Kind } from '../lens/finding';
import type { NoteKind } from '../notes/note';
import type { TargetKind } from '../notes/target';
import type { Settings } from '../settings/settings';
import type { ThreadState, Turn } from '../threads/state';

export interface TermFormWords {
  title: string;
  kind: string;
  forms: string;
  formsHint: string;
  addForm: string;
  removeForm: (form: string) => string;
  why: string;
  neutral: string;
  save: string;
  cancel: string;
  /** What a term of one's own gives as its source. */
  source: string;
  saved: (form: string) => string;
  failed: (reason: string) => string;
  /** Beside a field that cannot be kept as it is. */
  noForm: string;
  noWhy: string;
  invalid: (message: string) => string;
}

/** What a card says of a note, beside its kind. */
export interface NoteWords {
  state: Readonly<Record<ThreadState, string>>;
  turn: Readonly<Record<Turn, string>>;
  replies: (count: number) => string;
  writtenOn: (version: number) => string;
  readsTheSame: string;
  /** Before the words that it was written on, and before those that stand here. */
  then: string;
  now: string;
}

/** What is said while something is to be picked on the page. */
export interface PickWords {
  banner: string;
  keys: string;
  cancel: string;
  /** Said where there is nothing to walk over. */
  noObjects: string;
}

/** Why another version of the paper could not be fetched. */
export interface FetchWords {
  otherSite: string;
  notThere: (version: number) => string;
  otherPaper: (named: string) => string;
  empty: string;
  refused: (status: number) => string;
  offline: string;
  failed: (reason: string) => string;
}

export interface Words {
  /** BCP 47 tag of the language the words are in; the paper's page may be in another. */
  language: string;
  kind: Readonly<Record<Kind, string>>;
  noteKind: Readonly<Record<NoteKind, string>>;
  /** The button that stops marking a kind. */
  hideKind: Readonly<Record<Kind, string>>;
  /** Said once a kind is no longer marked. */
  kindHidden: Readonly<Record<Kind, string>>;
  undo: string;
  close: string;
  dismiss: string;

  /** Labels of the card for one mark and for several. */
  cardOf: (kind: string, term: string) => string;
  cardOfSeveral: (count: number) => string;
  neutral: string;
  /** Beside a neutral wording: what a press on it does. */
  useInNote: string;
  /** The headings of what is folded. */
  carry: string;
  weighed: string;
  source: string;
  /** Over the competing definitions of a term, and why none of them is put in its place. */
  meanings: string;
  noDefault: string;
  /** Over the paper's own definition, and what goes to it. */
  definedHere: string;
  showDefinition: string;
  writeOnIt: string;
  notHere: string;
  notHereMeans: string;
  neverForMe: string;
  neverForMeMeans: (term: string) => string;
  wordingNotQuality: string;
  /** Where a mark stands among those of its term, and what leads to the others. */
  ofTerm: (position: number, count: number) => string;
  /** The keys that do, the one that leads back first. */
  termKeys: string;
  nextOfTerm: string;
  previousOfTerm: string;
  /** Said once a mark is taken away, and once a term is muted. */
  dismissed: string;
  muted: (term: string) => string;
  yourNote: string;
  openNote: string;
  /** Why a note stands on words that are not quite those it was written on. */
  noteMoved: string;
  noteReworded: string;

  note: NoteWords;
  /** Of the number beside notes that share a place. */
  notesHere: (count: number) => string;

  pick: PickWords;
  fetch: FetchWords;
  /** Of the button that offers a note on what is pointed at: `Figure 3`, or its kind. */
  writeOn: (object: string) => string;
  /** What can be written on and picked, by kind. */
  object: Readonly<Record<TargetKind, string>>;

  writeNote: string;
  addTerm: string;
  /** Said when a term is to be added with nothing selected. */
  selectFirst: string;
  /** Under a selection where few marks are shown: what it has brought to sight. */
  moreHere: (count: number) => string;

  /** The form for a term of one's own. */
  termForm: TermFormWords;

  /** What the strip beside the scroll bar calls the part before the first section. */
  front: string;

  /** What the button at the edge of the window says. */
  counts: (marks: number, notes: number) => string;
  marksFew: (marks: number, all: number, notes: number) => string;
  marksOff: (marks: number, notes: number) => string;
  /** Under the button's number, in few letters. */
  fewShort: string;
  offShort: string;
  reading: string;
  failed: string;
  unfinished: string;
  openSidebar: string;
  closeSidebar: string;
  sidebar: string;

  /** Said to a screen reader. */
  step: (position: number, count: number) => string;
  noMarks: string;
  /** Shown and said when the reader goes from one to the other. */
  overlay: Readonly<Record<Settings['overlay'], string>>;
  /** Shown once with `few`: where the rest is. */
  fewHint: string;

  /** Problems, with what the failing part said. */
  cannotDraw: string;
  readingFailed: (reason: string) => string;
  drawingFailed: (reason: string) => string;
  notesFailed: (reason: string) => string;
  keepingFailed: (reason: string) => string;
  anchoringFailed: (reason: string) => string;
  writingFailed: (reason: string) => string;
  settingFailed: (reason: string) => string;
  dismissFailed: (reason: string) => string;
  termsFailed: (reason: string) => string;
  settingsUnread: (reason: string) => string;
  /** Said when a passage is nowhere on the page as it stands. */
  notShown: string;
  sidebarFailed: (reason: string) => string;
  /** Said when the extension was updated under an open page. */
  updated: string;
}
