/**
 * Unhedged universals: a sentence in the present tense, in title or abstract, that speaks of a kind of thing as such
 * ("Scheming emerges when agents garden"), with "can" offered.
 *
 * In a title any of the verbs below counts, in an abstract only "X emerges when Y": there the present tense is also
 * how results are told.
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

/** Each verb in its plural and its singular, and tempered. */
const VERBS: readonly (readonly [string, string, string])[] = [
  ['emerge', 'emerges', 'can emerge'],
  ['arise', 'arises', 'can arise'],
  ['lead to', 'leads to', 'can lead to'],
  ['make', 'makes', 'can make'],
  ['improve', 'improves', 'can improve'],
  ['enable', 'enables', 'can enable'],
  ['outperform', 'outperforms', 'can outperform'],
  ['beat', 'beats', 'can beat'],
  ['fail', 'fails', 'can fail'],
  ['hurt', 'hurts', 'can hurt'],
  ['induce', 'induces', 'can induce'],
  ['undermine', 'undermines', 'can undermine'],
  ['generalize', 'generalizes', 'can generalize'],
  ['generalise', 'generalises', 'can generalise'],
  ['learn', 'learns', 'can learn'],
  ['scheme', 'schemes', 'can evade oversight'],
  ['deceive', 'deceives', 'can mislead'],
  ['lie', 'lies', 'can state something false'],
  ['know', 'knows', 'can report'],
  ['need', 'needs', 'can need'],
  ['are', 'is', 'can be'],
];

const FORMS = new Map<string, { term: string; plural: boolean; neutral: string }>();
for (const [plural, singular, neutral] of VERBS) {
  FORMS.set(plural, { term: plural === 'are' ? 'be' : plural, plural: true, neutral });
  FORMS.set(singular, { term: plural === 'are' ? 'be' : plural, plural: false, neutral });
}

/** Words before the verb after which a title asks, limits itself or is no sentence of its own. */
const UNIVERSAL_NO_MORE = words(
  `how why what when where whether who which that if do does did can could may might will would should to toward towards
   not as while because some sometimes often many few most these this those our the a an each one two three evidence case
   observation observations on investigating understanding exploring analyzing revisiting rethinking measuring evaluating probing
   for of`,
);

/** Words before which a plural in -s, or one of these, is the subject of a plural verb. */
const PLURALS = words('people data llms lms vlms children humans ai');

/** In an abstract: what tempers the sentence, or reports one setting. */
const TEMPERED = words(
  'can could may might would will often sometimes usually typically generally tend tends in our we how why when whether that which where if to naturally not only what',
);
const CONDITIONS = words('when whenever if once regardless');

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*|[:?!;,.()\u2014\u2013\u201C\u201D"\uFFFC]/gu;

/** The claims of a block, in order; none outside title and abstract. */
export function claimsIn(page: PageText, block: Block): Claim[] {
  if (block.role !== 'title' && block.role !== 'abstract') return [];
  const text = page.text.slice(block.start, block.end);
  if (block.role === 'abstract' && !/\b(?:emerge|arise)s?\b/i.test(text)) return [];
  if (block.role === 'title' && text.includes('?')) return [];
  const tokens = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const claims: Claim[] = [];
  let from = 0;
  for (const [index, { word, start, end }] of tokens.entries()) {
    if (/^[:;.!?\u2014\u2013]$/.test(word)) {
      from = index + 1;
      continue;
    }
    const before = tokens.slice(from, index).map((token) => token.word);
    const next = tokens[index + 1];
    const two = next && FORMS.get(`${word} ${next.word}`);
    const form = two || FORMS.get(word);
    if (!form || !before.length) continue;
    const universal =
      block.role === 'title'
        ? inTitle(before, form)
        : inAbstract(
            before,
            form.term,
            tokens.slice(index + 1, index + 3).map((token) => token.word),
          );
    if (!universal) continue;
    claims.push({
      start: block.start + start,
      end: block.start + (two ? next.end : end),
      term: form.term,
      neutral: [titleCase(form.neutral, text.slice(start, end), before.length > 0 && block.role === 'title')],
    });
    if (block.role === 'title') from = tokens.length;
  }
  return claims;
}

/** A subject without article before a finite verb. */
function inTitle(before: readonly string[], { plural }: { plural: boolean }): boolean {
  if (before.some((word) => UNIVERSAL_NO_MORE.has(word) && word !== 'of' && word !== 'for' && word !== 'on'))
    return false;
  const subject = before.at(-1)!;
  if (!/^\p{L}/u.test(subject) || before.length > 8) return false;
  const endsInS = (/s$/.test(subject) && !/(?:ss|us|is|ics)$/.test(subject)) || PLURALS.has(subject);
  const prepositional = before.some((word) => word === 'of' || word === 'for' || word === 'on');
  return plural ? endsInS : !endsInS || prepositional;
}

function inAbstract(before: readonly string[], term: string, after: readonly string[]): boolean {
  if (term !== 'emerge' && term !== 'arise') return false;
  if (before.slice(-12).some((word) => TEMPERED.has(word))) return false;
  return CONDITIONS.has(after[0]!) || (after[0] === 'even' && CONDITIONS.has(after[1]!));
}

/** With the capitals of the title it stands in. */
function titleCase(neutral: string, verb: string, title: boolean): string {
  if (!title || !/^\p{Lu}/u.test(verb)) return neutral;
  return neutral.replace(
    /(^|\s)(?!to\b)(\p{L})/gu,
    (_, space: string, letter: string) => space + letter.toUpperCase(),
  );
}
