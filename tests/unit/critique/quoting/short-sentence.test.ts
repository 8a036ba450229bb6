/** An answer that quotes a short sentence of a part, and nothing marks it. */
import { describe, expect, it } from 'vitest';
import { gardenPaper, quotesOf } from './build';

const page = gardenPaper();

const FENCE = 'The fence was old. Moles ignore fences. Nobody counted the worms, or so it seems.';
const BEDS = 'Eleven beds are named in the caption and nine of them stand in the table below it.';
const POST = [FENCE, BEDS];
const ANSWERED = [...POST, BEDS, 'Two of them were flooded.'];

/** What each part quotes of which, of those behind the post. */
function answered(lines: readonly string[], ...more: string[]) {
  const { parts } = quotesOf(page, [...lines, ...more]);
  return parts
    .filter(({ part }) => part >= lines.length)
    .map(({ part, whole, of }) => [part - lines.length, whole, of.map((each) => each.part)]);
}

describe('a short sentence of a part that an answer says again', () => {
  it('is quoted where it stands alone and something is said to it', () => {
    expect(answered(ANSWERED, 'Moles ignore fences.', 'Ours did not.')).toEqual([[0, true, [0]]]);
  });

  it('is quoted from within where it is a little longer', () => {
    expect(answered(ANSWERED, 'counted the worms, or so it seems', 'A neighbour did.')).toEqual([
      [0, true, [0]],
    ]);
  });

  it('is quoted as the first thing in an answer that addresses somebody', () => {
    expect(answered([...POST, 'Thanks for the comments.'], 'Moles ignore fences.', 'Ours did not.')).toEqual([
      [0, true, [0]],
    ]);
  });

  it('is quoted where it is a question of a few words', () => {
    const post = ['Two hedges are drawn, and one is named. So which is it? I could not tell.', BEDS];
    expect(answered([...post, BEDS, 'It was wet.'], 'So which is it?', 'The left one.')).toEqual([
      [0, true, [0]],
    ]);
  });

  it('is quoted where a mark before it says so, whatever stands above it', () => {
    const marked = { text: 'Moles ignore fences.', quoted: 1 };
    const { parts } = quotesOf(page, [...POST, 'Let us see.', marked, 'Ours did not.']);
    expect(parts).toMatchObject([{ part: 3, whole: true, of: [{ part: 0 }] }]);
  });

  it.each([
    ['where it answers the quotation above it', [...POST, BEDS], ['Moles ignore fences.', 'So we wrote.']],
    ['where nothing follows it', ANSWERED, ['Moles ignore fences.']],
    ['where nobody has answered yet', POST, ['Moles ignore fences.', 'Ours did not.']],
    [
      'where two parts say it',
      [POST[0]!, 'The fence is green. Moles ignore fences.', ...ANSWERED.slice(1)],
      ['Moles ignore fences.', 'Ours did not.'],
    ],
    ['where it is a piece of a sentence', ANSWERED, ['ignore fences', 'Ours did not.']],
    ['where it ends within a word', ANSWERED, ['The fence was ol', 'Ours did not.']],
  ])('is not quoted %s', (_, lines, more) => {
    expect(answered(lines, ...more)).toEqual([]);
  });
});

describe('a longer sentence that begins with a word of an answer', () => {
  it('is quoted', () => {
    const post = ['The sheds were full. No shed of that sort is described. Yes and no mean little.'];
    expect(answered(post, 'No shed of that sort is described.', 'It is, on page 2.')).toEqual([
      [0, true, [0]],
    ]);
  });
});
