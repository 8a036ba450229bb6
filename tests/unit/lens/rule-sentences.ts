/**
 * One table of sentences for each context rule. `silenced`: the bracketed words are a form of the lexicon, and this
 * rule says that they are not meant so. `marked`: the bracketed words stand close to what the rule asks for, and are
 * marked all the same.
 */
import { type WrittenBlock } from '../build-page';

export interface Sentences {
  silenced: readonly Sentence[];
  marked: readonly Sentence[];
}

/** A sentence of a paragraph, or one that stands elsewhere. */
export type Sentence =
  string | { text: string; block?: Partial<WrittenBlock>; categories?: readonly string[] };

export const SENTENCES: Readonly<Record<string, Sentences>> = {
  'may-the-month': {
    silenced: [
      'The beds were dug in [May] 2024.',
      'We sampled from April to [May] and again in June.',
      'It flowered on 12 [May] last year.',
      'The crawl ran from [May], 2023 on.',
      '[May] 3 was the first warm day.',
      'Visits rose in late [May].',
    ],
    marked: [
      'Watering [may] help.',
      '[May] such a plant recover?',
      { text: 'What Gardens [May] Teach', block: { role: 'title' } },
    ],
  },
  'might-the-noun': {
    silenced: ['They feared the [might] of the guild.', 'The storm came with its full [might].'],
    marked: ['The hedge [might] hold.', 'Drought [might] be the cause.'],
  },
  'may-the-noun': {
    silenced: [
      'The beds, or pots, as the case [may] be, were weighed.',
      'Come what [may], the pots were turned.',
    ],
    marked: ['This [may] be the cause.', 'In this case [may] the roots have rotted.', 'That [could] be so.'],
  },
  'may-of-permission': {
    silenced: [
      'We [may] assume that the soil is dry.',
      'You [may] copy the seed list.',
      'The list [may] be obtained from the keeper.',
      'The photographs [may] not be redistributed.',
      'Without loss we [may] therefore write the sum first.',
      'The figures [may] be used under the terms of the licence.',
    ],
    marked: [
      'We [may] underestimate the loss.',
      'The pots [may] be used by wasps.',
      'We [may] not have seen them all.',
    ],
  },
  'could-of-ability': {
    silenced: [
      'The roots [could] not be seen.',
      'No sprout [could] pass the net.',
      'The growth [could] be measured on Sundays.',
      'We asked whether the moles [could] dig there.',
      'Leaves [could] also be identified by smell.',
    ],
    marked: [
      'The frost [could] explain the loss.',
      'Moles [could] be to blame.',
      'This [could] thus change the yield.',
    ],
  },
  'could-in-the-past': {
    silenced: ['The ants ran as fast as they [could].', 'They helped where they [could], and left.'],
    marked: ['They [could] have left.'],
  },
  'should-of-duty': {
    silenced: ['Keepers [should] water at dawn.', 'We [should] provide shade.', 'Pots [should] be turned.'],
    marked: ['These results [should] help other gardens.', 'The list [should] be useful to keepers.'],
  },
  'appear-in-print': {
    silenced: [
      'The yields [appear] in Table 2.',
      'The essay will [appear] in print.',
      'Buds [appeared] early.',
      'The blight [appears] on the lower leaves.',
      'A spot [appeared].',
      'Galls [appear] as brown rings.',
      'The [appearing] buds were counted.',
    ],
    marked: [
      'The blight [appears] to spread.',
      'The soil [appeared] dry.',
      'It [appears] that moles dislike mint.',
      'The leaves [appear] as if burnt.',
      'The mint [appears] more resistant.',
    ],
  },
  'apparently-healthy': {
    silenced: ['We sampled 40 [apparently] healthy trees.'],
    marked: ['The trees [apparently] died of thirst.'],
  },
  'indicate-on-a-figure': {
    silenced: [
      'Red lines [indicate] the fence.',
      'The beds, as [indicated] by flags, were dug.',
      'Letters are used to [indicate] rows.',
      { text: 'Arrows [indicate] that rain fell.', block: { role: 'caption' } },
      { text: 'Hatched areas [indicate] shade.', block: { role: 'caption' } },
      'The flag [indicates] the position of the bed.',
    ],
    marked: [
      'The yields [indicate] that shade helps.',
      'Our count [indicated] that moles had left.',
      'The losses rose, [indicating] a lack of rain.',
      'This [indicates] frost damage.',
    ],
  },
  'suggest-a-thing': {
    silenced: [
      'We [suggest] using clay pots.',
      'We [suggest] a name for each bed.',
      'The [suggested] layout was kept.',
      'Visitors used to [suggest] names.',
    ],
    marked: [
      'We [suggest] that clay keeps water.',
      'The yields [suggest] a shortage of water.',
      'It has been [suggested] that moles hear well.',
    ],
  },
  'imply-in-logic': {
    silenced: [
      'Here $a > b$ [implies] $a > c$.',
      { text: 'Compactness [implies] closure.', categories: ['math.GN'] },
      { text: 'This [implies] the bound.', block: { environment: 'proof' } },
      'Growth does not [imply] health.',
      'The [implied] cost is low.',
    ],
    marked: ['The rings [imply] that the tree is old.', 'The soil was wet, [implying] a leak.'],
  },
  'thought-the-noun': {
    silenced: [
      'The chain of [thought] was cut.',
      'The rose is older than previously [thought].',
      'Visitors [think] of gardens as calm.',
      'We ran a [thought] experiment.',
      'The [thought] was new.',
    ],
    marked: [
      'Mint is [thought] to repel moles.',
      'It was long [thought] that moles are blind.',
      'We [think] that the frost came early.',
    ],
  },
  'belief-of-those-studied': {
    silenced: ['Participants [believe] that roses are vain.', 'The agents [suspect] a trap.'],
    marked: ['We [believe] that the frost came early.', 'We [suspect] a leak.'],
  },
  'believe-in': {
    silenced: ['Many keepers [believe] in the moon.', 'We have no reason to [believe] that it froze.'],
    marked: ['Keepers [believe] that the moon matters.'],
  },
  'suppose-in-a-proof': {
    silenced: [
      '[Suppose] that the bed is square.',
      'If it leaks, [suppose] the pots are full.',
      'The net is [supposed] to keep birds out.',
      '[Supposing] the bed is square, the sum holds.',
    ],
    marked: ['Keepers [suppose] that birds took the seeds.', 'The cause was long [supposed].'],
  },
  'suspect-the-person': {
    silenced: ['The [suspect] left the garden.', 'A list of [suspects] was drawn up.'],
    marked: ['Gardeners [suspected] a leak.', 'A [suspected] leak was mended.'],
  },
  'likely-compared': {
    silenced: [
      'Shaded beds were three times more [likely] to freeze.',
      'Moles are as [likely] to dig here as there.',
      'The [most likely] class is rose.',
      'They were less [likely] to bloom.',
    ],
    marked: [
      'The frost is the [likely] cause.',
      'It is [very likely] that it froze.',
      'The [most likely] cause is frost.',
    ],
  },
  'likelihood-in-statistics': {
    silenced: [
      'The [likelihood] function is flat.',
      'We maximise the [likelihood] of the data.',
      'The marginal [likelihood] was computed.',
      'A [likelihood] ratio was used.',
      'It is the [likelihood] that is passed on.',
      'We compute the [likelihood] of a generative model.',
    ],
    marked: ['The [likelihood] of frost is small.', 'There is a [likelihood] that it freezes.'],
  },
  'possible-values': {
    silenced: [
      'All [possible] values were tried.',
      'There are many [possible] worlds.',
      'We list three [possible] layouts.',
    ],
    marked: ['A [possible] cause is frost.', 'The [possible] role of moles is discussed.'],
  },
  'as-soon-as-possible': {
    silenced: [
      'Dig as soon as [possible].',
      'The net makes it [possible] to keep birds out.',
      'If [possible], pots were turned.',
      'It is [possible] to dig in June.',
      'Larger beds are [possible] in the south.',
      'This is [possible] even in June.',
      'We chose the least thirsty [possible] plants.',
    ],
    marked: ['A [possible] leak was seen.', '[It is possible that] it froze.'],
  },
  'possibility-of-doing': {
    silenced: [
      'The net offers the [possibility] of digging in rain.',
      'There are two [possibilities] left.',
      'We had no [possibility] to dig.',
    ],
    marked: ['The [possibility] that it froze remains.', 'We discuss the [possibility] of rot.'],
  },
  'potential-the-noun': {
    silenced: [
      'The inflaton [potential] is flat.',
      'Its [potential] energy is high.',
      'Mint has the [potential] to spread.',
      'We show the [potential] of clay pots.',
      'A quadratic [potential] was used.',
    ],
    marked: ['Frost is a [potential] cause.', '[Potential] leaks were mended.'],
  },
  'hypothesis-tested': {
    silenced: ['The null [hypothesis that] beds are equal was rejected.'],
    marked: ['The [hypothesis that] moles hear well is open.'],
  },
  'uncertain-environments': {
    silenced: [
      'Moles thrive in [uncertain] weather.',
      'Visitors asked [ambiguous] questions.',
      'The [elusive] mole was not met.',
    ],
    marked: [
      'The cause remains [uncertain].',
      'It is [uncertain] whether it froze.',
      'The origin is still [elusive].',
    ],
  },
  'speculative-decoding': {
    silenced: ['We use [speculative] decoding.', '[Speculative] execution saves time.'],
    marked: ['This account is [speculative].', 'We [speculate] that it froze.'],
  },
  'tend-to-patients': {
    silenced: ['Keepers [tend to] the roses.', 'The sum [tends to] zero.', 'It [tends to] $x$.'],
    marked: ['Moles [tend to] dig at night.'],
  },
  'signs-of-a-number': {
    silenced: ['The [signs of] the terms differ.'],
    marked: ['The leaves show [signs of] thirst.'],
  },
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
  'mind-of-a-model': {
    silenced: [
      'Keepers [want to] dig.',
      'Visitors [know] the roses.',
      'Moles [lie] to keepers.',
      'Foxes [deceive] dogs.',
      'We [resort to] clay pots.',
      'The model digs without [resorting to] spades.',
    ],
    marked: [
      'The model [wants to] please.',
      'LLMs often [deceive] their users.',
      'We study agents that learn to [deceive] keepers.',
      'The assistant [lies] about the pots.',
      'The model said that it [feels] cold.',
      'Models struggle, often [resorting to] threats.',
    ],
  },
  'knowing-asked': {
    silenced: [
      'Do models [know] roses?',
      'This helps the model [understand] roses.',
      'The agent [tries to] dig.',
    ],
    marked: ['The model [knows] roses.', 'LLMs [understand] roses.'],
  },
  'lies-in': {
    silenced: [
      'The strength of the model [lies] in its size.',
      'The strength of such models [lies] not only in their size.',
      'The outputs of both models [lie] on a curve.',
    ],
    marked: ['The model [lies].'],
  },
  'scheme-the-noun': {
    silenced: ['For each model [scheme] we dug twice.', 'The model [schemes] for beds differ.'],
    marked: [
      'Agents [scheme] at night.',
      'The model [schemes] against its keepers.',
      'A model can [scheme].',
    ],
  },
  'minds-of-people': {
    silenced: [
      'Drivers need [situational awareness] on roads.',
      'The [loss of control] of the cart was seen.',
      'Foxes [secretly] dig.',
    ],
    marked: ['Models show [situational awareness].', 'The agent [secretly] copied the seeds.'],
  },
  'rogue-waves': {
    silenced: ['A [rogue] wave hit the pier.'],
    marked: ['A [rogue] agent took the seeds.'],
  },
  'covert-channel': {
    silenced: ['The agent uses a [covert] channel.'],
    marked: ['The agent took [covert] steps.'],
  },
  'human-like-asked': {
    silenced: [
      'We ask how [human-like] replies are.',
      'The replies are [human-like].',
      'We saw recall rather than [human-like reasoning] there.',
    ],
    marked: ['It shows [human-like] replies.', 'It reaches [human-level] yields.'],
  },
  'common-sense-task': {
    silenced: ['We test [common sense] reasoning.'],
    marked: ['The model has [common sense].'],
  },
  'manipulation-by-hand': {
    silenced: [
      'Robots [manipulate] pots.',
      'Image [manipulation] was used.',
      'The net allows users to [manipulate] pots.',
      'The [manipulation] of pots is slow.',
    ],
    marked: [
      'The assistant can [manipulate] users.',
      'User [manipulation] was seen.',
      'We saw [manipulation] and deception.',
    ],
  },
  'deception-studied': {
    silenced: [
      'We study [deception] detection.',
      'It flags [deceptive] advertising.',
      'Cyber [deception] slows thieves.',
    ],
    marked: ['We saw [deception] in replies.', 'The replies were [deceptive].'],
  },
  'surgically-in-theatre': {
    silenced: ['The tumour was [surgically] removed.'],
    marked: ['The policy [surgically] avoids roses.'],
  },
  'catastrophic-forgetting': {
    silenced: ['We reduce [catastrophic] forgetting.', 'The infrared [catastrophe] is avoided.'],
    marked: ['The loss was [catastrophic].', 'It led to [catastrophic] harm.'],
  },
  'dangerous-goods': {
    silenced: ['The cart held [dangerous] goods.', 'We sort safe and [dangerous] plants.'],
    marked: ['This is a [dangerous] habit.'],
  },
  'evil-twin': {
    silenced: ['An [evil] twin was found.', 'The [plague] came by ship.'],
    marked: ['Weeds [plague] the garden.', 'The model gave [evil] advice.'],
  },
  'brittle-fracture': {
    silenced: ['We saw [brittle] fracture.'],
    marked: ['The rule is [brittle].'],
  },
  'part-of-a-name': {
    silenced: ['We use the [Novel] corpus.', 'The tool [CLEARLY] was run.', 'We cite [May] and Reed.'],
    marked: [
      '[Clearly], it froze.',
      { text: 'A [Novel] Pot', block: { role: 'title' } },
      'See: [Clearly] it froze.',
    ],
  },
  'part-of-an-address': {
    silenced: [
      'The list is at https://garden.example/[may]/list today.',
      'Open www.example.org/[possible] there.',
    ],
    marked: ['It [may]/might freeze.'],
  },
};
