/** "a" or "an": what stands before a wording has to fit how it sounds. */

/** Written with a vowel, spoken with a consonant. */
const SPOKEN_CONSONANT = /^(?:uni(?!nt|nf|nv|ns|mp|nd)|us[aeu]|ut[ie]|ubiq|eu|ewe|one\b|once\b)/i;
/** Abbreviations that begin with the letter itself: "a UV lamp". */
const SPELLED_U = /^U(?:[.\d-]|[A-Z])/;
/** Written with a consonant, spoken with a vowel. */
const SPOKEN_VOWEL = /^(?:hour|hono|heir|honest|8|11\b|18\b)/i;
/** Letters whose names begin with a vowel, where an abbreviation is spelled out: "an LLM", but "a NASA report". */
const SPELLED = /^[FHLMNRSX](?:[B-DF-HJ-NP-TV-Z0-9]|\b)/;
const VOWEL = /^[aeiou]/i;

/** Whether `an` stands before it. */
export function takesAn(words: string): boolean {
  if (SPOKEN_VOWEL.test(words) || SPELLED.test(words)) return true;
  if (SPOKEN_CONSONANT.test(words) || SPELLED_U.test(words)) return false;
  return VOWEL.test(words);
}

/** The article as it must be before `words`, with the capital of `article`, which is "a" or "an" in any case. */
export function articleFor(article: string, words: string): string {
  const first = article.charAt(0);
  return takesAn(words) ? `${first}n` : first;
}
