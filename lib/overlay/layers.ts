/** Which spans are drawn in which highlight, and which highlights are shown. Pure: what is drawn is a value. */
import { KINDS } from '../lens/finding';
import { type Span } from '../page-text/page-text';
import { type Settings } from '../settings/settings';
import { type Mark } from './marks';
import { kindLayer, NOTE_LAYER } from './names';

/** Highlight name to its spans in page order; a highlight without spans is left out. */
export type Layers = ReadonlyMap<string, readonly Span[]>;

export function layerOf(mark: Mark): string {
  return mark.on === 'note' ? NOTE_LAYER : kindLayer(mark.finding.kind, mark.finding.quiet);
}

/** Sorts marks (in page order) into their highlights. */
export function layersOf(marks: readonly Mark[]): Layers {
  const layers = new Map<string, Span[]>();
  for (const mark of marks) {
    const name = layerOf(mark);
    const spans = layers.get(name);
    if (spans) spans.push(mark);
    else layers.set(name, [mark]);
  }
  return layers;
}

/**
 * The highlights that are shown under these settings. `sparse` leaves out quiet marks: with forced colours the
 * browser fills every mark with the same colours, and a page full of them could not be read.
 */
export function shownLayers(settings: Settings, sparse: boolean): ReadonlySet<string> {
  const shown = new Set<string>();
  if (settings.overlay === 'off') return shown;
  shown.add(NOTE_LAYER);
  for (const kind of KINDS) {
    if (!settings.kinds[kind]) continue;
    shown.add(kindLayer(kind, false));
    if (!sparse) shown.add(kindLayer(kind, true));
  }
  return shown;
}
