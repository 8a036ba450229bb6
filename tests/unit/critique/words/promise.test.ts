/** Promises in the many ways in which authors make them, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { promiseIn } from '../../../../lib/critique/words/promise';
import { ownWords } from '../../../../lib/critique/words/sentences';

const promiseOf = (said: string) => promiseIn(ownWords(said), said)?.value ?? null;

describe('a promise', () => {
  it.each([
    'Will do.',
    'The range belongs in the caption and I’ll put it there.',
    'I’ll redraw the map with the ponds in blue.',
    'We will nevertheless spell the two out in the abstract.',
    'Done, thanks.',
    'Good idea, will do!',
    'We had Reed in mind and will cite her there.',
    'The adverb goes in the next version.',
    'The next version will have a fence.',
    'A paragraph on moles is going into the revision.',
    'Added to the list for v3.',
    'My mistake, corrected in v2.',
    'Noted for the next revision.',
    'You are right, and we have reworded the caption.',
    '"Wet" has been removed.',
    'The sentence has now been changed.',
    'We have uploaded a corrected figure.',
    'We will nevertheless add a fence to the figure.',
    'That it isn’t in the text is our mistake: we will add it.',
    'We should cite Reed, and we will.',
    'Will be corrected.',
    'We have counted since, and will include the beds in the supplement.',
    'I will open a pull request for the caption.',
    'It will be back in the final version.',
    'The caption now says so.',
    'We are rewording the title.',
    'A revised version with a fence is on its way.',
    'Happy to reword that.',
    'Sure, we can change the caption.',
    'We will clarify if the beds were dry.',
  ])('is heard: %s', (said) => {
    expect(promiseOf(said)).toBe(said);
  });

  it.each([
    'If the referees ask for it, we will add a fence.',
    'We will add a fence if there is space.',
    'We will add a fence, space permitting.',
    'The labels have been removed from the beds before the count.',
    'The next version will not have a fence.',
    'We had planned to add this, but the garden was sold.',
    'The garden will be replanted.',
    'We should cite Reed, and we will see.',
    'The moles are done with the beds.',
  ])('is not heard: %s', (said) => {
    expect(promiseOf(said)).toBeNull();
  });
});
