import { describe, expect, it } from 'vitest';
import type { Case } from './cases/case';
import { NOT_THERE } from './cases/not-there';
import { OTHER_WORDS } from './cases/other-words';
import { SAME_WORDS } from './cases/same-words';
import { outcomeOf } from './cases/score';

/** The answer, with the words that are drawn beside those that should be. */
function check(one: Case): void {
  const { result, right, meant } = outcomeOf(one);
  const drawn = 'text' in result ? result.text : null;
  expect({ drawn, status: result.status }).toEqual({
    drawn: meant?.text ?? null,
    status: one.says.includes(result.status) ? result.status : one.says.join(' or '),
  });
  expect(right).toBe(true);
}

describe('a passage whose words are the same is found', () => {
  it.each(SAME_WORDS.map((one) => [one.name, one] as const))('%s', (_, one) => check(one));
});

describe('a passage whose words have changed is found', () => {
  it.each(OTHER_WORDS.map((one) => [one.name, one] as const))('%s', (_, one) => check(one));
});

describe('nothing is drawn', () => {
  it.each(NOT_THERE.map((one) => [one.name, one] as const))('%s', (_, one) => check(one));
});
