/**
 * Unhedged universals: a sentence in the present tense, in title or abstract, that speaks of a kind of thing as such
 * ("Scheming emerges when agents garden"), with "can" offered.
 *
 * In a title each of the verbs below counts, since a title is read as the claim of the whole; in an abstract only
 * "X emerges when Y", since there the present tense is also how results are told.
 */
import { type Block, type PageText } from '../page-text/page-text';
import { words } from './rules/rule';

/** `Finding.entry` of a claim. */
export const CLAIM_ENTRY = 'claim/universal';

/** Offsets into `PageText.text`; the span is that of the verb. */
export interface Claim {
  start: number;
  end: number;
  term: string;
  neutral: string[];
}

interface Form {
  term: string;
  plural: boolean;
  neutral: string;
}

/** Each verb in plural and singular, and tempered. */
const FORMS: ReadonlyMap<string, Form> = new Map(
  (
    [
      ['emerge', 'emerges', 'can emerge'],
      ['arise', 'arises', 'can arise'],
      ['lead to', 'leads to', 'can lead to'],
      ['make', 'makes', 'can make'],
      ['improve', 'improves', 'can improve'],
      ['outperform', 'outperforms', 'can outperform'],
      ['beat', 'beats', 'can beat'],
      ['fail', 'fails', 'can fail'],
      ['hurt', 'hurts', 'can hurt'],
      ['induce', 'induces', 'can induce'],
      ['undermine', 'undermines', 'can undermine'],
      ['learn', 'learns', 'can learn'],
      ['scheme', 'schemes', 'can scheme'],
      ['deceive', 'deceives', 'can deceive'],
      ['lie', 'lies', 'can lie'],
      ['are not', 'is not', 'may not be'],
      ['are', 'is', 'can be'],
    ] as const
  ).flatMap(([plural, singular, neutral]): [string, Form][] => {
    const term = plural.replace(/^are\b/, 'be');
    return [
      [plural, { term, plural: true, neutral }],
      [singular, { term, plural: false, neutral }],
    ];
  }),
);

/** Before the verb, these make a title ask, limit itself, or be no sentence of its own. */
const NO_CLAIM = words(
  `how why what when where whether who which that if do does did can could may might will would should to toward towards
   not as while because some sometimes often many few most these this those our your my the a an each one two three evidence
   let let's case observation observations investigating understanding exploring analyzing revisiting rethinking measuring evaluating
   probing`,
);
/** With one of these the noun before the verb is not its subject: "Fine-tuning of models improves". */
const JOINED = words('of for on in with');
const PLURALS = words('people data llms lms vlms children humans ai');

/** In an abstract, these temper the sentence or tie it to one setting. */
const TEMPERED = words(
  `can could may might would will often sometimes usually typically generally tend tends our we how we why when whether that
   which where if to naturally not only what`,
);
/** Behind the verb of a title, these temper it. */
const FREQUENCIES = words('always often sometimes usually mostly rarely seldom necessarily');
const CONDITIONS = words('when whenever if once regardless');

/** A title's subject is short, and an abstract's temper stands near. */
const LONGEST_SUBJECT = 8;
const REACH = 12;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*|[:?!;,.()\u2014\u2013\u201C\u201D"\uFFFC]/gu;
const CLOSES = words(': ; . ! ? \u2014 \u2013');

/** The claims of a block, in order; none outside title and abstract. */
export function claimsIn(page: PageText, block: Block): Claim[] {
  const text = page.text.slice(block.start, block.end);
  const title = block.role === 'title';
  if (!title && block.role !== 'abstract') return [];
  if (title ? text.includes('?') : !/\bemerges?\b/i.test(text)) return [];

  const tokens = Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const wordsBetween = (from: number, to: number) => tokens.slice(from, to).map(({ word }) => word);
  const claims: Claim[] = [];
  let from = 0;
  for (const [index, { word, start, end }] of tokens.entries()) {
    if (CLOSES.has(word)) {
      from = index + 1;
      continue;
    }
    const next = tokens[index + 1];
    const phrase = next && FORMS.get(`${word} ${next.word}`);
    const form = phrase ?? FORMS.get(word);
    if (!form || index === from) continue;
    const claimed = title
      ? index - from <= LONGEST_SUBJECT &&
        !FREQUENCIES.has(tokens[index + (phrase ? 2 : 1)]?.word ?? '') &&
        isSubject(wordsBetween(from, index), form)
      : form.term === 'emerge' &&
        isConditional(wordsBetween(Math.max(from, index - REACH), index), wordsBetween(index + 1, index + 3));
    if (!claimed) continue;
    claims.push({
      start: block.start + start,
      end: block.start + (phrase ? next.end : end),
      term: form.term,
      neutral: [title ? likeTitle(form.neutral, text.slice(start, end)) : form.neutral],
    });
    if (title) break;
  }
  return claims;
}

/** Whether `before` is a subject without article, in the number of the verb. */
function isSubject(before: readonly string[], { plural }: Form): boolean {
  if (before.some((word) => NO_CLAIM.has(word))) return false;
  const noun = before.at(-1)!;
  if (!/^\p{L}/u.test(noun)) return false;
  const nounIsPlural = PLURALS.has(noun) || (noun.endsWith('s') && !/(?:ss|us|is|ics)$/.test(noun));
  return plural ? nounIsPlural : !nounIsPlural || before.some((word) => JOINED.has(word));
}

function isConditional(before: readonly string[], after: readonly string[]): boolean {
  if (before.some((word) => TEMPERED.has(word))) return false;
  return CONDITIONS.has(after[0] ?? '') || (after[0] === 'even' && CONDITIONS.has(after[1] ?? ''));
}

/** With the capitals of the title's verb. */
function likeTitle(neutral: string, verb: string): string {
  if (!/^\p{Lu}/u.test(verb)) return neutral;
  return neutral.replace(
    /(^|\s)(?!to\b)(\p{L})/gu,
    (_, space: string, letter: string) => space + letter.toUpperCase(),
  );
}
