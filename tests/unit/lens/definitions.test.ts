import { describe, expect, it } from 'vitest';
import data from '../../../lib/lens/data/definitions.json';
import { definitionsFor } from '../../../lib/lens/definitions';
import { lexiconOf } from '../../../lib/lens/lexicon';

describe('definitions of disputed words', () => {
  it('are found by the word and by a phrase that holds it', () => {
    const [first] = definitionsFor('deception');
    expect(first?.by).toMatch(/Park/);
    expect(definitionsFor('Strategic deception')).toEqual(definitionsFor('deception'));
    expect(definitionsFor('seek power')).toEqual([]);
    expect(definitionsFor('power seeking')).toEqual(definitionsFor('power-seeking'));
    expect(definitionsFor('situational awareness')).not.toEqual([]);
  });

  it('are not given for words that only begin alike', () => {
    expect(definitionsFor('schematic')).toEqual([]);
    expect(definitionsFor('reasonable')).toEqual([]);
    expect(definitionsFor('aware')).toEqual([]);
  });

  it.each(data.map((dispute) => [dispute.term, dispute] as const))(
    'give at least two sides of "%s", each with a source that can be opened',
    (_, { definitions }) => {
      expect(new Set(definitions.map(({ by }) => by)).size).toBeGreaterThan(1);
      for (const { means, source, url } of definitions) {
        expect(means).toMatch(/^[A-Z].*\.$/s);
        expect(source).not.toBe('');
        expect(new URL(url).protocol).toBe('https:');
        const id = /^arXiv (\S+)$/.exec(source)?.[1];
        if (id !== undefined) expect(url).toBe(`https://arxiv.org/abs/${id}`);
      }
    },
  );

  it('are of one dispute a word', () => {
    const words = data.flatMap((dispute) => dispute.words);
    expect(new Set(words).size).toBe(words.length);
  });

  it('stand for entries that there are', () => {
    const terms = [...lexiconOf().entries.values()].map(({ term }) => definitionsFor(term));
    for (const { term, definitions } of data) {
      expect(terms, `no entry is about "${term}"`).toContainEqual(definitions);
    }
  });
});
