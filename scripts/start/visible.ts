/** `npm start` with a window: a browser to use, with a profile that is kept. Ends when the browser is closed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { FirefoxBrowser } from '../../tests/browser/harness/firefox';
import { StandIn } from '../../tests/browser/harness/stand-in';
import { extensionFor } from '../build';
import { DEMO, serveDemo } from '../demo';
import { needBrowser } from '../machine';
import type { StartOptions } from './options';

const REAL_PAGE = 'https://arxiv.org/abs/2411.02306';
const NETWORK_PATIENCE_MS = 4_000;

interface Web {
  url: string;
  /** Plays the page's host; null for the real network. */
  standIn: StandIn | null;
}

/** Resolves with the exit status when the browser is closed. */
export async function startVisible(options: StartOptions): Promise<number> {
  const program = needBrowser(options.kind);
  const extension = await extensionFor(options.kind);
  const web = await chooseWeb(options);
  const folder = join(dataFolder(), options.kind);
  const profile = options.profile ?? join(folder, 'profile');
  await mkdir(profile, { recursive: true });
  console.log(
    `  Opening ${web.url}\n  The profile, with your notes, is kept in ${profile}\n  Close the browser to end.`,
  );
  try {
    return options.kind === 'firefox'
      ? await useFirefox(program, extension, profile, web)
      : await useChromium(program, await installed(extension, folder), profile, web);
  } finally {
    await web.standIn?.stop();
  }
}

async function chooseWeb({ page }: StartOptions): Promise<Web> {
  if (!page && (await answers(REAL_PAGE))) return { url: REAL_PAGE, standIn: null };
  const standIn = await StandIn.start();
  if (page) {
    standIn.serveAs(page.url, { file: page.file });
    return { url: page.url, standIn };
  }
  serveDemo(standIn);
  console.log(
    '  arXiv does not answer, so this is the demo paper; no other site can be reached in this window.',
  );
  return { url: DEMO.html.url, standIn };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(NETWORK_PATIENCE_MS) });
    return ok;
  } catch {
    // No network, or too slow a one: the demo paper needs none.
    return false;
  }
}

/**
 * The extension in its own place beside the profile. Chromium makes an unpacked extension's id from its folder, and
 * the notes belong to the id: they stay when the project's folder is moved.
 */
async function installed(extension: string, folder: string): Promise<string> {
  const place = join(folder, 'extension');
  await rm(place, { recursive: true, force: true });
  await cp(extension, place, { recursive: true });
  return place;
}

async function useChromium(
  program: string,
  extension: string,
  profile: string,
  { url, standIn }: Web,
): Promise<number> {
  if (/google-chrome/.test(basename(program))) {
    console.log(
      '  Newer versions of Google Chrome refuse extensions from a folder. If no hedgerow is in the toolbar: open chrome://extensions, turn on "Developer mode", press "Load unpacked" and choose\n  ' +
        extension,
    );
  }
  const child = spawn(
    program,
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--no-first-run',
      '--no-default-browser-check',
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(standIn === null
        ? []
        : [`--host-resolver-rules=MAP *:443 127.0.0.1:${standIn.tlsPort}`, '--ignore-certificate-errors']),
      url,
    ],
    { stdio: 'ignore' },
  );
  return untilClosed(child);
}

async function untilClosed(child: ChildProcess): Promise<number> {
  // Ctrl-C reaches the browser too, which then closes in good order; other signals are passed on.
  const onInterrupt = (): void => console.log('\n  Closing ...');
  const onTerminate = (): void => void child.kill('SIGTERM');
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (status) => resolve(status ?? 0));
    });
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onTerminate);
  }
}

async function useFirefox(
  program: string,
  extension: string,
  profile: string,
  { url, standIn }: Web,
): Promise<number> {
  const browser = await FirefoxBrowser.open({ extension, standIn, profile, program, headless: false });
  const close = (): void => void browser.close();
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  try {
    await browser.openInFirstTab(url);
    await browser.closed();
    return 0;
  } finally {
    process.off('SIGINT', close);
    process.off('SIGTERM', close);
    await browser.close();
  }
}

/** Where this user's programs keep their data (XDG Base Directory Specification). */
function dataFolder(environment = process.env): string {
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local/share'), 'hedgerow');
}
