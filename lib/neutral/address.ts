/** What an address of the neutral reading asks for: which text of the paper, and what of it. */
import * as v from 'valibot';
import { NoteId } from '../notes/ids';
import type { KeptText } from '../versions/kept-text';

/** Title and abstract, a section, a stretch of one page's text, or the paragraphs that a note is on. */
export type AskedFor =
  | { is: 'front' }
  | { is: 'section'; index: number }
  | { is: 'span'; start: number; end: number }
  | { is: 'note'; id: NoteId };

export interface Opening {
  /** Null: the newest version that is kept, and its fullest page. A stretch means the text of one page alone. */
  text: Pick<KeptText, 'version' | 'page'> | null;
  read: AskedFor;
}

const Whole = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const Asked = v.object({
  version: v.exactOptional(v.pipe(Whole, v.minValue(1))),
  page: v.exactOptional(v.picklist(['html', 'ar5iv', 'abs'])),
  section: v.exactOptional(Whole),
  start: v.exactOptional(Whole),
  end: v.exactOptional(Whole),
  note: v.exactOptional(NoteId),
});

/** The query that asks for it, to stand behind that of the paper; empty where nothing is asked for. */
export function queryOf({ text, read }: Opening): string {
  const query = new URLSearchParams();
  if (text) {
    query.set('version', String(text.version));
    query.set('page', text.page);
  }
  if (read.is === 'section') query.set('section', String(read.index));
  if (read.is === 'span') {
    query.set('start', String(read.start));
    query.set('end', String(read.end));
  }
  if (read.is === 'note') query.set('note', read.id);
  const written = query.toString();
  return written === '' ? '' : `&${written}`;
}

/** What a query asks for; title and abstract where it asks for nothing that can be read. */
export function openingOf(query: string): Opening {
  const asked = v.safeParse(Asked, Object.fromEntries(new URLSearchParams(query)));
  if (!asked.success) return { text: null, read: { is: 'front' } };
  const { version, page, section, start, end, note } = asked.output;
  const text = version !== undefined && page !== undefined ? { version, page } : null;
  if (note !== undefined) return { text, read: { is: 'note', id: note } };
  if (section !== undefined && text) return { text, read: { is: 'section', index: section } };
  if (start !== undefined && end !== undefined && start < end && text)
    return { text, read: { is: 'span', start, end } };
  return { text, read: { is: 'front' } };
}
