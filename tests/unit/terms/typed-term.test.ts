import { describe, expect, it } from 'vitest';
import { readTyped, typedOf } from '../../../lib/terms/typed-term';
import { termWith } from './samples';

const typed = {
  kind: 'loaded',
  forms: ' thorny \n\nthornier\nthorny',
  why: ' Hedges have thorns. ',
  carry: ' ',
  neutral: 'hard\n',
  source: '',
};

describe('a term as it is typed', () => {
  it('has a form for each line, each once, and nothing for what is left empty', () => {
    expect(readTyped('thorny', typed, 'Own term').term).toEqual({
      id: 'thorny',
      kind: 'loaded',
      forms: ['thorny', 'thornier'],
      why: 'Hedges have thorns.',
      carry: null,
      neutral: ['hard'],
      source: 'Own term',
    });
  });

  it('goes into the fields and comes out of them as it was', () => {
    expect(readTyped('thorny', typedOf(termWith()), 'Own term').term).toEqual(termWith());
  });

  it('says of each field what is wrong with it, and in which line', () => {
    const { term, faults } = readTyped(
      'thorny',
      { ...typed, forms: `thorny\n${'x'.repeat(81)}`, why: ' ', neutral: 'a\n'.repeat(3) },
      'Own term',
    );
    expect(term).toBeNull();
    expect(faults).toEqual({ forms: 'line 2 must be at most 80 characters long', why: 'must not be empty' });
  });

  it('without a form is wrong there', () => {
    const { faults } = readTyped('thorny', { ...typed, forms: '\n' }, 'Own term');
    expect(faults).toEqual({ forms: expect.stringMatching(/^must /) as string });
  });
});
