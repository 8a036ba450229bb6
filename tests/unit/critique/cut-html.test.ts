import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/critique/cut';
import { runAtOnce } from '../../../lib/slices/slices';

const cutHtml = (source: string) => runAtOnce(cut(source, 'html'));
const textsOf = (source: string) => cutHtml(source).parts.map(({ text }) => text);

describe('posts of a page', () => {
  const THREAD = `<!doctype html><html><head><title>On moles | Garden forum</title></head><body>
<nav><a href="/">All threads</a></nav>
<article class="post" id="post-1">
  <div class="meta"><a class="author" href="/u/ann">Ann Reed</a> <time datetime="2026-03-02T10:00:00Z">2 March</time></div>
  <p>The moles were told to dig.</p>
</article>
<div class="comment" id="comment-2">
  <div class="meta"><span class="author">Ben Furrow</span> <time datetime="2026-03-03">3 March</time>
    <a class="permalink" href="https://forum.example/t/1#comment-2">link</a></div>
  <p>We told them nothing.</p>
  <div class="comment" id="comment-3">
    <div class="meta"><span class="author">Cleo Hill</span></div>
    <p>Who did, then?</p>
  </div>
</div>
<footer>Powered by turnips</footer>
</body></html>`;

  it('have authors, dates and addresses, and say what they stand under', () => {
    expect(cutHtml(THREAD).posts).toEqual([
      { author: 'Ann Reed', date: '2026-03-02T10:00:00Z', url: null, heading: null, answers: null },
      {
        author: 'Ben Furrow',
        date: '2026-03-03',
        url: 'https://forum.example/t/1#comment-2',
        heading: null,
        answers: 0,
      },
      { author: 'Cleo Hill', date: null, url: null, heading: null, answers: 1 },
    ]);
  });

  it('hold the words that stand in them, and not those of the page around', () => {
    const said = cutHtml(THREAD).parts.filter(({ role }) => role === 'text');
    expect(said.map(({ post, text }) => [post, text])).toEqual([
      [0, 'The moles were told to dig.'],
      [1, 'We told them nothing.'],
      [2, 'Who did, then?'],
    ]);
    expect(textsOf(THREAD).join(' ')).not.toMatch(/turnips|All threads/);
  });

  it('keep who wrote them, and when, apart from what is said', () => {
    const bylines = cutHtml(THREAD).parts.filter(({ role }) => role === 'byline');
    expect(bylines.map(({ text }) => text)).toEqual([
      'Ann Reed 2 March',
      'Ben Furrow 3 March link',
      'Cleo Hill',
    ]);
  });

  it('answer the one that they name, also in a list that does not nest', () => {
    const { posts } = cutHtml(`
      <div class="comment" id="comment-1"><b class="author">Ann</b><p>The moles dig.</p></div>
      <div class="comment" id="comment-2"><b class="author">Ben</b><p>The hedges grow.</p></div>
      <div class="comment" id="comment-3" data-parent-id="comment-1"><b class="author">Cleo</b><p>They do.</p></div>`);
    expect(posts.map(({ author, answers }) => [author, answers])).toEqual([
      ['Ann', null],
      ['Ben', null],
      ['Cleo', 0],
    ]);
  });

  it('answer the last one above them that stands less deep, where a flat list says how deep each stands', () => {
    const { posts } = cutHtml(`
      <div class="comment" data-depth="0"><b class="author">Ann</b><p>The moles dig.</p></div>
      <div class="comment" data-depth="1"><b class="author">Ben</b><p>The hedges grow.</p></div>
      <div class="comment" data-depth="2"><b class="author">Cleo</b><p>They do.</p></div>
      <div class="comment" data-depth="1"><b class="author">Dan</b><p>I doubt it.</p></div>`);
    expect(posts.map(({ answers }) => answers)).toEqual([null, 0, 1, 0]);
  });

  it('are one where nothing tells them apart, by whom and of when the page says', () => {
    const { posts, title } = cutHtml(
      '<meta name="author" content="Ann Reed"><meta name="date" content="2026-03-02"><h1>On moles</h1><p>They dig.</p>',
    );
    expect(title).toBe('On moles');
    expect(posts).toMatchObject([{ author: 'Ann Reed', date: '2026-03-02', answers: null }]);
  });
});

