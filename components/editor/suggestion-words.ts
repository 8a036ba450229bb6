/** The sentences of what is suggested for a note, by the key that the check gives. */
import { type Suggestion } from '../../lib/messages/note-messages';

export function suggestionWords({ says }: Suggestion): string {
  return says.key;
}
