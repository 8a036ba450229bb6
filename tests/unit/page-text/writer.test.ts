import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextWriter } from '../../../lib/page-text/writer';

const writer = () =>
  new TextWriter(() => ({ role: 'paragraph', section: null, elementId: null, environment: null }));

describe('the writer of a text', () => {
  it('has one space for a run of white space, over the borders of pieces', () => {
    const text = writer();
    for (const piece of ['  One ', ' ', '\n fish', ' swims.  ']) text.write(piece, 0);
    expect(text.finish().text).toBe('One fish swims.');
  });

  it('has one newline between blocks, and no blocks without text', () => {
    const text = writer();
    for (const piece of ['one', ' ', '', 'two']) {
      text.write(piece, 0);
      text.endBlock();
    }
    const { text: written, blocks } = text.finish();
    expect(written).toBe('one\ntwo');
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 7],
    ]);
  });

  it('takes a gap that stands nowhere for white space, but not at the edge of a block', () => {
    const text = writer();
    text.gap();
    text.write('a', 0);
    text.gap();
    text.write('b', 1);
    text.gap();
    text.endBlock();
    text.write('c', 2);
    expect(text.finish().text).toBe('a b\nc');
    expect(text.runs).toEqual({
      start: [0, 2, 4],
      length: [1, 1, 1],
      source: [0, 1, 2],
      offset: [0, 0, 0],
      flow: [0, 0, 0],
    });
  });

  it('begins a citation with its first word, and ends it with its last', () => {
    const text = writer();
    text.write('See', 0);
    text.beginCitation();
    text.write(' (', 1);
    text.beginCitation();
    text.write('Reed', 2);
    text.endCitation();
    text.write(') ', 3);
    text.endCitation();
    text.beginCitation();
    text.endCitation();
    text.write('there.', 4);
    const page = text.finish();
    expect(page.citations.map(({ start, end }) => page.text.slice(start, end))).toEqual(['(Reed)']);
  });

  it('gives the text from any place on, before it is finished', () => {
    const text = writer();
    for (const piece of ['one ', 'two ', 'three ']) text.write(piece, 0);
    expect(text.textFrom(0)).toBe('one two three');
    expect(text.textFrom(5)).toBe('wo three');
    expect(text.textFrom(13)).toBe('');
  });

  it('keeps where every stretch came from, letter by letter', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'é', '\u{1D400}', ' ', '\n', '\u00A0', '\t') });
    fc.assert(
      fc.property(fc.array(piece), (sources) => {
        const text = writer();
        sources.forEach((source, i) => text.write(source, i));
        const { text: written } = text.finish();
        expect(written).toBe(sources.join('').replace(/\s+/g, ' ').trim());
        const { start, length, source, offset } = text.runs;
        start.forEach((at, run) => {
          const from = sources[source[run]!]!.slice(offset[run], offset[run]! + length[run]!);
          expect(from.replace(/\s/g, ' ')).toBe(written.slice(at, at + length[run]!));
        });
        expect(length.reduce((sum, each) => sum + each, 0)).toBe(written.length);
      }),
    );
  });

  it('needs one run for a source without double blanks', () => {
    const text = writer();
    text.write('One\nfish swims\tfar and wide.', 0);
    expect(text.runs.start).toEqual([0]);
  });
});
