/** Pages of posts and comments as browsers save them: the markup is that of common programs, every sentence ours. */
import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/critique/cut';
import { runAtOnce } from '../../../lib/slices/slices';

const cutHtml = (source: string) => runAtOnce(cut(source, 'html'));

/** Who says what, how deep in quotations; and whom each answers, by index. */
function threadOf(source: string) {
  const { posts, parts } = cutHtml(source);
  return {
    posts: posts.map(({ author, answers }) => [author, answers]),
    dates: posts.map(({ date }) => date?.slice(0, 10)),
    said: parts
      .filter(({ role }) => role !== 'byline' && role !== 'heading')
      .map(({ post, quoted, text }) => [post, quoted, text]),
  };
}

/** What a post and its three comments are, in whatever markup. */
const THREAD = {
  posts: [
    ['Ann Reed', null],
    ['Ben Furrow', 0],
    ['Ann Reed', 1],
    ['Cleo Hill', 0],
  ],
  dates: ['2026-03-02', '2026-03-03', '2026-03-03', '2026-03-04'],
  said: [
    [0, 0, 'The paper counts moles.'],
    [0, 1, 'Moles target the weakest plants.'],
    [0, 0, 'No baseline is given.'],
    [1, 1, 'No baseline is given.'],
    [1, 0, 'Table 2 has one.'],
    [2, 0, 'Fair point.'],
    [3, 0, 'Nice post.'],
  ],
};

const BLOG = `<!DOCTYPE html>
<!-- saved from url=(0035)https://beds.example.org/2026/moles/ -->
<html lang="en"><head><title>On moles – Beds and borders</title><meta property="og:title" content="On moles"><style>.x{}</style></head>
<body class="single single-post has-sidebar">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div id="page" class="site">
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Beds and borders</a></p><p class="site-description">Notes from a wet valley</p>
<nav class="main-navigation"><ul><li><a href="/about">About</a></li></ul></nav></header>
<div id="content"><main id="main" class="site-main">
<article id="post-7" class="post-7 post type-post status-publish hentry category-beds">
<header class="entry-header"><h1 class="entry-title">On moles</h1>
<div class="entry-meta"><span class="posted-on">Posted on <a href="/2026/moles/" rel="bookmark"><time class="entry-date published" datetime="2026-03-02T10:00:00+00:00">2 March 2026</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/ann">Ann Reed</a></span></span></div></header>
<div class="entry-content"><p>The paper counts moles.</p><blockquote class="wp-block-quote"><p>Moles target the weakest plants.</p></blockquote><p>No baseline is given.</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="https://x.example">Click to share</a></li></ul></div></div>
<footer class="entry-footer">Posted in <a href="/c/beds">Beds</a></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><a href="/prev">Previous</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on “On moles”</h2>
<ol class="comment-list">
<li id="comment-21" class="comment even thread-even depth-1 parent"><article id="div-comment-21" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="a.png" class="avatar avatar-32 photo" height="32" width="32"><b class="fn"><a href="https://ben.example" class="url" rel="ugc external nofollow">Ben Furrow</a></b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="https://beds.example.org/2026/moles/#comment-21"><time datetime="2026-03-03T08:00:00+00:00">March 3, 2026 at 8:00 am</time></a> <span class="edit-link"><a class="comment-edit-link" href="#">Edit</a></span></div></footer>
<div class="comment-content"><blockquote><p>No baseline is given.</p></blockquote><p>Table 2 has one.</p></div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="#" aria-label="Reply to Ben Furrow">Reply</a></div></article>
<ol class="children"><li id="comment-22" class="comment byuser comment-author-ann bypostauthor odd alt depth-2"><article id="div-comment-22" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Ann Reed</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="https://beds.example.org/2026/moles/#comment-22"><time datetime="2026-03-03T09:00:00+00:00">March 3, 2026 at 9:00 am</time></a></div>
<em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em></footer>
<div class="comment-content"><p>Fair point.</p></div><div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></article></li></ol></li>
<li id="comment-23" class="comment even depth-1"><article id="div-comment-23" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Cleo Hill</b> <span class="says">says:</span></div><div class="comment-metadata"><time datetime="2026-03-04T08:00:00+00:00">March 4, 2026</time></div></footer><div class="comment-content"><p>Nice post.</p></div></article></li></ol>
<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply <small><a id="cancel-comment-reply-link" href="#">Cancel reply</a></small></h3><form id="commentform" class="comment-form"><p class="comment-notes">Your email address will not be published.</p><p><label for="c">Comment</label><textarea id="c"></textarea></p></form></div></div>
</main><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Recent posts</h2><ul><li><a href="/w">Worms in winter</a></li></ul></section></aside></div>
<div id="colophon"><p>Proudly powered by turnips</p></div></div></body></html>`;

