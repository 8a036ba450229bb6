import { describe, expect, it } from 'vitest';
import { runAtOnce, runInSlices } from '../../../lib/slices/slices';

/** Counts to `end`, a pause after each number; one step takes as long as the caller says. */
function* counting(end: number, each: (n: number) => void = () => undefined): Generator<void, number> {
  for (let n = 1; n <= end; n += 1) {
    each(n);
    yield;
  }
  return end;
}

describe('work in slices', () => {
  it('comes to the same end as at once', async () => {
    expect(runAtOnce(counting(1_000))).toBe(1_000);
    expect(await runInSlices(counting(1_000))).toBe(1_000);
    expect(await runInSlices(counting(0))).toBe(0);
  });

  it('lets others run in between', async () => {
    let reached = 0;
    let whenOthersRan = 0;
    const work = runInSlices(
      counting(1_000, (n) => (reached = n)),
      { budgetMs: 0 },
    );
    setImmediate(() => (whenOthersRan = reached));
    await work;
    expect(whenOthersRan).toBeGreaterThan(0);
    expect(whenOthersRan).toBeLessThan(1_000);
  });

  it('takes as many steps in a slice as the budget allows, and tells of each slice', async () => {
    let slices = 0;
    await runInSlices(counting(5), { budgetMs: 0, onSlice: () => (slices += 1) });
    expect(slices).toBe(6);
    slices = 0;
    await runInSlices(counting(5), { budgetMs: 60_000, onSlice: () => (slices += 1) });
    expect(slices).toBe(1);
  });

  it('stops at the next pause when it is called off', async () => {
    const control = new AbortController();
    let reached = 0;
    const work = runInSlices(
      counting(1_000, (n) => {
        reached = n;
        if (n === 3) control.abort(new Error('called off'));
      }),
      { budgetMs: 0, signal: control.signal },
    );
    await expect(work).rejects.toThrow('called off');
    expect(reached).toBe(3);
  });

  it('passes on what the work throws', async () => {
    const failing = () =>
      counting(3, (n) => {
        if (n === 2) throw new Error('cannot go on');
      });
    await expect(runInSlices(failing(), { budgetMs: 0 })).rejects.toThrow('cannot go on');
    expect(() => runAtOnce(failing())).toThrow('cannot go on');
  });
});
