import { describe, expect, it } from 'vitest';
import { definitionsFor } from '../../../lib/lens/definitions';
import { KINDS, type Kind } from '../../../lib/lens/finding';
import { lexiconOf, compile } from '../../../lib/lens/lexicon';
import { PackFile, entriesOf, faultsIn } from '../../../lib/lens/pack';
import { BUILT_IN_PACKS, type Pack } from '../../../lib/lens/packs';
import { SOURCES } from '../../../lib/lens/sources';
import { runAtOnce } from '../../../lib/slices/slices';
import * as v from 'valibot';

const files = BUILT_IN_PACKS.flatMap(({ files }) => files).map((file) => v.parse(PackFile, file));
const compiled = (packs: readonly Pack[]) => runAtOnce(compile(packs));
const groups = files.flatMap(({ groups }) => groups);
const entries = [...lexiconOf().entries.values()];
const count = (...kinds: Kind[]) => entries.filter(({ kind }) => kinds.includes(kind)).length;
const forms = (kind: Kind) => [...lexiconOf().forms.values()].filter((cue) => cue.entry.kind === kind).length;

describe('the built-in lexicons', () => {
  it('are without fault', () => {
    expect(files.flatMap(faultsIn)).toEqual([]);
  });

  it('hold the closed class of hedges, and enough of the rest', () => {
    expect(forms('hedge')).toBeGreaterThanOrEqual(300);
    expect(count('booster')).toBeGreaterThanOrEqual(60);
    expect(count('loaded', 'hype')).toBeGreaterThanOrEqual(120);
    expect(count('surprise')).toBeGreaterThanOrEqual(40);
  });

  it('give every entry a reason and a source, and all but hedges and disputed words a neutral wording', () => {
    for (const { term, kind, why, source, neutral } of entries) {
      expect(why, term).toMatch(/^[A-Z].*\.$/);
      expect(source.length, term).toBeGreaterThan(5);
      if (kind !== 'hedge') expect(neutral.length > 0, term).toBe(definitionsFor(term).length === 0);
    }
  });

  it('use every source they name, and name every source they use', () => {
    const used = new Set(groups.map(({ source }) => source));
    expect([...used].sort()).toEqual(Object.keys(SOURCES).sort());
  });

  it('give each entry an id of its own', () => {
    const written = groups.flatMap((group) => entriesOf(group)).length;
    expect(entries).toHaveLength(written);
  });

  it('stay small enough for the content script', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(BUILT_IN_PACKS.map(({ files }) => files))).length;
    expect(bytes).toBeLessThan(60_000);
  });

  it('offer no wording that asks for blanks', () => {
    const blanks = entries
      .flatMap(({ neutral }) => neutral)
      .filter((wording) => /\b[A-Z]\b|\.\.\.|…/.test(wording));
    expect(blanks).toEqual([]);
  });

  it('keep the alignment pack to the fields whose words it weighs', () => {
    const alignment = BUILT_IN_PACKS.find(({ id }) => id === 'alignment')!;
    expect(alignment.categories).toEqual(['cs.', 'stat.', 'eess.']);
  });
});

const group = (part: object) => ({
  pack: 'test',
  groups: [
    { kind: 'hype', why: 'A reason.', source: 'editors', neutral: ['new'], entries: ['shiny'], ...part },
  ],
});
const pack = (...files: unknown[]) => ({ id: 'test', categories: null, files });

describe('a pack', () => {
  it('compiles', () => {
    expect([...compiled([pack(group({}))]).entries.keys()]).toEqual(['test/shiny']);
  });

  it.each([
    ['groups.0.kind', group({ kind: 'praise' })],
    ['groups.0.why', group({ why: 'no sentence' })],
    ['groups.0.source', group({ source: 'hearsay' })],
    ['groups.0.entries', group({ entries: 'shiny' })],
    ['groups', { pack: 'test', groups: [] }],
  ])('that is wrong in %s is refused by the name of that field', (field, file) => {
    expect(() => compiled([pack(file)])).toThrow(new RegExp(`^Pack test: ${field}`));
  });

  it('with a form that another entry has is refused, and both are named', () => {
    expect(() => compiled([pack(group({ entries: ['shiny', '(very |)shiny'] }))])).toThrow(
      /"shiny".*"very shiny"/,
    );
  });

  it('with a bracket that does not close is refused by the pattern', () => {
    expect(() => compiled([pack(group({ entries: ['shin[y'] }))])).toThrow('"shin[y"');
  });

  it('is told what does not fit in its wording', () => {
    const faults = faultsIn(
      v.parse(
        PackFile,
        group({ neutral: undefined, entries: { 'shin[y|ily]': ['new'], 'shine[': [''], glow: [] } }),
      ),
    );
    expect(faults).toEqual([
      '"shin[y|ily]": "new" must be written in as many inflections',
      expect.stringContaining('"shine["'),
      '"glow" offers no neutral wording',
    ]);
  });
});

it('takes every kind that there is a lexicon for', () => {
  const lexical = new Set(groups.map(({ kind }) => kind));
  expect(KINDS.filter((kind) => !lexical.has(kind))).toEqual(['claim']);
});