describe('a blog with comments', () => {
  it('has the post and its comments, nested as they answer each other, and nothing of the page around', () => {
    expect(threadOf(BLOG)).toEqual(THREAD);
  });

  it('has addresses in full, from where it says that it was saved', () => {
    const { title, posts } = cutHtml(BLOG);
    expect(title).toBe('On moles');
    expect(posts.map(({ url }) => url)).toEqual([
      'https://beds.example.org/2026/moles/',
      'https://beds.example.org/2026/moles/#comment-21',
      'https://beds.example.org/2026/moles/#comment-22',
      null,
    ]);
  });
});

const TALK = `<!DOCTYPE html><html><head><title>On moles - Garden talk</title><meta property="og:title" content="On moles"><link rel="canonical" href="https://talk.example.org/t/on-moles/12"></head><body class="docked">
<header class="d-header-wrap"><div class="d-header"><a href="/">Garden talk</a><button>Log In</button></div></header>
<div id="main-outlet"><div id="topic-title"><h1><a href="/t/on-moles/12">On moles</a></h1><div class="topic-category"><a class="badge-category">Papers</a></div></div>
<div class="post-stream">
<div class="topic-post clearfix topic-owner regular"><article id="post_1" data-post-id="812" data-user-id="5" class="boxed onscreen-post" role="region" aria-label="post #1 by @ann"><div class="row"><div class="topic-avatar"><a class="main-avatar" aria-hidden="true" href="/u/ann"><img class="avatar" src="a.png" width="48" height="48" title="Ann"></a></div>
<div class="topic-body clearfix"><div role="heading" aria-level="2" class="topic-meta-data"><div class="names trigger-user-card"><span class="first full-name"><a href="/u/ann" data-user-card="ann">Ann Reed</a></span><span class="second username"><a href="/u/ann">ann</a></span></div><div class="post-infos"><div class="post-info post-date"><a class="post-date" href="/t/on-moles/12/1" title="Post date"><span class="relative-date" data-time="1772445600000" data-format="tiny" title="2 March 2026 10:00">2d</span></a></div></div></div>
<div class="regular contents"><div class="cooked"><p>The paper counts moles.</p><p>No baseline is given.</p></div><section class="post-menu-area clearfix"><nav class="post-controls"><div class="actions"><button class="like-count">2 likes</button><button class="reply create"><span class="d-button-label">Reply</span></button></div></nav></section></div></div></div></article></div>
<div class="topic-post clearfix regular"><article id="post_2" data-post-id="813" data-user-id="6" class="boxed onscreen-post" role="region" aria-label="post #2 by @ben"><div class="row"><div class="topic-avatar"><img class="avatar" src="b.png"></div>
<div class="topic-body clearfix"><div role="heading" aria-level="2" class="topic-meta-data"><div class="names"><span class="first username"><a href="/u/ben">ben</a></span></div><div class="post-infos"><a class="reply-to-tab" href="/t/on-moles/12/1"><svg></svg><img class="avatar" src="a.png"><span>ann</span></a><div class="post-info post-date"><a class="post-date" href="/t/on-moles/12/2"><span class="relative-date" title="3 March 2026 08:00">1d</span></a></div></div></div>
<div class="regular contents"><div class="cooked"><aside class="quote no-group" data-username="ann" data-post="1" data-topic="12"><div class="title"><div class="quote-controls"></div><img class="avatar" src="a.png" width="24" height="24"> ann:</div><blockquote><p>No baseline is given.</p></blockquote></aside><p>Table 2 has one.</p></div></div></div></div></article></div>
<div class="topic-post"><article id="post_3" data-post-id="814" class="boxed"><div class="topic-body"><div role="heading" aria-level="2" class="topic-meta-data"><div class="names"><span class="first username"><a href="/u/cleo">cleo</a></span></div><div class="post-infos"><div class="post-info post-date"><a class="post-date" href="/t/on-moles/12/3"><span class="relative-date" title="4 March 2026">5h</span></a></div></div></div><div class="cooked"><p>Thanks both.</p></div></div></article></div>
</div>
<div class="topic-map"><span>created 2 March</span> <span>4 replies</span></div>
<div class="topic-footer-main-buttons"><button>Share</button><button>Reply</button></div>
<div id="suggested-topics" class="suggested-topics"><h3>Suggested topics</h3><table><tbody><tr><td><a href="/t/worms/3">Worms in winter</a></td><td>Papers</td><td>12</td></tr></tbody></table></div>
</div></body></html>`;

