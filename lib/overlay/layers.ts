/** Which marks are shown, and which spans are drawn in which highlight. Pure: what is drawn is a value. */
import type { Finding } from '../lens/finding';
import type { Span } from '../page-text/page-text';
import type { Settings } from '../settings/settings';
import { isSettled, type Mark } from './marks';
import { kindLayer, NOTE_LAYER, REWORDED_LAYER, SETTLED_LAYER } from './names';

/** Highlight name to its spans in page order; a highlight without spans is left out. */
export type Layers = ReadonlyMap<string, readonly Span[]>;

export interface Choice {
  settings: Settings;
  /**
   * Leaves out quiet marks: with forced colours the browser fills every mark with the same colours, and a page full of
   * them could not be read.
   */
  sparse: boolean;
  /** What the reader has selected: where few marks are shown, the rest shows in it. */
  selected: Span | null;
}

/** The highlight of a mark; null for one that is drawn as an outline. */
export function layerOf(mark: Mark): string | null {
  if (mark.on === 'finding') return kindLayer(mark.finding.kind, isQuiet(mark.finding));
  if (mark.outline !== null) return null;
  if (mark.status === 'reworded') return REWORDED_LAYER;
  return isSettled(mark.note) ? SETTLED_LAYER : NOTE_LAYER;
}

/** Sorts marks (in page order) into their highlights. */
export function layersOf(marks: readonly Mark[]): Layers {
  const layers = new Map<string, Span[]>();
  for (const mark of marks) {
    const name = layerOf(mark);
    if (name === null) continue;
    const spans = layers.get(name);
    if (spans) spans.push(mark);
    else layers.set(name, [mark]);
  }
  return layers;
}

/** Whether a mark is shown under these settings. */
export function isShown(mark: Mark, { settings, sparse, selected }: Choice): boolean {
  if (settings.overlay === 'off') return false;
  if (mark.on === 'note') return true;
  const { finding } = mark;
  if (!settings.kinds[finding.kind] || (sparse && isQuiet(finding))) return false;
  return settings.overlay === 'all' || finding.tier === 'few' || (selected !== null && touch(mark, selected));
}

/** The few of a page are never drawn quietly. */
function isQuiet({ quiet, tier }: Finding): boolean {
  return quiet && tier !== 'few';
}

function touch(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}
