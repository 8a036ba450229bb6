/** The draft that an edit of a note begins with. */
import type { Draft, Note } from './note';

/** All that a person can change in `note`, numbers written out; `base` is for the store to name. */
export function draftOf(note: Note): Draft {
  const { id, target, kind, body, rewording, references, tags, severity, visibility } = note;
  const { position, action, replyTo, part, updatedAt } = note;
  const written = (value: number | null) => (value === null ? '' : String(value));
  const numbers = note.numbers.map(({ from, to, of, where }) => ({
    from: written(from),
    to: written(to),
    of: written(of),
    where: where ?? '',
  }));
  const text = { kind, body, rewording, references, numbers, tags, severity, visibility, position, action };
  return { id, target, ...text, replyTo, part, base: null, updatedAt };
}
