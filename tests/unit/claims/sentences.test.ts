import { expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/claims/sentences';
import { pageOf, paragraph, type WrittenBlock } from '../build-page';

const sentences = (blocks: readonly WrittenBlock[]) => {
  const { page } = pageOf(blocks);
  return [...sentencesOf(page)].map(({ start, end }) =>
    page.text.slice(start, end).replaceAll('\uFFFC', '◻'),
  );
};

const inParagraph = (text: string) => {
  const { page } = paragraph(text);
  return [...sentencesOf(page)].map(({ start, end }) => page.text.slice(start, end));
};

it('a block is cut at its stops', () => {
  expect(inParagraph('Moles dig. Do they sleep? They do!')).toEqual([
    'Moles dig.',
    'Do they sleep?',
    'They do!',
  ]);
});

it('an abbreviation, a number and an initial end nothing', () => {
  expect(inParagraph('Dogs (e.g. terriers) dig 2.5 m, see Fig. 3 of J. Mole. Cats sleep.')).toEqual([
    'Dogs (e.g. terriers) dig 2.5 m, see Fig. 3 of J. Mole.',
    'Cats sleep.',
  ]);
});

it('what is closed behind the stop belongs to the sentence', () => {
  expect(inParagraph('“Moles dig.” They do (at night.) Cats sleep.')).toEqual([
    '“Moles dig.”',
    'They do (at night.)',
    'Cats sleep.',
  ]);
});

it('a sentence runs on across a displayed equation', () => {
  expect(
    sentences([
      { role: 'paragraph', text: 'Beds grow. The depth is' },
      { role: 'equation', text: '$d = 2$' },
      { role: 'paragraph', text: 'where the soil is soft. Then it rains.' },
    ]),
  ).toEqual(['Beds grow.', 'The depth is\n◻\nwhere the soil is soft.', 'Then it rains.']);
});

it('a new paragraph behind an equation begins a sentence', () => {
  expect(
    sentences([
      { role: 'paragraph', text: 'The depth is' },
      { role: 'equation', text: '$d = 2$' },
      { role: 'paragraph', text: 'Then it rains.' },
    ]),
  ).toEqual(['The depth is', 'Then it rains.']);
});

it('a title is one sentence, an item begins behind its bullet, a table has none', () => {
  expect(
    sentences([
      { role: 'title', text: 'Moles. A study' },
      { role: 'list-item', text: '• We count moles.' },
      { role: 'table', text: 'Moles. Dogs.' },
    ]),
  ).toEqual(['Moles. A study', 'We count moles.']);
});
