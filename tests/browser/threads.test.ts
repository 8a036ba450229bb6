/** The margin beside the paper: replies, stance, filters, places and versions of notes, by mouse and by keys. */
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../lib/exchange/backup';
import type { Note } from '../../lib/notes/note';
import type { Target } from '../../lib/notes/target';
import type { ArxivId } from '../../lib/paper/id';
import { DEMO } from '../../scripts/demo';
import { buildNote, buildReply } from '../unit/build-note';
import { faultsOf } from './harness/axe';
import { type Browser, type Tab, until, type View } from './harness/browser';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { listedNotes, noteMarks, noteOn, openSidebar, untilEditor, untilTold, writeNote } from './steps';

const PAPER = '2601.99990' as ArxivId;
const EARLY = 'surgically target the entries that their partners need most';
const LATE = 'Small models thus already possess the drives that are feared in large ones';
/** Version 2 says it in other words. */
const REWORDED =
  'The behaviour is inherently driven by competition, since it disappears when every agent has a store of its own.';
/** And drops this. */
const DROPPED = 'Even so, deception in models of this size is a deeply concerning sign.';

const idOf = (number: number) => `0190b7c2-0000-7000-8000-${String(number).padStart(12, '0')}`;
const AUTHOR = { id: 'somebody-else', name: 'Ben', claimsAuthor: true };
const READER = { id: 'a-reader', name: 'Cleo', claimsAuthor: false };

function on(exact: string, version = 1, prefix = '', suffix = ''): Target {
  const selectors = [{ type: 'TextQuoteSelector', exact, prefix, suffix } as const];
  return { paper: PAPER, version, what: 'passage', selectors };
}

/** Puts notes of other people into the browser, as an import does. */
async function plant(browser: Browser, notes: readonly Note[]): Promise<void> {
  const rest = {
    drafts: [],
    revisions: [],
    papers: [],
    answers: [],
    packs: [],
    dismissals: [],
    judgements: [],
    foreign: [],
  };
  const json = JSON.stringify({ format: 'hedgerow-backup', version: BACKUP_VERSION, notes, ...rest });
  const { refused } = await browser.askBackground('data/import', { json });
  expect(refused).toEqual([]);
}

async function openNotes(tab: Tab, count: number): Promise<View> {
  const sidebar = await openSidebar(tab);
  await sidebar.click('tab', /^Notes/);
  await until(`${count} notes in the list`, async () => (await listedNotes(sidebar)).length === count);
  return sidebar;
}

/** What a card says, its replies included. */
function cardText(sidebar: View, quote: string): Promise<string> {
  return sidebar.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '',
    noteOn(quote),
  );
}

/** Searches by the keys, from the list. */
async function search(sidebar: View, words: string): Promise<void> {
  await sidebar.evaluate(() => (document.activeElement as HTMLElement).blur());
  await sidebar.press('/');
  for (const letter of words) await sidebar.press(letter);
}

function untilCardSays(sidebar: View, quote: string, words: string): Promise<string> {
  return until(`"${words}" on the card`, async () => {
    const text = await cardText(sidebar, quote);
    return text.includes(words) && text;
  });
}

