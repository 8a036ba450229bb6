/** Neutral wordings made to fit the sentence: capitals, and the article before them. */
import { type Span } from '../page-text/page-text';
import { articleFor } from './article';
import { type Context } from './context';

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

/** Wordings in the form of the hit, the empty one for leaving it out. */
export function offerFor(wordings: readonly string[], { text, start, end, block }: Context): Offer {
  const hit = text.slice(start, end);
  const fitted = wordings.map((wording) => likeIn(wording, hit));
  const article = ARTICLE.exec(text.slice(Math.max(block.start, start - 4), start))?.[1];
  const behind = NEXT_WORD.exec(text.slice(end, Math.min(block.end, end + 60)))?.[1];
  const hits = { start, end };
  if (article === undefined)
    return { neutral: fitted.map((wording) => wording || LEAVE_OUT), replaces: hits };
  const before = (wording: string) => articleFor(article, wording || (behind ?? ''));
  if (fitted.every((wording) => before(wording) === article || (wording === '' && behind === undefined)))
    return { neutral: fitted.map((wording) => wording || LEAVE_OUT), replaces: hits };

  // An article alone is no wording to offer, so where the hit is to be left out the next word comes along.
  const along = fitted.includes('') && behind !== undefined ? ` ${behind}` : '';
  return {
    neutral: fitted.map((wording) => `${before(wording)} ${`${wording}${along}`.trimStart()}`.trim()),
    replaces: { start: start - article.length - 1, end: end + along.length },
  };
}

const CAPITAL = /^\p{Lu}/u;
const SHORT_WORDS = /^(?:an?|the|of|in|on|at|to|by|for|and|or|as|with|from|than|but)$/;

/** A wording written as what it stands for is: in capitals, as a title, or with a capital at its beginning. */
function likeIn(wording: string, hit: string): string {
  if (!CAPITAL.test(hit)) return wording;
  if (/\p{L}{2}/u.test(hit) && hit === hit.toUpperCase()) return wording.toUpperCase();
  const [, ...others] = hit.split(/[ -]/);
  const isTitle = others.length > 0 && others.every((word) => CAPITAL.test(word) || SHORT_WORDS.test(word));
  return wording
    .split(' ')
    .map((word, n) => (n === 0 || (isTitle && !SHORT_WORDS.test(word)) ? capitalised(word) : word))
    .join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
