/** What the sidebar asks of the page in its tab. */
import { ChannelError } from '../../lib/messages/channel-error';
import { type Area, tabOf } from './area';
import { type BackgroundContext } from './context';
import { Pushes } from './pushes';

export function tabHandlers(context: BackgroundContext): Area<'tab'> {
  const { channel, report } = context;
  const pushes = new Pushes(context);
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
    'tab/selection': (_, sender) => channel.callPage(tabOf(sender), 'page/selection', {}),
    'tab/dismiss': (mark, sender) => channel.callPage(tabOf(sender), 'page/dismiss', mark),
    'tab/write-on': (mark, sender) => channel.callPage(tabOf(sender), 'page/write-on', mark),
    'tab/close-sidebar': async (_, sender) => {
      await channel.callPage(tabOf(sender), 'page/sidebar', { open: 'close' });
      return {};
    },
    'tab/changed': ({ focus }, sender) => {
      pushes.refreshSidebar(tabOf(sender), focus).catch(report);
      return {};
    },
  };
}
