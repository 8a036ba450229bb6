import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definedIn } from '../../../lib/lens/defined';
import { pageOf, paragraph, type WrittenBlock } from '../build-page';

/** The definition of a term in a text, as it stands there. */
function definitionOf(term: string, text: string, block: Partial<WrittenBlock> = {}): string | null {
  const { page } = pageOf([{ role: 'paragraph', ...block, text }]);
  const span = definedIn(page)(term);
  return span && page.text.slice(span.start, span.end);
}

describe('a term that the paper defines', () => {
  it.each([
    ['scheming', 'We define scheming as digging unseen.'],
    ['scheming', 'Here we formally define \u201Cscheming\u201D to be any digging at night.'],
    ['scheme', 'We define scheming as digging unseen.'],
    ['deception', 'By deception, we mean that the label differs from the bed.'],
    ['deception', 'By deception we mean a label that differs from the bed.'],
    ['deceptive', 'Deception refers to labels that differ from the bed.'],
    ['deception', 'We define strategic deception as a label that is changed on purpose.'],
    ['power-seeking', 'We use the term power-seeking to describe gardens that grow over their hedge.'],
    ['power-seeking', 'We use the term "power seeking" for gardens that grow over their hedge.'],
    ['sandbag', 'Moles at times dig less when they are watched, which we call sandbagging.'],
    ['sandbag', 'We call this sandbagging in what follows.'],
    ['sandbag', 'Digging less when watched is called sandbagging.'],
    ['sandbag', 'We refer to digging less when watched as sandbagging.'],
    ['sandbag', 'Digging less when watched, hereafter referred to as sandbagging, was rare.'],
    ['sycophancy', 'We measure sycophancy, i.e., how often the mole agrees with the keeper.'],
    ['sycophancy', 'We measure sycophancy (i.e., how often the mole agrees).'],
    ['sycophancy', 'We measure sycophancy, that is, how often the mole agrees.'],
    ['sycophancy', 'Our definition of sycophancy is how often the mole agrees.'],
    ['sycophancy', 'Sycophancy is defined here as agreeing with the keeper.'],
    ['sycophancy', 'Sycophancy means agreeing with the keeper.'],
    ['sycophancy', 'Sycophancy, defined as agreeing with the keeper, was rare.'],
    ['emergence', 'Emergence denotes growth that no row shows alone.'],
    ['deceptive', 'We say that a mole is deceptive if its heap is elsewhere.'],
    ['deceptive', 'A mole is said to be deceptive when its heap is elsewhere.'],
    ['situational awareness', 'Situational awareness refers to knowing the bed that one is in.'],
  ])('"%s": %s', (term, text) => {
    expect(definitionOf(term, text)).toBe(text);
  });

  it('is shown with its own sentence only', () => {
    const text = 'Moles came. We define scheming as digging unseen. They left.';
    expect(definitionOf('scheming', text)).toBe('We define scheming as digging unseen.');
  });

  it('is shown with the first definition', () => {
    const text = 'We define scheming as digging. Later, we define scheming as hiding.';
    expect(definitionOf('scheming', text)).toBe('We define scheming as digging.');
  });

  it('is named at the head of a block set as a definition', () => {
    const text = 'Definition 2 (Scheming). A mole that digs unseen.';
    expect(definitionOf('scheming', text, { environment: 'definition' })).toBe(text);
    expect(definitionOf('scheming', text)).toBeNull();
  });
});

describe('a term that the paper only uses', () => {
  it.each([
    ['scheming', 'We define digging as scheming at night.'],
    ['scheming', 'Scheming moles define the season.'],
    ['deception', 'By deception the moles won.'],
    ['deception', 'We refer to Section 3 for deception.'],
    ['deception', 'We define deception detection as a task.'],
    ['deceptive', 'We define deceptive alignment as agreeing while watched.'],
    ['sycophancy', 'Sycophancy was rare, i.e., seen twice; moles differed.'],
    ['sandbag', 'They call for fewer sandbags.'],
    ['sandbag', 'We call the keeper when sandbagging is seen.'],
  ])('"%s": %s', (term, text) => {
    expect(definitionOf(term, text)).toBeNull();
  });

  it('is not defined by a heading', () => {
    expect(definitionOf('scheming', 'How we define scheming as digging', { role: 'heading' })).toBeNull();
  });
});

it('gives stretches within one block, whatever the text', () => {
  const pieces = fc.constantFrom(
    'We define ',
    'scheming',
    ' as ',
    ' refers to ',
    ', i.e., ',
    '. ',
    ' ',
    '(',
    '\n\n',
    'by ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const { page } = paragraph(`x ${parts.join('')} x`);
      const span = definedIn(page)('scheming');
      if (!span) return;
      expect(span.start).toBeLessThan(span.end);
      expect(page.blocks.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
    }),
  );
});

it('reads nothing before it is asked', () => {
  const { page } = paragraph('We define scheming as digging unseen.');
  const unread = new Proxy(page, {
    get: () => {
      throw new Error('read');
    },
  });
  expect(() => definedIn(unread)).not.toThrow();
  expect(() => definedIn(unread)('scheming')).toThrow('read');
});
