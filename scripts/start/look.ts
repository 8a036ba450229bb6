/** Looks at a page with Hedgerow in a browser without a window: what is marked, whether it is really drawn. */
import { type Browser, type Tab, until, VIEWPORT } from '../../tests/browser/harness/browser';
import { channelThrough } from '../../tests/browser/harness/channel';
import {
  countMarks,
  layersOf,
  placesOfText,
  untilPainted,
  untilReady,
} from '../../tests/browser/harness/page';
import { changedPixels, readPicture } from '../../tests/browser/harness/pixels';
import type { Report, ReportedNote } from './report';

export interface Look {
  report: Report;
  /** Ranges registered with the page, and how many of those in view changed its pixels. */
  registered: number;
  painted: number;
  /** Text boxes that were compared for `moved`. */
  boxes: number;
  pagePicture: Buffer;
  sidebarPicture: Buffer;
}

/** Opens `url` in the browser and looks. Throws if Hedgerow does not get to the page's end. */
export async function look(browser: Browser, url: string): Promise<Look> {
  const tab = await browser.open(url);
  await untilReady(tab);
  const state = await browser.askPage(tab, 'page/state', {});
  const findings = await browser.askPage(tab, 'page/findings', {});
  const pagePicture = await tab.picture();
  const effect = await overlayEffect(browser, tab);
  const { notes, sidebarPicture } = await lookAtSidebar(browser, tab);
  return {
    report: {
      url: state.url,
      paper: state.paper,
      version: state.version,
      page: state.page,
      title: state.title,
      blocks: state.blocks,
      words: state.words,
      findings: findings.map(({ kind, text, start, end, section, term, why, neutral }) => ({
        kind,
        text,
        start,
        end,
        section,
        term,
        why,
        neutral,
      })),
      notes: state.notes.map(({ id, anchor }) => ({
        id,
        kind: notes.get(id)!,
        status: anchor.status,
        text: 'text' in anchor ? anchor.text : null,
      })),
      timings: state.timings,
      longestTaskMs: state.longestTaskMs,
      moved: effect.moved,
    },
    ...effect,
    pagePicture,
    sidebarPicture,
  };
}

/** What the overlay does to the page: turned on, off and on again, and the page compared each time. */
async function overlayEffect(
  browser: Browser,
  tab: Tab,
): Promise<{ registered: number; painted: number; moved: number; boxes: number }> {
  const registered = await countMarks(tab);
  await showFirstMark(tab);
  const marks = (await layersOf(tab)).flatMap((layer) => layer.marks);
  const before = await see(tab);
  await turn(browser, tab, 'off', 0);
  const without = await see(tab);
  await turn(browser, tab, 'all', registered);
  const after = await see(tab);
  // What moved only once is the page's own doing (a font that arrived, a script); what moves with the overlay each
  // time is ours.
  const moved =
    Math.abs(before.places.length - without.places.length) +
    without.places.filter((place, i) => place !== before.places[i] && place !== after.places[i]).length;
  const painted = marks.filter(({ boxes }) =>
    boxes.some((box) => changedPixels(without.picture, after.picture, box, VIEWPORT.width) > 0),
  ).length;
  return { registered, painted, moved, boxes: without.places.length };
}

async function see(tab: Tab) {
  await untilPainted(tab);
  return { places: await placesOfText(tab), picture: readPicture(await tab.picture()) };
}

/** Turns the overlay off or on, and waits until the page has as many marks as are then to be expected. */
async function turn(browser: Browser, tab: Tab, overlay: 'all' | 'off', marks: number): Promise<void> {
  await browser.askBackground('settings/change', { overlay });
  await until(`${marks} marks`, async () => (await countMarks(tab)) === marks);
}

/** Scrolls so far that the first mark of the page is in view. */
async function showFirstMark(tab: Tab): Promise<void> {
  const tops = (await layersOf(tab)).flatMap(({ marks }) =>
    marks.flatMap(({ boxes }) => boxes.map(({ y }) => y)),
  );
  if (tops.length === 0) return;
  await tab.evaluate((top) => window.scrollBy({ top, behavior: 'instant' }), Math.min(...tops) - 100);
}

async function lookAtSidebar(
  browser: Browser,
  tab: Tab,
): Promise<{ notes: Map<string, ReportedNote['kind']>; sidebarPicture: Buffer }> {
  await browser.askPage(tab, 'page/sidebar', { open: 'open' });
  const sidebar = await tab.sidebar();
  await until("the sidebar's content", () =>
    sidebar.evaluate(
      () => document.body.innerText.trim().length > 0 && document.querySelector('h1, h2') !== null,
    ),
  );
  const channel = channelThrough((script, argument) => sidebar.evaluate(script, argument));
  const { notes } = await channel.callBackground('notes/of-paper', {});
  return {
    notes: new Map(notes.flatMap(({ id, kind }) => (kind === null ? [] : [[id, kind]]))),
    sidebarPicture: await sidebar.picture(),
  };
}
