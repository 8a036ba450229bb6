/** Settings and keys. */
import * as v from 'valibot';
import { Settings, SettingsChange } from '../settings/settings';
import { type MessageMap, Nothing } from './message';

export const SETTINGS_MESSAGES = {
  /** Reads the settings. */
  'settings/read': { from: ['page', 'extension'], request: Nothing, reply: Settings },
  /** Changes the settings named; every open page follows by storage events. */
  'settings/change': { from: ['page', 'extension'], request: SettingsChange, reply: Settings },
  /** The keys that are bound, as the browser writes them; null where none is. A page cannot ask the browser. */
  'keys/read': {
    from: ['page', 'extension'],
    request: Nothing,
    reply: v.object({
      toggleOverlay: v.nullable(v.string()),
      writeNote: v.nullable(v.string()),
      toggleSidebar: v.nullable(v.string()),
    }),
  },
} as const satisfies MessageMap;
