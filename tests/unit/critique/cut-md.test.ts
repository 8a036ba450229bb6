import { describe, expect, it } from 'vitest';
import { cut } from '../../../lib/critique/cut';
import { runAtOnce } from '../../../lib/slices/slices';

const cutMd = (source: string) => runAtOnce(cut(source, 'md'));
const textsOf = (source: string) => cutMd(source).parts.map(({ text }) => text);

describe('quotations in Markdown', () => {
  it('are as deep as their signs', () => {
    const { parts } = cutMd('> > Moles dig.\n>\n> Do they?\n\nThey do.');
    expect(parts.map(({ quoted, text }) => [quoted, text])).toEqual([
      [2, 'Moles dig.'],
      [1, 'Do they?'],
      [0, 'They do.'],
    ]);
  });

  it('go on over lines, with or without a sign', () => {
    expect(cutMd('> Moles dig\n> by night\nand rest by day.\n\nDo they?').parts).toMatchObject([
      { quoted: 1, text: 'Moles dig by night and rest by day.', lines: { from: 1, to: 3 } },
      { quoted: 0, text: 'Do they?', lines: { from: 5, to: 5 } },
    ]);
  });

  it('may hold a list', () => {
    expect(cutMd('> - Moles dig.\n> - Hedges grow.').parts).toMatchObject([
      { role: 'item', quoted: 1, text: 'Moles dig.' },
      { role: 'item', quoted: 1, text: 'Hedges grow.' },
    ]);
  });

  it('are read however deep they nest', () => {
    const { parts } = cutMd(`Moles dig.\n\n${'> '.repeat(2_000)}Hedges grow.`);
    expect(parts[0]!.text).toBe('Moles dig.');
    expect(parts.map(({ text }) => text).join(' ')).toContain('Hedges grow.');
  });
});

describe('words in Markdown', () => {
  it('lose their signs in the text, and keep them in what a note keeps', () => {
    const [part] = cutMd('**Bold** and *slanted*, ~~gone~~ and `code`.').parts;
    expect(part!.text).toBe('Bold and slanted, gone and code.');
    expect(part!.markdown).toBe('**Bold** and *slanted*, ~~gone~~ and `code`.');
    expect(part!.stressed.map(({ start, end }) => part!.text.slice(start, end))).toEqual(['Bold', 'slanted']);
  });

  it('are items where they stand in a list, with their numbers', () => {
    expect(
      cutMd('3. Dig\n4. Wait\n\n- Rest\n  - By day').parts.map(({ role, markdown }) => [role, markdown]),
    ).toEqual([
      ['item', '3. Dig'],
      ['item', '4. Wait'],
      ['item', '- Rest'],
      ['item', '- By day'],
    ]);
  });

  it('keep their lines in code, and nothing in it is a sign', () => {
    const [part, ...others] = cutMd('```py\n> dig()\n# *wait*\n```').parts;
    expect(others).toEqual([]);
    expect(part!.text).toBe('> dig() # *wait*');
    expect(part!.quoted).toBe(0);
    expect(part!.markdown).toContain('> dig()\n# *wait*');
  });

  it('know their links, written out, named or defined below', () => {
    const { parts } = cutMd(
      'See [the count](https://example.org/a), [another][b] and https://example.org/c.\n\n[b]: https://example.org/b',
    );
    expect(parts.flatMap(({ links }) => links.map(({ url }) => url))).toEqual([
      'https://example.org/a',
      'https://example.org/b',
      'https://example.org/c',
    ]);
  });

  it('are found under a name that stands far below', () => {
    const far = Array.from({ length: 400 }, (_, at) => `Mole number ${at} digs *deep* in the bed.`).join(
      '\n\n',
    );
    const { parts } = cutMd(`See [the count][b].\n\n${far}\n\n[b]: https://example.org/b`);
    expect(parts).toHaveLength(401);
    expect(parts[0]).toMatchObject({ text: 'See the count.', links: [{ url: 'https://example.org/b' }] });
  });

  it.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,dig', '&#106;avascript:alert(1)'])(
    'are no link to %s',
    (address) => {
      const [part] = cutMd(`See [the count](${address}).`).parts;
      expect(part!.text).toBe('See the count.');
      expect(part!.links).toEqual([]);
      expect(part!.markdown).toBe('See the count.');
    },
  );

  it('say where an image stood, and what it showed', () => {
    const { parts } = cutMd('![A dug bed](bed.png)\n\nSee ![](b.png) there.');
    expect(parts.map(({ role, images, text }) => [role, images, text])).toEqual([
      ['image', 1, '(An image stood here: A dug bed)'],
      ['text', 1, 'See (An image stood here.) there.'],
    ]);
  });

  it('keep their formulas', () => {
    expect(textsOf('With $n = 7$ moles.')).toEqual(['With $n = 7$ moles.']);
  });

  it('are rows where they stand in a table', () => {
    expect(textsOf('| Mole | Beds |\n| --- | --- |\n| Ann | 7 |')).toEqual(['Mole | Beds', 'Ann | 7']);
  });

  it('of raw HTML stay words, and never become markup', () => {
    const { parts } = cutMd('Moles <b onclick="dig()">dig</b>.\n\n<script>alert(1)</script>\n\nHedges grow.');
    expect(parts.at(0)!.text).toContain('dig');
    expect(parts.at(-1)!.text).toBe('Hedges grow.');
    for (const { markdown } of parts) expect(markdown).not.toMatch(/(?<!\\)<(?:b|script)/);
  });
});

