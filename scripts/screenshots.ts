/** `npm run screenshots`: the README's pictures, taken from the demo paper in a real Chromium. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ArxivId } from '../lib/paper/id';
import { until } from '../tests/browser/harness/browser';
import { ChromiumBrowser } from '../tests/browser/harness/chromium';
import type { ChromiumTab } from '../tests/browser/harness/chromium-view';
import { untilPainted, untilReady } from '../tests/browser/harness/page';
import { StandIn } from '../tests/browser/harness/stand-in';
import { beginNote, middle, noteOn, showMark, untilCard, untilTold } from '../tests/browser/steps';
import { extensionFor } from './build';
import { DEMO, serveDemo } from './demo';
import { needBrowser } from './machine';
import { ROOT } from './tool';

const FOLDER = join(ROOT, 'docs/screenshots');

const CRITIQUES = join(ROOT, 'tests/fixtures/critiques');

const DEMO_PAPER = '2601.99990' as ArxivId;

/** The paper that the critiques we wrote are of. */
const GARDEN = { id: '2602.99970' as ArxivId, url: 'https://arxiv.org/html/2602.99970v1' };

/** Larger pictures make a clone slow; the README shows them at half of this width anyway. */
const LARGEST_BYTES = 400_000;

const NOTES = [
  {
    quote: 'surgically target the entries that their partners need most',
    kind: 'Over-claim',
    body: 'Section 4.1 gives 61 % against 38 % by chance. That is a preference; “surgically” says that it seldom misses.',
  },
  {
    quote: 'Our findings are unprecedented in their clarity',
    kind: 'Missing baseline',
    body: 'Unprecedented among two earlier studies, neither of which looked at small models.',
  },
  {
    quote: 'by any means possible',
    kind: 'Evidence does not show it',
    body: 'No conflict was part of the experiments, and the agents list their stock in every round (Section 5).',
  },
];

