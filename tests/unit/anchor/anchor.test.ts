import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../lib/anchor/anchor';
import { describe } from '../../../lib/anchor/describe';
import { distance, similarityOf } from '../../../lib/anchor/distance';
import { fold } from '../../../lib/anchor/fold';
import type { AnchorResult } from '../../../lib/anchor/result';
import type { Selector } from '../../../lib/anchor/selectors';
import type { PageText } from '../../../lib/page-text/page-text';
import { type BuiltPage, pageOf, paragraph } from '../build-page';
import { pageAndSpan, pageOfText, prose } from './texts';

/** Finds what is marked in `from` on `page`. */
function find({ page: from, span }: BuiltPage, page: PageText): AnchorResult {
  return anchor(page, describe(from, span));
}

function quote(exact: string, prefix = '', suffix = ''): Selector[] {
  return [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
}

/** What is placed, as its words; null where nothing is. */
function textOf(result: AnchorResult): string | null {
  return 'text' in result ? result.text : null;
}

const ORPHAN = { status: 'orphan', nearest: null };

suite('the very words', () => {
  it('C1: are found whatever white space stands between them', () => {
    const page = pageOfText('We find that the model', 'may learn to cheat.');
    const selectors = quote('the  model\u00A0may\n\tlearn', 'We find that\n', '\n to cheat.');
    expect(anchor(page, selectors)).toMatchObject({ status: 'exact', text: 'the model\nmay learn' });
  });

  it('C2: are found without regard to spaces, ligatures, accents and typographic marks', () => {
    const page = pageOfText('Erdős’s “ﬁnal” re\u00ADsult — as (cited) [ 4 ] — may not hold for all of them.');
    const selectors = quote(
      'Erdo\u030Bs\'s "final" result - as ( cited ) [4] - may not hold',
      '',
      ' for all of them.',
    );
    expect(anchor(page, selectors)).toMatchObject({
      status: 'exact',
      text: 'Erdős’s “ﬁnal” re\u00ADsult — as (cited) [ 4 ] — may not hold',
    });
  });

  it('C2: are found where an accent is a mark of its own, and it belongs to them', () => {
    const page = pageOfText('Written in the cafe\u0301 at noon.');
    expect(textOf(anchor(page, quote('the café', 'Written in ', ' at noon.')))).toBe('the cafe\u0301');
  });

  it('C3: are not found inside other words when spaces are left out', () => {
    const page = pageOfText('All therapists agreed on it in the end.');
    expect(textOf(anchor(page, quote('the rapist')))).toBeNull();
    expect(textOf(anchor(page, quote('her apis', 'All t', 'ts agreed')))).toBe('herapis');
  });

  it('C4: have their white space at the ends, where it stands on the page', () => {
    const page = pageOfText('Moles dig. Moles sing.');
    expect(textOf(anchor(page, quote(' dig. ', 'Moles', 'Moles')))).toBe(' dig. ');
    expect(textOf(anchor(page, quote(' sing. ', 'Moles', '')))).toBe(' sing.');
    expect(textOf(anchor(page, quote('\n dig.', 'Moles', ' Moles')))).toBe(' dig.');
  });

  it('E1: without any context are exact where they stand once, ambiguous where more often', () => {
    const page = pageOfText('It may help. It may also hurt. It can not help.');
    expect(anchor(page, quote('also hurt'))).toMatchObject({ status: 'exact', start: 20 });
    expect(anchor(page, quote('help'))).toEqual({
      status: 'ambiguous',
      candidates: [
        { start: 7, end: 11, similarity: 1 },
        { start: 42, end: 46, similarity: 1 },
      ],
    });
  });

  it('E1: count where they overlap themselves', () => {
    expect(anchor(pageOfText('xaaax'), quote('aa'))).toMatchObject({
      candidates: [{ start: 1 }, { start: 2 }],
    });
  });

  it('E2: are exact where all of the context is, however often they stand elsewhere', () => {
    const from = paragraph(
      'It may help here. It may help there. It [may help] nowhere at all. It may help us.',
    );
    const page = pageOfText(
      'It may help. They may help. It may help there. It may help nowhere at all. It may help us.',
    );
    expect(find(from, page)).toMatchObject({
      status: 'exact',
      start: page.text.indexOf('may help nowhere'),
    });
  });

  it('E3: are ambiguous where the same words in the same context stand twice', () => {
    const from = paragraph('We say so: it [may help] in the end.');
    const page = pageOfText('We say so: it may help in the end.', 'We say so: it may help in the end.');
    expect(find(from, page)).toMatchObject({
      status: 'ambiguous',
      candidates: [{ start: 14 }, { start: 49 }],
    });
  });

  it('E4: are exact where one side of their context agrees', () => {
    const from = paragraph('In our first study of rewards, agents [may help] themselves to more of it.');
    const before = pageOfText('In our first study of rewards, agents may help.', 'Whatever they do.');
    expect(find(from, before)).toMatchObject({ status: 'exact', start: 38 });
    const after = pageOfText('Others write that humans, too, may help themselves to more of it.');
    expect(find(from, after)).toMatchObject({ status: 'exact', start: 31 });
  });

  it('E4: are not exact where another place has nearly as much context', () => {
    const from = paragraph('In our first study of rewards, agents [may help] themselves to more of it.');
    const page = pageOfText(
      'In our first study of rewards, agents may help. Nobody saw it come.',
      'In our third study of rewards, agents may help. Nobody saw it go.',
    );
    expect(find(from, page).status).toBe('ambiguous');
  });

  it('E5: are moved where they are long and stand once in another context', () => {
    const from = paragraph('First of all. [Agents trained on rewards may learn to cheat] in the end.');
    const page = pageOfText(
      'Quite another sentence comes here:',
      'Agents trained on rewards may learn to cheat',
      'says this one.',
    );
    expect(find(from, page)).toMatchObject({ status: 'moved', start: 35, similarity: 1 });
  });

  it('E6: are uncertain where they are short and stand once in another context', () => {
    const from = paragraph('Agents trained on rewards [may cheat] whenever nobody is looking at them.');
    const page = pageOfText('In this section we ask who may cheat, and what it would cost all others.');
    expect(find(from, page)).toEqual({
      status: 'uncertain',
      candidates: [{ start: 27, end: 36, similarity: 1 }],
    });
  });

  it('E6: give way to other words that stand in the right context', () => {
    const from = paragraph('Agents trained on rewards [improve a lot] whenever nobody is looking at them.');
    const page = pageOfText(
      'Agents trained on rewards improved a lot whenever nobody is looking at them.',
      'In this section we ask what would improve a lot of other things.',
    );
    expect(find(from, page)).toMatchObject({ status: 'reworded', text: 'improved a lot' });
  });
});

suite('other words', () => {
  const v1 = paragraph(
    'We train all of our agents on the same rewards. [We find that such agents clearly learn to cheat in most of the cases.] Section 4 says how we measured it.',
  );

  it.each([
    'We find that such agents may learn to cheat in some of the cases.',
    'We found that these agents learn to cheat in most cases.',
    'It turns out that such agents clearly learn to cheat in most of the cases.',
  ])('R1: are found where the context is the same: %s', (words) => {
    const page = pageOfText(
      `We train all of our agents on the same rewards. ${words} Section 4 says how we measured it.`,
    );
    expect(find(v1, page)).toMatchObject({ status: 'reworded', text: words });
  });

  it('R1: are found where one side of the context has changed as well', () => {
    const words = 'We find that such agents may learn to cheat in most of the cases.';
    const page = pageOfText(
      `We train all of our agents on the same rewards. ${words} Nobody had expected any of this.`,
    );
    expect(find(v1, page)).toMatchObject({ status: 'reworded', text: words });
  });

  it('R1: are not placed where no side of the context agrees', () => {
    const page = pageOfText(
      'Their paper is about people. We find that such agents may learn to cheat in some of the cases. Nobody had expected any of this.',
    );
    expect(find(v1, page).status).toBe('uncertain');
  });

  it('R1: are not placed where another place is as good', () => {
    const words = (what: string) =>
      `We train all of our agents on the same rewards. We find that such agents ${what} learn to cheat in most of the cases. Section 4 says how we measured it.`;
    const result = find(v1, pageOfText(words('may'), words('can')));
    expect(result).toMatchObject({ status: 'ambiguous' });
    expect('candidates' in result && result.candidates).toHaveLength(2);
  });

  it('R2: that are few need both sides of the context', () => {
    const from = paragraph('All of our small agents [may improve] on every single task we tried.');
    const both = pageOfText('All of our small agents might improve on every single task we tried.');
    expect(find(from, both)).toMatchObject({ status: 'reworded', text: 'might improve' });
    const one = pageOfText('All of our small agents might improve if somebody paid for it.');
    expect(textOf(find(from, one))).toBeNull();
  });

  it('R3: that belong to the next sentence, like the one taken out, are not placed', () => {
    const row = (what: string) => `The ${what} of all the models was taken at the end of the last epoch.`;
    const from = paragraph(
      `We report two figures for each. [${row('accuracy')}] ${row('precision')} All else is in the appendix.`,
    );
    const page = pageOfText(
      `We report two figures for each. ${row('precision')} All else is in the appendix.`,
    );
    expect(textOf(find(from, page))).toBeNull();
  });

  it('R4: without any context need to be many and nearly the same', () => {
    const long =
      'We find that such agents clearly learn to cheat in most of the cases, whatever the reward and however long they are trained';
    const page = pageOfText(`Now then. ${long.replace('clearly', 'often')}. And so on.`);
    expect(anchor(page, quote(long))).toMatchObject({
      status: 'reworded',
      text: long.replace('clearly', 'often'),
    });
    expect(anchor(page, quote(long.slice(0, 80))).status).toBe('uncertain');
  });

  it('R5: begin and end with whole words', () => {
    const from = paragraph(
      'We tried all of it twice. [Findings are robust across seeds.] See the table below.',
    );
    const page = pageOfText('We tried all of it twice. Results are robust across runs. See the table below.');
    expect(textOf(find(from, page))).toBe('Results are robust across runs.');
  });

  it('R5: may begin inside a word where the quotation did', () => {
    const from = paragraph(
      'We tried all of it twice with pre[trained models that were fine-tuned here] on all tasks.',
    );
    const page = pageOfText(
      'We tried all of it twice with pretrained models which were fine-tuned here on all tasks.',
    );
    expect(textOf(find(from, page))).toBe('trained models which were fine-tuned here');
  });
});

suite('neither', () => {
  it('L2: a passage that was taken out is an orphan, near what stood beside it', () => {
    const from = paragraph(
      'We thank all of the reviewers for their time. [Agents trained on rewards may learn to cheat.] Tables and figures are at the end.',
    );
    const page = pageOfText(
      'We thank all of the reviewers for their time. Tables and figures are at the end.',
    );
    const result = find(from, page);
    expect(result.status).toBe('orphan');
    const { nearest } = result as { nearest: { start: number; end: number } };
    expect('We thank all of the reviewers for their time.').toContain(
      page.text.slice(nearest.start, nearest.end),
    );
  });

  it('L3: selectors without a quotation are an orphan', () => {
    const page = pageOfText('It may help.');
    expect(anchor(page, [])).toEqual(ORPHAN);
    expect(anchor(page, [{ type: 'TextPositionSelector', start: 3, end: 6 }])).toEqual(ORPHAN);
    expect(anchor(page, quote(' \u00AD\n'))).toEqual(ORPHAN);
  });

  it('L2: nothing is found on an empty page', () => {
    expect(anchor(pageOfText(''), quote('it may help', 'we say ', ' in the end'))).toEqual(ORPHAN);
  });
});

suite('the same paper', () => {
  const abstract =
    'Agents that maximise a reward may learn to please rather than to help. We train nine of them on $N=12$ tasks and find that [all nine clearly exploit] weak spots of the reward. We discuss what could be done about it.';
  const abs = pageOf([
    { role: 'title', text: 'Rewards and What They Teach' },
    { role: 'authors', text: 'A. Writer, B. Writer' },
    { role: 'abstract', text: abstract },
    { role: 'comments', text: '12 pages, 4 figures' },
  ]);
  const html = pageOf([
    { role: 'title', text: 'Rewards and What They Teach' },
    { role: 'authors', text: 'A. Writer' },
    { role: 'heading', text: 'Abstract', section: 'Abstract' },
    { role: 'abstract', text: abstract, elementId: 'abstract1.p1' },
    { role: 'heading', text: '1 Introduction', section: '1 Introduction' },
    {
      role: 'paragraph',
      text: 'It is often said that all nine clearly exploit what they are given.',
      elementId: 'S1.p1',
    },
  ]);

  it('has the same passage on its abstract page and its HTML page', () => {
    expect(find(abs, html.page)).toMatchObject({ status: 'exact', ...html.span });
    expect(find(html, abs.page)).toMatchObject({ status: 'exact', ...abs.span });
  });

  it('has its whole abstract on both', () => {
    const block = abs.page.blocks[2]!;
    const found = anchor(html.page, describe(abs.page, block));
    expect(textOf(found)).toBe(abs.page.text.slice(block.start, block.end));
  });

  it('has the passage in its next version, with other words before, after and in it', () => {
    const v2 = pageOf([
      {
        role: 'abstract',
        text: abstract
          .replace('[all nine clearly exploit] weak spots', '[all nine often exploit] weak spots')
          .replace('nine of them', 'nine agents'),
      },
    ]);
    const result = find(abs, v2.page);
    expect(result.status).toBe('reworded');
    expect(textOf(result)).toBe('all nine often exploit');
  });
});

suite('always', () => {
  it('A1: the stored position changes nothing', () => {
    fc.assert(
      fc.property(pageAndSpan, fc.nat(10_000), fc.constantFrom(0, 1, 2), ({ page, span }, start, edits) => {
        const selectors = describe(page, span).filter(({ type }) => type !== 'TextPositionSelector');
        const [quoted] = selectors;
        if (quoted?.type !== 'TextQuoteSelector') return;
        const exact = edits === 0 ? quoted.exact : quoted.exact.replaceAll(edits === 1 ? 'e' : 'the', 'o');
        const edited = [{ ...quoted, exact }];
        const wrong: Selector[] = [...edited, { type: 'TextPositionSelector', start, end: start + 5 }];
        const [with_, without] = [anchor(page, wrong), anchor(page, edited)];
        expect(with_.status).toBe(without.status);
        expect(textOf(with_)).toBe(textOf(without));
        if ('start' in without) expect(with_).toEqual(without);
      }),
      { numRuns: 200 },
    );
  });

  it('A1: the stored position orders what is equally good', () => {
    const page = pageOfText('It may help. It may help. It may help.');
    const near = anchor(page, [...quote('may help'), { type: 'TextPositionSelector', start: 17, end: 25 }]);
    expect('candidates' in near && near.candidates.map(({ start }) => start)).toEqual([16, 29, 3]);
  });

  /** Changes a letter here and there. */
  const edited = (text: string, every: number, at: number) =>
    [...text]
      .map((letter, index) => (index % every === at % every && /[a-z]/.test(letter) ? 'q' : letter))
      .join('');

  it('A2: what is placed has the similarity it claims', () => {
    fc.assert(
      fc.property(pageAndSpan, fc.integer({ min: 3, max: 20 }), fc.nat(20), ({ page, span }, every, at) => {
        const [quoted, ...others] = describe(page, span);
        if (quoted?.type !== 'TextQuoteSelector') return;
        const exact = edited(quoted.exact, every, at);
        const result = anchor(page, [{ ...quoted, exact }, ...others]);
        if (!('text' in result)) return;
        expect(result.text).toBe(page.text.slice(result.start, result.end));
        const [one, other] = [fold(exact).text, fold(result.text).text];
        expect(result.similarity).toBeCloseTo(
          similarityOf(distance(one, other), one.length, other.length),
          10,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('A2: and a passage with a letter in ten changed is placed where it stands', () => {
    fc.assert(
      fc.property(prose({ min: 200, max: 300 }), fc.nat(), fc.nat(9), (text, from, at) => {
        const page = pageOfText(text);
        const start = from % (text.length - 200);
        const [quoted] = describe(page, { start, end: start + 120 });
        if (quoted?.type !== 'TextQuoteSelector') throw new Error('no quotation');
        const result = anchor(page, [{ ...quoted, exact: edited(quoted.exact, 10, at) }]);
        if (!('start' in result)) throw new Error(`not placed but ${result.status}`);
        expect(Math.abs(result.start - page.text.indexOf(quoted.exact))).toBeLessThan(20);
      }),
      { numRuns: 100 },
    );
  });

  it('A3: a quotation of random letters is never placed', () => {
    const noise = (length: number) =>
      fc.string({
        unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz  '),
        minLength: length,
        maxLength: 4 * length,
      });
    fc.assert(
      fc.property(pageAndSpan, noise(24), noise(16), noise(16), ({ page }, exact, prefix, suffix) => {
        expect(textOf(anchor(page, quote(exact, prefix, suffix)))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('A3: a sentence about something else is never placed', () => {
    const exact = 'Whoever weeds the border twice a year will find fewer slugs in it.';
    fc.assert(
      fc.property(pageAndSpan, ({ page }) => {
        const result = anchor(page, quote(exact, 'So the old gardener says: ', ' Nobody believes her.'));
        expect(textOf(result)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('A4: a passage that was taken out is not placed on one like it in another context', () => {
    const sentences = fc.tuple(
      prose({ min: 12, max: 24 }),
      prose({ min: 60, max: 120 }),
      prose({ min: 60, max: 120 }),
    );
    fc.assert(
      fc.property(sentences, fc.integer({ min: 5, max: 15 }), ([sentence, before, after], every) => {
        const page = pageOfText(before, sentence, after);
        const start = before.length + 1;
        const selectors = describe(page, { start, end: start + sentence.length });
        const likeIt = edited(sentence, every, 1);
        if (likeIt === sentence) return;
        const without = pageOfText(
          before,
          after,
          'Quite something else stands before this one.',
          likeIt,
          'And something else again stands behind it.',
        );
        expect(textOf(anchor(without, selectors))).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('A5: blocks, sections and ids change nothing', () => {
    fc.assert(
      fc.property(pageAndSpan, ({ page, span }) => {
        const selectors = describe(page, span);
        const bare: PageText = { ...page, text: page.text.replaceAll('\n', ' '), blocks: [] };
        const [one, other] = [anchor(page, selectors), anchor(bare, selectors)];
        expect(other).toMatchObject({
          status: one.status,
          ...('start' in one && { start: one.start, end: one.end }),
        });
      }),
      { numRuns: 100 },
    );
  });
});
