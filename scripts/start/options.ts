/** What `npm start` was asked for. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { locate } from '../../lib/paper/url';
import type { BrowserKind } from '../../tests/browser/harness/browser';
import { kindOf } from '../../tests/browser/harness/programs';

export const USAGE = `npm start [-- OPTIONS]

  --firefox           Firefox in place of Chromium
  --headless          without a window: look at the page, write a report and pictures, end
  --page FILE --as URL   show FILE (HTML) as if it stood at URL, such as https://arxiv.org/abs/2411.02306v1
  --out DIR           where --headless writes page.png, sidebar.png and report.json (out/start)
  --profile DIR       the browser's profile, kept between starts (headless: a new one each time)

HEDGEROW_BROWSER names the browser's program, if it is not the first one found.`;

export interface StartOptions {
  kind: BrowserKind;
  headless: boolean;
  page: { file: string; url: string } | null;
  out: string;
  profile: string | null;
  help: boolean;
}

/** Wrong use of a command: told with the usage, exit status 2. */
export class UsageError extends Error {}

/** Reads the command's arguments. Without a display every start is headless. Throws `UsageError`. */
export function readOptions(given: string[], environment = process.env): StartOptions {
  const { values } = parse(given);
  if (values.page !== undefined && values.as === undefined) {
    throw new UsageError('--page needs --as URL: the address at which the file is to be shown.');
  }
  if (values.as !== undefined && values.page === undefined) {
    throw new UsageError('--as needs --page FILE: the page to show there.');
  }
  const wished = environment['HEDGEROW_BROWSER'];
  return {
    kind: values.firefox || (wished && kindOf(wished) === 'firefox') ? 'firefox' : 'chromium',
    headless: values.headless || !(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']),
    page: values.page !== undefined && values.as !== undefined ? servedPage(values.page, values.as) : null,
    out: resolve(values.out),
    profile: values.profile === undefined ? null : resolve(values.profile),
    help: values.help,
  };
}

function parse(given: string[]) {
  try {
    return parseArgs({
      args: given,
      options: {
        firefox: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        page: { type: 'string' },
        as: { type: 'string' },
        out: { type: 'string', default: 'out/start' },
        profile: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function servedPage(file: string, url: string): { file: string; url: string } {
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  if (locate(url) === null) {
    throw new UsageError(
      `${url} is not the address of a paper's page. These are: https://arxiv.org/abs/ID, https://arxiv.org/html/ID, https://ar5iv.org/html/ID, each ID with or without a version.`,
    );
  }
  return { file: path, url };
}
