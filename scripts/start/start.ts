/** `npm start`: a browser with Hedgerow, on a paper. */
import { startHeadless } from './headless';
import { readOptions, USAGE, UsageError } from './options';
import { startVisible } from './visible';

/** Resolves with the exit status. */
export async function main(given: string[]): Promise<number> {
  try {
    const options = readOptions(given);
    if (options.help) {
      console.log(USAGE);
      return 0;
    }
    return options.headless ? await startHeadless(options) : await startVisible(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
