import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../../lib/slices/slices';
import { align } from '../../../lib/versions/align';
import { trace } from '../../../lib/versions/trace';
import { ABSTRACT_PAGE, PAIRS } from './pairs';
import { paper } from './paper';
import { randomPage, randomPair, shares, spanIn } from './random-paper';

describe('trace', () => {
  it.each(PAIRS)('P tells of $name', ({ from, to, status }) => {
    const [old, now] = [paper(from), paper(to)];
    const expected = now.passage;
    const { start, end, text, ...traced } = trace(runAtOnce(align(old.page, now.page)), old.passage!);
    expect([traced.status, text]).toEqual([
      status,
      expected ? now.page.text.slice(expected.start, expected.end) : null,
    ]);
    expect({ start, end }).toEqual(expected ?? { start: null, end: null });
  });
});

function traced(from: string, to: string) {
  const old = paper(from);
  return trace(runAtOnce(align(old.page, paper(to).page)), old.passage!);
}

describe('trace, whatever the texts', () => {
  it('T1 says of a text and itself that every passage is unchanged, and where it stands', () => {
    fc.assert(
      fc.property(randomPage, shares, (page, share) => {
        const span = spanIn(page, share);
        if (!/[\p{L}\p{N}\uFFFC]/u.test(page.text.slice(span.start, span.end))) return;
        const { status, text, start, end, around } = trace(runAtOnce(align(page, page)), span);
        expect({ status, around }).toEqual({ status: 'unchanged', around: null });
        // Ends within a word are drawn out to the word.
        expect(text).toBe(page.text.slice(start!, end!));
        expect(text!.replace(/\s/g, '')).toContain(
          page.text.slice(span.start, span.end).replace(/\s/g, '').slice(1, -1),
        );
      }),
    );
  });

  it('T2 gives the text it claims, and a diff that leads to it', () => {
    fc.assert(
      fc.property(randomPair, shares, ([from, to], share) => {
        const { status, text, start, end, diff, nearest } = trace(
          runAtOnce(align(from, to)),
          spanIn(from, share),
        );
        const placed = status === 'unchanged' || status === 'moved' || status === 'changed';
        expect(text !== null && start !== null && end !== null).toBe(placed);
        if (placed) expect(to.text.slice(start!, end!)).toBe(text);
        if (nearest) expect(to.text.slice(nearest.start, nearest.end)).toBe(nearest.text);
        if (status !== 'changed') return;
        const now = diff!.filter(({ type }) => type !== 'removed').map((part) => part.text);
        expect(now.join('')).toBe(text);
        expect(diff!.some(({ type }) => type !== 'same')).toBe(true);
      }),
    );
  });

  it('T3 shows how the sentence changed round a phrase that stands', () => {
    const { status, around } = traced('Moles [dig at night] here.', 'Most moles [dig at night] here.');
    expect(status).toBe('unchanged');
    expect(around!.filter(({ type }) => type === 'added').map(({ text }) => text)).toEqual(['Most moles']);
  });

  it('T4 shows the sentence of a phrase that was dropped', () => {
    const { status, diff, nearest } = traced(
      'Moles [inherently] dig at night in all of the gardens.',
      'Moles dig at night in all of the gardens.',
    );
    expect(status).toBe('deleted');
    expect(diff!.filter(({ type }) => type === 'removed').map(({ text }) => text)).toEqual([' inherently']);
    expect(nearest?.text).toBe('Moles dig at night in all of the gardens.');
  });

  it('T5 names a place to look at for a sentence that is gone, and never claims it', () => {
    const { status, text, nearest } = traced(
      'Owls hunt. [Moles are hostile to lawns.] Hares run.',
      'Owls hunt. Hares run.',
    );
    expect([status, text, nearest?.text]).toEqual(['deleted', null, 'Owls hunt.']);
  });

  it('T6 says nothing of a passage that the other page does not show', () => {
    const html = `${ABSTRACT_PAGE} ## 1 Introduction\n[Moles dig at night.]`;
    const { status, elsewhere, text } = traced(html, ABSTRACT_PAGE);
    expect({ status, elsewhere, text }).toEqual({ status: 'ambiguous', elsewhere: true, text: null });
  });

  it('T6 finds title and abstract on either kind of page', () => {
    const body = '\n## 1 Introduction\nMost of them slept by day. Moles dig at night.';
    const marked = ABSTRACT_PAGE.replace('Most of them slept by night.', '[Most of them slept by night.]');
    const html = ABSTRACT_PAGE.replace('slept by night', 'slept by day') + body;
    expect(traced(marked, html)).toMatchObject({ status: 'changed', text: 'Most of them slept by day.' });
    expect(traced(marked, html).elsewhere).toBe(false);
  });

  it('T7 reads open sentences by those they stand beside', () => {
    const twice = 'All holes were closed by hand.';
    const { status, text } = traced(
      `Nine had loam. [${twice} Spades were cleaned.]`,
      `Other words begin. ${twice} Rain fell on it. Snow lay. ${twice} Spades were cleaned.`,
    );
    expect([status, text]).toEqual(['unchanged', `${twice} Spades were cleaned.`]);
  });
});
