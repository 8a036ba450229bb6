import { describe, expect, it } from 'vitest';
import { sectionTitleAt } from '../../../lib/page-text/page-text';
import { abstractOf, titleOf } from '../../../lib/page-text/parts';
import { article, documentOf, fixture, outline, read, textOf } from './documents';

const newShell = () => read(fixture('pages/html-new'), 'html').page;

describe('a page made by LaTeXML', () => {
  it('is read in document order, each block with its role', () => {
    expect(outline(newShell())).toEqual([
      'paragraph: To appear in a journal of gardens.',
      'title: Quiet hedges: and ◻ loud ones',
      'footnote: Supported by rain.',
      'authors: Ada Thornbury',
      'authors: Ben Quickset',
      'authors: Society for Field Notes',
      'heading: Abstract',
      'abstract: Hedges are short.',
      'abstract: • Some may not be.',
      'heading: Keywords:',
      'keywords: hedges, rain',
      'heading: 1 Introduction and ◻',
      'paragraph: A hedge (Orlova, 2019, e.g.) may help, as Section 2 shows for 5 km s-1 and may_fail().',
      'footnote: It is not a wall. See ◻.',
      'footnote: Nor a fence.',
      'footnote: These authors sat in the rain.',
      'paragraph: Rain has the law',
      'equation: ◻ (1)',
      'paragraph: where 50◻ of it is lost:',
      'equation: ◻ ◻ (2)',
      'paragraph: and, since rain may stop,',
      'equation: ◻',
      'heading: 2 Methods',
      'heading: 2.1 Definitions',
      'heading/definition: Definition 2.1.',
      'paragraph/definition: A hedge is quiet if nobody hears it.',
      'heading/theorem: Theorem 1 (Rain)',
      'paragraph/theorem: Every hedge is clearly wet.',
      'heading/proof: Proof.',
      'paragraph/proof: Always touch it.',
      'heading: Remark 2',
      'paragraph: It dries.',
      'list-item: 1. First cut.',
      'list-item: Then wait.',
      'list-item: – Or do not.',
      'list-item: 2.',
      'list-item: 3. Second cut.',
      'list-item: Yew',
      'list-item: grows slowly.',
      'quotation/quotation: A hedge is a promise.',
      'caption: (a) Dry',
      'caption: (b) Wet',
      'other: a label',
      'caption: Figure 1: Two hedges, perhaps.',
      'caption: Table 1: Heights.',
      'table: Hedge',
      'table: cm',
      'table: yew',
      'table: 90',
      'caption: Algorithm 1 Cutting',
      'paragraph: Three rows more.',
      'heading: Acknowledgements.',
      'acknowledgements: We thank the wren.',
      'heading: Appendix A More rain',
      'paragraph: It rained.',
      'heading: A last word',
      'paragraph: Cut it.',
    ]);
  });

  it('has one newline between blocks, and none at its ends', () => {
    const { text, blocks } = newShell();
    expect(text).toBe(blocks.map((block) => text.slice(block.start, block.end)).join('\n'));
    expect(text).not.toMatch(/\s\s|^\s|\s$/);
  });

  it('knows title and abstract, without footnotes, notices and heading', () => {
    const page = newShell();
    expect(titleOf(page)).toBe('Quiet hedges: and \uFFFC loud ones');
    expect(abstractOf(page)).toBe('Hedges are short. • Some may not be.');
  });

  it('numbers its sections, and says in which one a block stands', () => {
    const page = newShell();
    expect(page.sections).toEqual([
      { number: '1', title: 'Introduction and \uFFFC', elementId: 'S1', level: 1 },
      { number: '2', title: 'Methods', elementId: 'S2', level: 1 },
      { number: '2.1', title: 'Definitions', elementId: 'S2.SS1', level: 2 },
      { number: 'A', title: 'More rain', elementId: 'A1', level: 1 },
      { number: null, title: 'A last word', elementId: 'Ax1', level: 1 },
    ]);
    const sectionOf = (words: string) => sectionTitleAt(page, page.text.indexOf(words));
    expect(sectionOf('To appear')).toBeNull();
    expect(sectionOf('Hedges are short')).toBeNull();
    expect(sectionOf('1 Introduction')).toBe('1 Introduction and \uFFFC');
    expect(sectionOf('Nor a fence')).toBe('1 Introduction and \uFFFC');
    expect(sectionOf('Every hedge')).toBe('2.1 Definitions');
    expect(sectionOf('Two hedges, perhaps')).toBe('2 Methods');
    expect(sectionOf('It rained')).toBe('A More rain');
    expect(sectionOf('Cut it')).toBe('A last word');
  });

  it('gives each block the nearest id around it', () => {
    const page = newShell();
    const idOf = (words: string) =>
      page.blocks.find((block) => textOf(page, block).includes(words))?.elementId;
    expect(idOf('A hedge (Orlova')).toBe('S1.p1.1');
    expect(idOf('Rain has the law')).toBe('S1.p2');
    expect(idOf('It is not a wall')).toBe('footnote1');
    expect(idOf('First cut')).toBe('S2.I1.i1');
    expect(idOf('Then wait')).toBe('S2.I1.i1.p1.2');
    expect(idOf('Figure 1')).toBe('S2.F1');
  });

  it('marks citations', () => {
    const page = newShell();
    expect(page.citations.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      '(Orlova, 2019, e.g.)',
    ]);
  });

  it('keeps the TeX of formulas, without the comment signs of the source', () => {
    const { formulas } = newShell();
    expect(formulas.map(({ tex, display }) => (display ? `[${tex}]` : tex))).toEqual([
      'k',
      'q',
      '\\omega',
      '[a=b+c,]',
      '\\%',
      '[\\displaystyle v]',
      '[\\displaystyle=w]',
      '[\\displaystyle=0.]',
    ]);
  });

  it('is the same paper in the old shell, whose report buttons and alerts are no text', () => {
    const { page } = read(fixture('pages/html-old'), 'html');
    expect(outline(page)).toEqual([
      'title: Quiet hedges in old markup',
      'heading: Abstract',
      'abstract: We find ◻ hedges and ◻ walls.',
      'heading: 1 Introduction',
      'paragraph: They may stand still.',
    ]);
    expect(page.formulas.map(({ tex }) => tex)).toEqual(['\\omega', '\\omega +1']);
  });

  it('may have a section for its root, spans for paragraphs and notes in its title (ar5iv)', () => {
    const { page } = read(fixture('pages/ar5iv'), 'ar5iv');
    expect(outline(page)).toEqual([
      'title: Hedges around ◻ stars',
      'footnote: Based on walks.',
      'heading: 1. Stars',
      'paragraph: Some stars [4] appear to hide.',
      'paragraph: A span may be a paragraph.',
      'paragraph: And another.',
    ]);
    expect(page.sections).toEqual([{ number: null, title: '1. Stars', elementId: 'S1', level: 1 }]);
  });

  it('may have neither title nor abstract nor sections', () => {
    const { page } = read(fixture('pages/html-bare'), 'html');
    expect(outline(page)).toEqual(['paragraph: All that was converted may be this.']);
    expect([titleOf(page), abstractOf(page), page.sections]).toEqual([null, null, []]);
  });

  it('leaves the sentence around a footnote as it is, with and without white space', () => {
    const note = (text: string) =>
      `<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>${text}</span></span></span>`;
    const { page } = read(
      article(`<p class="ltx_p">${note('first')}One${note('second')}, two ${note('third')} three.</p>
        <p class="ltx_p">Four.</p>`),
      'html',
    );
    expect(outline(page)).toEqual([
      'paragraph: One, two three.',
      'footnote: first',
      'footnote: second',
      'footnote: third',
      'paragraph: Four.',
    ]);
  });

  it('does not grow cells and names together that no white space parts', () => {
    const { page } = read(
      article(`<div class="ltx_authors"><span class="ltx_creator"><span class="ltx_personname">Ada</span><span
        class="ltx_contact">Hawthorn</span></span></div><span class="ltx_tabular"><span class="ltx_tr"><span
        class="ltx_td">a</span><span class="ltx_td">b</span></span></span>`),
      'html',
    );
    expect(outline(page)).toEqual(['authors: Ada', 'authors: Hawthorn', 'table: a', 'table: b']);
  });

  it('tells theorems from what only stands in their frame, by the names that authors use', () => {
    const kinds = ['thm', 'lem', 'conjecture', 'defn', 'rmk', 'example', 'proof', 'anyprop'];
    const { page } = read(
      article(
        kinds
          .map((kind) => `<div class="ltx_theorem ltx_theorem_${kind}"><p class="ltx_p">${kind}</p></div>`)
          .join(''),
      ),
      'html',
    );
    expect(page.blocks.map(({ environment }) => environment)).toEqual([
      'theorem',
      'theorem',
      'theorem',
      'definition',
      null,
      null,
      'proof',
      'theorem',
    ]);
  });

  it('without such markup is read as any document: a paper that was submitted as HTML', () => {
    const document = fixture('pages/html-submitted');
    expect(read(document, 'html').page).toEqual(read(document, 'plain').page);
  });

  it('takes the article for its root, not the footer or a notice of the shell', () => {
    const document = documentOf(
      `<div class="package-alerts ltx_document">Alert</div><footer class="ltx_document">Footer</footer>
       <article class="ltx_document"><p class="ltx_p">Paper</p></article>`,
    );
    expect(read(document, 'html').page.text).toBe('Paper');
  });
});
