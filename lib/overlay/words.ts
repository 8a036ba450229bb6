/** Every word the overlay shows, handed in by the entrypoint that knows the reader's language. */
import { type Kind } from '../lens/finding';
import { type NoteKind } from '../notes/note';

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
  source: string;
  writeOnIt: string;
  wordingNotQuality: string;
  yourNote: string;
  openNote: string;
  /** Why a note stands on words that are not quite those it was written on. */
  noteMoved: string;
  noteReworded: string;

  writeNote: string;
  /** Said when the key was pressed with nothing selected. */
  selectFirst: string;

  /** What the button at the edge of the window says. */
  counts: (marks: number, notes: number) => string;
  marksOff: (marks: number, notes: number) => string;
  reading: string;
  failed: string;
  unfinished: string;
  openSidebar: string;
  closeSidebar: string;
  sidebar: string;

  /** Said to a screen reader. */
  step: (position: number, count: number) => string;
  noMarks: string;
  shown: string;
  hidden: string;

  /** Problems, with what the failing part said. */
  cannotDraw: string;
  readingFailed: (reason: string) => string;
  drawingFailed: (reason: string) => string;
  notesFailed: (reason: string) => string;
  anchoringFailed: (reason: string) => string;
  writingFailed: (reason: string) => string;
  settingFailed: (reason: string) => string;
  settingsUnread: (reason: string) => string;
  /** Said when a passage is nowhere on the page as it stands. */
  notShown: string;
  sidebarFailed: (reason: string) => string;
  /** Said when the extension was updated under an open page. */
  updated: string;
}
