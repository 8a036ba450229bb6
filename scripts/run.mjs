/**
 * `node scripts/run.mjs MODULE ...`: sets up what is missing, then calls `main` of a TypeScript module (a path from
 * the project's folder) with the arguments that follow. `main` resolves with the exit status; what it throws is told
 * in one line.
 */
import { setUp } from './setup.mjs';

const [module, ...given] = process.argv.slice(2);
try {
  setUp();
  const { tsImport } = await import('tsx/esm/api');
  const { main } = await tsImport(new URL(`../${module}`, import.meta.url).href, import.meta.url);
  process.exitCode = await main(given);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
