/** Writing notes with all their parts: by mouse and by keys, with formulas, and with what could do harm. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { faultsOf } from './harness/axe';
import { until, type View } from './harness/browser';
import { BROWSERS, withBrowser } from './setup';
import { beginNote, noteOn, untilTold } from './steps';

/** Passages of the demo paper. */
const TARGETED = 'surgically target the entries that their partners need most';
const STRONG = 'by any means possible';
const KEYS = 'a household of';
const HOSTILE = 'recipes are short';

const body = (view: View) =>
  view.evaluate(() => document.querySelector<HTMLTextAreaElement>('.body-field textarea')!.value);

/** Waits until what is typed goes into the note's text: the editor is drawn before the focus is in it. */
const untilFocus = (view: View) =>
  until('the editor to have the focus', () =>
    view.evaluate(
      () => document.hasFocus() && (document.activeElement?.matches('.body-field textarea') ?? false),
    ),
  );

/** The formulas within an element as they are laid out: their TeX, and whether they are MathML that takes up room. */
const formulasIn = (view: View, within: string) =>
  view.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} math`)].map((math) => {
        const { width, height } = math.getBoundingClientRect();
        return {
          tex: math.querySelector('annotation')?.textContent ?? '',
          drawn: math.namespaceURI === 'http://www.w3.org/1998/Math/MathML' && width > 5 && height > 5,
        };
      }),
    within,
  );

describe.each(BROWSERS)('writing in %s', (kind) => {
  const world = withBrowser(kind);

  it('keeps a wording, evidence, numbers and a severity with the note', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, TARGETED);
    await sidebar.choose('Kind', 'Over-claim');
    await sidebar.fill('Note', 'Section 4.1 gives 61 % against 38 % by chance.');
    await sidebar.click('button', 'wording');
    await sidebar.click('button', 'Start from the quotation');
    await sidebar.fill('Neutral wording', TARGETED.replace('surgically target', 'take more often'));
    await until('the changes of the wording', () =>
      sidebar.evaluate(() => document.querySelector('.wording-diff ins')?.textContent === 'take more often'),
    );
    await sidebar.click('button', 'evidence');
    await sidebar.fill('A work: arXiv id, DOI or address', 'https://arxiv.org/abs/2411.02306v2');
    await sidebar.press('Enter');
    await until('the work', () =>
      sidebar.evaluate(() => document.querySelector('.reference-name')?.textContent === 'arXiv:2411.02306v2'),
    );
    await sidebar.click('button', 'numbers');
    await sidebar.fill('from', '.38');
    await sidebar.fill('to', '.61');
    await until('the sum', () =>
      sidebar.evaluate(() => document.querySelector('.sum')?.textContent?.includes('+0.23') ?? false),
    );
    await sidebar.click('button', 'severity');
    await sidebar.click('radio', '2 matters');
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.click('button', 'Save');
    await untilTold(sidebar, 'Note saved.');
    const card = await until('the note', () =>
      sidebar.evaluate((selector) => document.querySelector(selector)?.textContent ?? null, noteOn(TARGETED)),
    );
    for (const part of ['Over-claim', 'take more often', 'arXiv:2411.02306v2', '+0.23']) {
      expect(card).toContain(part);
    }
    await tab.close();
  });

  it('shows a preview that follows what is typed, with formulas as MathML', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, STRONG);
    await sidebar.click('button', 'Preview');
    await sidebar.fill('Note', 'It is $\\frac{61}{38}$, at $5 to $6, and\n\n\\[\\sum_i x_i^2\\]');
    const formulas = await until('two formulas', async () => {
      const found = await formulasIn(sidebar, '.preview');
      return found.length === 2 ? found : null;
    });
    expect(formulas).toEqual([
      { tex: '\\frac{61}{38}', drawn: true },
      { tex: '\\sum_i x_i^2', drawn: true },
    ]);
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.click('button', 'Save');
    await untilTold(sidebar, 'Note saved.');
    await until('them in the note', async () => (await formulasIn(sidebar, noteOn(STRONG))).length === 2);
    await tab.close();
  });

  it('is done by keys alone, and left by Escape with the draft in its place', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, KEYS);
    await untilFocus(sidebar);
    for (const key of ['h', 'u', 't']) await sidebar.press(key);
    await until('it to be typed', async () => (await body(sidebar)) === 'hut');
    await sidebar.press('Control+a');
    await sidebar.press('Control+b');
    await until('it to be bold', async () => (await body(sidebar)) === '**hut**');
    await sidebar.press('Control+z');
    await until('it to be as it was', async () => (await body(sidebar)) === 'hut');
    await sidebar.press('Escape');
    await until('the draft in the list', () =>
      sidebar.evaluate(() => document.activeElement?.matches('.draft-row') ?? false),
    );
    await sidebar.press('Enter');
    await untilFocus(sidebar);
    expect(await body(sidebar)).toBe('hut');
    await sidebar.press('Control+Enter');
    await untilTold(sidebar, 'Note saved.');
    await tab.close();
  });

  it('shows a text that would do harm as it was typed', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, HOSTILE);
    const typed =
      '<script>document.title="harmed"</script> <img src=x onerror="document.title=\'harmed\'"> ' +
      '[x](javascript:document.title=1) $\\href{javascript:alert(1)}{x}$ ![p](https://example.org/p.png)';
    await sidebar.fill('Note', typed);
    await sidebar.click('button', 'Save');
    await untilTold(sidebar, 'Note saved.');
    const shown = await until('the note', () =>
      sidebar.evaluate((selector) => {
        const text = document.querySelector(`${selector} .note-body`);
        if (!text?.querySelector('.tex.wrong')) return null;
        return {
          text: text.textContent,
          elements: [...text.querySelectorAll('script, img, iframe, [onerror]')].length,
          links: [...text.querySelectorAll('a')].map((link) => link.getAttribute('href')),
          title: document.title,
        };
      }, noteOn(HOSTILE)),
    );
    expect(shown.text).toContain('<script>document.title="harmed"</script> <img src=x');
    expect(shown.elements).toBe(0);
    expect(shown.links).toEqual(['https://example.org/p.png']);
    expect(shown.title).not.toContain('harmed');
    await tab.close();
  });
});
