import { type Rule, isMark, isNumber, words } from './rule';
import { FIGURE_PARTS, PREPOSITIONS } from './words';

const PLACE_AND_TIME = words(
  `first here there elsewhere only once twice also then later earlier again together simultaneously separately frequently often
   rarely commonly repeatedly next last recently online primarily mainly mostly and or but than that's where the a an this these
   those both either neither many several two three four one which who published soon immediately everywhere anywhere naturally
   explicitly verbatim adjacent multiple exactly`,
);

export const appearInPrint: Rule = {
  name: 'appear-in-print',
  doc: '"Appears in Table 2", "to appear in print", "the factor appeared early": something becomes visible; nobody hedges.',
  on: ['appear'],
  silences(hit) {
    const after = hit.after();
    if (hit.inflection === 3) return after !== 'to';
    if (
      hit.before() === 'to' &&
      (isMark(after) || after === 'in' || after === 'at' || after === 'on' || isNumber(after))
    )
      return true;
    if (after === 'to' || after === 'that') return false;
    if (after === 'as') return hit.after(2) !== 'if' && hit.after(2) !== 'though';
    return isMark(after) || isNumber(after) || PREPOSITIONS.has(after) || PLACE_AND_TIME.has(after);
  },
};

export const seemsToSomeone: Rule = {
  name: 'apparently-healthy',
  doc: '"Apparently healthy" volunteers are a technical term of medicine.',
  on: ['apparently'],
  silences: (hit) => hit.after() === 'healthy' || hit.after() === 'normal',
};

const CONCRETE = words(
  'number numbers presence absence location position direction start end type status class membership size order',
);

export const indicateOnAFigure: Rule = {
  name: 'indicate-on-a-figure',
  doc: '"Red lines indicate", "as indicated by": a sign stands for something, no evidence is weighed.',
  on: ['indicate'],
  silences(hit) {
    const that = hit.after() === 'that' || hit.after(2) === 'that';
    if (that) return hit.block.role === 'caption' && hit.seekBefore(FIGURE_PARTS, 4) > 0;
    if (hit.inflection === 2) return true;
    if (hit.block.role === 'caption' || hit.before() === 'as') return true;
    if (hit.seekBefore(FIGURE_PARTS, 3) > 0) return true;
    if (hit.before() === 'to' || hit.before(2) === 'used') return true;
    return CONCRETE.has(hit.after()) || (hit.after() === 'the' && CONCRETE.has(hit.after(2)));
  },
};

const METHODS = words('a an the to using several two three new some names that');

export const suggestAThing: Rule = {
  name: 'suggest-a-thing',
  doc: '"We suggest a name", "the suggested method": a proposal of something to use, no hedge on a statement.',
  on: ['suggest'],
  silences(hit) {
    const [before, after] = [hit.before(), hit.after()];
    if (before === 'we' || before === 'i')
      return after !== 'that' && (METHODS.has(after) || hit.inflection === 2) && hit.after(2) !== 'that';
    if (hit.inflection === 2 && (before === 'the' || before === 'a' || before === 'our'))
      return after !== 'that' && !isMark(after);
    if (hit.before() === 'to' && hit.inflection === 0)
      return hit.before(2) === 'users' || hit.before(2) === 'used';
    return false;
  },
};

export const implyInLogic: Rule = {
  name: 'imply-in-logic',
  doc: 'Between formulas, and in mathematics, "implies" is a step of a proof.',
  on: ['imply'],
  silences: (hit) =>
    hit.mathematics ||
    hit.block.environment === 'theorem' ||
    hit.block.environment === 'proof' ||
    (hit.before() === '\uFFFC' && hit.after() === '\uFFFC') ||
    hit.before() === 'not' ||
    hit.inflection === 2,
};
