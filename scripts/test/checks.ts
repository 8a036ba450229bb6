/** The checks that are not tests: each is one command that must succeed. */
import type { BrowserKind } from '../../tests/browser/harness/browser';
import { findProgram } from '../../tests/browser/harness/programs';
import { build } from '../build';
import { installDebianPackages, needBrowser } from '../machine';
import { runTool } from '../tool';

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
  { name: 'types', run: () => runTool('typescript/bin/tsc', '--noEmit') },
  { name: 'types without a page', run: () => runTool('typescript/bin/tsc', '-p', 'tsconfig.pure.json') },
  { name: 'lint', run: () => runTool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'format', run: () => runTool('prettier/bin/prettier.cjs', '--check', '.') },
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