describe('quotations of a page', () => {
  const quoted = (source: string) => cutHtml(source).parts.map(({ quoted, text }) => [quoted, text]);

  it('are as deep as they nest', () => {
    expect(
      quoted(
        '<blockquote><blockquote><p>Moles dig.</p></blockquote><p>Do they?</p></blockquote><p>They do.</p>',
      ),
    ).toEqual([
      [2, 'Moles dig.'],
      [1, 'Do they?'],
      [0, 'They do.'],
    ]);
  });

  it.each([
    ['with a paragraph in it', '<blockquote><p>Moles dig.</p></blockquote>'],
    ['with words alone', '<blockquote>Moles dig.</blockquote>'],
    ['that is never ended', '<blockquote>Moles dig.'],
    ['in bold', '<b><blockquote>Moles dig.</blockquote></b>'],
    ['in a box', '<div class="quote">Moles dig.</div>'],
    ['in an item', '<ul><li><blockquote>Moles dig.</blockquote></li></ul>'],
  ])('are told %s', (_how, source) => {
    expect(quoted(source)).toEqual([[1, 'Moles dig.']]);
  });

  it('say on a line of their own who is quoted', () => {
    const { parts } = cutHtml(
      '<div class="quote"><div>Ann Reed wrote:</div><blockquote>Moles dig.</blockquote></div><p>Do they?</p>',
    );
    expect(parts.map(({ role, text }) => [role, text])).toEqual([
      ['byline', 'Ann Reed wrote:'],
      ['text', 'Moles dig.'],
      ['text', 'Do they?'],
    ]);
  });

  it('of a few words stay in their sentence, between marks', () => {
    expect(textsOf('<p>They write <q>dig</q> here.</p>')).toEqual(['They write “dig” here.']);
  });
});

describe('words of a page', () => {
  it('go on over a line break, and end at two', () => {
    expect(textsOf('<p>Moles dig.<br>Hedges grow.<br><br>Oaks wait.</p>')).toEqual([
      'Moles dig. Hedges grow.',
      'Oaks wait.',
    ]);
  });

  it('have their character references resolved', () => {
    expect(textsOf('<p>Moles &amp; voles &lt; 7&nbsp;cm &#8212; &#x201C;small&#x201D; &moles;</p>')).toEqual([
      'Moles & voles < 7 cm — “small” &moles;',
    ]);
  });

  it('are items where they stand in a list, with their numbers', () => {
    const { parts } = cutHtml(
      '<ol start="3"><li>Dig</li><li>Wait</li></ol><ul><li>Rest<p>At night.</p></li></ul>',
    );
    expect(parts.map(({ role, markdown }) => [role, markdown])).toEqual([
      ['item', '3. Dig'],
      ['item', '4. Wait'],
      ['item', '- Rest'],
      ['text', 'At night.'],
    ]);
  });

  it('are known to be stressed or linked where they are', () => {
    const [part] = cutHtml(
      '<p><b>First</b>, see <a href="https://example.org/moles">the <i>count</i></a>.</p>',
    ).parts;
    const said = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => part!.text.slice(start, end));
    expect(said(part!.stressed)).toEqual(['First', 'count']);
    expect(said(part!.links)).toEqual(['the count']);
    expect(part!.links[0]!.url).toBe('https://example.org/moles');
  });

  it('say where an image stood, and what it showed', () => {
    const { parts } = cutHtml('<p>See: <img src="a.png" alt="A dug bed"> there.</p><p><img src="b.png"></p>');
    expect(parts.map(({ role, images, text }) => [role, images, text])).toEqual([
      ['text', 1, 'See: (An image stood here: A dug bed) there.'],
      ['image', 1, '(An image stood here.)'],
    ]);
  });

  it('are those of a formula in its TeX', () => {
    expect(
      textsOf(
        '<p>With <math alttext="n=7"><mi>n</mi><mo>=</mo><mn>7</mn></math> moles and 10<sup>6</sup> worms.</p>',
      ),
    ).toEqual(['With $n=7$ moles and 10⁶ worms.']);
  });

  it('keep their lines in code', () => {
    const [part] = cutHtml('<pre><code>dig()\n  wait()</code></pre>').parts;
    expect(part!.text).toBe('dig() wait()');
    expect(part!.markdown).toContain('dig()\n  wait()');
  });

  it('stand on the lines of the source on which they are written', () => {
    const { parts, source } = cutHtml('<p>Moles\ndig.</p>\n\n<p>Hedges grow.</p>');
    expect(parts.map(({ lines }) => lines)).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 4 },
    ]);
    expect(parts.map(({ at }) => source.slice(at.start, at.end))).toEqual(['Moles\ndig.', 'Hedges grow.']);
  });
});

