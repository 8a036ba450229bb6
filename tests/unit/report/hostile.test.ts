import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/note';
import { parseMarkdown } from '../../../lib/markdown/parse';
import { REPORT_FORMS } from '../../../lib/report/options';
import { reportOf } from '../../../lib/report/report';
import { writeReport } from '../../../lib/report/write';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { buildNote, buildReply } from '../build-note';
import { readHtml, unsafeIn } from './read-html';

const now = new Date('2026-04-01T12:00:00.000Z');
const PAPER = buildNote().target.paper;

/** Where a person or a paper may put words: all of them `text`. */
function everywhere(text: string): Note[] {
  const target = {
    ...buildNote().target,
    selectors: [{ type: 'TextQuoteSelector' as const, exact: text, prefix: text, suffix: text }],
  };
  const imported = { url: 'javascript:alert(1)', name: text, date: text, by: text };
  const note = buildNote({
    target,
    body: text,
    rewording: text,
    tags: [text],
    numbers: [{ from: 1, to: 2, of: null, where: text }],
    references: [
      { type: 'work', scheme: 'url', id: text, quote: text },
      { type: 'work', scheme: 'doi', id: text, quote: null },
      { type: 'not-public', by: text },
      { type: 'passage', target, role: 'shows' },
    ],
    author: { id: 'x', name: text, claimsAuthor: false },
    importedFrom: imported,
  });
  const reply = buildReply({
    id: '00000000-0000-7000-8000-000000000002',
    target,
    body: text,
    part: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
    action: { type: 'will-change', what: text, where: target },
    author: { id: 'y', name: text, claimsAuthor: true },
  });
  return [note, reply];
}

function written(notes: readonly Note[], form: (typeof REPORT_FORMS)[number], title = 'Moles'): string {
  return writeReport(reportOf({ paper: PAPER, notes, title, now }), form).text;
}

const HTML = [
  '<script>alert("moles")</script>',
  '</style></title><script src="https://example.org/x.js"></script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(2)">hedge</a>',
  '<!-- <b> --> <?php x ?> <![CDATA[<b>]]>',
  '<details open ontoggle=alert(1)>\n\n<summary>x</summary>',
  '"><svg/onload=alert(1)>',
  '$<script>alert(1)</script>$ and $$\\text{<img src=x onerror=alert(1)>}$$',
  '$\\href{javascript:alert(1)}{x}$ $\\includegraphics{https://example.org/x.png}$ $\\class{x}{y}$',
  '```html\n<script>alert(1)</script>\n```\n<b>out of it</b>',
  '`<b>` \\`<script>alert(1)</script>\\` \\<script>alert(1)\\</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  '| a |\n| --- |\n| <script>alert(1)</script> |',
  '~~<b>~~ **<i>** [<u>](https://example.org) ![<s>](https://example.org/y.png)',
];

const LINKS = [
  '[a trap](javascript:alert(1))',
  '[a trap](JaVaScRiPt:alert(1)) [b](java\nscript:alert(1)) [c](&#106;avascript:alert(1))',
  '<javascript:alert(1)> <data:text/html,x> [d](data:text/html;base64,eA==)',
  '[e][t] ![p](javascript:alert(1))\n\n[t]: javascript:alert(1)',
  '[f](vbscript:x) [g](file:///etc/passwd) [h](//example.org) [i](/x) [j](\u0001javascript:alert(1))',
];

/** What a reader that knows HTML and links, as forums do, makes of Markdown. */
function markupIn(markdown: string): { html: string[]; links: string[] } {
  const found = { html: [] as string[], links: [] as string[] };
  const queue: Nodes[] = [fromMarkdown(markdown)];
  for (const node of queue) {
    if (node.type === 'html') found.html.push(node.value);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      found.links.push(node.url);
    if ('children' in node) queue.push(...node.children);
  }
  return found;
}

