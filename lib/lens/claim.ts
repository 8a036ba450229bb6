/**
 * Unhedged universals: a clause in the present tense, in title or abstract, that speaks of a kind of thing as such
 * ("Scheming emerges when agents garden"), with "can" offered.
 *
 * A title is read as the claim of the whole, so each of the verbs (`claim-verbs.ts`) counts there. In an abstract the
 * present tense is also how things are described; there it counts where the writers put it forward as what they found
 * ("we find that …"), or where it names a condition ("X emerges when Y").
 */
import type { Block, PageText, Span } from '../page-text/page-text';
import { FORMS, type VerbForm } from './claim-verbs';
import { MODELS } from './rules/words';
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

interface Token {
  /** Lower case. */
  word: string;
  start: number;
  end: number;
}

/** A verb in a clause: which tokens it is, and where its subject begins. */
interface Candidate {
  form: VerbForm;
  /** Index of its first token, and of the token behind it. */
  at: number;
  behind: number;
  from: number;
}

/** Before the verb, these make a clause ask, limit itself, or be no sentence of its own. */
const NO_CLAIM = words(
  `how why what when where whether who whose which that if do does did can could may might will would should must to
   toward towards not as while because since although though some sometimes often many few most several certain various
   these this those such our your my their its his her the a an each one two three four five evidence let let's case observation
   observations investigating understanding exploring analyzing analysing revisiting rethinking measuring evaluating
   probing we they it he she i you there here and or but nor than helps help lets usually typically generally mostly largely partly
   primarily mainly possibly perhaps likely probably potentially tend tends seem seems appear appears both either current currently
   existing recent previous prior traditional conventional standard using by from`,
);
/** With one of these the noun before the verb is not its subject: "Fine-tuning of models improves". */
const JOINED = words('of for on in with between across under');
const PLURALS = words('people data llms lms vlms mllms children humans ai media bacteria criteria phenomena');
/** They end in s and are one, and the other way round. */
const NO_PLURAL = /(?:ss|us|is|ics|as)$/;

/** Behind the verb, these temper it, or deny the universal. */
const FREQUENCIES = words(
  'always almost nearly often sometimes usually mostly rarely seldom necessarily typically generally likely only largely partly mainly',
);
const UNIVERSALS = words(
  'ubiquitous universal universally always all every everywhere uniform uniformly necessarily inevitable inevitably identical',
);
/** Behind one of these a form that is a noun as well is that noun. */
const NO_OBJECT = words('not of for in on at and or with to by from as via : ; . , ! ?');

/** Announces what the writers found, before "that". */
const FOUND = words(
  `find finds found show shows showed shown demonstrate demonstrates demonstrated reveal reveals revealed observe observes
   observed prove proves proved establish establishes established discover discovered confirm confirms confirmed conclude
   conclude concluded showing demonstrating revealing finding`,
);
/** Tempers such a clause, or ties it to what was tried. */
const TEMPERED = words(
  `can could may might would will often sometimes usually typically generally tend tends seem seems appear appears likely
   possibly potentially perhaps our we these this those tested evaluated studied considered examined observed here only
   if most many some several respectively current existing on roughly approximately regime regimes mainly partly primarily
   moderately slightly partially`,
);
/** Before such a clause, these say on what it was tried, or that others found it. */
const ELSEWHERE = words(
  `on across dataset datasets benchmark benchmarks corpus corpora ablation ablations prior previous earlier recent others
   literature`,
);
/** Behind an emergence: the universal has a condition, and is one all the same. */
const CONDITIONS = words('when whenever if once regardless');

/** Sayings, by subject and what is said of it. */
const SAYINGS = words('less-more seeing-believing more-better more-less sharing-caring');

