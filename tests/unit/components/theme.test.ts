import { describe, expect, it } from 'vitest';
import { declarations, looksOf, sheet } from './css';

const tokens = declarations(sheet('components/theme.css'), ':root');
const marks = declarations(sheet('components/marks.css'), ':root');
const LOOKS = ['light', 'dark'] as const;

/** Text on what it stands on: 4.5:1 (WCAG 2.2, 1.4.3). */
const TEXT: [string, string[]][] = [
  ['--ink', ['--paper', '--surface', '--sunken', '--accent-wash', '--alarm-wash', '--caution-wash']],
  ['--ink-soft', ['--paper', '--surface', '--sunken', '--accent-wash']],
  ['--ink-faint', ['--paper', '--surface']],
  ['--accent', ['--paper', '--surface']],
  ['--accent-strong', ['--paper', '--surface', '--accent-wash']],
  ['--alarm', ['--paper', '--surface']],
  ['--on-accent', ['--accent', '--accent-strong']],
];

/** Edges and signs by which something is known: 3:1 (1.4.11). */
const SIGNS: [string, string[]][] = [
  ['--edge', ['--paper', '--surface', '--sunken']],
  ['--focus', ['--paper', '--surface', '--accent-wash']],
  ['--accent', ['--accent-wash']],
  ['--ink-faint', ['--accent-wash']],
];

describe.each(LOOKS)('the colours, %s', (look) => {
  it.each(TEXT)('let text in %s be read', (colour, grounds) => {
    for (const ground of grounds) {
      expect.soft(contrast(token(colour, look), token(ground, look)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(SIGNS)('let a sign in %s be seen', (colour, grounds) => {
    for (const ground of grounds) {
      expect.soft(contrast(token(colour, look), token(ground, look)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it('let every kind of mark be seen', () => {
    for (const [name, value] of marks) {
      if (/wash|note/.test(name)) continue;
      for (const ground of ['--paper', '--surface']) {
        expect.soft(contrast(looksOf(value)[look], token(ground, look)), name).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

function token(name: string, look: 'light' | 'dark'): string {
  return looksOf(tokens.get(name)!)[look];
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