describe.each(BROWSERS)('threads in %s', (kind) => {
  const world = withBrowser(kind);

  it('take a reply with a position and an action, which changes state and turn', async () => {
    await plant(world.browser, [
      buildNote({ id: idOf(1), target: on(EARLY), author: READER, kind: 'loaded-term', body: 'Whose plan?' }),
    ]);
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 1);
    expect(await cardText(sidebar, EARLY)).toContain('The author’s turn');
    await sidebar.clickOn('.paper-fold > summary');
    await sidebar.click('switch', 'I am an author of this paper');
    await until('the claim to be kept', () =>
      sidebar.evaluate(() => document.querySelectorAll('[role=switch][aria-checked=true]').length === 1),
    );
    await sidebar.click('button', 'Reply', noteOn(EARLY));
    await untilEditor(tab);
    await sidebar.click('radio', 'Dispute');
    await sidebar.choose('What follows', 'Will change it');
    await sidebar.fill('Reply', 'It is a figure of speech; we take it out.');
    await sidebar.click('button', 'Reply', 'form.editor');
    await untilTold(sidebar, 'Reply saved.');
    const text = await untilCardSays(sidebar, EARLY, 'Change promised');
    for (const words of [
      'Disputes',
      'Will change it',
      'claims to be an author',
      'It is a figure of speech',
    ]) {
      expect(text).toContain(words);
    }
    await tab.close();
  });

  it('are copied as Markdown with a link to their passage, by a click on the card', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 1);
    await sidebar.click('button', 'Copy as Markdown', `${noteOn(EARLY)} > .note-actions`);
    await untilTold(sidebar, 'Copied as Markdown, with a link to the passage.');
    await sidebar.click('button', 'Reply', `${noteOn(EARLY)} > .note-actions`);
    await untilEditor(tab);
    await sidebar.evaluate(() => document.querySelector<HTMLElement>('form.editor textarea')!.focus());
    await sidebar.press('Control+v');
    const pasted = await until('what was copied', () =>
      sidebar.evaluate(() => document.querySelector<HTMLTextAreaElement>('form.editor textarea')!.value),
    );
    expect(pasted).toContain(`> ${EARLY}`);
    expect(pasted).toContain('https://arxiv.org/html/2601.99990v1#:~:text=surgically%20target');
    expect(pasted).toContain('Whose plan?');
    await sidebar.click('button', 'Discard');
    await tab.close();
  });

  it('lose a reply by Delete, and get it back by undo', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 1);
    await sidebar.evaluate(() => document.querySelector<HTMLElement>('article.reply')!.focus());
    await sidebar.press('Delete');
    await untilTold(sidebar, 'Note deleted.');
    await until('no reply', () => sidebar.evaluate(() => document.querySelector('article.reply') === null));
    await sidebar.click('button', 'Undo');
    await untilCardSays(sidebar, EARLY, 'Change promised');
    await tab.close();
  });

  it('ask their critic of what reads differently in another version, and are settled by one answer', async () => {
    const first = await world.openPaper(DEMO.html.url);
    const written = await writeNote(world.browser, first, REWORDED, 'Driven how?');
    await until('both notes', async () => (await listedNotes(written)).length === 2);
    await first.close();
    const tab = await world.openPaper(DEMO.html2.url);
    const sidebar = await openNotes(tab, 2);
    await untilCardSays(sidebar, REWORDED, 'This passage reads differently in v2. Resolved?');
    expect(
      await sidebar.evaluate(
        (card) => document.querySelector(`${card} .word-diff ins`)?.textContent ?? null,
        noteOn(REWORDED),
      ),
    ).toContain('appears to depend on');
    await sidebar.click('button', 'Yes, resolved', noteOn(REWORDED));
    await untilTold(sidebar, 'Marked as resolved.');
    await untilCardSays(sidebar, REWORDED, 'Nobody’s turn');
    await tab.close();
  });
});

