/** Chromium with the extension, by Playwright. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import {
  asExpression,
  type Browser,
  type CommandName,
  type OpenOptions,
  type Tab,
  until,
  VIEWPORT,
} from './browser';
import { channelThrough } from './channel';
import { ChromiumTab } from './chromium-view';
import { Popup } from './popup';
import { findBrowser } from './programs';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

export class ChromiumBrowser implements Browser {
  readonly kind = 'chromium';
  readonly #options: OpenOptions;
  /** Holds the profile, where none is kept, and the copy of the extension. */
  readonly #folder: string;
  #context!: BrowserContext;
  #origin = '';
  #helper: Page | null = null;
  #worker!: Worker;
  #scheme: 'light' | 'dark' = 'light';
  #isStopped = false;
  readonly #channel = channelThrough(async (script, argument) =>
    (await this.#helperPage()).evaluate(asExpression(script, argument)),
  );

  private constructor(options: OpenOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
  }

  static async open(options: OpenOptions): Promise<ChromiumBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'hedgerow-chromium-'));
    const browser = new ChromiumBrowser(options, folder);
    try {
      // A copy, so that a build in the meantime changes nothing; its path makes the extension's id.
      await cp(options.extension, browser.#extension, { recursive: true });
      await browser.#launch();
      if (options.profile === undefined) await browser.#closeWelcome();
    } catch (error) {
      await browser.close();
      throw error;
    }
    return browser;
  }

  get origin(): string {
    return this.#origin;
  }

  /** Playwright's own handle, for what only Chromium's tests look at. */
  get context(): BrowserContext {
    return this.#context;
  }

  async open(url: string): Promise<ChromiumTab> {
    const before = new Set(await this.#tabsOfOthers());
    const page = await this.#context.newPage();
    const added = (await this.#tabsOfOthers()).filter((each) => !before.has(each));
    const [id, another] = added;
    if (id === undefined || another !== undefined)
      throw new Error(`${added.length} tabs opened instead of one`);
    await page.emulateMedia({ colorScheme: this.#scheme });
    await page.bringToFront();
    await page.goto(url);
    return new ChromiumTab(page, id);
  }

  openOwn(page: string): Promise<ChromiumTab> {
    return this.open(`${this.#origin}/${page}`);
  }

  /** Clicks the extension's button in the toolbar, on a tab whose address no other tab shows. */
  async openPopup(tab: ChromiumTab): Promise<Popup> {
    await tab.toFront();
    return Popup.open(this.#context, this.#origin, tab.page.url());
  }

  async command(name: CommandName, tab: Tab): Promise<void> {
    await tab.toFront();
    const worker = await this.worker();
    await worker.evaluate(async (command) => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, active);
    }, name);
  }

  /** The menu itself cannot be opened; the event that a choice in it makes can be given. */
  async chooseFromMenu(name: CommandName, tab: Tab): Promise<void> {
    await tab.toFront();
    const worker = await this.worker();
    await worker.evaluate(
      async ([item, tabId]) => {
        const info = { menuItemId: item, frameId: 0, editable: false, selectionText: 'as selected' };
        chrome.contextMenus.onClicked.dispatch(info, await chrome.tabs.get(tabId));
      },
      [name, (tab as ChromiumTab).id] as const,
    );
  }

  readonly askPage: Browser['askPage'] = (tab, name, request) =>
    this.#channel.callPage((tab as ChromiumTab).id, name, request);

  readonly askBackground: Browser['askBackground'] = (name, request) =>
    this.#channel.callBackground(name, request);

  /** The service worker, running: it is woken if it was stopped. Playwright's handle of it outlives a stop. */
  async worker(): Promise<Worker> {
    if (this.#isStopped) {
      await this.askBackground('settings/read', {});
      this.#isStopped = false;
    }
    return this.#worker;
  }

  async stopBackground(): Promise<void> {
    const session = await this.#context.newCDPSession(await this.#helperPage());
    try {
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      this.#isStopped = true;
    } finally {
      await session.detach();
    }
  }

  async setScheme(scheme: 'light' | 'dark'): Promise<void> {
    this.#scheme = scheme;
    for (const page of this.#context.pages()) await page.emulateMedia({ colorScheme: scheme });
  }

  async restart(): Promise<void> {
    await this.#context.close();
    await this.#launch();
  }

  async crash(): Promise<void> {
    const session = await this.#browserSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const own = processInfo.find((process) => process.type === 'browser');
    if (!own) throw new Error('Chromium does not name its own process');
    const closed = new Promise((resolve) => this.#context.once('close', resolve));
    process.kill(own.id, 'SIGKILL');
    await closed;
    await this.#launch();
  }

  async close(): Promise<void> {
    if (this.#context) await this.#context.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  get #extension(): string {
    return join(this.#folder, 'extension');
  }

  async #launch(): Promise<void> {
    const { standIn, headless = true } = this.#options;
    const program = this.#options.program ?? findBrowser('chromium');
    if (program === null)
      throw new Error('No Chromium is installed: on Debian, run apt-get install chromium');
    this.#helper = null;
    this.#isStopped = false;
    this.#context = await chromium.launchPersistentContext(
      this.#options.profile ?? join(this.#folder, 'profile'),
      {
        executablePath: program,
        headless,
        ...(this.#options.display ? { env: { ...process.env, DISPLAY: this.#options.display } } : {}),
        ignoreHTTPSErrors: standIn !== null,
        viewport: VIEWPORT,
        colorScheme: 'light',
        args: [
          ...FLAGS,
          // Chromium refuses its sandbox to root.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          `--disable-extensions-except=${this.#extension}`,
          `--load-extension=${this.#extension}`,
          ...(standIn === null
            ? []
            : [
                `--host-resolver-rules=MAP *:443 127.0.0.1:${standIn.tlsPort},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
              ]),
        ],
      },
    );
    this.#worker =
      this.#context.serviceWorkers()[0] ??
      (await this.#context.waitForEvent('serviceworker', { timeout: 20_000 }));
    this.#origin = `chrome-extension://${new URL(this.#worker.url()).host}`;
  }

  /** A new profile is welcomed in a tab in front, which would hide what is opened meanwhile. */
  async #closeWelcome(): Promise<void> {
    const welcome = await until('the welcome page', () =>
      Promise.resolve(this.#context.pages().find((page) => page.url() === `${this.#origin}/welcome.html`)),
    );
    await welcome.close();
  }

  #browserSession(): Promise<CDPSession> {
    const browser = this.#context.browser();
    if (!browser) throw new Error('Playwright gives no handle of the browser itself');
    return browser.newBrowserCDPSession();
  }

  /** The browser's numbers of the tabs that show no page of the extension. */
  async #tabsOfOthers(): Promise<number[]> {
    const worker = await this.worker();
    return worker.evaluate(async () => {
      const own = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
      const ids = (await chrome.tabs.query({})).map(({ id }) => id!);
      return ids.filter((id) => own.every(({ tabId }) => tabId !== id));
    });
  }

  /** A tab behind all others that shows a file of the extension and runs none of its code. */
  async #helperPage(): Promise<Page> {
    if (this.#helper && !this.#helper.isClosed()) return this.#helper;
    const opened = this.#context.waitForEvent('page');
    const session = await this.#browserSession();
    await session.send('Target.createTarget', { url: `${this.#origin}/manifest.json`, background: true });
    this.#helper = await opened;
    await this.#helper.waitForLoadState();
    return this.#helper;
  }
}
