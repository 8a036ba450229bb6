/** Sentences for the rules on boosters, hype, surprise and size words. */
import { type Sentences } from './sentence';

export const EMPHASIS: Readonly<Record<string, Sentences>> = {
  'degree-denied': {
    silenced: [
      'The bed was not [completely] dry.',
      'Moles do not [always] dig.',
      'It is not [truly] blue.',
      'This is suggestive rather than [conclusive] of frost.',
    ],
    marked: ['Moles [always] dig.', 'The test was [completely] wrong.'],
  },
  'completely-positive': {
    silenced: [
      'The map is [completely] positive.',
      'Beds were [completely] randomised.',
      'These are [fundamentally] different plants.',
      'They weighed [totally] 24 grams.',
    ],
    marked: ['Frost [completely] explains the loss.', 'Gardens are [fundamentally] wasteful.'],
  },
  'almost-always': {
    silenced: ['Moles almost [always] dig.', 'It almost [certainly] froze.', 'The lamp was [always] on.'],
    marked: ['Moles [always] dig.', 'It [certainly] froze.'],
  },
  'real-against-supposed': {
    silenced: [
      'We ask whether moles [actually] hear.',
      'What [really] happens at night is shown.',
      '[Indeed], it froze.',
      'Do moles [truly] hear?',
    ],
    marked: ['This is [truly] new.', 'Mint [actually] repels moles.', 'Moles can [indeed] hear.'],
  },
  'absolutely-continuous': {
    silenced: ['The measure is [absolutely] continuous.', 'The series converges [absolutely] there.'],
    marked: ['The effect is [absolutely] plain.'],
  },
  'clearly-as-a-manner': {
    silenced: [
      'The labels were [clearly] written.',
      'Keepers must define beds [clearly].',
      'To [clearly] show it, we dug.',
    ],
    marked: ['Mint [clearly] repels moles.', 'This is [clearly] so.'],
  },
  'unavoidable-noise': {
    silenced: ['[Unavoidable] noise was left in.', 'The [inevitable] weeds were cut.'],
    marked: ['Frost is [unavoidable].', 'Loss is an [inevitable] consequence.'],
  },
  'decisive-error': {
    silenced: ['We seek the [decisive] error.', 'An [obvious] choice for a pot is clay.'],
    marked: ['Shade had a [decisive] impact.', 'The loss is [obvious].'],
  },
  'in-all-cases-counted': {
    silenced: ['[In all cases], we dug.', 'It froze [in all cases] studied.'],
    marked: ['Mint repels moles [in all cases].', 'It works [without exception].'],
  },
  'praise-denied': {
    silenced: ['The pot is not [novel].', 'This is no [breakthrough].', 'It was hardly [surprising].'],
    marked: ['The pot is [novel].', 'It was not only [novel] but cheap.'],
  },
  'novel-as-unseen': {
    silenced: [
      'We render [novel] views of the garden.',
      'She wrote a [novel].',
      'Known and [novel] classes are mixed.',
    ],
    marked: ['We present a [novel] pot.', 'The approach is [novel].'],
  },
  'first-in-order': {
    silenced: [
      '[The first] bed was dug.',
      'We present [the first] 100 pots.',
      'To our knowledge, this is shown [for the first time].',
      'In [the first] stage we dug.',
    ],
    marked: ['We present [the first] benchmark of hedges.', 'This is shown [for the first time].'],
  },
  'massive-stars': {
    silenced: ['A [massive] star exploded.', 'We use [massive] MIMO.'],
    marked: ['It brings [massive] gains.', 'It needs [massive] amounts of water.'],
  },
  'unique-as-counted': {
    silenced: ['Each pot has a [unique] label.', 'We saw 311 [unique] visitors.'],
    marked: ['Clay offers [unique] advantages.'],
  },
  'powerful-jet': {
    silenced: ['A [powerful] jet was seen.', 'The second test is more [powerful] here.'],
    marked: ['We built a [powerful] tool.'],
  },
  'landmark-detection': {
    silenced: [
      'We study [landmark] detection.',
      'The [vital] signs were read.',
      'These are [magic] numbers.',
    ],
    marked: ['This is a [landmark] study.', 'Water is [vital] for roses.'],
  },
  'encouraging-the-model': {
    silenced: ['It works by [encouraging] moles to leave.', '[Encouraging] growth, the net was kept.'],
    marked: ['We saw [encouraging] results.', 'The yields are [encouraging].'],
  },
  'state-of-the-art-compared': {
    silenced: ['We compare with [state-of-the-art] methods.', 'Recent [state of the art] pots were bought.'],
    marked: ['It achieves [state-of-the-art] yields.', 'It outperforms [state-of-the-art] methods.'],
  },
  'orders-counted': {
    silenced: ['It is two [orders of magnitude larger].', 'It is $10$ [orders of magnitude faster].'],
    marked: ['It is [orders of magnitude faster].'],
  },
  'unlock-a-door': {
    silenced: ['Keepers [unlock] the door at dawn.', 'She [unlocks] phones.'],
    marked: ['Clay pots [unlock] larger yields.'],
  },
  'surprise-studied': {
    silenced: ['We model [unexpected] events.', 'The [disturbing] images were removed.'],
    marked: ['We report an [unexpected] rise.', 'The rise was [surprising].'],
  },
  'soar-as-flying': {
    silenced: ['We saw birds [soar].', 'Falling pots [shatter] glass.'],
    marked: ['Yields [soar].', 'It [shatters] records.'],
  },
  'notably-among': {
    silenced: ['Several crops, [notably] beans, froze.', 'It is [notably] cold.'],
    marked: ['[Notably], beans froze.', 'The beds and, [most importantly], the pots froze.'],
  },
  'size-of-no-difference': {
    silenced: [
      'Shade plays a [significant] role.',
      'It drew [considerable] attention.',
      'They matter [significantly].',
      'More [significantly], it froze.',
    ],
    marked: [
      'Shade brings a [significant] gain.',
      'Clay [significantly] improves yields.',
      'Yields improved [substantially].',
    ],
  },
  'size-denied': {
    silenced: ['We saw no [significant] difference.', 'It did not [significantly] improve.'],
    marked: ['We saw a [significant] difference.'],
  },
  'significant-by-a-test': {
    silenced: [
      'The gain was [significantly] higher (p < 0.01).',
      'A statistically [significant] gain was seen.',
      'The [significant] difference has a narrow confidence interval.',
    ],
    marked: ['A [significant] gain was seen.'],
  },
  'size-given': {
    silenced: [
      'Clay [significantly] improves yields by 12 grams.',
      'Shade [substantially] reduced loss to half.',
    ],
    marked: ['Shade [substantially] reduced loss.'],
  },
};
