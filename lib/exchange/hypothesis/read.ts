/** A row of Hypothesis as a note, where it is about a paper. */
import * as v from 'valibot';
import { type NoteId, NoteId as Id } from '../../notes/ids';
import { LIST_LIMIT, Note, TAG_LIMIT } from '../../notes/note';
import { type PaperVersion, parseArxivId } from '../../paper/id';
import { type Fault, faultsOf } from '../../schema/explain';
import { isJsonObject, type JsonObject } from '../exchanged';
import { namedAs } from '../fault-names';
import { noteIdOf } from '../iri';
import { kindOf } from '../kind-of';
import { timeIn } from '../outside-time';
import { paperAt } from '../paper-address';
import { SELECTORS_LIMIT, selectorsIn } from '../selectors-in';
import { addressOf, type Row } from './row';

const NAME_LIMIT = 200;

/** The id of the note that a row becomes: its own, where it is a note of ours. */
export function noteIdOfRow(id: string): NoteId {
  return v.is(Id, id) ? id : noteIdOf(addressOf(id));
}

/** The note that a row is, what keeps it from being one, or null where it is about no paper. */
export function noteInRow(row: Row): { note: Note } | { faults: Fault[] } | null {
  const paper = paperIn(row);
  if (!paper) return null;
  const own = row.hedgerow ?? null;
  const selectors = selectorsIn(row.target?.map(({ selector }) => selector ?? []) ?? []).slice(
    0,
    SELECTORS_LIMIT,
  );
  const parent = row.references?.at(-1);
  const body = row.text ?? '';
  const tags = own ? (row.tags ?? []) : tagsIn(row);
  const created = timeIn(row.created) ?? timeIn(row.updated) ?? new Date(0).toISOString();
  const parsed = v.safeParse(Note, {
    ...(own ?? unsaid(row, body, tags)),
    id: noteIdOfRow(row.id),
    target: {
      paper: paper.paper,
      version: own?.version ?? paper.version,
      what: own?.what ?? (selectors.length === 0 ? 'paper' : 'passage'),
      selectors,
    },
    body,
    tags,
    replyTo: parent === undefined ? null : noteIdOfRow(parent),
    createdAt: created,
    updatedAt: timeIn(row.updated) ?? created,
  });
  return parsed.success
    ? { note: parsed.output }
    : { faults: faultsOf(parsed.issues).map((fault) => namedAs(fault, THEIR_NAMES)) };
}

/** What Hypothesis says nothing of. */
function unsaid(row: Row, body: string, tags: readonly string[]): JsonObject {
  const name = nameIn(row);
  return {
    kind: row.references?.length ? null : kindOf({ body, rewording: null, tags }, false),
    rewording: null,
    references: [],
    numbers: [],
    severity: null,
    visibility: 'private',
    position: null,
    action: null,
    part: null,
    author: { id: row.user.slice(0, NAME_LIMIT) || 'unknown', name, claimsAuthor: false },
    deletedAt: null,
    importedFrom: { url: addressOf(row.id), name, date: row.created ?? null, by: null },
  };
}

/** The name shown there, else that of the account. */
function nameIn({ user, user_info }: Row): string | null {
  const account = /^acct:([^@]+)@/.exec(user)?.[1] ?? null;
  return (user_info?.display_name || account)?.slice(0, NAME_LIMIT) ?? null;
}

function tagsIn({ tags }: Row): string[] {
  const all = (tags ?? []).map((tag) => tag.trim());
  return all.filter((tag) => tag !== '' && tag.length <= TAG_LIMIT).slice(0, LIST_LIMIT);
}

/** The paper of a row: by its address, those of its targets and links, or the title of an abstract page. */
function paperIn(row: Row): PaperVersion | null {
  const addresses = [row.uri, ...(row.target ?? []).map(({ source }) => source), ...linksIn(row.document)];
  for (const address of addresses) {
    const found = typeof address === 'string' ? paperAt(proxied(address)) : null;
    if (found) return found;
  }
  return titledIn(row.document?.title) ?? titledIn(row.document?.filename);
}

/** Hypothesis shows pages through a proxy, whose address holds that of the page. */
function proxied(address: string): string {
  return (
    /^https?:\/\/via\d*\.hypothes\.is\/(?:proxy\/(?:static\/)?)?(https?:\/\/.+)$/.exec(address)?.[1] ??
    address
  );
}

/** `link: [{href}]`, as the client keeps what a page says of itself. */
function linksIn(document: Row['document']): unknown[] {
  const links: unknown = document?.link;
  return Array.isArray(links) ? links.map((link: unknown) => (isJsonObject(link) ? link.href : null)) : [];
}

/** An abstract page is titled `[2411.02306] What it is about`; a saved PDF without a title `2411.02306v2.pdf`. */
function titledIn(title: unknown): PaperVersion | null {
  const first: unknown = Array.isArray(title) ? title[0] : title;
  if (typeof first !== 'string') return null;
  const id = /^\s*\[([^\]\s]{9,40})\]/.exec(first)?.[1] ?? first.slice(0, 60).replace(/\.pdf$/i, '');
  return parseArxivId(id);
}

/** Where a field of a note stands in a row. */
const THEIR_NAMES: Readonly<Record<string, string>> = {
  body: 'text',
  replyTo: 'references',
  createdAt: 'created',
  updatedAt: 'updated',
  'target.paper': 'uri',
  'target.selectors': 'target',
  'target.version': 'hedgerow.version',
  'target.what': 'hedgerow.what',
  ...Object.fromEntries(
    [
      'kind',
      'rewording',
      'references',
      'numbers',
      'severity',
      'visibility',
      'position',
      'action',
      'part',
      'author',
      'deletedAt',
      'importedFrom',
    ].map((name) => [name, `hedgerow.${name}`]),
  ),
};
