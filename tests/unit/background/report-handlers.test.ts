import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackgroundContext } from '../../../entrypoints/background/context';
import { reportHandlers } from '../../../entrypoints/background/report-handlers';
import { readNotes } from '../../../lib/exchange/formats';
import { NOTE_FORMATS } from '../../../lib/exchange/note-format';
import { takeIn } from '../../../lib/exchange/taking';
import type { MessageSender } from '../../../lib/messages/sender';
import type { Note } from '../../../lib/notes/note';
import { NoteStore } from '../../../lib/notes/note-store';
import { PaperStore } from '../../../lib/notes/paper-store';
import type { ReportOptions } from '../../../lib/report/options';
import { only } from '../exchange/any-note';
import { ofPaper, read } from '../exchange/jsonld/samples';
import { at, Context, idOf, noteWith, OTHER_PAPER, PAPER } from '../notes/samples';
import { freshDatabase } from '../store/fresh-database';

freshDatabase();
beforeEach(() => fakeBrowser.reset());

const page: MessageSender = {
  rank: 'extension',
  tabId: 9,
  url: `chrome-extension://x/report.html?paper=${PAPER}`,
};

const EVERYTHING: ReportOptions = {
  onlyMine: false,
  onlyOpen: false,
  withoutNames: false,
  withSeverity: true,
};

/** What the handlers use of the background. */
function background() {
  const papers = new PaperStore(new Context());
  const context = {
    ...new Context(),
    store: new NoteStore(),
    papers,
    settings: fakeBrowser.storage.local,
  } as unknown as BackgroundContext;
  return { handlers: reportHandlers(context), papers };
}

const mole = { id: 'mole', name: 'Mo Mole', claimsAuthor: false };
const voles = { id: 'vole', name: 'Vi Vole', claimsAuthor: false };

/** Of a note and its reply, what a file says of who wrote them. */
const thread: Note[] = [
  noteWith({ author: mole }),
  noteWith({ id: idOf(2), author: voles, replyTo: idOf(1), kind: null, createdAt: at(2), updatedAt: at(2) }),
];

describe('a file of the notes of a paper', () => {
  it.each(NOTE_FORMATS)('in %s has those of the page’s own paper that live', async (form) => {
    const { handlers } = background();
    const deleted = noteWith({ id: idOf(3), updatedAt: at(3), deletedAt: at(3) });
    const other = noteWith({ id: idOf(4), target: { ...noteWith().target, paper: OTHER_PAPER } });
    await takeIn(only([...thread, deleted, other]));
    const written = await handlers['report/write']({ form, options: EVERYTHING }, page);
    expect(written.name).toMatch(/^2411\.02306-notes\.\w+/);
    expect(written).toMatchObject({ notes: 1, all: 1, review: false });
    expect((await readNotes(form, written.text)).exchanged.notes).toEqual(thread);
  });

  it('has what other tools have beside them', async () => {
    const { handlers } = background();
    await takeIn((await read(ofPaper())).exchanged);
    const { text } = await handlers['report/write']({ form: 'jsonld', options: EVERYTHING }, page);
    expect(JSON.parse(text)).toEqual(ofPaper());
  });

  it('is signed: elsewhere “me” is somebody else', async () => {
    const { handlers } = background();
    await takeIn(only([noteWith()]));
    const options = { ...EVERYTHING, onlyMine: true };
    const { text } = await handlers['report/write']({ form: 'json', options }, page);
    const { notes } = (await readNotes('json', text)).exchanged;
    expect(notes.map(({ author }) => author.id)).not.toContain('me');
    expect(notes).toHaveLength(1);
  });

  it.each(['asked for', 'under review'])('names nobody where that is %s', async (why) => {
    const { handlers, papers } = background();
    await takeIn(only(thread));
    await takeIn((await read(ofPaper())).exchanged);
    if (why === 'under review') await papers.change(PAPER, { review: true });
    const options = { ...EVERYTHING, withoutNames: why === 'asked for' };
    const { text } = await handlers['report/write']({ form: 'json', options }, page);
    expect(text).toContain('Nobody counted the beds.');
    expect(text).not.toMatch(/mole|vole|allotment/i);
  });
});

describe('a file without names', () => {
  it('knows the names of those, too, whose notes are not in it', async () => {
    const { handlers } = background();
    const gone = noteWith({ author: mole, deletedAt: at(3), updatedAt: at(3) });
    const body = 'As Mo Mole has said, nobody counted.';
    await takeIn(only([gone, noteWith({ id: idOf(5), author: voles, body })]));
    const options = { ...EVERYTHING, withoutNames: true };
    const { text, notes } = await handlers['report/write']({ form: 'json', options }, page);
    expect(notes).toBe(1);
    expect(text).toContain('has said, nobody counted.');
    expect(text).not.toMatch(/mole|vole/i);
  });
});

describe('a report of a paper', () => {
  it('leaves out who wrote it under review, whatever is asked', async () => {
    const { handlers, papers } = background();
    await takeIn(only(thread));
    const named = await handlers['report/write']({ form: 'markdown', options: EVERYTHING }, page);
    expect(named.text).toContain('Vi Vole');
    await papers.change(PAPER, { review: true });
    const blind = await handlers['report/write']({ form: 'markdown', options: EVERYTHING }, page);
    expect(blind).toMatchObject({ notes: 1, all: 1, review: true });
    expect(blind.text).not.toContain('Vi Vole');
    expect(blind.text).toContain('One seed only.');
  });
});
