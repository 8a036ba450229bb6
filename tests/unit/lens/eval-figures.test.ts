import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../../../lib/lens/finding';
import { type Label, readLabels } from '../../eval/lens-corpora/labels';
import type { Mark } from '../../eval/lens-corpora/marks';
import { countJudged, drawRare, JUDGED, judgementOf, type Placed } from '../../eval/lens-corpora/rare';
import { score } from '../../eval/lens-corpora/score';
import { tally } from '../../eval/lens-corpora/wording';

const WIDTH = 10;

const label = (start: number, kind: Kind = 'hype', grade = 2): Label => ({
  start,
  end: start + WIDTH,
  kind,
  grade,
});
const mark = (start: number, kind: Kind = 'hype'): Mark => ({
  start,
  end: start + WIDTH,
  kind,
  quiet: false,
});

/** Labels in a row, each with a gap of its own length behind it. */
const labels = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), grade: fc.constantFrom(1, 2) }))
  .map((drawn) => drawn.map(({ kind, grade }, i) => label(2 * WIDTH * i, kind, grade)));

const marksOn = (spans: readonly Label[], shift = 0): Mark[] =>
  spans.map(({ start, kind }) => mark(start + shift, kind));

describe('marks against labels', () => {
  it('are all right and miss nothing where they are the labels', () => {
    fc.assert(
      fc.property(labels, fc.boolean(), (gold, strict) => {
        const { marks, right, ofKind, labels, recalled } = tally([{ marks: marksOn(gold), labels: gold }], {
          kinds: KINDS,
          grade: 1,
          strict,
        });
        expect({ marks, right, ofKind, labels, recalled }).toEqual({
          marks: gold.length,
          right: gold.length,
          ofKind: gold.length,
          labels: gold.length,
          recalled: gold.length,
        });
      }),
    );
  });

  it('miss everything where there are none', () => {
    fc.assert(
      fc.property(labels, (gold) => {
        const { marks, labels, recalled } = tally([{ marks: [], labels: gold }], { kinds: KINDS, grade: 1 });
        expect([marks, labels, recalled]).toEqual([0, gold.length, 0]);
      }),
    );
  });

  it('are all wrong where they stand in the gaps', () => {
    fc.assert(
      fc.property(labels, (gold) => {
        const { marks, right, recalled } = tally([{ marks: marksOn(gold, WIDTH), labels: gold }], {
          kinds: KINDS,
          grade: 1,
        });
        expect([marks, right, recalled]).toEqual([gold.length, 0, 0]);
      }),
    );
  });

  it('are neither lost nor counted twice where texts are counted together', () => {
    fc.assert(
      fc.property(fc.array(labels), (texts) => {
        const pairs = texts.map((gold, i) => ({ marks: marksOn(gold, i % 2 ? 0 : 3 * WIDTH), labels: gold }));
        const asked = { kinds: KINDS, grade: 2 };
        const each = pairs.map((pair) => tally([pair], asked));
        expect(tally(pairs, asked).right).toBe(each.reduce((sum, { right }) => sum + right, 0));
      }),
    );
  });

  const sums = (marks: Mark[], gold: Label[], strict = false) =>
    tally([{ marks, labels: gold }], { kinds: KINDS, grade: 1, strict });

  it('count across kinds of words, but not for their kind', () => {
    expect(sums([mark(0, 'booster')], [label(5, 'hype')])).toMatchObject({
      right: 1,
      recalled: 1,
      ofKind: 0,
    });
  });

  it('do not count across kinds where the same kind is asked for', () => {
    expect(sums([mark(0, 'quantity')], [label(5, 'booster')], true)).toMatchObject({ right: 0, recalled: 0 });
  });

  it('within the clause of a claim are not right for it', () => {
    expect(sums([mark(0, 'hype')], [{ start: 0, end: 90, kind: 'claim', grade: 2 }])).toMatchObject({
      right: 0,
    });
  });

  it('on a label of a lower grade than asked for are wrong', () => {
    const clear = tally([{ marks: [mark(0)], labels: [label(0, 'hype', 1)] }], { kinds: KINDS, grade: 2 });
    expect(clear).toMatchObject({ marks: 1, right: 0, labels: 0 });
  });
});

describe('the overlap of hedges', () => {
  it('is full for the labels themselves and nothing beside them', () => {
    fc.assert(
      fc.property(labels, (gold) => {
        fc.pre(gold.length > 0);
        const of = (shift: number) =>
          score([{ found: marksOn(gold, shift), labelled: { gold, free: [] } }]).f1;
        expect([of(0), of(WIDTH - 1), of(WIDTH)]).toEqual([1, 1, 0]);
      }),
    );
  });
});

describe('the draw of rare marks', () => {
  const placed = fc
    .uniqueArray(fc.nat(10_000), { minLength: JUDGED + 1, maxLength: 2 * JUDGED })
    .map((starts) =>
      starts.map((start): Placed => ({ ...mark(start, 'claim'), id: `2601.${start}`, part: 'title' })),
    );

  it('keeps the order of marks that stay when others go', () => {
    fc.assert(
      fc.property(placed, fc.nat(), (marks, seed) => {
        const before = drawRare(marks, 'claim');
        const gone = before[seed % before.length]!;
        const after = drawRare(
          marks.filter((each) => each !== gone),
          'claim',
        );
        expect(after.slice(0, JUDGED - 1)).toEqual(before.filter((each) => each !== gone));
      }),
    );
  });

  it('takes marks of its kind only', () => {
    const marks: Placed[] = KINDS.map((kind) => ({ ...mark(0, kind), id: '2601.00001', part: 'abstract' }));
    expect(drawRare(marks, 'quantity').map(({ kind }) => kind)).toEqual(['quantity']);
  });

  it('is counted by the judgements that there are', () => {
    const place = { id: '2601.00001', part: 'abstract', kind: 'claim' } as const;
    const at = (start: number) => ({ ...place, start, end: start + WIDTH });
    const judgements = ([2, 1, 0] as const).map((judged, i) => ({ ...at(100 * i), text: '', judged }));
    const drawn = [at(3), at(100), at(200), at(300)];
    expect(countJudged(drawn, judgements)).toEqual({ drawn: 4, judged: 3, right: 2, clear: 1 });
    expect(judgementOf({ ...at(0), part: 'title' }, judgements)).toBeUndefined();
  });
});

describe('labels', () => {
  it('are refused for a text that is not the labelled one', async () => {
    const file = new URL('../../eval/labels/abstracts.tune.jsonl', import.meta.url);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    const abstracts = new Map(
      lines.map((line) => {
        const { id } = JSON.parse(line) as { id: string };
        return [id, { id, title: 'Of moles', abstract: 'Moles dig.', categories: [] }];
      }),
    );
    await expect(readLabels('abstracts.tune.jsonl', abstracts)).rejects.toThrow(
      'is not the one that was labelled',
    );
    await expect(readLabels('abstracts.tune.jsonl', new Map())).rejects.toThrow('not in the corpus');
  });
});
