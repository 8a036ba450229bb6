import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FORM, pasted } from '../../../components/import/source';
import { assemble } from '../../../lib/critique/assemble';
import type { Critique } from '../../../lib/critique/critique';
import { cut } from '../../../lib/critique/cut';
import { formatOf } from '../../../lib/critique/format-of';
import { findQuotes } from '../../../lib/critique/quoting/quotes';
import { timeOfDate } from '../../../lib/critique/time-of-date';
import { detectFormat } from '../../../lib/exchange/detect';
import { parseArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';

const cutForum = (value: unknown) =>
  runAtOnce(cut(typeof value === 'string' ? value : JSON.stringify(value), 'openreview'));

const said = ({ parts }: Critique, post: number) =>
  parts.filter((part) => part.post === post).map(({ role, text }) => [role, text]);

const threadsOf = (critique: Critique) => {
  const quotes = runAtOnce(findQuotes(critique, null));
  const context = {
    paper: parseArxivId('2601.99990')!.paper,
    version: 1,
    page: null,
    lexicon: null,
    known: [],
  };
  return runAtOnce(assemble(critique, quotes, context));
};

const NOV = Date.UTC(2023, 10, 1, 12, 0);

const V1 = {
  count: 4,
  notes: [
    {
      id: 'answer',
      forum: 'beds',
      replyto: 'review',
      signatures: ['Garden.cc/2023/Conference/Paper12/Authors'],
      invitation: 'Garden.cc/2023/Conference/Paper12/-/Official_Comment',
      content: {
        title: 'Response to Reviewer AbCd',
        comment:
          '> The veto is tried on one kind of bed only.\n\nYou are right. We will add clay beds in the next version.',
      },
      tcdate: NOV + 5,
    },
    {
      id: 'beds',
      forum: 'beds',
      replyto: null,
      invitation: 'Garden.cc/2023/Conference/-/Blind_Submission',
      content: {
        title: 'What Gardening Agents Tell Keepers',
        abstract: 'We tune three agents.',
        pdf: '/pdf/1.pdf',
      },
    },
    {
      id: 'review',
      forum: 'beds',
      replyto: 'beds',
      signatures: ['Garden.cc/2023/Conference/Paper12/Reviewer_AbCd'],
      invitation: 'Garden.cc/2023/Conference/Paper12/-/Official_Review',
      content: {
        summary_of_the_paper: 'Three agents are tuned on *ratings*, and their advice becomes harmful.',
        weaknesses:
          '1. The veto is tried on one kind of bed only.\n2. Moles are never counted by hand anywhere.',
        rating: '6: marginally above the acceptance threshold',
        confidence: 4,
        code_of_conduct: 'Yes',
      },
      cdate: NOV,
      tcdate: NOV + 1,
    },
    {
      id: 'gone',
      forum: 'beds',
      replyto: 'review',
      ddate: NOV,
      signatures: ['Garden.cc/2023/Conference/Paper12/Reviewer_Zz99'],
      content: { comment: 'Taken back.' },
    },
  ],
};

/** The same forum as the second version of the API gives it. */
const V2 = {
  notes: V1.notes.map(({ content, invitation, ...note }) => ({
    ...note,
    domain: 'Garden.cc/2023/Conference',
    readers: ['everyone'],
    invitations: [...(invitation === undefined ? [] : [invitation]), 'Garden.cc/2023/Conference/-/Edit'],
    content: Object.fromEntries(Object.entries(content).map(([name, value]) => [name, { value }])),
  })),
};

describe('a forum of OpenReview', () => {
  it.each([
    ['first', V1],
    ['second', V2],
  ])('of the %s version of the API has its reviews and answers as posts, in thread order', (_, forum) => {
    const critique = cutForum(forum);
    expect(critique.title).toBe('What Gardening Agents Tell Keepers');
    expect(critique.posts).toEqual([
      {
        author: 'Reviewer AbCd',
        date: '2023-11-01T12:00:00Z',
        url: 'https://openreview.net/forum?id=beds&noteId=review',
        heading: 'Official Review',
        answers: null,
      },
      {
        author: 'Authors',
        date: '2023-11-01T12:00:00Z',
        url: 'https://openreview.net/forum?id=beds&noteId=answer',
        heading: 'Official Comment',
        answers: 0,
      },
    ]);
    expect(timeOfDate(critique.posts[0]!.date!)).toBe(NOV);
    expect(said(critique, 0)).toEqual([
      ['heading', 'Summary of the paper'],
      ['text', 'Three agents are tuned on ratings, and their advice becomes harmful.'],
      ['heading', 'Weaknesses'],
      ['item', 'The veto is tried on one kind of bed only.'],
      ['item', 'Moles are never counted by hand anywhere.'],
      ['text', 'Rating: 6: marginally above the acceptance threshold'],
      ['text', 'Confidence: 4'],
      ['byline', 'Code of conduct: Yes'],
    ]);
    expect(said(critique, 1)[0]).toEqual(['heading', 'Response to Reviewer AbCd']);
    expect(critique.parts.find(({ quoted }) => quoted > 0)?.text).toBe(
      'The veto is tried on one kind of bed only.',
    );
  });

  it('is laid out as a text in which every part stands where it says', () => {
    const { source, parts } = cutForum(V1);
    for (const { at, lines, text } of parts) {
      const raw = source.slice(at.start, at.end);
      expect(raw).toContain(text.split(' ').at(-1));
      expect(source.slice(0, at.start).split('\n')).toHaveLength(lines.from);
      expect(source.slice(0, at.end).split('\n')).toHaveLength(lines.to);
    }
    expect(parts.map(({ at }) => at.start)).toEqual(
      parts.map(({ at }) => at.start).toSorted((a, b) => a - b),
    );
  });

  it('has an answer under the part of the review that it quotes', () => {
    const reading = threadsOf(cutForum(V2));
    const point = reading.notes.find(({ body }) => body.includes('one kind of bed'))!;
    expect(reading.replies.map(({ answers, body }) => [answers, body])).toEqual([
      [point.key, 'You are right. We will add clay beds in the next version.'],
    ]);
    expect(reading.replies[0]!.action?.value.type).toBe('will-change');
  });

  it('has an answer that quotes nothing under the post that it stands under', () => {
    const [paper, review, answer] = [V1.notes[1]!, V1.notes[2]!, V1.notes[0]!];
    const reading = threadsOf(
      cutForum([
        paper,
        { ...review, content: { comment: 'The moles of the second bed were never counted by hand.' } },
        { ...answer, content: { comment: 'They were, twice, by two keepers who did not know the agent.' } },
      ]),
    );
    expect(reading.replies.map(({ answers }) => answers)).toEqual([reading.notes[0]!.key]);
  });

  it('offers a point of its own thread before one of another', () => {
    const [paper, review, answer] = [V1.notes[1]!, V1.notes[2]!, V1.notes[0]!];
    const others = [
      'The oaks are old.',
      'Seed has a price.',
      'Hedges hide moles.',
      'Rain fell in May.',
      'Ants dig.',
    ];
    const spring = ['Two keepers watered the clay beds from a copper can.', ...others].join('\n\n');
    const autumn = ['Who picked the slugs is left open.', 'Ferns were cut.'].join('\n\n');
    const reading = threadsOf(
      cutForum([
        paper,
        { ...review, content: { weaknesses: spring } },
        {
          ...review,
          id: 'other',
          signatures: ['Reviewer_XyZ1'],
          content: { weaknesses: autumn },
          cdate: NOV + 2,
        },
        {
          ...answer,
          replyto: 'other',
          content: {
            comment:
              'Slugs were picked when the clay beds were watered; a copper can was kept for two keepers.',
          },
        },
      ]),
    );
    const { offers } = reading.notes.find(({ body }) => body.includes('were picked when'))!;
    const near = reading.notes.find(({ body }) => body.includes('Who picked'))!;
    expect(offers[0]?.answers).toBe(near.key);
  });

  it('is recognised, as a list of notes and as a submission with its replies too', () => {
    expect(detectFormat(JSON.stringify(V2), 'forum.json')).toBe('openreview');
    const [answer, paper, review] = V2.notes;
    for (const form of [[paper, review, answer], { ...paper, details: { replies: [review, answer] } }]) {
      expect(detectFormat(JSON.stringify(form), null)).toBe('openreview');
      expect(cutForum(form).posts.map(({ author }) => author)).toEqual(['Reviewer AbCd', 'Authors']);
    }
  });

  it('names the paper’s own authors as such where they sign with their names', () => {
    const { posts } = cutForum([
      { id: 'a', forum: 'a', content: { title: { value: 'Beds' }, authorids: { value: ['~Mo_Mole1'] } } },
      {
        id: 'b',
        forum: 'a',
        replyto: 'a',
        signatures: ['~Mo_Mole1'],
        content: { comment: { value: 'We did.' } },
      },
      {
        id: 'c',
        forum: 'a',
        replyto: 'a',
        signatures: ['~Vi_Vole2'],
        content: { comment: { value: 'Did you?' } },
      },
      {
        id: 'd',
        forum: 'a',
        replyto: 'a',
        signatures: ['Garden.cc/Submission1/Area_Chair_x1Yz'],
        content: { decision: { value: 'Accept (poster)' } },
      },
    ]);
    expect(posts.map(({ author }) => author)).toEqual(['Mo Mole (author)', 'Vi Vole', 'Area Chair x1Yz']);
  });

  it('keeps what stands under a deleted, an empty or a missing note', () => {
    const comment = (id: string, replyto: string, text: string, more = {}) => ({
      id,
      forum: 'a',
      replyto,
      content: { comment: text },
      ...more,
    });
    const { posts, parts } = cutForum([
      comment('b', 'a', 'The beds are few.'),
      comment('c', 'b', 'Taken back.', { ddate: NOV }),
      comment('d', 'c', '   '),
      comment('e', 'd', 'Nine are enough.'),
      comment('f', 'nowhere', 'The oaks are old.'),
    ]);
    expect(parts.map(({ text }) => text)).toEqual([
      'The beds are few.',
      'Nine are enough.',
      'The oaks are old.',
    ]);
    expect(posts.map(({ answers }) => answers)).toEqual([null, 0, null]);
  });

  it('that answers itself in a circle has each post once', () => {
    const note = (id: string, replyto: string) => ({
      id,
      forum: 'a',
      replyto,
      content: { comment: `Bed ${id}.` },
    });
    const { posts, parts } = cutForum([note('b', 'd'), note('c', 'b'), note('d', 'c'), note('e', 'e')]);
    expect(parts.map(({ text }) => text)).toEqual(['Bed b.', 'Bed c.', 'Bed d.', 'Bed e.']);
    expect(posts.map(({ answers }) => answers)).toEqual([null, 0, 1, null]);
  });

  it('of a long chain of answers is read, each under the one before', () => {
    const notes = Array.from({ length: 3_000 }, (_, at) => ({
      id: `n${at}`,
      forum: 'a',
      replyto: at === 0 ? 'a' : `n${at - 1}`,
      content: { comment: `Bed ${at}.` },
    }));
    const { posts } = cutForum(notes.toReversed());
    expect(posts.map(({ answers }) => answers)).toEqual(notes.map((_, at) => (at === 0 ? null : at - 1)));
  });

  it('has names of prototypes as fields like any other', () => {
    const json = `{"notes": [{"id": "b", "forum": "a", "replyto": "a", "__proto__": {"id": 5},
      "content": {"__proto__": "The moles dug below.", "constructor": {"value": "Of oak, and \\"old\\"."}}}]}`;
    const { parts } = cutForum(json);
    expect(parts.map(({ text }) => text)).toEqual([
      'Proto: The moles dug below.',
      'Constructor',
      'Of oak, and "old".',
    ]);
    expect(({} as Record<string, unknown>).id).toBeUndefined();
  });

  it.each([
    ['no JSON', '{"notes": [', /no JSON: line 1/],
    ['nested too deeply', `{"notes": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`, /nested more than/],
    ['no notes', { notes: 'none' }, /`notes` must be a list, not 'none'/],
    ['a note that is none', { notes: ['moles'] }, /`notes\.0` must be an object/],
    ['no id', { notes: [{ forum: 'a', content: {} }] }, /`notes\.0\.id` is missing/],
    [
      'a wrong content',
      { notes: [{ id: 'b', content: 'moles' }] },
      /`notes\.0\.content` must be an object, not 'moles'/,
    ],
    [
      'a wrong date',
      { notes: [{ id: 'b', content: {}, cdate: 'May' }] },
      /`notes\.0\.cdate` must be a number, not 'May'/,
    ],
    [
      'a wrong reply',
      { id: 'a', content: {}, details: { replies: [{ id: 5 }] } },
      /`notes\.0\.details\.replies\.0\.id`/,
    ],
    ['two papers', { notes: ['a', 'b'].map((id) => ({ id, forum: id, content: {} })) }, /forums of 2 papers/],
    ['a list of numbers', '[1, 2]', /`notes\.0` must be an object/],
    ['a number', '7', /must be an object/],
  ])('with %s is refused, and told where', (_, value, message) => {
    expect(() => cutForum(value)).toThrow(message);
  });

  it('loses no field that says something', () => {
    const words = fc.array(fc.constantFrom('mole', 'bed', 'hedge', 'oak', '6:', '9', 'rain.', 'clay,'), {
      minLength: 1,
      maxLength: 30,
    });
    const text = fc.array(
      words.map((each) => `Dig ${each.join(' ')}`),
      { minLength: 1, maxLength: 4 },
    );
    const name = fc.stringMatching(/^[a-z_]{1,20}$/);
    const value = fc.oneof(
      text.map((paragraphs) => paragraphs.join('\n\n')),
      text,
      fc.integer(),
      fc.record({ value: text.map((paragraphs) => paragraphs.join('\n\n')) }),
      fc.record({ value: fc.integer() }),
    );
    const leaves = (one: unknown): string[] =>
      Array.isArray(one)
        ? one.flatMap(leaves)
        : typeof one === 'object' && one !== null
          ? Object.values(one).flatMap(leaves)
          : String(one).split('\n\n');
    const notes = fc.array(
      fc.record({
        replyto: fc.integer({ min: 0, max: 6 }),
        content: fc.dictionary(name, value, { maxKeys: 5 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(notes, (made) => {
        const { parts, posts } = cutForum({
          notes: made.map(({ replyto, content }, at) => ({
            id: `n${at}`,
            forum: 'a',
            replyto: `n${replyto}`,
            content,
          })),
        });
        const all = parts.map((part) => part.text);
        for (const { content } of made)
          for (const leaf of leaves(Object.values(content)))
            expect(all.some((each) => each.includes(leaf))).toBe(true);
        for (const [at, { answers }] of posts.entries()) expect(answers ?? -1).toBeLessThan(at);
      }),
    );
  });
});

const PAGE = `OpenReview.net
Search OpenReview...
Login
back arrowGo to Garden 2024 Conference homepage
What Gardening Agents Tell Keepers
Download PDF
Mo Mole, Vi Vole
Published: 16 Jan 2024, Last Modified: 12 Mar 2024Garden 2024 posterEveryoneRevisionsBibTeX
Abstract: We tune three agents on the ratings of keepers.
Submission Number: 123
Sort: Newest First
5 / 5 replies shown
Add:
Public Comment
Official Review of Submission123 by Reviewer AbCd
Official Reviewby Reviewer AbCd01 Nov 2023, 12:00 (modified: 10 Nov 2023, 12:21)EveryoneRevisions
Summary:
Three agents are tuned on ratings, and their advice becomes harmful.
Soundness: 3 good
Weaknesses:
1. The veto is tried on one kind of bed only.
2. Moles are never counted by hand anywhere in the paper.
Questions:
Who watered the clay beds in the second summer?
Rating: 6: marginally above the acceptance threshold
Code Of Conduct: Yes
Add:
Public Comment
Response to Reviewer AbCd
Official Commentby Authors14 Nov 2023, 08:30 (modified: 14 Nov 2023, 08:31)EveryoneRevisions
Comment:
The veto is tried on one kind of bed only.

You are right. We will add clay beds in the next version.

Who watered the clay beds in the second summer?

Two keepers who did not know the agent did, and we now say so.
Add:
Public Comment
Thanks
Official Commentby Reviewer AbCd20 Nov 2023, 10:00Everyone
Comment:
I have raised my score, as the clay beds will be added.
Add:
Public Comment
Official Review of Submission123 by Reviewer XyZ1
Official Review
by
Reviewer XyZ1
31 Oct 2023, 20:15
Everyone
Summary:
Hedges are drawn in green and brown.
Add: Public Comment
Paper Decision
Decisionby Program Chairs16 Jan 2024, 12:00Everyone
Decision: Accept (poster)
About OpenReview
Hosting a Venue
Terms of Use
`;

describe('the text of a page of OpenReview', () => {
  const critique = runAtOnce(cut(PAGE, 'text'));

  it('has its posts, each with who signs it, when, and under whom it stands', () => {
    expect(critique.title).toBe('What Gardening Agents Tell Keepers');
    expect(
      critique.posts.map(({ author, date, heading, answers }) => [author, date, heading, answers]),
    ).toEqual([
      ['Reviewer AbCd', '01 Nov 2023, 12:00', 'Official Review', null],
      ['Authors', '14 Nov 2023, 08:30', 'Response to Reviewer AbCd', 0],
      ['Reviewer AbCd', '20 Nov 2023, 10:00', 'Thanks', 1],
      ['Reviewer XyZ1', '31 Oct 2023, 20:15', 'Official Review', null],
      ['Program Chairs', '16 Jan 2024, 12:00', 'Paper Decision', null],
    ]);
    for (const { date } of critique.posts) expect(timeOfDate(date!)).not.toBeNull();
  });

  it('is read as text though somebody typed marks of Markdown there', () => {
    const typed = PAGE.replace('Hedges are drawn', '- **Hedges** stand close.\n- **Hedges** are drawn');
    expect(formatOf(typed, null)).toBe('text');
    expect(formatOf(typed.slice(typed.indexOf('- **')).split('\n').slice(0, 2).join('\n'), null)).toBe('md');
  });

  it('is taken by its words where it is copied with its formatting', () => {
    const html = '<div>Official Review</div><p>The veto is tried on one kind of bed only.</p>';
    expect(pasted(EMPTY_FORM, { html, text: PAGE })).toBeNull();
    expect(pasted(EMPTY_FORM, { html, text: 'The veto is tried on one kind of bed only.' })?.held?.kind).toBe(
      'copied',
    );
  });

  it('has what is said, and nothing of the page around it', () => {
    const words = critique.parts.filter(({ role }) => role === 'text' || role === 'item');
    expect(words.map(({ text }) => text)).toEqual([
      'Three agents are tuned on ratings, and their advice becomes harmful.',
      'Soundness: 3 good',
      'The veto is tried on one kind of bed only.',
      'Moles are never counted by hand anywhere in the paper.',
      'Who watered the clay beds in the second summer?',
      'Rating: 6: marginally above the acceptance threshold',
      'The veto is tried on one kind of bed only.',
      'You are right. We will add clay beds in the next version.',
      'Who watered the clay beds in the second summer?',
      'Two keepers who did not know the agent did, and we now say so.',
      'I have raised my score, as the clay beds will be added.',
      'Hedges are drawn in green and brown.',
      'Accept (poster)',
    ]);
  });

  it('has the answers of the authors under what they quote', () => {
    const { notes, replies } = threadsOf(critique);
    const about = (words: string) => notes.find(({ body }) => body.includes(words))!.key;
    expect(replies.map(({ answers, body }) => [answers, body])).toEqual([
      [about('one kind of bed'), 'You are right. We will add clay beds in the next version.'],
      [about('Who watered'), 'Two keepers who did not know the agent did, and we now say so.'],
    ]);
  });

  it('is not seen in a post that only speaks of reviews, or in another page of posts', () => {
    const said = 'Official Comment by Authors is what the form is called.\nIn May 2023, 12:00 was noon.';
    expect(runAtOnce(cut(said, 'text')).posts).toHaveLength(1);
    const blog = 'Add:\n\nComment by Mo Mole 01 Nov 2023, 12:00\n\nThe beds are few.\n\nHide\n';
    expect(runAtOnce(cut(blog, 'text')).parts.map(({ text }) => text)).toContain('Add:');
  });
});
