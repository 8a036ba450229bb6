/** What happens to a critique on its way from the writer to the reader who pastes it, one habit or accident at a time. */
import type { Paragraph } from './laid-out';
import type { Truth } from './truth';

/** A number from 0 to 1, the end excluded; the same seed gives the same numbers. Mulberry32, public domain. */
export type Random = () => number;
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function oneOf<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)]!;
}

export type Disturbance = (paragraphs: Paragraph[], truth: Truth, random: Random) => Paragraph[];

/** The lead-in of a quotation, such as `(From the abstract)` or `Section 4.2:`, with the space behind it. */
const LEAD_IN = /^(?:\([^()]{3,40}\)|Section [\d.]+:|\d+\.|\d+\. In Section [^:]+:)\s+/u;

function inQuotations(change: (text: string, random: Random, paragraph: Paragraph) => string): Disturbance {
  return (paragraphs, _truth, random) =>
    paragraphs.map((paragraph) => {
      if (paragraph.quotes === null) return paragraph;
      const lead = paragraph.quotes === 'paper' ? (LEAD_IN.exec(paragraph.text)?.[0] ?? '') : '';
      return { ...paragraph, text: lead + change(paragraph.text.slice(lead.length), random, paragraph) };
    });
}

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['‘', '’'],
  ['``', "''"],
  ['', ''],
] as const;

function bare(text: string): string {
  return /^["“][^"“”]*["”]$/u.test(text) ? text.slice(1, -1) : text;
}

/** All but the first and last words of a text are left alone less often than not. */
function placesBetweenWords(text: string): number[] {
  return [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index);
}

export const DISTURBANCES: Readonly<Record<string, Disturbance>> = {
  'quotation marks': inQuotations((text, random) => {
    // A quotation that quotes is not put into marks of the same kind.
    if (/["“”]/u.test(bare(text))) return text;
    const [open, close] = oneOf(MARKS, random);
    return open + bare(text) + close;
  }),
  'spaces lost': inQuotations((text, random) => {
    let lost = text;
    for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
      const places = placesBetweenWords(lost);
      if (places.length < 4) break;
      const at = oneOf(places, random);
      lost = lost.slice(0, at) + lost.slice(at + 1);
    }
    return lost;
  }),
  'citations dropped': inQuotations((text) =>
    text
      .replace(/ \((?:[\p{Lu}][^()]*, )?\d{4}\)/gu, '')
      .replace(/ \((?:Figure|Table|Section) [\d.]+\)/gu, ''),
  ),
  'citations put in': inQuotations((text, random, { quotes }) =>
    quotes === 'paper'
      ? text.replace(/,(?= \p{Ll})/u, oneOf([' [12],', ' (Teal, 2023),', '[3, 4],'], random))
      : text,
  ),
  'case of the first letter': inQuotations((text) => {
    const at = text.search(/\p{L}/u);
    const letter = text.charAt(at);
    const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    return text.slice(0, at) + other + text.slice(at + 1);
  }),
  'lead-ins removed': (paragraphs) =>
    paragraphs.map((paragraph) =>
      paragraph.quotes === 'paper' ? { ...paragraph, text: paragraph.text.replace(LEAD_IN, '') } : paragraph,
    ),
  'lead-ins put in': (paragraphs, _truth, random) =>
    paragraphs.map((paragraph) => {
      if (paragraph.quotes !== 'paper') return paragraph;
      const lead = oneOf(['They write: ', 'Quote: ', '(p. 4) ', 'From the paper: ', '- ', '3) '], random);
      return { ...paragraph, text: lead + paragraph.text.replace(LEAD_IN, '') };
    }),
  'words skipped': inQuotations((text, random, { quotes }) => {
    const words = text.split(' ');
    if (words.length < 18 || quotes === 'part' || /\[\.\.\.\]/u.test(text)) return text;
    const at = 7 + Math.floor(random() * (words.length - 17));
    const gone = 2 + Math.floor(random() * 3);
    return [
      ...words.slice(0, at),
      oneOf(['...', '[...]', '…', '(...)', '[…]'], random),
      ...words.slice(at + gone),
    ].join(' ');
  }),
  'other ellipses': (paragraphs, _truth, random) =>
    paragraphs.map((paragraph) => ({
      ...paragraph,
      text: paragraph.text.replace(/\[\.\.\.\]/gu, () =>
        oneOf(['...', '…', '[…]', '(...)', '. . .', '[snip]'], random),
      ),
    })),
  'curly marks': (paragraphs) =>
    paragraphs.map((paragraph) => ({
      ...paragraph,
      text: paragraph.text
        .replace(/(^|[\s([])"/gu, '$1“')
        .replace(/"/gu, '”')
        .replace(/'/gu, '’'),
    })),
  'other dashes and spaces': (paragraphs, _truth, random) =>
    paragraphs.map((paragraph) => ({
      ...paragraph,
      text: paragraph.text
        .replace(/(?<=\p{L})-(?=\p{L})/gu, () => oneOf(['‑', '‐', '-', '–'], random))
        .replace(/ (?=\p{Ll})/gu, () => (random() < 0.05 ? '\u00a0' : ' '))
        .replace(/(?<=\p{L})%/gu, ' %'),
    })),
  'no second copy': (paragraphs, truth) =>
    paragraphs.filter(({ lines }) => lines === null || !truth.duplicates.includes(lines[0])),
  'answers in another order': (paragraphs, truth, random) => {
    const last = truth.posts[1];
    const end = truth.posts[2] ?? Number.MAX_SAFE_INTEGER;
    if (last === undefined) return paragraphs;
    const inAnswer = ({ lines }: Paragraph) => lines !== null && lines[0] >= last && lines[0] < end;
    const first = paragraphs.findIndex((each) => inAnswer(each) && each.quotes === 'part');
    const free = Math.min(...truth.unplaced.map(({ lines }) => lines[0]), end);
    const behind = paragraphs.findIndex(({ lines }) => lines !== null && lines[0] >= free);
    if (first === -1) return paragraphs;
    const stop = behind === -1 ? paragraphs.length : behind;
    const groups: Paragraph[][] = [];
    for (const paragraph of paragraphs.slice(first, stop)) {
      if (paragraph.quotes === 'part' || groups.length === 0) groups.push([paragraph]);
      else groups.at(-1)!.push(paragraph);
    }
    return [...paragraphs.slice(0, first), ...shuffled(groups, random).flat(), ...paragraphs.slice(stop)];
  },
  'bylines between posts': (paragraphs, _truth, random) => {
    const names = shuffled(['marrow', 'Greta Hollin', 'seedling42', 'Old Dibber'], random);
    let count = 0;
    return paragraphs.flatMap((paragraph) => {
      if (!paragraph.beginsPost) return [paragraph];
      const name = names[count % names.length]!;
      count += 1;
      const byline = oneOf(
        [`${name} · 2d`, `${name} 12 Feb 2026 08:02`, `Posted by ${name} on 12 February 2026`],
        random,
      );
      return [
        { lines: null, text: byline, quotes: null, beginsPost: true },
        { ...paragraph, beginsPost: false },
      ];
    });
  },
};

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
