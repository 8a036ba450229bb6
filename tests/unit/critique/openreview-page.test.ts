/** Pages of OpenReview as browsers save them: the markup is the site's, every sentence ours. */
import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/critique/cut';
import { readCritique } from '../../../lib/critique/read-critique';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { paper } from '../versions/paper';

const cutHtml = (source: string) => runAtOnce(cut(source, 'html'));

interface Written {
  id: string;
  kind: string;
  by: string;
  date?: string;
  title?: string;
  /** Names of fields with their HTML: a `div` was rendered from Markdown, a `span` is as it was typed. */
  fields: readonly (readonly [string, 'div' | 'span', string])[];
  below?: string;
  classes?: string;
}

const field = ([name, tag, html]: Written['fields'][number]) =>
  `<div><strong class="note-content-field disable-tex-rendering">${name}:</strong> <${tag} class="note-content-value${
    tag === 'div' ? ' markdown-rendered' : ''
  }">${html}</${tag}></div>`;

const note = ({
  id,
  kind,
  by,
  date = '01 Nov 2025, 12:00',
  title,
  fields,
  below = '',
  classes = '',
}: Written) =>
  `<div class="note ${classes} depth-odd" data-id="${id}">
<div class="btn-group-vertical btn-group-xs collapse-controls-v" role="group" aria-label="Collapse controls"><button type="button" class="btn btn-default">−</button><button type="button" class="btn btn-default middle">＝</button><button type="button" class="btn btn-default">≡</button></div>
<div class="heading"><h4>${title === undefined ? `<span>${kind} by ${by}</span>` : `<strong>${title}</strong>`}</h4>
<button type="button" class="btn btn-xs permalink-btn" aria-label="Copy URL of note ${id}"><a href="https://openreview.net/forum?id=GaRdEn1&amp;noteId=${id}"><span class="glyphicon glyphicon-link"></span><span class="sr-only">Copy URL of note ${id}</span></a></button>
<div class="btn-group"><button type="button" class="btn btn-xs dropdown-toggle">Edit &nbsp;<span class="caret"></span></button><ul class="dropdown-menu"><li><a href="#" data-id="x">Official Review Edit</a></li></ul></div></div>
<div class="subheading"><span class="invitation highlight" data-toggle="tooltip" title="Reply type" style="background-color: rgb(187, 187, 255);">${kind}</span><span class="signatures">by <span>${by}</span></span><span class="created-date" data-toggle="tooltip" title="Date created"><span class="glyphicon glyphicon-calendar"></span>${date} (modified: 10 Nov 2025, 12:21)</span><span class="readers" data-toggle="tooltip" title="Visible to &lt;br/&gt;everyone"><span class="glyphicon glyphicon-eye-open"></span>Everyone</span><span class="revisions"><a href="/revisions?id=${id}">Revisions</a></span></div>
<div class="note-content-container"><div class="note-content">${fields.map(field).join('')}</div><div class="gradient-overlay"><button>≡ &nbsp;Show All</button></div></div>
<div class="invitations-container mt-2"><div class="invitation-buttons"><span class="hint">Add:</span><button type="button" class="btn btn-xs">Public Comment</button></div></div>
${below === '' ? '' : `<div class="note-replies">${below}</div>`}</div>`;

