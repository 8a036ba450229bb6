import { dispatch } from '../dispatch';

/** Resolves with the exit status. */
export function main(given: string[]): Promise<number> {
  return dispatch('npm run --silent eval --', import.meta.dirname, given);
}
