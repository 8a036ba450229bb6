/** The checks that are not tests: each is one command that must succeed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type BrowserKind } from '../../tests/browser/harness/browser';
import { findProgram } from '../../tests/browser/harness/programs';
import { build, ROOT } from '../build';
import { installDebianPackages, needBrowser } from '../machine';

export interface Check {
  name: string;
  /** Throws with what is wrong. */
  run: () => Promise<void> | void;
}

/** One after the other: what the later checks and the tests stand on. */
export const PREPARATION: readonly Check[] = [
  { name: 'programs', run: needPrograms },
  { name: 'build for Chromium', run: () => build('chromium') },
  { name: 'build for Firefox', run: () => build('firefox') },
];

/** In any order, beside each other. */
export const INSPECTION: readonly Check[] = [
  { name: 'types', run: () => tool('typescript/bin/tsc', '--noEmit') },
  { name: 'types without a page', run: () => tool('typescript/bin/tsc', '-p', 'tsconfig.pure.json') },
  { name: 'lint', run: () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '.') },
];

/** Both browsers, and what presses real keys on a display of its own. */
function needPrograms(): void {
  for (const kind of ['chromium', 'firefox'] satisfies BrowserKind[]) needBrowser(kind);
  const missing = ['Xvfb', 'xdotool'].filter((name) => findProgram(name) === null);
  if (missing.length > 0) {
    installDebianPackages(
      missing.map((name) => name.toLowerCase()),
      `${missing.join(' and ')} is needed.`,
    );
  }
}

/** Runs a package's program; its words are in the error if it fails. */
async function tool(program: string, ...parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...parameters], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(said.trim() || `ended with status ${status}`);
}
