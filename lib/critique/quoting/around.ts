/** What a part says around its quotations: nothing, where they come from, or something of its own. */
import type { Span } from '../../page-text/page-text';
import type { Part } from '../critique';
import { saysNothing } from './gap';
import { leadInOf, type LeadIn } from './lead-in';

export interface Around {
  /** Nothing but lead-ins and quotations stands before it. */
  first: boolean;
  leadIn: LeadIn | null;
  /** What stands right before it, back to the quotation before. */
  before: string;
}

/** The longest stressed words that are a label ("Harmful behaviours."), in characters. */
const LABEL = 80;

/** What stands around each of the quoted stretches of a part, given in order; `whole`: nothing but lead-ins does. */
export function aroundEach(
  { text, stressed }: Part,
  spans: readonly Span[],
): { each: Around[]; whole: boolean } {
  const each: Around[] = [];
  let done = 0;
  let silent = true;
  for (const { start, end } of spans) {
    const before = withoutMarks(text.slice(done, start));
    const label = done === 0 && stressed.some((bold) => bold.start <= 2 && isLabel(text, bold.end, start));
    const leadIn = label ? { names: null } : leadInOf(before);
    silent &&= leadIn !== null || (done > 0 && /^(?:and|or|then|also)$/iu.test(before.trim()));
    each.push({ first: silent, leadIn, before });
    done = end;
  }
  return { each, whole: silent && saysNothing(text.slice(done)) };
}

/** Whether the stressed words that end at `end` are all that stands before `start`. */
function isLabel(text: string, end: number, start: number): boolean {
  return end <= start && end <= LABEL && saysNothing(text.slice(end, start));
}

const MARKS_BEFORE = new Set('"\'“”‘’„«».,;:!?)]… ');
const MARKS_BEHIND = new Set('"\'“”‘’„«»`([{… ');

/** Without the marks of the quotations on either side. */
function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARKS_BEFORE.has(text[start]!)) start += 1;
  while (end > start && MARKS_BEHIND.has(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}
