/** A place of a paper as a W3C resource: its address, and what selects the passage on it. */
import { outsideSelectors } from '../../anchor/outside-selectors';
import type { Selector } from '../../anchor/selectors';
import type { Target } from '../../notes/target';
import { isJsonObject, type JsonObject } from '../exchanged';
import { paperAddress, paperAt } from '../paper-address';
import { SELECTORS_LIMIT, selectorsIn } from '../selectors-in';
import { ownOf } from './context';

/** W3C names selectors that only we know with a prefix. */
const FORMULAS = 'hedgerow:FormulaSelector';

/** An address alone for the whole paper, else a specific resource. */
export function placeOf(target: Target): string | JsonObject {
  const { version, what, selectors } = target;
  const { address: source, unsaid } = paperAddress(target);
  if (selectors.length === 0 && !unsaid) return source;
  return {
    type: 'SpecificResource',
    source,
    ...(unsaid && { 'hedgerow:version': version }),
    ...(selectors.length > 0 && { selector: oneOrAll(selectors.map(selectorOf)) }),
    ...(what !== 'passage' && what !== 'paper' && { 'hedgerow:what': what }),
  };
}

/**
 * The place of a paper that a resource is; null where it is about no paper. Selectors that are not understood are left
 * out: who keeps the resource keeps them.
 * @returns a target that is not parsed yet
 */
export function placeIn(resource: unknown): unknown {
  if (typeof resource === 'string') return wholeOrFragment(resource, []);
  if (!isJsonObject(resource)) return null;
  const iri = iriIn(resource.source ?? resource.id);
  const selectors = resourceSelectors(resource.selector).slice(0, SELECTORS_LIMIT);
  const place = iri === null ? null : wholeOrFragment(iri, selectors);
  if (!place) {
    // What is shown on a paper's page, such as the file of a figure: the note is about that paper.
    const shownOn = [resource.scope].flat().map(iriIn);
    return shownOn.map((page) => page && wholeOrFragment(page, [])).find(Boolean) ?? null;
  }
  const version = ownOf(resource, 'version') ?? place.version;
  return { ...place, version, what: ownOf(resource, 'what') ?? place.what };
}

function wholeOrFragment(iri: string, selectors: readonly Selector[]) {
  const found = paperAt(iri);
  if (!found) return null;
  const all = selectors.length > 0 ? selectors : fragmentOf(iri);
  const { paper, version } = found;
  return { paper, version, what: all.length === 0 ? 'paper' : 'passage', selectors: all };
}

/** The IRI that is given, or that of the object that is given; null for what has none. */
export function iriIn(given: unknown): string | null {
  const iri = isJsonObject(given) ? given.id : given;
  return typeof iri === 'string' ? iri : null;
}

/** The element that an address points at. */
function fragmentOf(iri: string): Selector[] {
  const value = URL.canParse(iri) ? new URL(iri).hash.slice(1).replace(/:~:.*$/, '') : '';
  return outsideSelectors({ type: 'FragmentSelector', value });
}

function selectorOf(selector: Selector): JsonObject {
  return selector.type === 'FormulaSelector' ? { type: FORMULAS, 'hedgerow:tex': selector.tex } : selector;
}

/** The selectors of a resource that mean something here. */
export function resourceSelectors(given: unknown): Selector[] {
  const all: unknown[] = Array.isArray(given) ? given : [given];
  return selectorsIn(
    all.map((one) =>
      isJsonObject(one) && one.type === FORMULAS ? { type: 'FormulaSelector', tex: ownOf(one, 'tex') } : one,
    ),
  );
}

/** W3C writes a list of one as the one. */
export function oneOrAll<T>(list: readonly T[]): T | readonly T[] {
  return list.length === 1 ? list[0]! : list;
}
