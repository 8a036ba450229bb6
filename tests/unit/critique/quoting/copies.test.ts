/** What is seen again in a critique: a quotation where something new follows, a second copy where nothing does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gardenPaper, quotesOf, type Written } from './build';

const page = gardenPaper();

const PAPER = 'Mixing slows the habit down, but it does not stop it.';
const OTHER = 'The thumbs rise as the beds fall.';
const POST = [
  'I have read this paper twice and have a few remarks on it.',
  PAPER,
  'It halves the harm at three quarters of the batch, which is not nothing for so cheap a remedy.',
  OTHER,
  'A nice line, but the beds fell in four invented environments, and in no garden of mine.',
  'Figure 4 stops at the largest share that they could pay for, so we cannot know what comes behind it.',
];
const LINK = 'https://example.org/hedges/4';
const link = (text: string): Written => ({
  text,
  links: [{ start: text.indexOf(LINK), end: text.indexOf(LINK) + LINK.length, url: LINK }],
});

/** Which parts are left out as second copies, and as what they stand in the first. */
function copiesIn(lines: readonly Written[], posts?: Parameters<typeof quotesOf>[2]) {
  return quotesOf(page, lines, posts).copies;
}

describe('a run of parts that is seen again', () => {
  it('is a second copy where nothing follows', () => {
    expect(copiesIn([...POST, ...POST])).toEqual([
      { parts: [6, 7, 8, 9, 10, 11], of: [0, 1, 2, 3, 4, 5], links: [] },
    ]);
  });

  it('quotes nothing then, and is quoted by nothing', () => {
    const { paper, parts } = quotesOf(page, [...POST, ...POST]);
    expect(paper.map(({ part }) => part)).toEqual([1, 3]);
    expect(parts).toEqual([]);
  });

  it('is a quotation where new text follows', () => {
    const { parts, copies } = quotesOf(page, [
      ...POST,
      POST[4]!,
      POST[5]!,
      'We could pay for no more, and say so.',
    ]);
    expect(copies).toEqual([]);
    expect(parts).toMatchObject([{ part: 6, goesOn: [{ part: 7 }], of: [{ part: 4 }, { part: 5 }] }]);
  });

  it('is a quotation where new text follows in the same line', () => {
    const { parts, copies } = quotesOf(page, [...POST, `${POST[5]!} We could pay for no more, and say so.`]);
    expect(copies).toEqual([]);
    expect(parts).toMatchObject([{ part: 6, whole: false, first: true, of: [{ part: 5 }] }]);
  });

  it('is a second copy where only links follow, and gives them to what it copies', () => {
    const [copy, ...others] = copiesIn([...POST, ...POST, link(LINK)]);
    expect(others).toEqual([]);
    expect(copy).toEqual({
      parts: [6, 7, 8, 9, 10, 11, 12],
      of: [0, 1, 2, 3, 4, 5],
      links: [{ part: 5, url: LINK }],
    });
  });

  it('gives a link within it to the part that it copies', () => {
    const copy = POST.map((text, index) => (index === 2 ? link(`${text} Link: ${LINK}`) : text));
    const [found, ...others] = copiesIn([...POST, ...copy]);
    expect(others).toEqual([]);
    expect(found!.links).toEqual([{ part: 2, url: LINK }]);
    expect(found!.parts).toEqual([6, 7, 8, 9, 10, 11]);
  });

  it('gives no link that the first copy has', () => {
    const first = POST.map((text, index) => (index === 2 ? link(`${text} ${LINK}`) : text));
    expect(copiesIn([...first, ...first])).toMatchObject([{ links: [] }]);
  });

  it('is a second copy though the quotations of the paper are stripped', () => {
    const stripped = POST.filter((line) => line !== PAPER && line !== OTHER);
    expect(copiesIn([...POST, ...stripped])).toEqual([{ parts: [6, 7, 8, 9], of: [0, 2, 4, 5], links: [] }]);
  });

  it('is a second copy though a quotation within a part is stripped', () => {
    const own = 'I would not build a law on this, and neither would my neighbour with the beans.';
    const lines = [`"${PAPER}" ${own}`, POST[4]!, POST[5]!];
    expect(copiesIn([...lines, own, POST[4]!, POST[5]!])).toEqual([
      { parts: [3, 4, 5], of: [0, 1, 2], links: [] },
    ]);
  });

  it('is a second copy though spaces are lost', () => {
    const lost = POST.map((line) => line.replace(/ (?=\S{4,5} )/g, ''));
    expect(lost).not.toEqual(POST);
    expect(copiesIn([...POST, ...lost])).toEqual([
      { parts: [6, 7, 8, 9, 10, 11], of: [0, 1, 2, 3, 4, 5], links: [] },
    ]);
  });

  it('is a second copy though marks are other ones, and pictures and bylines stand in it', () => {
    const copy: Written[] = POST.map((line) => line.replaceAll("'", '’').replace(/\.$/, ''));
    copy.splice(3, 0, { text: 'garden.png', role: 'image', images: 1 });
    copy.push({ text: 'Posted by a reader', role: 'byline' });
    const [found, ...others] = copiesIn([...POST, ...copy]);
    expect(others).toEqual([]);
    expect(found!.parts).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('is a second copy in a post of its own, whatever other posts say behind it', () => {
    const copy = POST.map((text) => ({ text, post: 1 }));
    const behind = { text: 'Did this not stand here before?', post: 2 };
    expect(copiesIn([...POST, ...copy, behind], [{}, {}, {}])).toEqual([
      { parts: [6, 7, 8, 9, 10, 11], of: [0, 1, 2, 3, 4, 5], links: [] },
    ]);
  });

  it('is no copy where only common words are said again', () => {
    const lines = ['Thanks!', 'I like the gardener.', POST[4]!, 'Thanks!'];
    expect(copiesIn(lines)).toEqual([]);
  });

  it('loses no part that says something new, whatever is said again', () => {
    const news = [
      'The gardener knows nothing of worms, which do most of the work in mine.',
      'Who weighed the squares that stayed alive, and with which scales?',
      'Nobody in our street would put a thumb up for a bed of clubroot.',
    ];
    const line = fc.oneof(fc.constantFrom(...POST), fc.constantFrom(...news));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const left = new Set(copiesIn(lines).flatMap(({ parts }) => parts));
        for (const [index, text] of lines.entries()) {
          if (left.has(index)) expect(lines.indexOf(text), lines.join('\n')).toBeLessThan(index);
        }
      }),
      { numRuns: 60 },
    );
  });
});