const page = (notes: string) => `<!DOCTYPE html>
<!-- saved from url=(0040)https://openreview.net/forum?id=GaRdEn1 -->
<html lang="en"><head><title>Moles in Shared Gardens | OpenReview</title>
<meta name="citation_title" content="Moles in Shared Gardens"><meta property="og:title" content="Moles in Shared..."><style>.note{}</style><script>window.page = "dig";</script></head>
<body><div id="__next"><nav class="navbar navbar-inverse"><a class="navbar-brand" href="/"><strong>OpenReview</strong>.net</a><input placeholder="Search OpenReview..."></nav>
<div id="flash-message-container" class="alert alert-danger fixed-overlay" role="alert" style="display: none;"><span>Loading</span></div>
<div class="container"><div id="or-banner"><a href="/group?id=Garden.cc">Back to <strong>Garden 2026 homepage</strong></a></div>
<div class="forum-container"><div class="forum-note"><div class="forum-title"><h2 class="citation_title">Moles in Shared Gardens</h2></div><div class="forum-authors"><h3><span><a href="/profile?id=~Mo_Mole1">Mo Mole</a></span></h3></div>
<div class="forum-meta"><span class="date item">20 Sept 2025</span><span class="item">Submitted to Garden 2026</span></div>
<div class="note-content"><div><strong class="note-content-field disable-tex-rendering">Abstract:</strong> <span class="note-content-value">We show that moles dig.</span></div></div></div>
<div class="filters-container mt-4"><form class="form-inline filter-controls"><label>Filter by reply type...</label><div>Sort: Newest First</div></form><em class="control-label filter-count">3 / 3 replies shown</em></div>
<div class="invitations-container"><div class="invitation-buttons top-level-invitations"><span class="hint">Add:</span><button>Public Comment</button></div></div>
<div class="row forum-replies-container layout-default"><div class="col-xs-12"><div id="forum-replies">${notes}</div></div></div></div></div>
<footer class="sitemap"><a href="/about">About OpenReview</a></footer></div></body></html>`;

const THREAD = page(
  note({
    id: 'rEvIeW1',
    kind: 'Official Review',
    by: 'Reviewer AbCd',
    fields: [
      ['Summary', 'div', '<p>The paper counts moles.</p>'],
      [
        'Weaknesses',
        'div',
        '<ol>\n<li>No baseline is given.</li>\n<li>The hedges were not counted.</li>\n</ol>\n<blockquote><p>We show that moles dig.</p></blockquote>\n<p>Do they?</p>',
      ],
      ['Rating', 'span', '6: marginally above the acceptance threshold'],
      ['Code Of Conduct', 'span', 'Yes'],
    ],
    below: note({
      id: 'aNsWeR1',
      kind: 'Rebuttal',
      by: 'Authors (<span class="glyphicon glyphicon-eye-open"></span><a href="/profile?id=~Mo_Mole1">Mo Mole</a>, <a href="/profile?id=~Vi_Vole1">Vi Vole</a>)',
      date: '05 Nov 2025, 09:30',
      title: 'Answer to Reviewer AbCd',
      fields: [
        [
          'Rebuttal',
          'div',
          '<blockquote><p>No baseline is given.</p></blockquote><p>We will add one in the next version.</p>',
        ],
      ],
      below: note({
        id: 'cOmMeNt1',
        kind: 'Official Comment',
        by: 'Reviewer AbCd',
        fields: [['Comment', 'div', '<p>Thanks, that would help.</p>']],
      }),
    }),
  }) +
    note({
      id: 'pUbLiC1',
      kind: 'Public Comment',
      by: '<a href="/profile?id=~Wren_Hollow1">Wren Hollow</a>',
      fields: [
        [
          'Comment',
          'span',
          '&gt; Hedges grow in the shade.\nVoles dig, too.\n\n- See Table 2.\n- And Table 3.',
        ],
      ],
    }),
);

