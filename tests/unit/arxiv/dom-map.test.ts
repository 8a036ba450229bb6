import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadAs } from '../../../lib/arxiv/adapters';
import type { PageReading } from '../../../lib/arxiv/read';
import type { Span } from '../../../lib/page-text/page-text';
import { article, contentOf, documentOf, fixture, read } from './documents';
import { build, dollarLines, LATEXML_ROOT, latexmlTrees, plainTrees } from './random';

const ABS_ROOT: [string, string] = ['<div id="abs"><h1 class="title mathjax"></h1></div>', 'h1.title'];

const documents: [name: string, arbitrary: fc.Arbitrary<Document>, page: ReadAs][] = [
  ['any document', plainTrees.map((trees) => build(trees)), 'plain'],
  ['LaTeXML', latexmlTrees.map((trees) => build(trees, ...LATEXML_ROOT)), 'html'],
  ['formulas in dollars', dollarLines.map((trees) => build(trees, ...ABS_ROOT)), 'abs'],
];

/** The characters that stand in the DOM; the others are gaps between blocks and cells. */
function placed({ page, map }: PageReading): number[] {
  return Array.from({ length: page.text.length }, (_, offset) => offset).filter(
    (offset) => map.boundsOf({ start: offset, end: offset + 1 }) !== null,
  );
}

