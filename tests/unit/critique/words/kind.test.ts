/** What short objections are, in the many ways in which people object, and what objects to nothing. */
import { describe, expect, it } from 'vitest';
import type { KindContext } from '../../../../lib/critique/words/kind';
import { kindIn } from '../../../../lib/critique/words/kind';
import { ownWords } from '../../../../lib/critique/words/sentences';

const kindOf = (said: string, context: Partial<KindContext> = {}) =>
  kindIn(ownWords(said), said, { findings: [], rewords: false, ...context });

describe('the kind of a short objection', () => {
  it.each([
    ['missing-baseline', 'How does this compare with the hedge before training?'],
    ['missing-baseline', 'A random mole would have found the bed as well.'],
    ['missing-baseline', 'The obvious comparison, a keeper with a notebook, is left out.'],
    ['quantity', 'How large is the effect? "Many" could be anything.'],
    ['quantity', 'There are no error bars in it.'],
    ['quantity', 'From 4 beds to 5 is no flood.'],
    ['over-claim', '"Never" is not what the table shows.'],
    ['over-claim', 'The sentence promises more than the section delivers.'],
    ['over-claim', 'This needs a qualifier.'],
    ['over-claim', 'That is a big claim for one afternoon.'],
    ['loaded-term', '"Plots" makes it sound as if the mole had a map.'],
    ['loaded-term', '"Ambush" is for highwaymen.'],
    ['loaded-term', 'Why "attack"? The agent waters a plant.'],
    ['loaded-term', 'Agents do not want anything.'],
    ['loaded-term', 'I find it needlessly dramatic.'],
    ['counter-evidence', 'Table 3 says the opposite.'],
    ['counter-evidence', 'But Figure 5 shows no such difference.'],
    ['counter-evidence', 'Moss (2021) found more beds that were dry.'],
    ['counter-evidence', 'I tried this at home and it did not happen.'],
    ['evidence', 'There is no citation for this.'],
    ['evidence', 'Source?'],
    ['evidence', 'According to whom?'],
    ['evidence', 'No experiment compares the two hedges.'],
    ['evidence', 'This is speculation.'],
    ['unclear', 'Define "rarely".'],
    ['unclear', 'The word has several meanings, and which is meant here?'],
    ['unclear', 'What counts as a visit?'],
    ['alternative', 'Maybe the beds were simply nearer to the door.'],
    ['alternative', 'Isn’t this what you would expect of clay?'],
    ['scope', 'One hedge, one mole, one summer.'],
    ['scope', 'Would this hold in a park?'],
    ['incorrect', 'That’s not how watering works.'],
    ['incorrect', 'A non sequitur.'],
    ['praise', 'Lovely sentence, and true.'],
    ['praise', 'I learned a lot from the appendix.'],
    ['question', 'Were the keepers paid?'],
  ])('is %s: %s', (kind, said) => {
    expect(kindOf(said).value).toBe(kind);
  });

  it('is no error where an error is only spoken of', () => {
    expect(kindOf('A tool that returns an error would have been kinder.').value).not.toBe('incorrect');
  });

  it('is no quantity for the numbers of figures and years alone', () => {
    expect(kindOf('Figure 5 of Moss (2021) is yellow.').value).not.toBe('quantity');
    expect(kindOf('It was 5 beds.').value).toBe('quantity');
  });
});

describe('what objects to nothing', () => {
  it('is no objection on the whole paper, whatever its author counts', () => {
    expect(kindOf('I go through the paper in order, in 12 steps.', { onPaper: true })).toEqual({
      value: 'question',
      because: '',
    });
  });

  it('is on words where it gives others for them', () => {
    expect(kindOf('Rather "visit".', { rewords: true }).value).toBe('loaded-term');
  });

  it('is unclear to us on a passage', () => {
    expect(kindOf('See above.')).toEqual({ value: 'unclear', because: '' });
  });
});
