/** What short sentences suggest, and what sentences that look like them do not. */
import { describe, expect, it } from 'vitest';
import { kindIn } from '../../../../lib/critique/words/kind';
import { mentionsIn } from '../../../../lib/critique/words/mentions';
import { positionIn } from '../../../../lib/critique/words/position';
import { promiseIn } from '../../../../lib/critique/words/promise';
import { ownWords } from '../../../../lib/critique/words/sentences';
import {
  addressIn,
  authorshipIn,
  goesOn,
  isGreeting,
  speaksOfWhole,
} from '../../../../lib/critique/words/voice';
import { wordingIn } from '../../../../lib/critique/words/wording';

const kindOf = (said: string, findings: Parameters<typeof kindIn>[2]['findings'] = []) =>
  kindIn(ownWords(said), said, { findings, rewords: false });
const positionOf = (said: string, isAuthor = true) =>
  positionIn(ownWords(said), { isAuthor, asked: null, promise: null })?.value ?? null;
const promiseOf = (said: string) => promiseIn(ownWords(said), said)?.value ?? null;

describe('the kind of a note', () => {
  it.each([
    ['missing-baseline', 'Compared to what? There is no baseline here.'],
    ['missing-baseline', 'Where is the control group of gardens without moles?'],
    ['quantity', 'That is an increase of only 3 beds out of 400.'],
    ['over-claim', 'The title oversells what was found.'],
    ['over-claim', 'This is clickbait.'],
    ['over-claim', 'An exaggeration of what seven moles can do.'],
    ['loaded-term', 'The word "sabotage" has a connotation of planning.'],
    ['counter-evidence', 'But Figure 4 shows that hedges grew all the same.'],
    ['counter-evidence', 'This contradicts the count in the appendix.'],
    ['evidence', 'Where is it? I found no evidence for this in the text.'],
    ['unclear', 'What do you mean by "shared"? It is never defined.'],
    ['incorrect', 'This is simply wrong.'],
    ['alternative', 'A simpler explanation is that the soil was wet.'],
    ['scope', 'Only tested in one garden, so it may not generalize.'],
    ['praise', 'I really like this section.'],
    ['question', 'Did the keeper water the beds at night?'],
  ])('is %s: %s', (kind, said) => {
    const told = kindOf(said);
    expect(told.value).toBe(kind);
    expect(told.because).not.toBe('');
  });

  it.each([
    ['over-claim', 'The authors do not oversell the count.'],
    ['praise', 'It is an interesting paper, but the moles were told to dig.'],
    ['loaded-term', 'This is not a loaded word.'],
    ['missing-baseline', 'The base of the hedge was wet.'],
    ['quantity', 'The moles slept all day.'],
  ])('is not %s: %s', (kind, said) => {
    expect(kindOf(said).value).not.toBe(kind);
  });

  it('is not told by words that only stand in a quotation', () => {
    expect(kindOf('> This is clickbait.\n\nThe hedge was wet.')).toEqual({ value: 'unclear', because: '' });
  });

  it('is told by what the lens finds where the words leave it open', () => {
    expect(kindOf('See above.', [{ kind: 'loaded', words: 'sabotage' }])).toEqual({
      value: 'loaded-term',
      because: 'sabotage',
    });
    expect(kindOf('This is simply wrong.', [{ kind: 'loaded', words: 'sabotage' }]).value).toBe('incorrect');
  });
});

describe('the position of an answer', () => {
  it.each([
    ['concede', 'I agree.'],
    ['concede', 'Fair.'],
    ['concede', 'Good catch, thanks!'],
    ['concede', 'You are right about the beds.'],
    ['concede', 'We should have written "visit".'],
    ['concede', 'This sentence went too far.'],
    ['partly', 'I partly agree.'],
    ['partly', 'Fair point. Still, I disagree about the hedges.'],
    ['dispute', 'I disagree.'],
    ['dispute', 'I do not think that this is what the title says.'],
    ['dispute', 'We never claimed that moles plan.'],
    ['dispute', 'No, the beds were counted twice.'],
    ['dispute', 'I do not agree.'],
    ['dispute', 'I disagree that this is wrong.'],
    ['partly', 'I disagree with the count but you are right about the beds.'],
    ['clarify', 'To clarify: the beds were counted by hand.'],
    ['clarify', 'By "shared" we mean that two keepers water it.'],
  ])('of an author is to %s: %s', (position, said) => {
    expect(positionOf(said)).toBe(position);
  });

  it.each([
    'The moles dig at night.',
    'Would you agree?',
    'If I agreed, I would have to water them twice.',
    'They wrote "I agree" on the fence.',
    '> I agree.',
    'See Section 4.',
  ])('is none: %s', (said) => {
    expect(positionOf(said)).toBeNull();
  });

  it('of somebody who is no author is to agree, where an author would concede', () => {
    expect([positionOf('I agree.', true), positionOf('I agree.', false)]).toEqual(['concede', 'agree']);
    expect(positionOf('I disagree.', false)).toBe('dispute');
  });
});

