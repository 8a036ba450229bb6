/**
 * Firefox with the extension, by Marionette. What Debian's Firefox can be made to do: everything but opening the
 * popup itself.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type CommandName,
  type OpenOptions,
  type Point,
  type Tab,
  until,
  VIEWPORT,
} from './browser';
import { channelThrough } from './channel';
import { freePort, preferences } from './firefox-profile';
import { inChrome } from './firefox-steps';
import { FirefoxTab } from './firefox-view';
import { Marionette } from './marionette';
import { findBrowser } from './programs';

export class FirefoxBrowser implements Browser {
  readonly kind = 'firefox';
  readonly #options: OpenOptions;
  readonly #folder: string;
  #marionette: Marionette | null = null;
  #process: ChildProcess | null = null;
  #exited: Promise<void> = Promise.resolve();
  #origin = '';
  #addon = '';
  #helper: FirefoxTab | null = null;
  #closing: Promise<void> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #channel = channelThrough(async (script, argument) =>
    (await this.#helperTab()).evaluate(script, argument),
  );
  readonly #killAtExit = (): void => this.#kill();

  private constructor(options: OpenOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
  }

  static async open(options: OpenOptions): Promise<FirefoxBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'hedgerow-firefox-'));
    const browser = new FirefoxBrowser(options, folder);
    process.on('exit', browser.#killAtExit);
    try {
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

  /** Takes one step with the session, after all steps asked for before. */
  alone<R>(step: (marionette: Marionette) => Promise<R>): Promise<R> {
    const turn = this.#turn.then(() => {
      if (!this.#marionette) throw new Error('Firefox is not open');
      return step(this.#marionette);
    });
    // The next step is taken whether or not this one failed; its failure is the caller's.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  open(url: string): Promise<FirefoxTab> {
    return this.#newTab(url, true);
  }

  /** Shows an address in the tab that Firefox starts with. */
  async openInFirstTab(url: string): Promise<void> {
    await this.alone((marionette) => marionette.send('WebDriver:Navigate', { url }));
  }

  /** Resolves when Firefox has ended, whoever ended it. */
  closed(): Promise<void> {
    return this.#exited;
  }

  openOwn(page: string): Promise<FirefoxTab> {
    return this.open(`${this.#origin}/${page}`);
  }

  /** By the key that Firefox has bound: real ones, pressed by WebDriver, reach the page alone. */
  async command(name: CommandName, tab: Tab): Promise<void> {
    const helper = await this.#helperTab();
    const shortcut = await helper.evaluate(
      async (wanted) => (await chrome.commands.getAll()).find((each) => each.name === wanted)?.shortcut,
      name,
    );
    if (!shortcut) throw new Error(`Firefox has bound no key to ${name}`);
    await tab.toFront();
    await this.#inChrome((keys: string) => {
      const letter = keys.split('+').at(-1)!;
      const bound = document.querySelector(`keyset[id^="ext-keyset"] key[key="${letter}"]`);
      if (!bound) throw new Error(`No key for ${keys}`);
      (bound as HTMLElement & { doCommand(): void }).doCommand();
    }, shortcut);
  }

  async chooseFromMenu(name: CommandName, tab: Tab, { x, y }: Point): Promise<void> {
    await (tab as FirefoxTab).rightClickAt(x, y);
    await this.#inChrome(async (item: string) => {
      const menu = document.getElementById('contentAreaContextMenu') as FirefoxMenu;
      while (menu.state !== 'open') await new Promise((resolve) => setTimeout(resolve, 20));
      const entry = menu.querySelector(`menuitem[id*="hedgerow"][id$="${item}"]`);
      if (!entry) throw new Error(`No entry ${item} in the menu`);
      menu.activateItem(entry);
    }, name);
  }

  readonly askPage: Browser['askPage'] = (tab, name, request) =>
    this.#channel.callPage((tab as FirefoxTab).id, name, request);

  readonly askBackground: Browser['askBackground'] = (name, request) =>
    this.#channel.callBackground(name, request);

  async stopBackground(): Promise<void> {
    await this.#inChrome(async (addon: string) => {
      await WebExtensionPolicy.getByID(addon).extension.terminateBackground({ ignoreDevToolsAttached: true });
    }, this.#addon);
  }

  async setScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#inChrome((dark: boolean) => {
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
    }, scheme === 'dark');
  }

  async restart(): Promise<void> {
    await this.#quit();
    await this.#launch();
  }

  async crash(): Promise<void> {
    this.#kill();
    await this.#exited;
    this.#marionette?.close();
    await this.#launch();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    process.off('exit', this.#killAtExit);
    if (this.#marionette) await this.#quit();
    else this.#kill();
    await this.#exited;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  get #extension(): string {
    return join(this.#folder, 'extension');
  }

  get #profile(): string {
    return this.#options.profile ?? join(this.#folder, 'profile');
  }

  async #launch(): Promise<void> {
    const { standIn, headless = true } = this.#options;
    const program = this.#options.program ?? findBrowser('firefox');
    if (program === null)
      throw new Error('No Firefox is installed: on Debian, run apt-get install firefox-esr');
    const port = await freePort();
    await mkdir(this.#profile, { recursive: true });
    await writeFile(join(this.#profile, 'user.js'), preferences(port, standIn?.proxyPort ?? null));
    this.#helper = null;
    const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', this.#profile];
    // Its own process group: the child that this starts is not the only one.
    const child = spawn(program, [...(headless ? ['--headless'] : []), ...flags], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...(this.#options.display ? { DISPLAY: this.#options.display } : {}) },
    });
    this.#process = child;
    this.#exited = new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    this.#marionette = await Marionette.connect(port, 60_000);
    await this.alone(async (marionette) => {
      await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: standIn !== null });
      const { value } = await marionette.send<{ value: string }>('Addon:Install', {
        path: this.#extension,
        temporary: true,
      });
      this.#addon = value;
      if (headless) await fitViewport(marionette);
    });
    const host = await this.#inChrome(
      (addon: string) => WebExtensionPolicy.getByID(addon).mozExtensionHostname,
      this.#addon,
    );
    this.#origin = `moz-extension://${host}`;
  }

  /** A new profile is welcomed in a tab in front, which would hide what is opened meanwhile. */
  async #closeWelcome(): Promise<void> {
    await until('the welcome page', () =>
      this.#inChrome((url) => {
        const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
        if (tab) gBrowser.removeTab(tab);
        return tab !== undefined;
      }, `${this.#origin}/welcome.html`),
    );
  }

  async #newTab(url: string, inFront: boolean): Promise<FirefoxTab> {
    return this.alone(async (marionette) => {
      const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
        type: 'tab',
        focus: inFront,
      });
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: inFront });
      await marionette.send('WebDriver:Navigate', { url });
      const id = await inChrome(marionette, tabNumber, handle);
      return new FirefoxTab(this, handle, id);
    });
  }

  /** A tab behind the others that shows a file of the extension and runs none of its code. */
  async #helperTab(): Promise<FirefoxTab> {
    this.#helper ??= await this.#newTab(`${this.#origin}/manifest.json`, false);
    return this.#helper;
  }

  #inChrome<R, A>(script: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.alone((marionette) => inChrome(marionette, script, argument));
  }

  async #quit(): Promise<void> {
    if (this.#hasExited) return;
    await this.alone(async (marionette) => {
      await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
    });
    await this.#exited;
    this.#marionette?.close();
    this.#marionette = null;
  }

  #kill(): void {
    const pid = this.#process?.pid;
    if (pid !== undefined && !this.#hasExited) process.kill(-pid, 'SIGKILL');
  }

  get #hasExited(): boolean {
    return !this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null;
  }
}

/** The extension's number of the tab with a WebDriver handle. */
function tabNumber(handle: string): number {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const browser = NavigableManager.getBrowserById(handle);
  const tab = browser.ownerDocument.defaultView.gBrowser.getTabForBrowser(browser);
  return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}

/** Makes the window so large that the page in it has the size that tests count on; a new size takes a moment. */
async function fitViewport(marionette: Marionette): Promise<void> {
  await until('a window of the right size', () =>
    inChrome(
      marionette,
      (wanted) => {
        const { width, height } = gBrowser.selectedBrowser.getBoundingClientRect();
        if (width === wanted.width && height === wanted.height) return true;
        window.resizeBy(wanted.width - width, wanted.height - height);
        return false;
      },
      VIEWPORT,
    ),
  );
}
