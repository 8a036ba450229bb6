import { type Client } from '../client';

/** What the options page asks of the browser. */
export interface OptionsClient extends Client {
  /** Version of the extension. */
  version: string;
  welcomeUrl: string;
  /** Opens the browser's own page of keys. */
  openKeys: () => Promise<unknown>;
  /** Whether the browser has agreed to keep what is stored. */
  isPersisted: () => Promise<boolean>;
  /** Asks it to. To be called in answer to a click. */
  persist: () => Promise<boolean>;
}
