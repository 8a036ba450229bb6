/** Settings and keys. */
import { changeSettings, settleSettings } from '../../lib/settings/store';
import type { Area } from './area';
import type { BackgroundContext } from './context';

export function settingsHandlers({ settings, commands }: BackgroundContext): Area<'settings' | 'keys'> {
  return {
    'settings/read': () => settleSettings(settings),
    'settings/change': (change) => changeSettings(settings, change),
    'keys/read': async () => {
      const bound = await commands.getAll();
      const keyOf = (name: string) => bound.find((command) => command.name === name)?.shortcut || null;
      return {
        toggleOverlay: keyOf('toggle-overlay'),
        writeNote: keyOf('write-note'),
        toggleSidebar: keyOf('toggle-sidebar'),
      };
    },
  };
}
