import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../../lib/notes/target';
import { passageAddress } from '../../../lib/report/passage-address';
import { quotationMarkdown } from '../../../lib/report/quotation';
import { buildNote, buildReply } from '../build-note';
import { demoPage, PAPER, placeOf } from './garden';

const { target } = buildNote();

function on(exact: string, prefix = '', suffix = ''): Target {
  return { ...target, selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] };
}

/** The text fragment of a passage's address, as it stands there. */
function fragmentOf(exact: string, prefix?: string, suffix?: string): string {
  const [page, fragment] = passageAddress(on(exact, prefix, suffix)).split('#:~:text=');
  expect(page).toBe('https://arxiv.org/html/2411.02306v1');
  return fragment ?? '';
}

describe('the address of a passage', () => {
  it('carries a short passage as a whole', () => {
    expect(fragmentOf('moles dig by night alone')).toBe('moles%20dig%20by%20night%20alone');
  });

  it.each([
    ['a comma', 'moles, voles and hedges dig', 'moles%2C%20voles%20and%20hedges%20dig'],
    ['a hyphen', 'self-made beds of moles', 'self%2Dmade%20beds%20of%20moles'],
    ['an ampersand', 'moles & voles dig by night', 'moles%20%26%20voles%20dig%20by%20night'],
    ['a long dash', 'moles – as ever — dig on', 'moles%20%E2%80%93%20as%20ever%20%E2%80%94%20dig%20on'],
    ['brackets and a mark', 'moles (of 3 beds) dig #1!', 'moles%20%28of%203%20beds%29%20dig%20%231%21'],
    ['a share', 'moles in 40 % of beds', 'moles%20in%2040%20%25%20of%20beds'],
  ])('writes out %s, which would mark off a part or end a link', (_, exact, fragment) => {
    expect(fragmentOf(exact)).toBe(fragment);
  });

  it('names a long passage by its first and its last words', () => {
    expect(fragmentOf('In most beds, the moles dig by night and the self-made hedges stand')).toBe(
      'In%20most%20beds%2C%20the,self%2Dmade%20hedges%20stand'.replace('self', 'the%20self'),
    );
  });

  it('names what stands beside words that are too few to be found', () => {
    expect(fragmentOf('clearly shows', 'of Figure 2 ', ' that moles dig')).toBe(
      'Figure%202-,clearly%20shows,-that%20moles',
    );
  });

  it('begins behind the sign of a list’s item, which stands in a place of its own', () => {
    expect(fragmentOf('• moles dig by night')).toBe('moles%20dig%20by%20night');
    expect(fragmentOf('(ii) moles dig by night')).toBe('moles%20dig%20by%20night');
  });

  it('leaves out words that are cut, for a browser finds whole ones alone', () => {
    expect(fragmentOf('moles dig the beds of Section 4.', '', '3 and no other')).toBe(
      'moles%20dig%20the%20beds%20of%20Section',
    );
    expect(fragmentOf('97 moles dig the beds at night', 'a share of 0.', ' and no other')).toBe(
      'moles%20dig%20the%20beds%20at%20night',
    );
    expect(fragmentOf('moles dig the beds at night', 'and so ', ', said she')).toBe(
      'moles%20dig%20the%20beds%20at%20night',
    );
  });

  it.each([
    ['a formula', on('\uFFFC', 'of ', ' beds')],
    ['a word beside one', on('and \uFFFC', 'beds ', '')],
    ['a footnote, whose text is out of sight', on('moles dig the beds at night')],
  ])('is the element around %s, where that is known', (name, passage) => {
    const value = name.startsWith('a footnote') ? 'footnote3' : 'S3.p2.1';
    const selectors = [...passage.selectors, { type: 'FragmentSelector' as const, value }];
    expect(passageAddress({ ...passage, selectors })).toBe(`https://arxiv.org/html/2411.02306v1#${value}`);
  });

  it('leaves out formulas, which no browser finds', () => {
    expect(fragmentOf('moles dig \uFFFC holes in all of the beds', '', '')).toBe(
      'holes%20in%20all%20of%20the%20beds',
    );
    expect(fragmentOf('\uFFFC')).toBe('');
  });

  it('of the title, and of the whole paper, is the page of the abstract', () => {
    expect(passageAddress({ ...target, what: 'title' })).toBe('https://arxiv.org/abs/2411.02306v1');
    expect(passageAddress({ ...target, what: 'paper', version: null })).toBe(
      'https://arxiv.org/abs/2411.02306',
    );
  });

  it('has nothing in a part of its fragment that a browser would read as a mark, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (exact) => {
        const parts = fragmentOf(exact).split(',');
        expect(parts.length).toBeLessThanOrEqual(2);
        for (const part of parts) {
          expect(part).toMatch(/^[A-Za-z0-9%_.]*$/);
        }
      }),
    );
  });
});

describe('one note as a quotation in Markdown', () => {
  it('quotes the passage with a link that leads to it, then says what the note says', () => {
    const note = buildNote({
      target: on('the moles clearly dig in all of the beds'),
      body: 'In **nine** of twelve.',
      rewording: 'the moles dig in most of the beds',
      references: [{ type: 'work', scheme: 'arxiv', id: '2401.00007', quote: null }],
    });
    expect(quotationMarkdown(note, 'Moles')).toBe(
      [
        '> the moles clearly dig in all of the beds',
        '>',
        '> — [Moles, arXiv:2411.02306v1](https://arxiv.org/html/2411.02306v1#:~:text=the%20moles%20clearly%20dig,all%20of%20the%20beds)',
        '',
        '**Over-claim**',
        '',
        'In **nine** of twelve.',
        '',
        '**Neutral wording**',
        '',
        '> the moles ~~clearly~~ dig in ~~all~~ **most** of the beds',
        '',
        '**Evidence**',
        '',
        '- [arXiv:2401.00007](https://arxiv.org/abs/2401.00007)',
        '',
      ].join('\n'),
    );
  });

  it('does not tell who copies it, and tells whose words were brought in from elsewhere', () => {
    const author = { id: 'me', name: 'Wilma Thorn', claimsAuthor: false };
    expect(quotationMarkdown(buildNote({ author }), null)).not.toContain('Wilma');
    const importedFrom = { url: 'https://forum.example.org/t/1', name: 'bramble', date: null, by: null };
    const written = quotationMarkdown(buildNote({ author, importedFrom }), null);
    expect(written).toContain(
      '**bramble** (imported from [forum.example.org](https://forum.example.org/t/1))',
    );
  });

  it('of a reply says its position', () => {
    const reply = buildReply({ position: 'dispute', body: 'Count again.' });
    expect(quotationMarkdown(reply, null)).toMatch(
      /^> clearly shows\n[\s\S]*\*\*Disputes\*\*\n\nCount again\.\n$/,
    );
  });

  it('on the whole paper names it', () => {
    const note = buildNote({ target: { ...target, what: 'paper', selectors: [] }, rewording: null });
    expect(quotationMarkdown(note, 'Moles')).toMatch(
      /^The paper as a whole: \[Moles, arXiv:2411\.02306v1\]\(https:\/\/arxiv\.org\/abs\/2411\.02306v1\)\n/,
    );
  });

  it('keeps the formulas of the paper', () => {
    const page = demoPage();
    const at = page.text.indexOf('\uFFFC');
    const words = page.text.slice(at - 12, at + 8).replace(/\n/g, '');
    const note = buildNote({ target: { ...placeOf(page, words), paper: PAPER } });
    expect(quotationMarkdown(note, null)).toMatch(/^> [^\n]*\$[^$\n]+\$/);
  });
});
