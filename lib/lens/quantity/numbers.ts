/** Numbers as papers print them: in the text, or as a formula that is nothing but a number. */
import { type Block, FORMULA, type PageText } from '../../page-text/page-text';

export interface NumberInText {
  /** Offsets into the text of the block. */
  start: number;
  /** Behind the number, its unit excluded. */
  end: number;
  /** Behind its unit; the same as `end` where it has none. */
  unitEnd: number;
  value: number;
  /** Digits behind the decimal point. */
  decimals: number;
  percent: boolean;
}

const PLAIN = /(?<![\w.,^\\-])[+\u2212-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?![\w^])/g;
const IN_TEX = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;
const ERROR = /^\s*(?:\u00b1\s*|\+\/)$/;
const PERCENT = /^\s?(?:%|percent(?:age points)?\b|per cent\b|pp\b|points?\b|p\.p\.)/;

/** The numbers of a block in order. One that is part of a word, a version or a power is no number here. */
export function numbersIn(page: PageText, block: Block, text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  for (const match of text.matchAll(PLAIN)) {
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
    if (/^[.,]\d/.test(next)) continue;
    numbers.push(read(match[0], match.index, match.index + match[0].length, text, false));
  }
  if (text.includes(FORMULA)) {
    for (let index = firstFrom(page, block.start); index < page.formulas.length; index++) {
      const { at, tex } = page.formulas[index]!;
      if (at >= block.end) break;
      const bare = tex.replace(/\\[,!;: ]|[{}~\s]/g, '').replace(/\\pm.*$/, '');
      const percent = /\\?%$/.test(bare);
      const digits = bare.replace(/\\?%$/, '');
      if (/\d/.test(digits) && IN_TEX.test(digits)) {
        numbers.push(read(digits, at - block.start, at - block.start + 1, text, percent));
      }
    }
    numbers.sort((a, b) => a.start - b.start);
  }
  return withoutErrors(numbers, text);
}

/** An error behind a number belongs to it: `0.25 ± 0.06` is one number, as long as both. */
function withoutErrors(numbers: readonly NumberInText[], text: string): NumberInText[] {
  const kept: NumberInText[] = [];
  for (const number of numbers) {
    const before = kept.at(-1);
    if (before && ERROR.test(text.slice(before.unitEnd, number.start))) before.unitEnd = number.unitEnd;
    else kept.push(number);
  }
  return kept;
}

function read(digits: string, start: number, end: number, text: string, percent: boolean): NumberInText {
  const plain = digits.replaceAll(',', '').replace('\u2212', '-');
  const unit = PERCENT.exec(text.slice(end, end + 20));
  return {
    start,
    end,
    unitEnd: unit ? end + unit[0].length : end,
    value: Number(plain),
    decimals: plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0,
    percent: percent || unit !== null,
  };
}

/** Index of the first formula at or behind `offset`. */
function firstFrom({ formulas }: PageText, offset: number): number {
  let low = 0;
  let high = formulas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (formulas[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
