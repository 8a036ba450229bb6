/** What the preview of a reading says of pieces that are left out, and of offers. */
import { describe, expect, it } from 'vitest';
import { drop, setBody } from '../../../lib/critique/edit';
import { join } from '../../../lib/critique/join-split';
import { byKeyIn, countsOf, openOffers, partViews, threadsOf } from '../../../lib/critique/preview';
import { readCritique } from '../../../lib/critique/read-critique';
import type { Reading } from '../../../lib/critique/reading';
import { quotationOf } from '../../../lib/notes/target-words';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { paper } from '../versions/paper';

const { page } = paper(
  [
    '# Moles in Shared Gardens',
    '> We show that moles in a shared garden surgically target the weakest plants of their neighbours.',
    '## 1 Method',
    'Every bed was watered twice a day by a keeper who did not know which bed was whose.',
    'Our findings are unprecedented in their clarity and in the number of beds that were dug over.',
  ].join('\n'),
);

const POST = [
  'I walked through this garden paper with a pencil.',
  'We show that moles in a shared garden surgically target the weakest plants of their neighbours.',
  'Nobody told the moles which plants were weak.',
  'Our findings are unprecedented in their clarity and in the number of beds that were dug over.',
  'Unprecedented against which baseline? The census of 1,417 burrows by Hartwell is nowhere cited.',
  'Thank you for reading our paper with such care.',
  'The census of 1,417 burrows: Hartwell let us see it, and it is in our appendix.',
  'Unprecedented against which baseline?',
  'Fair. We will change this in the next version.',
].join('\n');

function read(): Reading {
  return runAtOnce(
    readCritique({
      source: POST,
      format: 'text',
      paper: '2601.00001' as ArxivId,
      version: 1,
      page,
      lexicon: null,
      known: [],
    }),
  );
}

const noteOn = (reading: Reading, words: string) =>
  reading.notes.find(({ target }) => quotationOf(target)?.includes(words))!;
const offering = (reading: Reading) => reading.notes.find(({ offers }) => offers.length > 0)!;

describe('a note that is left out', () => {
  it('is shown so with its quotation, its replies and theirs', () => {
    const reading = read();
    const { key } = noteOn(reading, 'unprecedented');
    const uses = (of: Reading) => partViews(of).map(({ use }) => use);
    expect(uses(reading).slice(3)).toEqual(['quotation', 'note', 'note', 'note', 'quotation', 'reply']);
    expect(uses(drop(reading, key)).slice(3)).toEqual([
      'left-out',
      'left-out',
      'note',
      'note',
      'left-out',
      'left-out',
    ]);
  });

  it('holds no reply', () => {
    const reading = read();
    const { key } = noteOn(reading, 'unprecedented');
    const held = (of: Reading) => threadsOf(of).flatMap(({ replies }) => replies.map((reply) => reply.held));
    expect(held(reading)).toEqual([true]);
    expect(held(drop(reading, key))).toEqual([false]);
    expect(held(setBody(reading, key, ''))).toEqual([false]);
  });

  it('is offered no answers', () => {
    const reading = read();
    const note = offering(reading);
    const { key } = noteOn(reading, 'unprecedented');
    expect(openOffers(note, byKeyIn(reading)).map(({ answers }) => answers)).toContain(key);
    expect(openOffers(note, byKeyIn(drop(reading, key))).map(({ answers }) => answers)).not.toContain(key);
    const without = note.offers.reduce((of, { answers }) => drop(of, answers), reading);
    expect([countsOf(reading).offered, countsOf(without).offered]).toEqual([1, 0]);
  });
});

describe('a note that is joined to another', () => {
  it('leaves what was offered to answer it to the one that both are now', () => {
    const reading = read();
    const [first, second] = [noteOn(reading, 'surgically'), noteOn(reading, 'unprecedented')];
    const joined = join(reading, second.key);
    const offers = openOffers(offering(joined), byKeyIn(joined)).map(({ answers }) => answers);
    expect(offers).toContain(first.key);
    expect(new Set(offers).size).toBe(offers.length);
  });
});
