/** The browsers of this machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { BrowserKind } from './browser';

/** Names to look for, best first. Google's own build comes last: it may refuse to load unpacked extensions. */
const NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
};

/** The kind of browser that a program is, by its name. */
export function kindOf(program: string): BrowserKind {
  return /firefox/i.test(program) ? 'firefox' : 'chromium';
}

/**
 * The program of a browser of this kind: the one that `HEDGEROW_BROWSER` names if it is of the kind, else the
 * first one on the path; null if there is none.
 */
export function findBrowser(kind: BrowserKind, environment = process.env): string | null {
  const wished = environment['HEDGEROW_BROWSER'];
  if (wished && kindOf(wished) === kind) return findProgram(wished, environment);
  for (const name of NAMES[kind]) {
    const found = findProgram(name, environment);
    if (found !== null) return found;
  }
  return null;
}

/** A program's full path, by its name; null if it is not on the path. */
export function findProgram(name: string, environment = process.env): string | null {
  const folders = isAbsolute(name) ? [''] : ['/usr/bin', ...(environment['PATH'] ?? '').split(delimiter)];
  for (const folder of folders) {
    const path = folder === '' ? name : join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not there: the next folder may hold it.
    }
  }
  return null;
}
