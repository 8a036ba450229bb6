import type { Context } from '../context';
import { type Rule, beside, isMark, isNumber, words } from './rule';
import { FIGURE_PARTS, PREPOSITIONS } from './words';

const PLACE_AND_TIME = words(
  `first here there elsewhere only once twice also then early late later earlier again together simultaneously separately frequently
   often rarely commonly repeatedly next last recently online primarily mainly mostly and or but than where the a an this
   these those both either neither many several two three four one which who published soon immediately everywhere
   anywhere naturally explicitly verbatim adjacent multiple exactly`,
);

export const appearInPrint: Rule = {
  name: 'appear-in-print',
  doc: '"Appears in Table 2", "to appear in print", "the factor appeared early": something becomes visible.',
  on: ['appear'],
  silences(hit) {
    const after = hit.after();
    if (after === 'to' || after === 'that') return false;
    if (hit.hit === 'appearing') return true;
    if (after === 'as') return hit.after(2) !== 'if' && hit.after(2) !== 'though';
    return isMark(after) || isNumber(after) || PREPOSITIONS.has(after) || PLACE_AND_TIME.has(after);
  },
};

export const apparentlyHealthy: Rule = {
  name: 'apparently-healthy',
  doc: '"Apparently healthy" volunteers are a term of medicine.',
  on: ['apparently'],
  silences: beside({ after: 'healthy normal' }),
};

const CONCRETE = words(
  'number numbers location position direction start end type status class membership size order',
);

/** Parts of figures that are things of science as well: spectral lines, stars, regions. */
const DOUBLE = words(
  'line lines star stars band bands region regions contour contours curve curves column columns value values number numbers',
);
const DRAWN = words(
  `red green blue black white gray grey orange purple yellow dashed dotted solid dash-dotted thick thin bold shaded hatched
   vertical horizontal coloured colored dark light`,
);

/** Whether a part of a figure stands right before the hit. */
function isDrawn(hit: Context): boolean {
  const n = hit.seekBefore(FIGURE_PARTS, 3);
  if (n === 0 || !DOUBLE.has(hit.before(n))) return n > 0;
  return DRAWN.has(hit.before(n + 1)) || DRAWN.has(hit.before(n + 2));
}

const ASKED = words('if whether which who how where when what');

export const indicateOnAFigure: Rule = {
  name: 'indicate-on-a-figure',
  doc: '"Red lines indicate", "as indicated by": a sign stands for something, no evidence is weighed.',
  on: ['indicate'],
  silences(hit) {
    if (hit.after() === 'that' || hit.after(2) === 'that')
      return hit.block.role === 'caption' && hit.seekBefore(FIGURE_PARTS, 4) > 0;
    if (hit.hit === 'indicated' || hit.block.role === 'caption') return true;
    if (isDrawn(hit)) return true;
    if (hit.before() === 'to' || hit.before() === 'as' || ASKED.has(hit.after())) return true;
    return CONCRETE.has(hit.after()) || (hit.after() === 'the' && CONCRETE.has(hit.after(2)));
  },
};

const THINGS = words('a an the to using several two three new some names');

export const suggestAThing: Rule = {
  name: 'suggest-a-thing',
  doc: '"We suggest a name", "the suggested method": something is put forward for use.',
  on: ['suggest'],
  silences(hit) {
    const [before, after] = [hit.before(), hit.after()];
    if (before === 'we' || before === 'i') return THINGS.has(after) && hit.after(2) !== 'that';
    if (hit.hit === 'suggested' && (before === 'the' || before === 'a' || before === 'our'))
      return after !== 'that' && !isMark(after);
    return before === 'to' && (hit.before(2) === 'users' || hit.before(2) === 'used');
  },
};

export const implyInLogic: Rule = {
  name: 'imply-in-logic',
  doc: 'In mathematics and between formulas "implies" is a step of a proof.',
  on: ['imply'],
  silences: (hit) =>
    hit.mathematics ||
    hit.block.environment === 'theorem' ||
    hit.block.environment === 'proof' ||
    (hit.before() === '\uFFFC' && hit.after() === '\uFFFC') ||
    hit.before() === 'not' ||
    (hit.hit === 'implied' && hit.after() !== 'that'),
};

export const dataPoints: Rule = {
  name: 'data-points',
  doc: '"The scatter of the data points to either side": points of data, which say nothing.',
  on: ['results point to'],
  silences: (hit) => hit.hit.startsWith('data points') && (hit.before() === 'the' || isNumber(hit.before())),
};
