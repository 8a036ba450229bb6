/**
 * Numbers as people type them beside a note, and what follows from them. The arithmetic is that of the lens
 * (`lens/quantity/arithmetic`), so that a note and a mark never say two things of the same numbers.
 */
import { change, percent, share, signed, signedPercent, times } from '../lens/quantity/arithmetic';

/** The fields of a row that hold numbers: `from` → `to` is a change, `to` of `of` a share. */
export const NUMBER_FIELDS = ['from', 'to', 'of'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** A row as it is typed. */
export type TypedRow = Readonly<Record<NumberField, string>>;

export interface TypedNumber {
  /** A percentage as the fraction that it is: 0.14 for `14 %`. */
  value: number;
  percent: boolean;
  /** Digits behind the point as typed, those of a percentage in per cent; below 0 for `36k`. */
  decimals: number;
}

export type NumberProblem =
  /** No number, or more than one. */
  | 'no-number'
  /** `0,14`: a comma groups thousands. */
  | 'decimal-comma'
  /** `1.234.567`, `12,34`: digits that are not grouped by three. */
  | 'grouping'
  /** `< 0.05`: a bound is no number to reckon with. */
  | 'bound'
  /** A percentage beside a number that is none. */
  | 'mixed'
  /** A whole in per cent, or below one. */
  | 'whole'
  /** `7/36,000` in `to`, with another whole in `of`. */
  | 'two-wholes'
  /** `7/0`. */
  | 'by-zero';

/** What is wrong with a field, and how to mend it, as the end of a sentence that the field's name begins. */
export interface NumberFault {
  field: NumberField;
  problem: NumberProblem;
  /** `must be a number, such as 0.14, 14 % or 36,000, not 'many'` */
  why: string;
}

export type ReadRow = Record<NumberField, TypedNumber | null>;

/** A number as typed: with groups, a leading point, a sign, a per cent sign, a power of ten, a word for thousands. */
export function readNumber(typed: string): TypedNumber | NumberProblem {
  const plain = typed
    .trim()
    .replace(/[−–](?=\s*[\d.])/g, '-')
    .replace(/^(?:~|≈|about|approx\.?)\s*/i, '');
  if (/^[<>≤≥]/.test(plain)) return 'bound';
  const match = FORM.exec(plain);
  if (!match) return 'no-number';
  const { sign = '', digits, power, base, exponent, scale, unit } = match.groups!;
  if (digits !== undefined && !GROUPED.test(digits)) return groupingProblem(digits);
  const written = digits?.replace(/[^\d.]/g, '') ?? '1';
  const places = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  const tens = tensIn(power ?? base ?? exponent) + (scale ? SCALES[scale.toLowerCase()]! : 0);
  const isPercent = unit !== undefined;
  // As text, so that 0.29 × 100 is 29.
  const value = Number(`${sign}${written}e${tens - (isPercent ? 2 : 0)}`);
  if (!Number.isFinite(value)) return 'no-number';
  return { value, percent: isPercent, decimals: places - tens };
}

/** Reads a row. An empty field is null; of `7/36,000` in `to` the whole goes into `of`. */
export function readRow(row: TypedRow): { read: ReadRow; faults: NumberFault[] } {
  const read: ReadRow = { from: null, to: null, of: null };
  const faults: NumberFault[] = [];
  const fail = (field: NumberField, problem: NumberProblem) =>
    faults.push({ field, problem, why: MENDS[problem](shown(row[field])) });
  for (const field of NUMBER_FIELDS) {
    const typed = row[field].trim();
    if (typed === '') continue;
    const parts = fractionIn(typed);
    if (!parts) {
      const number = readNumber(typed);
      if (typeof number === 'string') fail(field, number);
      else read[field] = number;
      continue;
    }
    const [part, whole] = parts.map(readNumber) as [TypedNumber | NumberProblem, TypedNumber | NumberProblem];
    if (typeof part === 'string') fail(field, part);
    else if (typeof whole === 'string') fail(field, whole);
    else if (whole.value === 0) fail(field, 'by-zero');
    else if (field === 'to' && row.of.trim() !== '') fail(field, 'two-wholes');
    else if (field === 'to') [read.to, read.of] = [part, whole];
    else read[field] = { value: part.value / whole.value, percent: false, decimals: FRACTION_DECIMALS };
  }
  if (faults.length === 0 && read.of && (read.of.percent || read.of.value <= 0)) fail('of', 'whole');
  if (faults.length === 0 && read.from && read.to && read.from.percent !== read.to.percent) {
    const odd = read.from.percent ? 'to' : 'from';
    fail(odd, 'mixed');
  }
  return { read, faults };
}

/** What a row says, in words. */
export interface RowSum {
  change: {
    /** `+0.07`; of percentages in points: `+7 points`. */
    absolute: string;
    /** `+50 %`; null where the first number is not above nothing. */
    relative: string | null;
    /** `×2.5`, where the second number is twice the first or more. */
    factor: string | null;
  } | null;
  /** `0.019 %`; null where there is no whole, or none above nothing. */
  share: string | null;
}

/** What follows from a row as typed: as many digits as were given, and points for percentages. */
export function sumOfRow({ from, to, of }: ReadRow): RowSum {
  return { change: from && to && changeOf(from, to), share: to && of && shareOf(to.value, of.value) };
}

/** What follows from numbers as they are kept. */
export function sumOfNumbers({ from, to, of }: Record<NumberField, number | null>): RowSum {
  const asTyped = (value: number | null) =>
    value === null ? null : { value, percent: false, decimals: decimalsOf(value) };
  return sumOfRow({ from: asTyped(from), to: asTyped(to), of: asTyped(of) });
}

/** A kept number as papers write it: thousands are set apart from five digits on. */
export function writtenNumber(value: number): string {
  return Math.abs(value) < 10_000
    ? String(value)
    : value.toLocaleString('en-US', { maximumSignificantDigits: 21 });
}

function changeOf(from: TypedNumber, to: TypedNumber): RowSum['change'] {
  const { absolute, relative } = change(from.value, to.value);
  const decimals = Math.max(from.decimals, to.decimals, 0);
  const inPoints = from.percent && to.percent;
  const difference = signed(inPoints ? Number((100 * absolute).toPrecision(12)) : absolute, decimals);
  return {
    absolute: inPoints ? `${difference} points` : difference,
    relative: relative === null ? null : signedPercent(relative),
    factor: relative !== null && relative >= 1 ? times(to.value / from.value) : null,
  };
}

function shareOf(part: number, whole: number): string | null {
  return whole > 0 && part >= 0 ? percent(share(part, whole).relative!) : null;
}

/** `1.2e-7` has eight. */
function decimalsOf(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e');
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return Math.max(0, places - Number(power));
}

const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  million: 6,
  bn: 9,
  b: 9,
  billion: 9,
  trillion: 12,
};

