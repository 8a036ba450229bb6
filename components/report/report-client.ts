import type { ArxivId } from '../../lib/paper/id';
import type { CallBackground } from '../client';
import type { TabStorage } from '../kept-in-tab';

/** What the page of reports asks of the browser. */
export interface ReportClient {
  call: CallBackground;
  /** The paper that the page's address names; null: none. */
  paper: ArxivId | null;
  /** What this tab keeps while it is open: it survives a reload. */
  kept: TabStorage;
  allNotesUrl: string;
  optionsUrl: string;
  importUrl: string;
}
