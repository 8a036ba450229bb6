/** Evidence that a note has in the paper itself, picked on the page. */
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { until } from './harness/browser';
import { BROWSERS, withBrowser } from './setup';
import { beginNote, overText } from './steps';

const WITHIN = 'the drives that are feared';

describe.each(BROWSERS)('evidence in the paper in %s', (kind) => {
  const world = withBrowser(kind);

  it('is the figure that is framed, though the words of the note are still selected', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await beginNote(world.browser, tab, WITHIN);
    await sidebar.click('button', 'evidence');
    await sidebar.click('button', 'Pick on the page');
    await until('the banner', async () => (await overText(tab, '.pick-banner')).length === 1);
    await until('the table to be framed', async () => {
      if ((await overText(tab, '.pick-box')).includes('Table 1')) return true;
      await tab.press('ArrowDown');
      return false;
    });
    await tab.press('Enter');
    const picked = await until('what was picked', () =>
      sidebar.evaluate(() => document.querySelector('.reference-list li')?.textContent ?? null),
    );
    expect(picked).toContain('Table 1');
    expect(picked).not.toContain(WITHIN);
    await tab.close();
  });
});
