/**
 * Firefox with the extension, by Marionette. What Debian's Firefox can be made to do: everything but opening the
 * popup itself. The session knows one current window and frame, so each step is taken alone: switch, act.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOST_ELEMENT } from '../../../lib/overlay/names';
import {
  asExpression,
  asFunctionOfRoot,
  type Browser,
  type CommandName,
  type ControlRole,
  type OpenOptions,
  type Point,
  type Tab,
  until,
  type View,
  VIEWPORT,
} from './browser';
import { channelThrough } from './channel';
import { keyActions } from './keys';
import { Marionette, MarionetteError } from './marionette';
import { findBrowser } from './programs';

/** WebDriver's name of an element in its answers and arguments. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
interface ElementRef {
  [ELEMENT]: string;
}

/** What may carry a role; the accessible role and name are then asked of the browser. */
const CANDIDATES: Readonly<Record<ControlRole, string>> = {
  button: 'button, summary, input[type="button"], input[type="submit"], [role="button"]',
  checkbox: 'input[type="checkbox"], [role="checkbox"]',
  combobox: 'select, [role="combobox"]',
  link: 'a[href], [role="link"]',
  menuitem: '[role="menuitem"]',
  option: 'option, [role="option"]',
  radio: 'input[type="radio"], [role="radio"]',
  switch: '[role="switch"]',
  tab: '[role="tab"]',
  textbox: 'textarea, input:not([type]), input[type="text"], [contenteditable], [role="textbox"]',
};

export class FirefoxView implements View {
  constructor(
    protected readonly browser: FirefoxBrowser,
    readonly handle: string,
    /** Whether it is the frame of the sidebar. */
    private readonly inSidebar: boolean,
  ) {}

  evaluate<R, A = undefined>(script: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.evaluateText(asExpression(script, argument));
  }

  evaluateText<R>(expression: string): Promise<R> {
    return this.within((marionette) => run<R>(marionette, expression), false);
  }

  click(role: ControlRole, name: string | RegExp, within = 'html'): Promise<void> {
    return this.within(async (marionette) => {
      const id = await findControl(marionette, role, name, within);
      await marionette.send('WebDriver:ElementClick', { id });
    });
  }

  clickOn(selector: string): Promise<void> {
    return this.within(async (marionette) => {
      const [id, another] = await findElements(marionette, selector);
      if (id === undefined || another !== undefined) throw new Error(`${selector} does not find one element`);
      await marionette.send('WebDriver:ElementClick', { id });
    });
  }

  fill(name: string | RegExp, text: string): Promise<void> {
    return this.within(async (marionette) => {
      const id = await findControl(marionette, 'textbox', name);
      await marionette.send('WebDriver:ElementClear', { id });
      await marionette.send('WebDriver:ElementSendKeys', { id, text });
    });
  }

  choose(name: string, option: string): Promise<void> {
    return this.within(async (marionette) => {
      const list = await findControl(marionette, 'combobox', name);
      const { value: options } = await marionette.send<{ value: string[] }>('WebDriver:ExecuteScript', {
        script: 'return [...arguments[0].options].map((option) => option.label)',
        args: [{ [ELEMENT]: list }],
      });
      const found = await marionette.send<ElementRef[]>('WebDriver:FindElementsFromElement', {
        element: list,
        using: 'css selector',
        value: 'option',
      });
      const wanted = found[options.indexOf(option)];
      if (!wanted) throw new Error(`"${option}" is not among ${options.join(', ')}`);
      await marionette.send('WebDriver:ElementClick', { id: wanted[ELEMENT] });
    });
  }

  press(keys: string): Promise<void> {
    return this.within(async (marionette) => {
      await marionette.send('WebDriver:PerformActions', {
        actions: [{ type: 'key', id: 'keyboard', actions: keyActions(keys) }],
      });
      await marionette.send('WebDriver:ReleaseActions');
    });
  }

  picture(): Promise<Buffer> {
    return this.within(async (marionette) => {
      const [id] = this.inSidebar ? await findElements(marionette, ':root') : [];
      const what = id === undefined ? {} : { id };
      const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', {
        full: false,
        ...what,
      });
      return Buffer.from(value, 'base64');
    });
  }

  /** Takes a step in this document. Looking does not bring the tab to the front; using it does. */
  protected within<R>(act: (marionette: Marionette) => Promise<R>, inFront = true): Promise<R> {
    return this.browser.alone(async (marionette) => {
      await marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: inFront });
      await marionette.send('WebDriver:SwitchToFrame', { id: null });
      if (this.inSidebar && !(await enterSidebar(marionette))) throw new Error('The page has no sidebar');
      return act(marionette);
    });
  }
}

export class FirefoxTab extends FirefoxView implements Tab {
  constructor(
    browser: FirefoxBrowser,
    handle: string,
    /** The extension's number of the tab. */
    readonly id: number,
  ) {
    super(browser, handle, false);
  }

  goto(url: string): Promise<void> {
    return this.within(async (marionette) => {
      await marionette.send('WebDriver:Navigate', { url });
    });
  }

  reload(): Promise<void> {
    return this.within(async (marionette) => {
      await marionette.send('WebDriver:Refresh');
    });
  }

