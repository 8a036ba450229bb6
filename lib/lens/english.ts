/**
 * The regular inflections of English, and the irregular verbs that papers use: what is proposed for a term that a
 * reader adds, and how a neutral wording follows the form it stands for. No dictionary: where the spelling leaves it
 * open whether a word is a verb or a noun, both are proposed, and the reader strikes out.
 */

/** How a phrase is inflected: as it stands in a dictionary, "targets", "targeted", "targeting". */
export type Inflection = 'base' | 's' | 'ed' | 'ing';

interface Verb {
  base: string;
  ed: readonly string[];
}

/** Base, past, participle where it differs. */
const IRREGULAR: readonly Verb[] = `
  be was been,become became,begin began begun,break broke broken,bring brought,build built,buy bought,catch caught,
  choose chose chosen,come came,cut cut,deal dealt,do did done,draw drew drawn,drive drove driven,fall fell fallen,
  feed fed,feel felt,fight fought,find found,forget forgot forgotten,get got,give gave given,go went gone,grow grew grown,
  hide hid hidden,hit hit,hold held,keep kept,know knew known,lead led,learn learned,leave left,lend lent,let let,
  lie lied,lose lost,make made,mean meant,meet met,mislead misled,outdo outdid outdone,overcome overcame,pay paid,
  put put,read read,rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,set set,shift shifted,
  show showed shown,shrink shrank shrunk,speak spoke spoken,spend spent,split split,spread spread,stand stood,steal stole
  stolen,strike struck,swing swung,take took taken,teach taught,tell told,think thought,throw threw thrown,understand
  understood,undo undid undone,win won,write wrote written`
  .trim()
  .split(',')
  .map((line) => line.trim().split(/\s+/))
  .map(([base, ...ed]) => ({ base: base!, ed }));

const BY_BASE = new Map(IRREGULAR.map((verb) => [verb.base, verb]));
const BY_PAST = new Map(IRREGULAR.flatMap((verb) => verb.ed.map((form) => [form, verb])));

/** Two syllables or more with the stress on the last, so that it is doubled as in "plan", "planned". */
const DOUBLED = new Set(
  'admit begin commit compel confer control defer equip excel expel forget infer occur omit outrun permit prefer propel rebel refer regret repel submit transfer'.split(
    ' ',
  ),
);

const NOUN =
  /(?:tion|sion|ment|ness|ity|ism|ship|hood|ance|ence|ancy|ency|ist|[^aeiou]or|logy|ics|[dgct]ent|ant|[aio])$/;
const UNCOUNTED = /(?:ness|ism|ship|hood|logy|ics)$/;
const FIXED = /(?:ly|ive|al|ous|ful|less|able|ible|ic|ary|est|ward|wise)$/;

/** Behind a verb: "resort to", "hide its". */
const BEHIND_VERB = new Set(
  'a about across against ahead apart around at away back beyond by down for forward from how in into its itself off on onto out over that the their themselves through to toward towards under up upon with without'.split(
    ' ',
  ),
);

/** The forms of a phrase, by inflection; only `base` where nothing is inflected. Irregular pasts may be two. */
interface Paradigm {
  base: string;
  s: string | null;
  ed: readonly string[];
  ing: string | null;
}

/**
 * The forms to propose for selected words: the words as selected, in lower case, then their other forms. Empty for a
 * selection without a word.
 */
export function proposeForms(words: string): string[] {
  const phrase = words
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])['-]+|['-]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (phrase === '') return [];
  const { base, s, ed, ing } = paradigmOf(phrase);
  return [...new Set([phrase, base, s, ...ed, ing].filter((form) => form !== null))];
}

/** `wording` inflected as `hit` is beside `term`: for "targets" beside "target", "focus on" becomes "focuses on". */
export function inflectedAlike(wording: string, term: string, hit: string): string {
  const inflection = inflectionOf(hit.toLowerCase(), paradigmOf(term.toLowerCase()));
  if (inflection === 'base') return wording;
  const own = paradigmOf(wording);
  if (inflection === 'ed') return own.ed[0] ?? wording;
  return own[inflection] ?? wording;
}

function inflectionOf(form: string, { s, ed, ing }: Paradigm): Inflection {
  if (form === s) return 's';
  if (form === ing) return 'ing';
  return ed.includes(form) ? 'ed' : 'base';
}

