import { describe, expect, it } from 'vitest';
import { articleFor, takesAn } from '../../../lib/lens/article';
import { cardOf } from '../../../lib/lens/card';
import { inflect } from '../../../lib/lens/forms';
import { proposeForms } from '../../../lib/lens/english';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { Context } from '../../../lib/lens/context';
import { LEAVE_OUT, offerFor } from '../../../lib/lens/offer';
import { Passage } from '../../../lib/lens/passage';
import { pageOf } from '../build-page';
import { findingsOn } from './looking';

describe('the article', () => {
  it.each([
    'hour',
    'honest',
    'effect',
    'LLM',
    'MLP',
    'uninformed',
    'unusual',
    'umbrella',
    '8-bit',
    'NP-hard',
    'X-ray',
    'RNN',
  ])('is "an" before %s', (word) => {
    expect(takesAn(word)).toBe(true);
  });

  it.each([
    'user',
    'unique',
    'European',
    'one-shot',
    'result',
    'NASA',
    'useful',
    'uniform',
    'house',
    '7-bit',
    'ubiquitous',
    'GPU',
    'utility',
  ])('is "a" before %s', (word) => {
    expect(takesAn(word)).toBe(false);
  });

  it('keeps its capital', () => {
    expect(articleFor('An', 'result')).toBe('A');
    expect(articleFor('a', 'effect')).toBe('an');
  });
});

