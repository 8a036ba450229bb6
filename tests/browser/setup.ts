/** A browser with the extension on a web that we play: what every end-to-end test begins with. */
import { afterAll, beforeAll } from 'vitest';
import { extensionFor } from '../../scripts/build';
import { serveDemo } from '../../scripts/demo';
import type { Browser, BrowserKind, OpenOptions, Tab } from './harness/browser';
import { ChromiumBrowser } from './harness/chromium';
import type { ChromiumTab } from './harness/chromium-view';
import { openBrowser } from './harness/open';
import { untilReady } from './harness/page';
import { HOSTILE_CSP, StandIn } from './harness/stand-in';

/** Both browsers, for `describe.each`. */
export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

export interface World<B extends Browser, T extends Tab> {
  readonly browser: B;
  readonly web: StandIn;
  /** Opens a page of a paper and waits until Hedgerow is done with it. */
  openPaper: (url: string) => Promise<T>;
}

/**
 * Starts a browser before the tests of the surrounding `describe` and ends it after them. The demo paper is served
 * with a policy that forbids whatever an extension might add. `how` is asked when the browser is started.
 */
export function withBrowser(
  kind: BrowserKind,
  how: () => Partial<OpenOptions> = () => ({}),
): World<Browser, Tab> {
  return start(
    kind,
    (options) => openBrowser(kind, { ...options, ...how() }),
    (browser, url) => browser.open(url),
  );
}

/** The same, where a test looks at what only Chromium lets it see. */
export function withChromium(): World<ChromiumBrowser, ChromiumTab> {
  return start(
    'chromium',
    (options) => ChromiumBrowser.open(options),
    (browser, url) => browser.open(url),
  );
}

function start<B extends Browser, T extends Tab>(
  kind: BrowserKind,
  launch: (options: OpenOptions) => Promise<B>,
  openTab: (browser: B, url: string) => Promise<T>,
): World<B, T> {
  let browser: B | undefined;
  let web: StandIn | undefined;
  beforeAll(async () => {
    web = await StandIn.start();
    serveDemo(web, { 'content-security-policy': HOSTILE_CSP });
    browser = await launch({ extension: await extensionFor(kind), standIn: web });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });
  const world = {
    get browser() {
      return running(browser);
    },
    get web() {
      return running(web);
    },
    async openPaper(url: string) {
      const tab = await openTab(world.browser, url);
      await untilReady(tab);
      return tab;
    },
  };
  return world;
}

function running<P>(part: P | undefined): P {
  if (part === undefined) throw new Error('The browser is not open yet');
  return part;
}
