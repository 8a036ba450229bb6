import type { Kind } from '../../lens/finding';
import { searchFold } from '../../notes/search-fold';
import type { Rule } from '../rule';
import type { Saying } from '../suggestion';

const SAYS: Readonly<Partial<Record<Kind, Saying>>> = {
  loaded: 'wordingLoaded',
  booster: 'wordingBooster',
  hype: 'wordingHype',
  surprise: 'wordingSurprise',
};

/** Says of what is missing that it is: no more than "not". */
const PLAIN = new Set(['never']);

export const wording: Rule = {
  name: 'wording',
  doc: 'Says of the note what the lens says of papers: loaded, boosting, promoting words, and words that tell how to feel. Not of words that the note quotes or takes from the passage it is about, nor of negated ones.',
  check({ draft, findings, quote, said }) {
    const passage = searchFold(quote);
    const seen = new Set<string>();
    return findings.flatMap(({ kind, term, start, end, attributed, negated }) => {
      const key = SAYS[kind];
      const word = draft.body.slice(start, end);
      if (key === undefined || attributed || negated || seen.has(term) || PLAIN.has(term)) return [];
      if (said.slice(start, end).trim() === '' || passage.includes(stemOf(word))) return [];
      seen.add(term);
      return [{ rule: 'wording', says: { key, values: { word } }, at: { start, end }, shows: null }];
    });
  },
};

/** Enough of a word to know it again in another inflection. */
function stemOf(word: string): string {
  const folded = searchFold(word);
  return folded.length > 6 ? folded.slice(0, -2) : folded;
}
