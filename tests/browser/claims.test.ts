/** The claim table: there and back, a verdict and its evidence, kept over a reload, and taken elsewhere. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { faultsOf } from './harness/axe';
import { type Tab, until, type View } from './harness/browser';
import { untilReady } from './harness/page';
import { withChromium } from './setup';
import { openSidebar, select, untilTold } from './steps';

const TITLE = '#claims-title + ul .claim';
const EVIDENCE = 'hoarding emerges in small models when, and only when, the store is shared';

/** The sidebar with the claims of the page in it. */
async function openClaims(tab: Tab): Promise<View> {
  const sidebar = await openSidebar(tab);
  await sidebar.click('tab', 'Claims');
  await until('the claims', () => sidebar.evaluate(() => document.querySelector('.claim') !== null));
  return sidebar;
}

/** What the title's claim is judged. */
function judgedIn(sidebar: View): Promise<{ verdict: string; evidence: string; comment: string }> {
  return sidebar.evaluate((selector) => {
    const claim = document.querySelector(selector)!;
    return {
      verdict: claim.querySelector('input:checked')?.parentElement?.textContent ?? '',
      evidence: claim.querySelector('.evidence-go')?.textContent ?? '',
      comment: claim.querySelector('textarea')?.value ?? '',
    };
  }, TITLE);
}

const scrollOf = (tab: Tab) => tab.evaluate(() => Math.round(scrollY));

/** Waits until the page has come to rest, and says where. */
async function atRest(tab: Tab): Promise<number> {
  let last = -1;
  return until('the page to rest', async () => {
    const now = await scrollOf(tab);
    const rests = now === last;
    last = now;
    return rests ? { now } : null;
  }).then(({ now }) => now);
}

describe('the claims of a paper', () => {
  const world = withChromium();

  it('lead to where the body says them again, and back', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openClaims(tab);
    const top = await atRest(tab);
    await sidebar.clickOn(`${TITLE} .again li:first-child button`);
    await until('another place of the page', async () => (await scrollOf(tab)) > top + 100);
    await sidebar.click('button', 'Back to the claim');
    await until('the title again', async () => (await scrollOf(tab)) <= top + 100);
    expect(
      await sidebar.evaluate(
        () => document.activeElement?.closest('.again')?.querySelector('button') === document.activeElement,
      ),
    ).toBe(true);
    await tab.close();
  });

  it('are judged, with evidence and a comment, and are so after a reload', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    await select(tab, EVIDENCE);
    const sidebar = await openClaims(tab);
    await sidebar.clickOn(`${TITLE} .segmented label:nth-child(2)`);
    await sidebar.clickOn(`${TITLE} summary`);
    await sidebar.click('button', 'Use the selected passage', TITLE);
    await until('the evidence', () =>
      sidebar.evaluate(
        () => document.querySelector('.evidence-go')?.textContent?.includes('hoarding emerges') ?? false,
      ),
    );
    await sidebar.fill('Comment', 'Shown for small models.');
    await sidebar.press('Tab');
    await tab.reload();
    await untilReady(tab);
    const anew = await openClaims(tab);
    const judged = await until('the comment', async () => {
      const seen = await judgedIn(anew);
      return seen.comment === '' ? null : seen;
    });
    expect(judged.verdict).toBe('Narrower');
    expect(judged.evidence).toContain('hoarding emerges in small models');
    expect(judged.comment).toBe('Shown for small models.');

    // A browser comes back to where the page was left.
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const top = await atRest(tab);
    await anew.clickOn(`${TITLE} .evidence-go`);
    await until('the evidence in the page', async () => (await scrollOf(tab)) > top + 100);
    await tab.close();
  });

  it('keep their verdict in another version', async () => {
    const tab = await world.openPaper(DEMO.html2.url);
    const sidebar = await openClaims(tab);
    const verdict = await sidebar.evaluate(
      () =>
        document.querySelector('.claim input:checked')?.parentElement?.textContent ??
        document.querySelector('.elsewhere')?.textContent ??
        null,
    );
    expect(verdict).toContain('Narrower');
    await tab.close();
  });

  it('stand beside the stated limits, which lead there and back, without a fault that axe knows', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openClaims(tab);
    await sidebar.click('button', /^Stated limits/);
    const top = await atRest(tab);
    await sidebar.clickOn('.limits:first-of-type li:first-child button');
    await until('the limit in the page', async () => (await scrollOf(tab)) > top + 100);
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.click('button', 'Back to the claim');
    await until('the title again', async () => (await scrollOf(tab)) <= top + 100);
    await tab.close();
  });

  it('are saved as CSV with what was judged', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openClaims(tab);
    const [download] = await Promise.all([
      tab.page.waitForEvent('download'),
      sidebar.click('button', 'Save CSV'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^claims-[\d.]+v1\.csv$/);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.split('\r\n')[0]).toMatch(/^Claim,/);
    expect(csv).toContain('Narrower');
    expect(csv).toContain('Shown for small models.');
    await untilTold(sidebar, 'Saved as claims-');
    await tab.close();
  });

  it('stand on the abstract page too, which says where the body is', async () => {
    const tab = await world.openPaper(DEMO.abs.url);
    const sidebar = await openClaims(tab);
    expect(
      await sidebar.evaluate(() => document.querySelector('.claims .notice a')?.getAttribute('href') ?? null),
    ).toMatch(/^https:\/\/arxiv\.org\/html\//);
    expect(await sidebar.evaluate(() => document.querySelector('.claim input:checked') !== null)).toBe(true);
    await tab.close();
  });
});
