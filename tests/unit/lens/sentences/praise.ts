/** Sentences for the rules on hype, weight and surprise. */
import type { Sentences } from './sentence';

export const PRAISE: Readonly<Record<string, Sentences>> = {
  'praise-denied': {
    silenced: [
      'The pot is not [novel].',
      'This is no [breakthrough].',
      'It was hardly [surprising].',
      'The yield is not [remarkable].',
      'Pots without [unique] advantages were left.',
    ],
    marked: [
      'The pot is [novel].',
      'It was not only [novel] but cheap.',
      'The yield is [remarkable].',
      'The find was [surprising].',
    ],
  },
  'novel-as-unseen': {
    silenced: [
      'We render [novel] views of the garden.',
      'She wrote a [novel].',
      'Known and [novel] classes are mixed.',
      'Moles adapt to [novel] beds.',
      'The rake generalises to [novel] tasks.',
      'Each [novel] was read twice.',
      'We generate [novel] molecules.',
      'It finds [novel] combinations of herbs.',
    ],
    marked: [
      'We present a [novel] pot.',
      'The approach is [novel].',
      'We propose a [novel] task for moles.',
      'Two [novel] rakes were built.',
      'This paper introduces a [novel], cheap fence.',
    ],
  },
  'first-in-order': {
    silenced: [
      '[The first] bed was dug.',
      'We present [the first] 100 pots.',
      'To our knowledge, this is shown [for the first time].',
      'In [the first] stage we dug.',
      'We are not aware of others; this [is the first to] dig.',
      'At [the first] light we left.',
    ],
    marked: [
      'We present [the first] benchmark of hedges.',
      'This is shown [for the first time].',
      'It [is the first to] dig.',
      'We report [the first] detection of moles.',
      'We introduce Mole, [the first] large-scale dataset of heaps.',
    ],
  },
  'massive-stars': {
    silenced: ['A [massive] star exploded.', 'We use [massive] MIMO.', 'The [massive] galaxy is near.'],
    marked: [
      'It brings [massive] gains.',
      'It needs [massive] amounts of water.',
      'We saw [massive] growth.',
    ],
  },
  'unique-as-counted': {
    silenced: [
      'Each pot has a [unique] label.',
      'We saw 311 [unique] visitors.',
      'The sum has a [unique] solution.',
      'A [unique] key opens the shed.',
    ],
    marked: [
      'Clay offers [unique] advantages.',
      'It gives [unique] insights into moles.',
      'The pond is a [unique] laboratory for frogs.',
    ],
  },
  'uniquely-determined': {
    silenced: [
      'The path is [uniquely] determined.',
      'The label [uniquely] identifies the pot.',
      'Each row is [uniquely] named.',
    ],
    marked: [
      'Mint is [uniquely] suited to shade.',
      'We are [uniquely] positioned to dig.',
      'The rake [uniquely] combines three teeth.',
    ],
  },
  'powerful-jet': {
    silenced: [
      'A [powerful] jet was seen.',
      'The second test is more [powerful] here.',
      'A [powerful] stellar wind blew.',
      'The [powerful] adversary holds the keys.',
    ],
    marked: ['We built a [powerful] tool.', 'Rakes are [powerful] helpers.', 'Mint has [powerful] effects.'],
  },
  'landmark-detection': {
    silenced: [
      'We study [landmark] detection.',
      'These are [magic] numbers.',
      'The [exceptional] group was named.',
      'The [disruptive] event was short.',
      'The next [milestone] paper is due.',
      'The key [milestones] of the project were met.',
      'The most [promising] moves were kept.',
    ],
    marked: [
      'This is a [landmark] study.',
      'The rake shows [exceptional] strength.',
      'This is a [disruptive] tool.',
      'Mint is a [promising] herb.',
    ],
  },
  'encouraging-the-model': {
    silenced: [
      'It works by [encouraging] moles to leave.',
      '[Encouraging] growth, the net was kept.',
      'The sign, [compelling] moles to stop, fell.',
    ],
    marked: [
      'We saw [encouraging] results.',
      'The yields are [encouraging].',
      'This is a [compelling] case.',
    ],
  },
  'state-of-the-art-compared': {
    silenced: [
      'We compare with [state-of-the-art] methods.',
      'Recent [state of the art] rakes were bought.',
      'It outperforms [state-of-the-art] methods.',
      'We tested five [state-of-the-art] models.',
      'It achieves the best reported ([SOTA]) results.',
    ],
    marked: [
      'It achieves [state-of-the-art] yields.',
      'It reaches [SOTA] results on two beds.',
      'It sets a [new state of the art].',
      'The rake attains [state-of-the-art] performance.',
    ],
  },
  'orders-counted': {
    silenced: [
      'It is two [orders of magnitude larger].',
      'It is $10$ [orders of magnitude faster].',
      'It is several [orders of magnitude cheaper].',
    ],
    marked: ['It is [orders of magnitude faster].'],
  },
  'unlock-a-door': {
    silenced: ['Keepers [unlock] the door at dawn.', 'She [unlocks] phones.', 'Moles [unlock] the device.'],
    marked: ['Clay pots [unlock] larger yields.', 'Mint [unlocks] new uses.'],
  },
  'breakthrough-current': {
    silenced: [
      'The [breakthrough] curve was drawn.',
      'An [unmatched] set of pots was left.',
      'The [cornerstone] laid in spring held.',
      'She has been [pioneering] this net for years.',
    ],
    marked: [
      'This is a [breakthrough] for gardens.',
      'It is a [pioneering] net.',
      'It has [unmatched] strength.',
      'Water is a [cornerstone] of gardens.',
    ],
  },
  'critical-point': {
    silenced: [
      'Near the [critical] point it froze.',
      'The [critical] temperature was read.',
      'Keepers teach [critical] thinking.',
      'Herbs [critical] for bees were kept.',
      'The [critical] mass of moles is ten.',
      'A [critical] review of sheds follows.',
      'He was [critical] about the shed.',
    ],
    marked: [
      'Water is [critical].',
      'Water is [critical] for roses.',
      'Pruning is a [critical] step.',
      'Shade plays a [critical] role.',
      'Rain remains equally [critical] to growth.',
      'A [critical] challenge is frost.',
    ],
  },
  'essential-parts': {
    silenced: [
      'It is [essential] to wash the pots.',
      'We kept the [essential] parts.',
      'The [essential] oils smell.',
      'Herbs [essential] for tea were picked.',
    ],
    marked: [
      'Water is [essential] for roses.',
      'Pruning has become [essential].',
      'Shade plays an [essential] role.',
      'It is [imperative] to wash the pots.',
    ],
  },
  'vital-signs': {
    silenced: ['The [vital] signs were read.', 'A [pivotal] trial was run.', '[Vital] statistics were kept.'],
    marked: ['Water is [vital] for roses.', 'Shade plays a [pivotal] role.', 'Rain is [crucial].'],
  },
  'superior-colliculus': {
    silenced: [
      'The [superior] colliculus was seen.',
      'At [superior] conjunction it is hidden.',
      'The [superior] temporal gyrus lit up.',
    ],
    marked: ['Mint achieves [superior] growth.', 'Clay is [superior to] sand.', 'It is [superior].'],
  },
  'surprise-studied': {
    silenced: [
      'We model [unexpected] events.',
      'The [disturbing] images were removed.',
      'Keepers cope with [unexpected] weather.',
      'By [striking] a balance, we won.',
      'A [devastating] flood came.',
    ],
    marked: [
      'We report an [unexpected] rise.',
      'The rise was [surprising].',
      'A [striking] gap was seen.',
      'The loss is [alarming].',
    ],
  },
  'soar-as-flying': {
    silenced: ['We saw birds [soar].', 'Falling pots [shatter] glass.', 'Old rocks [crumble].'],
    marked: ['Yields [soar].', 'It [shatters] records.', 'Counts [plummet].'],
  },
  'notably-among': {
    silenced: [
      'Several crops, [notably] beans, froze.',
      'It is [notably] cold.',
      'Keepers [critically] read the plan.',
      'The beds are [critically] important.',
      '[Critically] ill moles were kept.',
      'Herbs are [importantly] linked to bees.',
    ],
    marked: [
      '[Notably], beans froze.',
      'The beds and, [most importantly], the pots froze.',
      '[Critically], the tap froze.',
      'More [critically], it rained.',
      '[Crucially], beans froze.',
    ],
  },
};
