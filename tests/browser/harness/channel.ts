/** The extension's own channel, spoken from outside: messages go through one of its pages, checked on both ends. */
import { type Channel, createChannel } from '../../../lib/messages/channel';

/** Runs a script in a page of the extension. */
export type RunInPage = <R, A>(script: (argument: A) => Promise<R>, argument: A) => Promise<R>;

/** The channel as `run`'s page speaks it; it can ask the background and the pages, and serves nothing. */
export function channelThrough(run: RunInPage): Channel {
  return createChannel({
    runtime: {
      id: 'through a page',
      getURL: (path) => path,
      sendMessage: (message) => run((sent) => chrome.runtime.sendMessage(sent), message),
      onMessage: { addListener: refuse, removeListener: refuse },
    },
    tabs: {
      sendMessage: (tabId, message, options) =>
        run((given) => chrome.tabs.sendMessage(given.tabId, given.message, given.options), {
          tabId,
          message,
          options,
        }),
    },
  });
}

function refuse(): never {
  throw new Error('From outside messages are sent, not served');
}
