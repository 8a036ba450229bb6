/**
 * A wording that somebody wrote for a quotation, made to stand in the sentence: its capital and full stop, and the
 * article before it. Nothing else of it is touched.
 */
import { FORMULA, type Span } from '../page-text/page-text';
import { articleFor } from '../lens/article';
import { fromTyped } from '../versions/wording-parts';
import { formulasBefore } from './apply';
import type { Wording, Words } from './change';
import { isSmall } from './stands-for';

const ARTICLE = /(?:^|[^\p{L}\p{N}])(an?) $/iu;
const OWN_ARTICLE = /^(?:an?|the) /i;
const STOP = /[.?!]$/;
/** What ends a wording as a full stop does, or leads on. */
const ENDED = /[.?!:;,\u2026]["'\u201D\u2019)\]]*$/;
/** A sentence ends before it, if need be with closing marks. */
const AFTER_SENTENCE = /(?:^|\n|[.?!]["'\u201D\u2019)\]]*\s)["'\u201C\u2018([]*$/;
/** A sentence goes on with it. */
const GOES_ON = /^(?:\s*[.,;:?!)]|\s+[\p{Ll}\uFFFC])/u;
const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/**
 * `typed` in place of a stretch of the passage; null where it says the same. A formula is typed as `$TeX$`; one that
 * was left the character that it is stays the formula in its place.
 */
export function fitWording(passage: Words, { start, end }: Span, typed: string): Wording | null {
  const { text } = passage;
  const words = fromTyped(typed.trim());
  let to = words.text;
  const from = text.slice(start, end);
  const before = text.slice(0, start);
  if (CAPITAL.test(from) && AFTER_SENTENCE.test(before)) to = capitalised(to);
  if (LOWER.test(from) && !AFTER_SENTENCE.test(before)) to = inMidst(to);
  const stop = STOP.exec(from)?.[0];
  if (stop !== undefined && !ENDED.test(to)) to += stop;
  if (stop === undefined && to.endsWith('.') && GOES_ON.test(text.slice(end, end + 3))) to = to.slice(0, -1);
  const article = ARTICLE.exec(before.slice(-4))?.[1];
  let begin = start;
  if (article !== undefined) {
    const fitting = articleFor(article, to);
    const own = OWN_ARTICLE.test(to);
    if (own || (fitting !== article && /^\p{L}/u.test(to))) {
      begin = start - article.length - 1;
      if (!own) to = `${fitting} ${to}`;
      else if (CAPITAL.test(article)) to = capitalised(to);
    }
  }
  const stood = passage.tex.slice(formulasBefore(text, begin), formulasBefore(text, end));
  const tex = known(words.tex, stood);
  const whole = text.slice(begin, end);
  const same = to === whole && tex.every((each, index) => each === stood[index]);
  return same || whole === '' ? null : { start: begin, end, from: whole, to, tex };
}

/** Formulas that were not written out are those of the quotation, where it has as many. */
function known(typed: readonly string[], stood: readonly string[]): string[] {
  return typed.map((tex, index) => (tex === '' && typed.length === stood.length ? stood[index]! : tex));
}

/** In the midst of a sentence a word that is no name has no capital; of the small ones that is sure. */
function inMidst(words: string): string {
  const first = /^\p{Lu}[\p{Ll}]*(?![\p{L}\p{N}])/u.exec(words)?.[0];
  if (first === undefined || first === 'I' || !isSmall(first)) return words;
  return first.toLowerCase() + words.slice(first.length);
}

function capitalised(words: string): string {
  return words.startsWith(FORMULA) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
