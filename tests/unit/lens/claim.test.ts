import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../lib/lens/claim';
import { type Role } from '../../../lib/page-text/page-text';
import { pageOf } from '../build-page';

const claims = (role: Role, text: string) => {
  const { page } = pageOf([{ role, text }]);
  return claimsIn(page, page.blocks[0]!).map(
    ({ start, end, neutral }) => `${page.text.slice(start, end)} > ${neutral[0]}`,
  );
};

describe('a title', () => {
  it.each([
    ['Scheming Emerges When Agents Garden', 'Emerges > Can Emerge'],
    ['Gardens Are All You Need', 'Are > Can Be'],
    ['Mole traps beat dogs', 'beat > can beat'],
    ['Watering leads to growth', 'leads to > can lead to'],
    ['Watering of Roses Improves Yield', 'Improves > Can Improve'],
    ['Hedges: Clay Makes Better Pots', 'Makes > Can Make'],
    ['Agents Scheme in Gardens', 'Scheme > Can Scheme'],
    ['LLMs fail at gardening', 'fail > can fail'],
    ['Water Is Not Enough', 'Is Not > May Not Be'],
  ])('claims: %s', (title, found) => {
    expect(claims('title', title)).toEqual([found]);
  });

  it.each([
    'How Scheming Emerges',
    'Does Scheming Emerge When Agents Garden?',
    'Scheming May Emerge When Agents Garden',
    'Understanding When Roses Fail',
    'Some Roses Fail',
    'A Rose Is a Rose',
    'Roses in Gardens',
    'Towards Gardens That Are Safe',
    'Evidence That Clay Improves Yield',
    'Is It a Rose',
    'Learning to Garden',
    'Water Is Not Always Enough',
    'Water is often enough',
    "Let's Make Gardens",
  ])('claims nothing: %s', (title) => {
    expect(claims('title', title)).toEqual([]);
  });
});

describe('an abstract', () => {
  it.each([
    'Scheming emerges when agents garden.',
    'We dug. Weeds emerge even when nets are used.',
    'Weeds emerge regardless of the weather.',
  ])('claims: %s', (text) => {
    expect(claims('abstract', text)).toHaveLength(1);
  });

  it.each([
    'Scheming can emerge when agents garden.',
    'In our beds weeds emerge when it rains.',
    'Weeds often emerge when it rains.',
    'Weeds emerged when it rained.',
    'We ask whether weeds emerge when it rains.',
    'Weeds emerge as a problem.',
    'Gardens are green.',
  ])('claims nothing: %s', (text) => {
    expect(claims('abstract', text)).toEqual([]);
  });
});

it('claims are looked for in title and abstract alone', () => {
  expect(claims('paragraph', 'Scheming emerges when agents garden.')).toEqual([]);
  expect(claims('heading', 'Scheming Emerges When Agents Garden')).toEqual([]);
});
