import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { RULES } from '../../../lib/lens/rules/rules';
import { marksIn, silencedIn } from './looking';
import { DISPUTED } from './sentences/disputed';
import { EMPHASIS } from './sentences/emphasis';
import { HEDGES } from './sentences/hedges';
import { LOADED } from './sentences/loaded';
import { PRAISE } from './sentences/praise';
import { SIGNIFICANCE } from './sentences/significance';
import type { Sentence } from './sentences/sentence';

const SENTENCES = { ...HEDGES, ...EMPHASIS, ...PRAISE, ...LOADED, ...DISPUTED, ...SIGNIFICANCE };

const parts = (sentence: Sentence) => {
  const { text, block = {}, categories = [] } = typeof sentence === 'string' ? { text: sentence } : sentence;
  const words = [...text.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]!);
  return { text, block, categories, words };
};

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const { silenced, marked } = SENTENCES[name] ?? { silenced: [], marked: [] };

  it('has sentences that it silences and sentences that it leaves alone', () => {
    expect(
      [silenced.length > 0, marked.length > 0],
      `add sentences for ${name} to tests/unit/lens/sentences`,
    ).toEqual([true, true]);
  });

  it.each(silenced.map((sentence) => parts(sentence)))(
    'silences: $text',
    ({ text, block, categories, words }) => {
      expect(silencedIn(text, block, categories)).toEqual(
        expect.arrayContaining(words.map((word) => `${name}: ${word}`)),
      );
      const marks = marksIn(text, block, categories).map((mark) => mark.replace(/^\w+: /, ''));
      for (const word of words) expect(marks).not.toContain(word);
    },
  );

  it.each(marked.map((sentence) => parts(sentence)))(
    'leaves alone: $text',
    ({ text, block, categories, words }) => {
      const marks = marksIn(text, block, categories).map((mark) => mark.replace(/^\w+: /, ''));
      expect(marks).toEqual(expect.arrayContaining(words));
    },
  );

  it('speaks on entries that there are', () => {
    if ('kinds' in rule.on) return;
    const terms = new Set([...lexiconOf().entries.values()].map(({ term }) => term));
    expect(rule.on.filter((term) => !terms.has(term))).toEqual([]);
  });
});

it('gives every rule a name of its own and a sentence on what it says', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  for (const { doc } of RULES) expect(doc).toMatch(/\.$/);
});

it('has no sentences for rules that are gone', () => {
  expect(Object.keys(SENTENCES).filter((name) => !RULES.some((rule) => rule.name === name))).toEqual([]);
});
