import type { ToBackground } from '../../../lib/messages/map';
import type { Request } from '../../../lib/messages/message';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { act } from '../../../entrypoints/background/actions';
import type { BackgroundContext } from '../../../entrypoints/background/context';
import { handlersOf } from '../../../entrypoints/background/handlers';
import { describe as describeSpan } from '../../../lib/anchor/describe';
import { channelError } from '../../../lib/messages/channel-error';
import type { PageState } from '../../../lib/messages/page-state';
import type { MessageSender } from '../../../lib/messages/sender';
import { JudgementStore } from '../../../lib/claims/judgement-store';
import { DismissalStore } from '../../../lib/terms/dismissal-store';
import { PackStore } from '../../../lib/terms/pack-store';
import { dismissalWith, judgementWith, termPackWith, termWith } from '../terms/samples';
import { AnswerStore } from '../../../lib/notes/answer-store';
import { Library } from '../../../lib/margin/library';
import { DraftStore } from '../../../lib/notes/draft-store';
import { NoteStore } from '../../../lib/notes/note-store';
import { PaperStore } from '../../../lib/notes/paper-store';
import { packForMessage } from '../../../lib/versions/packed';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { readSettings } from '../../../lib/settings/store';
import { paper as writtenPaper } from '../versions/paper';
import { freshDatabase, putRaw } from '../store/fresh-database';
import { at, Context, draftWith, idOf, noteWith, OTHER_PAPER, PAPER, putNotes } from '../notes/samples';

freshDatabase();
beforeEach(() => fakeBrowser.reset());

const page: MessageSender = { rank: 'page', tabId: 7, url: `https://arxiv.org/abs/${PAPER}v1` };
const sidebar: MessageSender = { rank: 'extension', tabId: 7, url: `https://arxiv.org/html/${PAPER}v2` };
const options: MessageSender = { rank: 'extension', tabId: 9, url: 'chrome-extension://x/options.html' };
const popup: MessageSender = { rank: 'extension', tabId: null, url: null };

const selectors = noteWith().target.selectors;
const ids = new Context();
const start = {
  version: 1,
  what: 'passage',
  selectors,
  kind: 'over-claim',
  rewording: null,
  replyTo: null,
  part: null,
  references: [],
} satisfies Partial<Request<ToBackground, 'draft/start'>>;

/** Everything outside of the background, with what was asked of it. */
function outside(answers: Partial<Record<string, (tab: number) => unknown>> = {}) {
  const asked: unknown[] = [];
  const context: BackgroundContext = {
    library: new Library(),
    store: new NoteStore(ids),
    drafts: new DraftStore(ids),
    newId: () => idOf(77),
    room: () => Promise.resolve({ usage: 10, quota: 100, persisted: false }),
    papers: new PaperStore(ids),
    answers: new AnswerStore(ids),
    packs: new PackStore(),
    dismissals: new DismissalStore(),
    judgements: new JudgementStore(),
    settings: fakeBrowser.storage.local,
    channel: {
      callPage: (tab, name, request) => {
        asked.push([tab, name, request]);
        const answer = answers[name];
        if (!answer) return Promise.reject(channelError('no-receiver', 'nobody'));
        return Promise.resolve().then(() => answer(tab)) as never;
      },
      callSidebar: (tab, name, request) => {
        asked.push([tab, name, request]);
        return Promise.resolve();
      },
    },
    tabs: { query: () => Promise.resolve([{ id: 7 }, { id: 8 }, {}]) },
    commands: {
      getAll: () =>
        Promise.resolve([
          { name: 'write-note', shortcut: 'Alt+Shift+O' },
          { name: 'toggle-sidebar', shortcut: '' },
        ]),
    },
    now: () => new Date(at(0)),
    report: vi.fn(),
  };
  return { context, asked };
}

/** The handlers of a background that was just started: each call has its own, over the same database. */
function background(context: BackgroundContext = outside().context) {
  return handlersOf({ ...context, store: new NoteStore(ids) });
}

/** A note without replies, as a page draws it. */
const markOf = (id: string) => ({
  id,
  kind: 'over-claim',
  version: 1,
  what: 'passage',
  selectors,
  state: 'open',
  waitingFor: 'author',
  replies: 0,
  answers: [],
  became: null,
});

