import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Channel, type ChannelApi, createChannel, type Handlers } from '../../../lib/messages/channel';
import { ChannelError } from '../../../lib/messages/channel-error';
import type { ToBackground, ToPage, ToSidebar } from '../../../lib/messages/map';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { FakeBrowser } from './fake-browser';

const PAPER = 'https://arxiv.org/abs/2411.02306v1';

/** Handlers of which only those named may be called. */
function only<M extends ToBackground | ToPage | ToSidebar>(named: Partial<Handlers<M>>): Handlers<M> {
  return new Proxy(named, {
    get(target, name: string) {
      if (name in target) return target[name as keyof M];
      return () => {
        throw new Error(`'${name}' was not expected`);
      };
    },
  }) as Handlers<M>;
}

async function errorOf(call: Promise<unknown>): Promise<ChannelError> {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof ChannelError) return thrown;
    throw thrown;
  }
  throw new Error('the call did not fail');
}

function setUp() {
  const browser = new FakeBrowser();
  const backgroundApi = browser.extensionPage('background.js');
  const background: Channel = createChannel(backgroundApi);
  const page: Channel = createChannel(browser.page(7, PAPER));
  const sidebar: Channel = createChannel(browser.sidebar(7, PAPER));
  return { browser, backgroundApi, background, page, sidebar };
}

describe('a call', () => {
  it('reaches the handler with who sent it, and brings the reply back', async () => {
    const { background, page } = setUp();
    const marks = vi.fn(() => ({ marks: [], drafts: [], wantsText: false }));
    background.serveBackground(only<ToBackground>({ 'marks/of-page': marks }));
    expect(await page.callBackground('marks/of-page', {})).toEqual({
      marks: [],
      drafts: [],
      wantsText: false,
    });
    expect(marks).toHaveBeenCalledWith({}, { rank: 'page', tabId: 7, url: PAPER });
  });

  it('from the sidebar ranks as the extension and carries the tab of the page it stands on', async () => {
    const { background, sidebar } = setUp();
    const state = vi.fn(() => ({ state: null }));
    background.serveBackground(only<ToBackground>({ 'tab/state': state }));
    await sidebar.callBackground('tab/state', {});
    expect(state).toHaveBeenCalledWith({}, { rank: 'extension', tabId: 7, url: PAPER });
  });

  it('to a page goes to the top frame of that tab alone', async () => {
    const { browser, background, page } = setUp();
    const other = createChannel(browser.page(8, 'https://arxiv.org/abs/2411.00001'));
    const go = vi.fn(() => ({}));
    page.servePage(only<ToPage>({ 'page/go': go }));
    other.servePage(only<ToPage>({}));
    await background.callPage(7, 'page/go', { start: 1, end: 2 });
    expect(go).toHaveBeenCalledWith({ start: 1, end: 2 }, { rank: 'extension', tabId: null, url: null });
  });

  it('is answered by nobody but the part it is addressed to', async () => {
    const { background, page, sidebar } = setUp();
    sidebar.serveSidebar(only<ToSidebar>({}));
    background.serveBackground(only<ToBackground>({ 'settings/read': () => DEFAULT_SETTINGS }));
    expect(await page.callBackground('settings/read', {})).toEqual(DEFAULT_SETTINGS);
  });

  it('carries no more than the schemas name, either way', async () => {
    const { background, page } = setUp();
    const marks = vi.fn(() => ({ marks: [], drafts: [], wantsText: false, secret: 'a body' }));
    background.serveBackground(only<ToBackground>({ 'marks/of-page': marks }));
    const request: object = { extra: 1 };
    expect(await page.callBackground('marks/of-page', request)).toEqual({
      marks: [],
      drafts: [],
      wantsText: false,
    });
    expect(marks).toHaveBeenCalledWith({}, expect.anything());
  });

  it('that is no longer served finds nobody', async () => {
    const { background, page } = setUp();
    const end = background.serveBackground(only<ToBackground>({ 'settings/read': () => DEFAULT_SETTINGS }));
    end();
    expect((await errorOf(page.callBackground('settings/read', {}))).code).toBe('no-receiver');
  });
});

