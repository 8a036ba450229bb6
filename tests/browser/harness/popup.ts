/**
 * The popup of the toolbar's button. Playwright does not list it among its pages, so it is driven by the DevTools
 * protocol: it is the real popup, which knows the tab below it and shuts when that tab takes the focus.
 */
import type { BrowserContext, CDPSession } from 'playwright-core';
import { asExpression, until } from './browser';

export class Popup {
  #calls = 0;

  private constructor(
    private readonly browser: CDPSession,
    private readonly session: string,
  ) {}

  /** Clicks the button in the toolbar of the tab that shows `url`, which also grants the extension that tab. */
  static async open(context: BrowserContext, origin: string, url: string): Promise<Popup> {
    const browser = await context.browser()!.newBrowserCDPSession();
    const tabs = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = tabs.targetInfos.find((each) => each.url === url);
    if (!tab) throw new Error(`No tab shows ${url}`);
    await send(browser, 'Extensions.triggerAction', { id: new URL(origin).host, targetId: tab.targetId });
    const target = await until('the popup', async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos.find((each) => each.url.startsWith(`${origin}/popup.html`));
    });
    const { sessionId } = await browser.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: false,
    });
    return new Popup(browser, sessionId);
  }

  async evaluate<R, A = undefined>(script: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', {
      expression: asExpression(script, argument),
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: R }; exceptionDetails?: { exception?: { description?: string } } };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The script failed');
    return result.value;
  }

  /** A click of the mouse on the middle of the one element that `selector` finds. */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.evaluate((wanted: string) => {
      const found = document.querySelectorAll(wanted);
      if (found.length !== 1) throw new Error(`${found.length} elements match ${wanted}`);
      found[0]!.scrollIntoView({ block: 'center' });
      const box = found[0]!.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.#send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    }
  }

  async picture(): Promise<Buffer> {
    const { data } = (await this.#send('Page.captureScreenshot', {})) as { data: string };
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.#send('Page.close', {});
    await this.browser.detach();
  }

  #send(method: string, params: object): Promise<unknown> {
    const id = (this.#calls += 1);
    return new Promise((resolve, reject) => {
      const onMessage = ({ sessionId, message }: { sessionId: string; message: string }) => {
        if (sessionId !== this.session) return;
        const answer = JSON.parse(message) as { id: number; result?: unknown; error?: { message: string } };
        if (answer.id !== id) return;
        this.browser.off('Target.receivedMessageFromTarget', onMessage);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      };
      this.browser.on('Target.receivedMessageFromTarget', onMessage);
      this.browser
        .send('Target.sendMessageToTarget', {
          sessionId: this.session,
          message: JSON.stringify({ id, method, params }),
        })
        .catch(reject);
    });
  }
}

/** Sends a command that Playwright's types do not know yet. */
function send(session: CDPSession, method: string, parameters: object): Promise<unknown> {
  return (session.send as (method: string, parameters: object) => Promise<unknown>).call(
    session,
    method,
    parameters,
  );
}
