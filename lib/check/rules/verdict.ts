import { searchFold } from '../../notes/search-fold';
import type { Rule } from '../rule';

/** Verdicts on people, or on a work as such. Terms of a field that use the same words are left out where they stand. */
const VERDICTS: readonly RegExp[] = [
  /\bclick-?bait(?:y|ing)?\b(?!\s+(?:detect|headline|dataset|classif|corpus|corpora|article|video|thumbnail))/gi,
  /\b(?:intellectually )?dishonest(?:ly|y)?\b(?!\s+(?:model|agent|answer|behaviou?r|response|statement|polic))/gi,
  /\bcherry-?pick(?:s|ed|ing)?\b/gi,
  /\bmisleading (?:title|abstract|headline|framing)\b|\b(?:title|abstract|headline|framing) (?:is|are|was|seems?|looks?) (?:\w+ )?misleading\b/gi,
  /\b(?:pure |just |mere |more |all )?(?:over-?)?hyp(?:e|ed|ing)\b(?!-|\s+(?:cycle|curve|word|mark|term))/gi,
  /\b(?:fraud|fraudulent)\b(?!\s+(?:detect|dataset|rate|transaction|score|prevention))/gi,
  /\b(?:sloppy|lazy)\b(?!\s+(?:evaluation|learning|loading|model|regime|training|adversar|sampling|update))/gi,
  /\b(?:incompetent|ignorant|clueless|shameless|disingenuous|ridiculous|laughable|embarrassing|absurd|stupid|idiotic|unethical people)\b/gi,
  /\b(?:junk|pseudo-?) ?science\b|\b(?:garbage|bogus|nonsense|rubbish|bullshit|propaganda|snake oil|scam|grift)\b(?!\s+(?:collect|word|token|syllable|input|text|detect|mutation))/gi,
  /\b(?:lying|liars?|lies about|lied about)\b(?!\s+(?:model|detect|in|on|at|within|between|above|below|under|behind|outside|inside|close|near))/gi,
  /\bp-?hack(?:ed|ing)?\b|\bsalami[- ]slic\w+/gi,
];

const OWN = /\b(?:i|i['’]m|we|we['’]re|my|our|me|us)(?:\s+\w+){0,2}\s*$/i;
const DENIED = /\b(?:not|n['’]t|no|never|without|nor)(?:\s+\w+){0,3}\s*$/i;

export const verdict: Rule = {
  name: 'verdict',
  doc: 'A verdict on people, or on a work as such: clickbait, dishonest, cherry-picked, a misleading title, hype. Not as a term of a field, not of the writer, not denied, and not where the passage itself says it.',
  check({ said, quote }) {
    const passage = searchFold(quote);
    return VERDICTS.flatMap((form) => [...said.matchAll(form)])
      .sort((a, b) => a.index - b.index)
      .flatMap(({ 0: words, index }) => {
        const before = said.slice(Math.max(0, index - 60), index);
        if (OWN.test(before) || DENIED.test(before) || passage.includes(searchFold(words))) return [];
        return [
          {
            rule: 'verdict',
            says: { key: 'verdict' as const, values: { words } },
            at: { start: index, end: index + words.length },
            shows: null,
          },
        ];
      });
  },
};