describe('a wording offered', () => {
  /** What the text becomes with the first wording of its first mark in place. */
  const mended = (text: string, term?: string) => {
    const { page } = pageOf([{ role: 'paragraph', text }]);
    const lexicon = lexiconOf();
    const finding = findingsOn(page).find((one) => term === undefined || one.term === term)!;
    const { neutral, replaces } = cardOf(page, finding, lexicon);
    if (neutral[0] === LEAVE_OUT) return LEAVE_OUT;
    return page.text.slice(0, replaces.start) + neutral[0]! + page.text.slice(replaces.end);
  };

  it('changes the article where the sound asks for it', () => {
    expect(mended('We saw an unprecedented loss.')).toMatch(/^We saw a \w/);
    expect(mended('An unprecedented loss was seen.')).toMatch(/^A \w/);
    expect(mended('We saw a groundbreaking rake.')).toBe('We saw a new rake.');
  });

  it('changes the article before a sum too', () => {
    expect(mended('We saw a small increase from .14 to .21.')).toBe(
      'We saw an increase from .14 to .21 (+50 %).',
    );
    expect(mended('We saw the small increase from .14 to .21.')).toBe(
      'We saw the increase from .14 to .21 (+50 %).',
    );
  });

  it('takes the next word along where the hit is left out and the article changes', () => {
    const offered = (text: string, hit: string) => {
      const { page } = pageOf([{ role: 'paragraph', text }]);
      const start = text.indexOf(hit);
      const context = new Context(new Passage(page, 0, false), start, start + hit.length, null);
      const { neutral, replaces } = offerFor(['', 'large'], context);
      return [text.slice(replaces.start, replaces.end), ...neutral];
    };
    expect(offered('It was a dramatic effect.', 'dramatic')).toEqual([
      'a dramatic effect',
      'an effect',
      'a large effect',
    ]);
    expect(offered('It was a dramatic loss.', 'dramatic')).toEqual(['dramatic', LEAVE_OUT, 'large']);
    expect(offered('It was the dramatic effect.', 'dramatic')).toEqual(['dramatic', LEAVE_OUT, 'large']);
    expect(offered('It was an enormous loss.', 'enormous')).toEqual([
      'an enormous loss',
      'a loss',
      'a large loss',
    ]);
  });

  it('is written as the hit is', () => {
    const written = (hit: string, wording: string) => {
      const { page } = pageOf([{ role: 'paragraph', text: `${hit} pots` }]);
      const context = new Context(new Passage(page, 0, false), 0, hit.length, null);
      return offerFor([wording], context).neutral[0];
    };
    expect(written('GROUNDBREAKING', 'new')).toBe('NEW');
    expect(written('Groundbreaking', 'newly made')).toBe('Newly made');
    expect(written('surgically target', 'selectively target')).toBe('selectively target');
    expect(written('Surgically Target', 'selectively target the')).toBe('Selectively Target the');
    expect(written('Surgically target', 'selectively target')).toBe('Selectively target');
    expect(written('Human-Like', 'human-imitating')).toBe('Human-Imitating');
    expect(written('Human-like', 'human-imitating')).toBe('Human-imitating');
    expect(written('clearly', '')).toBe(LEAVE_OUT);
  });

  it.each([
    ['We have derived a novel and scalable method.', ['a new and scalable', 'a scalable']],
    ['Novel and scalable rakes were bought.', ['New and scalable', 'Scalable']],
    ['It is a powerful, general rake.', ['a general']],
    ['We present a simple and novel rake.', ['new']],
    ['The rakes are powerful and moles dig.', []],
    ['That is a perfectly reasonable view.', [LEAVE_OUT]],
    ['It was sorted by a perfectly linear rule.', [LEAVE_OUT]],
    ['Mint sorts roses perfectly.', ['without error in our tests']],
    ['Jones innovatively crafted a shed.', [LEAVE_OUT]],
    ["Reed's remarkable result is used.", [LEAVE_OUT]],
    ['This is remarkable.', []],
    ['A remarkable gain was seen.', ['large']],
    ['The gain is remarkable.', ['large']],
    ['This is a very powerful rake.', []],
    ['The rake is simple and empirically powerful.', []],
    ['Moles inevitably dig.', [LEAVE_OUT]],
    ['This ensures dry beds.', ['supports']],
    ['This ensures the beds stay dry.', []],
    ['We water twice, ensuring moles can dig.', []],
    ['Moles dig inevitably.', ['in all cases tested']],
    ['As a cornerstone method it is used.', []],
    ['It is a cornerstone of the plan.', ['part']],
    ['We propose a paradigm shift framework.', []],
    ['It achieves a state-of-the-art yield.', ['the best reported', 'a recent']],
    ['It sets a new state-of-the-art in the field.', ['the best reported result']],
  ])('fits its sentence: %s', (text, neutral) => {
    const { page } = pageOf([{ role: 'paragraph', text }]);
    expect(cardOf(page, findingsOn(page)[0]!, lexiconOf()).neutral).toEqual(neutral);
  });

  const written = [...lexiconOf().forms].flatMap(([form, { entry, inflection }]) =>
    entry.kind === 'hedge'
      ? []
      : entry.neutral.map((pattern) => ({ form, entry, wording: inflect(pattern, inflection) })),
  );

  it('is an adverb for an adverb, in every entry', () => {
    const faults = written.filter(
      ({ form, wording }) =>
        /^[a-z]{3,}(?:[aiucelr]ly|sly|ply)$/.test(form) &&
        !/^$|ly$|^(?:in|on|at|by|to|with|without|contrary) /.test(wording),
    );
    expect(faults.map(({ form, wording }) => `${form}: ${wording}`)).toEqual([]);
  });

  it('has the ending of the verb it stands for, in every entry', () => {
    const verbs = written.filter(
      ({ form, entry }) => form !== entry.term && form === participleOf(entry.term),
    );
    expect(verbs).not.toEqual([]);
    const faults = verbs.filter(({ wording }) => wording !== '' && !/^\w+ing\b/.test(wording));
    expect(faults.map(({ form, wording }) => `${form}: ${wording}`)).toEqual([]);
  });

  it('leaves a noun phrase one, whatever entry it stands for', () => {
    const adjectives = [...lexiconOf().entries.values()].filter(
      ({ kind, term }) => kind !== 'hedge' && !term.includes(' '),
    );
    const frames = ['wall was seen', 'and dry wall was seen', ', dry wall was seen', 'dry wall was seen'];
    const broken =
      /(?:^|\s)an? (?:and|,|in|on|at|by|to|with|without|large|high|low|higher)\s|\s[,.]|\s\s|\b(\w+) \1\b/;
    const faults: string[] = [];
    for (const { term } of adjectives) {
      for (const frame of frames) {
        const behind = frame.startsWith(',') ? frame : ` ${frame}`;
        const text = `We present ${takesAn(term) ? 'an' : 'a'} ${term}${behind}.`;
        const { page } = pageOf([{ role: 'paragraph', text }]);
        for (const finding of findingsOn(page).filter((one) => one.term === term)) {
          const { neutral, replaces } = cardOf(page, finding, lexiconOf());
          for (const wording of neutral) {
            const kept = wording === LEAVE_OUT ? '' : wording;
            const before = page.text.slice(0, replaces.start);
            const after = page.text.slice(replaces.end);
            const whole = kept ? `${before}${kept}${after}` : `${before.trimEnd()}${after}`;
            if (broken.test(whole)) faults.push(whole);
          }
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('never stands behind an article that does not fit', () => {
    const entries = [...lexiconOf().entries.values()].filter(
      ({ kind }) => kind === 'hype' || kind === 'booster',
    );
    for (const { term } of entries) {
      for (const noun of ['effect', 'loss']) {
        const text = `We saw ${takesAn(term) ? 'an' : 'a'} ${term} ${noun}.`;
        const { page } = pageOf([{ role: 'paragraph', text }]);
        for (const finding of findingsOn(page)) {
          const { neutral, replaces } = cardOf(page, finding, lexiconOf());
          for (const wording of neutral) {
            if (wording === LEAVE_OUT) continue;
            const after = page.text.slice(0, replaces.start) + wording + page.text.slice(replaces.end);
            const [, article, next] = /^We saw (an?) (\S+)/.exec(after) ?? [];
            if (article !== undefined)
              expect(`${article} ${next}`, after).toBe(`${articleFor('a', next!)} ${next}`);
          }
        }
      }
    }
  });
});

/** The form in -ing that a verb has by rule; null where the term is no plain verb. */
function participleOf(term: string): string | null {
  return /^[a-z]+$/.test(term) ? (proposeForms(term).find((form) => form.endsWith('ing')) ?? null) : null;
}
