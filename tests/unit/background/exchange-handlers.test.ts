import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackgroundContext } from '../../../entrypoints/background/context';
import { exchangeHandlers } from '../../../entrypoints/background/exchange-handlers';
import { writeNotes } from '../../../lib/exchange/formats';
import { takeIn } from '../../../lib/exchange/taking';
import type { MessageSender } from '../../../lib/messages/sender';
import { NoteStore } from '../../../lib/notes/note-store';
import { changeSettings } from '../../../lib/settings/store';
import { only } from '../exchange/any-note';
import { elsewhere, ofPaper } from '../exchange/jsonld/samples';
import { Context, idOf, noteWith, PAPER } from '../notes/samples';
import { freshDatabase } from '../store/fresh-database';

freshDatabase();
beforeEach(() => fakeBrowser.reset());

const options: MessageSender = { rank: 'extension', tabId: 9, url: 'chrome-extension://x/options.html' };
/** What the handlers use of the background, and the papers of which pages were told. */
function background() {
  const told: string[] = [];
  const context = {
    ...new Context(),
    settings: fakeBrowser.storage.local,
    channel: {
      callPage: (_tab: number, name: string, { paper }: { paper: string }) => {
        told.push(`${name} ${paper}`);
        return Promise.resolve({});
      },
      callSidebar: () => Promise.resolve(),
    },
    tabs: { query: () => Promise.resolve([{ id: 7 }]) },
    report: vi.fn(),
  } as unknown as BackgroundContext;
  return { handlers: exchangeHandlers(context), told };
}

async function file(...notes: Parameters<typeof only>[0]) {
  return { name: 'notes.json', text: await writeNotes('json', only(notes)) };
}

const living = async () =>
  (await new NoteStore().ofPaper(PAPER)).notes.filter(({ deletedAt }) => deletedAt === null);

describe('a file of notes', () => {
  it('is looked at without being taken in', async () => {
    const { handlers, told } = background();
    await takeIn(only([noteWith()]));
    const looked = await handlers['exchange/look'](
      await file(noteWith(), noteWith({ id: idOf(2) }), noteWith({ id: idOf(3) })),
      options,
    );
    expect(looked).toMatchObject({
      format: 'json',
      fates: {
        added: 2,
        changed: 0,
        removed: 0,
        back: 0,
        same: 1,
        stays: 0,
        deletedHere: 0,
        deletedThere: 0,
      },
      papers: [PAPER],
      alone: 0,
      refused: [],
    });
    expect(looked.changes.map(({ note }) => note.id)).toEqual([idOf(2), idOf(3)]);
    expect(await living()).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('is taken in, its pages are told, and it is undone again', async () => {
    const { handlers, told } = background();
    const taken = await handlers['exchange/take'](await file(noteWith()), options);
    expect(taken).toMatchObject({ added: 1, updated: 0, kept: 0, papers: [PAPER], refused: [] });
    await vi.waitFor(() => expect(told).toEqual([`page/notes-changed ${PAPER}`]));
    expect(await handlers['exchange/undo']({ batch: taken.batch }, options)).toEqual({
      undone: 1,
      kept: [],
      papers: [PAPER],
    });
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(await living()).toEqual([]);
  });

  it('that is bad in parts is taken in with the rest named', async () => {
    const { handlers } = background();
    const text = JSON.stringify([ofPaper(), elsewhere({ id: 'moles' }), elsewhere({ id: 'urn:x-plot:3' })]);
    const looked = await handlers['exchange/look']({ name: 'a.jsonld', text }, options);
    expect(looked).toMatchObject({ format: 'jsonld', alone: 1, fates: { added: 1 } });
    const { refused } = await handlers['exchange/take']({ name: 'a.jsonld', text }, options);
    expect(refused).toEqual(looked.refused);
    expect(refused).toEqual(["annotation 2 of 3: `id` must be one IRI, not 'moles'"]);
  });

  it('of another tool says who brought it in', async () => {
    const { handlers } = background();
    await changeSettings(fakeBrowser.storage.local, { name: 'Vi Vole' });
    await handlers['exchange/take']({ name: 'a.jsonld', text: JSON.stringify(ofPaper()) }, options);
    expect((await living())[0]!.importedFrom).toMatchObject({ name: 'Mo Mole', by: 'Vi Vole' });
  });
});
