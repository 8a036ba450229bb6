import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../../lib/claims/limits';
import { sentencesOf } from '../../../lib/claims/sentences';
import { pageOf, type WrittenBlock } from '../build-page';

const limits = (blocks: readonly WrittenBlock[]) => {
  const { page } = pageOf(blocks);
  return limitsOf(page, [...sentencesOf(page)]);
};

const inBody = (text: string, section = '3 Method') => limits([{ role: 'paragraph', section, text }]);

describe('a stated limit', () => {
  it.each([
    ['limitation', 'The main limitation is the size of the garden.'],
    ['limitation', 'We did not consider moles in June.'],
    ['limitation', 'It is unclear whether moss would grow elsewhere.'],
    ['limitation', 'The mechanism deserves further investigation.'],
    ['assumption', 'We assume that the soil is even.'],
    ['assumption', 'For simplicity all hedges are straight.'],
    ['condition', 'The count is valid only for small gardens.'],
    ['condition', 'The method works as long as it is dry.'],
    ['trade-off', 'Speed comes at the cost of depth.'],
    ['trade-off', 'There is a trade-off between shade and yield.'],
    ['threat', 'Selection bias is possible among gardens.'],
    ['threat', 'The weather may have affected our results.'],
    ['failure', 'Our trap fails when the soil is wet.'],
    ['failure', 'The model breaks down near walls.'],
  ])('of the kind %s: %s', (kind, text) => {
    expect(inBody(text)).toMatchObject([{ kind, text, section: '3 Method' }]);
  });

  it('names the words by which it was found', () => {
    const [limit] = inBody('Frost is one of the limitations of the trap.');
    expect(limit!.wording).toBe('limitations');
  });

  it.each([
    ['of others', 'Existing methods assume that the soil is even.'],
    ['of others, cited', 'The trap of Mole assumes that the soil is even {cite:[3]}.'],
    ['within an argument', 'Without loss of generality we can assume that the soil is even.'],
    ['of an equivalence', 'A hedge is a row if and only if it is straight.'],
    ['denied', 'The routine is not limited to straight hedges.'],
    ['that is only announced', 'In Section 5 we discuss the limitations.'],
    ['at all', 'Hedges are green.'],
  ])('is none %s: %s', (_, text) => {
    expect(inBody(text)).toEqual([]);
  });

  it('is none in a section on others, nor in a proof', () => {
    expect(inBody('The approach is limited to hedges.', '2 Related work')).toEqual([]);
    expect(
      limits([
        { role: 'paragraph', section: '3 Method', environment: 'proof', text: 'We assume that it rains.' },
      ]),
    ).toEqual([]);
  });
});

describe('a section on limits', () => {
  it('is one by its title, with what its paragraphs begin with', () => {
    expect(inBody('Our garden is small. It is in the north.', '6 Limitations')).toMatchObject([
      { kind: 'limitation', wording: null, text: 'Our garden is small.' },
    ]);
    expect(inBody('Gardeners knew the hypothesis.', 'Threats to Validity')).toMatchObject([
      { kind: 'threat' },
    ]);
  });

  it('lends its subsections what others would not be believed', () => {
    const found = limits([
      { role: 'heading', section: '6 Limitations', text: '6 Limitations' },
      { role: 'heading', section: '6.1 Data', text: '6.1 Data' },
      { role: 'paragraph', text: 'Most studies fail for small gardens.' },
      { role: 'heading', section: '7 Outlook', text: '7 Outlook' },
      { role: 'paragraph', text: 'Most studies fail for small gardens.' },
    ]);
    expect(found).toMatchObject([{ kind: 'failure', section: '6.1 Data' }]);
  });
});
