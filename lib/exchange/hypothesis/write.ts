/** A note as a row of Hypothesis; what it has no field for stands beside its own, under `hedgerow`. */
import * as v from 'valibot';
import { sameText } from '../../notes/history';
import type { Note } from '../../notes/note';
import type { JsonObject } from '../exchanged';
import { jsonEqual } from '../json-equal';
import { paperAddress } from '../paper-address';
import { noteInRow } from './read';
import { Row } from './row';

/** The group of everybody there. */
const WORLD = '__world__';

/** What a row says of its thread: the ids of the rows above it. */
export interface Thread {
  rowIdOf: (note: string) => string;
  /** The notes above a reply, the first one first. */
  aboveOf: (note: Note) => readonly string[];
  /** The group in which Hypothesis has the thread; null where it is not from there. Replies stand in no other one. */
  groupOf: (note: Note) => string | null;
}

export function rowOf(note: Note, thread: Thread): JsonObject {
  const { target, author } = note;
  const user = accountOf(author.id);
  const { address: uri, unsaid } = paperAddress(target);
  const above = thread.aboveOf(note).map(thread.rowIdOf);
  return {
    id: thread.rowIdOf(note.id),
    created: note.createdAt,
    updated: note.updatedAt,
    user,
    user_info: { display_name: author.name },
    uri,
    text: note.body,
    tags: note.tags,
    ...audienceOf(note.visibility, user, thread.groupOf(note)),
    target: [{ source: uri, ...(target.selectors.length > 0 && { selector: target.selectors }) }],
    document: { title: [`arXiv:${target.paper}`] },
    links: {},
    hidden: false,
    flagged: false,
    ...(above.length > 0 && { references: above }),
    hedgerow: ownMembers(note, unsaid),
  };
}

function ownMembers(note: Note, unsaid: boolean): JsonObject {
  const { kind, rewording, references, numbers, severity, visibility, position, action } = note;
  const { part, author, deletedAt, importedFrom, target } = note;
  const text = { kind, rewording, references, numbers, severity, visibility, position, action };
  const place = { what: target.what, ...(unsaid && { version: target.version }) };
  return { ...text, ...place, part, author, deletedAt, importedFrom };
}

function accountOf(id: string): string {
  if (id.startsWith('acct:')) return id;
  const name = id.replace(/[^A-Za-z0-9._]/g, '').slice(0, 30);
  return `acct:${name.padEnd(3, '_')}@hedgerow`;
}

function audienceOf(visibility: Note['visibility'], user: string, threads: string | null): JsonObject {
  const group = visibility.startsWith('group:') ? visibility.slice('group:'.length) : (threads ?? WORLD);
  const read = visibility === 'private' ? user : `group:${group}`;
  return { group, permissions: { read: [read], admin: [user], update: [user], delete: [user] } };
}

/**
 * The row from which `note` was made, with what the note says now: as it came where that is what it said then, else
 * with each member anew that says something else.
 */
export function rowWrittenBack(note: Note, kept: JsonObject, thread: Thread): JsonObject {
  const read = noteInRow(v.parse(Row, kept));
  const then = read && 'note' in read ? read.note : null;
  if (then && sameText(note, then) && note.deletedAt === then.deletedAt) return kept;
  const now = rowOf(note, thread);
  const before = then ? rowOf(then, thread) : {};
  const ours = Object.entries(now).filter(
    ([name, value]) =>
      name === 'hedgerow' ||
      name === 'updated' ||
      (name === 'created' && !kept.created) ||
      !jsonEqual(value, before[name]),
  );
  return { ...kept, ...Object.fromEntries(ours) };
}