describe('a talk in a row', () => {
  it('has posts that answer whom they name, and boxes with quotations in them', () => {
    expect(threadOf(TALK)).toEqual({
      posts: [
        ['ann', null],
        ['ben', 0],
        ['cleo', null],
      ],
      dates: ['2 March 20', '3 March 20', '4 March 20'],
      said: [
        [0, 0, 'The paper counts moles.'],
        [0, 0, 'No baseline is given.'],
        [1, 1, 'No baseline is given.'],
        [1, 0, 'Table 2 has one.'],
        [2, 0, 'Thanks both.'],
      ],
    });
  });
});

const NODES = `<!DOCTYPE html><html><head><title>On moles — Less Weeds</title><meta property="og:title" content="On moles — Less Weeds"><link rel="canonical" href="https://weeds.example.org/posts/aB3dE5gH7jK9mN1pQ/on-moles"></head><body>
<div class="Header-root"><a href="/">LESS WEEDS</a><a href="/login">Login</a></div>
<div class="ToCColumn-toc"><ul><li><a href="#a">On moles</a></li><li><a href="#comments">3 comments</a></li></ul></div>
<div class="PostsPage-postContent"><div class="LWPostsPageHeader-root"><h1 class="PostsPageTitle-root"><a class="PostsPageTitle-link" href="/posts/aB3dE5gH7jK9mN1pQ/on-moles">On moles</a></h1><div class="LWPostsPageHeader-authorInfo"><span>by <span class="UsersNameDisplay-noColor PostsAuthors-authorName"><a class="UsersNameDisplay-noColor" href="/users/ann-reed">Ann Reed</a></span></span></div><div class="LWPostsPageHeader-date"><span class="PostsPageDate-date"><time datetime="2026-03-02T10:00:00.000Z">2nd Mar 2026</time></span></div><span>2 min read</span><div class="PostsVoteDefault"><span class="OverallVoteAxis-voteScore">34</span></div></div>
<div id="postContent" class="ContentStyles-base content ContentStyles-postBody"><p>The paper counts moles.</p><blockquote><p>Moles target the weakest plants.</p></blockquote><p>No baseline is given.</p></div></div>
<div class="PostsPage-commentsSection"><div id="comments" class="CommentsListSection-root"><div class="CommentsListSection-commentSorting">3 comments, sorted by <span>top scoring</span></div>
<div class="comments-list"><div><div class="comments-node comments-node-root comments-node-odd CommentFrame-node CommentFrame-commentsNodeRoot" id="k3jdH5gH7jK9mN1pQ"><div class="CommentsItem-root"><div class="CommentsItem-body"><div class="CommentsItemMeta-root"><a class="CommentsItemMeta-collapse">[-]</a><span class="CommentUserName-author UsersNameDisplay-color"><a href="/users/ben" class="UsersNameDisplay-noColor CommentUserName-author">Ben Furrow</a></span><span class="CommentsItemDate-root"><a rel="nofollow" href="/posts/aB3dE5gH7jK9mN1pQ/on-moles?commentId=k3jdH5gH7jK9mN1pQ"><time datetime="2026-03-03T08:00:00.000Z">2d</time></a></span><span class="NamesAttachedReactionsVoteOnComment"><span class="OverallVoteAxis-voteScore">12</span><span class="AgreementVoteAxis-agreementScore">5</span></span></div><div class="CommentBody-root ContentStyles-base content ContentStyles-commentBody"><div class="CommentBody-commentStyling"><blockquote><p>No baseline is given.</p></blockquote><p>Table 2 has one.</p></div></div><div class="CommentBottom-bottom"><a class="comments-item-reply-link CommentsItem-replyLink">Reply</a></div></div></div>
<div class="CommentsNode-children"><div class="CommentsNode-parentScroll"></div><div><div class="comments-node comments-node-even comments-node-its-getting-nested-here CommentFrame-node" id="q8rdH5gH7jK9mN1pQ"><div class="CommentsItem-root"><div class="CommentsItem-body"><div class="CommentsItemMeta-root"><span class="CommentUserName-author"><a href="/users/ann-reed" class="CommentUserName-author">Ann Reed</a></span><span class="CommentsItemDate-root"><a href="/posts/aB3dE5gH7jK9mN1pQ/on-moles?commentId=q8rdH5gH7jK9mN1pQ"><time datetime="2026-03-03T09:00:00.000Z">1d</time></a></span><span class="OverallVoteAxis-voteScore">3</span></div><div class="CommentBody-root"><p>Fair point.</p></div><div class="CommentBottom-bottom"><a class="CommentsItem-replyLink">Reply</a></div></div></div></div></div></div></div></div>
<div><div class="comments-node comments-node-root CommentFrame-node" id="z1rdH5gH7jK9mN1pQ"><div class="CommentsItem-root"><div class="CommentsItem-body"><div class="CommentsItemMeta-root"><span class="CommentUserName-author"><a class="CommentUserName-author" href="/users/cleo">Cleo Hill</a></span><span class="CommentsItemDate-root"><a href="/posts/aB3dE5gH7jK9mN1pQ/on-moles?commentId=z1rdH5gH7jK9mN1pQ"><time datetime="2026-03-04T09:00:00.000Z">1d</time></a></span><span class="OverallVoteAxis-voteScore">1</span></div><div class="CommentBody-root"><p>Nice post.</p></div><div class="CommentBottom-bottom"><a>Reply</a></div></div></div></div></div></div></div></div>
<div class="Footer-root"><a href="/faq">FAQ</a></div></body></html>`;

