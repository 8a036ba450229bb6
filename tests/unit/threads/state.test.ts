/** What the table of docs/thread-states.md cannot show in one line: who is heard, to whom, and when text is news. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../lib/threads/may-say';
import { sideOf } from '../../../lib/threads/sides';
import { type NewestText, promisedPlace, threadStatus } from '../../../lib/threads/state';
import { threadsOf } from '../../../lib/threads/thread';
import { ELSEWHERE, movesOf, notesOf, PEOPLE, talk, WHOLE_PAPER } from './talk';

const of = (words: string, newest: NewestText = null, elsewhere: NewestText = null) => {
  const { state, waitingFor, reason } = threadStatus(talk(words), newest, elsewhere);
  return `${state}, ${waitingFor ?? 'nobody'}: ${reason}`;
};

const v = (version: number, status: NonNullable<NewestText>['status']) => ({ version, status });

describe('who is heard', () => {
  it.each([
    ['reader disputes', 'open, author: unanswered'],
    ['reader concedes and will change it', 'open, author: unanswered'],
    ['reader resolves; author resolves', 'open, author: unanswered'],
    ['author withdraws', 'answered, critic: answered'],
    ['critic replies; critic disputes', 'open, author: unanswered'],
    ['reader disputes; author agrees to 1', 'open, author: unanswered'],
    ['reader disputes; author agrees to 0', 'conceded, critic: conceded'],
    ['author disputes; reader agrees; critic replies to 2', 'disputed, critic: disputed'],
    ['author disputes; reader agrees; critic replies to 1', 'disputed, author: asked-back'],
    ['author disputes; author concedes to 1', 'conceded, critic: conceded'],
    ['author disputes; author clarifies to 1', 'disputed, critic: disputed'],
    ['author disputes (deleted)', 'open, author: unanswered'],
    ['author disputes (deleted); critic replies', 'open, author: asked-back'],
    ['critic resolves; author disputes; reader reopens', 'resolved, nobody: resolved'],
    ['critic resolves (deleted)', 'open, author: unanswered'],
  ])('%s', (words, expected) => {
    expect(of(words)).toBe(expected);
  });

  it('is of an imported critique its poster, not who brought it in', () => {
    const [thread] = threadsOf(notesOf(movesOf('author disputes')));
    const me = { id: 'me', name: null, claimsAuthor: false };
    expect(sideOf(thread!, me)).toBe('reader');
    expect(whyNot(me, thread!, 'resolve')).toBe('critic-only');
    expect(whyNot({ ...me, claimsAuthor: true }, thread!, 'will-change')).toBeNull();
  });

  it('is the critic in their own thread, though they claim to be an author', () => {
    expect(sideOf(talk(''), { ...PEOPLE.critic, claimsAuthor: true })).toBe('critic');
  });
});

describe('a question', () => {
  const asked = (words: string) => {
    const { state, waitingFor, reason } = threadStatus(talk(words, { kind: 'question' }), null);
    return `${state}, ${waitingFor ?? 'nobody'}: ${reason}`;
  };
  it.each([
    ['', 'open, author: unanswered'],
    ['reader replies', 'answered, critic: reader-answered'],
    ['reader agrees', 'open, author: unanswered'],
    ['reader replies; critic replies', 'open, author: asked-back'],
    ['reader replies; critic agrees', 'answered, critic: accepted'],
    ['author clarifies; critic replies; reader replies to 0', 'open, author: asked-back'],
  ])('%s', (words, expected) => {
    expect(asked(words)).toBe(expected);
  });
});

describe('to agree to differ', () => {
  it.each([
    ['author disputes; critic agrees to differ', 'agreed-to-differ, nobody: agreed-to-differ'],
    ['author partly concedes; critic agrees to differ', 'agreed-to-differ, nobody: agreed-to-differ'],
    ['author clarifies; critic agrees to differ', 'answered, author: critic-offers'],
    [
      'author clarifies; critic agrees to differ; author agrees to differ',
      'agreed-to-differ, nobody: agreed-to-differ',
    ],
    ['author agrees to differ; critic replies', 'open, author: asked-back'],
    [
      'author agrees to differ; critic replies; critic agrees to differ',
      'agreed-to-differ, nobody: agreed-to-differ',
    ],
    ['author disputes; critic agrees to differ; author reopens', 'disputed, critic: disputed'],
    ['author disputes; critic agrees to differ; author will change it', 'promised, author: promised'],
    ['author disputes; critic agrees to differ; critic resolves', 'resolved, nobody: resolved'],
    [
      'author disputes; critic agrees to differ; author concedes',
      'agreed-to-differ, nobody: agreed-to-differ',
    ],
  ])('%s', (words, expected) => {
    expect(of(words)).toBe(expected);
  });
});

describe('a text', () => {
  it.each([
    ['that differs asks the critic, promised or not', '', v(2, 'changed'), 'changed, critic: text-differs'],
    ['of the version that was read is no news', '', v(1, 'changed'), 'open, author: unanswered'],
    [
      'that stands says nothing of a point nobody promised to change',
      'author concedes',
      v(2, 'moved'),
      'conceded, critic: conceded',
    ],
    [
      'is no news where the critic has spoken since',
      'author replies; critic leaves it open on v2',
      v(2, 'changed'),
      'open, author: left-open',
    ],
    [
      'of a still newer version is',
      'author replies; critic leaves it open on v2',
      v(3, 'changed'),
      'changed, critic: text-differs',
    ],
    [
      'does not take a resolved point up again',
      'critic resolves',
      v(2, 'changed'),
      'resolved, nobody: resolved',
    ],
    [
      'does not break a promise that was made on it',
      'author will change it on v2',
      v(2, 'unchanged'),
      'promised, author: promised',
    ],
    [
      'does not keep a promise that was made on it',
      'author will change it on v2',
      v(2, 'changed'),
      'promised, author: promised',
    ],
    [
      'of a later version does',
      'author will change it on v2',
      v(3, 'changed'),
      'changed, critic: promise-and-differs',
    ],
    [
      'of an earlier version does not speak for a change',
      'author has changed it in v3',
      v(2, 'unchanged'),
      'changed, critic: change-said',
    ],
    [
      'of a version behind the one named does',
      'author has changed it in v2',
      v(3, 'unchanged'),
      'changed, critic: change-not-found',
    ],
  ] as const)('%s', (_, words, newest, expected) => {
    expect(of(words, newest)).toBe(expected);
  });

  it('is named by its version where the reason speaks of it', () => {
    expect(threadStatus(talk('author will change it'), v(3, 'unchanged')).version).toBe(3);
    expect(threadStatus(talk('author has changed it in v4'), v(3, 'unchanged')).version).toBe(4);
    expect(threadStatus(talk('author disputes'), v(3, 'unchanged')).version).toBeNull();
  });
});

describe('a promise', () => {
  it('of another place is looked for there', () => {
    const words = 'author will change another place';
    expect(promisedPlace(talk(words))).toEqual(ELSEWHERE);
    expect(of(words, v(2, 'unchanged'), v(2, 'changed'))).toBe('changed, critic: promise-and-differs');
    expect(of(words, v(2, 'unchanged'), v(2, 'unchanged'))).toBe('promised, critic: promise-not-found');
    expect(of(words, v(2, 'unchanged'), null)).toBe('promised, author: promised');
  });

  it('of another place does not hide that the passage itself differs', () => {
    expect(of('author will change another place', v(2, 'changed'), v(2, 'unchanged'))).toBe(
      'changed, critic: promise-and-differs',
    );
  });

  it('of the whole paper asks to look, whatever became of the passage', () => {
    const words = 'author will change the whole paper';
    expect(promisedPlace(talk(words))).toBeNull();
    expect(of(words, v(2, 'unchanged'))).toBe('promised, critic: promise-whole-paper');
  });

  it('on a note about the whole paper asks the same', () => {
    const thread = talk('author will change it', { target: WHOLE_PAPER });
    expect(threadStatus(thread, v(2, 'unchanged')).reason).toBe('promise-whole-paper');
  });

  it('stands until it is taken back, whatever else is said', () => {
    expect(of('author will change it; critic disputes; author disputes')).toBe('promised, author: promised');
    expect(of('author will change it; critic leaves it open')).toBe('promised, author: promised');
    expect(of('author will change it; author leaves it open')).toBe('answered, critic: author-leaves-open');
  });

  it('counts no more once the thread has begun anew', () => {
    expect(of('author will change it; critic resolves; critic reopens')).toBe('open, author: reopened');
  });
});

it('names the reply that brought the thread where it is', () => {
  const thread = talk('author disputes; reader agrees');
  expect(threadStatus(thread, null).by).toBe(thread.replies[0]!.id);
  expect(threadStatus(talk(''), null).by).toBeNull();
  expect(threadStatus(thread, v(2, 'changed')).by).toBeNull();
});

it('does not depend on the order in which the notes came', () => {
  const notes = notesOf(
    movesOf('author disputes; critic replies; author concedes and will change it; reader agrees'),
  );
  const expected = threadStatus(threadsOf(notes)[0]!, v(2, 'changed'));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(notes, { minLength: notes.length, maxLength: notes.length }),
      (shuffled) => {
        expect(threadStatus(threadsOf(shuffled)[0]!, v(2, 'changed'))).toEqual(expected);
      },
    ),
  );
});
