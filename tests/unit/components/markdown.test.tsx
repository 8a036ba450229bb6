// @vitest-environment jsdom
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Markdown } from '../../../components/markdown/markdown';
import { NoteBody } from '../../../components/markdown/note-body';
import { parseMarkdown } from '../../../lib/markdown/parse';
import { Quotation } from '../../../components/markdown/quotation';
import { loadTypeset } from '../../../components/markdown/typeset';
import { FORMULA } from '../../../lib/page-text/page-text';
import { BODY_LIMIT } from '../../../lib/notes/note';

const page = document.body;
const drawn = (selector: string) => [...page.querySelectorAll(selector)];
const texts = (selector: string) => drawn(selector).map(({ textContent }) => textContent);
/** The TeX of the formulas that are set. */
const set = () => texts('math annotation');

async function show(source: string): Promise<void> {
  await loadTypeset();
  await act(() => render(<Markdown source={source} />, page));
}

// jsdom gives elements of MathML no style.
Object.defineProperty(Element.prototype, 'style', { configurable: true, get: () => ({}) });

beforeEach(() => {
  fakeBrowser.i18n.getMessage = ((key: string, put?: string | string[]) =>
    [key, ...[put ?? []].flat()].join(' ')) as typeof fakeBrowser.i18n.getMessage;
});
afterEach(() => {
  void act(() => render(null, page));
});

describe('Markdown', () => {
  it('is shown as elements', async () => {
    await show('# Point\n\nIt is *not* **so**: ~~no~~ `code`.\n\n> quoted\n\n1. one\n2. two\n\n- a\n\n---');
    expect(texts('h4, em, strong, s, code, blockquote, ol > li, ul > li')).toEqual([
      'Point',
      'not',
      'so',
      'no',
      'code',
      'quoted',
      'one',
      'two',
      'a',
    ]);
    expect(drawn('hr')).toHaveLength(1);
  });

  it('keeps the lines as they were typed', async () => {
    await show('One,\nstill one.\n\nTwo.');
    expect(texts('p')).toEqual(['One,\nstill one.', 'Two.']);
  });

  it('shows a table with its heads', async () => {
    await show('| bed | moles |\n| - | - |\n| 1 | $m$ |');
    expect(texts('th')).toEqual(['bed', 'moles']);
    expect(texts('td math annotation')).toEqual(['m']);
  });

  it('links addresses, named or bare, and the ids of papers', async () => {
    await show(
      '[a](https://a.org/) <https://b.org/> https://c.org/x. arXiv:2411.02306 [d][1]\n\n[1]: https://d.org/',
    );
    expect(drawn('a').map((link) => link.getAttribute('href'))).toEqual([
      'https://a.org/',
      'https://b.org/',
      'https://c.org/x',
      'https://arxiv.org/abs/2411.02306',
      'https://d.org/',
    ]);
    expect(drawn('a:not([rel="noopener noreferrer"])')).toEqual([]);
  });

  it('makes one link of an address that stands in a link', async () => {
    await show('[https://a.org/](https://b.org/)');
    expect(drawn('a').map((link) => link.getAttribute('href'))).toEqual(['https://b.org/']);
  });

  it('loads no picture: it links to it', async () => {
    await show('![a hedge](https://a.org/hedge.png)');
    expect(drawn('img')).toEqual([]);
    expect(drawn('a').map((link) => link.getAttribute('href'))).toEqual(['https://a.org/hedge.png']);
  });
});

