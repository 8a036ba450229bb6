import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../lib/lens/claim';
import type { Role } from '../../../lib/page-text/page-text';
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
    ['Watering Leads to Growth', 'Leads to > Can Lead to'],
    ['Watering of Roses Improves Yield', 'Improves > Can Improve'],
    ['Hedges: Clay Makes Better Pots', 'Makes > Can Make'],
    ['Agents Scheme in Gardens', 'Scheme > Can Scheme'],
    ['LLMs fail at gardening', 'fail > can fail'],
    ['Water Is Not Enough', 'Is Not > May Not Be'],
    ['Shade Matters: A Study of Moss', 'Matters > Can Matter'],
    ['Hedges Matter for Hedgehogs', 'Matter > Can Matter'],
    ['Frost does not kill moss', 'does not > may not'],
    ['Moles Don’t Read Signs', 'Don’t > May Not'],
    ['Gardeners Cannot Predict Rain', 'Cannot > May Not'],
    ['Rain Drives Growth in Small Beds', 'Drives > Can Drive'],
    ['Noise Causes Failures of Clocks', 'Causes > Can Cause'],
    ['Moss Requires Shade', 'Requires > Can Require'],
    ['Seed Banks Preserve Old Roses', 'Preserve > Can Preserve'],
    ['Yield Depends on Neighbours', 'Depends on > Can Depend on'],
    ['Language Models Generate Weeds Using One Bed', 'Generate > Can Generate'],
    ['Reading Order – Compost is enough', 'is > can be'],
    ['Old colours provide new evidence for frost', 'provide > can provide'],
    ['Chatbots Lie to Gardeners', 'Lie > Can Lie'],
    ['Song always emerges when hedges grow', 'always emerges > can emerge'],
    ['Shade Always Matters: A Study of Moss', 'Always Matters > Can Matter'],
    ['Clay is always better: pots in spring', 'is always > can be'],
    ['All Hedges Matter', 'Matter > Can Matter'],
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
    'Water Isn’t Always Enough',
    'Water is almost always enough',
    'Moss almost always needs shade',
    'Song does not always emerge when hedges grow',
    "Let's Make Gardens",
    // Nouns.
    'Crop Rotation Schemes',
    'Coding Schemes for Beds',
    'Missing Beats: Clocks in the Greenhouse',
    'Root Causes of Frost',
    'Early Warnings with Guarantees',
    'Stellar Yields Reflected in Dust',
    'Garden Needs and Wishes',
    // A name spelled out.
    'IDEAL: In-DEpth ALignment Makes a Garden',
    // Denied, as a universal.
    'Black Roses Are Not Ubiquitous',
    'Big Gardens Are Not Always Old',
    // Sayings.
    'Less Is More: Small Gardens',
    'Seeing is Believing: Cameras in Hedges',
    // One thing, or things tried.
    'Our Garden Improves Yield',
    'These Beds Fail',
    'Most Hedges Improve with Age',
    'Both Methods Improve Yield',
    'Gardeners Need Not Be Patient',
    'Current Hedges Fail',
    'Frost, Rain and Wind Matter?',
    'Helps Preserve Moss',
    'JWST Provides a New View of Moss',
    'MossNet: Deep Shade Improves Walls',
    'Moss on walls: what matters',
    'Roses rarely fail',
    'Roses, which fail in frost',
  ])('claims nothing: %s', (title) => {
    expect(claims('title', title)).toEqual([]);
  });
});

describe('an abstract', () => {
  it.each([
    ['Scheming emerges when agents garden.', 'emerges > can emerge'],
    ['We dug. Weeds emerge even when nets are used.', 'emerge > can emerge'],
    ['Weeds emerge regardless of the weather.', 'emerge > can emerge'],
    ['We find that frost degrades the clay of old pots.', 'degrades > can degrade'],
    ['Our results show that pruning improves yield.', 'improves > can improve'],
    ['Experiments demonstrate that hedges reduce noise.', 'reduce > can reduce'],
    ['We show that moss depends on a few weeks of shade.', 'depends on > can depend on'],
    ['This reveals that reading order matters more than length.', 'matters > can matter'],
    ['We observe that LLMs fail to water roses.', 'fail > can fail'],
    ['We prove that rain cannot substitute for care.', 'cannot > may not'],
    ['The trial shows that good compost requires patience.', 'requires > can require'],
    ['We dug, finding that deep beds lead to longer roots.', 'lead to > can lead to'],
  ])('claims: %s', (text, found) => {
    expect(claims('abstract', text)).toEqual([found]);
  });

  it.each([
    'Scheming can emerge when agents garden.',
    'In our beds weeds emerge when it rains.',
    'Weeds often emerge when it rains.',
    'Weeds emerged when it rained.',
    'We ask whether weeds emerge when it rains.',
    'Weeds emerge as a problem.',
    'Gardens are green.',
    'Pruning improves yield.',
    'We find that pruning can improve yield.',
    'We find that pruning often improves yield.',
    'We find that pruning improves yield in our beds.',
    'We find that pruning improves yield by 12 %.',
    'We find that pruning improves yield on the tested roses.',
    'We find that our method improves yield.',
    'We find that the method improves yield.',
    'We find that MossNet improves yield.',
    'We find that 70 % of errors arise from haste.',
    'We suggest that pruning improves yield.',
    'They say that pruning improves yield.',
    'We find that both beds improve with age.',
    'We find that radio signals are weak.',
    'Prior work shows that pruning improves yield.',
    'Experiments on ten beds show that pruning improves yield.',
    'We find that pruning helps preserve moss.',
  ])('claims nothing: %s', (text) => {
    expect(claims('abstract', text)).toEqual([]);
  });
});

it('claims are looked for in title and abstract alone', () => {
  expect(claims('paragraph', 'Scheming emerges when agents garden.')).toEqual([]);
  expect(claims('heading', 'Scheming Emerges When Agents Garden')).toEqual([]);
});
