import type { ReadNote, ReadReply } from '../../lib/critique/reading';
import type { HeldText } from '../../lib/messages/critique-messages';
import type { PossiblePlaces } from '../../lib/messages/passages';
import type { Edit } from './edit-history';
import type { Pane } from './use-lights';

/** What the cards and parts of the preview are given to work with; one and the same through all edits. */
export interface PreviewActions {
  edit: (edit: Edit) => void;
  /** Where words stand in the paper's kept text, or may; null where none is kept. */
  place: (exact: string) => Promise<PossiblePlaces | null>;
  /** Brings a piece into view on one side, and gives it the focus there. */
  show: (pane: Pane, piece: string) => void;
  /** Gives the focus back to the card of a piece, once it is drawn. */
  focus: (piece: string) => void;
  reading: {
    /** The text that quotations were looked for in; null where none is kept. */
    held: HeldText | null;
  };
  /** The words that a note quotes, as they were typed in the critique. */
  wordsOf: (note: ReadNote) => string;
  /** Who wrote a post, and when, as given. */
  postOf: (piece: ReadNote | ReadReply) => { author: string | null; date: string | null };
  /** What a piece may answer: the notes and replies that stand before it, by name. */
  answerable: (piece: ReadNote | ReadReply) => { key: string; name: string }[];
}
