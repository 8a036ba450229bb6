/** What one person said, and who that was, as far as it may be told. */
import type { Action, Figures, Note, Position } from '../notes/note';
import type { Reference } from '../notes/reference';
import type { Target } from '../notes/target';
import { type Side, sideOf } from '../threads/sides';
import { type Thread, threadsOf } from '../threads/thread';

/** What was said by one person: a note or a reply, without what tells more of who it was. */
export interface Said {
  writer: Writer;
  /** The phrase of its parent that it answers. */
  part: string | null;
  target: Target;
  body: string;
  rewording: string | null;
  references: readonly Reference[];
  numbers: readonly Figures[];
  tags: readonly string[];
  position: Position | null;
  action: Action | null;
}

export interface Writer {
  side: Side;
  /** Null where none was given, or names are left out. */
  name: string | null;
  /** Says to be an author of the paper. */
  claimsAuthor: boolean;
  /** When it was written; null where that is left out, or was elsewhere. */
  at: string | null;
  /** Somebody else’s words, brought in from elsewhere: what is told of that, as far as it may be. */
  imported: Origin | 'as-all' | null;
}

/** Where words were posted, and who brought them in. */
export interface Origin {
  url: string | null;
  date: string | null;
  by: string | null;
}

/** How much is told of who said what. */
export interface Telling {
  /** Takes names out of what a note says; null: they are told. */
  clean: ((note: Note) => Note) | null;
  /** What all that was brought in has in common, and is said once for all of it; null: there is no such thing. */
  origin: Origin | null;
}

/** A note by itself, with names. */
export function saidAlone(note: Note): Said {
  return saidOf(threadsOf([{ ...note, deletedAt: null }])[0]!, note, { clean: null, origin: null });
}

export function saidOf(thread: Thread, note: Note, telling: Telling): Said {
  const { clean } = telling;
  const { target, body, rewording, references, numbers, tags, position, action, part } =
    clean === null ? note : clean(note);
  return {
    writer: writerOf(thread, note, telling),
    part: part?.exact ?? null,
    target,
    body,
    rewording: rewording?.trim() === '' ? null : rewording,
    references,
    numbers,
    tags,
    position,
    action,
  };
}

export function writerOf(
  thread: Thread,
  { author, importedFrom, createdAt }: Note,
  { clean, origin }: Telling,
): Writer {
  const side = sideOf(thread, author);
  const { claimsAuthor } = author;
  if (clean !== null) {
    const imported = importedFrom && { url: null, date: null, by: null };
    return { side, name: null, claimsAuthor, at: null, imported };
  }
  if (importedFrom === null) return { side, name: author.name, claimsAuthor, at: createdAt, imported: null };
  const { url, date, by, name } = importedFrom;
  return { side, name, claimsAuthor, at: null, imported: origin === null ? { url, date, by } : 'as-all' };
}

/** Where all that was brought in among `notes` was posted; null where that differs, or there are less than two. */
export function originOf(notes: readonly Note[]): Origin | null {
  const [first, ...others] = notes.flatMap(({ importedFrom, deletedAt }) =>
    importedFrom === null || deletedAt !== null ? [] : [importedFrom],
  );
  if (first === undefined || others.length === 0) return null;
  const { url, date, by } = first;
  if (url === null && date === null && by === null) return null;
  const same = others.every((one) => one.url === url && one.date === date && one.by === by);
  return same ? { url, date, by } : null;
}
