/** Passages of a page as people copy them into a post, each with what its place is. */
import type { Sentence } from '../../../lib/claims/sentences';
import { FORMULA, type PageText, type Span } from '../../../lib/page-text/page-text';
import type { Random } from '../../bench/in-page/random';

export interface Passage {
  page: PageText;
  span: Span;
  /** The sentence behind it in the same block; null where none is. */
  next: Sentence | null;
}

export interface Copied {
  /** The parts of the post, one after the other. */
  lines: string[];
  /** Where the quotation stands on the page. */
  place: Span;
}

/** Null where a passage does not lend itself to it. */
export type Way = (passage: Passage, random: Random) => Copied | null;

/** The text of a stretch with its formulas in dollars. */
export function typed({ text, formulas }: PageText, { start, end }: Span, dollar = '$'): string {
  let written = '';
  for (let at = start; at < end; at += 1) {
    const formula = text[at] === FORMULA ? formulas.find((each) => each.at === at) : undefined;
    written += formula ? `${dollar}${formula.tex}${dollar}` : text[at] === '\n' ? ' ' : text[at]!;
  }
  return written;
}

function one(change: (text: string, random: Random, passage: Passage) => string | null): Way {
  return (passage, random) => {
    const line = change(typed(passage.page, passage.span), random, passage);
    return line === null ? null : { lines: [line], place: passage.span };
  };
}

function wordsOf(text: string): string[] {
  return text.split(' ');
}

function atWords(
  count: number,
  change: (word: string, random: Random) => string,
  fits: (word: string) => boolean,
) {
  return one((text, random) => {
    const words = wordsOf(text);
    const may = words.flatMap((word, index) => (index > 0 && fits(word) ? [index] : []));
    if (may.length < count) return null;
    for (let left = count; left > 0; left -= 1) {
      const index = may.splice(random.below(may.length), 1)[0]!;
      words[index] = change(words[index]!, random);
    }
    return words.join(' ');
  });
}

const isLong = (word: string) => /^[a-z]{7,}$/.test(word);

function slip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const way = random.below(3);
  if (way === 0) return word.slice(0, at) + word.slice(at + 1);
  if (way === 1) return word.slice(0, at) + word[at]! + word.slice(at);
  return word.slice(0, at) + (word[at] === 'e' ? 'a' : 'e') + word.slice(at + 1);
}

function citationsIn({ page, span }: Passage): Span[] {
  return page.citations.filter(({ start, end }) => start >= span.start && end <= span.end);
}

/** The passage with something else in place of each citation. */
function cited(as: (citation: string, index: number) => string): Way {
  return (passage) => {
    const { page, span } = passage;
    const citations = citationsIn(passage);
    // Without its first words a sentence is no more than what is left of it.
    if (
      citations.length === 0 ||
      citations[0]!.start < span.start + 12 ||
      citations.at(-1)!.end > span.end - 12
    ) {
      return null;
    }
    let line = '';
    let done = span.start;
    for (const [index, citation] of citations.entries()) {
      line += typed(page, { start: done, end: citation.start });
      line += as(page.text.slice(citation.start, citation.end), index);
      done = citation.end;
    }
    line += typed(page, { start: done, end: span.end });
    return {
      lines: [
        line
          .replace(/\(\s*\)|\[[\s,]*\]/g, '')
          .replace(/ +/g, ' ')
          .replace(/ ([.,;])/g, '$1'),
      ],
      place: span,
    };
  };
}

/** The passage without its words from one to another, an ellipsis in their place. */
function skipping(ellipsis: string): Way {
  return one((text) => {
    const words = wordsOf(text);
    if (words.length < 16) return null;
    const from = Math.floor(words.length * 0.4);
    const to = Math.floor(words.length * 0.6);
    return [...words.slice(0, from), ellipsis, ...words.slice(to)].join(' ');
  });
}

const PLAIN_SIGNS: Record<string, string> = {
  '\\beta': 'β',
  '\\alpha': 'α',
  '\\theta': 'θ',
  '\\sigma': 'σ',
  '\\lambda': 'λ',
  '\\mu': 'μ',
  '\\times': '×',
  '\\leq': '≤',
  '\\le': '≤',
  '\\geq': '≥',
  '\\in': '∈',
  '\\pm': '±',
  '\\approx': '≈',
  '\\sim': '~',
};