describe('the saved page of a forum', () => {
  it('is read as posts, with who signs, when, and what each stands under', () => {
    const address = 'https://openreview.net/forum?id=GaRdEn1&noteId=';
    expect(cutHtml(THREAD)).toMatchObject({
      title: 'Moles in Shared Gardens',
      posts: [
        {
          author: 'Reviewer AbCd',
          date: '01 Nov 2025, 12:00',
          heading: 'Official Review',
          url: `${address}rEvIeW1`,
          answers: null,
        },
        {
          author: 'Authors',
          date: '05 Nov 2025, 09:30',
          heading: 'Rebuttal',
          url: `${address}aNsWeR1`,
          answers: 0,
        },
        { author: 'Reviewer AbCd', heading: 'Official Comment', url: `${address}cOmMeNt1`, answers: 1 },
        { author: 'Wren Hollow', heading: 'Public Comment', url: `${address}pUbLiC1`, answers: null },
      ],
    });
  });

  it('has its fields as headings, and what is said in them in its own roles', () => {
    const said = cutHtml(THREAD).parts.filter(({ role }) => role !== 'byline');
    expect(said.map(({ post, role, quoted, text }) => [post, role, quoted, text])).toEqual([
      [0, 'heading', 0, 'Summary'],
      [0, 'text', 0, 'The paper counts moles.'],
      [0, 'heading', 0, 'Weaknesses'],
      [0, 'item', 0, 'No baseline is given.'],
      [0, 'item', 0, 'The hedges were not counted.'],
      [0, 'text', 1, 'We show that moles dig.'],
      [0, 'text', 0, 'Do they?'],
      [0, 'text', 0, 'Rating: 6: marginally above the acceptance threshold'],
      [1, 'heading', 0, 'Answer to Reviewer AbCd'],
      [1, 'text', 1, 'No baseline is given.'],
      [1, 'text', 0, 'We will add one in the next version.'],
      [2, 'text', 0, 'Thanks, that would help.'],
      [3, 'text', 1, 'Hedges grow in the shade.'],
      [3, 'text', 0, 'Voles dig, too.'],
      [3, 'text', 0, '- See Table 2.'],
      [3, 'text', 0, '- And Table 3.'],
    ]);
  });

  it('keeps nothing of the page around the posts but who wrote them, and ticked boxes', () => {
    const bylines = cutHtml(THREAD).parts.filter(({ role }) => role === 'byline');
    expect(bylines.map(({ text }) => text)).toEqual([
      'Official Review by Reviewer AbCd',
      'Official Reviewby Reviewer AbCd01 Nov 2025, 12:00 (modified: 10 Nov 2025, 12:21)',
      'Code Of Conduct: Yes',
      'Rebuttalby Authors (Mo Mole, Vi Vole)05 Nov 2025, 09:30 (modified: 10 Nov 2025, 12:21)',
      'Official Comment by Reviewer AbCd',
      'Official Commentby Reviewer AbCd01 Nov 2025, 12:00 (modified: 10 Nov 2025, 12:21)',
      'Public Comment by Wren Hollow',
      'Public Commentby Wren Hollow01 Nov 2025, 12:00 (modified: 10 Nov 2025, 12:21)',
    ]);
  });

  it('stands on the lines of the file', () => {
    const { parts, source } = cutHtml(THREAD);
    const lines = source.split('\n');
    for (const part of parts.filter(({ role, text }) => role !== 'byline' && !text.startsWith('Rating')))
      expect(lines.slice(part.lines.from - 1, part.lines.to).join('\n')).toContain(
        part.text.replace(/^- /u, ''),
      );
  });

  it('passes over what was deleted, and what stands below it answers what it answered', () => {
    const { posts, parts } = cutHtml(
      page(
        note({
          id: 'r1',
          kind: 'Official Review',
          by: 'Reviewer AbCd',
          fields: [['Review', 'div', '<p>Moles dig.</p>']],
          below: note({
            id: 'd1',
            kind: 'Official Comment',
            by: 'Authors',
            classes: 'deleted',
            fields: [],
            below: note({
              id: 'c1',
              kind: 'Official Comment',
              by: 'Authors',
              fields: [['Comment', 'div', '<p>They do.</p>']],
            }),
          }),
        }),
      ),
    );
    expect(posts.map(({ url, answers }) => [url?.slice(-2), answers])).toEqual([
      ['r1', null],
      ['c1', 0],
    ]);
    expect(parts.filter(({ role }) => role === 'text').map(({ text }) => text)).toEqual([
      'Moles dig.',
      'They do.',
    ]);
  });

  it('gives threads: what quotes the review answers it, what quotes the paper is on it', () => {
    const { page: text } = paper(
      '# Moles in Shared Gardens\n> We show that moles dig. Hedges grow in the shade.',
    );
    const { notes, replies } = runAtOnce(
      readCritique({
        source: THREAD,
        format: 'html',
        paper: '2601.00001' as ArxivId,
        version: 1,
        page: text,
        lexicon: null,
        known: [],
      }),
    );
    const answer = replies.find(({ body }) => body.includes('next version'))!;
    expect(notes.find(({ key }) => key === answer.answers)!.body).toContain('No baseline is given.');
    expect(notes.filter(({ quote }) => quote !== null).map(({ body }) => body)).toEqual([
      'Do they?',
      expect.stringContaining('Voles dig, too.'),
    ]);
  });
});

