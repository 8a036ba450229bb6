import { describe, expect, test } from 'vitest';
import { Pace } from '../../../lib/overlay/pace';

/** Waits of a page that changes `every` so many milliseconds after it was read, `times` times. */
function waits(times: number, every: number): number[] {
  const pace = new Pace();
  let now = 0;
  return Array.from({ length: times }, () => {
    const wait = pace.waitAfterChange(now);
    now += wait + every;
    return wait;
  });
}

describe('how soon a page is read again', () => {
  test('is at once for its first change', () => {
    expect(waits(1, 0)[0]).toBeLessThan(100);
  });

  test('is ever later for a page that rewrites itself again and again', () => {
    const [...all] = waits(12, 200);
    for (let i = 1; i < all.length; i += 1) expect(all[i]).toBeGreaterThanOrEqual(all[i - 1]!);
    expect(all.at(-1)).toBe(30_000);
  });

  test('never exceeds half a minute, so that a busy page is still followed', () => {
    expect(Math.max(...waits(100, 50))).toBe(30_000);
  });

  test('is at once again after the page has rested', () => {
    const pace = new Pace();
    const first = pace.waitAfterChange(0);
    for (let now = 100; now < 2_000; now += 100) pace.waitAfterChange(now);
    expect(pace.waitAfterChange(10_000_000)).toBe(first);
  });

  test('stays slow for a page that rewrites itself once a minute at most, after it has been slow', () => {
    const pace = new Pace();
    let now = 0;
    for (let i = 0; i < 15; i += 1) now += pace.waitAfterChange(now);
    expect(pace.waitAfterChange(now + 20_000)).toBe(30_000);
  });
});
