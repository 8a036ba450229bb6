/**
 * Numbers as papers print them, in text whose formulas are spelled out (`./spelled`):
 *
 *   NUM   sign, digits with groups, fraction or leading dot, power of ten, thousands (k, million)
 *   UNIT  %, points, times (×, fold), sigma, and those of physics and computing
 *
 * What only looks like one is left out: versions, sizes (3x3), ranges (3-5), labels (Table 3), dates, addresses,
 * citations in brackets.
 */

/** `other` is any unit but these: `NumberInText.unitText` names it. */
export type Unit = 'percent' | 'points' | 'times' | 'sigma' | 'other';

export interface NumberInText {
  /** Offsets into the text searched. */
  start: number;
  /** Behind the number, its unit excluded. */
  end: number;
  /** Behind its unit and its error; the same as `end` where it has neither. */
  unitEnd: number;
  value: number;
  /** Digits behind the decimal point, as printed. */
  decimals: number;
  unit: Unit | null;
  /** The unit as printed: empty where it has none. */
  unitText: string;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const POWER = String.raw`\s?[×x*]\s?10(?:\^[-−]?|[-−])\d{1,3}|[eE][-−+]?\d{1,3}`;
/** Not within a word, another number, a version or a power; nor the second of a range. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d_.,^#@\\]|[\p{L}\d%][-\u2010-\u2013\u2212]|\d:)(?:(?<power>10\^[-−]?\d{1,3})|(?<digits>${DIGITS})(?<exponent>${POWER})?(?<thousands>[kK]\b|\s?(?:thousand|million|billion|trillion)\b|[MB]\b)?)(?![\d_^]|[.,]\d)`,
  'gu',
);

const THOUSANDS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

/** Units of other kinds: those of physics and of computing that papers print behind numbers. */
const OTHER_UNIT =
  /^\s?((?:[kMGT]?Hz|k?m\/s|km\s?s\^-1|[kMG]?pc|[nuµμmck]?m|Å|AU|au|[mnµμ]?s|min|h|m?kg|m?g|dB[im]?|dex|mag|K|°C|°F?|[kMGT]?eV|m?V|[kM]?W|k?J|[KkMGT]i?B|[KMGT]?bps|FPS|fps|[kMG]?yr|(?:milli|micro)?seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|microns?|[MGTP]?FLOPs|MACs))(?![\p{L}\d/])/u;

const UNITS: readonly [Unit, RegExp][] = [
  [
    'points',
    /^(?:\s?%[- ]?points?\b|[- ]?percentage[- ]points?\b|\s?percent points?\b|\s?(?:pp|pts|ppts?)\b|\s?p\.p\.|\s?%p\b|[- ]points?\b|\s?\(pp\))/,
  ],
  ['percent', /^(?:\s?%|[- ]?per ?cent\b)/],
  ['times', /^(?:\s?×(?!\s?\d|\p{L})|x\b(?!\s?\d)|[- ]?fold\b|\stimes\b)/u],
  ['sigma', /^[-\s]?(?:σ|sigma\b)/],
  ['other', OTHER_UNIT],
];

const ERROR = new RegExp(String.raw`^\s?(?:±|\+\/?[-−])\s?(?:${DIGITS})`);

/** Units of logarithmic or relative scales, on which a percentage means nothing. */
const LOGARITHMIC = /^(?:dB[a-zA-Z]*|dex|mag|°C|°F?|σ|sigma)$/;

/** A number is a label behind these. */
const LABELLED =
  /(?:\b(?:tables?|tabs?\.|fig(?:ure)?s?\.?|eqs?\.?|equations?|sec(?:tion)?s?\.?|chapters?|appendi(?:x|ces)|theorems?|lemmas?|propositions?|corollar(?:y|ies)|definitions?|algorithms?|steps?|stages?|phases?|levels?|tiers?|pages?|lines?|rows?|columns?|items?|versions?|ver\.|release|no\.|nos\.|python|cuda|pytorch|gpt|llama|vol\.|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|v|§|©)\.?\s*\(?|§\s?)$/i;
/** No label is longer, with what may stand between it and the number. */
const LONGEST_LABEL = 24;
/** A number is a reference behind these. */
const CITED = /[[]\s?(?:\d+\s?[,;]\s?)*$/;
/** And before these. */
const DATED =
  /^(?:st|nd|rd|th)?\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|^\s?(?:BCE?|AD|CE)\b|^(?:st|nd|rd|th)\b|^:\d\d/i;
const ADDRESS = /:\/\/|www\.|@|doi\.|arxiv:|\.(?:com|org|io|net|edu)\b/i;

/** How far to the left a label, an address or a date is looked for. */
const REACH = 80;

/** The numbers of a text in order; they never overlap. */
export function numbersIn(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const number = read(text, match);
    if (number && number.start >= (numbers.at(-1)?.unitEnd ?? 0)) numbers.push(number);
  }
  return numbers;
}

/** Whether a ratio of such numbers says nothing. */
export function isLogarithmic({ unitText }: NumberInText): boolean {
  return LOGARITHMIC.test(unitText);
}

function read(text: string, match: RegExpMatchArray): NumberInText | null {
  const begins = match.index!;
  const end = begins + match[0].length;
  const behind = text.slice(end, end + 32);
  // Ranges, sizes, versions, ordinals, clock times; and what is glued to a word (`2D`, `3rd`).
  if (/^[-\u2010-\u2013\u2212]\s?[\d.]|^\s?\u2013\s?\d|^\s?[x×]\s?\d|^[x×]\p{L}|^:\d|^\/\d+\//u.test(behind))
    return null;
  if (/^\p{L}/u.test(behind) && unitAt(behind) === null) return null;
  const left = text.slice(Math.max(0, begins - REACH), begins);
  if (/(?:^|[\s\d])[x×]\s?$|\d\s?\u2013\s?$/.test(left.slice(-4)) || isLabel(left) || DATED.test(behind))
    return null;
  if (ADDRESS.test(lastToken(left))) return null;
  const sign = /(?:^|[\s(=<>~≈≤≥,:[])([+\u2212-])$/.exec(left.slice(-2))?.[1];

  const { power, digits, exponent, thousands } = match.groups!;
  const plain = digits?.replaceAll(',', '') ?? '1';
  let value = Number(`${plain}e${powerOf(power ?? exponent)}`);
  if (thousands) value *= THOUSANDS[thousands.trim().toLowerCase()]!;
  if (!Number.isFinite(value)) return null;
  const start = sign === undefined ? begins : begins - 1;
  const number: NumberInText = {
    start,
    end,
    unitEnd: end,
    value: sign !== undefined && sign !== '+' ? -value : value,
    decimals: plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0,
    unit: null,
    unitText: '',
  };
  readUnit(number, text);
  const error = ERROR.exec(text.slice(number.unitEnd, number.unitEnd + 24));
  if (error) {
    number.unitEnd += error[0].length;
    if (number.unit === null) readUnit(number, text);
  }
  return number;
}

/** Whether what stands before a number makes it a label: "Table", or a list of references that was opened. */
function isLabel(left: string): boolean {
  return LABELLED.test(left.slice(-LONGEST_LABEL)) || (left.includes('[') && CITED.test(left));
}

/** What stands before a number without a space between. */
function lastToken(left: string): string {
  let at = left.length;
  while (at > 0 && !/\s/.test(left[at - 1]!)) at -= 1;
  return left.slice(at);
}

/** Reads the unit that stands at `unitEnd`. */
function readUnit(number: NumberInText, text: string): void {
  const found = unitAt(text.slice(number.unitEnd, number.unitEnd + 24));
  if (!found) return;
  number.unit = found.unit;
  number.unitText = found.written.trim();
  number.unitEnd += found.written.length;
}

/** The unit that a text begins with. */
function unitAt(behind: string): { unit: Unit; written: string } | null {
  for (const [unit, pattern] of UNITS) {
    const found = pattern.exec(behind);
    if (found) return { unit, written: found[0] };
  }
  return null;
}

/** The power of ten that is written as, or behind, a number: `10^6`, `×10^-3`, `e5`; 0 for none. */
function powerOf(written: string | undefined): number {
  if (written === undefined) return 0;
  const [, sign, digits] = /([-−]?)\+?(\d+)$/.exec(written)!;
  return sign === '' ? Number(digits) : -Number(digits);
}
