/** Sentences for the rules on boosters and size words. */
import type { Sentences } from './sentence';

export const EMPHASIS: Readonly<Record<string, Sentences>> = {
  'degree-denied': {
    silenced: [
      'The bed was not [completely] dry.',
      'Moles do not [always] dig.',
      'It is not [truly] blue.',
      'This is suggestive rather than [conclusive] of frost.',
      'Yields did not [dramatically] change.',
      'The soil is not [inherently] poor.',
      'No [compelling evidence] of moles was found.',
      'No [overwhelming evidence] of moles was found.',
      'Moles are not [universally] feared.',
      'Frost is never [inevitable].',
    ],
    marked: [
      'Moles [always] dig.',
      'The test was [completely] wrong.',
      'Yields [dramatically] changed.',
      'We found [compelling evidence] of moles.',
      'Clay is [inherently] wet.',
    ],
  },
  'completely-positive': {
    silenced: [
      'The map is [completely] positive.',
      'Beds were [completely] randomised.',
      'These are [completely] different plants.',
      'They weighed [totally] 24 grams.',
      'Gardens are [inherently] nonlinear.',
      'The shed was [completely] separate from it.',
      'The cellar is [completely] dark.',
      'The rows are [perfectly] balanced.',
    ],
    marked: [
      'Frost [completely] explains the loss.',
      'Gardens are [fundamentally] wasteful.',
      'These are [fundamentally] different plants.',
      'Clay pots are [inherently] unstable.',
      'The rake works [perfectly].',
    ],
  },
  'almost-always': {
    silenced: [
      'Moles almost [always] dig.',
      'It almost [certainly] froze.',
      'The lamp was [always] on.',
      'The tap is [always] available.',
      'Hens almost [never] fly.',
      'The lines are nearly [perfectly] straight.',
      'Roses have [always] been grown here.',
    ],
    marked: ['Moles [always] dig.', 'It [certainly] froze.', 'The rows are [perfectly] straight.'],
  },
  'never-trained': {
    silenced: [
      'Moles in beds [never] seen before were counted.',
      'A shed [never] painted holds the tools.',
      'The seeds had [never] been sown.',
      'The gain is [never] significant.',
      'We dug in soil [never] being turned.',
    ],
    marked: ['Clay [never] cracks.', 'The condition is [never] satisfied in sand.', 'Moles [never] fail.'],
  },
  'real-against-supposed': {
    silenced: [
      'We ask whether moles [actually] hear.',
      'What [really] happens at night is shown.',
      '[Indeed], it froze.',
      'Do moles [truly] hear?',
      'It is unclear if plants [genuinely] feel.',
      'We test how [truly] blue they are.',
    ],
    marked: [
      'This is [truly] new.',
      'Mint [actually] repels moles.',
      'Moles can [indeed] hear.',
      'The gain is [genuinely] large.',
    ],
  },
  'absolutely-continuous': {
    silenced: [
      'The measure is [absolutely] continuous.',
      'The series converges [absolutely] there.',
      'The scale was [absolutely] calibrated.',
      'The sum is [absolutely] convergent.',
    ],
    marked: ['The effect is [absolutely] plain.', 'Frost is [literally] everywhere.'],
  },
  'clearly-as-a-manner': {
    silenced: [
      'The labels were [clearly] written.',
      'Keepers must define beds [clearly].',
      'To [clearly] show it, we dug.',
      'Ripe and unripe pears are [clearly] separated.',
      'The rows can be distinguished [clearly].',
      'The border was [unambiguously] determined.',
      'The second plan is more [clearly] drawn.',
      'The tracks are [clearly] visible.',
    ],
    marked: [
      'Mint [clearly] repels moles.',
      'This is [clearly] so.',
      '[Clearly], frost won.',
      'The counts [unambiguously] favour mint.',
      'The trial [conclusively] rules frost out.',
    ],
  },
  'unavoidable-noise': {
    silenced: [
      '[Unavoidable] noise was left in.',
      'The [inevitable] weeds were cut.',
      'We note the [inescapable] limits of sheds.',
    ],
    marked: [
      'Frost is [unavoidable].',
      'Loss is an [inevitable] consequence.',
      'Weeds are [inevitable] in spring.',
    ],
  },
  'decisive-error': {
    silenced: [
      'We seek the [decisive] error.',
      'An [obvious] choice for a pot is clay.',
      'The [definitive] catalogue lists roses.',
      'The [undisputed] border was drawn.',
    ],
    marked: [
      'Shade had a [decisive] impact.',
      'The loss is [obvious].',
      'The trial gives a [definitive] answer.',
      'The gain is [undisputed].',
    ],
  },
  'in-all-cases-counted': {
    silenced: [
      '[In all cases], we dug.',
      'It froze [in all cases] studied.',
      'It failed [in all cases] except one.',
      'It froze [in all cases] (see the list).',
      'It held [under all conditions] tested.',
      'It was seen [in every single case] study.',
      'It holds [at all times] $t$.',
      'It works [without exception] studied so far.',
    ],
    marked: [
      'Mint repels moles [in all cases].',
      'It works [without exception].',
      'It froze [at all times].',
      'It failed [in every single case].',
    ],
  },
  'massively-parallel': {
    silenced: ['A [massively] parallel shed was built.', 'We dug with [massively] multilingual keepers.'],
    marked: ['Mint [massively] reduces loss.', 'Yields grew [massively].'],
  },
  'bound-to-the-core': {
    silenced: [
      'The vine [is bound to] the wall.',
      'The gas [is bound to] a star.',
      'Clay [is bound to] $x$.',
    ],
    marked: ['The fence [is bound to] fall.', 'Moles [are bound to] return.'],
  },
  'cost-function': {
    silenced: ['It converges [regardless of the cost] function.', 'It sells [at any price] point.'],
    marked: ['Keepers dig [regardless of the cost].', 'Moles dig [at all costs].'],
  },
  'simply-put-in': {
    silenced: ['Bulbs are [simply put] in pots.'],
    marked: ['[Simply put], it froze.'],
  },
  'flawless-diamond': {
    silenced: ['A [flawless] diamond was found.'],
    marked: ['The record is [flawless].'],
  },
  'extremely-metal-poor': {
    silenced: [
      'We observed [extremely] metal-poor stars.',
      'The [extremely] large telescope saw it.',
      'A [extremely] faint glow was seen.',
      'We dug under [extremely] low light.',
      'The counts are [extremely] sparse.',
    ],
    marked: ['Digging is [extremely] costly.', 'The rake is [extremely] useful.'],
  },
  'dramatic-arts': {
    silenced: [
      'She teaches the [dramatic] arts.',
      'A [dramatic] monologue was read.',
      'The keeper took [drastic] measures.',
      'It follows the [dramatic] structure of a play.',
    ],
    marked: [
      'We saw a [dramatic] rise.',
      'Yields fell [drastically].',
      'Mint [dramatically] reduces moles.',
      'A [drastic] drop followed.',
    ],
  },
  'of-course-work': {
    silenced: [
      'The design [of course] work was changed.',
      'In terms [of course] delivery it is new.',
      'A choice [of course] materials was given.',
    ],
    marked: ['[Of course], it froze.', 'It is [of course] cold.', 'The beds were, [of course], dry.'],
  },
  'consistently-wished': {
    silenced: [
      'Keepers label beds [consistently] with the plan.',
      'We want to [consistently] improve yields.',
      'Mint does not [consistently] improve yields.',
      'The rake must [consistently] perform.',
      'Moles were [consistently] aligned with the row.',
      'Rows were drawn [consistently].',
    ],
    marked: [
      'Mint [consistently] outperforms clay.',
      'Clay [consistently] improves yields.',
      'Mint [consistently] and clearly beats clay.',
      'The new rake [consistently] achieves the best rows.',
      'Clay pots [consistently] show less loss.',
      'Shade [consistently] leads to losses.',
      'Mint performs [consistently].',
    ],
  },
  'consistent-denied': {
    silenced: [
      'We saw no [consistent improvements].',
      'There is no [consistent gain] here.',
      'Mint was not [superior to] clay.',
      'We found no [superiority] of mint.',
    ],
    marked: [
      'We saw [consistent improvements].',
      'Mint brings [consistent gains].',
      'We show the [superiority] of mint.',
    ],
  },
  'guarantee-proved': {
    silenced: [
      'A theorem [guarantees] growth.',
      'It has strong [guarantees].',
      'The bound [guarantees] growth with probability $p$.',
      'We [guarantee] that pots are washed.',
    ],
    marked: ['The rake [guarantees] straight rows.', 'Clay, [guaranteeing] wet roots, was used.'],
  },
  'ensuring-aimed': {
    silenced: [
      'Washing is crucial for [ensuring] growth.',
      'By [ensuring] shade, we saved them.',
      'It [ensures] that pots are washed.',
      '[Ensuring] shade is hard.',
      'When it is hot, [ensuring] their shade is hard.',
      'Keepers focus on [ensuring] growth.',
      'The lemma [ensures] growth.',
      'The sum is shifted, [ensuring] positive definiteness.',
      'F. [Ensuring] positive definiteness',
    ],
    marked: ['The rake [ensures] straight rows.', 'It digs fast while [ensuring] straight rows.'],
  },
  'fully-connected': {
    silenced: [
      'A [fully] connected layer of roots was seen.',
      'To [fully] exploit shade, we waited.',
      'The cause is [entirely] unknown.',
      'Clay cannot [fully] explain the loss.',
      'The shed runs [entirely] on wind.',
    ],
    marked: ['Frost [fully] explains the loss.', 'The net [entirely] eliminates moles.'],
  },
  'prove-a-theorem': {
    silenced: [
      'We [prove that] moles dig.',
      'The theorem [proves that] it holds.',
      'This [proves that] $x$ is even.',
    ],
    marked: ['Our experiments [prove that] moles dig.', 'This study [proves that] mint works.'],
  },
  'sharply-peaked': {
    silenced: ['The curve is [sharply] peaked.', 'Yields fell [sharply] by 12 %.', 'She spoke [sharply].'],
    marked: ['Yields fell [sharply].', 'Frost [sharply] reduces yields.'],
  },
  'size-of-no-difference': {
    silenced: [
      'Shade plays a [significant] role.',
      'It drew [considerable] attention.',
      'They matter [significantly].',
      'More [significantly], it froze.',
      'Keepers need [substantial] sheds.',
      'Mint can [greatly] please keepers.',
      'A [marked] path leads there.',
    ],
    marked: [
      'We saw that shade brings a [significant] gain.',
      'Our tests show that clay [significantly] improves yields.',
      'Yields improved [substantially].',
      'Mint [greatly] reduces losses.',
      'Counts reveal [substantial] damage.',
      'We saw a [considerable] decline.',
      'Clay gives [substantially] higher yields.',
      'A [marked] decrease was seen.',
    ],
  },
  'size-denied': {
    silenced: [
      'We saw no [significant] difference.',
      'It did not [significantly] improve.',
      'Mint did not [substantially] reduce losses.',
      'There was no [considerable] gain.',
    ],
    marked: ['We saw a [significant] difference.', 'Mint [substantially] reduces losses.'],
  },
  'size-given': {
    silenced: [
      'Clay [significantly] improves yields by 12 grams.',
      'A [significant] loss of half was seen.',
      'The [significant] gain is $x$.',
    ],
    marked: ['Our tests show that clay [significantly] improves yields.'],
  },
  'extent-given': {
    silenced: [
      'Shade [substantially] reduced loss to half.',
      'Shade [substantially] reduced loss by 12 %.',
      'Mint [greatly] reduces loss, from 3.5 to 1.2.',
      'Clay brings [considerable] gains of 4 points.',
      'Mint is [far better], by 3.2 pots.',
    ],
    marked: [
      'Shade [substantially] reduced loss.',
      'Mint [substantially] outperforms 14 other herbs.',
      'Mint is [far better] than clay.',
    ],
  },
};