describe('a formula', () => {
  it.each([
    ['$x_i$', ['x_i']],
    ['\\(y\\)', ['y']],
    ['a $x\n= y$ b', ['x\n= y']],
    ['with $$z$$ inside', ['z']],
    ['$$\na = b\n$$', ['a = b']],
    ['\\[\na \\\\[2pt]\nb\n\\]', ['a \\\\[2pt]\nb']],
    ['- $$x$$\n- \\[y\\]', ['x', 'y']],
    ['> $$\n> x\n> $$', ['x']],
    ['\\[\nx\n\n\n+ y\n\\]', ['x\n\n\n+ y']],
    ['- $$\n  x\n\n  $$', ['x']],
    ['costs \\$5, where $a$ is', ['a']],
    ['$\\text{\\$5}$', ['\\text{\\$5}']],
  ])('is set in %j', async (source, tex) => {
    await show(source);
    expect(set()).toEqual(tex);
  });

  it.each([
    'It costs $5 and $6 per run.',
    'from US$5 to US$6',
    'a $ b $ c',
    '$$ that nobody closes\n\nmore',
    '\\\\(no\\\\)',
    '`$x$`',
    '```\n$$\nx\n$$\n```',
    '$$$$',
    '$a',
  ])('is not made of %j', async (source) => {
    await show(source);
    expect(drawn('math')).toEqual([]);
  });

  it('takes nothing from the text around it where it has no end', async () => {
    await show('$$ that nobody closes\n\nmore *text*');
    expect(texts('p')).toEqual(['$$ that nobody closes', 'more text']);
    expect(texts('em')).toEqual(['text']);
  });

  it('stands on a line of its own where it is displayed', async () => {
    await show('$x$ and\n\n$$y$$');
    expect(texts('.maths.display annotation')).toEqual(['y']);
  });

  it('is shown as typed, with the reason, where it is wrong', async () => {
    await show('$\\frac{a$');
    expect(texts('code.tex.wrong')).toEqual(['\\frac{a']);
    expect(drawn('code.tex')[0]!.getAttribute('title')).toMatch(/texWrong .*(end|expected)/i);
    expect(drawn('math')).toEqual([]);
  });

  it('is set again where its TeX changes, and comes back once it is right', async () => {
    await show('$\\frac{a$');
    await show('$\\frac{a}{b}$');
    expect(set()).toEqual(['\\frac{a}{b}']);
    expect(drawn('code')).toEqual([]);
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\includegraphics{https://a.org/x.png}',
    '\\class{button}{x}',
    '\\style{position:fixed}{x}',
    '\\id{app}{x}',
    '\\data{x=1}{x}',
  ])('cannot link, load or dress: %s', async (tex) => {
    await show(`$${tex}$`);
    expect(drawn('a, img, [href], [src], .button, #app, [data-x]')).toEqual([]);
    expect(page.textContent).toContain(tex);
  });

  it.each([
    ['expands without end', '\\def\\a{\\a\\a}\\a'],
    [
      'multiplies',
      '\\def\\a{xxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d',
    ],
    ['nests without end', `${'{'.repeat(2_000)}x${'}'.repeat(2_000)}`],
    ['fences without end', `${'\\left('.repeat(300)}x${'\\right)'.repeat(300)}`],
  ])('that %s is shown as typed', async (_, tex) => {
    await show(`$${tex}$`);
    expect(texts('code.tex.wrong')).toEqual([tex]);
  });

  it('of a quotation is set where its TeX is known, and named where it is not', async () => {
    await loadTypeset();
    await act(() => render(<Quotation text={`of ${FORMULA} and ${FORMULA}`} tex={['x^2', '']} />, page));
    expect(set()).toEqual(['x^2']);
    expect(texts('.formula')).toHaveLength(1);
  });
});

describe('a hostile text', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://a.org/"></iframe>',
    '<style>*{display:none}</style>',
    '<math><mtext><script>alert(1)</script></mtext></math>',
    'a <b onclick="x()">bold</b> word',
    '<!-- a comment -->',
  ])('is shown as it is typed: %s', async (source) => {
    await show(source);
    expect(page.textContent).toBe(source);
    expect(drawn('.markdown *:not(p, a)')).toEqual([]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//a.org/)',
    '[x](../options.html)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '[x][1]\n\n[1]: javascript:alert(1)',
  ])('links nowhere that runs or lies within: %s', async (source) => {
    await show(source);
    expect(drawn('a, img')).toEqual([]);
  });

  it('never makes an element that is not in the list, nor an attribute that acts', async () => {
    const piece = fc.constantFrom(
      '<script>',
      '</p>',
      '<img src=x onerror=y>',
      '[a](',
      'javascript:x',
      ')',
      '*',
      '**',
      '`',
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '| a |',
      '|-|',
      '\\frac{',
      '}',
      'word ',
      '![',
      ']',
      'https://a.org/',
      '&lt;',
      '~~',
      '```',
      '\\href{x}{y}',
    );
    await loadTypeset();
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await act(() => render(<Markdown source={pieces.join('')} />, page));
        const others = drawn(
          '.markdown :not(p, h4, em, strong, s, blockquote, ul, ol, li, code, pre, br, hr, a, div, table, thead, tbody, tr, th, td, span, math, math *)',
        );
        expect(others.map(({ outerHTML }) => outerHTML)).toEqual([]);
        for (const element of drawn('.markdown *')) {
          for (const { name } of element.attributes) expect(name).not.toMatch(/^(?:on|src|srcdoc|action)/);
          const href = element.getAttribute('href');
          if (href !== null) expect(href).toMatch(/^(?:https?|mailto):/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['quotations', '>'],
    ['lists', '- '],
    ['numbered lists', '1. '],
    ['links', '[a]('],
    ['brackets', '['],
    ['stars', '*a '],
    ['formulas', '\\( '],
    ['dollars', '$$ a $ '],
    ['tables', '|a'],
    ['table rows', '|a|b|\n|-|-|\n'],
    ['headings', '# a\n'],
    ['items', '- a\n'],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['references', '&a'],
  ])('of 100 KB of %s is read at once, or shown as typed', (_, unit) => {
    const source = unit.repeat(Math.floor(BODY_LIMIT / unit.length));
    const blocks = parseMarkdown(`start\n\n${source}\n\nend`).children.length;
    expect(blocks).toBeLessThan(6_000);
  });

  it('that nests by indentation is shown as typed', () => {
    const source = Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    expect(parseMarkdown(source).children.map(({ type }) => type)).toEqual(['paragraph']);
  });
});

describe('a long note', () => {
  const long = `${'All hedges are green. '.repeat(40)}\n\n${'Moles dig. '.repeat(60)}$x$`;

  it('is folded at a paragraph, and what is folded is not read', async () => {
    await loadTypeset();
    await act(() => render(<NoteBody body={long} />, page));
    expect(page.textContent).not.toContain('Moles');
    expect(set()).toEqual([]);
  });

  it('is opened whole', async () => {
    await loadTypeset();
    await act(() => render(<NoteBody body={long} />, page));
    await act(() => (drawn('button')[0] as HTMLButtonElement).click());
    expect(set()).toEqual(['x']);
    expect(drawn('button')[0]!.getAttribute('aria-expanded')).toBe('true');
  });
});
