import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../lib/lens/card';
import data from '../../../lib/lens/data/definitions.json';
import { definitionsFor } from '../../../lib/lens/definitions';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { paragraph } from '../build-page';
import { findingsOn } from './looking';

/** By the name of a dispute: a sentence in which a reader meets it. */
const SENTENCES: Readonly<Record<string, string>> = {
  scheming: 'The agents scheme against the keeper.',
  deception: 'The model deceives the keeper.',
  'power-seeking': 'We saw power-seeking in the model.',
  emergent: 'Emergent abilities of models were seen.',
  alignment: 'Aligned models dig less often.',
  understanding: 'The model understands roses.',
  reasoning: 'The model reasons about roses.',
  hallucination: 'The model hallucinates roses.',
  manipulation: 'The model manipulates its users.',
  'situational awareness': 'The model has situational awareness.',
  sycophancy: 'The model shows sycophancy.',
};

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

  it.each(data.map(({ term, definitions }) => [term, definitions] as const))(
    'of "%s" are reached from a sentence on a model',
    (term, definitions) => {
      const sentence = SENTENCES[term]!;
      const { page } = paragraph(sentence);
      const cards = findingsOn(page).map((finding) => cardOf(page, finding, lexiconOf()));
      expect(
        cards.map((card) => card.definitions),
        sentence,
      ).toContainEqual(definitions);
    },
  );
});
