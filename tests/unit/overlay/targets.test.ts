// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/arxiv/read';
import {
  blockAround,
  elementOf,
  formulaAround,
  kindOfSpan,
  objectAround,
  type ReadPage,
} from '../../../lib/overlay/targets';
import { runAtOnce } from '../../../lib/slices/slices';
import { setBody } from './fake-page';

const PAGE = `<article class="ltx_document">
  <h1 class="ltx_title ltx_title_document">Hedges in numbers</h1>
  <section class="ltx_section" id="S1"><h2 class="ltx_title ltx_title_section">1 Growth</h2>
    <div class="ltx_para"><p class="ltx_p" id="p1">A hedge of height <math alttext="h" id="m1"><mi>h</mi></math> keeps
      the wind out, as the caption “Figure 1: Height of hedges by year.” says.</p>
      <table class="ltx_equation ltx_eqn_table" id="E1"><tbody><tr class="ltx_equation ltx_eqn_row">
        <td class="ltx_eqn_cell"><math alttext="h=2w" display="block" id="m2"><mi>h</mi></math></td>
        <td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr></tbody></table>
      <table class="ltx_equationgroup ltx_eqn_table" id="EG"><tbody id="E2"><tr class="ltx_equation ltx_eqn_row">
        <td class="ltx_eqn_cell"><math alttext="a" display="block" id="m3"><mi>a</mi></math></td>
        <td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(2a)</span></td></tr></tbody>
        <tbody id="E3"><tr class="ltx_equation ltx_eqn_row">
        <td class="ltx_eqn_cell"><math alttext="b" display="block" id="m4"><mi>b</mi></math></td>
        <td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(2b)</span></td></tr></tbody></table>
    </div>
    <figure class="ltx_figure" id="F1"><div class="ltx_flex_figure">
        <figure class="ltx_figure" id="F1a"><img id="i1"><figcaption class="ltx_caption"><span class="ltx_tag">(a) </span>
          In spring.</figcaption></figure>
        <figure class="ltx_figure" id="F1b"><img id="i2"></figure></div>
      <figcaption class="ltx_caption"><span class="ltx_tag ltx_tag_figure">Figure 1: </span>Height of hedges by year.</figcaption>
    </figure>
    <figure class="ltx_table" id="T1"><figcaption class="ltx_caption"><span class="ltx_tag ltx_tag_table">Table 1: </span>Widths.</figcaption>
      <table class="ltx_tabular"><tbody><tr class="ltx_tr"><td class="ltx_td" id="c1">Beech</td></tr></tbody></table></figure>
    <table class="ltx_tabular" id="T2"><tbody><tr class="ltx_tr"><td class="ltx_td" id="c2">Yew</td></tr></tbody></table>
    <figure class="ltx_figure" id="F2"><img id="i3"></figure>
  </section></article>`;

let read: ReadPage;

beforeEach(() => {
  setBody(document, PAGE);
  read = runAtOnce(readPage(document, 'html'));
});

const by = (id: string) => document.getElementById(id)!;
const words = (span: { start: number; end: number }) => read.page.text.slice(span.start, span.end);
const objectAt = (id: string) => {
  const found = objectAround(read, by(id));
  return found && [found.what, found.label, found.element?.id];
};

describe('what stands around an element', () => {
  test.each([
    ['m2', ['equation', 'Eq. (1)', 'E1']],
    ['m3', ['equation', 'Eq. (2a)', 'E2']],
    ['m4', ['equation', 'Eq. (2b)', 'E3']],
    ['i1', ['figure', '(a)', 'F1a']],
    ['c1', ['table', 'Table 1', 'T1']],
    ['c2', ['table', null, 'T2']],
  ])('is at %s the %j', (id, expected) => {
    expect(objectAt(id)).toEqual(expected);
  });

  test('is the whole figure where a part of it has no caption', () => {
    expect(objectAt('i2')).toEqual(['figure', 'Figure 1', 'F1']);
  });

  test('is nothing in a paragraph, nor where a figure has no words by which it is found again', () => {
    expect(objectAt('p1')).toBeNull();
    expect(objectAt('i3')).toBeNull();
  });

  test('is described by its caption, an equation by its formula and number', () => {
    expect(words(objectAround(read, by('F1'))!.span)).toBe('Figure 1: Height of hedges by year.');
    expect(words(objectAround(read, by('m2'))!.span)).toBe('\uFFFC (1)');
  });
});

describe('a formula', () => {
  test('is one character of the text, wherever in it is pointed at', () => {
    const found = formulaAround(read, by('m1').firstElementChild!);
    expect(found).toMatchObject({ what: 'formula', element: null });
    expect(words(found!.span)).toBe('\uFFFC');
    expect(formulaAround(read, by('p1'))).toBeNull();
  });
});

describe('what is selected', () => {
  const at = (quote: string) => {
    const start = read.page.text.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    return kindOfSpan(read.page, { start, end: start + quote.length });
  };

  test.each([
    ['keeps the wind', 'passage'],
    ['Hedges in', 'title'],
    ['Height of hedges by year.\n', 'passage'],
    ['\uFFFC', 'formula'],
    ['\uFFFC (1)', 'equation'],
    ['In spring', 'caption'],
  ])('%j is a %s', (quote, what) => {
    expect(at(quote)).toBe(what);
  });
});

test('the block around an offset is what a press beside all objects takes', () => {
  const title = blockAround(read, 3)!;
  expect([title.what, words(title.span)]).toEqual(['title', 'Hedges in numbers']);
});

test('an outline goes around the figure whose caption was found, and around nothing where the words are quoted', () => {
  const caption = objectAround(read, by('F1'))!.span;
  expect(elementOf(read, 'figure', caption)?.id).toBe('F1');
  expect(elementOf(read, 'table', caption)).toBeNull();
  const start = read.page.text.indexOf('Figure 1: Height');
  expect(start).toBeLessThan(caption.start);
  expect(elementOf(read, 'figure', { start, end: start + 35 })).toBeNull();
});
