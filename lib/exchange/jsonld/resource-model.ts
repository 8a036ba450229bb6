/** Bodies and targets, selectors, states and styles, as W3C's model says that they must be. */
import { isIri } from '../iri';
import type { Field } from './check';
import {
  checkAgents,
  checkIri,
  checkIris,
  checkOneText,
  checkTextOrNone,
  checkTexts,
  checkTime,
  checkTimes,
} from './values-model';

/** Classes of several resources in one. */
const SETS = ['Choice', 'Composite', 'List', 'Independents'];

/** A body or target: an IRI, a text, a specific resource, a set of them, or any other resource with an IRI. */
export function checkResource(resource: Field): void {
  if (typeof resource.value === 'string') {
    if (!isIri(resource.value)) resource.refuse('must be an IRI or an object');
    return;
  }
  if (!resource.object) {
    resource.refuse('must be an IRI or an object');
    return;
  }
  checkTexts(resource.of('type'));
  checkDescription(resource);
  const types = resource.of('type').texts;
  if (resource.of('items').isThere || types.some((type) => SETS.includes(type))) checkSet(resource, types);
  else if (types.includes('TextualBody') || isTextAlone(resource)) checkOneText(resource.of('value'));
  else if (types.includes('SpecificResource') || resource.of('source').isThere) checkSpecific(resource);
  else checkIri(resource.of('id'));
}

/** A text whose class is not named. */
function isTextAlone(resource: Field): boolean {
  return resource.of('value').isThere && !resource.of('id').isThere && !resource.of('source').isThere;
}

function checkSet(set: Field, types: readonly string[]): void {
  if (types.length !== 1 || !SETS.includes(types[0]!)) {
    set.of('type').refuse(`must be exactly one of ${SETS.map((type) => `'${type}'`).join(', ')}`);
  }
  const items = set.of('items');
  if (items.all.length === 0) items.refuse('must be a list of resources');
  items.all.forEach(checkResource);
}

/** What any resource may say of itself. */
function checkDescription(resource: Field): void {
  if (resource.of('id').isThere) checkIri(resource.of('id'));
  for (const name of ['format', 'language', 'purpose', 'accessibility']) checkTexts(resource.of(name));
  checkTextOrNone(resource.of('processingLanguage'));
  const direction = resource.of('textDirection');
  if (direction.isThere && !['ltr', 'rtl', 'auto'].includes(direction.value as string)) {
    direction.refuse("must be one of 'ltr', 'rtl', 'auto'");
  }
  for (const name of ['created', 'modified', 'generated']) checkTime(resource.of(name));
  for (const name of ['creator', 'generator']) checkAgents(resource.of(name));
  for (const name of ['rights', 'via']) checkIris(resource.of(name));
  if (resource.of('canonical').isThere) checkIri(resource.of('canonical'));
}

function checkSpecific(resource: Field): void {
  const source = resource.of('source');
  if (source.object) checkResource(source);
  else checkIri(source);
  resource.of('selector').all.forEach(checkSelector);
  resource.of('state').all.forEach(checkState);
  checkTexts(resource.of('styleClass'));
  checkStylesheet(resource.of('stylesheet'));
  for (const name of ['scope', 'renderedVia']) {
    for (const one of resource.of(name).all) {
      if (one.object ? false : !isIri(one.value)) one.refuse('must be an IRI or an object');
    }
  }
}

const SELECTORS = new Map<string | undefined, (selector: Field) => void>([
  [
    'TextQuoteSelector',
    (selector) => {
      checkOneText(selector.of('exact'));
      for (const name of ['prefix', 'suffix']) checkTextOrNone(selector.of(name));
    },
  ],
  ['TextPositionSelector', checkRange],
  ['DataPositionSelector', checkRange],
  [
    'FragmentSelector',
    (selector) => {
      checkOneText(selector.of('value'));
      if (selector.of('conformsTo').isThere) checkIri(selector.of('conformsTo'));
    },
  ],
  ['CssSelector', (selector) => checkOneText(selector.of('value'))],
  ['XPathSelector', (selector) => checkOneText(selector.of('value'))],
  ['SvgSelector', checkSvg],
  [
    'RangeSelector',
    (selector) => {
      for (const name of ['startSelector', 'endSelector']) checkOneSelector(selector.of(name));
    },
  ],
]);

