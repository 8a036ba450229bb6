/** What short answers say of the point that they answer, in the many ways in which people say it. */
import { describe, expect, it } from 'vitest';
import { positionIn } from '../../../../lib/critique/words/position';
import { ownWords } from '../../../../lib/critique/words/sentences';

const positionOf = (
  said: string,
  isAuthor = true,
  asked: string | null = null,
  promise: string | null = null,
) => positionIn(ownWords(said), { isAuthor, asked, promise })?.value ?? null;

describe('the position of an author who answers', () => {
  it.each([
    'Yes.',
    'Ha. OK.',
    'So would we, by now.',
    'I can see your point.',
    'I see how this reads to a gardener.',
    'You rightly note that the beds differ.',
    'I cannot argue with that.',
    'We don’t disagree.',
    'No objections.',
    'You got me there.',
    'Ouch!',
    'That one is on us.',
    'There is no excuse for this.',
    'This should perhaps have been in the caption.',
    'There ought to be a fence in it.',
    'We were too quick with the spade.',
    'We got carried away here.',
    'I did not think of that.',
    'Sadly true.',
    'Completely agree. The beds were ours.',
    'Much better indeed.',
    'Okay, "wet" it is.',
    'We could.',
    'The reference got lost on the way.',
    'I’ll take that.',
    'Hahaha, fair.',
    'Works for me.',
    'Ha, so it is.',
    'That was lazy of us.',
    'I like this wording.',
    'You have convinced me.',
    'My neighbour warned me of this. She was right.',
  ])('is to concede: %s', (said) => {
    expect(positionOf(said)).toBe('concede');
  });

  it.each([
    'Yes and no.',
    'To some extent, yes.',
    'Sure, but the beds were small.',
    'I agree with the first sentence, but not with the second.',
    'I take the point on the spade, but the count still stands.',
    'There is some truth in this.',
    'I agree on the title, less so on the hedge.',
    'I am sympathetic to this, but a caption has no room for it.',
    'You are right that it is small, but small is not nothing.',
  ])('is to agree in part: %s', (said) => {
    expect(positionOf(said)).toBe('partly');
  });

  it.each([
    'I would not call this fair.',
    'We do not read it like that.',
    'We will not change the title.',
    'I’d rather not drop the word.',
    'We would like to keep the verb.',
    'We considered a fence and decided against it.',
    'I am afraid that I see this differently.',
    'I fail to see what a mole has to do with it.',
    'It’s not an exaggeration.',
    'There is nothing wrong with the word.',
    'Nobody would read it that way.',
    'This misses the point of the fence.',
    'The objection is unfounded.',
    'You are being a little harsh.',
    'You seem to have missed the second fence.',
    'It is not that we overlooked the fence.',
    'An odd reading of a plain sentence.',
    'We think the word is appropriate.',
    'But we do compare the two beds.',
    'Your estimate is off by a factor of ten.',
    'Sorry, but no.',
    'That isn’t so: the beds were dry.',
    'Nah.',
    'The term is standard among gardeners.',
    'It does follow.',
    'We see no contradiction.',
    'We are not saying that.',
    'You are confusing two fences.',
    'Surely not.',
    'Actually, the hedge is the older of the two.',
    'In defence of the moles, they had been promised worms.',
  ])('is to dispute: %s', (said) => {
    expect(positionOf(said)).toBe('dispute');
  });

  it.each([
    '"Wet" was meant as "watered today".',
    'Wet here means watered today.',
    'We use the word in the sense of a narrow tool.',
    'A bit of background: the hedge is older than the house.',
    'The beds were dug by hand, as is described in Appendix B.',
    'It is in the supplement.',
    'The count exists, we just did not print it, and I apologise that it got lost.',
    'The reason that we gave no number is that it differs by bed.',
    'As explained in Section 2, the keepers were not paid.',
    'Note that the hedge was planted later.',
    'The sentence refers to the pilot.',
    'By that I meant the left fence.',
    'What the sentence means is that the moles had left.',
  ])('is to clarify: %s', (said) => {
    expect(positionOf(said)).toBe('clarify');
  });

  it.each([
    'Yes, the keeper who waters the beds also counts the moles.',
    'We asked eleven keepers and nine answered.',
    'We won’t be able to dig before the frost.',
    'I wish we had a second garden.',
    'I don’t know.',
    'Not sure what to make of this one.',
    'There were twelve beds.',
    'Do you see my point?',
  ])('is none: %s', (said) => {
    expect(positionOf(said)).toBeNull();
  });

  it.each([
    ['How many keepers were asked?', 'Eleven, of whom nine answered.'],
    ['One wonders. Was that before the frost, or after it?', 'Before. None of the beds had frozen.'],
    ['“Which beds?”', 'The northern ones; the others lay fallow.'],
  ])('is to clarify where %s is answered with %s', (asked, said) => {
    expect(positionOf(said)).toBeNull();
    expect(positionOf(said, true, asked)).toBe('clarify');
  });

  it.each([
    'The beds of Figure 3 were dug by a neighbour who had never seen the form.',
    'They are from two different years, which is why they do not add up.',
  ])('is to clarify where the author explains what is quoted: %s', (said) => {
    const asked = 'These sums do not match.';
    expect(positionOf(said)).toBeNull();
    expect(positionOf(said, false, asked)).toBeNull();
    expect(positionOf(said, true, asked)).toBe('clarify');
  });

  it.each([
    ['concede', 'We will add the number of beds.'],
    ['partly', 'We will nevertheless add the number of beds.'],
  ])('is to %s where nothing but a change is promised: %s', (position, said) => {
    expect(positionOf(said, true, '', said)).toBe(position);
    expect(positionOf(said, false, '', said)).toBeNull();
  });

  it('is to dispute where a change is promised all the same', () => {
    const said = 'We do not think that it is too low. We will add the number of beds.';
    expect(positionOf(said, true, '', said)).toBe('dispute');
  });

  it.each([
    'I do not have a strong opinion on the colour of the fence.',
    'Thanks for taking the time to read all of it so closely.',
    'I will have to get back to you on the second bed.',
    'Will do.',
  ])('is none where nothing is explained: %s', (said) => {
    expect(positionOf(said, true, 'These sums do not match.')).toBeNull();
  });

  it.each([
    ['partly', 'I see your concern, although I would argue that the hedge is the right border.'],
    ['partly', '“Always” is defensible, but “at any price” is too strong.'],
    ['concede', 'We were not careful enough in that section.'],
    ['concede', '“Siege” is probably not the best word.'],
    ['concede', 'I would be open to changing this.'],
    ['concede', 'That is a much better title.'],
    ['concede', 'I can see why this would be confusing.'],
    ['dispute', 'I do not follow. The keepers were never told which bed was whose.'],
    ['dispute', 'It’s a common term among gardeners.'],
    ['dispute', 'There is nothing in the paper that says so of all hedges.'],
    ['dispute', 'We believe that the evidence for this is quite strong.'],
    ['dispute', 'Twelve beds are normal in a garden of this size.'],
    ['concede', 'The count was sloppy.'],
    ['concede', 'Yes, entirely. The keepers have said so for years.'],
    ['partly', 'The sum is correct, but most of those beds were dug twice.'],
    ['partly', 'That overstates the work done, though I accept that some was done.'],
    ['dispute', 'I can’t go along with the remark on the middle bed.'],
    ['clarify', 'As mentioned in the caption, the bars are standard errors.'],
  ])('is to %s: %s', (position, said) => {
    expect(positionOf(said, true, 'These sums do not match.')).toBe(position);
  });

  it.each([
    ['Was it before the frost? I do not think so.', 'Before.', null],
    ['How many keepers were asked?', 'How many should we have asked?', null],
    ['How many keepers were asked?', '…', null],
    ['Is it too strong a word?', 'Yes, fair point.', 'concede'],
    ['Is it not too strong a word?', 'No, that is not the case.', 'dispute'],
  ])('is no other for the question: %s, answered with %s', (asked, said, position) => {
    expect(positionOf(said, true, asked)).toBe(position);
  });
});

describe('the position of somebody else who answers', () => {
  it.each([
    ['agree', 'I’m with the original poster here.'],
    ['agree', 'Same impression here.'],
    ['agree', 'I thought the same.'],
    ['dispute', 'I read that sentence differently.'],
    ['dispute', 'They do say so, on the last page.'],
  ])('is to %s: %s', (position, said) => {
    expect(positionOf(said, false)).toBe(position);
  });
});