/** A subject is short, what follows is read so far, and an abstract's temper stands near. */
const LONGEST_SUBJECT = 8;
const LONGEST_CLAUSE = 60;
const REACH = 12;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*|[:?!;,.()\u2014\u2013\u201C\u201D"\uFFFC%]/gu;
const CLOSES = words(': ; . ! ? \u2014 \u2013');
const STOPS = words(': ; . ! ? \u2014 \u2013 , ( ) %');
/** In running text a capital makes a name, and what is said of one system is no universal; but "LLMs" are a kind. */
const NAME = /\p{Lu}/u;
const KIND = /^(?:\p{Lu}{2,}s|AI)(?:$|-)/u;

/** A name spelled out by the capitals in a title's words: "In-DEpth ALignment". */
const SPELLED = /\p{Lu}{2}\p{Ll}{2}/u;

/** The claims of a block, in order; none outside title and abstract. */
export function claimsIn(page: PageText, block: Block): Claim[] {
  const text = page.text.slice(block.start, block.end);
  const title = block.role === 'title';
  if (!title && block.role !== 'abstract') return [];
  if (title && (text.includes('?') || SPELLED.test(text))) return [];

  const claims: Claim[] = [];
  for (const { start: from, end: to } of title ? [{ start: 0, end: text.length }] : putForward(text)) {
    const tokens = tokensOf(text.slice(from, to), from);
    for (const candidate of candidatesIn(tokens)) {
      const { form, at, behind } = candidate;
      const claimed = title ? inTitle(tokens, candidate, text) : inAbstract(tokens, candidate, text);
      if (!claimed) continue;
      // "Always" goes with the verb: it is what the tempered one does without.
      const { start } = tokens[title && isAlways(tokens, at - 1) ? at - 1 : at]!;
      const last = title && isAlways(tokens, behind) ? behind : behind - 1;
      claims.push({
        start: block.start + start,
        end: block.start + tokens[last]!.end,
        term: form.term,
        neutral: [title ? likeTitle(form.neutral, text.slice(start)) : form.neutral],
      });
      if (title) break;
    }
  }
  return claims;
}

function tokensOf(text: string, from: number): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLowerCase().replace('\u2019', "'"),
    start: from + index,
    end: from + index + word.length,
  }));
}

/** Each claim of an abstract stands with one of these, the first of them behind one of `FOUND`. */
const PUT_FORWARD = /\b(?:that|emerges?)\b/gi;
/** The same as words: an abstract without any of them is not looked through. */
export const CLAIM_WORDS: readonly string[] = [
  'emerge',
  'emerges',
  ...[...FOUND].map((found) => `${found} that`),
];
const LAST_WORD = /\b(\w+)\s+$/;
const LONGEST_FOUND = 16;
/** Begins a clause, and ends what is read of it, as `CLOSES` and `isFound` have it. */
const CLAUSE = /[:;.!?\u2014\u2013]/;
const SENTENCE_END = /;|\.(?=\s|$)/g;

/** The stretches of an abstract that may hold a claim, each from the beginning of its clause to the end of its sentence. */
function* putForward(text: string): Generator<Span> {
  let done = 0;
  for (const { 0: word, index } of text.matchAll(PUT_FORWARD)) {
    if (index < done) continue;
    let start = index;
    if (word.toLowerCase() === 'that') {
      const before = LAST_WORD.exec(text.slice(Math.max(0, index - LONGEST_FOUND), index));
      if (!before || !FOUND.has(before[1]!.toLowerCase())) continue;
      if (!mayClaim(text, index + word.length)) continue;
    }
    while (start > done && !CLAUSE.test(text[start - 1]!)) start -= 1;
    SENTENCE_END.lastIndex = index;
    const close = SENTENCE_END.exec(text);
    done = close ? close.index + 1 : text.length;
    yield { start, end: done };
  }
}

const BEHIND = new RegExp(WORD);
/** Whether a verb stands behind the "that" which ends at `from`, and before it what may be its subject: see `isFound`. */
function mayClaim(text: string, from: number): boolean {
  BEHIND.lastIndex = from;
  for (let n = 0; n <= LONGEST_SUBJECT; n++) {
    const word = BEHIND.exec(text)?.[0].toLowerCase();
    if (word === undefined) return false;
    if (n > 0 && (FORMS.has(word) || HEADS.has(word))) return true;
    if (NO_CLAIM.has(word) || STOPS.has(word) || /\d/.test(word)) return false;
  }
  return false;
}

/** The first words of the forms of two. */
const HEADS = new Set([...FORMS.keys()].flatMap((form) => (form.includes(' ') ? [form.split(' ')[0]!] : [])));

/** The verbs of a block, each with where its clause begins. */
function* candidatesIn(tokens: readonly Token[]): Generator<Candidate> {
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if (CLOSES.has(word)) {
      from = at + 1;
      continue;
    }
    const next = tokens[at + 1]?.word;
    const pair = next !== undefined && HEADS.has(word) ? FORMS.get(`${word} ${next}`) : undefined;
    const form = pair ?? FORMS.get(word);
    if (form && at > from) yield { form, at, behind: at + (pair ? 2 : 1), from };
  }
}

