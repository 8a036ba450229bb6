/** What keys and menu entries do. They come with the tab they were pressed in; nobody waits for an answer. */
import { isNoReceiver } from '../../lib/messages/channel';
import { nextOverlay } from '../../lib/settings/settings';
import { changeSettings } from '../../lib/settings/store';
import type { BackgroundContext } from './context';

/** Commands of the manifest; menu entries have the same names. */
export type Action = 'toggle-overlay' | 'write-note' | 'toggle-sidebar';

export function isAction(name: unknown): name is Action {
  return name === 'toggle-overlay' || name === 'write-note' || name === 'toggle-sidebar';
}

/**
 * Does what a key or a menu entry stands for. On a tab without a paper the two that concern the page do nothing.
 * @param tab the tab's id; null where the browser does not say, then the active one is meant
 */
export async function act(action: Action, tab: number | null, context: BackgroundContext): Promise<void> {
  if (action === 'toggle-overlay') {
    await changeSettings(context.settings, (settings) => ({
      ...settings,
      overlay: nextOverlay(settings.overlay),
    }));
    return;
  }
  const [active] =
    tab === null ? await context.tabs.query({ active: true, currentWindow: true }) : [{ id: tab }];
  if (active?.id === undefined) return;
  try {
    if (action === 'write-note') await context.channel.callPage(active.id, 'page/write', {});
    else await context.channel.callPage(active.id, 'page/sidebar', { open: 'toggle' });
  } catch (thrown) {
    if (!isNoReceiver(thrown)) throw thrown;
  }
}
