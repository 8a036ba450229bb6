import type { Browser, BrowserKind, OpenOptions } from './browser';
import { ChromiumBrowser } from './chromium';
import { FirefoxBrowser } from './firefox';

/** Starts a browser of this kind with the extension. Whoever opens it closes it. */
export function openBrowser(kind: BrowserKind, options: OpenOptions): Promise<Browser> {
  return kind === 'chromium' ? ChromiumBrowser.open(options) : FirefoxBrowser.open(options);
}
