import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../lib/lens/card';
import { findings } from '../../../lib/lens/find';
import { lexiconOf } from '../../../lib/lens/lexicon';
import {
  parseTermPack,
  type Term,
  TermPack,
  TermPackError,
  writeTermPack,
} from '../../../lib/lens/term-pack';
import { runAtOnce } from '../../../lib/slices/slices';
import * as v from 'valibot';
import { paragraph } from '../build-page';

const term = (change: Partial<Term> = {}): Term => ({
  id: 'prune',
  kind: 'loaded',
  forms: ['prune', 'prunes', 'pruned', 'pruning'],
  why: 'Says that something was superfluous.',
  carry: 'a count of what was lost.',
  neutral: ['cut back'],
  source: 'me',
  ...change,
});
const pack = (...terms: Term[]): TermPack => ({
  hedgerow: 'terms',
  version: 1,
  id: 'garden',
  name: 'Garden words',
  about: '',
  terms,
});
const ALL = { general: true, 'machine-learning': true, alignment: true };
const NONE = { general: false, 'machine-learning': false, alignment: false };

const marked = (text: string, packs: TermPack[], builtIn = ALL) => {
  const { page } = paragraph(text);
  const lexicon = lexiconOf({ builtIn, packs });
  return runAtOnce(findings(page, { categories: [] }, lexicon)).map((finding) => ({
    words: page.text.slice(finding.start, finding.end),
    finding,
    card: cardOf(page, finding, lexicon),
  }));
};
const wordsIn = (text: string, packs: TermPack[], builtIn = ALL) =>
  marked(text, packs, builtIn).map(({ words }) => words);

describe('a pack of terms as a file', () => {
  it('comes back as it was written', () => {
    const kept = pack(term(), term({ id: 'two', carry: null, neutral: [], forms: ['dead*', 'deep _ soil'] }));
    expect(parseTermPack(writeTermPack(kept))).toEqual(kept);
  });

  const written = writeTermPack(pack(term(), term({ id: 'two' })));
  const lineOf = (words: string) => written.slice(0, written.indexOf(words)).split('\n').length;
  const second = written.lastIndexOf('"kind"');

  it.each([
    [
      'a kind that there is not',
      '"loaded"',
      '"praise"',
      "one of 'hedge', 'booster', 'loaded', 'hype', 'surprise'",
    ],
    ['a number for a word', '"prunes"', '3', '`terms.0.forms.1` must be text'],
    ['a form with a bracket', '"prunes"', '"(prune|cut)s"', 'must be words joined by'],
    ['a form with too short a beginning', '"prunes"', '"pr*"', 'three letters or more before a *'],
    ['a form that begins with any word', '"prunes"', '"_ prune"', 'must be words'],
    ['a form of too many words', '"prunes"', '"a b c d e f g h i"', 'at most 8 words'],
    ['an empty reason', '"Says that something was superfluous."', '"  "', 'must not be empty'],
  ])('with %s is refused by line, field and mend', (_, from, to, message) => {
    const thrown = caught(written.replace(from, to));
    expect(thrown).toBeInstanceOf(TermPackError);
    expect(thrown.message).toMatch(new RegExp(`^Line ${lineOf(from)}: \`terms\\.0\\.`));
    expect(thrown.message).toContain(message);
  });

  it('names the line of the second term where the fault is there', () => {
    const broken = `${written.slice(0, second)}${written.slice(second).replace('"loaded"', '"praise"')}`;
    expect(caught(broken).message).toMatch(
      new RegExp(`^Line ${written.slice(0, second).split('\n').length}: \`terms\\.1\\.kind\``),
    );
  });

  it('tells all that is wrong, up to five', () => {
    const { message } = caught(written.replaceAll('"loaded"', '"praise"'));
    expect(message.split('\n')).toHaveLength(2);
    const many = pack(...Array.from({ length: 9 }, (_, index) => term({ id: String(index) })));
    expect(caught(writeTermPack(many).replaceAll('"loaded"', '1')).message).toMatch(
      /There are 4 more such faults\.$/,
    );
    const six = pack(...Array.from({ length: 6 }, (_, index) => term({ id: String(index) })));
    expect(caught(writeTermPack(six).replaceAll('"loaded"', '1')).message).toMatch(
      /There is one more such fault\.$/,
    );
  });

  it.each([
    ['{\n  "hedgerow": "terms",\n  "version" 1\n}', /^Line 3: a colon/],
    ['{}', /^Line 1: `hedgerow` is missing/],
    ['[]', /^Line 1: must be an object/],
    ['7', /^Line 1: must be an object/],
    [
      written.replace('"terms",', '"notes",'),
      /^Line 2: `hedgerow` must be "terms": this is no pack of terms/,
    ],
    [written.replace('"version": 1', '"version": 2'), /^Line 3: `version` must be 1/],
    [written.replace('"two"', '"prune"'), /`terms\.1\.id` must be its own: "prune" is taken/],
    [' '.repeat(2_000_001), /2,000,000/],
  ])('that is none is refused: %#', (json, message) => {
    expect(caught(json).message).toMatch(message);
  });
});

