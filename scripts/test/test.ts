/** `npm test`: every check and every test. Its last line is `N passed, N failed`. */
import { type Check, INSPECTION, PREPARATION } from './checks';
import { runVitest } from './vitest';

/** Parameters go to vitest (a part of a file's path runs that file). Resolves with the exit status. */
export async function main(given: string[]): Promise<number> {
  const failures: string[] = [];
  let passed = 0;
  const take = async (check: Check): Promise<void> => {
    const began = performance.now();
    const problem = await Promise.resolve()
      .then(() => check.run())
      .then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${problem === null ? '✓' : '✗'} ${check.name} (${seconds} s)`);
    if (problem === null) passed += 1;
    else {
      console.log(problem);
      failures.push(check.name);
    }
  };
  for (const check of PREPARATION) await take(check);
  await Promise.all(INSPECTION.map(take));
  const tests = await runVitest(given);
  failures.push(...tests.failures);
  if (failures.length > 0)
    console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}\n`);
  console.log(`${passed + tests.passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}
