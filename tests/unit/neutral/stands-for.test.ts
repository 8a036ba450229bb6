import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsFor } from '../../../lib/neutral/stands-for';

/** The words of `quotation` that the wording stands for: 'whole', 'part', or the phrase. */
function found(quotation: string, wording: string, named: string | null = null): string {
  const place = standsFor(quotation, wording, named);
  return place.is === 'phrase' ? quotation.slice(place.start, place.end) : place.is;
}

describe('what a wording stands for', () => {
  it.each([
    ['Withholding Emerges When Garden Agents Are Tuned', 'can emerge', 'Emerges'],
    ['Emerges when beds dry out', 'can emerge', 'Emerges'],
    ['Moles will always dig where the soil is wet and warm.', 'often dig', 'always dig'],
    ['Moles will emerge where the soil is wet.', 'may sometimes emerge', 'will emerge'],
    ['In the dark the agents pick the weakest of the plants.', 'often pick', 'pick'],
    [
      'We show that small agents surgically target the weakest plants.',
      'selectively target',
      'surgically target',
    ],
    [
      'We show that small agents target surgically the weakest plants.',
      'target selectively',
      'target surgically',
    ],
    [
      'We show that small agents surgically target the weakest plants of their neighbours in the dark.',
      'small agents often visit the weakest plants',
      'small agents surgically target the weakest plants',
    ],
    ['The beds of this garden are only ever watered by one keeper.', 'mostly watered', 'only ever watered'],
    ['We present a method for a class of garden models that is fast.', 'one class', 'a class'],
    ['We found that all keepers who trust a mole are visited.', 'some keepers', 'all keepers'],
    ['We found that all of the keepers who trust a mole are visited.', 'some keepers', 'all of the keepers'],
    ['We found that moles in the beds of these keepers are shy.', 'a few keepers', 'these keepers'],
  ])('is the phrase that its words lead to: %s: %s', (quotation, wording, phrase) => {
    expect(found(quotation, wording)).toBe(phrase);
  });

  it.each([
    [
      'no word is shared',
      'We show that small agents surgically target the weakest plants.',
      'selectively visit',
    ],
    ['a word stands twice', 'Moles target beds and owls target moles in the dark.', 'can target'],
    ['a noun is no verb', 'We measure the target of every agent in the garden.', 'can target'],
    ['a plain form behind "to"', 'It drives every agent to emerge from its bed at night.', 'can emerge'],
    ['a plain form in a list', 'They learn to identify, target and avoid the weakest plants.', 'can target'],
    ['a form that does not fit', 'We saw moles digging under the wall of the garden.', 'often dig'],
    [
      'an adverb that would stand beside another',
      'Gardens intrinsically reward their keepers by any means.',
      'can reward',
    ],
    [
      'a noun that loses its adjective',
      'They find the most vulnerable keepers in every garden.',
      'some keepers',
    ],
    ['words of the quotation itself', 'Moles that are asked to dig dig under every bed.', 'under every bed'],
    ['a sentence between', 'We saw moles. Owls hunt at night in the dark wood.', 'moles hunt'],
    ['one of many', 'The whole garden, as we have shown before, is now a desert of dry beds.', 'was drier'],
  ])('cannot be told where %s', (_, quotation, wording) => {
    expect(found(quotation, wording)).toBe('part');
  });

  it.each([
    ['surgically target', 'visit'],
    ['surgically target the entries', 'take the entries'],
    ['Moles dig everywhere.', 'some moles dig'],
    ['Moles dig under every bed of the garden.', 'Some moles dig.'],
    ['Moles dig under every bed.', 'in our two beds, moles were often seen to dig'],
    ['Moles, as everybody knows, dig under beds', 'moles dig under beds'],
  ])('is all of the quotation: %s: %s', (quotation, wording) => {
    expect(found(quotation, wording)).toBe('whole');
  });

  it('is what is named, wherever it stands', () => {
    const quotation = 'We show that small agents “surgically target” the weakest plants.';
    expect(found(quotation, 'visit', 'Surgically  target')).toBe('surgically target');
    expect(found(quotation, 'visit many', quotation)).toBe('whole');
    expect(found('Moles dig where moles rest, and rest where they dig.', 'visit', 'dig')).toBe('part');
    // What the wording says again of the words beside them is not said twice.
    const shift = 'The recent shift in the watering of beds was not followed by roses.';
    expect(found(shift, 'The recent use of hoses', 'shift')).toBe('The recent shift');
    expect(found(shift, 'use of hoses in the watering of beds', 'shift')).toBe(
      'shift in the watering of beds',
    );
    expect(found(shift, 'use in watering', 'shift')).toBe('part');
    // Words that are not there say nothing about the place.
    expect(found('Small agents surgically target plants', 'often target', 'shoot')).toBe('surgically target');
  });

  it('is always a stretch from the beginning of one word to the end of another, and never all of it', () => {
    const word = fc.constantFrom(
      ...'the all moles dig digs surgically target targets can will often beds , .'.split(' '),
    );
    const text = (least: number, most: number) =>
      fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text(0, 16), text(0, 6), fc.option(text(1, 3)), (quotation, wording, named) => {
        const place = standsFor(quotation, wording, named);
        if (place.is !== 'phrase') return;
        const phrase = quotation.slice(place.start, place.end);
        expect(phrase).toMatch(/^\p{L}.*\p{L}$/u);
        expect(/\p{L}/u.test(quotation.slice(0, place.start) + quotation.slice(place.end))).toBe(true);
        expect(`${quotation.slice(0, place.start)} `).toMatch(/^$|\P{L}$/u);
      }),
    );
  });
});
