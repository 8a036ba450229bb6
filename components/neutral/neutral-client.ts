import type { Opening } from '../../lib/neutral/address';
import type { NoteId } from '../../lib/notes/ids';
import type { ArxivId } from '../../lib/paper/id';
import type { CallBackground } from '../client';
import type { TabStorage } from '../kept-in-tab';

/** What the page of the neutral reading asks of the browser. */
export interface NeutralClient {
  call: CallBackground;
  /** The paper that the page's address names; null: none. */
  paper: ArxivId | null;
  /** What the address asks for when the page is opened. */
  opening: Opening;
  /** Keeps in the address what is read, so that a reload reads it again. */
  onRead: (opening: Opening) => void;
  /** What this tab keeps while it is open: it survives a reload, and is in no export. */
  kept: TabStorage;
  allNotesUrl: string;
  optionsUrl: string;
  /** Opens an address in a new tab; a paper's page, with a note of it in front of the reader. */
  open: (url: string, note: NoteId | null) => Promise<void>;
  now: () => Date;
  pause: (ms: number) => Promise<unknown>;
}
