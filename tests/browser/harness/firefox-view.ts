/** Documents in Firefox. The session knows one current window and frame, so each step is taken alone: switch, act. */
import { HOST_ELEMENT } from '../../../lib/overlay/names';
import {
  asExpression,
  asFunctionOfRoot,
  type ControlRole,
  type Point,
  type Tab,
  until,
  type View,
} from './browser';
import { ELEMENT, type ElementRef, enterSidebar, findControl, findElements, run } from './firefox-steps';
import { keyActions } from './keys';
import type { Marionette } from './marionette';

/** Who lets steps be taken with the session, one after the other. */
export interface Turns {
  alone<R>(step: (marionette: Marionette) => Promise<R>): Promise<R>;
}

export class FirefoxView implements View {
  constructor(
    protected readonly browser: Turns,
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
      const found = await marionette.send<ElementRef[]>('WebDriver:FindElements', {
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
    browser: Turns,
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
