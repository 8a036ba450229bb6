import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../lib/lens/finding';
import { declarations, looksOf, sheet } from './css';

const overlay = sheet('lib/overlay/marks.css');
const own = sheet('components/marks.css');

describe('marks in lists and legends', () => {
  it.each([...KINDS, 'note'])('draw %s as it is drawn in the paper', (kind) => {
    expect(declarations(own, `.mark-${kind}`)).toEqual(
      declarations(overlay, `::highlight(hedgerow-${kind})`),
    );
  });

  it('have the colours of the paper, light and dark', () => {
    const light = declarations(overlay, ':root');
    const dark = declarations(overlay, ":root[data-theme='dark']");
    const ours = [...declarations(own, ':root')];
    expect(ours.length).toBeGreaterThan(KINDS.length);
    for (const [name, value] of ours) {
      expect({ name, ...looksOf(value) }).toEqual({ name, light: light.get(name), dark: dark.get(name) });
    }
  });
});