describe.each(documents)('the map of %s', (_, arbitrary, page) => {
  it('gives back the offset of every character', () => {
    fc.assert(
      fc.property(arbitrary, (document) => {
        const reading = read(document, page);
        for (const offset of placed(reading)) {
          const bounds = reading.map.boundsOf({ start: offset, end: offset + 1 })!;
          expect(reading.map.offsetOf(bounds.startContainer, bounds.startOffset)).toBe(offset);
        }
      }),
    );
  });

  it('gives back every span that begins and ends in one text', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.nat(), (document, a, b) => {
        const reading = read(document, page);
        const offsets = placed(reading);
        if (offsets.length === 0) return;
        const [x, y] = [offsets[a % offsets.length]!, offsets[b % offsets.length]!];
        const span = { start: Math.min(x, y), end: Math.max(x, y) + 1 };
        const roleAt = (offset: number) =>
          reading.page.blocks.find(({ start, end }) => start <= offset && offset < end)!;
        const [first, last] = [roleAt(span.start), roleAt(span.end - 1)];
        const apart = first !== last && [first, last].some(({ role }) => role === 'footnote');
        fc.pre(!apart);
        expect(reading.map.spanOf(reading.map.rangeOf(span))).toEqual(span);
      }),
    );
  });

  it('holds every character but gaps', () => {
    fc.assert(
      fc.property(arbitrary, (document) => {
        const reading = read(document, page);
        const there = new Set(placed(reading));
        for (let offset = 0; offset < reading.page.text.length; offset += 1) {
          if (!there.has(offset)) expect(reading.page.text[offset]).toMatch(/\s/);
        }
      }),
    );
  });

  it('has an answer, or none, for every position of the document', () => {
    fc.assert(
      fc.property(arbitrary, (document) => {
        const { page: text, map } = read(document, page);
        const walker = document.createTreeWalker(document.documentElement);
        for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
          const length = node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length;
          for (let offset = 0; offset <= length; offset += 1) {
            const found = map.offsetOf(node, offset);
            if (found !== null) expect(found).toBeLessThanOrEqual(text.text.length);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a range of a span', () => {
  const spanOf = ({ page }: PageReading, words: string): Span => {
    const start = page.text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length };
  };

  it('holds the words, over elements, comments and split text', () => {
    const document = article('<p class="ltx_p">One <b>fish</b>  <!-- two -->swims <i>\n far</i>.</p>');
    (document.querySelector('b')!.firstChild as Text).splitText(2);
    const reading = read(document, 'html');
    expect(reading.page.text).toBe('One fish swims far.');
    const range = reading.map.rangeOf(spanOf(reading, 'fish swims far'));
    expect(range.toString()).toBe('fish  swims \n far');
    expect(range.startOffset).toBe(0);
  });

  it('holds the whole element of a formula at its ends', () => {
    const document = article(
      '<p class="ltx_p">Let <math alttext="a"><mi>a</mi></math> be <math alttext="b"><mi>b</mi></math>.</p>',
    );
    const reading = read(document, 'html');
    const range = reading.map.rangeOf(spanOf(reading, '\uFFFC be \uFFFC'));
    expect(range.cloneContents().querySelectorAll('math')).toHaveLength(2);
    expect(contentOf(range)).toBe('a be b');
  });

  it('holds the dollars of a formula that MathJax has not set', () => {
    const reading = read(fixture('pages/abs'), 'abs');
    const at = reading.page.text.indexOf('grew with it') - 2;
    expect(contentOf(reading.map.rangeOf({ start: at, end: at + 1 }))).toBe('$x+ y$');
  });

  it('holds glyphs and script of a formula that MathJax has set', () => {
    const reading = read(fixture('pages/abs-mathjax'), 'abs');
    const at = reading.page.formulas[0]!.at;
    const content = reading.map.rangeOf({ start: at, end: at + 1 }).cloneContents();
    expect(content.querySelector('.MathJax')).not.toBeNull();
    expect(content.querySelector('script')?.textContent).toBe('\\alpha');
    expect(reading.map.spanOf(reading.map.rangeOf({ start: at, end: at + 1 }))).toEqual({
      start: at,
      end: at + 1,
    });
  });

  it('is collapsed at the text before where nothing of it stands in the page', () => {
    const reading = read(article('<p class="ltx_p">One.</p><p class="ltx_p">Two.</p>'), 'html');
    const range = reading.map.rangeOf({ start: 4, end: 5 });
    expect(range.collapsed).toBe(true);
    expect([range.startContainer.nodeValue, range.startOffset]).toEqual(['One.', 4]);
  });

  it('stays inside the nodes when the page has taken text away since', () => {
    const document = article('<p class="ltx_p">One fish.</p>');
    const { map } = read(document, 'html');
    (document.querySelector('p')!.firstChild as Text).data = 'One';
    expect(map.rangeOf({ start: 4, end: 8 }).toString()).toBe('');
  });

  it('cannot be had of a page without anything to read', () => {
    const { map } = read(documentOf(''), 'abs');
    expect(() => map.rangeOf({ start: 0, end: 1 })).toThrow('nothing was read');
  });
});

describe('a position of the page', () => {
  const html = `<h1 class="ltx_title ltx_title_document">A title</h1>
    <p class="ltx_p">Some <math alttext="a"><mi>a</mi></math>  text<span class="ltx_note"><sup class="ltx_note_mark">1</sup><span
    class="ltx_note_outer"><span class="ltx_note_content">A note.</span></span></span> here.</p><button>Report</button>`;
  const document = article(html);
  const { page, map } = read(document, 'html');
  const at = (selector: string, offset: number) => map.offsetOf(document.querySelector(selector)!, offset);

  it('is read inside a formula as the formula', () => {
    expect(page.text.slice(map.offsetOf(document.querySelector('mi')!.firstChild!, 1)!)).toMatch(/^\uFFFC/);
    expect(at('math', 0)).toBe(page.text.indexOf('\uFFFC'));
  });

  it('has no offset where nothing is read', () => {
    expect(at('button', 0)).toBeNull();
    expect(map.offsetOf(document.querySelector('.ltx_note_mark')!.firstChild!, 0)).toBeNull();
    expect(at('body', 0)).toBeNull();
    expect(map.offsetOf(documentOf('<p>another</p>').querySelector('p')!, 0)).toBeNull();
  });

  it('may be an element: then it is that of the text behind it, or the end', () => {
    expect(at('p', 0)).toBe(page.text.indexOf('Some'));
    expect(at('p', 2)).toBe(page.text.indexOf(' text'));
    expect(at('article', 0)).toBe(0);
    expect(at('.ltx_note_content', 0)).toBe(page.text.indexOf('A note.'));
    expect(at('article', document.querySelector('article')!.childNodes.length)).toBe(
      page.text.indexOf('here.') + 'here.'.length,
    );
  });

  it('is that of the next character inside a run of white space', () => {
    const text = document.querySelector('p')!.childNodes[2]!;
    const space = page.text.indexOf(' text');
    expect([0, 1, 2].map((offset) => map.offsetOf(text, offset))).toEqual([space, space + 1, space + 1]);
  });
});

describe('the span of a selection', () => {
  const document =
    article(`<p class="ltx_p">One fish<span class="ltx_note"><sup class="ltx_note_mark">1</sup><span
    class="ltx_note_outer"><span class="ltx_note_content">Or two.</span></span></span> swims.</p>
    <nav>Contents</nav><p class="ltx_p">It is far.</p>`);
  const { page, map } = read(document, 'html');
  const paragraphs = document.querySelectorAll('p');
  const note = document.querySelector('.ltx_note_content')!;
  const words = (start: Node, startOffset: number, end: Node, endOffset: number) => {
    const range = document.createRange();
    range.setStart(start, startOffset);
    range.setEnd(end, endOffset);
    const span = map.spanOf(range);
    return span && page.text.slice(span.start, span.end);
  };

  it('runs over a footnote, whose text comes later', () => {
    expect(page.text).toBe('One fish swims.\nOr two.\nIt is far.');
    expect(words(paragraphs[0]!.firstChild!, 4, paragraphs[0]!.lastChild!, 6)).toBe('fish swims');
  });

  it('may lie in a footnote', () => {
    expect(words(note.firstChild!, 3, note.firstChild!, 6)).toBe('two');
  });

  it('is trimmed to the text around a footnote that it leaves or enters', () => {
    expect(words(note.firstChild!, 3, paragraphs[0]!.lastChild!, 6)).toBe(' swims');
    expect(words(paragraphs[0]!.firstChild!, 4, note.firstChild!, 3)).toBe('fish');
  });

  it('is trimmed to what was read, as of a click three times on a paragraph', () => {
    expect(words(paragraphs[1]!, 0, document.body, document.body.childNodes.length)).toBe('It is far.');
    expect(words(paragraphs[0]!, 0, paragraphs[1]!, 0)).toBe('One fish swims.');
    expect(words(document.querySelector('nav')!, 0, paragraphs[1]!.firstChild!, 2)).toBe('It');
  });

  it('is none where nothing of the paper is selected', () => {
    expect(words(document.querySelector('nav')!, 0, document.querySelector('nav')!, 1)).toBeNull();
    expect(words(paragraphs[1]!.firstChild!, 3, paragraphs[1]!.firstChild!, 3)).toBeNull();
    expect(words(paragraphs[0]!.lastChild!, 7, paragraphs[1]!, 0)).toBeNull();
  });
});
