/** Nothing may be drawn: the passage is gone, or nothing tells which of several places is meant. */
import { type Case, LISTED, NOT_DRAWN, position, quote } from './case';

const ALPHA =
  'Team Yew reported that the new hedge reduced the number of moles by twelve percent in all gardens.';
const BETA = ALPHA.replace('Yew', 'Box');

export const NOT_THERE: Case[] = [
  { name: 'an empty page', html: '', selectors: quote('a mole'), says: ['orphan'] },
  { name: 'an empty quotation', html: '<p>A mole.</p>', selectors: quote(''), says: ['orphan'] },
  {
    name: 'an empty quotation with context',
    html: '<p>one mole digs</p>',
    selectors: quote('', 'one ', 'mole'),
    says: ['orphan'],
  },
  { name: 'a quotation of white space', html: '<p>A mole.</p>', selectors: quote(' \n\t'), says: ['orphan'] },
  {
    name: 'null for everything',
    html: '<p>A mole.</p>',
    selectors: [position(0, 3), { type: 'TextQuoteSelector', exact: null, prefix: null, suffix: null }],
    says: ['orphan'],
  },
  {
    name: 'no selector that is understood',
    html: '<p>A mole.</p>',
    selectors: [{ type: 'XPathSelector', value: '/p' }],
    says: ['orphan'],
  },
  {
    name: 'words that stand nowhere',
    html: '<b>one mole digs by night and day</b>',
    selectors: quote('holy hedge'),
    says: ['orphan'],
  },
  {
    name: 'a text much longer than the page',
    html: '<p>A mole.</p>',
    selectors: quote(
      'A mole came to the hedge in the first week of spring, and the gardener wrote it down in the book.',
    ),
    says: ['orphan'],
  },
  {
    name: 'words of the head of the page',
    html: '<head><title>The hedge</title></head><p>A mole digs.</p>',
    selectors: quote('hedge'),
    says: ['orphan'],
  },
  {
    name: 'words of a script',
    html: '<p>A mole digs.</p><script>var hedge = "yew and box"</script>',
    selectors: quote('yew and box'),
    says: ['orphan'],
  },
  {
    name: 'words of a field',
    html: '<p>A mole digs.</p><textarea>yew and box</textarea>',
    selectors: quote('yew and box'),
    says: ['orphan'],
  },
  {
    name: 'words of a comment and an attribute',
    html: '<p title="yew and box">A mole digs.<!-- yew and box --></p>',
    selectors: quote('yew and box'),
    says: ['orphan'],
  },
  {
    name: 'two places and nothing to tell them apart',
    html: '<b>one mole digs: dig dug, dig dug</b>',
    selectors: quote('dig dug'),
    says: ['ambiguous'],
  },
  { name: 'overlapping places', html: '<b>bananas</b>', selectors: quote('ana'), says: ['ambiguous'] },
  {
    name: 'overlapping places of the same letter',
    html: '<b>xaaax</b>',
    selectors: quote('aa'),
    says: ['ambiguous'],
  },
  {
    name: 'overlapping places across elements',
    html: '<b>bana<i>na</i>nas</b>',
    selectors: quote('anana'),
    says: ['ambiguous'],
  },
  {
    name: 'two places with the same letters around them',
    html: '<b>one lorry, a dolorous vole</b>',
    selectors: quote('o', 'l', 'r'),
    says: ['ambiguous'],
  },
  {
    name: 'two whole paragraphs that are the same',
    html: '<p>It grows slowly.</p><p>It grows slowly.</p>',
    selectors: quote('It grows slowly.', '', ''),
    says: ['ambiguous'],
  },
  {
    name: 'the same words, prefix of one and suffix of the other',
    html: '<p>In the shade of the old wall it grows slowly, as all agree. In the light of the sun it grows slowly, as nobody says.</p>',
    selectors: quote('it grows slowly', 'In the shade of the old wall ', ', as nobody says.'),
    says: LISTED,
  },
  {
    name: 'a common word with a context that stands nowhere',
    html: '<p>A hedge is a wall. A wall is no hedge.</p>',
    selectors: quote('hedge', 'He was fined for cutting the ', ' of his neighbour'),
    says: NOT_DRAWN,
  },
  {
    name: 'a short word with a prefix that only looks like it',
    html: '<b>one mole digs a tunnel by night</b>',
    selectors: quote('digs', 'oopsmole '),
    says: NOT_DRAWN,
  },
  {
    name: 'a short word with a suffix that is another',
    html: '<b>lorry mole digs deep</b>',
    selectors: quote('digs', '', ' dyep'),
    says: NOT_DRAWN,
  },
  {
    name: 'a short word with a suffix that begins without its space',
    html: '<b>lorry mole digs deep</b>',
    selectors: quote('digs', '', 'd'),
    says: NOT_DRAWN,
  },
  {
    name: 'a name that was corrected, and stands earlier as well',
    html: '<p>Robin the gardener and the gardener Elsa met.</p>',
    selectors: quote('Robin', 'Robin the gardener and the gardener ', ' met.'),
    says: NOT_DRAWN,
  },
  {
    name: 'a short name, and letters like it in a word',
    html: '<p>All of the garden machines hum at night in the shed by the wall.</p>',
    selectors: quote('Linus', 'This book is for my brother ', ', who read it first.'),
    says: ['orphan', 'uncertain'],
  },
  {
    name: 'a heading that is gone, and words like it',
    html: '<p>We look for gardeners and deckhands who like to work outdoors.</p>',
    selectors: quote('Gardener, Front', 'Open positions ', ' Apply below'),
    says: NOT_DRAWN,
  },
  {
    name: 'a sentence that was rewritten, with its twin before it',
    html: `<p>${ALPHA}</p><p>Team Box has left the study, and no figures were given.</p><p>Done.</p>`,
    selectors: quote(BETA, ALPHA.slice(-32), ' Done.'),
    says: NOT_DRAWN,
  },
  {
    name: 'a sentence that was rewritten, with its twin behind it',
    html: `<p>Team Yew has left the study, and no figures were given.</p><p>${BETA}</p><p>Done.</p>`,
    selectors: quote(ALPHA, '', BETA.slice(0, 32)),
    says: NOT_DRAWN,
  },
  {
    name: 'a sentence that was taken out, with its twin in its place',
    html: `<p>Of teams.</p><p>${BETA}</p><p>Done.</p>`,
    selectors: quote(ALPHA, 'Of teams. ', BETA.slice(0, 32)),
    says: NOT_DRAWN,
  },
  {
    name: 'a row of a table that was taken out',
    html: '<table><tr><td>yew</td><td>fast</td><td>tall</td></tr><tr><td>box</td><td>slow</td><td>low</td></tr></table>',
    selectors: quote('beech slow tall', 'yew fast tall ', ' box slow low'),
    says: NOT_DRAWN,
  },
  {
    name: 'one like it elsewhere, in another context',
    html: '<p>The first year was dry.</p><p>The second was wet, and voles came in from the field by hundreds.</p>',
    selectors: quote(
      'moles came in from the field by hundreds',
      'In the third year the fence broke and the ',
      '. It was mended in May.',
    ),
    says: NOT_DRAWN,
  },
  {
    name: 'only the beginning is the same',
    html: '<p>They sat all day under the tall green wall and slept.</p>',
    selectors: quote('They sat all day under the tall gr triceratops'),
    says: NOT_DRAWN,
  },
  {
    name: 'beginning and end are the same, and little between',
    html: '<p>The old gardener came every morning to the hedge with his shears. He never spoke to anyone about the moles, and he never looked at the wall that stood behind them.</p>',
    selectors: quote(
      'The old gardener came every morning to the hedge with *** NOT THE SAME *** spoke to anyone about the moles, and *** NOT THE SAME *** the wall that stood behind them.',
    ),
    says: NOT_DRAWN,
  },
  {
    name: 'one like it, without any context',
    html: '<p>They found that nine of the hedges were taller than the wall.</p>',
    selectors: quote('They found that none of the ditches were deeper than the wall.'),
    says: NOT_DRAWN,
  },
  {
    name: 'two like it, without any context',
    html: '<p>We had everything before us, we had nothing before us.</p>',
    selectors: quote('befor us'),
    says: LISTED,
  },
  {
    name: 'Table 3 for Table 4, without any context',
    html: '<p>Table 4 shows how many tunnels were found in each of the gardens.</p>',
    selectors: quote('Table 3 shows how many tunnels were found in each of the gardens.'),
    says: NOT_DRAWN,
  },
  {
    name: 'not where there was none, without any context',
    html: '<p>The hedge does not keep the moles out of the garden in winter.</p>',
    selectors: quote('The hedge does keep the moles out of the garden in winter.'),
    says: NOT_DRAWN,
  },
  {
    name: 'a common word in capitals, in another context',
    html: '<p>May came late. They may dig.</p>',
    selectors: quote('MAY', 'THE FIRST OF ', ' 1890'),
    says: NOT_DRAWN,
  },
  {
    name: 'inside another word, without spaces',
    html: '<p>All therapists agreed on it.</p>',
    selectors: quote('the rapist'),
    says: NOT_DRAWN,
  },
  {
    name: 'the place of a passage that is gone holds another one',
    html: '<p>We thank the gardener for the shears. Tea was served at four in the shed. The hedge was cut in May.</p>',
    selectors: quote(
      'Nobody saw a single mole in all of that time.',
      'We thank the gardener for the shears. ',
      ' The hedge was cut in May.',
    ),
    says: NOT_DRAWN,
  },
];
