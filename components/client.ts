/** What the pages of the extension are given to work with: passed in, so that a test can pass something else. */
import { type ToBackground } from '../lib/messages/map';
import { type Reply, type Request } from '../lib/messages/message';
import { type Focus } from '../lib/messages/passages';
import { type ArxivId } from '../lib/paper/id';
import { type Settings } from '../lib/settings/settings';

/** Asks the background; rejects with an error whose `message` can be shown. */
export type CallBackground = <K extends keyof ToBackground>(
  name: K,
  request: Request<ToBackground, K>,
) => Promise<Reply<ToBackground, K>>;

export interface Client {
  call: CallBackground;
  /** Tells of every change of the settings, wherever it was made. Returns what ends it. */
  watchSettings: (onChange: (settings: Settings) => void) => () => void;
}

/** What the background tells the sidebars. */
export interface SidebarPushes {
  refresh: (push: { focus: Focus | null }) => void;
  notesChanged: (push: { paper: ArxivId }) => void;
}

export interface SidebarClient extends Client {
  /** Returns what ends it. */
  onPush: (pushes: SidebarPushes) => () => void;
  /** Address of the options page. */
  optionsUrl: string;
}

/** The keys of our commands as the browser has them; null where none is set. */
export type BoundKeys = Reply<ToBackground, 'keys/read'>;
