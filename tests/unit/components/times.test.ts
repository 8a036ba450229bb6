import { describe, expect, it } from 'vitest';
import { dayOf, givenDate } from '../../../components/sidebar/times';

describe('the date of a post', () => {
  it.each(['11 Feb 2026', 'yesterday', '2026-02-11', '2026-02-99T00:00:00Z'])(
    'is shown as given: %s',
    (date) => {
      expect(givenDate(date)).toBe(date);
    },
  );

  it('is shown as a day where a machine wrote it', () => {
    const written = '2026-02-11T19:20:00Z';
    expect(givenDate(written)).toBe(dayOf(written));
    expect(givenDate(written)).not.toContain('T19');
  });
});
