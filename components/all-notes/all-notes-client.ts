import type { NoteId } from '../../lib/notes/ids';
import type { ArxivId } from '../../lib/paper/id';
import type { Turn } from '../../lib/threads/state';
import type { Client, ExchangeUrls } from '../client';

/** What the page of all notes asks of the browser. */
export interface AllNotesClient extends Client {
  /** The paper that the page's address names; null: all of them. */
  paper: ArxivId | null;
  /** Whose turn is asked for by the address; null: anybody's. */
  turn: Turn | null;
  /** Addresses of this page without a paper, of the options, and of the pages of the exchange. */
  pageUrl: string;
  optionsUrl: string;
  exchangeUrls: ExchangeUrls;
  /** Opens a paper's page in a new tab, and puts a note of it in front of the reader. */
  open: (url: string, note: NoteId | null) => Promise<void>;
}
