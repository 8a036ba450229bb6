import type { PageState } from '../../lib/messages/page-state';
import type { Client } from '../client';
import type { ActiveTab } from './popup-view';

/** What the popup asks of the browser. */
export interface PopupClient extends Client {
  activeTab: () => Promise<ActiveTab>;
  /** The state of the tab's page; null where no content script answers. */
  pageState: (tab: number) => Promise<PageState | null>;
  /** Whether Hedgerow may run on the pages of papers; null where the browser does not say. */
  isGranted: () => Promise<boolean | null>;
  /** Asks the person for that permission. To be called in answer to a click. */
  requestGrant: () => Promise<boolean>;
  openSidebar: (tab: number) => Promise<unknown>;
  reload: (tab: number) => Promise<unknown>;
  /** Shows an address in the tab. */
  show: (tab: number, url: string) => Promise<unknown>;
  openOptions: () => Promise<unknown>;
  /** Opens the page of all notes, of those that wait for their writer, or the options where everything is exported. */
  openOwn: (page: 'notes' | 'waiting' | 'backup') => Promise<unknown>;
  close: () => void;
}
