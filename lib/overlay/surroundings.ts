/** What the overlay is given by the entrypoint that starts it. */
import type { Channel } from '../messages/channel';
import type { Settings } from '../settings/settings';
import type { Words } from './words';

export interface Surroundings {
  /** The page's window; the overlay runs in the top one only. */
  view: Window & typeof globalThis;
  channel: Pick<Channel, 'callBackground' | 'servePage'>;
  settings: {
    read(): Promise<Settings>;
    /** Returns what ends the watching. */
    watch(onChange: (settings: Settings) => void): () => void;
  };
  /** Address of the sidebar's page. */
  sidebarUrl: string;
  /** The script's own: where the page's is another one, it may refuse what comes from the script. */
  fetch: (url: string, options: RequestInit) => Promise<Response>;
  words: Words;
  /** Releases everything. */
  signal: AbortSignal;
  /** Whether the extension is still there: after an update this script is an orphan, and nothing tells it. */
  isAlive(): boolean;
}
