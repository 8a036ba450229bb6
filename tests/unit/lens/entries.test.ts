/**
 * Every form of every entry is met by the lens. Every entry has a sentence that it marks: one of the common carriers,
 * or one of its own where a context rule asks for more. Every entry of the kinds that judge wording has sentences that
 * it does not mark: those in which a rule recognises another sense of it, its own below, what is denied, and its words
 * as a name, in a reference, or spoken of.
 */
import { describe, expect, it } from 'vitest';
import { expand } from '../../../lib/lens/forms';
import { type Entry, lexiconOf } from '../../../lib/lens/lexicon';
import type { Kind } from '../../../lib/lens/finding';
import { keyOf } from '../../../lib/lens/matcher';
import { PackFile, entriesOf } from '../../../lib/lens/pack';
import { BUILT_IN_PACKS } from '../../../lib/lens/packs';
import * as v from 'valibot';
import { paragraph } from '../build-page';
import { findingsOn, silencedIn } from './looking';
import { DISPUTED } from './sentences/disputed';
import { EMPHASIS } from './sentences/emphasis';
import { LOADED } from './sentences/loaded';
import { PRAISE } from './sentences/praise';

const CARRIERS = [
  (form: string) => `We saw ${form} there.`,
  (form: string) => `It is ${form}.`,
  (form: string) => `The gardeners ${form} roses.`,
  (form: string) => `The gain is ${form} results.`,
  (form: string) => `The model ${form} it all.`,
  (form: string) => `${form.charAt(0).toUpperCase()}${form.slice(1)}, it froze.`,
];

/** By canonical form: what no carrier fits. */
const OWN: Readonly<Record<string, string>> = {
  should: 'These results should help.',
  indicate: 'The counts indicate that moles left.',
  think: 'We think that moles left.',
  likelihood: 'There is a likelihood that it froze.',
  possibility: 'The possibility that it froze remains.',
  potential: 'Frost is a potential cause.',
  'the first': 'We present the first benchmark of hedges.',
  massive: 'It brings massive gains.',
  'prey on': 'Adverts prey on vulnerable visitors.',
  'sparks of': 'It shows sparks of intelligence.',
  sharply: 'Yields fell sharply.',
  fully: 'Frost fully explains the loss.',
  entirely: 'The net entirely eliminates moles.',
  beliefs: 'We probe the beliefs of LLMs.',
  understanding: "The model's understanding is poor.",
  comprehension: "The model's comprehension is poor.",
  cognition: "The model's cognition is poor.",
  intuition: "The model's intuition is poor.",
  intentions: "The model's intentions were unclear.",
  imagination: "The model's imagination is poor.",
  curiosity: "The model's curiosity grew.",
  'prove that': 'Our experiments prove that moles dig.',
  guarantee: 'The tools guarantee straight rows.',
  consistently: 'Mint consistently outperforms clay.',
  greatly: 'Mint greatly reduces losses.',
  uniquely: 'Mint is uniquely suited to shade.',
  'state-of-the-art': 'It achieves state-of-the-art yields.',
  unique: 'Clay offers unique advantages.',
  significant: 'We saw a significant gain.',
  significantly: 'Our tests show that clay significantly improves yields.',
  substantial: 'We saw a substantial gain.',
  considerable: 'We saw a considerable gain.',
  marked: 'We saw a marked gain.',
  manipulation: 'User manipulation was seen.',
  manipulate: 'Moles manipulate users.',
  lie: 'The models lie.',
  rogue: 'A rogue agent took the seeds.',
  scheme: 'Agents scheme at night.',
  conspire: 'Agents conspire at night.',
  collude: 'Agents collude at night.',
  collusion: 'We saw collusion between agents.',
  'human-like': 'It shows human-like replies.',
  'human-level': 'It reaches human-level yields.',
  consciousness: 'We test models for consciousness.',
  'self-preservation': 'The agent showed self-preservation.',
  'self-preserving': 'The agent is self-preserving.',
  'survival instinct': 'The model has a survival instinct.',
  'loss of control': 'We fear loss of control over agents.',
  'evade oversight': 'The agents evade oversight.',
  'true intentions': 'We asked for the true intentions of the model.',
  'malicious intent': 'The model showed malicious intent.',
  'free will': 'The model has free will.',
  'inner life': 'The model has an inner life.',
  'theory of mind': 'The model has a theory of mind.',
  introspection: 'Models are capable of introspection.',
  covert: 'The agent took covert steps.',
  sentient: 'The model is sentient.',
  'want to': 'The model wants to please.',
  'intend to': 'The model intends to please.',
  'decide to': 'The model decides to leave.',
  'choose to': 'The model chooses to leave.',
  'try to': 'The model tries to leave.',
  'is aware that': 'The model is aware that it froze.',
  'aware of': 'The model is aware of roses.',
  'realize that': 'The model realizes that it froze.',
  'hide its': 'The model hides its plan.',
  'hide their': 'The models hide their plan.',
  'seek power': 'The models seek power.',
  'rebel against': 'The models rebel against us.',
  'resort to': 'The agents resort to threats.',
  'reasoning ability': 'LLMs have strong reasoning ability.',
  'capable of reasoning': 'LLMs are capable of reasoning.',
  'able to reason': 'LLMs are able to reason.',
  reason: 'LLMs reason about roses.',
  reasoning: 'The reasoning of the model is poor.',
  'value alignment': 'The value alignment of the model is poor.',
  alignment: 'The alignment of the model is poor.',
  'aligned behavior': 'The model showed aligned behavior.',
};

