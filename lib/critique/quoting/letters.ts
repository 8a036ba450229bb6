/**
 * A text as its letters and digits alone, in lower case. What is lost or changed when a sentence is copied into a post
 * (spaces, quotation marks, dashes, emphasis, ligatures, hyphenation, the way a formula is written) is not in it, so
 * that a quotation and its place have the same letters in a row. The form is that of lib/anchor's folded text: `at`
 * leads back, and its grams and distances work on it.
 */
import { type Folded, foldInSteps, lowered } from '../../anchor/fold';
import { FORMULA, type Formula } from '../../page-text/page-text';
import { runAtOnce } from '../../slices/slices';

/** Greek letters, and the few functions that are written out in a post as in TeX. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const FUNCTIONS =
  'log ln exp max min sup inf arg argmax argmin sin cos tan lim det dim ker deg gcd mod Pr ell'.split(' ');

/** What a command of TeX leaves of itself; all others (fonts, sizes, relations, signs) leave nothing. */
const SAID = new Map<string, string>([
  ...GREEK.map((name) => [name, name] as const),
  ...GREEK.map((name) => [`var${name}`, name] as const),
  ...GREEK.map((name) => [name[0]!.toUpperCase() + name.slice(1), name] as const),
  ...FUNCTIONS.map((name) => [name, name === 'ell' ? 'l' : name.toLowerCase()] as const),
]);

/** α to ω; the final sigma, which stands in between, is a sigma. */
const FIRST_GREEK = 0x3b1;
const GREEK_SIGNS = new Map<string, string>([
  ...GREEK.map((name, index) => {
    const code = FIRST_GREEK + index + (index >= GREEK.indexOf('sigma') ? 1 : 0);
    return [String.fromCharCode(code), name] as const;
  }),
  ['ς', 'sigma'],
]);

const COMMAND = /\\([A-Za-z]+)\*?/g;
/** A zero that may be left out: "0.14" is ".14". */
const ZERO = 0x30;
const NINE = 0x39;
/** Characters between two pauses. */
const STEP = 16_384;

interface Silence {
  start: number;
  end: number;
  said: string;
}

/** The letters of a short text at once. */
function lettersOf(text: string, formulas: readonly Formula[] = []): Folded {
  return runAtOnce(lettersInSteps(text, formulas));
}

/**
 * The letters of a text of any length; yields every few thousand characters. A U+FFFC is the letters of its formula in
 * `formulas` (in order of `at`); TeX that stands in the text itself is read in the same way.
 */
export function* lettersInSteps(text: string, formulas: readonly Formula[] = []): Generator<void, Folded> {
  const folded = yield* foldInSteps(text);
  const lower = lowered(folded.text);
  yield;
  const commands = text.includes('\\') ? commandsIn(text) : [];
  const units: string[] = [];
  const at: number[] = [];
  const put = (letters: string, offset: number) => {
    if (letters === '') return;
    units.push(letters);
    for (let index = 0; index < letters.length; index += 1) at.push(offset);
  };
  let command = 0;
  let formula = 0;
  for (let index = 0; index < lower.length; index += 1) {
    if (index % STEP === STEP - 1) yield;
    const offset = folded.at[index]!;
    while (command < commands.length && commands[command]!.end <= offset) command += 1;
    const open = commands[command];
    if (open && open.start <= offset) {
      if (open.start === offset) put(open.said, offset);
      continue;
    }
    const unit = lower[index]!;
    if (unit === FORMULA) {
      while (formula < formulas.length && formulas[formula]!.at < offset) formula += 1;
      const known = formulas[formula];
      if (known?.at === offset) put(lettersOfTex(known.tex), offset);
      continue;
    }
    const code = unit.charCodeAt(0);
    if (code < 0x80) {
      if ((code >= 0x61 && code <= 0x7a) || (code >= ZERO && code <= NINE && !isSilentZero(lower, index))) {
        put(unit, offset);
      }
    } else put(GREEK_SIGNS.get(unit) ?? (/[\p{L}\p{N}\p{Cs}]/u.test(unit) ? unit : ''), offset);
  }
  return { text: units.join(''), at: Uint32Array.from(at) };
}

const ofTex = new Map<string, string>();
const MOST_KEPT = 4_000;

function lettersOfTex(tex: string): string {
  const known = ofTex.get(tex);
  if (known !== undefined) return known;
  if (ofTex.size >= MOST_KEPT) ofTex.clear();
  const letters = lettersOf(tex).text;
  ofTex.set(tex, letters);
  return letters;
}

/** The commands of TeX in a text, each with what is left of it. */
function commandsIn(text: string): Silence[] {
  return Array.from(text.matchAll(COMMAND), ({ 0: written, 1: name, index }) => ({
    start: index,
    end: index + written.length,
    said: SAID.get(name!) ?? '',
  }));
}

function isSilentZero(text: string, index: number): boolean {
  return (
    text.charCodeAt(index) === ZERO &&
    text[index + 1] === '.' &&
    isDigit(text.charCodeAt(index + 2)) &&
    !isDigit(text.charCodeAt(index - 1))
  );
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
