/** What can go wrong with keeping notes, terms and judgements, said so that a person knows what happened and what to do. */

/**
 * - `invalid`: what was given cannot be saved as it is; `field` says which part;
 * - `not-found`: there is no such note or pack;
 * - `quota`: no room on the disk, or the browser grants no more;
 * - `newer`: a newer Hedgerow made the database; nothing in it was touched;
 * - `migration`: an older database could not be brought up to date; it is left as it was;
 * - `blocked`: another part of the browser holds the database open in an older shape;
 * - `closed`: the browser closed the database or will not open it.
 */
export type StoreCode = 'invalid' | 'not-found' | 'quota' | 'newer' | 'migration' | 'blocked' | 'closed';

export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreCode,
    message: string,
    /** What the person can do, a sentence. */
    readonly mend: string,
    readonly field: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const COPY_FIRST = 'Copy what you have typed before you close this page.';

/** The clear error for one of IndexedDB's; anything that is none of its own comes back as it is. */
export function toStoreError(thrown: unknown): unknown {
  if (!(thrown instanceof DOMException)) return thrown;
  const options = { cause: thrown };
  switch (thrown.name) {
    case 'QuotaExceededError':
      return new StoreError(
        'quota',
        'There is no room left to keep this: the disk is full, or the browser grants Hedgerow no more.',
        `${COPY_FIRST} Free some space, then try again.`,
        null,
        options,
      );
    case 'VersionError':
      return new StoreError(
        'newer',
        'What is kept was written by a newer Hedgerow. It is left as it is.',
        'Update Hedgerow, and it is there again.',
        null,
        options,
      );
    case 'AbortError':
    case 'InvalidStateError':
    case 'NotFoundError':
    case 'NotReadableError':
    case 'SecurityError':
    case 'TimeoutError':
    case 'UnknownError':
      return new StoreError(
        'closed',
        `The browser closed Hedgerow’s database (${thrown.message || thrown.name}).`,
        `${COPY_FIRST} Try again; if it stays so, restart the browser.`,
        null,
        options,
      );
    default:
      return thrown;
  }
}