describe('a promise', () => {
  it.each([
    'We will update that.',
    'I’ll fix the caption.',
    'We will change this before the next version.',
    'We are going to reword the title.',
    'This will be corrected in the next version.',
    'Fixed.',
    'We have added a footnote.',
    'We will mention the moles in the appendix.',
  ])('is heard: %s', (said) => {
    expect(promiseOf(said)).toBe(said);
  });

  it.each([
    'We will not change this.',
    'We won’t update the title.',
    'You should change the title.',
    'Will you change the title?',
    'We would change it if we could count the moles.',
    'We will use other moles in future work.',
    'The next version has 12 pages.',
    'The moles will change the garden.',
    '> We will update that.',
    'They wrote "we will update that" on the fence.',
  ])('is not heard: %s', (said) => {
    expect(promiseOf(said)).toBeNull();
  });

  it('stands in all its sentences, and in no others', () => {
    expect(promiseOf('Fair. We will reword this. The moles slept. We will also add a figure.')).toBe(
      'We will reword this. We will also add a figure.',
    );
  });

  it('may stand with a dispute', () => {
    const said = 'I disagree that this is wrong. But we will reword it before the next version.';
    expect(positionOf(said)).toBe('dispute');
    expect(promiseOf(said)).toBe('But we will reword it before the next version.');
  });
});

describe('a neutral wording', () => {
  it.each([
    ['I would describe this as digging for worms.', 'digging for worms'],
    ['A neutral description would be "moles often visit".', 'moles often visit'],
    ['It would be better to say “were found in”.', 'were found in'],
    ['"Attack" says that they mean it. "Can be found in" would be right.', 'Can be found in'],
    ['A plainer opening would be "were found in".', 'were found in'],
    ['This should be "visit".', 'visit'],
    ['I would write "often visit" here.', 'often visit'],
    ['The title should read: "Moles in seven gardens"', 'Moles in seven gardens'],
    ['Change "attack" to "visit".', 'visit'],
    ['I would use "visit" rather than "attack".', 'visit'],
    ['More honest: "moles were seen in seven beds".', 'moles were seen in seven beds'],
    ['Less loaded version: “visit”', 'visit'],
    ['Better: moles were seen in seven beds.', 'moles were seen in seven beds'],
  ])('is taken from: %s', (said, wording) => {
    expect(wordingIn(said, 'Moles attack the beds.')?.value).toBe(wording);
  });

  it.each([
    'The word "attack" is loaded.',
    'I would describe this as misleading.',
    'I would describe this as clickbait.',
    'I would not write "visit" here.',
    'It should not be called "visit".',
    'They write "often visit" in the appendix.',
    'This should be tested.',
    'To be more precise: moles were seen.',
    'I would say that moles dig.',
  ])('is not taken from: %s', (said) => {
    expect(wordingIn(said, 'Moles attack the beds.')).toBeNull();
  });

  it.each([
    ['Instead of "attack", I would write "visit".', 'attack'],
    ['I would write "visit" instead of “attack”.', 'attack'],
    ['I would use "visit" rather than \'attack\'.', 'attack'],
    ['Replace the word "attack" by "visit".', 'attack'],
    ['"Attack" should be "visit".', 'Attack'],
    ['"attack" ought to read "visit", since nobody was hurt.', 'attack'],
    ['"attack" should be replaced by "visit".', 'attack'],
    ['For “attack” I would write “visit”.', 'attack'],
    ['Where they write "attack" I\'d prefer "visit".', 'attack'],
    ['I would have "visit" for "attack" here.', 'attack'],
    ['"attack" → "visit"', 'attack'],
    ['A small thing:\nattack -> visit', 'attack'],
    ['"visit" would be more accurate than "attack".', 'attack'],
    ['"Attack" is the language of war. I would write "visit".', 'Attack'],
    ['"Attack the beds" is the language of war. I would write "visit".', null],
    ['"Attack" what, and which "beds"? I would write "visit".', null],
    ['I would write "visit".', null],
    ['The beds are "raised", and it would be better to say "visit".', null],
  ])('names the words that it is to replace: %s', (said, replaces) => {
    expect(wordingIn(said, 'Moles attack the beds.')).toMatchObject({ value: 'visit', replaces });
  });

  it.each([
    '"Attack" should not be "visit".',
    'Heat → growth is the chain that they have in mind.',
    '"Wind" → "rain" is how they code it.',
  ])('is none in: %s', (said) => {
    expect(wordingIn(said, 'Moles attack the beds.')).toBeNull();
  });

  it('is not what the passage says already', () => {
    expect(wordingIn('I would write "attack the beds" as they do.', 'Moles attack the beds.')).toBeNull();
    expect(wordingIn('"Raid" would be right if they had a plan.', 'Moles attack the beds.')).toBeNull();
  });
});

