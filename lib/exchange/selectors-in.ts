/** Selectors of annotations as notes keep them. */
import * as v from 'valibot';
import { outsideSelectors } from '../anchor/outside-selectors';
import { Selector } from '../anchor/selectors';
import { isJsonObject } from './exchanged';

/** More are not kept with a note. */
export const SELECTORS_LIMIT = 10;

/**
 * The selectors that mean something here, those of ours to the letter. Takes one or a list, `refinedBy` included.
 * Others are left out: who keeps the annotation keeps them.
 */
export function selectorsIn(given: unknown): Selector[] {
  if (Array.isArray(given)) return given.flatMap(selectorsIn);
  if (!isJsonObject(given)) return [];
  const own = v.safeParse(Selector, given);
  if (!own.success) return outsideSelectors(given);
  return [own.output, ...selectorsIn(given.refinedBy)];
}
