/** Where in a post a quotation may begin and end: at marks, sentences, behind a lead-in. */
import { foldedIndex } from '../../anchor/fold';
import { endsSentence } from '../../lens/context';
import { leadInOf } from './lead-in';
import type { Quoting } from './pair';

export interface Bound {
  /** In the text. */
  offset: number;
  /** The first letter behind it. */
  letter: number;
  /** The quotation mark that stands there; null where a sentence begins or ends, or a lead-in has ended. */
  mark: 'double' | 'single' | null;
  /** A lead-in ends there, not a sentence. */
  led: boolean;
}

export interface Bounds {
  /** In order. */
  starts: Bound[];
  ends: Bound[];
}

const OPENS = /(?:^|[\s([{:;,.—–-])(?:["“”„«]|``|''|[‘'](?=\p{L}))+/gu;
const CLOSES = /(?:["”“»]|''|[’'](?![\p{L}\p{N}]))/gu;
const MARK = /["“”„«»]/u;
const STOPS = /[.?!…]+[)\]"'’”»*_]*/gu;
/** What a lead-in ends with, where no quotation mark follows; a number where it is the name of a place alone. */
const LEADS =
  /[:)\]]\s*[*_]*\s+|\s[—–-]\s+|\b(?:that|says?|writes?|claims?|states?|reports?),?\s+|(?:\.{3}|…|[\])])\s*|(?<![\d.])\d+(?:\.\d+)*\s+/giu;
/** The longest lead-in, in letters of the text. */
const LEAD = 160;

/** The bounds of a text. Of a lead-in only what `leadInOf` takes for one ends in a bound. */
export function boundsOf({ text, letters }: Quoting): Bounds {
  const at = (offset: number, mark: Bound['mark'] = null): Bound => ({
    offset,
    letter: foldedIndex(letters, offset),
    mark,
    led: false,
  });
  const starts = [at(skipSpace(text, 0))];
  const ends: Bound[] = [];
  for (const { 0: stop, index } of text.matchAll(STOPS)) {
    const end = index + stop.length;
    if (end < text.length && !/\s/u.test(text[end]!)) continue;
    if (stop[0] !== '…' && !stop.startsWith('...') && !endsSentence(text, index)) continue;
    ends.push(at(end));
    if (end < text.length) starts.push(at(skipSpace(text, end)));
  }
  ends.push(at(text.trimEnd().length));
  const sentences = starts.length;
  let which = 0;
  for (const { 0: lead, index } of text.matchAll(LEADS)) {
    while (which + 1 < sentences && starts[which + 1]!.offset <= index) which += 1;
    const from = starts[which]!.offset;
    const behind = index + lead.length;
    // "Section 4.2 The moles dig", not "Figure 4 shows that".
    if (/\d\s+$/u.test(lead) && !/^\p{Lu}/u.test(text.slice(behind, behind + 2))) continue;
    if (index - from > LEAD || leadInOf(text.slice(from, behind)) === null) continue;
    // "They say that the moles "dig by night"": what is quoted begins at the mark.
    const sentence = text.slice(behind, which + 1 < sentences ? starts[which + 1]!.offset : undefined);
    if (/\p{L}/u.test(lead) && MARK.test(sentence)) continue;
    starts.push({ ...at(behind), led: true });
  }
  for (const { 0: mark, index } of text.matchAll(OPENS)) starts.push(at(index + mark.length, kindOf(mark)));
  for (const { 0: mark, index } of text.matchAll(CLOSES)) {
    if (index > 0 && /\S/u.test(text[index - 1]!)) ends.push(at(index, kindOf(mark)));
  }
  const order = (one: Bound, other: Bound) => one.offset - other.offset;
  return { starts: starts.sort(order), ends: ends.sort(order) };
}

function kindOf(mark: string): Bound['mark'] {
  return /(?:^|[^'])'$|[‘’]$/u.test(mark) ? 'single' : 'double';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at += 1;
  return at;
}