describe('what goes wrong', () => {
  it('in a handler rejects the caller with name, message, field and mend', async () => {
    const { background, sidebar } = setUp();
    background.serveBackground(
      only<ToBackground>({
        'data/count': () => {
          const error = Object.assign(new Error('The disk is full.'), {
            code: 'quota',
            field: 'body',
            mend: 'Delete something.',
          });
          error.name = 'StoreError';
          throw error;
        },
      }),
    );
    const error = await errorOf(sidebar.callBackground('data/count', {}));
    expect(error).toMatchObject({
      name: 'StoreError',
      code: 'quota',
      message: 'The disk is full.',
      field: 'body',
      mend: 'Delete something.',
    });
  });

  it('in a handler without a name of its own is still told', async () => {
    const { background, sidebar } = setUp();
    background.serveBackground(
      only<ToBackground>({ 'data/count': () => Promise.reject(new TypeError('no')) }),
    );
    const error = await errorOf(sidebar.callBackground('data/count', {}));
    expect(error).toMatchObject({
      name: 'TypeError',
      code: 'failed',
      message: 'no',
      field: null,
      mend: null,
    });
  });

  it('in a request is found before it is sent, and the field is named', async () => {
    const { background, sidebar } = setUp();
    background.serveBackground(only<ToBackground>({}));
    const error = await errorOf(sidebar.callBackground('note/delete', { id: 'seven' }));
    expect(error).toMatchObject({ code: 'request', field: 'id' });
    expect(error.message).toContain("`id` must be a UUID, not 'seven'");
  });

  it('in a request is found by the receiver too, whatever the sender checked', async () => {
    const { browser, background } = setUp();
    background.serveBackground(only<ToBackground>({}));
    const raw = browser.sidebar(7, PAPER);
    const answer = await raw.runtime.sendMessage({
      hedgerow: 1,
      to: 'background',
      name: 'note/delete',
      body: { id: 'seven' },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request', field: 'id' } });
  });

  it('in a reply is found where it is made', async () => {
    const { background, page } = setUp();
    const wrong = () => ({ ...DEFAULT_SETTINGS, overlay: 'some' as 'all' });
    background.serveBackground(only<ToBackground>({ 'settings/read': wrong }));
    const error = await errorOf(page.callBackground('settings/read', {}));
    expect(error).toMatchObject({ code: 'reply', field: 'overlay' });
  });

  it('with a reply on its way is found where it arrives', async () => {
    const { browser, background, page } = setUp();
    background.serveBackground(only<ToBackground>({ 'settings/read': () => DEFAULT_SETTINGS }));
    browser.tamper = () => ({ ok: true, body: { ...DEFAULT_SETTINGS, version: 99 } });
    expect(await errorOf(page.callBackground('settings/read', {}))).toMatchObject({
      code: 'reply',
      field: 'version',
    });
    browser.tamper = () => 'what?';
    expect((await errorOf(page.callBackground('settings/read', {}))).code).toBe('reply');
  });

  it('where nobody is there is said as such', async () => {
    const { background, page } = setUp();
    expect(await errorOf(page.callBackground('settings/read', {}))).toMatchObject({
      code: 'no-receiver',
      message: "Hedgerow's background does not answer.",
    });
    expect((await errorOf(background.callPage(99, 'page/state', {}))).code).toBe('no-receiver');
  });

  it('a push reaches the sidebar of the tab it is meant for, and no other', async () => {
    const { browser, background, sidebar, page } = setUp();
    const here = vi.fn(() => ({}));
    const elsewhere = vi.fn(() => ({}));
    page.servePage(only<ToPage>({}));
    sidebar.serveSidebar(only<ToSidebar>({ 'sidebar/refresh': here }));
    createChannel(browser.sidebar(8, PAPER)).serveSidebar(only<ToSidebar>({ 'sidebar/refresh': elsewhere }));
    await background.callSidebar(7, 'sidebar/refresh', { focus: null });
    expect(here).toHaveBeenCalledOnce();
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('is no error where a push finds no sidebar', async () => {
    const { background } = setUp();
    await expect(background.callSidebar(7, 'sidebar/refresh', { focus: null })).resolves.toBeUndefined();
  });

  it('but is one where a sidebar takes the push wrongly', async () => {
    const { background, sidebar } = setUp();
    sidebar.serveSidebar(only<ToSidebar>({}));
    const error = await errorOf(background.callSidebar(7, 'sidebar/refresh', { focus: null }));
    expect(error.message).toBe("'sidebar/refresh' was not expected");
  });

  it.each([
    ['the runtime has lost its id', { id: undefined }],
    ['sending throws', { sendMessage: () => Promise.reject(new Error('Extension context invalidated.')) }],
  ])('after an update is said as such, where %s', async (_, change) => {
    const { browser } = setUp();
    const api = browser.page(7, PAPER);
    const page = createChannel({ runtime: { ...api.runtime, ...change } as ChannelApi['runtime'] });
    expect(await errorOf(page.callBackground('settings/read', {}))).toMatchObject({
      code: 'gone',
      mend: 'Copy what you have typed, then load the page anew.',
    });
  });
});

describe('a background that stops before it answers', () => {
  const STOPPED =
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';
  const NOBODY = 'Could not establish connection. Receiving end does not exist.';

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** A channel whose first messages fail as a browser says when the background has just stopped. */
  function failing(...messages: string[]) {
    const { browser, background } = setUp();
    const nothing = { added: 0, updated: 0, kept: 0 };
    background.serveBackground(
      only<ToBackground>({
        'settings/read': () => DEFAULT_SETTINGS,
        'data/import': () => ({
          notes: nothing,
          records: nothing,
          answers: nothing,
          packs: nothing,
          dismissals: nothing,
          judgements: nothing,
          foreign: nothing,
          refused: [],
        }),
      }),
    );
    const api = browser.sidebar(7, PAPER);
    const sendMessage = vi.fn((message: unknown) => {
      const failure = messages.shift();
      return failure === undefined ? api.runtime.sendMessage(message) : Promise.reject(new Error(failure));
    });
    return { channel: createChannel({ runtime: { ...api.runtime, sendMessage } }), sendMessage };
  }

  /** What becomes of a call, with the pauses between its attempts passed at once. */
  async function outcome<T>(call: Promise<T>): Promise<T> {
    const [settled] = await Promise.allSettled([call, vi.runAllTimersAsync()]);
    if (settled.status === 'rejected') throw settled.reason;
    return settled.value;
  }

  it.each([STOPPED, NOBODY])('is asked again, which starts it anew (%s)', async (message) => {
    const { channel, sendMessage } = failing(message);
    expect(await outcome(channel.callBackground('settings/read', {}))).toEqual(DEFAULT_SETTINGS);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is given up after a while, and the caller is told', async () => {
    const { channel } = failing(...Array.from({ length: 9 }, () => STOPPED));
    expect(await errorOf(outcome(channel.callBackground('settings/read', {})))).toMatchObject({
      code: 'lost',
      message: "Hedgerow's background stopped before it answered.",
    });
  });

  it('is not asked again for what is not the same when done twice', async () => {
    const { channel, sendMessage } = failing(STOPPED);
    expect((await errorOf(outcome(channel.callBackground('data/import', { json: '' })))).code).toBe('lost');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('is asked again even for that where nobody heard it', async () => {
    const { channel } = failing(NOBODY, NOBODY);
    expect(await outcome(channel.callBackground('data/import', { json: '' }))).toMatchObject({
      notes: { added: 0 },
    });
  });
});

describe('who may ask', () => {
  const ask = { hedgerow: 1, to: 'background', name: 'notes/of-paper', body: {} };
  const read = { hedgerow: 1, to: 'background', name: 'settings/read', body: {} };

  function serving() {
    const { browser, background } = setUp();
    background.serveBackground(only<ToBackground>({ 'settings/read': () => DEFAULT_SETTINGS }));
    return browser;
  }

  it('another extension is not answered at all', async () => {
    const browser = serving();
    const other = browser.context({ id: 'other', origin: 'chrome-extension://hedgerow' }, null, false);
    expect(await other.runtime.sendMessage(read)).toBeUndefined();
  });

  it('a page may not list private notes', async () => {
    const browser = serving();
    expect(await browser.page(7, PAPER).runtime.sendMessage(ask)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  it.each([
    ['a page of a host that is not on the list', 'https://arxiv.org.example.com/abs/2411.02306', 0],
    ['a page over http', 'http://arxiv.org/abs/2411.02306', 0],
    ['a frame in a page', PAPER, 3],
  ])('%s may ask nothing', async (_, url, frameId) => {
    const browser = serving();
    expect(await browser.page(7, url, frameId).runtime.sendMessage(read)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  it('a page may not push into the sidebar', async () => {
    const { browser, sidebar } = setUp();
    sidebar.serveSidebar(only<ToSidebar>({ 'sidebar/refresh': () => ({}) }));
    const push = { hedgerow: 1, to: 'sidebar', name: 'sidebar/refresh', body: { focus: null } };
    const page = {
      id: 'hedgerow',
      origin: 'https://arxiv.org',
      url: PAPER,
      frameId: 0,
      tab: { id: 7, url: PAPER },
    };
    expect(await browser.context(page, 7, true).tabs!.sendMessage(7, push)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  it.each(['toString', '__proto__', 'notes/everything'])('no message is named %s', async (name) => {
    const browser = serving();
    const answer = await browser.sidebar(7, PAPER).runtime.sendMessage({ ...read, name });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request' } });
  });

  it('what is no envelope is left to others', async () => {
    const browser = serving();
    for (const message of [null, 'hello', { to: 'background' }, { ...read, hedgerow: 2 }]) {
      expect(await browser.sidebar(7, PAPER).runtime.sendMessage(message)).toBeUndefined();
    }
  });
});
