/** What the popup shows, from what the browser tells it of the active tab. */
import type { PageState } from '../../lib/messages/page-state';
import type { PaperVersion } from '../../lib/paper/id';
import { locate, locatePdf } from '../../lib/paper/url';

export type PopupView =
  | { show: 'paper'; tab: number; page: PageState }
  | { show: 'reading'; tab: number; page: PageState }
  | { show: 'failed'; tab: number; page: PageState }
  | { show: 'pdf'; tab: number; paper: PaperVersion }
  /** A paper's page without our content script: it was open before Hedgerow was there. */
  | { show: 'reload'; tab: number }
  /** The permission for papers' pages was taken away. */
  | { show: 'no-grant' }
  | { show: 'other' };

export interface ActiveTab {
  /** Null where the browser names no tab. */
  id: number | null;
  /** Null where the browser does not say. */
  url: string | null;
}

/**
 * @param page what the tab's content script answered; null where there is none
 * @param granted whether Hedgerow may run on the pages of papers; null where the browser does not say
 */
export function popupView(tab: ActiveTab, page: PageState | null, granted: boolean | null): PopupView {
  if (tab.id === null) return { show: 'other' };
  if (page) {
    const show = { ready: 'paper', reading: 'reading', failed: 'failed' } as const;
    return { show: show[page.phase], tab: tab.id, page };
  }
  const pdf = tab.url === null ? null : locatePdf(tab.url);
  if (pdf) return { show: 'pdf', tab: tab.id, paper: pdf };
  if (granted === false) return { show: 'no-grant' };
  if (tab.url !== null && locate(tab.url)) return { show: 'reload', tab: tab.id };
  return { show: 'other' };
}