function inTitle(tokens: readonly Token[], { form, at, behind, from }: Candidate, text: string): boolean {
  if (at - from > LONGEST_SUBJECT || (from === 2 && form.serves)) return false;
  // One thing by its name, "JWST", is no kind.
  if (at === from + 1 && /^\p{Lu}{3,}$/u.test(text.slice(tokens[from]!.start, tokens[from]!.end)))
    return false;
  const end = isAlways(tokens, at - 1) ? at - 1 : at;
  const subject = tokens.slice(from, end).map(({ word }) => word);
  const always = isAlways(tokens, behind) && !form.denies && (form.term === 'be' || form.noun === null);
  return (
    isSubject(subject, form) &&
    isVerb(tokens, subject, form, behind) &&
    (always || !FREQUENCIES.has(tokens[behind]?.word ?? '')) &&
    !(form.denies && UNIVERSALS.has(tokens[behind]?.word ?? '')) &&
    !SAYINGS.has(`${subject.at(-1)}-${tokens[behind]?.word}`)
  );
}

/** Whether "always" stands at `at`, and nothing that takes it back ("almost always", "not always"). */
function isAlways(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return tokens[at]?.word === 'always' && before !== 'almost' && before !== 'nearly' && before !== 'not';
}

function inAbstract(tokens: readonly Token[], candidate: Candidate, text: string): boolean {
  return isConditional(tokens, candidate) || isFound(tokens, candidate, text);
}

/** "X emerges when Y", with nothing that tempers it. */
function isConditional(tokens: readonly Token[], { form, at, behind, from }: Candidate): boolean {
  if (form.term !== 'emerge') return false;
  const before = tokens.slice(Math.max(from, at - REACH), at);
  if (before.some(({ word }) => TEMPERED.has(word) || NO_CLAIM.has(word))) return false;
  const [after, next] = [tokens[behind]?.word ?? '', tokens[behind + 1]?.word ?? ''];
  return CONDITIONS.has(after) || (after === 'even' && CONDITIONS.has(next));
}

/** "We find that X verbs Y": of a kind of thing as such, and to the end of the clause nothing tempers it. */
function isFound(tokens: readonly Token[], { form, at, behind, from }: Candidate, text: string): boolean {
  if (form.plain) return false;
  // "we find that" and a subject.
  const clause = tokens.slice(Math.max(from, at - LONGEST_SUBJECT - 2), at);
  const that = clause.findLastIndex(({ word }) => word === 'that');
  if (that < 1 || !FOUND.has(clause[that - 1]!.word)) return false;
  const subject = clause.slice(that + 1).map(({ word }) => word);
  if (subject.some((word) => /\d/.test(word))) return false;
  if (clause.slice(that + 1).some(({ start, end }) => isName(text.slice(start, end)))) return false;
  if (
    subject.length > LONGEST_SUBJECT ||
    !isSubject(subject, form) ||
    !isVerb(tokens, subject, form, behind)
  ) {
    return false;
  }
  if (tokens.slice(Math.max(from, at - LONGEST_CLAUSE), at).some(({ word }) => ELSEWHERE.has(word)))
    return false;
  for (const { word, start } of tokens.slice(behind, behind + LONGEST_CLAUSE)) {
    if (word === ';' || (word === '.' && /\s/.test(text[start + 1] ?? ' '))) break;
    if (TEMPERED.has(word) || word === '%' || word === '\uFFFC' || /^\d/.test(word)) return false;
  }
  return true;
}

function isName(word: string): boolean {
  return NAME.test(word) && !KIND.test(word);
}

/** Whether `before` is a subject without article, in the number of the verb. */
function isSubject(before: readonly string[], { plural }: VerbForm): boolean {
  if (before.length === 0 || before.some((word) => NO_CLAIM.has(word) || STOPS.has(word))) return false;
  const noun = before.at(-1)!;
  if (!/^[\p{L}'-]+$/u.test(noun) || noun.endsWith('ly')) return false;
  const nounIsPlural = PLURALS.has(noun) || (noun.endsWith('s') && !NO_PLURAL.test(noun));
  if (plural === null) return true;
  return plural ? nounIsPlural : !nounIsPlural || before.some((word) => JOINED.has(word));
}

/** Whether a form that may be a noun is the verb here: said of a model, or with an object behind it. */
function isVerb(
  tokens: readonly Token[],
  subject: readonly string[],
  { noun }: VerbForm,
  behind: number,
): boolean {
  if (noun === null) return true;
  if (noun === 'agent') return MODELS.has(subject.at(-1)!);
  const next = tokens[behind]?.word;
  return next !== undefined && !NO_OBJECT.has(next) && !/(?:ed|ing)$/.test(next);
}

/** With the capitals of the title's verb. */
function likeTitle(neutral: string, verb: string): string {
  if (!/^\p{Lu}/u.test(verb)) return neutral;
  return neutral.replace(
    /(^|\s)(?!to\b|on\b|from\b)(\p{L})/gu,
    (_, space: string, letter: string) => space + letter.toUpperCase(),
  );
}
