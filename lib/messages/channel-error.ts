/**
 * How an error crosses from one part of Hedgerow to another: cut down to what can be shown and acted on, never a
 * stack or a stored text.
 */
import * as v from 'valibot';

/**
 * What the channel itself reports; a handler's own error keeps its own `code` (see `lib/store/store-error.ts`).
 * - `gone`: the extension was updated or removed under an open page: nothing can be sent any more, the page has
 *   to be loaded anew;
 * - `no-receiver`: nobody answered: the part asked is not there;
 * - `lost`: the part asked stopped before it answered; what was asked may or may not have been done;
 * - `forbidden`: the sender may not ask this;
 * - `request`, `reply`: what was sent does not fit the schema;
 * - `failed`: the handler failed in a way it had no name for.
 */
export type ChannelCode = 'gone' | 'no-receiver' | 'lost' | 'forbidden' | 'request' | 'reply' | 'failed';

/** An error as it travels. */
export const SentError = v.object({
  name: v.string(),
  code: v.string(),
  message: v.string(),
  field: v.nullable(v.string()),
  mend: v.nullable(v.string()),
});
export type SentError = v.InferOutput<typeof SentError>;

/**
 * What every call over the channel rejects with. `message` is fit to be shown as it is; `name` is that of the error
 * in the part that failed.
 */
export class ChannelError extends Error {
  /** A `ChannelCode`, or the code of the handler's own error. */
  readonly code: string;
  /** The field that is wrong, where one is: `body`. */
  readonly field: string | null;
  /** What the person can do, a sentence; null where the message says all. */
  readonly mend: string | null;

  constructor(sent: SentError) {
    super(sent.message);
    this.name = sent.name;
    this.code = sent.code;
    this.field = sent.field;
    this.mend = sent.mend;
  }
}

/** An error of the channel itself. */
export function channelError(code: ChannelCode, message: string, mend: string | null = null): ChannelError {
  return new ChannelError({ name: 'ChannelError', code, message, field: null, mend });
}

/** What is told of something that was thrown. */
export function toSent(thrown: unknown): SentError {
  if (!(thrown instanceof Error)) {
    return { name: 'Error', code: 'failed', message: String(thrown), field: null, mend: null };
  }
  return {
    name: thrown.name,
    code: textOf(thrown, 'code') ?? 'failed',
    message: thrown.message || 'Something went wrong, and it did not say what.',
    field: textOf(thrown, 'field'),
    mend: textOf(thrown, 'mend'),
  };
}

function textOf(thrown: Error, key: 'code' | 'field' | 'mend'): string | null {
  const value: unknown = Reflect.get(thrown, key);
  return typeof value === 'string' ? value : null;
}
