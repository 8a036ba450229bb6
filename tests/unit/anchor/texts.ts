/** Random documents and edits for properties, and a paper's worth of invented prose. */
import fc from 'fast-check';
import { BLOCK_GAP, type PageText, type Span } from '../../../lib/page-text/page-text';

/** A page of these paragraphs. */
export function pageOfText(...paragraphs: readonly string[]): PageText {
  const text = paragraphs.join(BLOCK_GAP);
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + BLOCK_GAP.length;
    return {
      start,
      end: start + paragraph.length,
      role: 'paragraph' as const,
      section: null,
      elementId: null,
      environment: null,
    };
  });
  return { text, blocks, sections: [], formulas: [], citations: [] };
}

const VOCABULARY = (
  'the of a we to in and that model data results show may suggest reward policy agent training method paper ' +
  'significant improvement over baseline evaluate task context learning noise likelihood sample figure table section ' +
  'however therefore because under across between observed measured estimate bound proof lemma theorem small large ' +
  'first second third random fixed prior posterior gradient loss weight layer token prompt answer question reader ' +
  'bridge river stone garden hedge meadow winter summer morning evening painted green grey committee council vote'
).split(' ');

/** Prose that reads like a paper to a matcher: sentences of common words, some of them with a formula. */
export const prose = (words: { min: number; max: number }): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...VOCABULARY) },
        fc.constantFrom('\uFFFC', '5 %', '(2019)'),
      ),
      {
        minLength: words.min,
        maxLength: words.max,
      },
    )
    .map((all) =>
      all
        .map((word, index) => (index % 12 === 0 ? word[0]!.toUpperCase() + word.slice(1) : word))
        .map((word, index) => (index % 12 === 11 || index === all.length - 1 ? `${word}.` : word))
        .join(' '),
    );

/** A page of several paragraphs of prose, and a stretch of it. */
export const pageAndSpan: fc.Arbitrary<{ page: PageText; span: Span }> = fc
  .array(prose({ min: 5, max: 60 }), { minLength: 1, maxLength: 8 })
  .map((paragraphs) => pageOfText(...paragraphs))
  .chain((page) => spanIn(page).map((span) => ({ page, span })));

/** A page of anything: few letters many times over, marks, surrogate pairs, accents as marks of their own. */
export const wildPageAndSpan: fc.Arbitrary<{ page: PageText; span: Span }> = fc
  .array(
    fc
      .array(
        fc.constantFrom(
          'a',
          'b',
          'A',
          ' ',
          ' ',
          '.',
          '\uFFFC',
          '𝑥',
          '😀',
          'e\u0301',
          'ﬁ',
          '“',
          '—',
          '\u00AD',
          '\u200B',
          '\u00A0',
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim()),
    { minLength: 1, maxLength: 4 },
  )
  .map((paragraphs) => pageOfText(...paragraphs.filter((paragraph) => paragraph !== '')))
  .chain((page) => spanIn(page).map((span) => ({ page, span })));

function spanIn({ text }: PageText): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(Math.min(text.length, 300)))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
    .map(({ start, end }) => ({ start: whole(text, start), end: whole(text, end) }));
}

/** Not in the middle of a surrogate pair, as no selection is. */
function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
