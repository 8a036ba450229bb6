import { describe, expect, it } from 'vitest';
import { answersOf, sectionOf } from '../../../lib/threads/answers';
import { threadStatus } from '../../../lib/threads/state';
import { type Thread, threadsOf } from '../../../lib/threads/thread';
import { ELSEWHERE, movesOf, notesOf, talk } from './talk';

/** Points as `position, action: number of replies`. */
const points = (thread: Thread) =>
  answersOf(thread).map(
    ({ part, position, action, replies }) =>
      `${part ? `"${part.exact}" ` : ''}${position ?? '-'}, ${action?.type ?? '-'}: ${replies.length}`,
  );

describe('the answers to a thread', () => {
  it.each([
    ['', ['-, -: 0']],
    ['author replies', ['-, -: 1']],
    ['author disputes and will change it', ['dispute, will-change: 1']],
    ['author disputes; author has changed it in v2; author clarifies', ['clarify, changed: 3']],
    ['reader disputes', ['-, -: 0']],
    ['reader disputes; author agrees to 1', ['-, -: 0']],
    ['author concedes (deleted)', ['-, -: 0']],
  ])('%s', (words, expected) => {
    expect(points(talk(words))).toEqual(expected);
  });

  it('stand apart for each phrase of the note, in its order', () => {
    const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }) as const;
    const notes = notesOf(
      movesOf('author disputes; author concedes to 0; critic replies to 2; author will change it'),
    );
    const [root, first, second, ...rest] = notes;
    const thread = threadsOf([
      { ...root!, body: 'One seed only. And no moles were asked.' },
      { ...first!, part: quote('no moles') },
      { ...second!, part: quote('One seed') },
      ...rest,
    ])[0]!;
    expect(points(thread)).toEqual(['"One seed" concede, will-change: 2', '"no moles" dispute, -: 1']);
  });

  it('say where a promise is to be looked for', () => {
    expect(answersOf(talk('author will change another place'))[0]!.where).toEqual(ELSEWHERE);
    expect(answersOf(talk('author will change it'))[0]!.where).toBeNull();
  });

  it('name what the critic asked back', () => {
    const thread = talk('author disputes; critic replies');
    expect(answersOf(thread)[0]!.askedBack).toBe(thread.replies[1]);
    expect(answersOf(talk('author disputes; critic replies; author replies'))[0]!.askedBack).toBeNull();
  });
});

describe('the section of a rebuttal table', () => {
  it.each([
    ['', 'unanswered'],
    ['reader disputes', 'unanswered'],
    ['author disputes; critic replies', 'asked-back'],
    ['author concedes; critic leaves it open', 'asked-back'],
    ['critic resolves; critic reopens', 'asked-back'],
    ['author disputes', 'other'],
    ['author will change it', 'other'],
    ['critic resolves', 'other'],
  ])('%s: %s', (words, section) => {
    expect(sectionOf(threadStatus(talk(words), null))).toBe(section);
  });
});