describe('the saved page of an older forum', () => {
  const older = (id: string, title: string, by: string, fields: string, below = '') =>
    `<div class="note_with_children comment-level-odd"><a href="#" class="collapse-comment-tree collapse-link">[–]</a><a href="#" class="collapse-comment-tree expand-link">[+]</a>
<div id="note_${id}" class="note panel trashless"><div class="title_pdf_row clearfix"><h2 class="note_content_title"><span>${title}</span> <button class="btn btn-xs btn-default permalink-button" data-permalink-url="https://openreview.net/forum?id=OlD1&amp;noteId=${id}"></button></h2></div>
<div class="title_collapsed"><h2 class="note_content_title"><span>${title}</span></h2></div>
<div class="meta_row"><span class="signatures">Garden 2019 Conference Paper7 ${by}</span></div>
<div class="clearfix"><div class="meta_row pull-left"><span class="date item">05 Nov 2018</span><span class="item">Garden 2019 Conference Paper7 Official Review</span><span class="item">Readers: Everyone</span></div><div class="meta_row meta_actions"><span class="item hint">Edit</span><button>Review</button></div></div>
${fields}</div><div class="children">${below}</div></div>`;
  const contents = (name: string, text: string) =>
    `<div class="note_contents"><span class="note_content_field">${name}: </span><span class="note_content_value">${text}</span></div>`;
  const OLDER = `<html><head><title>Moles | OpenReview</title></head><body><div id="content" class="legacy-forum"><div class="forum-container"><div class="note"><div class="title_pdf_row"><h2 class="note_content_title citation_title">Moles in Shared Gardens</h2></div><div class="meta_row"><h3 class="signatures author">Mo Mole</h3></div>${contents('Abstract', 'We show that moles dig.')}</div><hr>
<div class="reply_row clearfix"><div class="item" id="reply_count">2 Replies</div></div><div id="note_children">${older(
    'Rv1',
    'A count without a baseline',
    'AnonReviewer2',
    contents('Review', 'The paper counts moles.\n\nNo baseline is given.') +
      contents('Rating', '4: Ok but not good enough'),
    older('Aw1', 'Baseline', 'Authors', contents('Comment', 'We will add one.')),
  )}</div></div></div></body></html>`;

  it('is read as the newer ones are', () => {
    const { title, posts, parts } = cutHtml(OLDER);
    expect(title).toBe('Moles in Shared Gardens');
    expect(posts).toMatchObject([
      { author: 'AnonReviewer2', date: '05 Nov 2018', answers: null },
      { author: 'Authors', date: '05 Nov 2018', answers: 0 },
    ]);
    const said = parts.filter(({ role }) => role !== 'byline');
    expect(said.map(({ post, role, text }) => [post, role, text])).toEqual([
      [0, 'heading', 'A count without a baseline'],
      [0, 'text', 'The paper counts moles.'],
      [0, 'text', 'No baseline is given.'],
      [0, 'text', 'Rating: 4: Ok but not good enough'],
      [1, 'heading', 'Baseline'],
      [1, 'text', 'We will add one.'],
    ]);
  });
});
