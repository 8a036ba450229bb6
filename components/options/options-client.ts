import type { Client } from '../client';
import type { Keeping } from '../keep-notes';

/** What the options page asks of the browser. */
export interface OptionsClient extends Client, Keeping {
  /** Version of the extension. */
  version: string;
  welcomeUrl: string;
  allNotesUrl: string;
  importUrl: string;
  /** Opens the browser's own page of keys. */
  openKeys: () => Promise<unknown>;
}
