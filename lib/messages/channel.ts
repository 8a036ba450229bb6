/**
 * The one channel between the parts of Hedgerow. Each message is an envelope addressed to one kind of part; request
 * and reply are parsed by the schemas of `map.ts` on both ends, so that a part from before an update, or another
 * extension's script, cannot hand over something half right. A handler that throws rejects the caller's promise.
 *
 * It uses nothing of webextension-polyfill but `sendMessage` and `onMessage` with `sendResponse`, which work the same
 * with and without it.
 */
import * as v from 'valibot';
import { explainFaults, faultsOf } from '../schema/explain';
import { ChannelError, channelError, SentError, toSent } from './channel-error';
import { TO_BACKGROUND, TO_PAGE, TO_SIDEBAR, type ToBackground, type ToPage, type ToSidebar } from './map';
import type { MessageMap, Reply, Request } from './message';
import { type MessageSender, originOf, type RawSender, senderOf } from './sender';

type Listener = (
  message: unknown,
  sender: RawSender,
  sendResponse: (reply: unknown) => void,
) => true | undefined;

/** What the channel needs of `browser`. Content scripts and the sidebar's frame have no `tabs`. */
export interface ChannelApi {
  runtime: {
    id: string;
    getURL(path: string): string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
  tabs?: { sendMessage(tabId: number, message: unknown, options?: { frameId: number }): Promise<unknown> };
}

/** One function for each message: takes the parsed request, returns the reply or throws what is to be shown. */
export type Handlers<M extends MessageMap> = {
  readonly [K in keyof M]: (
    request: Request<M, K>,
    sender: MessageSender,
  ) => Promise<Reply<M, K>> | Reply<M, K>;
};

export interface Channel {
  /** Asks the background. Rejects with a `ChannelError`, as all of these do. */
  callBackground<K extends keyof ToBackground>(
    name: K,
    request: Request<ToBackground, K>,
  ): Promise<Reply<ToBackground, K>>;
  /** Asks the content script of a tab (its top frame). Only where there is `tabs`: background, popup. */
  callPage<K extends keyof ToPage>(
    tabId: number,
    name: K,
    request: Request<ToPage, K>,
  ): Promise<Reply<ToPage, K>>;
  /**
   * Tells the sidebar of a tab; that there is none is no error. It is reached through its tab, as the page is:
   * Firefox delivers no `runtime` message of the background to an extension page in a frame.
   */
  callSidebar<K extends keyof ToSidebar>(
    tabId: number,
    name: K,
    request: Request<ToSidebar, K>,
  ): Promise<void>;
  /** Answers what is addressed to the background, from now on. Returns what ends it, as the next two do. */
  serveBackground(handlers: Handlers<ToBackground>): () => void;
  servePage(handlers: Handlers<ToPage>): () => void;
  serveSidebar(handlers: Handlers<ToSidebar>): () => void;
}

const PART = { background: "Hedgerow's background", page: 'the page', sidebar: 'the sidebar' } as const;
type Part = keyof typeof PART;

const Envelope = v.object({
  hedgerow: v.literal(1),
  to: v.picklist(Object.keys(PART) as Part[]),
  name: v.string(),
  body: v.unknown(),
});

const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), body: v.unknown() }),
  v.object({ ok: v.literal(false), error: SentError }),
]);

const LOAD_ANEW = 'Copy what you have typed, then load the page anew.';

