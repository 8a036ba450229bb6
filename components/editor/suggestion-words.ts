/** The sentences of what is suggested for a note, by the key that the check gives. */
import { i18n } from '#i18n';
import type { Suggestion } from '../../lib/messages/note-messages';

export function suggestionWords({ says: { key, values } }: Suggestion): string {
  if (key === 'nothingToCheck') return i18n.t('editor.check.says.nothingToCheck');
  return i18n.t(`editor.check.says.${key}`, [Object.values(values)[0] ?? '']);
}
