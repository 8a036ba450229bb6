import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered } from '../../../lib/anchor/answered';
import { describe as selectorsOf } from '../../../lib/anchor/describe';
import type { AnchorResult } from '../../../lib/anchor/result';
import type { PageText, Span } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';
import { align } from '../../../lib/versions/align';
import { type Became, becameOf, standsOn } from '../../../lib/versions/became';
import { trace } from '../../../lib/versions/trace';
import { paper } from './paper';

const V1 = `# Moles
## 1 Method
Every bed was watered at dawn. The moles take more than they need, and surgically target the roots. Owls hunt.
## 2 Results
The hedge was cut. Nobody has asked the moles. Snails were left alone.`;

function spanOf({ text }: PageText, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** A note on `words` of the first version: how it is described, and what it became in the second. */
function noteOn(words: string, now: PageText) {
  const then = paper(V1).page;
  const span = spanOf(then, words);
  return {
    selectors: selectorsOf(then, span),
    answers: [],
    became: becameOf(trace(runAtOnce(align(then, now)), span)),
  };
}

/** As the page draws it. */
function stands(page: PageText, note: Parameters<typeof standsOn>[2]): AnchorResult {
  return standsOn(page, answered(page, note.selectors, note.answers), note);
}

describe('a note of one version on the page of another', () => {
  const now = paper(V1.replace('surgically target', 'often choose')).page;

  it('stands where its words became others, which the search for them cannot find', () => {
    const note = noteOn('surgically target', now);
    expect(answered(now, note.selectors, []).status).toBe('orphan');
    expect(stands(now, note)).toMatchObject({
      status: 'reworded',
      ...spanOf(now, 'often choose'),
      text: 'often choose',
    });
  });

  it('stands nowhere where the sentence has gone, and has a place to look at', () => {
    const without = paper(V1.replace('Nobody has asked the moles. ', '')).page;
    const note = noteOn('Nobody has asked the moles.', without);
    expect(note.became?.status).toBe('deleted');
    const result = stands(without, note);
    expect(result).toMatchObject({ status: 'orphan' });
    const { nearest } = result as Extract<AnchorResult, { status: 'orphan' }>;
    expect(nearest && without.text.slice(nearest.start, nearest.end)).toBeTruthy();
  });

  it('is placed by the versions, where a search has found its words in another place', () => {
    const there = spanOf(now, 'Owls hunt');
    const note = noteOn('surgically target', now);
    const searched: AnchorResult = { status: 'moved', ...there, similarity: 1, text: 'Owls hunt' };
    expect(standsOn(now, searched, note)).toMatchObject(spanOf(now, 'often choose'));
  });

  it('keeps the bounds that the search has found in the same place', () => {
    const note = noteOn('Owls hunt', now);
    const searched = answered(now, note.selectors, []);
    expect(note.became).not.toBeNull();
    expect(standsOn(now, searched, note)).toEqual(searched);
  });

  it('is not drawn where the reader has said that it is not', () => {
    const note = noteOn('surgically target', now);
    const refused = selectorsOf(now, spanOf(now, 'often choose'));
    const result = stands(now, { ...note, answers: [{ verdict: 'not-it', selectors: refused }] });
    expect(result.status).toBe('orphan');
  });

  it('stands where the reader has said that it does, whatever the versions say', () => {
    const note = noteOn('surgically target', now);
    const chosen = selectorsOf(now, spanOf(now, 'Owls hunt'));
    const result = stands(now, { ...note, answers: [{ verdict: 'same', selectors: chosen }] });
    expect(result).toMatchObject(spanOf(now, 'Owls hunt'));
  });

  it('is never drawn on words that are not those of the kept text', () => {
    const searched: AnchorResult = { status: 'orphan', nearest: null };
    const place = fc.nat({ max: now.text.length + 20 });
    fc.assert(
      fc.property(
        place,
        fc.nat({ max: 30 }),
        fc.oneof(
          place.map((start) => now.text.slice(start, start + 12)),
          fc.string(),
        ),
        fc.constantFrom('unchanged' as const, 'moved' as const, 'changed' as const),
        (start, length, text, status) => {
          const became: Became = { status, start, end: start + length, text };
          const result = standsOn(now, searched, { selectors: [], answers: [], became });
          const reads = now.text.slice(start, start + length) === text;
          expect('text' in result).toBe(reads);
          if ('text' in result) expect(now.text.slice(result.start, result.end)).toBe(text);
        },
      ),
    );
  });
});