/** TeX as somebody without TeX writes it. */
function plainTex(tex: string): string {
  return tex
    .replace(/\\(?:d|t)?frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replace(
      /\\(?:mathrm|mathbf|mathcal|mathbb|text|operatorname|hat|bar|tilde|left|right|displaystyle)\b/g,
      '',
    )
    .replace(/\\[A-Za-z]+/g, (sign) => PLAIN_SIGNS[sign] ?? sign.slice(1))
    .replace(/[{}\\$]/g, '')
    .trim();
}

const LEADS = [
  'They write: ',
  'The paper says: ',
  'Quote: ',
  '(From the paper) ',
  'You write that ',
  'p. 3 - ',
  'In the text: ',
  'The authors claim that ',
];
const REMARKS = [
  'I do not see how this follows from the data.',
  'Where is the baseline?',
  'This could be said with less noise, and the numbers would be the better for it.',
  'Is that so? My neighbour would not agree.',
];

export const WAYS: Record<string, Way> = {
  'as it stands': one((text) => text),
  'spaces lost': one((text, random) => {
    const words = wordsOf(text);
    if (words.length < 6) return null;
    for (let left = 1 + random.below(3); left > 0; left -= 1) {
      const at = 1 + random.below(words.length - 1);
      words.splice(at - 1, 2, (words[at - 1] ?? '') + (words[at] ?? ''));
    }
    return words.join(' ');
  }),
  'all spaces lost': one((text) => text.replace(/ /g, '')),
  'spaces doubled': one((text) => text.replace(/ /g, '  ')),
  'spaces put in': atWords(2, (word) => `${word.slice(0, 3)} ${word.slice(3)}`, isLong),
  'straight marks': one((text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")),
  'curly marks': one((text) => text.replace(/'/g, '’').replace(/"/g, '”')),
  'TeX’s marks': one((text) => text.replace(/“/g, '``').replace(/”/g, "''")),
  'in straight marks': one((text) => `"${text}"`),
  'in curly marks': one((text) => `“${text}”`),
  'in guillemets': one((text) => `«${text}»`),
  'in marks, the stop outside': one((text) => `"${text.replace(/\.$/, '')}".`),
  'other dashes': one((text) => text.replace(/[–—]/g, '-').replace(/(?<=\w)-(?=\w)/g, '–')),
  'ellipsis ...': skipping('...'),
  'ellipsis …': skipping('…'),
  'ellipsis [...]': skipping('[...]'),
  'ellipsis [ … ]': skipping('[ … ]'),
  'ellipsis (...)': skipping('(...)'),
  'ellipsis . . .': skipping('. . .'),
  'two sentences, ellipsis between': ({ page, span, next }) =>
    next && {
      lines: [`${typed(page, span)} [...] ${typed(page, next)}`],
      place: { start: span.start, end: next.end },
    },
  'citations dropped': cited(() => ''),
  'citations as numbers': cited((_, index) => `[${index + 12}]`),
  'citations changed': cited(() => '(Hollin et al., 2023)'),
  'formulas as plain text': one((_, __, { page, span }) => {
    if (!page.text.slice(span.start, span.end).includes(FORMULA)) return null;
    let written = '';
    for (let at = span.start; at < span.end; at += 1) {
      const formula = page.text[at] === FORMULA ? page.formulas.find((each) => each.at === at) : undefined;
      written += formula ? plainTex(formula.tex) : page.text[at]!;
    }
    return written.replace(/\n/g, ' ');
  }),
  'formulas without dollars': one((_, __, { page, span }) =>
    page.text.slice(span.start, span.end).includes(FORMULA) ? typed(page, span, '') : null,
  ),
  'formulas lost': one((_, __, { page, span }) => {
    const text = page.text.slice(span.start, span.end);
    return text.includes(FORMULA) ? text.replaceAll(FORMULA, '').replace(/\s+/g, ' ') : null;
  }),
  'a zero less': one((text) => (/\b0\.\d/.test(text) ? text.replace(/\b0(?=\.\d)/g, '') : null)),
  'a lead-in': one((text, random) => random.pick(LEADS) + text),
  'a lead-in and marks': one((text, random) => `${random.pick(LEADS)}"${text}"`),
  'bold words first': one((text) => `**Excuses.** ${text}`),
  emphasis: one((text) => {
    const words = wordsOf(text);
    return words.length < 8
      ? null
      : [...words.slice(0, 3), `*${words[3]!}`, `${words[4]!}*`, ...words.slice(5)].join(' ');
  }),
  '\\emph{}': one((text) => {
    const words = wordsOf(text);
    return words.length < 8
      ? null
      : [...words.slice(0, 3), `\\emph{${words[3]!}}`, ...words.slice(4)].join(' ');
  }),
  '[the model] put in': one((text) => {
    const words = wordsOf(text);
    return words.length < 8 ? null : [...words.slice(0, 5), '[the model]', ...words.slice(5)].join(' ');
  }),
  '[they] for a word': one((text) => {
    const words = wordsOf(text);
    return words.length < 10 ? null : [...words.slice(0, 5), '[they]', ...words.slice(6)].join(' ');
  }),
  '[sic]': one((text) => {
    const words = wordsOf(text);
    return words.length < 8 ? null : [...words.slice(0, 5), '[sic]', ...words.slice(5)].join(' ');
  }),
  '(emphasis added)': one((text) => `"${text}" (emphasis added)`),
  'another first capital': one(
    (text) => (/^[A-Z]/.test(text) ? text[0]!.toLowerCase() : text[0]!.toUpperCase()) + text.slice(1),
  ),
  '[T]he first capital in brackets': one((text) => `[${text[0]!}]${text.slice(1)}`),
  'a slip': atWords(1, slip, isLong),
  'two slips': atWords(2, slip, isLong),
  'hyphenated at a line’s end': atWords(1, (word) => `${word.slice(0, 4)}- ${word.slice(4)}`, isLong),
  'soft hyphens': one((text) => text.replace(/([a-z]{4})([a-z]{4})/g, '$1\u00AD$2')),
  ligatures: one((text) => text.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')),
  'a footnote’s number': one((text) => text.replace(/^(\S+ \S+ \S+[a-z,]) /, '$13 ')),
  'first words cut': ({ page, span }) => {
    const text = page.text.slice(span.start, span.end);
    const cut = /^(?:\S+ ){2}/.exec(text)?.[0].length ?? 0;
    const place = { start: span.start + cut, end: span.end };
    return cut === 0 || text.length - cut < 60 || /\W/.test(text[cut]!)
      ? null
      : { lines: [typed(page, place)], place };
  },
  'last words cut': ({ page, span }) => {
    const text = page.text.slice(span.start, span.end);
    const cut = /(?: \S+){2}$/.exec(text)?.[0].length ?? 0;
    const place = { start: span.start, end: span.end - cut };
    return cut === 0 || text.length - cut < 60 || /\W$/.test(page.text.slice(0, place.end))
      ? null
      : { lines: [typed(page, place)], place };
  },
  'cut in marks': ({ page, span }) => {
    const text = page.text.slice(span.start, span.end);
    const from = /^(?:\S+ ){2}/.exec(text)?.[0].length ?? 0;
    const cut = /(?: \S+){2}$/.exec(text)?.[0].length ?? 0;
    const place = { start: span.start + from, end: span.end - cut };
    return text.length - from - cut < 40
      ? null
      : { lines: [`They say "${typed(page, place)}", which is odd.`], place };
  },
  'a remark behind': one((text, random) => `${text} ${random.pick(REMARKS)}`),
  'marks and a remark behind': one((text, random) => `"${text}" ${random.pick(REMARKS)}`),
  'over two lines': ({ page, span, next }) =>
    next && { lines: [typed(page, span), typed(page, next)], place: { start: span.start, end: next.end } },
  'two sentences': ({ page, span, next }) =>
    next && {
      lines: [typed(page, { start: span.start, end: next.end })],
      place: { start: span.start, end: next.end },
    },
};