describe('a Markdown page', () => {
  it('has a title, and headings that are nobody’s words on the paper', () => {
    const { title, parts } = cutMd('# On moles\n\n## Method\n\nThey dig.');
    expect(title).toBe('On moles');
    expect(parts.map(({ role, text }) => [role, text])).toEqual([
      ['heading', 'On moles'],
      ['heading', 'Method'],
      ['text', 'They dig.'],
    ]);
  });

  it('has a title, an author and a date where its front matter says so', () => {
    const { title, posts, parts } = cutMd(
      '---\ntitle: On moles\nauthor: Ann Reed\ndate: 2026-03-02\n---\n\nThey dig.',
    );
    expect(title).toBe('On moles');
    expect(posts).toMatchObject([{ author: 'Ann Reed', date: '2026-03-02' }]);
    expect(parts).toMatchObject([{ text: 'They dig.', lines: { from: 7, to: 7 } }]);
  });

  it('begins a post at each line that says who wrote it and when', () => {
    const { posts, parts } = cutMd(
      '**Ann Reed** · 2 March 2026\n\nMoles dig.\n\n**Ben Furrow** · 3 March 2026\n\nDo they?',
    );
    expect(posts.map(({ author }) => author)).toEqual(['Ann Reed', 'Ben Furrow']);
    expect(parts.filter(({ role }) => role === 'text').map(({ post }) => post)).toEqual([0, 1]);
  });
});

describe('a comment', () => {
  it.each([
    ['on a line of its own', 'Moles dig.\n\n<!-- Say why. -->\n\nHedges grow.'],
    ['over lines and paragraphs', 'Moles dig.\n<!-- Say why.\n\nOr how. -->\nHedges grow.'],
    ['behind words', 'Moles dig. <!-- Say why. -->\n\nHedges grow.<!---->'],
  ])('is nobody’s words: %s', (_where, source) => {
    const { parts, source: kept } = cutMd(source);
    expect(parts.map(({ text }) => text)).toEqual(['Moles dig.', 'Hedges grow.']);
    expect(parts.map(({ at }) => source.slice(at.start, at.end))).toEqual([
      'Moles dig.',
      expect.stringMatching(/^Hedges grow\./u),
    ]);
    expect(kept).toBe(source);
  });

  it.each([
    ['that is code', 'Write `<!-- so -->` there.', 'Write <!-- so --> there.'],
    ['in a fence', '```\n<!-- so -->\n```', '<!-- so -->'],
    ['without an end', 'Moles <!-- dig.', 'Moles <!-- dig.'],
  ])('is none %s', (_where, source, text) => {
    expect(textsOf(source)).toEqual([text]);
  });
});

describe('a reference', () => {
  it('finds what is defined far from it', () => {
    const far = 'Moles dig in beds of every sort.\n\n'.repeat(1_000);
    const { parts } = cutMd(`See [The  Count] here.\n\n${far}[the count]: https://example.org/count`);
    expect(parts[0]!.links.map(({ url }) => url)).toEqual(['https://example.org/count']);
  });
});

describe('what stands for nothing', () => {
  it.each(['', ' \n\n ', '---', '[a]: https://example.org'])('has no parts and no posts: %j', (source) => {
    expect(cutMd(source)).toMatchObject({ posts: [], parts: [] });
  });
});
