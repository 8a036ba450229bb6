/** What the sidebar asks of the page in its tab. */
import { ChannelError } from '../../lib/messages/channel-error';
import type { ToSidebar } from '../../lib/messages/map';
import type { Request } from '../../lib/messages/message';
import type { MessageSender } from '../../lib/messages/sender';
import { type Area, tabOf } from './area';
import type { BackgroundContext } from './context';
import { Pushes } from './pushes';

export function tabHandlers(context: BackgroundContext): Area<'tab'> {
  const { channel, report } = context;
  const pushes = new Pushes(context);
  /** Relays what a page says to the sidebar in its tab; nobody waits until that has heard it. */
  function tell<K extends keyof ToSidebar>(
    sender: MessageSender,
    name: K,
    message: Request<ToSidebar, K>,
  ): Record<string, never> {
    pushes.tellSidebar(tabOf(sender), name, message).catch(report);
    return {};
  }
  return {
    'tab/state': async (_, sender) => {
      const tab = tabOf(sender);
      try {
        return { state: await channel.callPage(tab, 'page/state', {}) };
      } catch (thrown) {
        // Its content script is not there yet, or no longer: a state of the page, not a fault.
        if (thrown instanceof ChannelError && ['no-receiver', 'lost'].includes(thrown.code)) {
          return { state: null };
        }
        throw thrown;
      }
    },
    'tab/go': (place, sender) => channel.callPage(tabOf(sender), 'page/go', place),
    'tab/card': (mark, sender) => channel.callPage(tabOf(sender), 'page/card', mark),
    'tab/claims': (_, sender) => channel.callPage(tabOf(sender), 'page/claims', {}),
    'tab/find': (passage, sender) => channel.callPage(tabOf(sender), 'page/find', passage),
    'tab/place': (passage, sender) => channel.callPage(tabOf(sender), 'page/place', passage),
    'tab/selection': (_, sender) => channel.callPage(tabOf(sender), 'page/selection', {}),
    'tab/dismiss': (mark, sender) => channel.callPage(tabOf(sender), 'page/dismiss', mark),
    'tab/write-on': (mark, sender) => channel.callPage(tabOf(sender), 'page/write-on', mark),
    'tab/pick': (turn, sender) => channel.callPage(tabOf(sender), 'page/pick', turn),
    'tab/point': (pointed, sender) => channel.callPage(tabOf(sender), 'page/point', pointed),
    'tab/fetch-version': (version, sender) => channel.callPage(tabOf(sender), 'page/fetch-version', version),
    'tab/keep-text': (_, sender) => channel.callPage(tabOf(sender), 'page/keep-text', {}),
    'tab/close-sidebar': async (_, sender) => {
      await channel.callPage(tabOf(sender), 'page/sidebar', { open: 'close' });
      return {};
    },
    'tab/changed': (focus, sender) => tell(sender, 'sidebar/refresh', focus),
    'tab/picked': (picked, sender) => tell(sender, 'sidebar/picked', picked),
    'tab/visible': (place, sender) => tell(sender, 'sidebar/visible', place),
    'tab/pointed': (pointed, sender) => tell(sender, 'sidebar/pointed', pointed),
  };
}
