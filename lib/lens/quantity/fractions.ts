/** A part of a whole: NUM of NUM | NUM/NUM | NUM out of NUM. */
import type { NumberInText } from './numbers';

const OF = /^\s+(?:of|out of)\s+(?:the\s+|all\s+|these\s+|our\s+|a total of\s+|about\s+)?$/;
const STROKE = /^\s?\/\s?$/;
/** Behind "8/16": more strokes (a date), or what it is a choice of ("8/16-bit"). */
const NO_FRACTION = /^(?:\/|-?\p{L})/u;

/** Whether two numbers that follow each other are a part and its whole, both counted. */
export function isFraction(text: string, part: NumberInText, whole: NumberInText): boolean {
  if (part.unit !== null || part.decimals > 0 || whole.decimals > 0 || isPercentOrTimes(whole)) return false;
  if (part.value < 0 || whole.value <= 1 || part.value >= whole.value || isYear(part) || isYear(whole))
    return false;
  // 7B/13B are two sizes.
  if (/[a-z]/i.test(text[part.end - 1]! + text[whole.end - 1]!)) return false;
  const between = text.slice(part.unitEnd, whole.start);
  if (OF.test(between)) return true;
  if (!STROKE.test(between) || text[part.start - 1] === '/') return false;
  // 20/80 is a split, and what follows may say that it is no share at all.
  return part.value + whole.value !== 100 && !NO_FRACTION.test(text.slice(whole.end, whole.end + 2));
}

function isPercentOrTimes({ unit }: NumberInText): boolean {
  return unit !== null && unit !== 'other';
}

function isYear({ value, end, start }: NumberInText): boolean {
  return end - start === 4 && value >= 1900 && value <= 2100;
}
