/** Words as passages are compared by: without their endings, numbers as they are written, formulas by their TeX. */
import { FORMULA, type Formula, type PageText, type Span } from '../page-text/page-text';

/** So common that they say nothing of what a sentence is about. */
const COMMON: ReadonlySet<string> = new Set(
  `a an the this that these those it its they them their we our us i he she his her you your one ones who whom whose which
   what when where while how why whether if then than as so such and or but nor not no of in on at by for from to into
   onto with without within between among over under above below through during before after against about across
   along around up down out off is are was were be been being am do does did done doing have has had having can could
   may might must shall should will would also only even very more most much many some any all both each every other
   another same own there here thus hence therefore however moreover furthermore although though because since unless
   until yet still just too again further using use used via per e.g i.e eg ie et al etc cf vs respectively namely
   paper work study section sec figure fig table tab equation eq show shows showed shown find finds found finding
   present presents presented propose proposes proposed demonstrate demonstrates demonstrated result results`.split(
    /\s+/,
  ),
);

/**
 * Endings, longest first, each with the least number of letters that must stand before it. Rougher than a stemmer for
 * indexing has to be: what is compared is one paper with itself.
 */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['izations', 3],
  ['isations', 3],
  ['ization', 3],
  ['isation', 3],
  ['abilities', 4],
  ['ibilities', 4],
  ['ability', 4],
  ['ibility', 4],
  ['fulness', 3],
  ['iveness', 3],
  ['ements', 4],
  ['ations', 3],
  ['ptions', 4],
  ['ically', 3],
  ['ement', 4],
  ['ation', 3],
  ['ators', 4],
  ['ating', 4],
  ['ments', 4],
  ['ities', 4],
  ['ively', 4],
  ['ative', 3],
  ['ption', 4],
  ['ality', 3],
  ['ingly', 4],
  ['ances', 4],
  ['ences', 4],
  ['ysis', 3],
  ['yses', 3],
  ['yzed', 3],
  ['ysed', 3],
  ['yzes', 3],
  ['ator', 4],
  ['ated', 4],
  ['ates', 4],
  ['ment', 4],
  ['ness', 4],
  ['edly', 4],
  ['ably', 4],
  ['ibly', 4],
  ['ally', 4],
  ['able', 4],
  ['ible', 4],
  ['ance', 4],
  ['ence', 4],
  ['ions', 4],
  ['ings', 4],
  ['ized', 4],
  ['ised', 4],
  ['izes', 4],
  ['ises', 4],
  ['ical', 4],
  ['yze', 3],
  ['yse', 3],
  ['acy', 4],
  ['ent', 4],
  ['ant', 4],
  ['ive', 4],
  ['ity', 4],
  ['ion', 4],
  ['ing', 3],
  ['ies', 3],
  ['ied', 3],
  ['ous', 4],
  ['ate', 4],
  ['ize', 4],
  ['ise', 4],
  ['ers', 4],
  ['ors', 4],
  ['als', 4],
  ['ed', 3],
  ['es', 3],
  ['er', 4],
  ['or', 4],
  ['ly', 4],
  ['al', 4],
  ['ic', 4],
  ['s', 3],
  ['y', 3],
  ['e', 3],
];

/** The stem of a word in lower case: its endings off, at most two of them. */
export function stemOf(word: string): string {
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS.find(([tail, least]) => stem.endsWith(tail) && stem.length - tail.length >= least);
    // A second s belongs to the stem: "causes" is "caus".
    if (!ending || /ss$/.test(stem) || (round > 0 && ending[0] === 's')) break;
    stem = stem.slice(0, -ending[0].length);
    if (/([bdfgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  }
  return stem;
}

/** Stems of the words met so far: a paper has some thousands of different ones. */
const MEMORY = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function remembered(word: string): string {
  const known = MEMORY.get(word);
  if (known !== undefined) return known;
  if (MEMORY.size >= MOST_REMEMBERED) MEMORY.clear();
  const stem = stemOf(word);
  MEMORY.set(word, stem);
  return stem;
}

const TOKEN = /\d[\d.,]*\d|\d|[\p{L}][\p{L}\p{N}]*(?:['’]\p{L}+)?|\uFFFC/gu;

/**
 * The stems of `span` in order: common words left out, a formula as its TeX, a hyphenated word in its parts.
 */
export function stemsIn(page: PageText, span: Span): string[] {
  const stems: string[] = [];
  for (const { 0: token, index } of page.text.slice(span.start, span.end).matchAll(TOKEN)) {
    if (token === FORMULA) {
      const tex = texAt(page.formulas, span.start + index);
      if (tex !== '') stems.push(`$${tex}`);
      continue;
    }
    if (/^\d/.test(token)) {
      stems.push(numberOf(token));
      continue;
    }
    const word = token.toLowerCase().replace(/['’]s?$|['’]\p{L}+$/u, '');
    if (word.length > 1 && !COMMON.has(word)) stems.push(remembered(word));
  }
  return stems;
}

/** A number without its grouping and needless zeros: `4.90` and `4.9` are the same. */
function numberOf(written: string): string {
  const plain = written.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(/[.,]$/, '');
  const value = Number(plain);
  return Number.isFinite(value) ? `#${value}` : `#${plain}`;
}

function texAt(formulas: readonly Formula[], at: number): string {
  let low = 0;
  let high = formulas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (formulas[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  const formula = formulas[low];
  return formula?.at === at ? formula.tex.replace(/\s+/g, '') : '';
}
