/** The sum of the numbers under the pointer, whether the lens marks them or not. */
import { type PageText, type Span, blockIndexAt } from '../../page-text/page-text';
import { type Arithmetic, change, signed, signedPercent } from './arithmetic';
import { numbersIn } from './numbers';

export interface Sum extends Span {
  arithmetic: Arithmetic;
  /** The arithmetic in words: `+0.07, +50 %`. */
  words: string;
}

const TO = /^\s*(?:to|→|->|vs\.?|versus)\s*$/;

/** The pair, part of a whole or change that holds `offset`; null where none does. Asked when the pointer rests. */
export function sumAt(page: PageText, offset: number): Sum | null {
  const block = page.blocks[blockIndexAt(page.blocks, offset)];
  if (!block || offset >= block.end) return null;
  const text = page.text.slice(block.start, block.end);
  const numbers = numbersIn(page, block, text);
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (!second) break;
    const [start, end] = [block.start + first.start, block.start + second.unitEnd];
    if (offset < start || offset >= end) continue;
    if (!TO.test(text.slice(first.unitEnd, second.start))) continue;
    const arithmetic = change(first.value, second.value);
    const { absolute, relative } = arithmetic;
    const words = relative === null ? signed(absolute) : `${signed(absolute)}, ${signedPercent(relative)}`;
    return { start, end, arithmetic, words };
  }
  return null;
}
