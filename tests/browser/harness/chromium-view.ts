/** Documents in Chromium, by Playwright. */
import type { Frame, Page } from 'playwright-core';
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

export class ChromiumView implements View {
  constructor(
    /** The page of the tab that this is in. */
    readonly page: Page,
    /** The document: the page's main frame, or the sidebar's. */
    readonly frame: Frame,
  ) {}

  evaluate<R, A = undefined>(script: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.evaluateText(asExpression(script, argument));
  }

  evaluateText<R>(expression: string): Promise<R> {
    return this.frame.evaluate(expression);
  }

  click(role: ControlRole, name: string | RegExp, within = 'html'): Promise<void> {
    return this.frame
      .locator(within)
      .getByRole(role, { name, exact: typeof name === 'string' })
      .click();
  }

  clickOn(selector: string): Promise<void> {
    return this.frame.locator(selector).click();
  }

  fill(name: string | RegExp, text: string): Promise<void> {
    return this.frame.getByRole('textbox', { name, exact: typeof name === 'string' }).fill(text);
  }

  async choose(name: string, option: string): Promise<void> {
    await this.frame.getByRole('combobox', { name, exact: true }).selectOption({ label: option });
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  async picture(): Promise<Buffer> {
    const element = await this.frame.frameElement();
    return element.screenshot();
  }
}

export class ChromiumTab extends ChromiumView implements Tab {
  constructor(
    page: Page,
    /** The browser's number of the tab. */
    readonly id: number,
  ) {
    super(page, page.mainFrame());
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  pointAt(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
  }

  override picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  async inOverlay<R, A>(script: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R | null> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      const { root } = await session.send('DOM.getDocument', { depth: 2 });
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: HOST_ELEMENT,
      });
      if (nodeId === 0) return null;
      const { node } = await session.send('DOM.describeNode', { nodeId, pierce: true, depth: 1 });
      const inside = node.shadowRoots?.[0];
      if (!inside) return null;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: inside.backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function () { return (${asFunctionOfRoot(script, argument)})(this); }`,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as R;
    } finally {
      await session.detach();
    }
  }

  async sidebar(): Promise<ChromiumView> {
    const frame = await until('the sidebar in the page', () =>
      Promise.resolve(
        this.page
          .frames()
          .find((each) => each !== this.page.mainFrame() && each.url().startsWith('chrome-extension:')),
      ),
    );
    await frame.waitForLoadState();
    return new ChromiumView(this.page, frame);
  }

  async toFront(): Promise<void> {
    await this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
