/** What a message is, and the pieces that many of them carry. */
import * as v from 'valibot';

/**
 *   page      the content script on a paper's page
 *   extension the sidebar (in a frame of a paper's page), popup, options, welcome and other pages of Hedgerow's own
 */
export type Sender = 'page' | 'extension';

export interface Message {
  from: readonly Sender[];
  request: v.GenericSchema;
  reply: v.GenericSchema;
  /** True where asking twice is not the same as asking once: never repeated by the channel itself. */
  once?: true;
}

/** One area's messages, or one direction's. */
export type MessageMap = Readonly<Record<string, Message>>;
export type Request<M extends MessageMap, K extends keyof M> = v.InferOutput<M[K]['request']>;
export type Reply<M extends MessageMap, K extends keyof M> = v.InferOutput<M[K]['reply']>;

export const Nothing = v.object({});
export const Place = v.object({ start: v.number(), end: v.number() });
export const TextFile = v.object({ name: v.string(), json: v.string() });

/**
 * What is stored and cannot be read, a sentence each, to be shown as it is. It is left out of lists, never deleted,
 * and is in every export.
 */
export const Problems = v.array(v.string());
