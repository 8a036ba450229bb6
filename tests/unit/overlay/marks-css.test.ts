import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../lib/lens/finding';
import { kindLayer, LAYERS } from '../../../lib/overlay/names';

const css = readFileSync(new URL('../../../lib/overlay/marks.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);

/** Rules by highlight: property to value. */
const rules = new Map(
  [...css.matchAll(/::highlight\(([\w-]+)\)\s*\{([^}]*)\}/g)].map(([, name, body]) => [
    name!,
    new Map(
      [...body!.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property, value]): [string, string] => [
        property!,
        value!,
      ]),
    ),
  ]),
);

/** Line style and thickness of a mark: what tells it from others without its colour. */
function lineOf(name: string): string {
  const rule = rules.get(name)!;
  const line = /underline (\w+) ([\d.]+px)/.exec(rule.get('text-decoration') ?? '');
  return [line?.[1], line?.[2], rule.has('background-color') ? 'ground' : 'bare'].join(' ');
}

describe('the sheet that is put into pages', () => {
  test('has a rule for every highlight, and for nothing else of the page', () => {
    expect([...rules.keys()].sort()).toEqual([...LAYERS].sort());
    const selectors = [...css.matchAll(/^\s*([^@{}]+?)\s*\{/gm)].map(([, selector]) => selector!.trim());
    const others = selectors.filter((selector) => !selector.startsWith('::highlight('));
    expect(others).toEqual([':root', ":root[data-theme='dark']"]);
  });

  test('sets nothing that could move a letter', () => {
    const allowed = ['background-color', 'text-decoration', 'text-underline-offset'];
    for (const [name, rule] of rules) {
      for (const property of rule.keys()) expect(allowed, `${name} sets ${property}`).toContain(property);
    }
    for (const [, property] of css.matchAll(/^ {4}([\w-]+):/gm)) {
      expect(property!.startsWith('--hedgerow-') || allowed.includes(property!)).toBe(true);
    }
  });

  test('tells every kind from every other without its colour', () => {
    const lines = KINDS.map((kind) => lineOf(kindLayer(kind, false)));
    expect(new Set(lines).size).toBe(KINDS.length);
  });

  test('gives a quiet mark the same line style, no thicker', () => {
    for (const kind of KINDS) {
      const [style, width] = lineOf(kindLayer(kind, false)).split(' ');
      const [quietStyle, quietWidth] = lineOf(kindLayer(kind, true)).split(' ');
      expect(quietStyle).toBe(style);
      expect(parseFloat(quietWidth!)).toBeLessThanOrEqual(parseFloat(width!));
    }
  });

  test('has a light and a dark value for every colour it names', () => {
    const used = new Set([...css.matchAll(/var\((--hedgerow-[\w-]+)\)/g)].map(([, name]) => name!));
    const [light, dark] = [/:root \{([^}]*)\}/, /:root\[data-theme='dark'\] \{([^}]*)\}/].map(
      (block) => new Set([...block.exec(css)![1]!.matchAll(/(--[\w-]+):/g)].map(([, name]) => name!)),
    );
    expect(light).toEqual(used);
    expect(dark).toEqual(used);
  });

  test('draws nothing on paper', () => {
    expect(css.trim()).toMatch(/^@media screen \{/);
    expect([...css.matchAll(/@media/g)]).toHaveLength(1);
  });
});
