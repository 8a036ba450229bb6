/** The names of what taking in a file would do: strings of the interface, never of the data. */
import { i18n } from '#i18n';
import type { ChangingField, Fate } from '../../lib/exchange/note-change';

/** "New" */
export function fateName(fate: Fate): string {
  return i18n.t(`import.fates.${fate}`);
}

/** "Neutral wording" */
export function changedFieldName(field: ChangingField): string {
  return i18n.t(`import.fields.${field}`);
}
