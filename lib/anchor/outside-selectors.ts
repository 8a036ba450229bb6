/**
 * Selectors that another tool wrote, taken for what they say. Nothing in them is refused: what is not understood is
 * passed over, so that a note of another tool is found by what is understood of it.
 */
import { CONTEXT_LIMIT, FRAGMENT_LIMIT, type Selector } from './selectors';

/**
 * The selectors that mean something here, in the order given: quotations, positions, fragments and the TeX of
 * formulas. Takes one selector or a list of them, W3C's `refinedBy` included. A side of the context may be missing or
 * null; of a long one the part next to the quotation is kept. A quotation without words is passed over.
 */
export function outsideSelectors(given: unknown): Selector[] {
  if (Array.isArray(given)) return given.flatMap(outsideSelectors);
  if (typeof given !== 'object' || given === null) return [];
  const selector = given as Readonly<Record<string, unknown>>;
  const refined = selector['refinedBy'] === undefined ? [] : outsideSelectors(selector['refinedBy']);
  const own = understood(selector);
  return own ? [own, ...refined] : refined;
}

function understood(selector: Readonly<Record<string, unknown>>): Selector | null {
  const { type, exact, prefix, suffix, start, end, value, tex } = selector;
  switch (type) {
    case 'TextQuoteSelector': {
      if (typeof exact !== 'string' || exact.trim() === '') return null;
      const [before, after] = [textOf(prefix), textOf(suffix)];
      return { type, exact, prefix: before.slice(-CONTEXT_LIMIT), suffix: after.slice(0, CONTEXT_LIMIT) };
    }
    case 'TextPositionSelector':
      return isOffset(start) && isOffset(end) ? { type, start, end } : null;
    case 'FragmentSelector': {
      const id = textOf(value).replace(/^#/, '');
      return id !== '' && id.length <= FRAGMENT_LIMIT ? { type, value: id } : null;
    }
    case 'FormulaSelector':
      return Array.isArray(tex) && tex.length > 0 && tex.every((each) => typeof each === 'string')
        ? { type, tex }
        : null;
    default:
      return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
