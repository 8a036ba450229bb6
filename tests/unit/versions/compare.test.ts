import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../../lib/slices/slices';
import { align } from '../../../lib/versions/align';
import { compare, type SentenceChange } from '../../../lib/versions/compare';
import { wordingOf } from '../../../lib/versions/wording';
import { ABSTRACT_PAGE } from './pairs';
import { paper } from './paper';

const V1 = `
# Moles in Small Gardens
> We clearly show that moles may dig at night. They were counted by hand.
## 1 Introduction
Gardeners have asked for decades what moles do at night. Our neighbours lent us their lawns without asking why.
The moles of the north bed may well have slept. Nobody but us held a key.
## 2 Results
Every bed was watered twice a day for a month. Obviously moles always find the weakest plants.
The rain of July washed out four of the labels.
`;

function compared(from: string, to: string) {
  const alignment = runAtOnce(align(paper(from).page, paper(to).page));
  return runAtOnce(compare(alignment, { from: 1, to: 2 }));
}

const written = ({ type, diff }: SentenceChange) =>
  `${type}: ${diff.map(({ type: part, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[part]).join('')}`;

describe('compare', () => {
  it('C1 finds nothing between a text and itself', () => {
    expect(compared(V1, V1).sections).toEqual([]);
  });

  it('C2 lists what changed, came and went by section, in the order of the later version', () => {
    const to = V1.replace('Obviously moles always find', 'Moles often find')
      .replace(' Nobody but us held a key.', '')
      .replace('washed out four', 'washed out five')
      .replace('## 2 Results\n', '## 2 Results\nOwls took three of the moles in May. ')
      .replace('counted by hand', 'counted by hand and eye');
    const { sections } = compared(V1, to);
    expect(sections.map(({ title, changes }) => [title, changes.map(written)])).toEqual([
      [null, ['changed: They were counted by hand{+ and eye+}.']],
      ['1 Introduction', ['removed: [-Nobody but us held a key.-]']],
      [
        '2 Results',
        [
          'added: {+Owls took three of the moles in May.+}',
          'changed: [-Obviously moles-]{+Moles+} [-always-]{+often+} find the weakest plants.',
          'changed: The rain of July washed out [-four-]{+five+} of the labels.',
        ],
      ],
    ]);
  });

  it('C2 says where each stands in the later version', () => {
    const to = V1.replace('four of the labels', 'five of the labels');
    const { start, end } = compared(V1, to).sections[0]!.changes[0]!;
    expect(paper(to).page.text.slice(start!, end!)).toBe('The rain of July washed out five of the labels.');
  });

  it('C3 lists what moved where it stands now, as it was', () => {
    const moved = 'Our neighbours lent us their lawns without asking why.';
    const to = V1.replace(` ${moved}`, '').replace('of the labels.', `of the labels. ${moved}`);
    expect(compared(V1, to).sections.map(({ title, changes }) => [title, changes.map(written)])).toEqual([
      ['2 Results', [`moved: ${moved}`]],
    ]);
  });

  it('C4 says of a section how many more there are than it lists', () => {
    const many = Array.from({ length: 230 }, (_, i) => `Hedge ${i} was cut on day ${i * 3}.`).join('\n');
    const { sections } = compared(V1, V1 + many);
    expect(sections.map(({ changes, more }) => [changes.length, more])).toEqual([[200, 30]]);
  });

  it('C5 compares no more than both pages show', () => {
    const html = `${ABSTRACT_PAGE}\n## 1 Introduction\nMoles dig. Owls hunt.`.replace('a year', 'two years');
    const { sections } = compared(ABSTRACT_PAGE, html);
    expect(sections.map(({ title, changes }) => [title, changes.length])).toEqual([[null, 1]]);
  });
});

describe('wordingOf', () => {
  it('C6 counts hedges and loaded words by section, before and after', () => {
    const to = V1.replace('We clearly show', 'We show')
      .replace('## 1 Introduction', '## 1 Background')
      .replace('Obviously moles always find', 'Moles may often find')
      .concat('## 3 Limits\nThe lawns may differ.');
    const rows = runAtOnce(wordingOf(runAtOnce(align(paper(V1).page, paper(to).page))));
    expect(
      rows.map(({ title, before, after }) => [
        title,
        before?.hedge,
        after?.hedge,
        before?.booster,
        after?.booster,
      ]),
    ).toEqual([
      [null, 1, 1, 1, 0],
      ['1 Background', 1, 1, 0, 0],
      ['2 Results', 0, 1, 2, 0],
      ['3 Limits', undefined, 1, undefined, 0],
    ]);
  });

  it('C6 keeps a section that is gone in its place', () => {
    const to = V1.replace(/## 1 Introduction[^#]*/, '');
    const rows = runAtOnce(wordingOf(runAtOnce(align(paper(V1).page, paper(to).page))));
    expect(rows.map(({ title, after }) => [title, after === null])).toEqual([
      [null, false],
      ['1 Introduction', true],
      ['2 Results', false],
    ]);
  });
});
