/** Notes as a table (RFC 4180), one row for each, safe to be opened in a spreadsheet. */
import Papa from 'papaparse';
import { labelOf } from '../../evidence/references';
import type { Note } from '../../notes/note';
import type { Reference } from '../../notes/reference';
import { threadStatus } from '../../threads/state';
import { threadsOf } from '../../threads/thread';
import type { Exchanged } from '../exchanged';
import { neutralised } from './cell';
import { COLUMNS, type Cells } from './columns';

/** Without it spreadsheets take UTF-8 for the code page of their computer. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What is kept of other tools has no place in a table and is left out. */
export function writeCsv({ notes }: Exchanged): string {
  const states = new Map(
    threadsOf(notes).map((thread) => [thread.note.id, threadStatus(thread, null).state]),
  );
  const rows = notes.map((note) => {
    const cells = cellsOf(note, states.get(note.id) ?? '');
    return COLUMNS.map((column) => neutralised(cells[column]));
  });
  return `${BYTE_ORDER_MARK}${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`;
}

function cellsOf(note: Note, state: string): Cells {
  const { target, importedFrom, action, author } = note;
  const quote = target.selectors.find(({ type }) => type === 'TextQuoteSelector');
  return {
    id: note.id,
    paper: target.paper,
    version: String(target.version ?? ''),
    what: target.what,
    section: sectionOf(note),
    quotation: quote?.type === 'TextQuoteSelector' ? quote.exact : '',
    kind: note.kind ?? '',
    body: note.body,
    wording: note.rewording ?? '',
    references: note.references.map(referenceText).join('\n'),
    tags: note.tags.join('\n'),
    severity: String(note.severity ?? ''),
    position: note.position ?? '',
    action: action?.type ?? '',
    state,
    author: author.name ?? '',
    'author id': author.id,
    'says to be author': author.claimsAuthor ? 'yes' : '',
    'reply to': note.replyTo ?? '',
    visibility: note.visibility,
    created: note.createdAt,
    updated: note.updatedAt,
    deleted: note.deletedAt ?? '',
    'posted at': importedFrom?.url ?? '',
    'posted by': importedFrom?.name ?? '',
    'posted on': importedFrom?.date ?? '',
    'imported by': importedFrom?.by ?? '',
    data: JSON.stringify(dataOf(note)),
  };
}

/** What no cell says plainly. A cell that is empty although it is not null is named in `empty`. */
function dataOf(note: Note): object {
  const { references, numbers, action, part, target, rewording, author, importedFrom } = note;
  const empty = [
    ...(rewording === '' ? ['wording'] : []),
    ...(author.name === '' ? ['author'] : []),
    ...(importedFrom?.url === '' ? ['posted at'] : []),
    ...(importedFrom?.name === '' ? ['posted by'] : []),
    ...(importedFrom?.date === '' ? ['posted on'] : []),
    ...(importedFrom?.by === '' ? ['imported by'] : []),
  ];
  return {
    selectors: target.selectors,
    ...(references.length > 0 && { references }),
    ...(numbers.length > 0 && { numbers }),
    ...(note.tags.some((tag) => tag.includes('\n')) && { tags: note.tags }),
    ...(action !== null && { action }),
    ...(part !== null && { part }),
    ...(importedFrom !== null && { imported: true }),
    ...(empty.length > 0 && { empty }),
  };
}

/** The section that the nearest element's id tells, as LaTeXML names them: `S3.SS1.p2` is in 3.1. */
function sectionOf({ target }: Note): string {
  const fragment = target.selectors.find(({ type }) => type === 'FragmentSelector');
  const id = fragment?.type === 'FragmentSelector' ? fragment.value : '';
  const match = /^([SA])(\d{1,3})(?:\.SS(\d{1,3}))?(?:\.SSS(\d{1,3}))?(?:\.|$)/.exec(id);
  if (!match) return '';
  const [, sort, first, ...below] = match;
  // Appendices are lettered.
  const top = sort === 'A' && Number(first) <= 26 ? String.fromCharCode(64 + Number(first)) : first!;
  return [top, ...below.filter(Boolean)].join('.');
}

function referenceText(reference: Reference): string {
  switch (reference.type) {
    case 'work':
      return reference.quote === null ? labelOf(reference) : `${labelOf(reference)}: “${reference.quote}”`;
    case 'passage': {
      const quote = reference.target.selectors.find(({ type }) => type === 'TextQuoteSelector');
      return quote?.type === 'TextQuoteSelector' ? `${reference.role}: “${quote.exact}”` : reference.role;
    }
    case 'not-public':
      return `not public: ${reference.by}`;
  }
}
