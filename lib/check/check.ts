/**
 * A look over a note while it is written: the lens on the writer's own words, and a look into the paper. It suggests
 * and never judges: nothing here keeps a note from being saved, and no rule speaks on what the note quotes.
 */
import { anchor } from '../anchor/anchor';
import { findings } from '../lens/find';
import type { Finding } from '../lens/finding';
import type { Lexicon } from '../lens/lexicon';
import type { Draft } from '../notes/note';
import { pageTextOf } from '../page-text/from-text';
import type { PageText, Span } from '../page-text/page-text';
import { runAtOnce } from '../slices/slices';
import { ownText, unquoted } from './own-words';
import { type Checked, type Rule, sentenceAround } from './rule';
import { hedge } from './rules/hedge';
import { missing } from './rules/missing';
import { motive } from './rules/motive';
import { nothingToCheck } from './rules/nothing-to-check';
import { verdict } from './rules/verdict';
import { wording } from './rules/wording';
import type { Suggestion } from './suggestion';

/** In the order in which their suggestions are listed. */
export const RULES: readonly Rule[] = [motive, verdict, missing, hedge, wording, nothingToCheck];

export interface CheckedWith {
  /** The paper's text, of the version that the note is on; null where it is not kept. */
  page: PageText | null;
  lexicon: Lexicon;
}

/** What is suggested for a draft; nothing for one without a word. */
export function checkNote(draft: Draft, { page, lexicon }: CheckedWith): Suggestion[] {
  if (draft.body.trim() === '') return [];
  const own = ownText(draft.body);
  const quotation = draft.target.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const quote = quotation?.exact ?? '';
  const place = page && quotation ? placeOf(page, draft) : null;
  const around = quotation
    ? page && place
      ? { text: page.text, span: place }
      : {
          text: `${quotation.prefix}${quote}${quotation.suffix}`,
          span: { start: quotation.prefix.length, end: quotation.prefix.length + quote.length },
        }
    : null;
  const note: Checked = {
    draft,
    own,
    said: unquoted(own),
    quote,
    place,
    page,
    sentence: around && sentenceOf(around.text, around.span, lexicon),
    findings: findingsIn(own, lexicon),
  };
  return RULES.flatMap((rule) => rule.check(note));
}

function placeOf(page: PageText, draft: Draft): Span | null {
  const found = anchor(page, draft.target.selectors);
  return found.status === 'exact' || found.status === 'moved' || found.status === 'reworded'
    ? { start: found.start, end: found.end }
    : null;
}

function sentenceOf(text: string, span: Span, lexicon: Lexicon): Checked['sentence'] {
  const { start, end } = sentenceAround(text, span);
  const { page } = pageTextOf(text.slice(start, end), 'paragraph');
  return { page, findings: runAtOnce(findings(page, { categories: [] }, lexicon)) };
}

/** What the lens finds in the writer's words, as offsets in them. */
function findingsIn(own: string, lexicon: Lexicon): Finding[] {
  const { page, toSource } = pageTextOf(own, 'paragraph');
  return runAtOnce(findings(page, { categories: [] }, lexicon)).map((finding) => ({
    ...finding,
    start: toSource(finding.start),
    end: toSource(finding.end - 1) + 1,
  }));
}
