/**
 * A forum of OpenReview as its API gives it, in both of its versions: in the first a field is its value, in the second
 * it holds one. Of a file only what is named here is read; unknown members are passed over.
 */
import * as v from 'valibot';
import { isJsonObject, JsonObject } from '../exchange/exchanged';
import { FileError, holdToLimit, parseFile } from '../exchange/file-json';
import { parseOr } from '../schema/explain';
import { wordsOf } from './openreview-fields';

/** What somebody posted in a forum: a review, an answer, a decision. */
export interface ForumNote {
  id: string;
  /** The id of what it stands under, whether or not that is in the file. */
  above: string | null;
  author: string | null;
  /** "Official Review" */
  kind: string | null;
  /** Milliseconds since 1970. */
  date: number | null;
  deleted: boolean;
  /** In order of the file, those apart that say nothing. */
  fields: ForumField[];
}

export interface ForumField {
  name: string;
  /** Markdown, as typed; a number or a list in words. */
  text: string;
}

export interface Forum {
  /** As addresses have it; null where the file does not say. */
  id: string | null;
  /** Of the paper. */
  title: string | null;
  /** All but the paper itself, in order of the file, one of each id. */
  notes: ForumNote[];
}

/** The longest file that is read, in UTF-16 code units. */
const LIMIT = 5_000_000;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
/** The end of the year 9999. */
const Time = v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(253_402_300_799_999)));

const entries = {
  id: Id,
  forum: v.nullish(Id),
  replyto: v.nullish(v.string()),
  signatures: v.nullish(v.array(v.string()), []),
  invitation: v.nullish(v.string()),
  invitations: v.nullish(v.array(v.string())),
  content: v.nullish(JsonObject, {}),
  cdate: Time,
  tcdate: Time,
  pdate: Time,
  ddate: Time,
};
const ApiNote = v.object(entries);
type ApiNote = v.InferOutput<typeof ApiNote>;

/** A submission that was asked for with its replies has them within. */
const WithReplies = v.object({
  ...entries,
  details: v.nullish(v.object({ replies: v.nullish(v.array(ApiNote), []) })),
});

const ApiAnswer = v.object({ notes: v.array(WithReplies) });

/**
 * The forum in `json`: an answer of the API, the list in it, or one note with its replies.
 * @throws FileError where it is no forum, or one of its notes is wrong: the field is named
 */
export function readForum(json: string): Forum {
  holdToLimit(json, LIMIT);
  const value = parseFile(json);
  const answer = Array.isArray(value)
    ? { notes: value as unknown[] }
    : isJsonObject(value) && value.notes === undefined
      ? { notes: [value] }
      : value;
  const { notes } = parseOr(
    ApiAnswer,
    answer,
    (explained) =>
      new FileError(
        `This is no forum of OpenReview: ${explained}.`,
        'Save the answer of its API again, or paste the text of the page.',
      ),
  );
  const all = new Map<string, ApiNote>();
  for (const note of notes.flatMap((each) => [each, ...(each.details?.replies ?? [])]))
    if (!all.has(note.id)) all.set(note.id, note);
  const forums = new Set([...all.values()].flatMap(({ forum }) => forum ?? []));
  if (forums.size > 1) {
    throw new FileError(
      `This file holds the forums of ${forums.size} papers.`,
      'Save one forum at a time: its reviews are filed under one paper.',
    );
  }
  const paper = [...all.values()].find(isPaper);
  const written = new Set(paper ? signersOf(paper) : []);
  return {
    id: [...forums][0] ?? paper?.id ?? null,
    title: paper ? titleOf(paper) : null,
    notes: [...all.values()].filter((note) => note !== paper).map((note) => forumNote(note, written)),
  };
}

function isPaper({ id, forum, replyto }: ApiNote): boolean {
  return forum ? id === forum : !replyto;
}

function titleOf({ content }: ApiNote): string | null {
  const field = fieldsOf(content).find(({ name }) => name === 'title');
  return field?.text.replace(/\s+/gu, ' ').trim() ?? null;
}

/** Under which names the authors of a paper may sign for themselves. */
function signersOf({ content }: ApiNote): string[] {
  const named = 'authorids' in content ? valueOf(content.authorids) : null;
  return Array.isArray(named) ? named.filter((each): each is string => typeof each === 'string') : [];
}

function forumNote(note: ApiNote, authors: ReadonlySet<string>): ForumNote {
  const { id, replyto, signatures, invitation, invitations, cdate, tcdate, pdate, ddate, content } = note;
  const names = signatures.map((each) =>
    authors.has(each) ? `${signerName(each)} (author)` : signerName(each),
  );
  const made = [invitation ?? '', ...(invitations ?? [])].map(kindOf).find((kind) => kind !== '');
  return {
    id,
    above: replyto ?? null,
    author: names.filter((name) => name !== '').join(', ') || null,
    kind: made ?? null,
    date: cdate ?? tcdate ?? pdate ?? null,
    deleted: (ddate ?? null) !== null,
    fields: fieldsOf(content),
  };
}

/** `Garden.cc/2024/Conference/Submission12/Reviewer_AbCd` is "Reviewer AbCd", `~Mo_Mole1` is "Mo Mole". */
function signerName(signature: string): string {
  const last = signature.slice(signature.lastIndexOf('/') + 1);
  return wordsOf(last.startsWith('~') ? last.slice(1).replace(/\d+$/u, '') : last);
}

/** `Garden.cc/2024/Conference/Submission12/-/Official_Review` is "Official Review"; empty for a mere edit. */
function kindOf(invitation: string): string {
  const last = wordsOf(invitation.slice(invitation.lastIndexOf('/') + 1));
  return last === 'Edit' ? '' : last;
}

function fieldsOf(content: JsonObject): ForumField[] {
  return Object.entries(content).flatMap(([name, value]) => {
    const text = textOf(valueOf(value));
    return text.trim() === '' ? [] : [{ name, text }];
  });
}

/** In the second version of the API a field holds its value, beside who may read it. */
function valueOf(field: unknown): unknown {
  return isJsonObject(field) && Object.hasOwn(field, 'value') ? field.value : field;
}

/** A list of longer texts is one in Markdown. */
const SHORT = 60;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    const items = value.map(textOf).filter((text) => text.trim() !== '');
    const isShort = items.every((text) => text.length <= SHORT && !text.includes('\n'));
    return isShort ? items.join(', ') : items.map((text) => `- ${text.replace(/\n/gu, '\n  ')}`).join('\n');
  }
  if (!isJsonObject(value)) return '';
  const said = Object.entries(value).map(([name, inner]) => [wordsOf(name), textOf(inner)] as const);
  return said.flatMap(([name, text]) => (text.trim() === '' ? [] : [`${name}: ${text}`])).join('\n\n');
}