/** Long enough for anything that was set off to have been asked. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a background that is stopped between any two requests', () => {
  it('loses nothing from the first selection to the note on every page', async () => {
    const draft = await background()['draft/start'](start, page);
    await background()['draft/keep']({ ...draft, body: 'One se', updatedAt: at(2001) }, sidebar);
    await background()['draft/keep']({ ...draft, body: 'One seed.', updatedAt: at(2002) }, sidebar);
    const { drafts } = await background()['notes/of-paper']({}, sidebar);
    expect(drafts).toEqual([{ ...draft, body: 'One seed.', updatedAt: at(2002) }]);
    const note = await background()['note/save']({ ...drafts[0]! }, sidebar);
    expect(await background()['marks/of-page']({ version: 1 }, page)).toEqual({
      marks: [markOf(note.id)],
      drafts: [],
      wantsText: true,
    });
    await background()['note/delete']({ id: note.id }, sidebar);
    expect((await background()['marks/of-page']({}, page)).marks).toEqual([]);
    await background()['note/restore']({ id: note.id }, sidebar);
    expect((await background()['notes/of-paper']({}, sidebar)).notes).toMatchObject([
      { id: note.id, body: 'One seed.', deletedAt: null },
    ]);
  });
});

describe('two tabs', () => {
  it('that save at the same time both have their note', async () => {
    const one = await background()['draft/start'](start, page);
    const two = await background()['draft/start']({ ...start, kind: 'praise' }, page);
    await Promise.all([
      background()['note/save']({ ...one, body: 'one' }, sidebar),
      background()['note/save']({ ...two, body: 'two' }, sidebar),
    ]);
    const { notes, drafts } = await background()['notes/of-paper']({}, sidebar);
    expect(notes.map(({ body }) => body).sort()).toEqual(['one', 'two']);
    expect(drafts).toEqual([]);
  });
});

describe('the paper', () => {
  it('is that of the tab, whatever page kind or version it shows', async () => {
    const draft = await background()['draft/start'](start, page);
    expect(draft.target.paper).toBe(PAPER);
    expect((await background()['notes/of-paper']({}, sidebar)).paper).toBe(PAPER);
    const other = { ...sidebar, url: `https://arxiv.org/abs/${OTHER_PAPER}` };
    expect((await background()['notes/of-paper']({}, other)).drafts).toEqual([]);
  });

  it.each([
    ['the options page', options],
    ['the popup', popup],
    ['a listing', { ...page, url: 'https://arxiv.org/list/cs.CL/recent' }],
  ])('cannot be asked for from %s', async (_, sender) => {
    const error = { code: 'forbidden', message: 'No paper is shown in this tab.' };
    await expect(background()['draft/start'](start, sender)).rejects.toMatchObject(error);
    await expect(background()['notes/of-paper']({}, sender)).rejects.toMatchObject(error);
  });
});

describe('what a page is told', () => {
  it('is what it draws with, and nothing that was written', async () => {
    await putNotes({
      notes: [
        noteWith(),
        noteWith({ id: idOf(2), deletedAt: at(3) }),
        noteWith({ id: idOf(3), target: { ...noteWith().target, what: 'paper', selectors: [] } }),
      ],
      drafts: [draftWith({ id: idOf(4), updatedAt: at(5) }), draftWith({ id: idOf(5), updatedAt: at(6) })],
    });
    const told = await background()['marks/of-page']({ version: 1 }, page);
    expect(told).toEqual({
      marks: [markOf(idOf(1)), { ...markOf(idOf(3)), what: 'paper', selectors: [] }],
      drafts: [idOf(5), idOf(4)],
      wantsText: true,
    });
    expect(JSON.stringify(told)).not.toContain('One seed');
  });

  it('asks for the text with the first draft, so that the note can be checked against it', async () => {
    const askedFor = async () => (await background()['marks/of-page']({ version: 1 }, page)).wantsText;
    expect(await askedFor()).toBe(false);
    await background()['draft/start'](start, page);
    expect(await askedFor()).toBe(true);
  });
});

describe('a page of a version that a note was not written on', () => {
  const V1 = '# Moles\n## 1 Method\nEvery bed was watered. Moles surgically target weak plants. Owls hunt.';
  const V2 = V1.replace('surgically target', 'often choose');
  const shown: MessageSender = { ...page, url: `https://arxiv.org/html/${PAPER}v2` };

  async function keep(version: number, written: string) {
    const text = await packForMessage(writtenPaper(written).page);
    const sender = { ...shown, url: `https://arxiv.org/html/${PAPER}v${version}` };
    await background()['text/keep']({ version, page: 'html', title: 'Moles', text }, sender);
  }

  it('is told once it is known what the passage became there, and asks once more', async () => {
    const { text } = writtenPaper(V1).page;
    const start = text.indexOf('surgically');
    const words = describeSpan(writtenPaper(V1).page, { start, end: start + 'surgically target'.length });
    const target = { ...noteWith().target, version: 1, selectors: words };
    await putNotes({ notes: [noteWith({ target })] });
    await keep(1, V1);
    await keep(2, V2);
    const { context, asked } = outside();
    const first = await background(context)['marks/of-page']({ version: 2 }, shown);
    expect(first.marks).toMatchObject([{ became: null }]);
    await vi.waitFor(() => expect(asked).toContainEqual([7, 'page/notes-changed', { paper: PAPER }]));
    const told = asked.length;
    const { marks } = await background(context)['marks/of-page']({ version: 2 }, shown);
    expect(marks).toMatchObject([{ became: { status: 'changed', text: 'often choose' } }]);
    await aMoment();
    expect(asked).toHaveLength(told);
    // Another page of that version has another text: its offsets are not these.
    const abstract = { ...shown, url: `https://arxiv.org/abs/${PAPER}v2` };
    const other = await background(context)['marks/of-page']({ version: 2 }, abstract);
    expect(other.marks).toMatchObject([{ became: null }]);
    await keep(2, V1);
    const again = await background(context)['marks/of-page']({ version: 2 }, shown);
    expect(again.marks).toMatchObject([{ became: null }]);
    await aMoment();
  });
});

describe('a note that cannot be saved', () => {
  it('is told with the field, and its draft stays', async () => {
    const draft = await background()['draft/start'](start, page);
    const typed = { ...draft, body: 'x'.repeat(1_000_000), updatedAt: at(3000) };
    await expect(background()['note/save'](typed, sidebar)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'invalid',
      field: 'body',
      mend: 'It is kept as a draft, as you typed it.',
    });
    expect((await background()['notes/of-paper']({}, sidebar)).drafts).toEqual([typed]);
  });

  it('changes nothing and tells nobody', async () => {
    const { context, asked } = outside();
    await expect(background(context)['note/delete']({ id: idOf(9) }, sidebar)).rejects.toMatchObject({
      code: 'not-found',
    });
    await aMoment();
    expect(asked).toEqual([]);
  });
});

describe('a change of notes', () => {
  const told = [
    [7, 'page/notes-changed', { paper: PAPER }],
    [7, 'sidebar/notes-changed', { paper: PAPER }],
    [8, 'page/notes-changed', { paper: PAPER }],
    [8, 'sidebar/notes-changed', { paper: PAPER }],
  ];

  type Handlers = ReturnType<typeof background>;
  const one = { id: idOf(1) };

  it.each<[string, (handlers: Handlers) => unknown]>([
    ['beginning a draft', (handlers) => handlers['draft/start'](start, page)],
    ['editing', (handlers) => handlers['draft/edit'](one, sidebar)],
    ['dropping a draft', (handlers) => handlers['draft/drop'](one, sidebar)],
    ['saving', (handlers) => handlers['note/save'](draftWith({ updatedAt: at(2) }), sidebar)],
    ['deleting', (handlers) => handlers['note/delete'](one, sidebar)],
    ['restoring', (handlers) => handlers['note/restore'](one, sidebar)],
  ])('by %s is told to every page and the sidebars, whether they are there or not', async (_, change) => {
    await putNotes({ notes: [noteWith()], drafts: [draftWith({ updatedAt: at(2) })] });
    const { context, asked } = outside({ 'page/notes-changed': () => ({}) });
    await change(background(context));
    await vi.waitFor(() => expect(asked).toEqual(told));
    expect(context.report).not.toHaveBeenCalled();
  });

  it('by keeping a draft is not: it would be told at every keystroke', async () => {
    const { context, asked } = outside();
    await background(context)['draft/keep'](draftWith(), sidebar);
    await aMoment();
    expect(asked).toEqual([]);
  });

  it('is not held up by a page that never answers, nor undone by one that fails', async () => {
    const { context } = outside({
      'page/notes-changed': (tab) =>
        tab === 7 ? new Promise(() => undefined) : Promise.reject(new Error('no')),
    });
    await expect(background(context)['draft/start'](start, page)).resolves.toMatchObject({ body: '' });
  });

  it('that a page fails to take up is reported', async () => {
    const failed = channelError('failed', 'the page broke');
    const { context } = outside({ 'page/notes-changed': () => Promise.reject(failed) });
    await background(context)['draft/start'](start, page);
    await vi.waitFor(() => expect(context.report).toHaveBeenCalledWith(failed));
  });
});

describe('a tab', () => {
  const state = { paper: PAPER, phase: 'ready' } as PageState;

  it('gives its state', async () => {
    const { context, asked } = outside({ 'page/state': () => state });
    expect(await background(context)['tab/state']({}, sidebar)).toEqual({ state });
    expect(asked).toEqual([[7, 'page/state', {}]]);
  });

  it.each(['no-receiver', 'lost'] as const)(
    'has no state while its page does not answer (%s)',
    async (code) => {
      const { context } = outside({ 'page/state': () => Promise.reject(channelError(code, 'nobody')) });
      expect(await background(context)['tab/state']({}, sidebar)).toEqual({ state: null });
    },
  );

  it('passes on what its page fails with', async () => {
    const { context } = outside({
      'page/state': () => Promise.reject(channelError('failed', 'the page broke')),
    });
    await expect(background(context)['tab/state']({}, sidebar)).rejects.toThrow('the page broke');
  });

  it('is asked what the sidebar asks it', async () => {
    const card = { kind: 'hedge', term: 'may', text: 'may' };
    const table = { claims: [], limits: [] };
    const selected = { start: 3, end: 6, quote: 'may' };
    const { context, asked } = outside({
      'page/go': () => ({}),
      'page/card': () => card,
      'page/claims': () => table,
      'page/selection': () => selected,
      'page/dismiss': () => dismissalWith(),
      'page/write-on': () => ({ started: true }),
      'page/sidebar': () => ({ open: false }),
    });
    const handlers = background(context);
    const place = { start: 3, end: 6 };
    const mark = { ...place, kind: 'hedge' as const };
    expect(await handlers['tab/go'](place, sidebar)).toEqual({});
    expect(await handlers['tab/card'](mark, sidebar)).toEqual(card);
    expect(await handlers['tab/claims']({}, sidebar)).toEqual(table);
    expect(await handlers['tab/selection']({}, sidebar)).toEqual(selected);
    expect(await handlers['tab/dismiss'](mark, sidebar)).toEqual(dismissalWith());
    expect(await handlers['tab/write-on']({ ...mark, rewording: 'can' }, sidebar)).toEqual({ started: true });
    expect(await handlers['tab/close-sidebar']({}, sidebar)).toEqual({});
    expect(asked).toEqual([
      [7, 'page/go', place],
      [7, 'page/card', mark],
      [7, 'page/claims', {}],
      [7, 'page/selection', {}],
      [7, 'page/dismiss', mark],
      [7, 'page/write-on', { ...mark, rewording: 'can' }],
      [7, 'page/sidebar', { open: 'close' }],
    ]);
  });

  it('has what its page tells passed on to its sidebar', async () => {
    const { context, asked } = outside();
    const focus = { on: 'draft' as const, id: idOf(1) };
    expect(background(context)['tab/changed']({ focus }, page)).toEqual({});
    await vi.waitFor(() => expect(asked).toEqual([[7, 'sidebar/refresh', { focus }]]));
  });

  it('is needed for what is asked of one', async () => {
    await expect(background()['tab/state']({}, popup)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the lens of a page', () => {
  const told = (asked: unknown[]) => asked.filter((one) => JSON.stringify(one).includes('lens-changed'));
  const everywhere = (paper: string | null) => [
    [7, 'page/lens-changed', { paper }],
    [8, 'page/lens-changed', { paper }],
  ];

  it('works with own terms, packs that are on, and what was taken away on its paper', async () => {
    await background()['term/keep']({ term: termWith() }, page);
    await background()['packs/import']({ json: JSON.stringify(termPackWith()), on: true }, options);
    const off = termPackWith({ id: 'moles' });
    await background()['packs/import']({ json: JSON.stringify(off), on: false }, options);
    const { id, paper, createdAt, ...mark } = dismissalWith();
    const dismissal = await background()['mark/dismiss'](mark, page);
    const elsewhere = { ...page, url: `https://arxiv.org/abs/${OTHER_PAPER}` };
    await background()['mark/dismiss'](mark, elsewhere);
    const { packs, dismissals } = await background()['lens/of-page']({}, page);
    expect(packs.map((pack) => pack.id)).toEqual(['own', 'garden']);
    expect(dismissals).toEqual([dismissal]);
    expect(dismissal).toMatchObject({ ...mark, paper });
    expect([dismissal.id, dismissal.createdAt]).not.toEqual([id, createdAt]);
  });

  it('is told in every tab when words change, whichever page or paper it shows', async () => {
    const { context, asked } = outside();
    const handlers = background(context);
    await handlers['term/keep']({ term: termWith() }, page);
    await handlers['term/drop']({ id: termWith().id }, options);
    await handlers['packs/import']({ json: JSON.stringify(termPackWith()), on: true }, options);
    await handlers['packs/switch']({ id: 'garden', on: false }, options);
    await handlers['packs/drop']({ id: 'garden' }, options);
    await vi.waitFor(() =>
      expect(told(asked)).toEqual(Array.from({ length: 5 }, () => everywhere(null)).flat()),
    );
  });

  it('is told which paper it is about when a mark is taken away or comes back', async () => {
    const { context, asked } = outside();
    const { kind, term, exact, prefix, suffix } = dismissalWith();
    const { id } = await background(context)['mark/dismiss']({ kind, term, exact, prefix, suffix }, page);
    await background(context)['mark/restore']({ id }, sidebar);
    await background(context)['mark/restore']({ id }, sidebar);
    await vi.waitFor(() => expect(told(asked)).toEqual([...everywhere(PAPER), ...everywhere(PAPER)]));
  });

  it('is listed for the options, with how many terms each pack has', async () => {
    await background()['packs/import']({ json: JSON.stringify(termPackWith()), on: true }, options);
    const { builtIn, own, imported } = await background()['packs/read']({}, options);
    expect(Object.values(builtIn).every((terms) => terms > 0)).toBe(true);
    expect(own.terms).toEqual([]);
    expect(imported).toEqual([
      { id: 'garden', name: 'Garden', about: 'Words of the garden.', on: true, terms: 1 },
    ]);
    expect(JSON.parse((await background()['packs/export']({ id: 'garden' }, options)).json)).toEqual(
      termPackWith(),
    );
  });
});

describe('judgements', () => {
  it('are of the paper in the tab, whatever they say of themselves, and every sidebar is told', async () => {
    const { context, asked } = outside();
    const judgement = judgementWith({ paper: OTHER_PAPER });
    expect(await background(context)['judgement/keep'](judgement, sidebar)).toEqual(judgementWith());
    expect(await background()['judgements/of-paper']({}, sidebar)).toEqual({
      judgements: [judgementWith()],
      problems: [],
    });
    await background(context)['judgement/drop']({ id: judgement.id }, sidebar);
    expect((await background()['judgements/of-paper']({}, sidebar)).judgements).toEqual([]);
    const push = ['sidebar/notes-changed', { paper: PAPER }];
    await vi.waitFor(() =>
      expect(asked).toEqual([
        [7, ...push],
        [8, ...push],
        [7, ...push],
        [8, ...push],
      ]),
    );
  });
});

describe('the data', () => {
  it('is counted, and what cannot be read is told', async () => {
    await putNotes({ notes: [noteWith()], drafts: [draftWith({ id: idOf(2) })] });
    await putRaw('hedgerow', 'notes', { ...noteWith({ id: idOf(3) }), kind: 'rant' });
    await background()['term/keep']({ term: termWith() }, options);
    await background()['packs/import']({ json: JSON.stringify(termPackWith()), on: true }, options);
    await fakeBrowser.storage.local.set({
      settings: { version: 1, overlay: 'sometimes', kinds: DEFAULT_SETTINGS.kinds },
    });
    await background()['settings/read']({}, options);
    const { problems, ...counts } = await background()['data/count']({}, options);
    expect(counts).toEqual({
      notes: 2,
      papers: 1,
      drafts: 1,
      terms: 1,
      packs: 1,
      lastBackupAt: null,
      backupDue: false,
    });
    expect(problems).toEqual([
      "Settings that could not be read were put aside: `overlay` must be one of 'all', 'few', 'off', not 'sometimes'. They are kept, and are in every export.",
      expect.stringContaining(`A stored note (${idOf(3)}) cannot be read`) as string,
    ]);
  });

  it('goes out as a file and comes back in, in another browser', async () => {
    await putNotes({ notes: [noteWith()], drafts: [] });
    const { json } = await background()['data/export']({}, options);
    await new NoteStore().delete(idOf(1));
    expect(await background()['data/import']({ json }, options)).toMatchObject({
      notes: { added: 0, updated: 0, kept: 1 },
      refused: [],
    });
    expect((await background()['notes/of-paper']({}, sidebar)).notes[0]!.deletedAt).not.toBeNull();
  });

  it('that is taken in is told to the pages that show a paper of it, and to no other', async () => {
    const papers = [PAPER, OTHER_PAPER];
    const notes = papers.map((paper, index) =>
      noteWith({ id: idOf(index), target: { ...noteWith().target, paper } }),
    );
    const json = JSON.stringify({ format: 'hedgerow-backup', version: 1, notes, drafts: [] });
    const { context, asked } = outside({
      'page/state': (tab) => (tab === 7 ? { paper: PAPER } : Promise.reject(channelError('no-receiver', ''))),
    });
    await background(context)['data/import']({ json }, options);
    await vi.waitFor(() =>
      expect(asked.filter((one) => JSON.stringify(one).includes('notes-changed'))).toEqual([
        [7, 'page/notes-changed', { paper: PAPER }],
        [7, 'sidebar/notes-changed', { paper: PAPER }],
        [8, 'page/notes-changed', { paper: PAPER }],
        [8, 'sidebar/notes-changed', { paper: PAPER }],
      ]),
    );
  });

  it('of a broken file is refused with what to do', async () => {
    await expect(background()['data/import']({ json: '{' }, options)).rejects.toMatchObject({
      name: 'FileError',
      mend: expect.stringContaining('a part of it may be missing') as string,
    });
  });
});

describe('keys', () => {
  it('are those bound, null where none is', async () => {
    expect(await background()['keys/read']({}, page)).toEqual({
      toggleOverlay: null,
      writeNote: 'Alt+Shift+O',
      toggleSidebar: null,
    });
  });

  it('go from all marks to few, to none, and to all again', async () => {
    const { context } = outside();
    for (const overlay of ['few', 'off', 'all']) {
      await act('toggle-overlay', null, context);
      expect((await readSettings(fakeBrowser.storage.local)).overlay).toBe(overlay);
    }
  });

  it('reach the page they were pressed on, or the active one where the browser does not say', async () => {
    const { context, asked } = outside({
      'page/write': () => ({ started: true }),
      'page/sidebar': () => ({ open: true }),
    });
    await act('write-note', 8, context);
    await act('toggle-sidebar', null, context);
    expect(asked).toEqual([
      [8, 'page/write', {}],
      [7, 'page/sidebar', { open: 'toggle' }],
    ]);
  });

  it('do nothing on a tab without a paper, and do not hide what fails on one with', async () => {
    await expect(act('write-note', 8, outside().context)).resolves.toBeUndefined();
    const broken = outside({ 'page/write': () => Promise.reject(channelError('failed', 'the page broke')) });
    await expect(act('write-note', 8, broken.context)).rejects.toThrow('the page broke');
  });
});
