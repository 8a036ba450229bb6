import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../lib/claims/claims';
import { sentencesOf } from '../../../lib/claims/sentences';
import { pageOf, type WrittenBlock } from '../build-page';

const claims = (blocks: readonly WrittenBlock[]) => {
  const { page } = pageOf(blocks);
  return claimsOf(page, [...sentencesOf(page)]).map(
    ({ part, start, end }) => `${part}: ${page.text.slice(start, end)}`,
  );
};

const inAbstract = (text: string, title = 'Moles in gardens') =>
  claims([
    { role: 'title', text: title },
    { role: 'abstract', text },
  ]).map((claim) => claim.replace(/^abstract: /, ''));

describe('a title', () => {
  it.each([
    'Moles avoid hedges that are old: frost is the reason',
    'Frost does not harm moss',
    'Hedges can be counted from the air',
    'Shade matters',
  ])('claims: %s', (title) => {
    expect(claims([{ role: 'title', text: title }])).toEqual([`title: ${title}`]);
  });

  it.each([
    'Moles in gardens',
    'How moles are counted',
    'Are moles blind?',
    'A hedge that is old',
    'On moss',
  ])('claims nothing: %s', (title) => {
    expect(claims([{ role: 'title', text: title }])).toEqual([]);
  });
});

describe('an abstract', () => {
  it('claims what the writers found, and not the background before', () => {
    expect(
      inAbstract(
        'Moles are common. Their number is not well understood. We counted moles in ten gardens and find that they avoid hedges. The effect is largest in June.',
      ),
    ).toEqual([
      'We counted moles in ten gardens and find that they avoid hedges.',
      'The effect is largest in June.',
    ]);
  });

  it('claims nothing by an announcement', () => {
    expect(
      inAbstract(
        'In this paper we present a way to count moles. We describe the traps. Their use is discussed. We evaluate them in June.',
      ),
    ).toEqual([]);
  });

  it('claims what an announcement asserts all the same', () => {
    expect(
      inAbstract('We present a trap which outperforms all dogs. We study moles, showing that they sleep.'),
    ).toEqual(['We present a trap which outperforms all dogs.', 'We study moles, showing that they sleep.']);
  });

  it('claims nothing by a gap, a question or an address', () => {
    expect(
      inAbstract(
        'We show that moles sleep. Whether they dream remains unknown. Do they? Code is available at the gate.',
      ),
    ).toEqual(['We show that moles sleep.']);
  });

  it('claims what it says of the thing that the title names', () => {
    expect(
      inAbstract(
        'Gardens are old. MoleTrap has become the most used of traps. The trap holds ten moles. In this work, we give an overview of it.',
        'MoleTrap: a trap for gardens',
      ),
    ).toEqual(['MoleTrap has become the most used of traps.', 'The trap holds ten moles.']);
  });

  it('claims all that it asserts where no writer comes forward', () => {
    expect(inAbstract('Old hedges shelter small birds. Brick walls shelter none of them.')).toEqual([
      'Old hedges shelter small birds.',
      'Brick walls shelter none of them.',
    ]);
  });

  it('takes an i.e. for no writer', () => {
    expect(inAbstract('Moles (i.e. diggers) are common. We show that they sleep.')).toEqual([
      'We show that they sleep.',
    ]);
  });
});

describe('contributions', () => {
  const body = (blocks: readonly WrittenBlock[]) =>
    claims([{ role: 'paragraph', section: '1 Introduction', text: 'Moles dig.' }, ...blocks]).map((claim) =>
      claim.replace(/^contribution: /, ''),
    );

  it('are the items of the list that is announced', () => {
    expect(
      body([
        { role: 'paragraph', text: 'Our contributions are the following:' },
        { role: 'list-item', text: '• We release ten thousand counts.' },
        { role: 'list-item', text: '• We show that moles sleep.' },
        { role: 'paragraph', text: 'We thank the moles.' },
      ]),
    ).toEqual(['We release ten thousand counts.', 'We show that moles sleep.']);
  });

  it('are of an item the sentences that state them', () => {
    expect(
      body([
        { role: 'paragraph', text: 'The contributions of this work are as follows:' },
        { role: 'list-item', text: '1.' },
        { role: 'list-item', text: 'Traps need care. We build a trap that needs none. Care is dear.' },
        { role: 'list-item', text: '2.' },
        { role: 'list-item', text: 'Proof of the sleep of moles in June.' },
      ]),
    ).toEqual(['We build a trap that needs none.', 'Proof of the sleep of moles in June.']);
  });

  it('are cut out of a sentence that counts them', () => {
    expect(
      body([
        {
          role: 'paragraph',
          text: 'Our main contributions are (1) a trap for moles, (2) a count of hedges, and (3) a proof that both exist.',
        },
      ]),
    ).toEqual(['a trap for moles', 'a count of hedges', 'a proof that both exist.']);
  });

  it('are the sentences that count on from the one that announces them', () => {
    expect(
      body([
        {
          role: 'paragraph',
          text: 'We make the following contributions. First, we count moles. Second, we trap them. Moles are grey.',
        },
      ]),
    ).toEqual(['First, we count moles.', 'Second, we trap them.']);
  });

  it('of others are none', () => {
    expect(
      body([
        { role: 'paragraph', text: 'We are grateful for the contributions of the community.' },
        { role: 'paragraph', text: 'Their contributions are as follows:' },
        { role: 'list-item', text: '• They dug the beds of the garden.' },
      ]),
    ).toEqual([]);
  });
});