/** By canonical form: where its words say something else, and no rule has to see it. */
const OTHER: Readonly<Record<string, string>> = {
  'in fact': 'We took part in fact-checking.',
  'at all cost': 'Seeds at all cost-free stalls were bought.',
  'by all means': 'Growth is scored by all means-tested sheds.',
  'far better': 'The far better-known pot was bought.',
  deadly: 'The deadly-nightshade bed was fenced.',
  evil: 'The evil-smelling pond was drained.',
  rampant: 'A lion-rampant pot was bought.',
  magic: 'The magic-lantern show was late.',
  huge: 'The Huge-Leaf gunnera grew.',
  always: 'The always-on lamp failed.',
  clearly: 'The clearly-marked path was dug.',
  perfectly: 'The perfectly-round pond froze.',
  rogue: 'The rogue-wave tank was drained.',
};

/** For what is praised or felt: denied, it is not. */
const DENIALS = [(form: string) => `It is not ${form}.`, (form: string) => `Moles do not ${form} it.`];

const PASSED_OVER = [
  (form: string) => `The words \u201C${form}\u201D were crossed out.`,
  (form: string) => `As said by {cite:Reed, ${form} (2001)}, moles dig.`,
];

const JUDGED: ReadonlySet<Kind> = new Set<Kind>(['booster', 'loaded', 'hype', 'surprise']);

/** By the id of an entry: sentences in which a rule recognises another sense of it. */
const RECOGNISED = recognised();

function recognised(): ReadonlyMap<string, readonly string[]> {
  const { forms } = lexiconOf();
  const sentences = new Map<string, string[]>();
  const tables = Object.values({ ...EMPHASIS, ...PRAISE, ...LOADED, ...DISPUTED });
  for (const sentence of tables.flatMap(({ silenced }) => silenced)) {
    if (typeof sentence !== 'string') continue;
    for (const [, words] of sentence.matchAll(/\[([^\]]+)\]/g)) {
      const entry = forms.get(keyOf(words!))?.entry;
      if (entry) sentences.set(entry.id, [...(sentences.get(entry.id) ?? []), sentence]);
    }
  }
  return sentences;
}

function capitals(form: string): string {
  return form.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function otherSentencesOf({ id, kind, term }: Entry): string[] {
  return [
    ...(RECOGNISED.get(id) ?? []),
    ...(OTHER[term] === undefined ? [] : [OTHER[term]]),
    ...(kind === 'hype' || kind === 'surprise' ? DENIALS.map((denial) => denial(term)) : []),
    ...PASSED_OVER.map((carrier) => carrier(term)),
    // Some begin with a capital wherever they stand.
    ...(/^\p{Lu}/u.test(term) ? [] : [`We grew the rose ${capitals(term)} in clay.`]),
  ];
}

const cues = [...lexiconOf().forms.values()];

describe.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))('pack %s', (id, pack) => {
  const patterns = pack.files
    .flatMap((file) => v.parse(PackFile, file).groups)
    .flatMap((group) => entriesOf(group).map(([pattern]) => pattern));

  it('has every form met where it stands, by its own entry or by a rule that silences it', () => {
    const missed: string[] = [];
    for (const pattern of patterns) {
      const [first] = expand(pattern);
      for (const { text } of expand(pattern)) {
        const sentence = `We saw ${text} there.`;
        const { page } = paragraph(sentence);
        const found = findingsOn(page).some(
          ({ entry, start, end }) => entry === `${id}/${first!.text}` && page.text.slice(start, end) === text,
        );
        const silenced = silencedIn(sentence).some((spoken) => spoken.endsWith(`: ${text}`));
        if (!found && !silenced) missed.push(text);
      }
    }
    expect(missed).toEqual([]);
  });

  const entries = [...lexiconOf().entries.values()].filter((entry) => entry.pack.id === id);
  it.each(entries.map((entry) => [entry.term, entry] as const))('marks "%s" somewhere', (term, entry) => {
    expect(
      sentencesOf(entry).some((sentence) => isMarkedIn(entry, sentence)),
      `no sentence marks "${term}"`,
    ).toBe(true);
  });

  const judged = entries.filter(({ kind }) => JUDGED.has(kind));
  it.each(judged.map((entry) => [entry.term, entry] as const))('passes over "%s" elsewhere', (_, entry) => {
    const marking = otherSentencesOf(entry).filter((sentence) => isMarkedIn(entry, sentence));
    expect(marking).toEqual([]);
  });
});

it('has no sentences for entries that are gone', () => {
  const terms = new Set(cues.map(({ entry }) => entry.term));
  expect(Object.keys({ ...OWN, ...OTHER }).filter((term) => !terms.has(term))).toEqual([]);
});

function sentencesOf(entry: Entry): string[] {
  const own = OWN[entry.term];
  return own === undefined ? CARRIERS.map((carrier) => carrier(entry.term)) : [own];
}

function isMarkedIn(entry: Entry, sentence: string): boolean {
  return findingsOn(paragraph(sentence).page).some((finding) => finding.entry === entry.id);
}
