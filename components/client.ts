/** What the pages of the extension are given to work with: passed in, so that a test can pass something else. */
import type { ToBackground, ToSidebar } from '../lib/messages/map';
import type { Reply, Request } from '../lib/messages/message';
import type { OwnPage } from '../lib/paper/own-page';
import type { Settings } from '../lib/settings/settings';

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
  refresh: (push: Request<ToSidebar, 'sidebar/refresh'>) => void;
  notesChanged: (push: Request<ToSidebar, 'sidebar/notes-changed'>) => void;
  picked: (push: Request<ToSidebar, 'sidebar/picked'>) => void;
  visible: (push: Request<ToSidebar, 'sidebar/visible'>) => void;
  pointed: (push: Request<ToSidebar, 'sidebar/pointed'>) => void;
}

export interface SidebarClient extends Client {
  /** Returns what ends it. */
  onPush: (pushes: SidebarPushes) => () => void;
  /** Addresses of the options page, of the page of all notes, and of the pages of the exchange. */
  optionsUrl: string;
  allNotesUrl: string;
  exchangeUrls: ExchangeUrls;
}

/** Addresses of the pages on which notes go in and out, and a paper is read neutrally; without a paper. */
export type ExchangeUrls = Readonly<Record<(typeof EXCHANGE_PAGES)[number], string>>;

export const EXCHANGE_PAGES = ['import', 'report', 'neutral'] as const satisfies readonly OwnPage[];

/** The keys of our commands as the browser has them; null where none is set. */
export type BoundKeys = Reply<ToBackground, 'keys/read'>;
