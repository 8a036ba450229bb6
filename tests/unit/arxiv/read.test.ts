import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ReadAs } from '../../../lib/arxiv/adapters';
import { readPage } from '../../../lib/arxiv/read';
import { article, fixture, fixtureText, read } from './documents';
import { build, LATEXML_ROOT, latexmlTrees, plainTrees } from './random';

const PAGES: [string, ReadAs][] = [
  ['pages/abs', 'abs'],
  ['pages/abs-mathjax', 'abs'],
  ['pages/html-new', 'html'],
  ['pages/html-old', 'html'],
  ['pages/ar5iv', 'ar5iv'],
  ['pages/html-submitted', 'html'],
  ['demo-paper/html-v1', 'html'],
  ['demo-paper/abs-v1', 'abs'],
];

/** The text of a body, said as plainly as it can be: the rule that the reader's walk must come to. */
function plainly(document: Document): string {
  const LINE = '\u0001';
  const of = (node: Node): string => {
    if (node.nodeType === 3) return (node as Text).data;
    if (node.nodeType !== 1) return '';
    const name = (node as Element).localName;
    if (/^(?:script|style|noscript|template|textarea)$/.test(name)) return '';
    if (name === 'math') return '\uFFFC';
    if (name === 'br') return ' ';
    const inner = [...node.childNodes].map(of).join('');
    return /^(?:p|div|ul|li|td)$/.test(name) ? LINE + inner + LINE : inner;
  };
  return of(document.body)
    .split(LINE)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

describe('reading', () => {
  it('gives the text of the body in document order', () => {
    fc.assert(
      fc.property(plainTrees, (trees) => {
        const document = build(trees);
        expect(read(document, 'plain').page.text).toBe(plainly(document));
      }),
    );
  });

  it('covers the text with blocks, in order, and puts formulas and citations inside of them', () => {
    fc.assert(
      fc.property(latexmlTrees, (trees) => {
        const { page } = read(build(trees, ...LATEXML_ROOT), 'html');
        expect(page.text).toBe(page.blocks.map(({ start, end }) => page.text.slice(start, end)).join('\n'));
        expect(page.text).not.toMatch(/\s\s|^\s|\s$|lost/);
        expect(page.formulas.map(({ at }) => at)).toEqual(
          [...page.text.matchAll(/\uFFFC/g)].map(({ index }) => index),
        );
        for (const { start, end } of page.citations) {
          expect(page.text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
        }
      }),
    );
  });

  it('does not depend on how text is cut into nodes', () => {
    fc.assert(
      fc.property(latexmlTrees, (trees) => {
        const document = build(trees, ...LATEXML_ROOT);
        const before = read(document, 'html').page;
        document.normalize();
        expect(read(document, 'html').page).toEqual(before);
      }),
    );
  });

  it.each(PAGES)('changes nothing of %s', (name, page) => {
    const document = fixture(name);
    read(document, page);
    expect(document.documentElement.outerHTML).toBe(fixture(name).documentElement.outerHTML);
  });

  it.each(PAGES)('needs no window and no layout for %s', (name, page) => {
    const shown = fixture(name);
    const stored = new new JSDOM().window.DOMParser().parseFromString(fixtureText(name), 'text/html');
    expect(stored.defaultView).toBeNull();
    expect(read(stored, page).page).toEqual(read(shown, page).page);
  });

  it('pauses at least every fifty nodes', () => {
    const document = article('<p class="ltx_p">a <b>c</b></p>'.repeat(400));
    const nodes = document.createTreeWalker(document.querySelector('article')!);
    let count = 0;
    while (nodes.nextNode()) count += 1;
    expect(count).toBe(1600);
    expect(pauses(document)).toBeGreaterThanOrEqual(count / 50);
  });
});

function pauses(document: Document): number {
  let count = 0;
  const work = readPage(document, 'html');
  for (let step = work.next(); !step.done; step = work.next()) count += 1;
  return count;
}
