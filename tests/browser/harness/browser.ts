/**
 * What a test, the start script, the evals and the screenshots ask of a browser: the same for Chromium (by
 * Playwright) and Firefox (by Marionette), so that one test runs in both wherever both can be driven.
 */
import type { Channel } from '../../../lib/messages/channel';
import type { ToPage } from '../../../lib/messages/map';
import type { Reply, Request } from '../../../lib/messages/message';
import type { StandIn } from './stand-in';

export type BrowserKind = 'chromium' | 'firefox';

export type CommandName = 'toggle-overlay' | 'write-note' | 'toggle-sidebar';

export interface OpenOptions {
  /** The folder of the built extension. */
  extension: string;
  /** Plays the web; null for the real network. */
  standIn: StandIn | null;
  /** A profile to use and keep; without one the profile is new and gone at the end. */
  profile?: string;
  /** Default true. */
  headless?: boolean;
  /** Name of the X display for a window, as `:1`; by default the environment's. */
  display?: string;
  /** The browser's program; by default the first that is found. */
  program?: string;
}

/** Size of the page's viewport, in CSS pixels. */
export const VIEWPORT = { width: 1280, height: 800 };

/** A document that can be looked into and used: a tab's page, or the sidebar's frame in it. */
export interface View {
  /** Runs `script` in the document's own world; it may use nothing but its argument, which is sent as JSON. */
  evaluate<R, A = undefined>(script: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** The same, for an expression that is there as text; the page's content security policy does not keep it out. */
  evaluateText<R>(expression: string): Promise<R>;
  /** A click of the mouse on the one control with this role and accessible name, if need be within an element. */
  click(role: ControlRole, name: string | RegExp, within?: string): Promise<void>;
  /** A click of the mouse on the one element that a CSS selector finds. */
  clickOn(selector: string): Promise<void>;
  /** Types `text` into the field with this accessible name, in place of what it holds. */
  fill(name: string | RegExp, text: string): Promise<void>;
  /** Chooses an option, by its words, in the list with this accessible name. */
  choose(name: string, option: string): Promise<void>;
  /** Presses keys, as `Alt+Shift+ArrowDown`, where the focus is. */
  press(keys: string): Promise<void>;
  /** A picture of what is seen, as PNG. */
  picture(): Promise<Buffer>;
}

export type ControlRole =
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'link'
  | 'menuitem'
  | 'option'
  | 'radio'
  | 'switch'
  | 'tab'
  | 'textbox';

/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Tab extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Moves the mouse to a point of the viewport, in CSS pixels. */
  pointAt(x: number, y: number): Promise<void>;
  /** A click of the mouse at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Presses the mouse at one point of the viewport, moves it to another and lets go. */
  drag(from: Point, to: Point): Promise<void>;
  /**
   * Runs `script` on the closed shadow root in which the extension shows what lies over the page (card, selection
   * toolbar); null if the page has none.
   */
  inOverlay<R, A>(script: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | null>;
  /** The sidebar's frame, once it stands in the page. */
  sidebar(): Promise<View>;
  /** Makes it the tab that is looked at. */
  toFront(): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly kind: BrowserKind;
  /** `chrome-extension://...` or `moz-extension://...`, without a slash at the end. */
  readonly origin: string;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension, as `options.html`, in a new tab. */
  openOwn(page: string): Promise<Tab>;
  /** Gives one of the extension's commands, with `tab` in front. */
  command(name: CommandName, tab: Tab): Promise<void>;
  /** Chooses the extension's entry of this name from the context menu, at a point of the viewport. */
  chooseFromMenu(name: CommandName, tab: Tab, at: Point): Promise<void>;
  /** Sends a message to the content script of a tab. */
  askPage<K extends keyof ToPage>(tab: Tab, name: K, request: Request<ToPage, K>): Promise<Reply<ToPage, K>>;
  /** Sends a message to the background, as the options page would. */
  askBackground: Channel['callBackground'];
  /** Stops the background (worker or event page), as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** What `prefers-color-scheme` says to every page from now on. */
  setScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Closes the browser in good order and opens it again with the same profile; earlier tabs are gone. */
  restart(): Promise<void>;
  /** The same, but the browser is killed on the spot. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** What `inOverlay` runs: a function of the root, which gives what the script does. */
export function asFunctionOfRoot(
  script: (root: ShadowRoot, argument: never) => unknown,
  argument: unknown,
): string {
  return `(root) => { const __name = (f) => f; return (${script.toString()})(root, ${JSON.stringify(argument) ?? ''}); }`;
}

/**
 * The source of `script` with its argument, as one expression. `__name` stands in for a helper that TypeScript
 * runners put into the source of functions.
 */
export function asExpression(script: (argument: never) => unknown, argument: unknown): string {
  return `(() => { const __name = (f) => f; return (${script.toString()})(${JSON.stringify(argument) ?? ''}); })()`;
}

/** Waits until `look` gives something other than false, null or undefined, and gives that. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined>,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let lastError: unknown;
    try {
      const seen = await look();
      if (seen !== false && seen !== null && seen !== undefined) return seen;
    } catch (error) {
      // A page in the middle of a navigation cannot be looked into: it may be a moment later.
      lastError = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`, { cause: lastError });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
