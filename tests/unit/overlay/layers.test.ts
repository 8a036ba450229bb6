import { describe, expect, test } from 'vitest';
import { KINDS, type Finding } from '../../../lib/lens/finding';
import { layersOf, shownLayers } from '../../../lib/overlay/layers';
import { findingMarks } from '../../../lib/overlay/marks';
import { kindLayer, LAYERS, NOTE_LAYER } from '../../../lib/overlay/names';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';

const finding = (kind: Finding['kind'], start: number, quiet: boolean): Finding => ({
  start,
  end: start + 3,
  kind,
  entry: 'e',
  term: 't',
  tier: 'all',
  quiet,
  attributed: false,
  negated: false,
  defined: null,
  sense: null,
  arithmetic: null,
});

test('marks are sorted into a highlight for each kind, quiet ones into another', () => {
  const layers = layersOf(
    findingMarks([finding('hedge', 0, false), finding('hype', 5, false), finding('hedge', 9, true)]),
  );
  expect([...layers.keys()].sort()).toEqual(['hedgerow-hedge', 'hedgerow-hedge-quiet', 'hedgerow-hype']);
  expect(layers.get('hedgerow-hedge-quiet')).toMatchObject([{ start: 9, end: 12 }]);
});

describe('what is shown', () => {
  test('is every kind, quiet or not, and the notes', () => {
    const shown = shownLayers(DEFAULT_SETTINGS, false);
    expect(shown).toEqual(
      new Set([NOTE_LAYER, ...KINDS.flatMap((k) => [kindLayer(k, false), kindLayer(k, true)])]),
    );
    for (const name of shown) expect(LAYERS).toContain(name);
  });

  test('is nothing at all when marks are off, notes included', () => {
    expect(shownLayers({ ...DEFAULT_SETTINGS, overlay: 'off' }, false).size).toBe(0);
  });

  test('leaves out a kind that is turned off, and no other', () => {
    const kinds = { ...DEFAULT_SETTINGS.kinds, hedge: false };
    const shown = shownLayers({ ...DEFAULT_SETTINGS, kinds }, false);
    expect(shown.has('hedgerow-hedge')).toBe(false);
    expect(shown.has('hedgerow-hedge-quiet')).toBe(false);
    expect(shown.has('hedgerow-booster-quiet')).toBe(true);
  });

  test('leaves out quiet marks where colours are forced', () => {
    const shown = shownLayers(DEFAULT_SETTINGS, true);
    expect(shown.has('hedgerow-loaded')).toBe(true);
    expect(shown.has('hedgerow-loaded-quiet')).toBe(false);
  });
});