describe('what a page hides or runs', () => {
  it.each([
    ['a script', '<script>alert("dig")</script>'],
    ['a script within words', '<script>document.write("<p>dig</p>")</script>'],
    ['a style', '<style>p { content: "dig" }</style>'],
    ['a template', '<template><p>dig</p></template>'],
    ['a text field', '<textarea>dig</textarea>'],
    ['a drawing', '<svg><text>dig</text></svg>'],
    ['a comment of the page’s source', '<!-- <p>dig</p> -->'],
    ['what is hidden', '<p hidden>dig</p>'],
    ['what a style hides', '<p style="color: red; display:none">dig</p>'],
    ['what is hidden from screen readers', '<span aria-hidden="true">dig</span>'],
    ['what only screen readers say', '<span class="sr-only">dig</span>'],
    ['a button', '<button>dig</button>'],
  ])('is not read: %s', (_what, source) => {
    expect(textsOf(`<p>Moles rest.</p>${source}<p>Hedges grow.</p>`)).toEqual([
      'Moles rest.',
      'Hedges grow.',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<b>dig</b>',
    'vbscript:dig',
  ])('is no link: %s', (href) => {
    const [part] = cutHtml(`<p>See <a href="${href}" onclick="alert(1)">the count</a>.</p>`).parts;
    expect(part!.text).toBe('See the count.');
    expect(part!.links).toEqual([]);
    expect(part!.markdown).toBe('See the count.');
  });

  it('does not become markup by being written as words', () => {
    const [part] = cutHtml('<p>&lt;img src=x onerror=alert(1)&gt; and [dig](javascript:dig)</p>').parts;
    expect(part!.text).toBe('<img src=x onerror=alert(1)> and [dig](javascript:dig)');
    expect(part!.markdown).toContain('\\<img');
    expect(part!.markdown).toContain('\\[dig]');
  });
});

describe('a page that is broken', () => {
  it.each([
    [
      'ends in a tag',
      '<p>Moles dig.</p><p>Hedges grow.<a href="https://exam',
      ['Moles dig.', 'Hedges grow.'],
    ],
    [
      'ends what never began',
      '</div></p></b><p>Moles dig.</i></td></p>Hedges grow.',
      ['Moles dig.', 'Hedges grow.'],
    ],
    [
      'crosses its elements',
      '<b><p>Moles <i>dig.</b></p></i><p>Hedges grow.',
      ['Moles dig.', 'Hedges grow.'],
    ],
    ['leaves out end tags', '<ul><li>Moles dig.<li>Hedges grow.</ul>', ['Moles dig.', 'Hedges grow.']],
    ['has no elements', 'Moles dig.', ['Moles dig.']],
    ['has signs that are no tags', '<p>3 < 4 and 5 > 4 <3', ['3 < 4 and 5 > 4 <3']],
  ])('still gives its words: it %s', (_how, source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  it.each([
    'div',
    'b',
    'blockquote',
    'ul><li',
    'article class="comment"',
    'span class="author"',
    'table><tr><td',
  ])('is read though it nests ten thousand times: <%s>', (tag) => {
    const { posts, parts } = cutHtml(`<p>Moles dig.</p>${`<${tag}>`.repeat(10_000)}Hedges grow.`);
    expect(parts.map(({ text }) => text)).toEqual(['Moles dig.', 'Hedges grow.']);
    for (const { post } of parts) expect(posts[post]).toBeDefined();
  });

  it('is read though it ends a thing that is not open ten thousand times', () => {
    expect(textsOf(`${'<div>'.repeat(10_000)}Moles ${'</b></p></i>'.repeat(10_000)}dig.`)).toEqual([
      'Moles dig.',
    ]);
  });

  it.each(['', ' \n\t ', '<p></p>', '<script>dig()</script>', '\0'])(
    'has no parts and no posts: %j',
    (source) => {
      expect(cutHtml(source)).toMatchObject({ posts: [], parts: [] });
    },
  );
});
