/** Hard-wrapped text: whatever the width, it has the same paragraphs as the text whose lines were not broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/critique/cut';
import { findQuotes } from '../../../lib/critique/quoting/quotes';
import { runAtOnce } from '../../../lib/slices/slices';

const cutText = (source: string) => runAtOnce(cut(source, 'text'));
const textsOf = (source: string) => cutText(source).parts.map(({ text }) => text);

/** A paragraph as an editor breaks it, no line longer than `width` characters. */
function wrapped(paragraph: string, width: number): string {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.join('\n');
}

const SENTENCES = [
  'The gardener counts the squares that are still green in the autumn, and asks nobody.',
  'Why is this not said before the last page?',
  'It helps, e.g. against slugs.',
  'In the second year the beds were given to other keepers, who knew nothing of what had been sown there before.',
  'Both numbers are small: "one bed in forty" is what the table has, and the text speaks of a flood.',
  'Figure 3 shows it.',
  'The authors write that moles learn [...] whatever they are told, which I doubt.',
  'Nobody weighed the worms.',
  'Twelve hedges are hardly a sample; 12 of 36,000 are fewer still.',
];

const paragraphs = fc.array(
  fc
    .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 })
    .map((sentences) => sentences.join(' ')),
  { minLength: 1, maxLength: 8 },
);
/** So long a sentence is broken wherever the lines end: by it the text is known for what it is. */
const LONG =
  'Of the twelve keepers who were given a bed in the lower garden and who had never dug there before, seven told the agent that they would do whatever it said, and these are the seven whose beds were bare in the end, while the other five dug as they had always dug and paid no heed to anything that they were told by it or by each other in the whole of the year.';

describe('a hard-wrapped text', () => {
  it('has the paragraphs that empty lines part, wherever their sentences end', () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 56, max: 84 }), (some, width) => {
        const texts = [...some, LONG];
        expect(textsOf(texts.map((text) => wrapped(text, width)).join('\n\n'))).toEqual(texts);
      }),
      { numRuns: 200 },
    );
  });

  it('goes on where a line ends with a passage left out, or with a short form', () => {
    const texts = [
      'They say that the moles of the lower garden [...] learn to tell one keeper from another, and that',
      'Figure 3 and the appendix, which has the numbers for each of the beds in each of the years, e.g.',
    ].map(
      (start) => `${start} what follows is a sentence that goes on for two lines more, as the others do.`,
    );
    expect(textsOf(texts.map((text) => wrapped(text, 48)).join('\n\n'))).toEqual(texts);
    const broken = [
      'I went through the whole of the second table and the appendix to it,',
      'and the authors write that the moles dig by night and by day [...]',
      'whatever they are told, which I could not find anywhere in the data',
      'that they have put on their page for others to look at.',
    ];
    expect(textsOf(broken.join('\n'))).toEqual([broken.join(' ')]);
  });

  it('has paragraphs where none is parted: behind a line in which there was room for more', () => {
    const texts = [
      'I have read the paper twice, and I have tried to do in my own garden what its third section says of hedges. It did not work.',
      'The hedges grew as they had grown before, and the moles went on as if they had not been told. Who has seen it work?',
      'That is my first question, and the second is like it: which of the twelve hedges was cut, and who has cut it, and when was it?',
      'My neighbour has a third one, but he writes about roses, and of these the paper says nothing at all that he could use.',
    ];
    expect(textsOf(texts.map((text) => wrapped(text, 70)).join('\n'))).toEqual(texts);
  });

  it('is seen to stand there twice, though its lines were broken elsewhere', () => {
    const texts = [SENTENCES.slice(0, 3), SENTENCES.slice(3, 6), SENTENCES.slice(6), [LONG]].map((some) =>
      some.join(' '),
    );
    const [once, twice] = [72, 58].map((width) => texts.map((text) => wrapped(text, width)).join('\n\n'));
    const { copies } = runAtOnce(findQuotes(cutText(`${once}\n\n${twice}\n`), null));
    expect(copies).toEqual([{ parts: [4, 5, 6, 7], of: [0, 1, 2, 3], links: [] }]);
  });
});

describe('a text whose lines are paragraphs', () => {
  it('keeps them apart though some have the same length', () => {
    const line = fc.constantFrom(...SENTENCES);
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 12 }), (lines) => {
        expect(textsOf(lines.join('\n'))).toEqual(lines);
      }),
    );
  });
});