function caught(json: string): Error {
  try {
    parseTermPack(json);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It was taken.');
}

describe('own terms', () => {
  it('are marked in all their forms, with what their writer says of them', () => {
    const [first] = marked('Keepers pruned roses.', [pack(term())]);
    expect(first).toMatchObject({
      words: 'pruned',
      finding: { kind: 'loaded', term: 'prune', entry: 'garden/prune', tier: 'few' },
      card: { why: 'Says that something was superfluous.', carry: 'a count of what was lost.', source: 'me' },
    });
  });

  it.each([
    ['Keepers prune roses.', 'cut back'],
    ['A keeper prunes roses.', 'cuts back'],
    ['Roses were pruned.', 'cut back'],
    ['It works by pruning.', 'cutting back'],
    ['Pruned roses grew.', 'Cut back'],
  ])('offer a wording in the form of the hit: %s', (text, wording) => {
    expect(marked(text, [pack(term())])[0]!.card.neutral).toEqual([wording]);
  });

  it('win over built-in terms of the same form, not over longer ones', () => {
    const own = [pack(term({ kind: 'hype', forms: ['clearly', 'may'] }))];
    expect(marked('Clearly, moles may dig.', own).map(({ finding }) => finding.entry)).toEqual([
      'garden/prune',
      'garden/prune',
    ]);
    expect(
      marked('It is clearly not so.', [pack(term({ forms: ['not'] }))]).map(({ words }) => words),
    ).toContain('not');
    expect(wordsIn('By any means possible.', [pack(term({ forms: ['any'] }))])).toEqual([
      'By any means possible',
    ]);
  });

  it('are not weighed by rules and model that know built-in words', () => {
    const own = [pack(term({ kind: 'hedge', forms: ['shrubs'] }))];
    expect(wordsIn('Shrubs of May 2024.', own)).toEqual(['Shrubs']);
  });

  it('know any ending and any one word', () => {
    const own = [pack(term({ forms: ['compost*', 'dig _ trench*'] }))];
    expect(wordsIn('Composting, or compost; dig a trench, dig two deep trenches.', own)).toEqual([
      'Composting',
      'compost',
      'dig a trench',
    ]);
  });

  it('work with all built-in packs off', () => {
    expect(wordsIn('Keepers may clearly prune.', [pack(term())], NONE)).toEqual(['prune']);
    expect(wordsIn('Keepers may clearly prune.', [], NONE)).toEqual([]);
    expect(wordsIn('Keepers may clearly prune.', [], { ...NONE, general: true })).toEqual(['may', 'clearly']);
  });

  it('of two packs are both marked', () => {
    const packs = [pack(term()), { ...pack(term({ forms: ['hoe'] })), id: 'other' }];
    expect(wordsIn('Hoe and prune.', packs)).toEqual(['Hoe', 'prune']);
  });
});

describe('hostile packs', () => {
  const letter = fc.constantFrom(
    'a',
    'b',
    '-',
    ' ',
    "'",
    '*',
    '_',
    '.',
    '(',
    '+',
    '\\',
    'é',
    '\u{1F331}',
    '\u2019',
  );
  const form = fc.string({ unit: letter, maxLength: 30 });

  it('are refused, or find only what stands there', () => {
    fc.assert(
      fc.property(
        fc.array(form, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: letter, maxLength: 200 }),
        (forms, text) => {
          const parsed = v.safeParse(TermPack, pack(term({ forms })));
          if (!parsed.success) return;
          const { page } = paragraph(text.replace(/[[\]{}$]/g, ''));
          const lexicon = lexiconOf({ builtIn: NONE, packs: [parsed.output] });
          for (const { start, end } of runAtOnce(findings(page, { categories: [] }, lexicon))) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(page.text.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('take bounded work at each place, however many open forms there are', () => {
    const forms = Array.from(
      { length: 40 },
      (_, index) => `aaa${'a'.repeat(index)}* _ aaa${'a'.repeat(index)}*`,
    );
    const terms = Array.from({ length: 500 }, (_, index) => term({ id: String(index), forms }));
    const lexicon = lexiconOf({ builtIn: NONE, packs: [pack(...terms)] });
    const text = `${'a'.repeat(70)} `.repeat(2_000).trim();
    const { matches } = lexicon.matcher.scan(text, 0, text.length);
    expect(matches.length).toBeGreaterThan(0);
    expect(Math.max(...matches.map((match) => match.forms.length))).toBeLessThanOrEqual(200);
  });
});
