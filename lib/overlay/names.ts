/** The names under which we stand in a page: highlights, the one element, the one attribute. */
import { KINDS, type Kind } from '../lens/finding';

/** Set on `<html>`: how far we are. Absent on pages that are no paper. */
export const STATE_ATTRIBUTE = 'data-hedgerow';

/** Last child of `<html>`; what it shows stands in its closed shadow root. */
export const HOST_ELEMENT = 'hedgerow-root';

/** Notes on words: those still open, those that are settled, those that stand on other words than they were written on. */
export const NOTE_LAYER = 'hedgerow-note';
export const SETTLED_LAYER = 'hedgerow-note-settled';
export const REWORDED_LAYER = 'hedgerow-note-reworded';
export const NOTE_LAYERS: readonly string[] = [SETTLED_LAYER, NOTE_LAYER, REWORDED_LAYER];
export const FOCUS_LAYER = 'hedgerow-focus';

/** The highlight of a kind; `quiet` for marks that repeat one of their section. */
export function kindLayer(kind: Kind, quiet: boolean): string {
  return quiet ? `hedgerow-${kind}-quiet` : `hedgerow-${kind}`;
}

/** Every highlight of ours, from the lowest to the highest: where marks overlap, a later one is on top. */
export const LAYERS: readonly string[] = [
  ...NOTE_LAYERS,
  ...KINDS.map((kind) => kindLayer(kind, true)),
  ...KINDS.map((kind) => kindLayer(kind, false)),
  FOCUS_LAYER,
];
