import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hitsIn } from '../../../lib/lens/hits';
import type { Context } from '../../../lib/lens/context';
import { type Cue, lexiconOf } from '../../../lib/lens/lexicon';
import { SLOTS } from '../../../lib/lens/model/features';
import { HedgeModel } from '../../../lib/lens/model/hedge-model';
import { MODEL, isHedge, spokenOfHedge, trainedModel } from '../../../lib/lens/model/verdict';
import { Weights } from '../../../lib/lens/model/weights';
import written from '../../../lib/lens/model/weights.json';
import { Passage } from '../../../lib/lens/passage';
import type { Rule } from '../../../lib/lens/rules/rule';
import { RULES } from '../../../lib/lens/rules/rules';
import { sceneOf } from '../../../lib/lens/scene';
import { examplesIn, hedgesIn } from '../../../scripts/train/candidates';
import type { LabelledText } from '../../../scripts/train/corpora';
import { namesOf, trainHedges } from '../../../scripts/train/hedge-weights';
import { fit } from '../../../scripts/train/logistic';
import { paragraph } from '../build-page';
import { findingsOn } from './looking';
import { HEDGE_ENTRIES } from './sentences/hedge-entries';
import { HEDGES } from './sentences/hedges';

const weights = v.parse(Weights, written);

/** Every sentence of ours on hedges, without its brackets. */
const SENTENCES = [
  ...Object.values(HEDGES).flatMap(({ silenced, marked }) => [...silenced, ...marked]),
  ...Object.values(HEDGE_ENTRIES).flat(),
].map((sentence) => (typeof sentence === 'string' ? sentence : sentence.text).replace(/[[\]]/g, ''));

/** A sentence as labelled text whose cues are the words in brackets. */
function labelled(sentence: string, index: number): LabelledText {
  const [before = '', cue, after = ''] = sentence.split(/[[\]]/);
  const gold = cue === undefined ? [] : [{ start: before.length, end: before.length + cue.length }];
  const text = cue === undefined ? sentence : before + cue + after;
  return { document: `garden ${index}`, text, part: 'abstract', gold, free: [], negatives: null };
}

/** All hedges that the lens asks the model about in a sentence. */
function askedIn(sentence: string): [Cue, Context, Rule | null][] {
  const { page } = paragraph(sentence);
  const asked: [Cue, Context, Rule | null][] = [];
  const scene = {
    ...sceneOf(lexiconOf(), page, []),
    isHedge: (cue: Cue, context: Context, silencedBy: Rule | null) => {
      asked.push([cue, context, silencedBy]);
      return isHedge(cue, context, silencedBy);
    },
  };
  const { matches } = scene.lexicon.matcher.scan(page.text, 0, page.text.length);
  for (const hit of hitsIn(new Passage(page, 0, false), matches, [], scene)) void hit;
  return asked;
}

describe('the weights that come with Hedgerow', () => {
  it('are of terms, slots and rules that there are', () => {
    const terms = new Set([...lexiconOf().entries.values()].map(({ term }) => term));
    expect(Object.keys(weights.terms).filter((term) => !terms.has(term))).toEqual([]);
    const slots = [weights.shared, ...Object.values(weights.terms)].flatMap((table) => Object.keys(table));
    expect(slots.filter((slot) => !(slot in SLOTS))).toEqual([]);
    const rules = new Set(RULES.map(({ name }) => name));
    expect(weights.doubted.filter((name) => !rules.has(name))).toEqual([]);
  });

  it('name the corpora they were trained on, as their licence asks', () => {
    expect(weights.sources.join('\n')).toMatch(/BioScope.*Vincze.*2008.*CC BY 2\.0/);
  });
});

