import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../lib/lens/finding';
import { declarations, sheet } from '../components/css';

const shadow = declarations(sheet('lib/overlay/shadow.css'), '.inside');
const theme = declarations(sheet('components/theme.css'), ':root');
const marks = declarations(sheet('components/marks.css'), ':root');

describe('the sheets of what lies over the page', () => {
  test('have the colours of the extension’s own pages', () => {
    const shared = [...shadow].filter(
      ([name, value]) => /^light-dark|^#/.test(value) && (theme.has(name) || marks.has(name)),
    );
    expect(shared.length).toBeGreaterThan(15);
    for (const [name, value] of shared) {
      expect({ name, value }).toEqual({ name, value: theme.get(name) ?? marks.get(name) });
    }
  });

  test('draw the wording on a card as it is drawn in the paper', () => {
    const card = sheet('lib/overlay/card.css');
    const own = sheet('components/marks.css');
    for (const kind of KINDS) {
      expect(declarations(card, `.mark-${kind}`)).toEqual(declarations(own, `.mark-${kind}`));
    }
  });

  test('have a colour for every kind of the strip, in the system’s own where colours are forced', () => {
    const strip = readFileSync(new URL('../../../lib/overlay/strip.css', import.meta.url), 'utf8');
    for (const kind of KINDS) {
      expect(shadow.has(`--hedgerow-${kind}`)).toBe(true);
      expect(strip).toContain(`--hedgerow-${kind}: CanvasText`);
    }
  });
});