describe('a post whose comments are nodes of a tree', () => {
  it('is told by the words that its classes are made of', () => {
    expect(threadOf(NODES)).toEqual(THREAD);
    expect(cutHtml(NODES).posts[1]!.url).toContain('?commentId=k3jdH5gH7jK9mN1pQ');
  });
});

const TABLES = `<html><head><title>On moles | Weed News</title></head><body><center><table id="hnmain"><tr><td bgcolor="#ff6600"><table><tr><td><span class="pagetop"><b class="hnname"><a href="news">Weed News</a></b> <a href="newest">new</a> | <a href="threads">comments</a></span></td><td><span class="pagetop"><a href="login">login</a></span></td></tr></table></td></tr>
<tr><td><table class="fatitem"><tr class="athing submission" id="4711"><td class="title"><span class="titleline"><a href="https://arxiv.org/abs/2601.00001">On moles</a><span class="sitebit comhead"> (<a href="from">arxiv.org</a>)</span></span></td></tr><tr><td class="subtext"><span class="subline"><span class="score" id="score_4711">34 points</span> by <a href="user?id=ann" class="hnuser">ann</a> <span class="age" title="2026-03-02T10:00:00 1772445600"><a href="item?id=4711">2 days ago</a></span> | <a href="hide">hide</a> | <a href="item?id=4711">3&nbsp;comments</a></span></td></tr></table>
<table class="comment-tree"><tr class="athing comtr" id="4712"><td><table><tr><td class="ind" indent="0"><img src="s.gif" height="1" width="0"></td><td class="votelinks"><center><a id="up_1"><div class="votearrow" title="upvote"></div></a></center></td><td class="default"><div style="margin-top:2px"><span class="comhead"><a href="user?id=ben" class="hnuser">ben</a> <span class="age" title="2026-03-03T08:00:00"><a href="item?id=4712">1 day ago</a></span> <span class="navs"> | <a href="#4714" class="clicky">next</a> <a class="togg clicky" id="4712" n="2">[–]</a></span></span></div><br><div class="comment"><div class="commtext c00">&gt; No baseline is given.<p>Table 2 has one.</p></div><div class="reply"><p><font size="1"><u><a href="reply?id=4712">reply</a></u></font></p></div></div></td></tr></table></td></tr>
<tr class="athing comtr" id="4713"><td><table><tr><td class="ind" indent="1"><img src="s.gif" height="1" width="40"></td><td class="default"><div><span class="comhead"><a href="user?id=ann" class="hnuser">ann</a> <span class="age" title="2026-03-03T09:00:00"><a href="item?id=4713">1 day ago</a></span> <span class="navs"> | <a href="#4712">parent</a></span></span></div><br><div class="comment"><div class="commtext c00">Fair point.</div><div class="reply"><p><font size="1"><u><a href="reply?id=4713">reply</a></u></font></p></div></div></td></tr></table></td></tr>
<tr class="athing comtr" id="4714"><td><table><tr><td class="ind" indent="0"></td><td class="default"><div><span class="comhead"><a href="user?id=cleo" class="hnuser">cleo</a> <span class="age" title="2026-03-04T09:00:00"><a href="item?id=4714">5 hours ago</a></span></span></div><br><div class="comment"><div class="commtext c00">Nice paper.</div></div></td></tr></table></td></tr></table></td></tr></table></center></body></html>`;

