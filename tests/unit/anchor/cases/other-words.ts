/** The words have changed, and the passage can be told all the same. */
import { type Case, quote } from './case';

const BEFORE = 'We watched the garden for one whole year. ';
const AFTER = ' Section two says how the tunnels were counted.';
const SAID = 'We found that most moles dig at night and rarely come up in winter.';

/** A page where this stands in the place of what was said. */
function page(now: string): string {
  return `<p>Of gardens and of walls.</p><p>${BEFORE}⟦${now}⟧${AFTER}</p><p>Nothing else was seen there.</p>`;
}

const stored = quote(SAID, BEFORE.slice(-32), AFTER.slice(0, 32));

export const OTHER_WORDS: Case[] = [
  {
    name: 'one word exchanged',
    html: page(SAID.replace('most', 'many')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'one word put in',
    html: page(SAID.replace('dig', 'will dig')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'one word taken out',
    html: page(SAID.replace('rarely ', '')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'two letters in the wrong order',
    html: page(SAID.replace('night', 'nigth')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'a slip in the first word',
    html: page(SAID.replace('We found', 'Wee found')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'other words at the beginning',
    html: page(SAID.replace('We found that most', 'It seems as if most')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'other words at the end',
    html: page(SAID.replace('in winter', 'when it is cold')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'half a sentence more',
    html: `<p>Of gardens.</p><p>${BEFORE}⟦${SAID.slice(0, -1)},⟧ as far as anybody could tell.${AFTER}</p>`,
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'half a sentence less',
    html: page('We found that most moles dig at night.'),
    selectors: stored,
    says: ['reworded'],
  },
  { name: 'capitals', html: page(SAID.toUpperCase()), selectors: stored, says: ['reworded'] },
  {
    name: 'another number',
    html: page(SAID.replace('most', '12 of 14')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'a comma',
    html: page(SAID.replace('night and', 'night, and')),
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'British for American spelling',
    html: `<p>They say that the ⟦colour of the neighbour’s hedge⟧ has not changed.</p>`,
    selectors: quote("color of the neighbor's hedge", 'They say that the ', ' has not changed.'),
    says: ['reworded'],
  },
  {
    name: 'a footnote sign that was quoted along',
    html: '<p>They say that ⟦moles dig in every garden⟧, and so do we.</p>',
    selectors: quote('moles dig in every garden1', 'They say that ', ', and so do we.'),
    says: ['reworded'],
  },
  {
    name: 'a reference that was put in',
    html: '<p>They say that ⟦moles dig [4] in every garden⟧, and so do we.</p>',
    selectors: quote('moles dig in every garden', 'They say that ', ', and so do we.'),
    says: ['reworded'],
  },
  {
    name: 'one word, in the plural now',
    html: '<p>We counted every ⟦tunnel⟧s below the old hedge.</p>',
    selectors: quote('tunnel', 'We counted every ', ' below the old hedge.'),
    says: ['exact'],
  },
  {
    name: 'one word, spelt otherwise',
    html: '<p>Last year the ⟦gardiner⟧ cut the hedge down.</p>',
    selectors: quote('gardener', 'Last year the ', ' cut the hedge down.'),
    says: ['reworded'],
  },
  {
    name: 'a name in two words',
    html: '<p>Here the ⟦hedge hog⟧ sleeps below the leaves.</p>',
    selectors: quote('hedgehogs', 'Here the ', ' sleeps below the leaves.'),
    says: ['reworded'],
  },
  {
    name: 'two words of which one is another',
    html: '<p>There is much to say, ⟦gentle moles⟧, of how it began.</p>',
    selectors: quote('gentle voles', 'There is much to say, ', ', of how it began.'),
    says: ['reworded'],
  },
  {
    name: 'a letter lost, without any context',
    html: `<p>Of gardens. ${SAID.replace('We found', '⟦We found')}⟧ Of walls.</p>`,
    selectors: quote(SAID.replace('winter', 'wintr')),
    says: ['reworded'],
  },
  {
    name: 'a short quotation with a letter lost, without any context',
    html: '<p>⟦Many years later⟧ the hedge had grown over the wall.</p>',
    selectors: quote('Many yers later'),
    says: ['reworded'],
  },
  {
    name: 'capitals, without any context',
    html: '<h1>⟦ON THE HABITS OF MOLES⟧</h1><p>They dig.</p>',
    selectors: quote('On the habits of moles'),
    says: ['reworded'],
  },
  {
    name: 'a hyphen at the end of a line, as a PDF gives it',
    html: '<p>The ⟦gardener came back with a wheel⟧ and more.</p>',
    selectors: quote('gar-\ndener came back with a wheel', 'The ', ' and more.'),
    says: ['reworded', 'exact'],
  },
  {
    name: 'a reference as a PDF gives it',
    html: '<p>As was shown before (Mole, 2019), ⟦moles dig in all gardens (Vole, 2020) and so do we⟧, as can be seen below.</p>',
    selectors: quote(
      'moles dig in all gardens [12] and so do we',
      'As was shown before [11], ',
      ', as can be seen below.',
    ),
    says: ['reworded'],
  },
  {
    name: 'a formula as text',
    html: '<p>We set <math alttext="n=14"><mi>n</mi></math> and ⟦let <math alttext="x"><mi>x</mi></math> be the number of tunnels⟧ in it, so that it can be solved.</p>',
    selectors: quote(
      'let xx be the number of tunnels',
      'We set n=14n=14 and ',
      ' in it, so that it can be solved',
    ),
    says: ['reworded'],
  },
  {
    name: 'the context has changed on one side',
    html: `<p>Nobody had asked us to. ⟦${SAID.replace('most', 'many')}⟧${AFTER}</p>`,
    selectors: stored,
    says: ['reworded'],
  },
  {
    name: 'a list that lost its bullets',
    html: '<ol><li>⟦Cut the hedge.</li><li>Water the roots.⟧</li><li>Wait for the rain to come.</li></ol>',
    selectors: quote('1. Cut the hedge.\n2. Water the roots.', '', '\n3. Wait for the rain to come.'),
    says: ['reworded'],
  },
];