/** Spaces that group digits: the common one, no-break, thin, narrow. */
const SPACE = '[ \\u00A0\\u2009\\u202F]';
const POWER = String.raw`10\s*\^?\s*\{?\s*(?:[-+]?\d{1,3})\}?`;
const FORM = new RegExp(
  String.raw`^(?<sign>[-+])?\s*(?:(?<base>10\^\{?[-+]?\d{1,3}\}?)|(?<digits>[\d.](?:[\d.,'’]|${SPACE}(?=\d))*)(?:\s*[×x*·]\s*(?<power>${POWER})|e(?<exponent>[-+]?\d{1,3}))?)` +
    String.raw`(?:\s*(?<scale>thousand|million|billion|trillion|bn|[kmb]))?(?:\s*(?<unit>%|per\s?cent))?$`,
  'i',
);
const GROUPED = new RegExp(String.raw`^(?:\d+|[1-9]\d{0,2}(?:(?:,|['’]|${SPACE})\d{3})+)(?:\.\d*)?$|^\.\d+$`);

/** A quotient is as exact as it comes. */
const FRACTION_DECIMALS = 12;

function groupingProblem(digits: string): NumberProblem {
  return /^\d+,\d+$/.test(digits) || /^\d{1,3}(?:\.\d{3})*,\d+$/.test(digits) ? 'decimal-comma' : 'grouping';
}

/** The exponent in `10^-3`, `10−3` or `-3`. */
function tensIn(written: string | undefined): number {
  if (written === undefined) return 0;
  return Number(written.replace(/^10\s*\^?\s*/, '').replace(/[{}\s]/g, ''));
}

/** `7/36,000`, `7 of 36,000`: the part and the whole; null for what is no such thing. */
function fractionIn(typed: string): [string, string] | null {
  const parts = typed.split(/\s*[/⁄∕]\s*|\s+(?:of|out of)\s+/i);
  return parts.length === 2 ? (parts as [string, string]) : null;
}

const SHOWN = 40;

function shown(typed: string): string {
  const trimmed = typed.trim();
  return `'${trimmed.length > SHOWN ? `${trimmed.slice(0, SHOWN)}…` : trimmed}'`;
}

const MENDS: Readonly<Record<NumberProblem, (typed: string) => string>> = {
  'no-number': (typed) => `must be one number, such as 0.14, 14 %, 36,000 or 7/36,000, not ${typed}`,
  'decimal-comma': (typed) =>
    `must have a point before its decimals, as in 0.14: in ${typed} the comma groups no thousands`,
  grouping: (typed) => `must have its thousands in threes, as in 36,000 or 1,234.5, not ${typed}`,
  bound: (typed) => `must be a number without < or >: write the bound of ${typed} alone`,
  mixed: (typed) => `must be in per cent as the other number is, or neither: ${typed}`,
  whole: (typed) => `must be a number above 0 that things are counted of, not ${typed}`,
  'two-wholes': (typed) => `must be the part alone, since the whole stands in \`of\`, not ${typed}`,
  'by-zero': (typed) => `must not be divided by 0, as ${typed} is`,
};
