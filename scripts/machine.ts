/** What of this machine a command needs: programs from Debian's packages, installed where that may be done. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserKind } from '../tests/browser/harness/browser';
import { findBrowser, kindOf } from '../tests/browser/harness/programs';

const APT = '/usr/bin/apt-get';

const DEBIAN_PACKAGE: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** The program of a browser of this kind, installed if need be. Throws with the command to run when it cannot be. */
export function needBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found !== null) return found;
  const wished = process.env['HEDGEROW_BROWSER'];
  if (wished && kindOf(wished) === kind)
    throw new Error(`HEDGEROW_BROWSER is ${wished}, which is no program that can be run.`);
  installDebianPackages(
    [DEBIAN_PACKAGE[kind]],
    `No ${kind === 'chromium' ? 'Chromium' : 'Firefox'} was found.`,
  );
  const installed = findBrowser(kind);
  if (installed === null)
    throw new Error(`Debian's ${DEBIAN_PACKAGE[kind]} was installed, but is not found.`);
  return installed;
}

/**
 * Installs packages as root on Debian and its like. Anywhere else it throws `why`, followed by the one command that
 * does it.
 */
export function installDebianPackages(packages: readonly string[], why: string): void {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!existsSync(APT)) {
    throw new Error(`${why} Install ${packages.join(' and ')} with this system's package manager.`);
  }
  if (process.getuid?.() !== 0) throw new Error(`${why} This installs it:\n\n  sudo ${command}\n`);
  console.log(`${why} Installing Debian's ${packages.join(', ')} ...`);
  // Another apt may be at work: its lock is waited for.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const parameters of [
    [...wait, 'update', '-qq'],
    [...wait, '-qq', ...command.split(' ').slice(1)],
  ]) {
    const { status, error } = spawnSync(APT, parameters, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`apt-get ${parameters.join(' ')} failed; its message stands above.`);
  }
}