/** The channel of one part; each entrypoint makes its own from its own `browser`. */
export function createChannel(api: ChannelApi): Channel {
  async function call(
    to: Part,
    map: MessageMap,
    name: string,
    request: unknown,
    send: (envelope: unknown) => Promise<unknown>,
  ): Promise<unknown> {
    const message = map[name]!;
    const body = parse(message.request, request, 'request', name);
    const envelope = { hedgerow: 1, to, name, body };
    const answer = await insist(() => post(envelope, to, send), to, message.once === true);
    const parsed = v.safeParse(Answer, answer);
    if (!parsed.success) throw channelError('reply', `${PART[to]} gave an answer that makes no sense.`);
    if (!parsed.output.ok) throw new ChannelError(parsed.output.error);
    return parse(message.reply, parsed.output.body, 'reply', name);
  }

  /** Sends once; rejects with a `ChannelError` where nobody takes it or gives an answer. */
  async function post(
    envelope: unknown,
    to: Part,
    send: (envelope: unknown) => Promise<unknown>,
  ): Promise<unknown> {
    try {
      // After an update an old content script lives on without its runtime.
      if (!(api.runtime as ChannelApi['runtime'] | undefined)?.id)
        throw new Error('Extension context invalidated.');
      const answer = await send(envelope);
      if (answer !== undefined && answer !== null) return answer;
    } catch (thrown) {
      throw explainSending(thrown, to);
    }
    throw noReceiver(to);
  }

  function serve(to: Part, map: MessageMap, handlers: Handlers<MessageMap>): () => void {
    const ownOrigin = originOf(api.runtime.getURL('/'));
    const listener: Listener = (message, raw, sendResponse) => {
      const envelope = v.safeParse(Envelope, message);
      if (!envelope.success || envelope.output.to !== to || raw.id !== api.runtime.id) return undefined;
      const { name, body } = envelope.output;
      answer(name, body, senderOf(raw, api.runtime.id, ownOrigin)).then(
        (reply) => sendResponse({ ok: true, body: reply }),
        (thrown: unknown) => sendResponse({ ok: false, error: toSent(thrown) }),
      );
      return true;
    };

    async function answer(name: string, body: unknown, sender: MessageSender | null): Promise<unknown> {
      const message = Object.hasOwn(map, name) ? map[name]! : null;
      if (!message) throw channelError('request', `${PART[to]} knows no message '${name}'.`);
      if (!sender || !message.from.includes(sender.rank)) {
        throw channelError('forbidden', `'${name}' may not be asked from there.`);
      }
      const reply = await handlers[name]!(parse(message.request, body, 'request', name), sender);
      return parse(message.reply, reply, 'reply', name);
    }

    api.runtime.onMessage.addListener(listener);
    return () => api.runtime.onMessage.removeListener(listener);
  }

  const toRuntime = (envelope: unknown) => api.runtime.sendMessage(envelope);
  function toTab(tabId: number, envelope: unknown, options?: { frameId: number }): Promise<unknown> {
    if (!api.tabs) throw new Error('Only the background and the popup can ask a page.');
    return api.tabs.sendMessage(tabId, envelope, options);
  }
  return {
    callBackground: (name, request) => call('background', TO_BACKGROUND, name, request, toRuntime) as never,
    callPage: (tabId, name, request) =>
      call('page', TO_PAGE, name, request, (envelope) => toTab(tabId, envelope, { frameId: 0 })) as never,
    async callSidebar(tabId, name, request) {
      try {
        await call('sidebar', TO_SIDEBAR, name, request, (envelope) => toTab(tabId, envelope));
      } catch (thrown) {
        if (!isNoReceiver(thrown)) throw thrown;
      }
    },
    serveBackground: (handlers) => serve('background', TO_BACKGROUND, handlers as Handlers<MessageMap>),
    servePage: (handlers) => serve('page', TO_PAGE, handlers as Handlers<MessageMap>),
    serveSidebar: (handlers) => serve('sidebar', TO_SIDEBAR, handlers as Handlers<MessageMap>),
  };
}

/**
 * Tries again where that is harmless and may help. A part that stopped while it was asked is started by the next
 * message. The background is always there, but for a moment between stopping and starting nobody hears it called.
 */
async function insist(send: () => Promise<unknown>, to: Part, once: boolean): Promise<unknown> {
  const pauses = to === 'background' ? [50, 200, 800] : [0];
  for (;;) {
    try {
      return await send();
    } catch (thrown) {
      const { code } = thrown as ChannelError;
      const mayHelp = (code === 'lost' && !once) || (code === 'no-receiver' && to === 'background');
      const pause = pauses.shift();
      if (!mayHelp || pause === undefined) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Whether a call failed only because the part asked is not there: for a push that is no error. */
export function isNoReceiver(thrown: unknown): boolean {
  return thrown instanceof ChannelError && thrown.code === 'no-receiver';
}

function parse(schema: v.GenericSchema, value: unknown, side: 'request' | 'reply', name: string): unknown {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const faults = faultsOf(parsed.issues);
  throw new ChannelError({
    name: 'ChannelError',
    code: side,
    message: `The ${side} of '${name}' does not fit: ${explainFaults(faults)}.`,
    field: faults[0]!.field,
    mend: null,
  });
}

function noReceiver(to: Part): ChannelError {
  return channelError(
    'no-receiver',
    `${capital(PART[to])} does not answer.`,
    'Load the page anew and try again.',
  );
}

/** Says what a browser's own message about a failed sending means. Both browsers' wordings, in English as they come. */
function explainSending(thrown: unknown, to: Part): ChannelError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  if (/context invalidated|runtime\.id|Extension context/i.test(text)) {
    return channelError('gone', 'Hedgerow was updated while this page was open.', LOAD_ANEW);
  }
  if (
    /receiving end does not exist|could not establish connection|invalid tab id|no tab with id/i.test(text)
  ) {
    return noReceiver(to);
  }
  if (/(?:channel|port) (?:is )?closed|before a response|disconnected|actor .* destroyed/i.test(text)) {
    return channelError('lost', `${capital(PART[to])} stopped before it answered.`, 'Try again.');
  }
  return channelError('failed', text);
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
