/** Runs the programs of installed packages. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

/**
 * Runs a package's program in the project's folder.
 * @param program its path within `node_modules`
 * @throws Error with the program's own words when it fails
 */
export async function runTool(program: string, ...parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...parameters], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
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