describe('the voice of a part', () => {
  it.each([
    ['critique', 'Thank you for your detailed comments.'],
    ['critique', 'Hi Ann, thanks for reading our paper so closely!'],
    ['answer', 'Thanks for your reply.'],
    ['answer', 'Many thanks for the clarification.'],
    [null, 'Thanks again for your comments.'],
    [null, 'The moles dig.'],
    [null, 'Thanks to the rain, the beds were wet.'],
  ])('speaks to %s: %s', (to, said) => {
    expect(addressIn(said)).toBe(to);
  });

  it.each([
    [2, 'I am the first author of the paper.'],
    [1, 'In our paper we count beds.'],
    [1, 'We will update the title.'],
    [1, 'My abstract is too short for that.'],
    [2, 'Author here. The beds are wet.'],
    [0, 'The moles dig.'],
  ])('is an author’s by %i: %s', (told, said) => {
    expect(authorshipIn(said)).toBe(told);
  });

  it('is not an author’s where it speaks of the authors as of others', () => {
    expect(authorshipIn('The authors say that moles dig.')).toBeLessThan(0);
  });

  it.each([
    'Overall, this is a careful paper.',
    'All things considered, the moles were told to dig.',
    'Thank you for reading this far.',
    'In summary: they dig.',
    '- Overall, they dig.',
    'I hope this helps!',
    'My summary: the moles dig.',
    'Let me turn to the paper as a whole again, since some of this has no bed of its own.',
    'A remark about the manuscript in general: its moles have no names.',
    'Another general point, on tools: no spade is described.',
    'A complaint about the presentation overall: it is wet.',
    'On a more general note, who waters all this?',
  ])('speaks of the whole: %s', (said) => {
    expect(speaksOfWhole(said)).not.toBeNull();
  });

  it.each([
    'Overalls were worn in the beds.',
    'A remark about the moles: they dig.',
    'A generally accepted point is missed here.',
    'Let me turn to the next bed.',
    'The beds overall were wet.',
    'Summaryless tables.',
    'Moles dig.',
    '',
  ])('does not speak of the whole: %s', (said) => {
    expect(speaksOfWhole(said)).toBeNull();
  });

  it('is a greeting where it says nothing else', () => {
    expect(isGreeting('Thanks for reading!')).toBe(true);
    expect(isGreeting('Hello everyone,')).toBe(true);
    expect(isGreeting('The moles thank nobody.')).toBe(false);
    expect(isGreeting(`Thanks. ${'The moles dig in every bed. '.repeat(10)}`)).toBe(false);
  });

  it.each([
    [true, 'However, they dig.'],
    [true, 'and dig.'],
    [true, '“This is what they say.”'],
    [false, 'Moles dig.'],
    [false, 'Thistles grow.'],
    [false, 'It’s raining.'],
  ])('goes on: %s, %s', (goes, said) => {
    expect(goesOn(said)).toBe(goes);
  });
});

describe('mentions', () => {
  it.each([
    ['See Figure 38 for the beds.', [['figure', '38']]],
    [
      'fig. 3b and Fig 4',
      [
        ['figure', '3'],
        ['figure', '4'],
      ],
    ],
    [
      'Table 2, Section 4.2 and Appendix C.1',
      [
        ['table', '2'],
        ['section', '4.2'],
        ['section', 'C.1'],
      ],
    ],
    [
      'By §3, Eq. (7) and Algorithm 1',
      [
        ['section', '3'],
        ['equation', '7'],
        ['algorithm', '1'],
      ],
    ],
  ])('are found: %s', (said, found) => {
    const mentions = mentionsIn(said);
    expect(mentions.map(({ kind, number }) => [kind, number])).toEqual(found);
    for (const { words, start, end } of mentions) expect(said.slice(start, end)).toBe(words);
  });

  it.each([
    'Go figure 1000 moles.',
    'A config 3 file',
    'The table was set.',
    'Section a of it',
    'Profiles 3 and 4',
  ])('are none: %s', (said) => {
    expect(mentionsIn(said)).toEqual([]);
  });
});
