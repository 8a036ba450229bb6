/** The built extension: made anew when a source is newer. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserKind } from '../tests/browser/harness/browser';
import { ROOT, runTool } from './tool';

/** What a build is made from. */
const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'locales',
  'public',
  'package-lock.json',
  'package.json',
  'wxt.config.ts',
];

const OUTPUT: Readonly<Record<BrowserKind, string>> = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
};

/** The folder of the extension for this kind of browser, built if it is missing or older than its sources. */
export async function extensionFor(kind: BrowserKind): Promise<string> {
  if (!(await isFresh(kind))) await build(kind);
  return OUTPUT[kind];
}

/** Builds the extension. Throws with WXT's own words when it fails. */
export async function build(kind: BrowserKind): Promise<void> {
  const target = kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  try {
    await runTool('wxt/bin/wxt.mjs', 'build', ...target);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`The extension could not be built for ${kind}:\n${said}`, { cause: error });
  }
}

async function isFresh(kind: BrowserKind): Promise<boolean> {
  const made = await changedAt(join(OUTPUT[kind], 'manifest.json'));
  if (made === null) return false;
  const changes = await Promise.all(SOURCES.map((source) => newestIn(join(ROOT, source))));
  return changes.every((change) => change < made);
}

/** When anything in a folder (or the file) was last changed, in milliseconds; 0 if it is not there. */
async function newestIn(path: string): Promise<number> {
  const entry = await stat(path).catch(() => null);
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestIn(join(path, name))));
  return Math.max(entry.mtimeMs, ...inside);
}

async function changedAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}