describe('the model in training and in the browser', () => {
  it.each(SENTENCES)('sees the same features and finds the same score: %s', (sentence) => {
    const { page } = paragraph(sentence);
    const seen = examplesIn(labelled(page.text, 0)).map((example) => {
      const speaks = example.silencedBy === null || weights.doubted.includes(example.silencedBy);
      const sum = namesOf(example).reduce(
        (total, name) => {
          const [term, slot, value] = name.split('\t') as [string, string, string];
          return total + ((term === '' ? weights.shared : weights.terms[term])?.[slot]?.[value] ?? 0);
        },
        example.silencedBy === null ? weights.prior : -weights.prior,
      );
      return [example.term, example.term in weights.terms && speaks ? sum : null];
    });
    // Training goes on to shorter forms where no label stands; the lens does not where it marks.
    for (const [cue, context, silencedBy] of askedIn(sentence)) {
      expect(seen).toContainEqual([cue.entry.term, trainedModel.score(cue, context, silencedBy)]);
    }
  });

  it.each(SENTENCES)('marks the same spans: %s', (sentence) => {
    const { page } = paragraph(sentence);
    const marked = findingsOn(page)
      .filter(({ kind }) => kind === 'hedge')
      .map(({ start, end }) => ({ start, end }));
    expect(hedgesIn(labelled(page.text, 0), isHedge)).toEqual(marked);
  });
});

describe('a verdict on a hedge', () => {
  const asked = SENTENCES.flatMap(askedIn);

  it('is the same with and without its reasons', () => {
    for (const [cue, context, silencedBy] of asked) {
      expect(spokenOfHedge(cue, context, silencedBy).marked).toBe(isHedge(cue, context, silencedBy));
    }
  });

  it('names the rule that spoke, and the model where it was asked', () => {
    for (const [cue, context, silencedBy] of asked) {
      const names = spokenOfHedge(cue, context, silencedBy).spoken.map(({ name }) => name);
      const model = trainedModel.score(cue, context, silencedBy) === null ? [] : [MODEL];
      expect(names).toEqual([...(silencedBy ? [silencedBy.name] : []), ...model]);
    }
  });

  it('is the rules’ own where the model holds no weights', () => {
    const empty = new HedgeModel({ ...weights, doubted: [], shared: {}, terms: {} });
    for (const [cue, context, silencedBy] of asked) {
      expect(empty.isHedge(cue, context, silencedBy)).toBe(silencedBy === null);
    }
  });
});

describe('training', () => {
  const GROVE = Array.from({ length: 12 }, (_, index) => [
    `The list [indicates] that bed ${index} is dry.`,
    `The pots indicates dry soil in bed ${index}.`,
    `A wall [could] be due to bed ${index}.`,
  ]).flatMap((sentences, index) => sentences.map((sentence) => labelled(sentence, index)));
  const examples = GROVE.flatMap(examplesIn).map((example) => ({ ...example, count: 1 }));

  it('gives the same weights each time', () => {
    expect(JSON.stringify(trainHedges(examples))).toBe(JSON.stringify(trainHedges(examples)));
  });

  it('speaks only on terms of which the rules were seen to err', () => {
    expect(Object.keys(trainHedges(examples).terms)).toEqual(['indicate']);
  });

  it('learns what parts the cues from the rest', () => {
    const model = new HedgeModel(trainHedges(examples));
    const found = GROVE.map((text) => hedgesIn(text, (...asked) => model.isHedge(...asked)));
    expect(found).toEqual(GROVE.map(({ gold }) => gold));
  });
});

describe('logistic regression', () => {
  const sample = (features: number[], outcome: boolean) => ({ features, offset: 0, outcome, count: 1 });
  const samples = [sample([0, 2], true), sample([0], true), sample([1, 2], false), sample([1], false)];

  it('weighs for what speaks for the outcome and against what speaks against it', () => {
    const [speaksFor, speaksAgainst] = fit(samples, 3, 0.1);
    expect(speaksFor).toBeGreaterThan(0);
    expect(speaksAgainst).toBeLessThan(0);
  });

  it('gives no weight to what says nothing, and none to anything where the penalty is high', () => {
    expect(fit(samples, 3, 0.1)[2]).toBe(0);
    expect([...fit(samples, 3, 10)]).toEqual([0, 0, 0]);
  });

  it('finds the log odds where nothing is held back', () => {
    const three = [sample([0], true), sample([0], true), sample([0], true), sample([0], false)];
    expect(fit(three, 1, 0)[0]).toBeCloseTo(Math.log(3), 2);
  });
});
