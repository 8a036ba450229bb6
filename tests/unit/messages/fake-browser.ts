/**
 * The messaging of a browser, as far as the channel uses it: contexts of one extension, each with a `runtime`, the
 * background with `tabs` too. Values are cloned on their way, as a browser does. A frame's extension page hears what
 * is sent to its tab and not what is sent to the runtime: so it is in Firefox, and nothing may depend on more.
 */
import type { ChannelApi } from '../../../lib/messages/channel';
import type { RawSender } from '../../../lib/messages/sender';

type Listener = Parameters<ChannelApi['runtime']['onMessage']['addListener']>[0];

interface Context {
  sender: RawSender;
  /** The tab it stands in, for a content script and for the sidebar. */
  within: number | null;
  listeners: Set<Listener>;
}

export const EXTENSION_ID = 'hedgerow';
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

export class FakeBrowser {
  /** Every reply on its way back passes here: a test may damage it. */
  tamper: (reply: unknown) => unknown = (reply) => reply;
  private readonly contexts: Context[] = [];

  /** The background, popup or an options page: `runtime` and `tabs`. */
  extensionPage(path: string, tabId: number | null = null): ChannelApi {
    return this.context(
      {
        id: EXTENSION_ID,
        origin: 'chrome-extension://hedgerow',
        url: `chrome-extension://hedgerow/${path}`,
        ...(tabId === null
          ? {}
          : { tab: { id: tabId, url: `chrome-extension://hedgerow/${path}` }, frameId: 0 }),
      },
      null,
      true,
    );
  }

  /** The sidebar, in a frame of the tab's page: `runtime` alone. */
  sidebar(tabId: number, tabUrl: string): ChannelApi {
    return this.context(
      {
        id: EXTENSION_ID,
        origin: 'chrome-extension://hedgerow',
        url: 'chrome-extension://hedgerow/sidebar.html',
        frameId: 4,
        tab: { id: tabId, url: tabUrl },
      },
      tabId,
      false,
    );
  }

  /** A content script. */
  page(tabId: number, url: string, frameId = 0): ChannelApi {
    const origin = new URL(url).origin;
    return this.context({ id: EXTENSION_ID, origin, url, frameId, tab: { id: tabId, url } }, tabId, false);
  }

  /** Any other sender. */
  context(sender: RawSender, within: number | null, withTabs: boolean): ChannelApi {
    const context: Context = { sender, within, listeners: new Set() };
    this.contexts.push(context);
    const toAll = (message: unknown) =>
      this.deliver(
        context,
        message,
        this.contexts.filter((other) => other !== context && other.within === null),
      );
    const toTab = (tabId: number, message: unknown, options?: { frameId: number }) =>
      this.deliver(
        context,
        message,
        this.contexts.filter(
          ({ within, sender }) =>
            within === tabId && (options === undefined || sender.frameId === options.frameId),
        ),
      );
    return {
      runtime: {
        id: EXTENSION_ID,
        getURL: (path) => `chrome-extension://hedgerow${path}`,
        sendMessage: toAll,
        onMessage: {
          addListener: (listener) => void context.listeners.add(listener),
          removeListener: (listener) => void context.listeners.delete(listener),
        },
      },
      ...(withTabs && { tabs: { sendMessage: toTab } }),
    };
  }

  private async deliver(from: Context, message: unknown, receivers: Context[]): Promise<unknown> {
    const listeners = receivers.flatMap((receiver) => [...receiver.listeners]);
    if (listeners.length === 0) throw new Error(NOBODY);
    return new Promise((resolve) => {
      const answering = listeners.filter((listener) =>
        listener(structuredClone(message), from.sender, (reply) =>
          resolve(structuredClone(this.tamper(reply))),
        ),
      );
      if (answering.length === 0) resolve(undefined);
    });
  }
}
