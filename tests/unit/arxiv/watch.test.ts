import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadAs } from '../../../lib/arxiv/adapters';
import { watchPage } from '../../../lib/arxiv/watch';
import { article, documentOf, fixture } from './documents';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** Makes a change and tells how often the watcher called in the second and a half after it. */
async function callsAfter(document: Document, page: ReadAs, change: () => void): Promise<number> {
  const onChange = vi.fn();
  watchPage(document, page, onChange, stop.signal);
  change();
  await wait(400);
  return onChange.mock.calls.length;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

describe('a watched page', () => {
  it('tells once of formulas that MathJax sets one after the other', async () => {
    const document = fixture('pages/abs');
    const calls = await callsAfter(document, 'abs', () => {
      const title = document.querySelector('h1.title')!;
      for (let i = 0; i < 3; i += 1) {
        const script = document.createElement('script');
        script.setAttribute('type', 'math/tex');
        title.append(script);
      }
    });
    expect(calls).toBe(1);
  });

  it('tells of text that is rewritten in place', async () => {
    const document = article('<p class="ltx_p">One fish.</p>');
    const calls = await callsAfter(document, 'html', () => {
      document.querySelector('p')!.firstChild!.nodeValue = 'Two fish.';
    });
    expect(calls).toBe(1);
  });

  it('tells of a body put in the place of the one that was read', async () => {
    const document = article('<p class="ltx_p">One fish.</p>');
    const calls = await callsAfter(document, 'html', () => {
      document.body.replaceWith(document.body.cloneNode(true));
    });
    expect(calls).toBe(1);
  });

  it('tells of a paper that is taken off its page, alone or with what it stands in', async () => {
    for (const selector of ['article', 'article, .around']) {
      const document = article('<p class="ltx_p">One fish.</p>');
      const around = document.createElement('div');
      around.className = 'around';
      const paper = document.querySelector('article')!;
      paper.replaceWith(around);
      around.append(paper);
      const calls = await callsAfter(document, 'html', () => {
        [...document.querySelectorAll(selector)][0]!.remove();
      });
      expect(calls, selector).toBe(1);
    }
  });

  it('says nothing of what is added beside the body', async () => {
    const document = article('<p class="ltx_p">One fish.</p>');
    const calls = await callsAfter(document, 'html', () => {
      document.documentElement.append(document.createElement('hedgerow-root'));
    });
    expect(calls).toBe(0);
  });

  it('tells of a watermark that comes late, since it names the version', async () => {
    const document = article('<p class="ltx_p">One fish.</p>');
    const calls = await callsAfter(document, 'html', () => {
      const target = document.createElement('div');
      const mark = document.createElement('div');
      mark.id = 'watermark-tr';
      target.append(mark);
      document.body.prepend(target);
    });
    expect(calls).toBe(1);
  });

  it('tells of an abstract that is put in the place of the old one', async () => {
    const document = fixture('pages/abs');
    const calls = await callsAfter(document, 'abs', () => {
      const abstract = document.createElement('blockquote');
      abstract.className = 'abstract';
      abstract.textContent = 'Another abstract.';
      document.querySelector('blockquote.abstract')!.replaceWith(abstract);
    });
    expect(calls).toBe(1);
  });

  it.each<[string, string, ReadAs, (document: Document) => void]>([
    [
      'a preview in the sentence',
      'pages/ar5iv',
      'ar5iv',
      (document) => {
        const preview = document.createElement('span');
        preview.className = 'ar5iv-bibitem-preview';
        preview.textContent = 'Reed 2020';
        document.querySelector('cite')!.after(preview);
      },
    ],
    [
      'a report button',
      'pages/html-old',
      'html',
      (document) => document.querySelector('p.ltx_p')!.after(document.createElement('button')),
    ],
    [
      'the label of the list of authors',
      'pages/abs',
      'abs',
      (document) => {
        document.getElementById('toggle')!.textContent = '(collapse list)';
      },
    ],
    [
      'glyphs that MathJax draws anew inside a formula',
      'pages/abs-mathjax',
      'abs',
      (document) => document.querySelector('.MathJax')!.append('α'),
    ],
    ['a tab of Labs', 'pages/abs', 'abs', (document) => document.getElementById('labstabs')!.append('more')],
    [
      'our own host element',
      'pages/html-new',
      'html',
      (document) => document.documentElement.append(document.createElement('hedgerow-root')),
    ],
    [
      'an attribute',
      'pages/html-new',
      'html',
      (document) => (document.documentElement.dataset['theme'] = 'dark'),
    ],
    [
      'a comment',
      'pages/html-new',
      'html',
      (document) => document.querySelector('p')!.append(document.createComment('x')),
    ],
  ])('says nothing of %s', async (_, name, page, change) => {
    const document = fixture(name);
    expect(await callsAfter(document, page, () => change(document))).toBe(0);
  });

  it('tells of a page that never rests, too', async () => {
    const document = article('<p class="ltx_p">0</p>');
    const onChange = vi.fn();
    watchPage(document, 'html', onChange, stop.signal);
    for (let i = 0; i < 30 && onChange.mock.calls.length === 0; i += 1) {
      document.querySelector('p')!.firstChild!.nodeValue = String(i);
      await wait(100);
    }
    expect(onChange).toHaveBeenCalled();
  });

  it('is let go when the signal says so, with a change still waiting', async () => {
    const document = article('<p class="ltx_p">One fish.</p>');
    const calls = await callsAfter(document, 'html', () => {
      document.querySelector('p')!.append('more');
      stop.abort();
    });
    expect(calls).toBe(0);
    const late = vi.fn();
    watchPage(documentOf('<p>late</p>'), 'plain', late, stop.signal);
    expect(late).not.toHaveBeenCalled();
  });
});