describe('comments in tables', () => {
  it('stand as deep as they are set in, and quote with signs that are typed', () => {
    expect(threadOf(TABLES)).toEqual({
      posts: [
        ['ann', null],
        ['ben', null],
        ['ann', 1],
        ['cleo', null],
      ],
      dates: ['2026-03-02', '2026-03-03', '2026-03-03', '2026-03-04'],
      said: [
        [1, 1, 'No baseline is given.'],
        [1, 0, 'Table 2 has one.'],
        [2, 0, 'Fair point.'],
        [3, 0, 'Nice paper.'],
      ],
    });
  });

  it('keep the link of the page to the paper', () => {
    const links = cutHtml(TABLES).parts.flatMap((part) => part.links.map(({ url }) => url));
    expect(links).toContain('https://arxiv.org/abs/2601.00001');
  });
});

describe('a quotation that is typed with signs', () => {
  const quoted = (source: string) => cutHtml(source).parts.map(({ quoted: depth, text }) => [depth, text]);

  it('ends where a line has none', () => {
    expect(quoted('<p>&gt; Moles dig.<br>&gt; Hedges grow.<br>Do they?<br>&gt;&gt; Oaks wait.</p>')).toEqual([
      [1, 'Moles dig. Hedges grow.'],
      [0, 'Do they?'],
      [2, 'Oaks wait.'],
    ]);
  });

  it.each(['> 50 % of the hedges', '>= 5 moles', '->', '>'])(
    'is no comparison, arrow or sign alone: %s',
    (text) => {
      expect(quoted(`<p>${text.replace(/>/gu, '&gt;')}</p>`)).toEqual([[0, text]]);
    },
  );
});

describe('items that are typed', () => {
  it('are paragraphs of their own, where lines break', () => {
    expect(
      cutHtml('<p>Two points:<br>1. Moles dig.<br>2. Hedges<br>grow.</p>').parts.map(({ text }) => text),
    ).toEqual(['Two points:', '1. Moles dig.', '2. Hedges grow.']);
  });
});

describe('what stands around posts', () => {
  it('is kept where the page says more itself than its posts do', () => {
    const { parts } = cutHtml(
      '<p>The moles were told to dig, and so they did, all night, in every bed of the garden.</p>' +
        '<article><h3>Also read</h3><time datetime="2026-03-02">2 March</time><p>On worms.</p></article>',
    );
    expect(parts[0]!.text).toMatch(/^The moles were told/);
  });

  it('is kept where posts are without name and date, since then they may be no posts', () => {
    const { parts } = cutHtml(
      '<p>Moles dig.</p><div class="comment"><p>Hedges grow, and oaks wait.</p></div>',
    );
    expect(parts.map(({ text }) => text)).toEqual(['Moles dig.', 'Hedges grow, and oaks wait.']);
  });

  it('may be an aside, but an aside in a post is said there', () => {
    const aside = '<aside><p>Moles are mammals.</p></aside>';
    const { parts } = cutHtml(
      `${aside}<article><time datetime="2026-03-02">2 March</time><p>They dig.</p>${aside}</article>`,
    );
    expect(parts.filter(({ role }) => role === 'text').map(({ text }) => text)).toEqual([
      'They dig.',
      'Moles are mammals.',
    ]);
  });
});
