/** What the handlers of every area share: their type, and what they take from the sender. */
import type { Handlers } from '../../lib/messages/channel';
import { channelError } from '../../lib/messages/channel-error';
import type { ToBackground } from '../../lib/messages/map';
import type { MessageSender } from '../../lib/messages/sender';
import type { ArxivId } from '../../lib/paper/id';
import { paperOfOwnPage } from '../../lib/paper/own-page';
import { locate } from '../../lib/paper/url';

/** A function for each message whose name begins with one of the prefixes. */
export type Area<Prefix extends string> = Pick<
  Handlers<ToBackground>,
  Extract<keyof ToBackground, `${Prefix}/${string}`>
>;

/**
 * The paper in the sender's tab, from its address as the browser tells it: a page of the paper, or one of our own pages
 * about it.
 */
export function paperOf({ url, rank }: MessageSender): ArxivId {
  const paper =
    url === null ? null : (locate(url)?.paper ?? (rank === 'extension' ? paperOfOwnPage(url) : null));
  if (paper === null) throw channelError('forbidden', 'No paper is shown in this tab.');
  return paper;
}

/** The tab that a message came from. */
export function tabOf({ tabId }: MessageSender): number {
  if (tabId === null) throw channelError('forbidden', 'This can only be asked from within a tab.');
  return tabId;
}