describe('hostile text', () => {
  it.each([...HTML, ...LINKS])('runs nothing and loads nothing in HTML: %j', (text) => {
    for (const form of ['html', 'letter-html'] as const) {
      const read = readHtml(written(everywhere(text), form, text));
      expect(unsafeIn(read)).toEqual([]);
    }
  });

  it.each([...HTML, ...LINKS])('is no HTML in Markdown, and leads only where it may: %j', (text) => {
    for (const form of ['markdown', 'letter'] as const) {
      const { html, links } = markupIn(written(everywhere(text), form, text));
      expect(html).toEqual([]);
      expect(links.filter((to) => !/^(?:https?|mailto):/.test(to))).toEqual([]);
    }
  });

  it.each(['<script>alert("moles")</script>', '<img src=x onerror=alert(1)>'])(
    'is still read as it was written: %j',
    (text) => {
      expect(readHtml(written(everywhere(text), 'html')).text).toContain(text);
      expect(written(everywhere(text), 'plain')).toContain(text);
    },
  );

  it('a text that turns the direction of writing ends where it stands', () => {
    const turned = 'moles \u202Etxt.exe\u202C \u2066and \u202Eon';
    for (const form of ['html', 'letter-html'] as const) {
      const html = written(everywhere(turned), form);
      // Every stretch of words is an element of its own, in which a turn that nobody ends is ended.
      const { elements } = readHtml(html);
      expect(elements.some(({ name }) => name === 'bdi')).toBe(true);
      expect(
        html.replace(
          /<(bdi|p|li|blockquote|td|h\d)\b[^>]*>[^<]*[\u202A-\u202E\u2066-\u2069][^<]*<\/\1>/g,
          '',
        ),
      ).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
  });

  it.each(REPORT_FORMS)(
    'a line of a megabyte is told in %s',
    (form) => {
      const line = 'moles dig '.repeat(100_000);
      const notes = [
        buildNote({ body: line }),
        buildNote({ id: '00000000-0000-7000-8000-000000000003', body: `[${'*a_'.repeat(330_000)}` }),
      ];
      const text = written(notes, form);
      expect(text.length).toBeGreaterThan(1_900_000);
      expect(text).toContain(line.trim());
    },
    60_000,
  );

  it.each([
    ['quotations', '> '.repeat(20_000) + 'deep'],
    ['lists', Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}- deep`).join('\n')],
    ['brackets', '['.repeat(20_000) + 'deep' + ']'.repeat(20_000)],
    ['emphasis', '*a **b '.repeat(5_000) + 'deep'],
    ['formulas', `$${'{'.repeat(2_000)}deep${'}'.repeat(2_000)}$`],
    ['fractions', `$${'\\frac{1}{'.repeat(500)}deep${'}'.repeat(500)}$`],
  ])(
    '%s within each other without end are told in every form',
    (_, body) => {
      for (const form of REPORT_FORMS) expect(written([buildNote({ body })], form)).toContain('deep');
    },
    60_000,
  );

  it('replies to replies without end are told in every form', () => {
    const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const chain = Array.from({ length: 1_500 }, (_, n) =>
      buildReply({ id: id(n + 2), replyTo: id(n + 1), body: `Mole ${n}.` }),
    );
    for (const form of REPORT_FORMS.slice(0, 3))
      expect(written([buildNote(), ...chain], form)).toContain('Mole 1499.');
  }, 60_000);

  it('a body cannot end what it stands in: points and replies after it are there', () => {
    const first = buildNote({ body: '```\nnever closed\n\n$$\nnor this\n\n<!--' });
    const second = buildNote({
      id: '00000000-0000-7000-8000-000000000004',
      body: 'Second point.',
      createdAt: '2026-11-25T00:00:01.000Z',
    });
    const tree = parseMarkdown(written([first, second], 'markdown'));
    const headings = tree.children.filter((node) => node.type === 'heading' && node.depth === 3);
    expect(headings).toHaveLength(2);
    expect(readHtml(written([first, second], 'html')).text).toContain('Second point.');
  });
});
