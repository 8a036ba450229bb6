/** A page in a Chromium without the extension: for measuring and reading with our own modules alone. */
import { chromium, type Page } from 'playwright-core';
import { asExpression, VIEWPORT } from './browser';
import { bundle } from './bundle';
import { findBrowser } from './programs';

/** Modules run in the page as globals of these names: `{reading: 'tests/bench/in-page/reading.ts'}`. */
export type Modules = Readonly<Record<string, string>>;

/** Shows `html` as if it stood at `url`, with our modules in it, and closes all when `use` is done. */
export async function withPlainPage<R>(
  html: string,
  url: string,
  modules: Modules,
  use: (page: Page) => Promise<R>,
): Promise<R> {
  const program = findBrowser('chromium');
  if (program === null) throw new Error('No Chromium is installed: on Debian, run apt-get install chromium');
  const browser = await chromium.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.route('**/*', (route) =>
      route.request().url() === url
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(url);
    for (const [name, module] of Object.entries(modules)) await page.evaluate(await bundle(module, name));
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** Calls a function of one of the page's modules with arguments that are sent as JSON. */
export function callModule<R>(page: Page, module: string, name: string, ...given: unknown[]): Promise<R> {
  const call = ([from, what, parameters]: [string, string, unknown[]]) => {
    const found = Reflect.get(globalThis, from) as Record<string, (...all: unknown[]) => unknown>;
    return found[what]!(...parameters);
  };
  return page.evaluate<R>(asExpression(call, [module, name, given]));
}
