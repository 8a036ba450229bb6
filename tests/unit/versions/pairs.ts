/**
 * Pairs of versions with what became of one passage: made by hand, for every kind of change that a reader would want to
 * be told of. In `from` the passage is marked; in `to` what it became, where it is there. Where it is not, nothing is.
 */
import type { TraceStatus } from '../../../lib/versions/trace';

export interface VersionPair {
  name: string;
  from: string;
  to: string;
  status: TraceStatus;
}

/** Two sections round what changes, so that nothing stands alone. */
const around = (inner: string, later = '') => `
# Moles in Small Gardens
> We watched moles in twelve gardens for a year. Most of them slept by day.
## 1 Introduction
Gardeners have asked for decades what moles do at night. Few of them were ever given an answer.
Our neighbours lent us their lawns without asking why.
${inner}
The gate was kept shut during all of this. Nobody but us held a key.
## 2 Results
Every bed was watered twice a day for a month. Each plant was measured on Sundays with the same ruler.
${later}
The rain of July washed out four of the labels. We wrote them anew from the plan.
`;

export const PAIRS: readonly VersionPair[] = [
  {
    name: 'nothing changed',
    from: around('Old moles dig [deeper tunnels than young ones] in clay.'),
    to: around('Old moles dig [deeper tunnels than young ones] in clay.'),
    status: 'unchanged',
  },
  {
    name: 'one word changed',
    from: around('[Small moles surgically target the weakest plants.]'),
    to: around('[Small moles selectively target the weakest plants.]'),
    status: 'changed',
  },
  {
    name: 'one word of a phrase changed',
    from: around('Small moles [surgically target the weakest plants] of a bed.'),
    to: around('Small moles [selectively visit the weakest plants] of a bed.'),
    status: 'changed',
  },
  {
    name: 'a phrase that begins within what was replaced',
    from: around('Small moles surgically [target the weakest plants] of a bed.'),
    to: around('Small moles selectively [visit the weakest plants] of a bed.'),
    status: 'changed',
  },
  {
    name: 'a word dropped beside the phrase, which stands',
    from: around('Small moles surgically [target the weakest plants] of a bed.'),
    to: around('Small moles [target the weakest plants] of a bed.'),
    status: 'unchanged',
  },
  {
    name: 'a hedge put into the phrase',
    from: around('In our plots [moles prefer clay to sand] at all depths.'),
    to: around('In our plots [moles may prefer clay to sand] at all depths.'),
    status: 'changed',
  },
  {
    name: 'a hedge put before the phrase, whose own words stand',
    from: around('In our plots moles [prefer clay to sand] at all depths.'),
    to: around('In our plots moles may [prefer clay to sand] at all depths.'),
    status: 'unchanged',
  },
  {
    name: 'words put in front of a whole sentence',
    from: around('[Moles prefer clay to sand at all depths.]'),
    to: around('[In the twelve gardens that we watched, moles prefer clay to sand at all depths.]'),
    status: 'changed',
  },
  {
    name: 'words between commas put in the place of the first word',
    from: around('We show that small moles [surgically target the weakest plants] at night.'),
    to: around('We show that small moles, [when told to, target the weakest plants] at night.'),
    status: 'changed',
  },
  {
    name: 'words put behind a whole sentence, quoted without its stop',
    from: around('[Moles prefer clay to sand at all depths].'),
    to: around('[Moles prefer clay to sand at all depths that we could reach].'),
    status: 'changed',
  },
  {
    name: 'the objected word dropped while its sentence stays',
    from: around('The moles were [inherently] driven to the compost of their keepers.'),
    to: around('The moles were driven to the compost of their keepers.'),
    status: 'deleted',
  },
  {
    name: 'the objected clause dropped while its sentence stays',
    from: around('The moles went for the compost [by any means possible], and stayed there until dawn.'),
    to: around('The moles went for the compost, and stayed there until dawn.'),
    status: 'deleted',
  },
  {
    name: 'a phrase of which one word is left',
    from: around('The moles were [inherently driven] to the compost of their keepers.'),
    to: around('The moles were [driven] to the compost of their keepers.'),
    status: 'changed',
  },
  {
    name: 'a phrase without its article, of which one word goes',
    from: around('Watering led to a [small increase] of the holes, from .14 to .21.'),
    to: around('Watering led to an [increase] of the holes, from .14 to .21.'),
    status: 'changed',
  },
  {
    name: 'another form of the words',
    from: around('Watering [increases the number of holes] in a bed.'),
    to: around('Watering [increased the number of holes] in a bed.'),
    status: 'changed',
  },
  {
    name: 'a sentence split in two',
    from: around(
      '[The moles dug four holes near the shed, and the fence kept the hares out for the whole winter.]',
    ),
    to: around(
      '[The moles dug four holes near the shed. The fence kept the hares out for the whole winter.]',
    ),
    status: 'changed',
  },
  {
    name: 'the second half of a sentence that was split in two',
    from: around(
      'The moles dug four holes near the shed, and [the fence kept the hares out for the whole winter].',
    ),
    to: around(
      'The moles dug four holes near the shed. [The fence kept the hares out for the whole winter].',
    ),
    status: 'changed',
  },
  {
    name: 'two sentences merged',
    from: around(
      '[The moles dug four holes near the shed.] The fence kept the hares out for the whole winter.',
    ),
    to: around(
      '[The moles dug four holes near the shed] and the fence kept the hares out for the whole winter.',
    ),
    status: 'changed',
  },
  {
    name: 'two sentences merged, both quoted',
    from: around(
      '[The moles dug four holes near the shed. The fence kept the hares out for the whole winter.]',
    ),
    to: around(
      '[The moles dug four holes near the shed while the fence kept the hares out for the whole winter.]',
    ),
    status: 'changed',
  },
  {
    name: 'a paragraph split before the passage',
    from: around(
      'The soil was loam in nine gardens. [Three gardens had clay under a thin layer of sand.] No garden had peat.',
    ),
    to: around(
      'The soil was loam in nine gardens.\n[Three gardens had clay under a thin layer of sand.] No garden had peat.',
    ),
    status: 'unchanged',
  },
  {
    name: 'a paragraph split inside the passage',
    from: around(
      'The soil was loam in nine gardens. [Three gardens had clay. No garden had peat.] All were fenced.',
    ),
    to: around(
      'The soil was loam in nine gardens. [Three gardens had clay.\nNo garden had peat.] All were fenced.',
    ),
    status: 'unchanged',
  },
  {
    name: 'moved to another section as it was',
    from: around(
      '[We could not tell the moles of one garden from those of the next.] The soil was loam in nine gardens.',
    ),
    to: around(
      'The soil was loam in nine gardens.',
      '[We could not tell the moles of one garden from those of the next.]',
    ),
    status: 'moved',
  },
  {
    name: 'moved over a heading and nothing else',
    from: `${around('The soil was loam.')} [We could not tell the moles of one garden from those of the next.]
      ## 3 Discussion
      Hedges shelter moles from owls. Owls know that as well.`,
    to: `${around('The soil was loam.')}
      ## 3 Discussion
      [We could not tell the moles of one garden from those of the next.] Hedges shelter moles from owls. Owls know that as well.`,
    status: 'moved',
  },
  {
    name: 'moved and changed',
    from: around(
      '[We could not tell the moles of one garden from those of the next garden.] The soil was loam in nine gardens.',
    ),
    to: around(
      'The soil was loam in nine gardens.',
      '[We could seldom tell the moles of one garden from those of the next garden.]',
    ),
    status: 'changed',
  },
  {
    name: 'a paragraph moved, a sentence of it changed',
    from: around(
      'Owls hunt over the lawn from dusk on. [They take young moles above all others.] We counted six owls.',
    ),
    to: around(
      '',
      'Owls hunt over the lawn from dusk on. [They seem to take the young moles.] We counted six owls.',
    ),
    status: 'changed',
  },
  {
    name: 'two sections that changed places',
    from: `${around('The soil was loam.')}
      ## 3 Weather
      [The spring was colder than any that the oldest gardener could remember.] It rained on forty days.
      ## 4 Owls
      Owls hunt over the lawn from dusk on. They take young moles above all others. We counted six owls in the elm and two in the barn.`,
    to: `${around('The soil was loam.')}
      ## 3 Owls
      Owls hunt over the lawn from dusk on. They take young moles above all others. We counted six owls in the elm and two in the barn.
      ## 4 Weather
      [The spring was colder than any that the oldest gardener could remember.] It rained on forty days.`,
    status: 'moved',
  },
  {
    name: 'deleted while a lookalike stands elsewhere',
    from: around(
      '[The moles of the north bed ate twelve bulbs in May.]',
      'The moles of the south bed ate twelve bulbs in June.',
    ),
    to: around('', 'The moles of the south bed ate twelve bulbs in June.'),
    status: 'deleted',
  },
  {
    name: 'deleted while a lookalike beside it stands',
    from: around(
      '[The moles of the north bed ate twelve bulbs in May.] The moles of the south bed ate twelve bulbs in June.',
    ),
    to: around('The moles of the south bed ate twelve bulbs in June.'),
    status: 'deleted',
  },
  {
    name: 'deleted while a lookalike beside it is edited',
    from: around(
      '[The moles of the north bed ate twelve bulbs in May.] The moles of the south bed ate twelve bulbs in June.',
    ),
    to: around('The moles of the south bed ate eleven bulbs in June.'),
    status: 'deleted',
  },
  {
    name: 'edited while a lookalike beside it is deleted',
    from: around(
      'The moles of the north bed ate twelve bulbs in May. [The moles of the south bed ate twelve bulbs in June.]',
    ),
    to: around('[The moles of the south bed ate eleven bulbs in June.]'),
    status: 'changed',
  },
  {
    name: 'deleted with neighbours that share its words',
    from: around(
      'Moles avoid the lawn. [Moles are inherently hostile to lawns.] Moles return to the lawn in March.',
    ),
    to: around('Moles avoid the lawn. Moles return to the lawn in March.'),
    status: 'deleted',
  },
  {
    name: 'deleted with neighbours that share its words and are edited',
    from: around(
      'Moles avoid the lawn in winter. [Moles are inherently hostile to lawns.] Moles return to the lawn in March.',
    ),
    to: around('Moles avoid the lawn in most winters. Moles return to the lawn in late March.'),
    status: 'deleted',
  },
  {
    name: 'deleted, and a sentence on something else in its place',
    from: around('[Moles are inherently hostile to the people who keep lawns.]'),
    to: around('We thank the owners of the elm for their patience.'),
    status: 'deleted',
  },
  {
    name: 'deleted with the whole of its paragraph',
    from: around(
      'Owls hunt over the lawn from dusk on. [They take young moles above all others.] We counted six owls.',
    ),
    to: around(''),
    status: 'deleted',
  },
  {
    name: 'doubled in places that are both new',
    from: around(
      '[We could not tell the moles of one garden from those of the next.] The soil was loam in nine gardens.',
    ),
    to: around(
      '',
      'We could not tell the moles of one garden from those of the next. Nine of the gardens had a pond. We could not tell the moles of one garden from those of the next. Ponds froze in January.',
    ),
    status: 'ambiguous',
  },
  {
    name: 'two that were the same, of which one is left in a third place',
    from: around(
      '[All holes were closed by hand after the count.] The soil was loam.',
      'The ponds froze. All holes were closed by hand after the count. The ice was thin.',
    ),
    to: `${around('The soil was loam.', 'The ponds froze. The ice was thin.')} A rake was of no use. All holes were closed by hand after the count.`,
    status: 'ambiguous',
  },
  {
    name: 'the same sentence stands elsewhere too, and each has its own neighbours',
    from: around(
      'The soil was loam. [All holes were closed by hand after the count.] Spades were cleaned.',
      'The ponds froze. All holes were closed by hand after the count. The ice was thin.',
    ),
    to: around(
      'The soil was loam. [All holes were closed by hand after the last count.] Spades were cleaned.',
      'The ponds froze. All holes were closed by hand after the count. The ice was thin.',
    ),
    status: 'changed',
  },
  {
    name: 'one of two that were the same is deleted',
    from: around(
      'The soil was loam. [All holes were closed by hand after the count.] Spades were cleaned.',
      'The ponds froze. All holes were closed by hand after the count. The ice was thin.',
    ),
    to: around(
      'The soil was loam. Spades were cleaned.',
      'The ponds froze. All holes were closed by hand after the count. The ice was thin.',
    ),
    status: 'deleted',
  },
  {
    name: 'a number changed',
    from: around('The holes grew [from .14 to .21 metres] over the year.'),
    to: around('The holes grew [from .14 to .19 metres] over the year.'),
    status: 'changed',
  },
  {
    name: 'another number of the sentence changed',
    from: around('Over 30 weeks the holes grew [from .14 to .21 metres] on average.'),
    to: around('Over 36 weeks the holes grew [from .14 to .21 metres] on average.'),
    status: 'unchanged',
  },
  {
    name: 'a formula changed',
    from: around('Losses [with $\\beta=0.04$ show an increase] over the year.'),
    to: around('Losses [with $\\beta=0.05$ show an increase] over the year.'),
    status: 'changed',
  },
  {
    name: 'a formula written otherwise',
    from: around('Losses [with $\\beta = {x}_{i}$ show an increase] over the year.'),
    to: around('Losses [with $\\beta=x_i$ show an increase] over the year.'),
    status: 'unchanged',
  },
  {
    name: 'case alone changed',
    from: around('We call what they do [Scheming] with a capital.'),
    to: around('We call what they do [scheming] with a capital.'),
    status: 'changed',
  },
  {
    name: 'quotation marks, dashes, ligatures and soft hyphens alone changed',
    from: around('[The "first" moles - those of the neighbours - didn\'t find the field.]'),
    to: around('[The “ﬁrst” moles – those of the neigh\u00ADbours – didn’t ﬁnd the ﬁeld.]'),
    status: 'unchanged',
  },
  {
    name: 'a title changed',
    from: `# [Moles Scheme in Small Gardens]\n${around('The soil was loam.').replace(/^\s*#.*\n/, '')}`,
    to: `# [Moles Dig in Twelve Gardens]\n${around('The soil was loam.').replace(/^\s*#.*\n/, '')}`,
    status: 'changed',
  },
  {
    name: 'a title of other words altogether',
    from: `# [On Scheming]\n${around('The soil was loam.').replace(/^\s*#.*\n/, '')}`,
    to: `# [Twelve Gardens and Their Moles]\n${around('The soil was loam.').replace(/^\s*#.*\n/, '')}`,
    status: 'changed',
  },
  {
    name: 'the abstract tempered while the introduction says it as before',
    from: around('Moles always win.')
      .replace('Most of them slept by day.', '[Moles always find the weakest plants of a bed.]')
      .replace('Few of them', 'Moles always find the weakest plants of a bed. Few of them'),
    to: around('Moles always win.')
      .replace('Most of them slept by day.', '[Moles often find the weakest plants of a bed.]')
      .replace('Few of them', 'Moles always find the weakest plants of a bed. Few of them'),
    status: 'changed',
  },
  {
    name: 'the introduction tempered while the abstract says it as before',
    from: around('Moles always win.')
      .replace('Most of them slept by day.', 'Moles always find the weakest plants of a bed.')
      .replace('Few of them', '[Moles always find the weakest plants of a bed.] Few of them'),
    to: around('Moles always win.')
      .replace('Most of them slept by day.', 'Moles always find the weakest plants of a bed.')
      .replace('Few of them', '[Moles often find the weakest plants of a bed.] Few of them'),
    status: 'changed',
  },
  {
    name: 'dropped from the abstract while the introduction says it',
    from: around('Moles always win.')
      .replace('Most of them slept by day.', '[Moles always find the weakest plants of a bed.]')
      .replace('Few of them', 'Moles always find the weakest plants of a bed. Few of them'),
    to: around('Moles always win.')
      .replace(' Most of them slept by day.', '')
      .replace('Few of them', 'Moles always find the weakest plants of a bed. Few of them'),
    status: 'deleted',
  },
  {
    name: 'changed in the abstract, its old words new in the introduction',
    from: around('Moles always win.').replace(
      'Most of them slept by day.',
      '[Moles always find the weakest plants of a bed.]',
    ),
    to: around('Moles always win.')
      .replace('Most of them slept by day.', '[Moles often find the weakest plants of a bed.]')
      .replace('Few of them', 'Moles always find the weakest plants of a bed. Few of them'),
    status: 'changed',
  },
  {
    name: 'a caption changed while the text says it as before',
    from: around('The holes are deepest in clay.\n| Figure 1: [The holes are deepest in clay.]'),
    to: around('The holes are deepest in clay.\n| Figure 1: [The holes seem deepest in clay.]'),
    status: 'changed',
  },
  {
    name: 'a caption with its figure before another paragraph',
    from: around(
      'The holes are deep.\n| Figure 1: [Depth of the holes by soil, in metres.]\nThe soil was loam.',
    ),
    to: around(
      '| Figure 1: [Depth of the holes by soil, in metres.]\nThe holes are deep.\nThe soil was loam.',
    ),
    status: 'unchanged',
  },
  {
    name: 'a passage over two sentences, one of them changed',
    from: around(
      'The soil was loam in nine gardens. [Three gardens had clay. No garden had peat.] All were fenced.',
    ),
    to: around(
      'The soil was loam in nine gardens. [Three gardens had clay. No garden had any peat.] All were fenced.',
    ),
    status: 'changed',
  },
  {
    name: 'a passage over two sentences, a new one between them',
    from: around(
      'The soil was loam in nine gardens. [Three gardens had clay. No garden had peat.] All were fenced.',
    ),
    to: around(
      'The soil was loam in nine gardens. [Three gardens had clay. We did not test for chalk. No garden had peat.] All were fenced.',
    ),
    status: 'changed',
  },
  {
    name: 'a passage over two sentences, one of them deleted',
    from: around(
      'The soil was loam in nine gardens. [Three gardens had clay. No garden had peat.] All were fenced.',
    ),
    to: around('The soil was loam in nine gardens. [Three gardens had clay.] All were fenced.'),
    status: 'changed',
  },
  {
    name: 'a passage over two paragraphs',
    from: around(
      'The soil was loam in nine gardens. [Three gardens had clay.\nNo garden had peat.] All were fenced.',
    ),
    to: around(
      'The soil was loam in ten gardens. [Three gardens had clay.\nNo garden had peat.] All were fenced.',
    ),
    status: 'unchanged',
  },
  {
    name: 'a passage over two paragraphs, the first half of it changed',
    from: around(
      'The soil was loam in nine gardens. Three gardens [had clay under the lawn.\nNo garden had peat.] All were fenced.',
    ),
    to: around(
      'The soil was loam in nine gardens. Three gardens [had some clay under the lawn.\nNo garden had peat.] All were fenced.',
    ),
    status: 'changed',
  },
  {
    name: 'a footnote changed',
    from: around('The soil was loam.\n^ [Loam was judged by hand and eye, never by sieve.]'),
    to: around('The soil was loam.\n^ [Loam was judged by hand and eye, in two gardens by sieve.]'),
    status: 'changed',
  },
  {
    name: 'a sentence that went into a footnote',
    from: around('The soil was loam. [Loam was judged by hand and eye, never by sieve.] All were fenced.'),
    to: around('The soil was loam. All were fenced.\n^ [Loam was judged by hand and eye, never by sieve.]'),
    status: 'moved',
  },
  {
    name: 'an item of a list, another one put before it',
    from: around(
      'We did three things.\n- Count the holes of each lawn.\n- [Weigh the moles that we could catch.]\n- Ask the owners.',
    ),
    to: around(
      'We did four things.\n- Walk the fence.\n- Count the holes of each lawn.\n- [Weigh the moles that we could catch.]\n- Ask the owners.',
    ),
    status: 'unchanged',
  },
  {
    name: 'an item of a list reworded among its like',
    from: around(
      'We did three things.\n- Count the holes of each lawn.\n- [Count the moles of each lawn.]\n- Count the owls of each lawn.',
    ),
    to: around(
      'We did three things.\n- Count the holes of each lawn.\n- [Estimate the moles of each lawn.]\n- Count the owls of each lawn.',
    ),
    status: 'changed',
  },
  {
    name: 'sections numbered anew',
    from: around('The soil was loam.', '[The deepest hole was found in the garden with the oldest elm.]'),
    to: around(
      'The soil was loam.\n## 2 Owls\nOwls hunt over the lawn.',
      '[The deepest hole was found in the garden with the oldest elm.]',
    ).replace('## 2 Results', '## 3 Results'),
    status: 'unchanged',
  },
  {
    name: 'citations in another style',
    from: around('[Gardens reward their keepers {cite:(Reed, 2020)}, as is known.]'),
    to: around('[Gardens reward their keepers {cite:[[3]]}, as is known.]'),
    status: 'unchanged',
  },
  {
    name: 'citations numbered anew',
    from: around('[Gardens reward their keepers {cite:[[3]]}, as is known.]'),
    to: around('[Gardens reward their keepers {cite:[[5]]}, as is known.]'),
    status: 'unchanged',
  },
  {
    name: 'a citation added',
    from: around('[Gardens reward their keepers, as is known.]'),
    to: around('[Gardens reward their keepers {cite:(Reed, 2020)}, as is known.]'),
    status: 'changed',
  },
  {
    name: 'another work cited',
    from: around('[Gardens reward their keepers {cite:(Reed, 2020)}, as is known.]'),
    to: around('[Gardens reward their keepers {cite:(Marsh, 2023)}, as is known.]'),
    status: 'changed',
  },
  {
    name: 'rewritten while much of it stands',
    from: around('[We show that moles dig toward the kitchen because they wish to reach the cellar.]'),
    to: around(
      '[In four gardens, tunnels led toward the kitchen, which may reflect the warmth of the cellar.]',
    ),
    status: 'changed',
  },
  {
    name: 'all sentences of the paragraph edited',
    from: around(
      'Nine moles were marked with paint. [They surgically target the weakest plants.] The others were left alone all year.',
    ),
    to: around(
      'Nine of the moles were marked with white paint. [They visit the weakest plants more often.] All others were left alone.',
    ),
    status: 'changed',
  },
  {
    name: 'a sentence put before it, alike in words',
    from: around('[Moles target the weakest plants of a bed.]'),
    to: around('Hares target the weakest shrubs of a hedge. [Moles target the weakest plants of a bed.]'),
    status: 'unchanged',
  },
  {
    name: 'a sentence split in three',
    from: around(
      '[The moles dug in clay, the owls flew over the elm, and the hares ran to the gate.] All slept.',
    ),
    to: around('[The moles dug in clay. The owls flew over the elm. The hares ran to the gate.] All slept.'),
    status: 'changed',
  },
  {
    name: 'a phrase that went to another place of its sentence',
    from: around('[In most gardens], moles dug in clay.'),
    to: around('Moles dug in clay [in most gardens].'),
    status: 'changed',
  },
  {
    name: 'a short sentence of common words',
    from: around('The north bed was wet. [It was dug.] The south bed was dry. It was dug as well.'),
    to: around('The north bed was wet. [It was filled.] The south bed was dry. It was dug as well.'),
    status: 'changed',
  },
  {
    name: 'a figure in a table',
    from: around('The holes are deep.\n% 0.31\n% [0.42]\n% 0.57'),
    to: around('The holes are deep.\n% 0.31\n% [0.44]\n% 0.57'),
    status: 'changed',
  },
  {
    name: 'a word of surprise dropped from the front',
    from: around('[Concerningly, moles dug near the shed.]'),
    to: around('[Moles dug near the shed.]'),
    status: 'changed',
  },
];

/** On pages that show only the front of a paper, and on those that show all of it. */
export const ABSTRACT_PAGE = `
# Moles in Small Gardens
> We watched moles in twelve gardens for a year. Most of them slept by night.
`;
