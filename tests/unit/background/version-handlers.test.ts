import { describe, expect, it, vi } from 'vitest';
import type { BackgroundContext } from '../../../entrypoints/background/context';
import { versionHandlers } from '../../../entrypoints/background/version-handlers';
import { describe as selectorsOf } from '../../../lib/anchor/describe';
import { channelError } from '../../../lib/messages/channel-error';
import type { MessageSender } from '../../../lib/messages/sender';
import { NoteStore } from '../../../lib/notes/note-store';
import { PaperStore } from '../../../lib/notes/paper-store';
import { packForMessage } from '../../../lib/versions/packed';
import { TextStore } from '../../../lib/versions/text-store';
import { idOf, noteWith, OTHER_PAPER, PAPER, putNotes } from '../notes/samples';
import { freshDatabase } from '../store/fresh-database';
import { paper } from '../versions/paper';

freshDatabase();

const page: MessageSender = { rank: 'page', tabId: 7, url: `https://arxiv.org/html/${PAPER}v2` };
const sidebar: MessageSender = { rank: 'extension', tabId: 7, url: `https://arxiv.org/html/${PAPER}v2` };

const V1 = '# Moles\n## 1 Method\nEvery bed was watered. Moles surgically target weak plants. Owls hunt.';
const V2 = V1.replace('surgically target', 'selectively visit');

function background() {
  const told: unknown[] = [];
  const tell = (tab: number, name: string, request: unknown) => {
    told.push([tab, name, request]);
    return Promise.reject(channelError('no-receiver', 'nobody'));
  };
  const report = vi.fn();
  const channel = { callPage: tell, callSidebar: tell };
  const tabs = { query: () => Promise.resolve([{ id: 7 }]) };
  const context = { store: new NoteStore(), papers: new PaperStore(), channel, tabs, report };
  return { handlers: versionHandlers(context as unknown as BackgroundContext), told, report };
}

type Handlers = ReturnType<typeof background>['handlers'];

async function keep(handlers: Handlers, version: number, written: string, from = page) {
  const text = await packForMessage(paper(written).page);
  return handlers['text/keep']({ version, page: 'html', title: 'Moles', text }, from);
}

function noteOnV1(phrase: string) {
  const { page: text } = paper(V1);
  const start = text.text.indexOf(phrase);
  const selectors = selectorsOf(text, { start, end: start + phrase.length });
  return noteWith({ id: idOf(1), target: { paper: PAPER, version: 1, what: 'passage', selectors } });
}

describe('the background, asked about versions', () => {
  it('keeps the text of the sender’s paper, and tells page and sidebar where it is news', async () => {
    const { handlers, told } = background();
    expect(await keep(handlers, 1, V1)).toEqual({ kept: true });
    await vi.waitFor(() =>
      expect(told).toEqual([
        [7, 'page/notes-changed', { paper: PAPER }],
        [7, 'sidebar/notes-changed', { paper: PAPER }],
      ]),
    );
    expect(await keep(handlers, 1, V1)).toEqual({ kept: false });
    expect(told).toHaveLength(2);
  });

  it('lists the kept versions, and the newest that is known of', async () => {
    const { handlers } = background();
    await keep(handlers, 1, V1);
    await new PaperStore().see(PAPER, { newest: 3 });
    const { kept, newest } = await handlers['versions/of-paper']({}, sidebar);
    expect(kept.map(({ version, page: shown, title }) => [version, shown, title])).toEqual([
      [1, 'html', 'Moles'],
    ]);
    expect(newest).toBe(3);
    const other = { ...sidebar, url: `https://arxiv.org/abs/${OTHER_PAPER}` };
    expect(await handlers['versions/of-paper']({}, other)).toEqual({ kept: [], newest: null });
  });

  it('traces the notes of the paper to a version', async () => {
    const { handlers } = background();
    await putNotes({ notes: [noteOnV1('surgically target')], drafts: [] });
    await keep(handlers, 1, V1);
    await keep(handlers, 2, V2);
    expect(await handlers['versions/trace']({ to: 2 }, sidebar)).toMatchObject([
      { note: idOf(1), from: 1, to: 2, status: 'changed', text: 'selectively visit' },
    ]);
  });

  it('compares two kept versions, and says so where one is not kept', async () => {
    const { handlers } = background();
    await keep(handlers, 1, V1);
    await expect(handlers['versions/compare']({ from: 1, to: 2 }, sidebar)).rejects.toThrow('is not kept');
    await keep(handlers, 2, V2);
    const { sections, lens } = await handlers['versions/compare']({ from: 1, to: 2 }, sidebar);
    expect(sections.map(({ title, changes }) => [title, changes.length])).toEqual([['1 Method', 1]]);
    expect(lens.length).toBeGreaterThan(0);
  });

  it('answers with the table of points', async () => {
    const { handlers } = background();
    await putNotes({ notes: [noteOnV1('surgically target')], drafts: [] });
    await keep(handlers, 1, V1);
    await keep(handlers, 2, V2);
    expect(await handlers['versions/rebuttal']({}, sidebar)).toMatchObject([
      { point: { quote: 'surgically target' }, became: { status: 'changed', to: 2 } },
    ]);
  });

  it('says what the texts take, and clears them', async () => {
    const { handlers } = background();
    await keep(handlers, 1, V1);
    const { papers, bytes } = await handlers['texts/read']({}, sidebar);
    expect(papers.map(({ paper: id, versions }) => [id, versions])).toEqual([[PAPER, 1]]);
    expect(bytes).toBeGreaterThan(0);
    await handlers['texts/clear']({ papers: [PAPER] }, sidebar);
    expect(await new TextStore().ofPaper(PAPER)).toEqual([]);
  });
});
