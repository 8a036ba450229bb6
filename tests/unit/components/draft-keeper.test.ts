import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper, KEEP_AFTER, RETRY_AFTER } from '../../../components/editor/draft-keeper';
import type { Draft } from '../../../lib/notes/note';
import { draftOf } from './samples';

const START = Date.parse('2026-11-24T12:00:00.000Z');

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(START);
});
afterEach(() => {
  vi.useRealTimers();
});

function keeperOf(draft: Draft = draftOf(1)) {
  const sent: Draft[] = [];
  let fail: Error | null = null;
  const keeper = new DraftKeeper(draft, {
    send: (typed) => {
      sent.push(typed);
      return fail ? Promise.reject(fail) : Promise.resolve({ id: typed.id });
    },
    explain: (thrown) => (thrown as Error).message,
  });
  return {
    keeper,
    sent,
    failWith: (error: Error | null) => {
      fail = error;
    },
  };
}

describe('a draft while it is typed', () => {
  it('is stored a moment after a keystroke, with all that was typed in it, once', async () => {
    const { keeper, sent } = keeperOf();
    keeper.change({ body: 'a' });
    keeper.change({ body: 'ab' });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER - 1);
    expect(sent).toEqual([]);
    expect(keeper.state).toEqual({ is: 'keeping' });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(({ body }) => body)).toEqual(['ab']);
    expect(keeper.state).toEqual({ is: 'kept' });
  });

  it('is stored again and again while somebody types without a pause', async () => {
    const { keeper, sent } = keeperOf();
    for (let typed = 1; typed <= 20; typed += 1) {
      keeper.change({ body: 'a'.repeat(typed) });
      await vi.advanceTimersByTimeAsync(KEEP_AFTER - 1);
    }
    expect(keeper.draft.body.length - sent.at(-1)!.body.length).toBeLessThanOrEqual(1);
  });

  it('is stored at once when the page goes, and not again', async () => {
    const { keeper, sent } = keeperOf();
    keeper.change({ body: 'a' });
    keeper.flush();
    expect(sent.map(({ body }) => body)).toEqual(['a']);
    keeper.flush();
    await vi.advanceTimersByTimeAsync(10 * KEEP_AFTER);
    expect(sent).toHaveLength(1);
  });

  it('is not stored where nothing was typed', () => {
    const { keeper, sent } = keeperOf();
    keeper.flush();
    expect(sent).toEqual([]);
  });

  it('grows older with every change, even within a millisecond or with a clock set back', () => {
    const { keeper } = keeperOf(draftOf(1, { updatedAt: '2027-01-01T00:00:00.000Z' }));
    const times = ['a', 'b', 'c'].map((body) => {
      keeper.change({ body });
      return keeper.draft.updatedAt;
    });
    expect(times).toEqual([
      '2027-01-01T00:00:00.001Z',
      '2027-01-01T00:00:00.002Z',
      '2027-01-01T00:00:00.003Z',
    ]);
  });

  it('says why it could not be stored, and is tried again until it is', async () => {
    const { keeper, sent, failWith } = keeperOf();
    failWith(new Error('The disk is full.'));
    keeper.change({ body: 'a' });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(keeper.state).toEqual({ is: 'failed', why: 'The disk is full.' });
    expect(keeper.draft.body).toBe('a');
    failWith(null);
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(sent).toHaveLength(2);
    expect(keeper.state).toEqual({ is: 'kept' });
  });

  it('is not said to be kept while a later keystroke is not', async () => {
    const answers: (() => void)[] = [];
    const keeper = new DraftKeeper(draftOf(1), {
      send: ({ id }) => new Promise((resolve) => answers.push(() => resolve({ id }))),
      explain: String,
    });
    keeper.change({ body: 'a' });
    keeper.flush();
    keeper.change({ body: 'ab' });
    answers[0]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.state).toEqual({ is: 'keeping' });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    answers[1]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.state).toEqual({ is: 'kept' });
  });
});

describe('a draft on which another tab types too', () => {
  it('is stored with the name of the writer and the state that was read last', () => {
    const writers: unknown[] = [];
    const keeper = new DraftKeeper(draftOf(1), {
      send: ({ id }, writer) => {
        writers.push(writer);
        return Promise.resolve({ id });
      },
      explain: String,
    });
    const read = keeper.draft.updatedAt;
    keeper.change({ body: 'a' });
    keeper.flush();
    const newer = { ...keeper.draft, body: 'b', updatedAt: '2026-11-25T00:00:00.000Z' };
    keeper.adopt(newer);
    keeper.change({ body: 'bc' });
    keeper.flush();
    expect(writers).toEqual([
      { id: keeper.writer.id, from: read },
      { id: keeper.writer.id, from: newer.updatedAt },
    ]);
  });

  it('goes on under the id that it is given, with what was typed meanwhile', async () => {
    const moved: string[][] = [];
    const sent: Draft[] = [];
    const other = draftOf(2).id;
    const keeper = new DraftKeeper(draftOf(1), {
      send: (typed) => {
        sent.push(typed);
        return Promise.resolve({ id: other });
      },
      explain: String,
      onMoved: (from, to) => moved.push([from, to]),
    });
    keeper.change({ body: 'a' });
    keeper.flush();
    keeper.change({ body: 'ab' });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(moved).toEqual([[draftOf(1).id, other]]);
    expect(keeper.draft).toMatchObject({ id: other, body: 'ab' });
    expect(sent.map(({ id, body }) => [id, body])).toEqual([
      [draftOf(1).id, 'a'],
      [other, 'ab'],
    ]);
  });
});

describe('a draft that is being saved', () => {
  it('is not stored behind the back of the saving', async () => {
    const { keeper, sent } = keeperOf();
    keeper.change({ body: 'a' });
    await keeper.hold();
    keeper.flush();
    await vi.advanceTimersByTimeAsync(10 * KEEP_AFTER);
    expect(sent).toEqual([]);
  });

  it('waits for what is under way', async () => {
    let answer = () => {};
    const keeper = new DraftKeeper(draftOf(1), {
      send: ({ id }) => new Promise((resolve) => (answer = () => resolve({ id }))),
      explain: String,
    });
    keeper.change({ body: 'a' });
    keeper.flush();
    let held = false;
    void keeper.hold().then(() => (held = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(held).toBe(false);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(held).toBe(true);
  });

  it('is stored after all where saving failed', async () => {
    const { keeper, sent } = keeperOf();
    keeper.change({ body: 'a' });
    await keeper.hold();
    keeper.release();
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(sent.map(({ body }) => body)).toEqual(['a']);
  });
});

describe('a draft that another page has stored', () => {
  it('replaces what was typed here if it is newer', () => {
    const { keeper } = keeperOf();
    keeper.change({ body: 'here' });
    keeper.adopt(draftOf(1, { body: 'there', updatedAt: '2026-11-24T12:00:01.000Z' }));
    expect(keeper.draft.body).toBe('there');
    expect(keeper.state).toEqual({ is: 'kept' });
  });

  it('does not if it is older', async () => {
    const { keeper, sent } = keeperOf();
    keeper.change({ body: 'here' });
    keeper.adopt(draftOf(1, { body: 'there', updatedAt: '2026-11-24T11:59:00.000Z' }));
    expect(keeper.draft.body).toBe('here');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(sent.map(({ body }) => body)).toEqual(['here']);
  });
});