describe('threads in Chromium', () => {
  const world = withChromium();

  it('are filtered by everything at once, with counts, and cleared again', async () => {
    await plant(world.browser, [
      buildNote({ id: idOf(1), target: on(EARLY), author: READER, kind: 'loaded-term', body: 'Whose plan?' }),
      buildNote({ id: idOf(2), target: on(LATE), kind: 'question', body: 'Which drives?', tags: ['drives'] }),
      buildReply({
        id: idOf(3),
        replyTo: idOf(1),
        target: on(EARLY),
        author: AUTHOR,
        position: 'dispute',
        body: 'None.',
      }),
    ]);
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 2);
    await sidebar.click('button', /^Filters/);
    await sidebar.click('button', /^Disputed/);
    await until('one note', async () => (await listedNotes(sidebar)).length === 1);
    expect((await listedNotes(sidebar))[0]!.body).toBe('Whose plan?');
    await search(sidebar, 'drives');
    await until('none', async () => (await listedNotes(sidebar)).length === 0);
    await sidebar.click('button', 'Clear');
    await until('both notes again', async () => (await listedNotes(sidebar)).length === 2);
    await search(sidebar, 'drives');
    await until('one note', async () => (await listedNotes(sidebar)).length === 1);
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.click('button', 'Clear');
    await tab.close();
  });

  it('answer one phrase of a note, where it is selected', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 2);
    await sidebar.evaluate((card) => {
      const paragraph = document.querySelector(`${card} .note-body p`)!;
      const text = paragraph.firstChild as Text;
      getSelection()!.setBaseAndExtent(text, 6, text, 10);
      document.querySelector<HTMLElement>(card)!.focus();
    }, noteOn(EARLY));
    await sidebar.press('r');
    await untilEditor(tab);
    expect(
      await sidebar.evaluate(() => document.querySelector('.answered-part blockquote')?.textContent),
    ).toBe('plan');
    await sidebar.fill('Reply', 'A plan of nobody.');
    await sidebar.press('Control+Enter');
    await untilTold(sidebar, 'Reply saved.');
    await until('the phrase on the reply', () =>
      sidebar.evaluate(() => document.querySelector('.reply .part')?.textContent === 'plan'),
    );
    await tab.close();
  });

  it('keep every state, and go back to an earlier one', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 2);
    await sidebar.evaluate(() => {
      const reply = [...document.querySelectorAll<HTMLElement>('article.reply')].at(-1)!;
      reply.focus();
    });
    await sidebar.press('e');
    await untilEditor(tab);
    await sidebar.fill('Reply', 'A plan of the authors.');
    await sidebar.press('Control+Enter');
    await untilTold(sidebar, 'Note saved.');
    await untilCardSays(sidebar, EARLY, 'A plan of the authors.');
    await sidebar.press('h');
    await until('two states', () =>
      sidebar.evaluate(() => document.querySelectorAll('.revisions > li').length === 2),
    );
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.click('button', 'Restore this state');
    await untilCardSays(sidebar, EARLY, 'A plan of nobody.');
    await tab.close();
  });

  it('are taken back by Ctrl+Z in the list, but not while somebody types', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 2);
    await sidebar.evaluate((card) => document.querySelector<HTMLElement>(card)!.focus(), noteOn(LATE));
    await sidebar.press('Delete');
    await until('one note', async () => (await listedNotes(sidebar)).length === 1);
    await sidebar.press('/');
    await sidebar.press('Control+z');
    expect((await listedNotes(sidebar)).length).toBe(1);
    await sidebar.press('ArrowDown');
    await sidebar.press('Control+z');
    await until('both notes', async () => (await listedNotes(sidebar)).length === 2);
    await tab.close();
  });

  it('say on the page of another version what is gone, and what stands nearest', async () => {
    const first = await world.openPaper(DEMO.html.url);
    await plant(world.browser, [
      buildNote({ id: idOf(4), target: on(DROPPED), kind: 'loaded-term', body: 'Concerning to whom?' }),
    ]);
    await until('the note on the page it was written on', async () =>
      (await noteMarks(first)).includes(DROPPED),
    );
    await first.close();
    const tab = await world.openPaper(DEMO.html2.url);
    const sidebar = await openNotes(tab, 3);
    expect((await noteMarks(tab)).join(' ')).not.toContain('concerning');
    const listed = (await listedNotes(sidebar)).find(({ quote }) => quote === DROPPED);
    expect(listed?.list).toBe('Not found on this page');
    await tab.close();
  });

  it('list places that a note may refer to, and draw it where the reader says', async () => {
    const words = 'agents';
    await plant(world.browser, [
      buildNote({ id: idOf(5), target: on(words), kind: 'unclear', body: 'Which ones?' }),
    ]);
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 4);
    const card = 'article.note[aria-label="Unclear: agents"]';
    await until('places to choose from', () =>
      sidebar.evaluate((selector) => document.querySelectorAll(`${selector} .possible li`).length > 1, card),
    );
    expect(await noteMarks(tab)).not.toContain(words);
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.clickOn(`${card} .possible li:first-child button:nth-of-type(2)`);
    await untilTold(sidebar, 'Kept: this is the passage.');
    await until('the note to be drawn', async () => (await noteMarks(tab)).includes(words));
    await until('what the reader said', () =>
      sidebar.evaluate(
        (selector) =>
          document
            .querySelector<HTMLElement>(selector)
            ?.innerText.includes('You said that this is the passage') ?? false,
        card,
      ),
    );
    await tab.reload();
    await until('the note to be drawn again', async () => (await noteMarks(tab)).includes(words));
    await tab.close();
  });

  it('of a paper under review stay with their writer, and say so', async () => {
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openNotes(tab, 4);
    await sidebar.clickOn('.paper-fold > summary');
    await sidebar.click('switch', 'Under confidential review');
    await until('the banner', () =>
      sidebar.evaluate(() => document.querySelector('.notice.review') !== null),
    );
    expect(await faultsOf(sidebar)).toEqual([]);
    await tab.reload();
    const again = await openNotes(tab, 4);
    await until('the banner after a reload', () =>
      again.evaluate(() => document.querySelector('.notice.review') !== null),
    );
    await again.clickOn('.paper-fold > summary');
    await again.click('switch', 'Under confidential review');
    await until('no banner', () => again.evaluate(() => document.querySelector('.notice.review') === null));
    await tab.close();
  });

  it('follow the page as it is scrolled', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      buildNote({ id: idOf(100 + index), target: on(EARLY), body: `Note ${index}.\n\nOn words far up.` }),
    );
    await plant(world.browser, many);
    const tab = await world.openPaper(DEMO.html.url);
    const sidebar = await openSidebar(tab);
    await sidebar.click('tab', /^Notes/);
    await until('the first notes', async () => (await listedNotes(sidebar)).length > 10);
    expect(
      await sidebar.evaluate((card) => {
        const box = document.querySelector(card)?.getBoundingClientRect();
        return box !== undefined && box.top < innerHeight;
      }, noteOn(LATE)),
    ).toBe(false);
    await tab.evaluate(
      (words) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.textContent!.replace(/\s+/g, ' ').includes(words)) {
            node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
            return;
          }
        }
        throw new Error('not there');
      },
      LATE.slice(0, 20),
    );
    await until('the late note in the list’s window', () =>
      sidebar.evaluate((card) => {
        const box = document.querySelector(card)?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      }, noteOn(LATE)),
    );
    await tab.close();
  });
});
