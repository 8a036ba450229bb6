import { i18n } from '#i18n';
import type { RebuttalRow } from '../../lib/versions/rebuttal-row';
import type { Target } from '../../lib/notes/target';
import { inWords } from '../markdown/quotation';
import { actionName, positionName } from '../thread-names';

/** "Disputes", or that nobody has answered. */
export function positionWords({ position, answered }: RebuttalRow): string {
  if (position !== null) return positionName(position);
  return i18n.t(answered ? 'versions.answers.noPosition' : 'versions.answers.none');
}

/** "Will change it: say that it may", in the words of who promised it; null where nothing was announced. */
export function actionWords({ action }: RebuttalRow): string | null {
  if (action === null) return null;
  const name = actionName(action);
  return action.type === 'will-change' && action.what !== '' ? `${name}: ${action.what}` : name;
}

/** Where a change was announced, in the words of that place; null where it is the point's own passage. */
export function whereWords({ action, where }: RebuttalRow): string | null {
  if (action?.type !== 'will-change' || where === null) return null;
  return placeWords(where);
}

function placeWords(target: Target): string {
  if (target.what === 'paper') return i18n.t('versions.place.paper');
  const quote = target.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return quote ? `“${inWords(quote.exact)}”` : i18n.t('versions.place.elsewhere');
}