  pointAt(x: number, y: number): Promise<void> {
    return this.#mouse([{ type: 'pointerMove', x, y, duration: 0 }]);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.#mouse([
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  rightClickAt(x: number, y: number): Promise<void> {
    return this.#mouse([
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 2 },
      { type: 'pointerUp', button: 2 },
    ]);
  }

  drag(from: Point, to: Point): Promise<void> {
    return this.#mouse([
      { type: 'pointerMove', ...from, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', ...to, duration: 100 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  inOverlay<R, A>(script: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | null> {
    return this.within(async (marionette) => {
      const [host] = await marionette.send<ElementRef[]>('WebDriver:FindElements', {
        using: 'css selector',
        value: HOST_ELEMENT,
      });
      if (!host) return null;
      const { value: root } = await marionette.send<{ value: unknown }>('WebDriver:GetShadowRoot', {
        id: host[ELEMENT],
      });
      const { value } = await marionette.send<{ value: R }>('WebDriver:ExecuteScript', {
        script: `return (${asFunctionOfRoot(script, argument)})(arguments[0]);`,
        args: [root],
      });
      return value;
    }, false);
  }

  async sidebar(): Promise<FirefoxView> {
    await until('the sidebar in the page', () => this.within(enterSidebar, false));
    const view = new FirefoxView(this.browser, this.handle, true);
    await until("the sidebar's document", () => view.evaluate(() => document.readyState === 'complete'));
    return view;
  }

  toFront(): Promise<void> {
    return this.within(() => Promise.resolve());
  }

  close(): Promise<void> {
    return this.within(async (marionette) => {
      const rest = await marionette.send<string[]>('WebDriver:CloseWindow');
      // The session must stand in a window that is there.
      if (rest[0] !== undefined) await marionette.send('WebDriver:SwitchToWindow', { handle: rest[0] });
    });
  }

  #mouse(actions: object[]): Promise<void> {
    return this.within(async (marionette) => {
      await marionette.send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    });
  }
}

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

/** Runs a script in the browser's own window, with all its rights. */
async function inChrome<R, A>(
  marionette: Marionette,
  script: (argument: A) => R | Promise<R>,
  argument: A,
): Promise<R> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await run<R>(marionette, asExpression(script, argument));
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

async function run<R>(marionette: Marionette, expression: string): Promise<R> {
  const { value } = await marionette.send<{ value: { value?: R; error?: string } }>(
    'WebDriver:ExecuteAsyncScript',
    {
      script: `const done = arguments[0];
        (async () => ${expression})()
          .then((value) => done({ value }), (error) => done({ error: String(error) + '\\n' + error.stack }));`,
      args: [],
    },
  );
  if (value.error !== undefined) throw new Error(value.error);
  return value.value as R;
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

/** Goes into the first frame that shows a page of an extension; false if there is none yet. */
async function enterSidebar(marionette: Marionette): Promise<boolean> {
  for (let index = 0; ; index += 1) {
    try {
      await marionette.send('WebDriver:SwitchToFrame', { id: index });
    } catch (error) {
      if (error instanceof MarionetteError && error.code === 'no such frame') return false;
      throw error;
    }
    if (await run<boolean>(marionette, `location.protocol === 'moz-extension:'`)) return true;
    await marionette.send('WebDriver:SwitchToFrame', { id: null });
  }
}

/** The one control with this role and name; waits for it as a person would. */
async function findControl(
  marionette: Marionette,
  role: ControlRole,
  name: string | RegExp,
  within = 'html',
): Promise<string> {
  const candidates = `${within} :is(${CANDIDATES[role]})`;
  return until(`${role} "${String(name)}"`, async () => {
    const fitting: string[] = [];
    for (const id of await findElements(marionette, candidates)) {
      const { value: shown } = await marionette.send<{ value: boolean }>('WebDriver:IsElementDisplayed', {
        id,
      });
      if (!shown) continue;
      const { value: is } = await marionette.send<{ value: string }>('WebDriver:GetComputedRole', { id });
      const { value: label } = await marionette.send<{ value: string }>('WebDriver:GetComputedLabel', { id });
      if (is === role && (typeof name === 'string' ? label === name : name.test(label))) fitting.push(id);
    }
    if (fitting.length > 1) throw new Error(`${fitting.length} controls are called ${String(name)}`);
    return fitting[0];
  });
}

async function findElements(marionette: Marionette, selector: string): Promise<string[]> {
  const found = await marionette.send<ElementRef[]>('WebDriver:FindElements', {
    using: 'css selector',
    value: selector,
  });
  return found.map(({ [ELEMENT]: id }) => id);
}

function preferences(port: number, proxyPort: number | null): string {
  const always: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'remote.prefs.recommended': proxyPort !== null,
    'xpinstall.signatures.required': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
  };
  const offline: Record<string, string | number | boolean> = {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort ?? 0,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort ?? 0,
    'network.trr.mode': 5,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'layout.css.prefers-color-scheme.content-override': 1,
  };
  return Object.entries(
    proxyPort === null ? { ...always, 'network.proxy.type': 5 } : { ...always, ...offline },
  )
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
