/** Our own modules, made runnable in any page: for measuring and comparing what the extension does inside. */
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * One script that sets the global `name` to the exports of a module (a path from the project's folder). To be run in
 * a page by the driver, which no content security policy keeps from it.
 */
export async function bundle(module: string, name: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, module), name, formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const code = output?.output[0].code;
  if (code === undefined) throw new Error(`${module} could not be bundled`);
  // Declared by `var`, which a script run by the driver does not leave behind.
  return `${code}\nglobalThis.${name} = ${name};`;
}
