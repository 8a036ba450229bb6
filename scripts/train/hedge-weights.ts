/** From examples to the weights of the hedge model. */
import { SLOTS, WORD_SLOTS, type Slot } from '../../lib/lens/model/features';
import type { Table, Weights } from '../../lib/lens/model/weights';
import { type Corpora, SOURCES } from './corpora';
import { type Example, examplesIn } from './candidates';
import { type Sample, fit } from './logistic';

/** The L1 penalty, chosen by cross-validation on the training part of BioScope (docs/decisions/0012). */
const PENALTY = 1;
/** An example from arXiv counts as so many from BioScope: there are fewer, and they are what readers read. */
const ARXIV_COUNT = 3;
/** What the rules' verdict weighs beforehand, in log odds: the rules also know what the corpora do not hold. */
const PRIOR = 1;
/** In how many documents a feature must occur: what is rarer says more of the documents than of the language. */
const LEAST_DOCUMENTS = 4;
/** The model speaks on a term where the rules err so often, and in such a part of its examples. */
const LEAST_ERRORS = 2;
const LEAST_ERROR_RATE = 0.02;
/** It may overrule a rule that so often silenced a cue, and in such a part of what it silenced. */
const LEAST_OVERRULED = 3;
const LEAST_OVERRULED_RATE = 0.1;
/** Weights are averaged over fits on so many samples of documents, each holding this part of them (in percent). */
const FITS = 20;
const PART = 70;
const SCALE = 16;

/**
 * Terms and rules that the reader policy settles (knowledge limits, possibility, duties), whatever the annotators of
 * one corpus did: the model neither speaks on these terms nor overrules these rules.
 */
const SETTLED: ReadonlySet<string> = new Set([
  'to our knowledge',
  'unclear',
  'raise the possibility',
  'possible',
  'as-soon-as-possible',
  'should-of-duty',
]);

/** An example, and how many it stands for. */
export interface Counted extends Example {
  count: number;
}

/** The examples of the corpora that may be learnt from, in their order. */
export function trainingExamples({ bioscopeTrain, arxivSentences, arxivCandidates }: Corpora): Counted[] {
  const counted = (count: number) => (example: Example) => ({ ...example, count });
  return [
    ...bioscopeTrain.flatMap(examplesIn).map(counted(1)),
    ...[...arxivSentences, ...arxivCandidates].flatMap(examplesIn).map(counted(ARXIV_COUNT)),
  ];
}

/** Weights learnt from the examples. The same examples in the same order give the same weights. */
export function trainHedges(examples: readonly Counted[]): Weights {
  const doubted = doubtedRules(examples);
  const open = examples.filter(({ silencedBy }) => silencedBy === null || doubted.has(silencedBy));
  const modelled = modelledTerms(open);
  const chosen = open.filter(({ term }) => modelled.has(term));
  const names = frequentFeatures(chosen);
  const index = new Map(names.map((name, position) => [name, position]));
  const sums = new Float64Array(names.length);
  for (let round = 0; round < FITS; round++) {
    const samples = chosen
      .filter(({ document }) => shareOf(`${document} ${round}`) < PART)
      .map((example) => sampleOf(example, index));
    fit(samples, names.length, PENALTY).forEach((weight, position) => (sums[position]! += weight));
  }
  const terms: Weights['terms'] = Object.fromEntries([...modelled].sort().map((term) => [term, {}]));
  const shared: Table = {};
  names.forEach((name, position) => {
    const weight = Math.round((SCALE * sums[position]!) / FITS);
    if (weight === 0) return;
    const [term, slot, value] = name.split('\t') as [string, Slot, string];
    const table = term === '' ? shared : terms[term]!;
    (table[slot] ??= {})[value] = weight;
  });
  for (const [term, table] of Object.entries(terms)) terms[term] = sorted(table);
  const fixed = { sources: SOURCES, scale: SCALE, prior: PRIOR * SCALE, doubted: [...doubted].sort() };
  return { ...fixed, shared: sorted(shared), terms };
}

/** The rules that were seen to silence cues, and not only now and then. */
function doubtedRules(examples: readonly Example[]): ReadonlySet<string> {
  return erring(examples, ({ silencedBy }) => silencedBy, LEAST_OVERRULED, LEAST_OVERRULED_RATE);
}

/** The terms on which the model speaks: those whose rules were seen to err. */
function modelledTerms(examples: readonly Example[]): ReadonlySet<string> {
  return erring(examples, ({ term }) => term, LEAST_ERRORS, LEAST_ERROR_RATE);
}

/** The names under which the rules' verdict erred so often or more, and in this part of the examples. */
function erring(
  examples: readonly Example[],
  nameOf: (example: Example) => string | null,
  least: number,
  rate: number,
): ReadonlySet<string> {
  const counts = new Map<string, { all: number; errors: number }>();
  for (const example of examples) {
    const name = nameOf(example);
    if (name === null || SETTLED.has(name)) continue;
    const { all, errors } = counts.get(name) ?? { all: 0, errors: 0 };
    const erred = (example.silencedBy === null) !== example.hedges;
    counts.set(name, { all: all + 1, errors: errors + (erred ? 1 : 0) });
  }
  const names = [...counts].filter(([, { all, errors }]) => errors >= least && errors >= rate * all);
  return new Set(names.map(([name]) => name));
}

/** A feature's names in a model: its slot and value, of all terms or of one. A tab stands in none of them. */
export function namesOf({ term, features }: Example): string[] {
  return features.flatMap(([slot, value]) => {
    const own = `${term}\t${slot}\t${value}`;
    return WORD_SLOTS.has(slot) ? [own] : [`\t${slot}\t${value}`, own];
  });
}

function frequentFeatures(examples: readonly Example[]): string[] {
  const documents = new Map<string, Set<string>>();
  for (const example of examples) {
    for (const name of namesOf(example)) {
      const known = documents.get(name);
      if (known) known.add(example.document);
      else documents.set(name, new Set([example.document]));
    }
  }
  return [...documents].filter(([, { size }]) => size >= LEAST_DOCUMENTS).map(([name]) => name);
}

function sampleOf(example: Counted, index: ReadonlyMap<string, number>): Sample {
  const features = [...new Set(namesOf(example))].flatMap((name) => index.get(name) ?? []);
  const { silencedBy, hedges: outcome, count } = example;
  return { features, offset: silencedBy === null ? PRIOR : -PRIOR, outcome, count };
}

/** Slots in the order of `SLOTS`, values by their letters: so that a new training changes few lines. */
function sorted(table: Table): Table {
  const result: Table = {};
  for (const slot of Object.keys(SLOTS) as Slot[]) {
    const values = table[slot];
    if (values)
      result[slot] = Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return result;
}

/** Where a name falls between 0 and 99, by its hash (FNV-1a): a sample that is the same on every machine. */
export function shareOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  // FNV's low bits mix badly in the last letters.
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0) % 100;
}
