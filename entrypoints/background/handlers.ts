/**
 * One function for each message to the background. Each is complete in itself: the background may have been started
 * for this message and may be stopped behind it, so all it knows stands in the message, the browser and the store.
 */
import type { Handlers } from '../../lib/messages/channel';
import type { ToBackground } from '../../lib/messages/map';
import type { BackgroundContext } from './context';
import { critiqueHandlers } from './critique-handlers';
import { dataHandlers } from './data-handlers';
import { exchangeHandlers } from './exchange-handlers';
import { judgementHandlers, lensHandlers } from './lens-handlers';
import { neutralHandlers } from './neutral-handlers';
import { noteHandlers } from './note-handlers';
import { reportHandlers } from './report-handlers';
import { settingsHandlers } from './settings-handlers';
import { tabHandlers } from './tab-handlers';
import { versionHandlers } from './version-handlers';

export function handlersOf(context: BackgroundContext): Handlers<ToBackground> {
  return {
    ...settingsHandlers(context),
    ...noteHandlers(context),
    ...versionHandlers(context),
    ...lensHandlers(context),
    ...judgementHandlers(context),
    ...tabHandlers(context),
    ...dataHandlers(context),
    ...critiqueHandlers(context),
    ...exchangeHandlers(context),
    ...reportHandlers(context),
    ...neutralHandlers(context),
  };
}
