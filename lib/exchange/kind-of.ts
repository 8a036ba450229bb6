/** Which kind of note the words of another tool make: tools know no kinds. */
import { NOTE_KINDS, type NoteKind } from '../notes/note';

/**
 * A tag that is the name of a kind says so itself. Else a question is one, and a wording that is offered is about
 * words. What remains is unclear to us: its reader has to say.
 * @param asks whether the tool says that it is a question
 */
export function kindOf(
  { body, rewording, tags }: { body: string; rewording: string | null; tags: readonly string[] },
  asks: boolean,
): NoteKind {
  const tagged = NOTE_KINDS.find((kind) => tags.includes(kind));
  if (tagged) return tagged;
  if (asks || body.trimEnd().endsWith('?')) return 'question';
  return rewording === null ? 'unclear' : 'loaded-term';
}
