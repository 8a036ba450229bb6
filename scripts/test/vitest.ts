/** Runs the tests and counts them. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../tool';

/** What is read of vitest's report; its form is Jest's. */
const VitestReport = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string(), fullName: v.string() })),
    }),
  ),
});

export interface Count {
  passed: number;
  /** What failed, each in a few words. */
  failures: string[];
}

/**
 * Runs vitest with live output. A file that could not be run, a test that was skipped, an error outside of any test
 * and a run without tests count as failures.
 */
export async function runVitest(parameters: string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'hedgerow-test-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...parameters], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return count(await readFile(file, 'utf8').catch(() => null), status);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function count(report: string | null, status: number | null): Count {
  if (report === null) return { passed: 0, failures: [`vitest ended with status ${status} and no report`] };
  const { testResults } = v.parse(VitestReport, JSON.parse(report));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failures = [
    ...tests.filter((test) => test.status !== 'passed').map((test) => `${test.status}: ${test.fullName}`),
    ...testResults
      .filter(
        (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
      )
      .map((file) => `could not be run: ${file.name}`),
  ];
  if (tests.length === 0) failures.push('there were no tests');
  else if (status !== 0 && failures.length === 0) failures.push('an error outside of any test (see above)');
  return { passed, failures };
}
