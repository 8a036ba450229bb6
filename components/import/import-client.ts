import type { TabStorage } from '../kept-in-tab';
import type { ArxivId } from '../../lib/paper/id';
import type { CallBackground } from '../client';

/** What the import page asks of the browser. */
export interface ImportClient {
  call: CallBackground;
  /** The paper that the page's address names; null: it is to be found out. */
  paper: ArxivId | null;
  /** Addresses of this page without a paper, of all notes, and of the options. */
  pageUrl: string;
  allNotesUrl: string;
  optionsUrl: string;
  /** What outlives a reload of the tab, and no more than that. */
  kept: TabStorage & Pick<Storage, 'removeItem'>;
  /** Names a reading. */
  newJob: () => string;
}
