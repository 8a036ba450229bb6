/** Quotations of a page that has since changed, made from a seed: what was stored, and where it stands now. */
import { describe } from '../../../lib/anchor/describe';
import type { Selector, TextQuoteSelector } from '../../../lib/anchor/selectors';
import type { PageText, Span } from '../../../lib/page-text/page-text';
import { type Random, randomFrom } from './random';

export interface Stored {
  selectors: Selector[];
  /** Null where it is not on the page. */
  truth: Span | null;
}

export const SETS = ['exact', 'edited 5 %', 'context too', 'edited 15 %', 'lookalikes', 'absent'] as const;
export type SetName = (typeof SETS)[number];

const SIZES: Readonly<Record<SetName, number>> = {
  exact: 200,
  'edited 5 %': 200,
  'context too': 200,
  'edited 15 %': 100,
  lookalikes: 60,
  absent: 80,
};

/** All sets of quotations for a page. */
export function storedOn(page: PageText, seed: number): Record<SetName, Stored[]> {
  const random = randomFrom(seed);
  const words = [...new Set(page.text.match(/[\p{L}]{2,}/gu))];
  const many = (name: SetName, make: () => Stored) => Array.from({ length: SIZES[name] }, make);
  const edited = (share: number, contextToo: boolean) => () => {
    const stored = passage(page, random);
    return {
      ...stored,
      selectors: withQuote(stored.selectors, ({ type, exact, prefix, suffix }) => ({
        type,
        exact: withErrors(exact, share, random),
        prefix: contextToo ? withErrors(prefix, share, random) : prefix,
        suffix: contextToo ? withErrors(suffix, share, random) : suffix,
      })),
    };
  };
  return {
    exact: many('exact', () => passage(page, random)),
    'edited 5 %': many('edited 5 %', edited(0.05, false)),
    'context too': many('context too', edited(0.05, true)),
    'edited 15 %': many('edited 15 %', edited(0.15, false)),
    // A passage that is gone: what stands on the page is like it, in another context.
    lookalikes: many('lookalikes', () => ({
      truth: null,
      selectors: withQuote(passage(page, random).selectors, ({ type, exact }) => ({
        type,
        exact: withOtherWords(exact, words, random),
        prefix: `${sentence(words, random, 8)} `.slice(-32),
        suffix: ` ${sentence(words, random, 8)}`.slice(0, 32),
      })),
    })),
    absent: many('absent', () => ({
      truth: null,
      selectors: withQuote(passage(page, random).selectors, ({ type }) => ({
        type,
        exact: sentence(words, random, 8 + random.below(16)),
        prefix: `${sentence(words, random, 8)} `.slice(-32),
        suffix: ` ${sentence(words, random, 8)}`.slice(0, 32),
      })),
    })),
  };
}

/** From a word of the page to the end of another, 40 to 200 characters on. */
function passage(page: PageText, { below }: Random): Stored {
  const { text } = page;
  for (;;) {
    const from = text.indexOf(' ', below(text.length - 300)) + 1;
    const to = text.indexOf(' ', from + 40 + below(160));
    const selectors = from > 0 && to > 0 ? describe(page, { start: from, end: to }) : [];
    const place = selectors.find(({ type }) => type === 'TextPositionSelector');
    if (place?.type === 'TextPositionSelector')
      return { selectors, truth: { start: place.start, end: place.end } };
  }
}

function withQuote(
  selectors: readonly Selector[],
  change: (quote: TextQuoteSelector) => TextQuoteSelector,
): Selector[] {
  return selectors
    .filter(({ type }) => type !== 'FormulaSelector')
    .map((each) => (each.type === 'TextQuoteSelector' ? change(each) : each));
}

/** So many of a text's characters exchanged, doubled by another or left out. */
function withErrors(text: string, share: number, { next, pick }: Random): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return [...text]
    .map((character) => {
      if (next() >= share) return character;
      return pick([pick(letters), character + pick(letters), '']);
    })
    .join('');
}

/** One word in four exchanged for another of the page, and one at least. */
function withOtherWords(text: string, words: readonly string[], random: Random): string {
  const { below, pick } = random;
  const other = text.replace(/[\p{L}]{2,}/gu, (word) => (below(4) === 0 ? pick(words) : word));
  return other === text ? withOtherWords(text, words, random) : other;
}

function sentence(words: readonly string[], { pick }: Random, length: number): string {
  return Array.from({ length }, () => pick(words)).join(' ');
}
