import { describe, expect, test } from 'vitest';
import { KINDS, type Finding } from '../../../lib/lens/finding';
import { isShown, layerOf, layersOf, type Choice } from '../../../lib/overlay/layers';
import { findingMarks, type Mark } from '../../../lib/overlay/marks';
import { LAYERS, NOTE_LAYER } from '../../../lib/overlay/names';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { buildFinding } from '../build-finding';
import { buildNoteOnPage } from './build-note-mark';

const finding = (kind: Finding['kind'], start: number, quiet: boolean) =>
  buildFinding({ start, end: start + 3 }, { kind, entry: 'e', term: 't', quiet });

test('marks are sorted into a highlight for each kind, quiet ones into another', () => {
  const layers = layersOf(
    findingMarks([finding('hedge', 0, false), finding('hype', 5, false), finding('hedge', 9, true)]),
  );
  expect([...layers.keys()].sort()).toEqual(['hedgerow-hedge', 'hedgerow-hedge-quiet', 'hedgerow-hype']);
  expect(layers.get('hedgerow-hedge-quiet')).toMatchObject([{ start: 9, end: 12 }]);
});

test('one of the few is never drawn quietly', () => {
  const [mark] = findingMarks([{ ...finding('loaded', 0, true), tier: 'few' }]);
  expect(layerOf(mark!)).toBe('hedgerow-loaded');
});

test('every mark has a highlight that the painter knows', () => {
  for (const kind of KINDS) {
    for (const quiet of [true, false]) {
      expect(LAYERS).toContain(layerOf(findingMarks([finding(kind, 0, quiet)])[0]!));
    }
  }
});

test('a note has a highlight of its own while it is open, once it is settled, and where its words are others', () => {
  const layers = [
    buildNoteOnPage(0, 5),
    buildNoteOnPage(0, 5, {}, { state: 'resolved', waitingFor: null }),
    buildNoteOnPage(0, 5, { status: 'reworded' }),
  ].map(layerOf);
  expect(new Set(layers).size).toBe(3);
  for (const layer of layers) expect(LAYERS).toContain(layer);
});

test('a note with an outline has no highlight, and its words are in no layer', () => {
  const outlined = buildNoteOnPage(0, 1, { outline: 'boxes' }, { what: 'formula' });
  expect(layerOf(outlined)).toBeNull();
  expect(layersOf([outlined]).size).toBe(0);
});

describe('what is shown', () => {
  const note: Mark = buildNoteOnPage(20, 30);
  const few: Mark = findingMarks([{ ...finding('loaded', 40, false), tier: 'few' }])[0]!;
  const rest = findingMarks([finding('hedge', 0, false), finding('loaded', 5, true)]);
  const all = [...rest, note, few];
  const shown = (choice: Partial<Choice>) =>
    all.filter((mark) =>
      isShown(mark, { settings: DEFAULT_SETTINGS, sparse: false, selected: null, ...choice }),
    );

  test('is everything, quiet or not, and the notes', () => {
    expect(shown({})).toEqual(all);
    expect(layerOf(note)).toBe(NOTE_LAYER);
  });

  test('is nothing at all when marks are off, notes included, whatever is selected', () => {
    const settings = { ...DEFAULT_SETTINGS, overlay: 'off' as const };
    expect(shown({ settings, selected: { start: 0, end: 50 } })).toEqual([]);
  });

  test('leaves out a kind that is turned off, and no other', () => {
    const kinds = { ...DEFAULT_SETTINGS.kinds, hedge: false };
    expect(shown({ settings: { ...DEFAULT_SETTINGS, kinds } })).toEqual(all.slice(1));
  });

  test('leaves out quiet marks where colours are forced', () => {
    expect(shown({ sparse: true })).toEqual([rest[0], note, few]);
  });

  describe('with few marks', () => {
    const settings = { ...DEFAULT_SETTINGS, overlay: 'few' as const };

    test('is the few and the notes', () => {
      expect(shown({ settings })).toEqual([note, few]);
    });

    test('is all that shares a letter with what is selected, too', () => {
      expect(shown({ settings, selected: { start: 7, end: 20 } })).toEqual([rest[1], note, few]);
      expect(shown({ settings, selected: { start: 8, end: 20 } })).toEqual([note, few]);
    });

    test('leaves out a kind that is turned off, selected or one of the few', () => {
      const kinds = { ...DEFAULT_SETTINGS.kinds, loaded: false };
      const selected = { start: 0, end: 50 };
      expect(shown({ settings: { ...settings, kinds }, selected })).toEqual([rest[0], note]);
    });
  });
});
