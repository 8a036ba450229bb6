/** Papers of random sentences, and edits of them, as fast-check makes them. */
import fc from 'fast-check';
import type { PageText } from '../../../lib/page-text/page-text';
import { paper } from './paper';

const WORDS =
  'mole hedge tunnel lawn owl spade frost root digs crosses avoids floods marks the a of in with 7 .14 $x$ “old” (Reed)'.split(
    ' ',
  );

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 })
  .map((words) => `The ${words.join(' ')}.`);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '- ', '^ ', '| ', '> ', '# '),
    fc.array(sentence, { minLength: 1, maxLength: 4 }),
  )
  .map(([mark, sentences]) => mark + sentences.join(' '));

const written = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: line },
      { weight: 1, arbitrary: fc.nat({ max: 9 }).map((n) => `## ${n} Part`) },
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((lines) => lines.join('\n'));

export const randomPage = written.map((text) => paper(text).page);

/** A page, and the same with lines taken out, doubled, put elsewhere and words replaced. */
export const randomPair: fc.Arbitrary<[PageText, PageText]> = fc
  .tuple(
    written,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'double', 'move', 'word')), {
      maxLength: 8,
    }),
  )
  .map(([text, edits]) => {
    let lines = text.split('\n');
    for (const [at, to, how] of edits) {
      const index = at % lines.length;
      const one = lines[index]!;
      if (how === 'word') lines[index] = one.replace(/\bmole\b|\btunnel\b/, 'vole');
      else if (how === 'double') lines.splice(to % lines.length, 0, one);
      else lines.splice(index, 1);
      if (how === 'move') lines.splice(to % (lines.length + 1), 0, one);
      if (lines.length === 0) lines = ['The mole digs.'];
    }
    return [paper(text).page, paper(lines.join('\n')).page];
  });

/** A stretch of a text, by two numbers from 0 to 1. */
export function spanIn({ text }: PageText, [a, b]: readonly [number, number]) {
  const [start, end] = [a, b]
    .map((share) => Math.floor(share * (text.length - 1)))
    .sort((one, other) => one - other);
  return { start: start!, end: end! + 1 };
}

export const shares = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
