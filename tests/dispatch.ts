/** Commands with verbs: `npm run eval -- VERB ...` runs VERB.ts in the command's folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What every verb's file exports. What it throws is told on standard error, with exit status 1. */
export interface Verb {
  run: (parameters: string[]) => Promise<void>;
}

/**
 * Runs the verb that the arguments begin with. Resolves with the exit status: 1 where it failed, 2 for a verb that
 * there is not.
 */
export async function dispatch(command: string, folder: string, given: string[]): Promise<number> {
  const verbs = (await readdir(folder))
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => file.slice(0, -'.ts'.length));
  const [verb, ...parameters] = given;
  if (verb === undefined || !verbs.includes(verb)) {
    console.error(verb === undefined ? 'Which one?' : `There is no "${verb}".`);
    console.error(`${command} ${verbs.join('|')}`);
    return 2;
  }
  try {
    const { run } = (await import(pathToFileURL(join(folder, `${verb}.ts`)).href)) as Verb;
    await run(parameters);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