function paradigmOf(phrase: string): Paradigm {
  const words = phrase.split(' ');
  const { head, verb, noun } = headOf(words);
  const inflected = (form: string) => words.map((word, n) => (n === head ? form : word)).join(' ');
  const base = verb ? dictionaryForm(words[head]!) : noun ? singular(words[head]!) : words[head]!;
  return {
    base: inflected(base),
    s: verb || noun ? inflected(withS(base)) : null,
    ed: verb ? pastOf(base).map(inflected) : [],
    ing: verb ? inflected(withIng(base)) : null,
  };
}

/** Which word of a phrase is inflected, and as what. */
function headOf(words: readonly string[]): { head: number; verb: boolean; noun: boolean } {
  const last = words.length - 1;
  if (last === 0) {
    const [word] = words as [string];
    if (isFixed(word)) return { head: 0, verb: false, noun: false };
    return { head: 0, verb: !NOUN.test(word) || isKnownVerb(word), noun: !UNCOUNTED.test(word) };
  }
  const first = words[0]!;
  // "surgically target", "target surgically"
  if (first.endsWith('ly') && (last === 1 || BEHIND_VERB.has(words[2]!)))
    return { head: 1, verb: true, noun: false };
  if (words[last]!.endsWith('ly')) return { head: 0, verb: true, noun: false };
  if (words[1] === 'of') return { head: 0, verb: false, noun: true };
  if (BEHIND_VERB.has(words[1]!) || (isKnownVerb(first) && !isParticiple(first)))
    return { head: 0, verb: true, noun: false };
  const end = words[last]!;
  return { head: last, verb: false, noun: !isFixed(end) && !UNCOUNTED.test(end) && !/(?:ing|ed)$/.test(end) };
}

/** Adjectives, adverbs and compounds such as "power-seeking" have one form. */
function isFixed(word: string): boolean {
  return (
    (FIXED.test(word) && !isKnownVerb(word)) ||
    (word.includes('-') && /(?:ing|ed|like|free|level)$/.test(word))
  );
}

function isKnownVerb(word: string): boolean {
  return BY_BASE.has(dictionaryForm(word));
}

/** A form that is a participle and nothing else: before a noun it describes ("hidden agenda"). */
function isParticiple(word: string): boolean {
  const ed = BY_PAST.get(word)?.ed ?? [];
  return ed.length > 1 && ed[0] !== word;
}

/** The dictionary form of an inflected verb, in small letters. */
export function dictionaryForm(word: string): string {
  const known = BY_PAST.get(word);
  if (known) return known.base;
  if (BY_BASE.has(word)) return word;
  const stem = /^(.*[aeiouy].*?)(?:ing|(?<!e)ed)$/.exec(word)?.[1];
  if (stem !== undefined && stem.length > 1) return unstemmed(stem, word.endsWith('ing'));
  return singular(word);
}

/** What stands before "-ed" or "-ing", made whole: the doubled letter gone, the silent e back. */
function unstemmed(stem: string, ing: boolean): string {
  if (BY_BASE.has(stem)) return stem;
  if (BY_BASE.has(`${stem}e`)) return `${stem}e`;
  const single = stem.slice(0, -1);
  if (stem.at(-1) === stem.at(-2) && (!/(?:ss|ll|ff|zz)$/.test(stem) || DOUBLED.has(single))) return single;
  if (!ing && stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return needsE(stem) ? `${stem}e` : stem;
}

function needsE(stem: string): boolean {
  if (
    /(?:[^s]s|[vzcu]|[^n]g|[^aeiou]l|[^e]at|[^aeiou](?:ut|in|id|ir|ur|ar|ib|ok|ul|um|ud|od|iz))$/.test(stem)
  ) {
    return !/(?:[^aeiou]us|focus|[rw]l)$/.test(stem);
  }
  if (/ng$/.test(stem)) return /(?:ang|eng|ung)$/.test(stem) && !/(?:hang|bang)$/.test(stem);
  // One syllable that is not doubled had an e: "hoped".
  return /^[^aeiouy]*[aeiouy][^aeiouywx]$/.test(stem);
}

function singular(word: string): string {
  if (/(?:[^aeiou])ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^suai]s$/.test(word) ? word.slice(0, -1) : word;
}

function withS(base: string): string {
  if (base === 'be') return 'is';
  if (/(?:s|sh|ch|x|z)$/.test(base) || /^(?:go|do|undo|outdo)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastOf(base: string): readonly string[] {
  const known = BY_BASE.get(base);
  if (known) return known.ed;
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return [`${doubled(base)}ed`];
}

function withIng(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

function doubled(base: string): string {
  const isShort = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(base);
  return isShort || DOUBLED.has(base) ? base + base.at(-1)! : base;
}
