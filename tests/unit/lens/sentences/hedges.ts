/** Sentences for the rules on hedges. */
import type { Sentences } from './sentence';

export const HEDGES: Readonly<Record<string, Sentences>> = {
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
      'We tested if moles [could] dig there.',
      'Leaves [could] also be identified by smell.',
    ],
    marked: [
      'The frost [could] explain the loss.',
      'Moles [could] be to blame.',
      'If it freezes, moles [could] die.',
      'This [could] thus change the yield.',
    ],
  },
  'could-in-the-past': {
    silenced: ['The ants ran as fast as they [could].', 'They helped where they [could], and left.'],
    marked: ['The moles [could] have left.', 'The wall [could] hold.'],
  },
  'should-of-duty': {
    silenced: [
      'We [should] provide shade.',
      'You [should] water at dawn.',
      'Pots [should] not be turned.',
      'We ask how pots [should] be turned.',
      'It is open whether nets [should] be used.',
      'Users [should] water twice.',
      'The same nets [should] be used in both beds.',
      'Some caveats [should] be considered in any garden.',
      'The reader [should] take note of the walls.',
      'This list [should] be cited as follows.',
      'What [should] a keeper do?',
      'We ask when [should] pots be turned.',
    ],
    marked: [
      'These results [should] help other gardens.',
      'The list [should] be useful to keepers.',
      'In wet years the hedge [should] grow faster.',
      'Shade [should] lower the losses.',
    ],
  },
  'would-of-another-case': {
    silenced: [
      'We [would] like to thank the keepers.',
      'More pots broke than [would] otherwise have been lost.',
      'We asked whether a wall [would] hold.',
      'Seeds were lost that [would] otherwise have sprouted.',
      'You [would] see roses there.',
      '[Would] a wall hold?',
    ],
    marked: [
      'A wall [would] keep the wind out.',
      'This [would] explain the loss.',
      'Such a net [would] need more posts.',
    ],
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
      'Arrows [indicate] the wind.',
      'Keepers must [indicate] if beds were moved.',
      'The dashed line [indicates] the mean.',
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
      'Broad emission lines [indicate] fast gas.',
      'The young stars [indicate] a recent burst.',
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
      'We mark the beds [most likely] to freeze.',
    ],
    marked: [
      'The frost is the [likely] cause.',
      'It is [very likely] that it froze.',
      'The loss is [most likely] to be due to frost.',
      'We found 12 [most likely] wild roses.',
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
      'There are 49 [possible] tags.',
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
    marked: [
      'A [possible] leak was seen.',
      '[It is possible that] it froze.',
      'We name frost and rot as [possible] causes.',
    ],
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
      'The count is therefore [questionable].',
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
  'not-seen': {
    silenced: ['A delay was [not evident].', 'The damage was [not apparent] in spring.'],
    marked: [
      'It is [not evident] that moles hear well.',
      'The cause is [not obvious].',
      'It is [not apparent] why the roses died.',
    ],
  },
  'added-knowledge': {
    silenced: ['The counts add [to our knowledge] of moles.', 'This adds [to our knowledge] about mint.'],
    marked: ['[To our knowledge], no list exists.', 'This is, [to our knowledge], the first list.'],
  },
  'clear-the-verb': {
    silenced: ['Keepers did [not clear] the beds.', 'The rain does [not clear] all drains.'],
    marked: ['It is [not clear] why it froze.', 'The cause was [not clear].'],
  },
  'all-likelihoods': {
    silenced: ['[In all likelihood] functions there is a peak.'],
    marked: ['[In all likelihood], it froze.'],
  },
  'plausible-outputs': {
    silenced: [
      'It paints visually [plausible] roses.',
      'It films [plausible] motion.',
      'It gives [plausible] but wrong names.',
      'The model wrote [plausible] answers.',
      'Some moves are visually [implausible].',
    ],
    marked: [
      'Frost is a [plausible] cause.',
      'The [most plausible] explanation is frost.',
      'Frost may [plausibly] explain it.',
      'A leak is [implausible].',
      'Both maps give physically [plausible] ages.',
    ],
  },
  'data-points': {
    silenced: ['Compare the scatter of the [data points to] that of the line.'],
    marked: ['Our [data point to] frost.', 'All [data points to] frost.'],
  },
};
