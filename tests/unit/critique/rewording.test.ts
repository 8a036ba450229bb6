import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewordingOf, rewordingOn } from '../../../lib/critique/rewording';
import { wordingIn } from '../../../lib/critique/words/wording';
import type { Target } from '../../../lib/notes/target';
import { FORMULA } from '../../../lib/page-text/page-text';
import { buildNote } from '../build-note';

const QUOTED = 'We show that small agents surgically target the weakest plants.';

function on(exact: string, tex: string[] = []): Target {
  return {
    ...buildNote().target,
    selectors: [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      ...(tex.length > 0 ? [{ type: 'FormulaSelector' as const, tex }] : []),
    ],
  };
}

/** What is proposed where a critic says so of the quotation. */
function proposed(said: string, quotation = QUOTED, tex: string[] = []) {
  const { value, taken, standsFor } = rewordingOf(wordingIn(said, quotation)!, on(quotation, tex));
  return [value, taken, standsFor];
}

describe('a wording that a critic gives', () => {
  it.each([
    [
      'Only "can emerge" was shown. It would be better to say "can emerge".',
      'Emerges When Beds Dry Out',
      'Can emerge When Beds Dry Out',
    ],
    [
      'It would be better to say "can emerge".',
      'Hoarding Emerges When Beds Dry Out',
      'Hoarding can emerge When Beds Dry Out',
    ],
    [
      'No surgeon would keep the job. I would write "often target".',
      QUOTED,
      QUOTED.replace('surgically', 'often'),
    ],
    [
      'Instead of "surgically target", I would write "visit".',
      QUOTED,
      QUOTED.replace('surgically target', 'visit'),
    ],
    ['"surgically" should be "often".', QUOTED, QUOTED.replace('surgically', 'often')],
    ['For "surgically target" I would write "visit".', QUOTED, QUOTED.replace('surgically target', 'visit')],
    ['“We show that” → “It seems that”', QUOTED, QUOTED.replace('We show that', 'It seems that')],
    ['"We show that" should be "it seems that".', QUOTED, QUOTED.replace('We show that', 'It seems that')],
    [
      'surgically target → now and then visit',
      QUOTED,
      QUOTED.replace('surgically target', 'now and then visit'),
    ],
    [
      '"the weakest plants" should be "weak plants."',
      QUOTED,
      QUOTED.replace('the weakest plants', 'weak plants'),
    ],
    [
      '"surgical" should be "odd".',
      'We saw a surgical strike on every bed of the garden.',
      'We saw an odd strike on every bed of the garden.',
    ],
  ])('stands in the quotation where its place is sure: %s', (said, quotation, value) => {
    expect(proposed(said, quotation)).toEqual([value, true, 'phrase']);
  });

  it('keeps the formulas around it', () => {
    const quotation = `The ${FORMULA} agents surgically target ${FORMULA} of the weakest plants.`;
    expect(proposed('I would write "often target".', quotation, ['k', 'n^2'])[0]).toBe(
      'The $k$ agents often target $n^2$ of the weakest plants.',
    );
  });

  it('is proposed in its own words, and not taken, where only some words of the quotation may be meant', () => {
    expect(proposed('I would write "selectively visit".')).toEqual(['selectively visit', false, 'part']);
    expect(
      proposed('"plants" should be "roses".', `${QUOTED} Plants dislike it when plants are weak.`),
    ).toEqual(['roses', false, 'part']);
  });

  it('stands for all of the quotation where it is as long, or the quotation is short', () => {
    const whole = 'small agents visit plants that they were told are weak';
    expect(proposed(`I would describe this as "${whole}".`)).toEqual([whole, true, 'whole']);
    expect(proposed('I would write "visit".', 'surgically target')).toEqual(['visit', true, 'whole']);
  });

  it('is told as it was written where nothing is quoted', () => {
    const told = wordingIn('The title should read "Moles can dig".', null)!;
    const target: Target = { ...on(''), what: 'paper', selectors: [] };
    expect(rewordingOf(told, target)).toMatchObject({ value: 'Moles can dig', taken: true });
  });

  const word = fc.constantFrom(
    ...'moles dig beds often target surgically the weakest plants will can a odd'.split(' '),
  );
  const words = (least: number, most: number) =>
    fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

  /** What stands before, without the last words of it with which the wording begins and goes on. */
  const withoutSaidAgain = (before: string, value: string) => {
    const [stand, begin] = [before.split(' '), value.split(' ')];
    const said = [...begin.keys()].findLast(
      (count) => count > 0 && stand.slice(-count).join(' ') === begin.slice(0, count).join(' '),
    );
    return stand.slice(0, stand.length - (said ?? 0)).join(' ');
  };

  it('leaves what stands before and behind the phrase as it is, and stands in it word for word', () => {
    fc.assert(
      fc.property(words(0, 6), words(1, 3), words(1, 6), words(1, 4), (before, phrase, behind, value) => {
        const quotation = [before, phrase, behind].filter((part) => part !== '').join(' ');
        const told = { value, because: '', replaces: phrase };
        const { value: made, taken, standsFor } = rewordingOf(told, on(quotation));
        if (standsFor !== 'phrase') {
          expect([made, taken]).toEqual([value, standsFor === 'whole']);
          return;
        }
        expect(made).toContain(value);
        expect(made.endsWith(behind)).toBe(true);
        // An article is made to fit, or gives way to another, also before words that the wording says again.
        if (!/(?:^| )a$/.test(withoutSaidAgain(before, value))) expect(made.startsWith(before)).toBe(true);
      }),
    );
  });

  it('is moved to another passage and back without loss, and one for all of it is never touched', () => {
    fc.assert(
      fc.property(words(1, 12), words(1, 12), words(1, 6), (one, other, value) => {
        const first = rewordingOf({ value, because: 'x', replaces: null }, on(capital(one)));
        expect(rewordingOn(on(capital(one)), rewordingOn(on(other), first))).toEqual(first);
        if (first.standsFor !== 'phrase') expect(first.value).toBe(value);
      }),
    );
  });
});