/** A selector of another class passes: W3C leaves room for more. */
function checkSelector(selector: Field): void {
  if (!checkReference(selector, 'a selector')) return;
  SELECTORS.get(selector.of('type').texts[0])?.(selector);
  selector.of('refinedBy').all.forEach(checkSelector);
}

function checkOneSelector(selector: Field): void {
  if (selector.isThere && !selector.isList) checkSelector(selector);
  else selector.refuse('must be one selector');
}

/** The root of a drawing, with a prefix or without. */
const SVG_ROOT = /<(?:[\w.-]+:)?svg[\s/>]/;

/** The shape stands in the selector, or elsewhere. That it is well-formed is for those who draw it to see. */
function checkSvg(selector: Field): void {
  const shape = selector.of('value');
  if (!shape.isThere && selector.of('id').isThere) return;
  if (typeof shape.value === 'string' && !SVG_ROOT.test(shape.value)) shape.refuse('must be SVG');
  else checkOneText(shape);
}

function checkRange(range: Field): void {
  const [start, end] = [range.of('start'), range.of('end')];
  for (const offset of [start, end]) {
    const isOffset = Number.isSafeInteger(offset.value) && (offset.value as number) >= 0;
    if (!isOffset) offset.refuse('must be a whole number of at least 0');
  }
  if ((end.value as number) < (start.value as number)) end.refuse('must not be before `start`');
}

function checkState(state: Field): void {
  if (!checkReference(state, 'a state')) return;
  const [type] = state.of('type').texts;
  if (type === 'TimeState') checkTimeState(state);
  else if (type === 'HttpRequestState') checkOneText(state.of('value'));
  // A state is refined by another one, or by a selector.
  for (const refined of state.of('refinedBy').all) {
    const isState = refined.of('type').texts.some((type) => type.endsWith('State'));
    (isState ? checkState : checkSelector)(refined);
  }
}

function checkTimeState(state: Field): void {
  const [date, start, end] = ['sourceDate', 'sourceDateStart', 'sourceDateEnd'].map((name) =>
    state.of(name),
  ) as [Field, Field, Field];
  checkTimes(date);
  for (const bound of [start, end]) {
    checkTime(bound);
    if (bound.isThere && date.isThere) bound.refuse('must not stand beside `sourceDate`');
  }
  if (start.isThere !== end.isThere) (start.isThere ? end : start).refuse('');
  checkIris(state.of('cached'));
}

/** Whether there is more to look at: an IRI, or an object that has one and no class, stands for what is elsewhere. */
function checkReference(field: Field, what: string): boolean {
  if (typeof field.value === 'string') {
    if (!isIri(field.value)) field.refuse(`must be ${what} or its IRI`);
    return false;
  }
  if (!field.object) {
    field.refuse(`must be ${what} or its IRI`);
    return false;
  }
  if (field.of('id').isThere) checkIri(field.of('id'));
  const type = field.of('type');
  if (!type.isThere && field.of('id').isThere) return false;
  if (type.texts.length !== 1) type.refuse('must be the name of one class');
  return type.texts.length === 1;
}

/** One stylesheet: its IRI, or an object. */
export function checkStylesheet(sheet: Field): void {
  if (!sheet.isThere) return;
  if (!sheet.object) {
    checkIri(sheet);
    return;
  }
  if (sheet.of('type').isThere && !sheet.of('type').texts.includes('CssStylesheet')) {
    sheet.of('type').refuse("must be 'CssStylesheet'");
  }
  checkTextOrNone(sheet.of('value'));
  if (sheet.of('id').isThere) checkIri(sheet.of('id'));
}