/** Resolves with the exit status. */
export async function main(): Promise<number> {
  const program = needBrowser('chromium');
  const standIn = await StandIn.start();
  serveDemo(standIn);
  standIn.serveAs(GARDEN.url, { file: join(CRITIQUES, 'garden-paper.html') });
  try {
    const browser = await ChromiumBrowser.open({
      extension: await extensionFor('chromium'),
      standIn,
      program,
    });
    try {
      await mkdir(FOLDER, { recursive: true });
      await pictureOfCard(browser);
      await pictureOfNotes(browser);
      await pictureInTheDark(browser);
      await pictureOfClaims(browser);
      await pictureOfImport(browser);
      await pictureOfNeutral(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await standIn.stop();
  }
  return 0;
}

/** The abstract with its marks, and the card of one of them. */
async function pictureOfCard(browser: ChromiumBrowser): Promise<void> {
  const tab = await openDemo(browser);
  await showCard(tab, 'surgically target');
  await save('page.png', await tab.picture());
  await tab.close();
}

/** Notes in the sidebar and on the page. */
async function pictureOfNotes(browser: ChromiumBrowser): Promise<void> {
  const tab = await openDemo(browser);
  for (const { quote, kind, body } of NOTES) {
    const editor = await beginNote(browser, tab, quote);
    await editor.choose('Kind', kind);
    await editor.fill('Note', body);
    await editor.click('button', 'Save');
    await untilTold(editor, 'Note saved.');
  }
  const sidebar = await tab.sidebar();
  await sidebar.click('button', 'Dismiss');
  await sidebar.clickOn(`${noteOn(NOTES[1]!.quote)} .note-passage`);
  // Beside the text: what was selected last is no longer.
  await tab.clickAt(100, 700);
  // The passage that was gone to is lit for a moment.
  await tab.page.waitForTimeout(3_000);
  await save('sidebar.png', await tab.picture());
  await tab.close();
}

async function pictureInTheDark(browser: ChromiumBrowser): Promise<void> {
  await browser.setScheme('dark');
  const tab = await openDemo(browser);
  await browser.askPage(tab, 'page/sidebar', { open: 'open' });
  const sidebar = await tab.sidebar();
  await sidebar.click('tab', /^Notes/);
  await showCard(tab, 'inherently');
  await save('sidebar-dark.png', await tab.picture());
  await tab.close();
}

/** A disputed word beside what the paper claims, in the light again. */
async function pictureOfClaims(browser: ChromiumBrowser): Promise<void> {
  await browser.setScheme('light');
  const tab = await openDemo(browser);
  await browser.askPage(tab, 'page/sidebar', { open: 'open' });
  const sidebar = await tab.sidebar();
  await sidebar.click('tab', /^Claims/);
  await showCard(tab, 'power-seeking');
  await save('claims.png', await tab.picture());
  await tab.close();
}

/** A thread from a forum and the notes that it becomes. */
async function pictureOfImport(browser: ChromiumBrowser): Promise<void> {
  await keepText(browser, GARDEN);
  const tab = await browser.openOwn(`import.html?paper=${GARDEN.id}`);
  await until('the field', () => has(tab, 'textarea'));
  await tab.fill('The critique', readFileSync(join(CRITIQUES, 'forum.txt'), 'utf8'));
  await tab.click('button', 'Find quotations and replies');
  await until('the preview', () => has(tab, '[data-pane=threads] .is-reply'));
  await tab.pointAt(0, 0);
  await tab.evaluate(() => {
    const row = document.querySelectorAll<HTMLElement>('[data-pane=original] .is-quotation')[1]!;
    row.scrollIntoView({ block: 'start' });
    row.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  // The note beside it comes into view.
  await tab.page.waitForTimeout(1_500);
  await save('import.png', await tab.picture());
  await tab.close();
}

/** Title and abstract with neutral wordings, some of them decided. */
async function pictureOfNeutral(browser: ChromiumBrowser): Promise<void> {
  await keepText(browser, { id: DEMO_PAPER, url: DEMO.html.url });
  const tab = await browser.openOwn(`neutral.html?paper=${DEMO_PAPER}`);
  await until('the changes', () => has(tab, '.change-card'));
  await tab.press('a');
  await until('the first to be accepted', () => has(tab, '.change-card[aria-label^="Accepted"]'));
  await save('neutral.png', await tab.picture());
  await tab.close();
}

/** Has a paper's text kept, as the sidebar does before it leads to a page of ours. */
async function keepText(browser: ChromiumBrowser, { id, url }: { id: ArxivId; url: string }): Promise<void> {
  const paper = await browser.open(url);
  await untilReady(paper);
  await until('the text to be kept', async () => {
    await browser.askPage(paper, 'page/keep-text', {});
    return (await browser.askBackground('critique/paper', { paper: id })).texts.length > 0;
  });
  await paper.close();
}

function has(tab: ChromiumTab, selector: string): Promise<boolean> {
  return tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

async function openDemo(browser: ChromiumBrowser): Promise<ChromiumTab> {
  const tab = await browser.open(DEMO.html.url);
  await untilReady(tab);
  return tab;
}

/** Opens the card of a mark without scrolling further than needed. */
async function showCard(tab: ChromiumTab, words: string): Promise<void> {
  const { x, y } = middle(await showMark(tab, words));
  await tab.clickAt(x, y);
  await untilCard(tab);
  await until('the card to stand still', () =>
    tab.inOverlay((root) => root.getAnimations().every(({ playState }) => playState === 'finished'), null),
  );
  await untilPainted(tab);
}

async function save(name: string, png: Buffer): Promise<void> {
  if (png.length > LARGEST_BYTES)
    throw new Error(`${name} is ${png.length} bytes, more than ${LARGEST_BYTES}`);
  const file = join(FOLDER, name);
  await writeFile(file, png);
  console.log(`${relative(process.cwd(), file)}  ${Math.round(png.length / 1000)} kB`);
}
