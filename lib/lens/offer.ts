/** Neutral wordings made to fit the sentence: capitals, and the article before them. */
import type { Span } from '../page-text/page-text';
import { articleFor } from './article';
import type { Context } from './context';
import { joinBehind } from './fitting';

/** Offered where the sentence stands without the word. */
export const LEAVE_OUT = 'leave it out';

export interface Offer {
  /** Best first. */
  neutral: string[];
  /** What a wording stands in place of: the hit, and the words beside it that change with it. */
  replaces: Span;
}

const ARTICLE = /(?:^|[^\p{L}\p{N}])(an?) $/iu;
const NEXT_WORD = /^ ([\p{L}\p{N}][\p{L}\p{N}'\u2019-]*)/u;

/**
 * Wordings in the form of the hit, the empty one for leaving it out, which takes an "and" behind it along.
 */
export function offerFor(wordings: readonly string[], hit: Context): Offer {
  const { text, start, end, block } = hit;
  const words = text.slice(start, end);
  const fitted = wordings.map((wording) => likeIn(wording, words));
  const article = ARTICLE.exec(text.slice(Math.max(block.start, start - 4), start))?.[1];
  const join = fitted.includes('') ? joinBehind(hit) : '';
  const joinEnd = text.startsWith(join, end) ? end + join.length : end;
  const behind = NEXT_WORD.exec(text.slice(joinEnd, Math.min(block.end, joinEnd + 60)))?.[1];
  const before = (wording: string) => (article ? determiner(article, wording || (behind ?? '')) : '');
  const keepsArticle = fitted.every(
    (wording) =>
      article === undefined || before(wording) === article || (wording === '' && behind === undefined),
  );
  if (keepsArticle && joinEnd === end)
    return { neutral: fitted.map((wording) => wording || LEAVE_OUT), replaces: { start, end } };

  // An article alone is no wording to offer, so where the hit is to be left out the next word comes along.
  const takes = fitted.includes('') && behind !== undefined;
  const stop = takes ? joinEnd + 1 + behind.length : end;
  const along = (wording: string) =>
    wording ? wording + text.slice(end, stop) : article ? (behind ?? '') : likeIn(behind ?? '', words);
  return {
    neutral: fitted.map((wording) => `${before(wording)} ${along(wording)}`.trim()),
    replaces: { start: article ? start - article.length - 1 : start, end: stop },
  };
}

/** Wordings that are right as they are, with the article before them where it has to change. */
export function behindArticle(
  wordings: readonly string[],
  { text, start, end }: Span & { text: string },
  block: Span,
): Offer {
  const article = ARTICLE.exec(text.slice(Math.max(block.start, start - 4), start))?.[1];
  if (article === undefined || wordings.every((wording) => determiner(article, wording) === article))
    return { neutral: [...wordings], replaces: { start, end } };
  return {
    neutral: wordings.map((wording) => `${determiner(article, wording)} ${wording}`),
    replaces: { start: start - article.length - 1, end },
  };
}

const CAPITAL = /^\p{Lu}/u;
/** In a title they have no capital. */
export const SHORT_WORDS = /^(?:an?|the|of|in|on|at|to|by|for|and|or|as|with|from|than|but)$/;

/** A wording written as what it stands for is: in capitals, as a title, or with a capital at its beginning. */
function likeIn(wording: string, hit: string): string {
  if (!CAPITAL.test(hit)) return wording;
  if (/\p{L}{2}/u.test(hit) && hit === hit.toUpperCase()) return wording.toUpperCase();
  const [, ...others] = hit.split(/[ -]/);
  const isTitle = others.length > 0 && others.every((word) => CAPITAL.test(word) || SHORT_WORDS.test(word));
  return wording
    .split(/(?<=[ -])/)
    .map((word, n) => (n === 0 || (isTitle && !SHORT_WORDS.test(word.trimEnd())) ? capitalised(word) : word))
    .join('');
}

/** Of these there is one alone, so that no "a" stands before them. */
const SUPERLATIVE = /^(?:best|most|least|highest|lowest|largest|first)\b/i;

function determiner(article: string, wording: string): string {
  if (!SUPERLATIVE.test(wording)) return articleFor(article, wording);
  return CAPITAL.test(article) ? 'The' : 'the';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
