/** Who sent a message, as the browser tells it: what the message itself claims is never asked. */
import { isPaperOrigin } from '../paper/hosts';
import type { Sender } from './message';

/** What the browser fills in, in Chromium and Firefox alike. */
export interface RawSender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/** What a handler is told of who asks. */
export interface MessageSender {
  rank: Sender;
  /** The tab it stands in; null for the background and the popup, which stand in none. */
  tabId: number | null;
  /** The address that tab shows; null where there is no tab, or the browser does not say. */
  url: string | null;
}

/**
 * The sender's rank, or null for one that is not of this extension or that stands where none of its parts does.
 * @param ownId `runtime.id`
 * @param ownOrigin origin of the extension's own pages
 */
export function senderOf(raw: RawSender, ownId: string, ownOrigin: string): MessageSender | null {
  if (raw.id !== ownId) return null;
  const origin = raw.origin ?? originOf(raw.url ?? '');
  const tabId = raw.tab?.id ?? null;
  if (origin === ownOrigin) return { rank: 'extension', tabId, url: raw.tab?.url ?? null };
  if (!isPaperOrigin(origin) || tabId === null || raw.frameId !== 0) return null;
  return { rank: 'page', tabId, url: raw.tab?.url ?? raw.url ?? null };
}

/** `chrome-extension://id` of an address. By hand: `URL.origin` of an extension's address is "null" in some engines. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? '';
}
