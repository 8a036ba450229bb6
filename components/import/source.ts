/** What is to be taken in, as the reader has put it together: typed, pasted or chosen, and what is said of it. */
import * as v from 'valibot';
import { isForumPage } from '../../lib/critique/forum-page';
import { READ_AS } from '../../lib/messages/critique-messages';
import { ArxivId } from '../../lib/paper/id';

/** A text that stands there as a whole: a file, or what was copied from a page with its formatting. */
const Held = v.variant('kind', [
  v.object({ kind: v.literal('file'), name: v.string(), text: v.string() }),
  v.object({ kind: v.literal('copied'), html: v.string(), text: v.string() }),
]);
export type Held = v.InferOutput<typeof Held>;

export const SourceForm = v.object({
  typed: v.string(),
  /** Takes the place of what is typed. */
  held: v.nullable(Held),
  /** Chosen by the reader; null: as it was recognised. */
  as: v.nullable(v.picklist(READ_AS)),
  /** Chosen among the papers that the text names. */
  paper: v.nullable(ArxivId),
  /** An id or address, as typed: it counts before the one chosen. */
  typedPaper: v.string(),
  /** Null: the newest that is kept. */
  version: v.nullable(v.number()),
  /** Null: as the text says. */
  url: v.nullable(v.string()),
  date: v.nullable(v.string()),
  withNames: v.boolean(),
});
export type SourceForm = v.InferOutput<typeof SourceForm>;

export const EMPTY_FORM: SourceForm = {
  typed: '',
  held: null,
  as: null,
  paper: null,
  typedPaper: '',
  version: null,
  url: null,
  date: null,
  withNames: true,
};

/** The text that is read. */
export function sourceOf({ held, typed }: SourceForm): string {
  if (held === null) return typed;
  return held.kind === 'copied' ? held.html : held.text;
}

/**
 * What a paste adds to the form: a copy of a page, where its formatting says more than the words alone and nothing was
 * typed; null where the field takes the words as it would anyway. A page of OpenReview is told by its words: they say
 * who posts what, and its formatting does not.
 */
export function pasted(form: SourceForm, { html, text }: { html: string; text: string }): SourceForm | null {
  if (!TELLS_PARTS.test(html) || form.typed.trim() !== '' || form.held?.kind === 'file') return null;
  if (form.held === null && isForumPage(text)) return null;
  const before = form.held ?? { html: '', text: '' };
  const words = [before.text, text].filter((each) => each !== '').join('\n\n');
  return { ...form, held: { kind: 'copied', html: before.html + html, text: words } };
}

/** Elements that tell quotations, paragraphs and items apart; colours of a code editor do not. */
const TELLS_PARTS = /<(?:blockquote|q|p|li|h[1-6]|article|td)[\s>]/i;
