/** The import of a critique as a person meets it: pasted, corrected, saved, on the page, undone, taken in again. */
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import type { Note } from '../../lib/notes/note';
import { quotationOf } from '../../lib/notes/target-words';
import type { ArxivId } from '../../lib/paper/id';
import { faultsOf } from './harness/axe';
import { type Browser, type Tab, until, type View } from './harness/browser';
import { BROWSERS, withBrowser, withChromium } from './setup';
import { listedNotes, noteMarks, openSidebar, untilTold } from './steps';

const PAPER = '2601.99990' as ArxivId;

/** A thread as it is copied from a forum: nothing in it is marked. */
const THREAD = [
  'The household is a lovely set-up, but the wording of this paper (https://arxiv.org/abs/2601.99990v1) runs ahead of it.',
  'They take more than they need, and surgically target the entries that their partners need most.',
  'Sixty-one against thirty-eight in a hundred is a preference, and no surgeon would keep the job. I would write "often target".',
  'Our findings are unprecedented in their clarity.',
  'Unprecedented against which baseline? The two earlier studies looked at other models altogether.',
  'Thank you for reading our paper so closely.',
  'Unprecedented against which baseline? The two earlier studies looked at other models altogether.',
  'Fair. We will change this in the next version.',
  'Sixty-one against thirty-eight in a hundred is a preference, and no surgeon would keep the job.',
].join('\n');

const SECOND = 'Our findings are unprecedented in their clarity';

const ELSEWHERE = 'Nothing in the instructions speaks of winning';

const PAGE = `import.html?paper=${PAPER}`;

describe.each(BROWSERS)('a critique in %s', (kind) => {
  const world = withBrowser(kind);

  it('becomes threads beside the original, is corrected, saved, and stands on the page', async () => {
    await keepText(world.browser);
    const tab = await readThread(world.browser);
    expect(await texts(tab, '[data-pane=threads] blockquote.quotation:not(.part)')).toEqual(
      expect.arrayContaining([expect.stringContaining('surgically target'), expect.stringContaining(SECOND)]),
    );
    expect(await texts(tab, '.part-row.is-copy .part-text')).toEqual([expect.stringMatching(/^Sixty-one/)]);
    // Nothing is kept before the reader says so, and a position only where they do.
    expect((await world.browser.askBackground('data/count', {})).notes).toBe(0);
    await tab.click('checkbox', /^Concedes/);
    await tab.click('checkbox', /^Will change/);
    const before = await countIn(tab);
    await tab.click('button', 'Leave out', cardOf(await keyOf(tab, 'The household')));
    await until('one fewer', async () => (await countIn(tab)) === before - 1);
    await tab.click('button', 'Undo');
    await until('all again', async () => (await countIn(tab)) === before);
    await tab.click('button', 'Redo');
    await until('one fewer again', async () => (await countIn(tab)) === before - 1);
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, `${before - 1} notes saved.`);
    await tab.close();

    const paper = await world.openPaper(DEMO.html.url);
    await until('the marks', async () => (await noteMarks(paper)).length === 2);
    expect(await noteMarks(paper)).toEqual([
      expect.stringContaining('surgically target'),
      expect.stringContaining(SECOND),
    ]);
    const sidebar = await openSidebar(paper);
    const listed = async () => (await listedNotes(sidebar)).map(({ body }) => body);
    await until('the list', async () => (await listed()).some((body) => body?.includes('which baseline')));
    expect(await listed()).not.toContainEqual(expect.stringContaining('The household'));
    await untilTold(sidebar, 'Concedes');
    await paper.close();
  });

  it('says that nothing is new where it is taken in again', async () => {
    const tab = await readThread(world.browser);
    await tab.click('button', 'Leave out', cardOf(await keyOf(tab, 'The household')));
    await untilTold(tab, 'Nothing is new');
    expect(await isDisabled(tab, /^Save/)).toBe(true);
    await tab.close();
  });

  it('leaves deleted what was deleted here, and says so', async () => {
    await clearNotes(world.browser);
    const tab = await readThread(world.browser);
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, 'stay deleted');
    await tab.close();
  });

  it('keeps its preview, edits and all, when the page is loaded anew', async () => {
    await clearNotes(world.browser);
    const tab = await readThread(world.browser);
    const before = await countIn(tab);
    await tab.click('button', 'Leave out', cardOf(await keyOf(tab, 'The household')));
    await until('one fewer', async () => (await countIn(tab)) === before - 1);
    await tab.reload();
    await until('the same preview', async () => (await countIn(tab)) === before - 1);
    await tab.click('button', 'Undo');
    await until('all again', async () => (await countIn(tab)) === before);
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('shows in no step a fault that axe knows, %s', async (scheme) => {
    await world.browser.setScheme(scheme);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    expect(await faultsOf(tab)).toEqual([]);
    await readThread(world.browser, tab);
    expect(await faultsOf(tab)).toEqual([]);
    await tab.click('button', 'Passage …', cardOf(await keyOf(tab, 'which baseline')));
    await untilTold(tab, 'Found in 1 place');
    expect(await faultsOf(tab)).toEqual([]);
    await tab.close();
    await world.browser.setScheme('light');
  });
});

describe.each(BROWSERS)('a saved critique in %s', (kind) => {
  const world = withBrowser(kind);

  it('is as it was corrected, and goes in one step', async () => {
    await keepText(world.browser);
    const tab = await readThread(world.browser);
    const all = await countIn(tab);
    await tab.click('button', 'Join to the one before', cardOf(await keyOf(tab, 'no surgeon')));
    await until('one fewer', async () => (await countIn(tab)) === all - 1);
    await tab.click('button', 'Split here', await rowOf(tab, 'Sixty-one'));
    await until('both again', async () => (await countIn(tab)) === all);
    const surgeon = cardOf(await keyOf(tab, 'no surgeon'));
    await tab.click('checkbox', /^Neutral wording/, surgeon);
    const baseline = cardOf(await keyOf(tab, 'which baseline'));
    await enter(tab, `${baseline} .kind-select select`, 'scope');
    await tab.click('button', 'Passage …', baseline);
    await untilTold(tab, 'Found in 1 place');
    await enter(tab, '.piece-panel input[type=search]', ELSEWHERE);
    await tab.click('button', 'Look');
    await until('the place', async () => (await texts(tab, '.places b')).includes(ELSEWHERE));
    await tab.click('button', 'This is it');
    await until('the other passage', async () =>
      (await texts(tab, `${baseline} blockquote.quotation`)).includes(ELSEWHERE),
    );
    await tab.click('button', 'Make a note', cardOf(await keyOf(tab, 'Fair.')));
    await until('no reply', async () => (await texts(tab, '[data-pane=threads] .is-reply')).length === 0);
    await tab.click('button', 'Undo');
    for (const scheme of ['light', 'dark'] as const) {
      await world.browser.setScheme(scheme);
      expect(await faultsOf(tab)).toEqual([]);
    }
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, `${all} notes saved.`);
    expect(await faultsOf(tab)).toEqual([]);
    await world.browser.setScheme('light');
    expect(await faultsOf(tab)).toEqual([]);
    const notes = await notesIn(world.browser);
    const saying = (words: string) => notes.find(({ body }) => body.includes(words));
    expect(saying('no surgeon')).toMatchObject({ rewording: null });
    expect(saying('which baseline')?.kind).toBe('scope');
    expect(quotationOf(saying('which baseline')!.target)).toBe(ELSEWHERE);
    await tab.click('button', 'Undo');
    await untilTold(tab, 'taken back');
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });

  it('is gone when it is undone, and comes again with the same ids', async () => {
    const first = await saveThread(world.browser);
    const ids = await idsOf(world.browser);
    expect(ids.length).toBeGreaterThan(3);
    await first.click('button', 'Undo');
    await untilTold(first, 'taken back');
    expect(await idsOf(world.browser)).toEqual([]);
    await first.click('button', 'Back to the preview');
    await first.click('button', /^Save \d+ notes$/);
    await untilTold(first, 'notes saved.');
    expect(await idsOf(world.browser)).toEqual(ids);
    await first.close();
  });
});

describe.each(BROWSERS)('a critique of a paper that was never opened, in %s', (kind) => {
  const world = withBrowser(kind);

  it('is taken in from the options, and is found on its passages when the paper is opened', async () => {
    const options = await world.browser.openOwn('options.html');
    await until('the way in', () => has(options, 'a[href*="import.html"]'));
    await options.click('link', 'Import a critique or a file of notes');
    await until('the page', () => has(options, '.source-step textarea'));
    await options.fill('The critique', marked(THREAD));
    await untilTold(options, 'named by “');
    await options.click('button', 'Find quotations and replies');
    await untilTold(options, 'no quotation could be looked for');
    await options.click('button', /^Save \d+ notes$/);
    await untilTold(options, 'notes saved.');
    await options.close();
    const paper = await world.openPaper(DEMO.html.url);
    await until('the marks', async () => (await noteMarks(paper)).length === 2);
    expect(await noteMarks(paper)).toEqual([
      expect.stringContaining('surgically target'),
      expect.stringContaining(SECOND),
    ]);
    await paper.close();
  });
});

describe('the import in Chromium', () => {
  const world = withChromium();

  afterEach(() => clearNotes(world.browser));

  it('keeps the quotations that are marked in what is copied from a page', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await tab.evaluate((words) => {
      const given = new DataTransfer();
      given.setData('text/plain', words);
      given.setData(
        'text/html',
        `<p>A walk through the paper.</p><blockquote>${words}</blockquote><p>Not one of the four models was compared with another study.</p>`,
      );
      document
        .querySelector('textarea')!
        .dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true }),
        );
    }, SECOND);
    await untilTold(tab, 'Copied from a page');
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.piece'));
    expect(await texts(tab, '[data-pane=threads] blockquote.quotation')).toEqual([
      expect.stringContaining(SECOND),
    ]);
    await tab.close();
  });

  it('runs no script of a file, follows none of its addresses, and shows its words', async () => {
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'post.html', [
      '<html><body><script>document.title = "taken over"</script>',
      '<p onclick="document.title = \'taken over\'">A <a href="javascript:document.title=1">word</a> on <img src=x onerror="document.title=2"> moles.</p>',
      `<blockquote>${SECOND}</blockquote><p>Is it? <b>\u202Eback to front</b></p>`,
      '<iframe src="https://example.org/"></iframe></body></html>',
    ]);
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.piece'));
    expect(await tab.evaluate(() => document.title)).toBe('Hedgerow: Import a critique');
    expect(await tab.evaluate(() => document.querySelectorAll('iframe, main script, main img').length)).toBe(
      0,
    );
    expect(await tab.evaluate(() => document.querySelectorAll('a[href^="javascript:"]').length)).toBe(0);
    await tab.close();
  });

  it('stops a reading when asked', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    const words = THREAD.replaceAll('household', 'allotment').split(/\s+/);
    const long = Array.from({ length: 9_000 }, (_, line) =>
      Array.from({ length: 25 }, (__, at) => words[(line * 7 + at * (1 + (line % 11))) % words.length]!).join(
        ' ',
      ),
    );
    await choose(tab, 'long.txt', [long.join('\n')]);
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tab.click('button', 'Find quotations and replies');
    await tab.click('button', 'Stop');
    await untilTold(tab, 'Stopped. Nothing was saved.');
    expect(await has(tab, '.preview-step')).toBe(false);
    await tab.close();
  });

  it('takes a file of notes in, and back', async () => {
    const tab = await world.browser.openOwn('import.html');
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'notes.jsonld', [JSON.stringify(annotation())]);
    await until('the way on', () => has(tab, '.step-foot .primary:not(:disabled)'));
    await tab.click('button', 'Look into the file');
    await untilTold(tab, '1 note to add');
    await untilTold(tab, 'Where is the comparison?');
    expect(await faultsOf(tab)).toEqual([]);
    await tab.click('button', 'Take in');
    await untilTold(tab, '1 note added');
    expect(await idsOf(world.browser)).toHaveLength(1);
    await tab.click('button', 'Undo');
    await untilTold(tab, 'taken back');
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });

  it('names what is wrong with a file of notes', async () => {
    const tab = await world.browser.openOwn('import.html');
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'notes.jsonld', [JSON.stringify({ ...annotation(), target: 7 })]);
    await until('the way on', () => has(tab, '.step-foot .primary:not(:disabled)'));
    await tab.click('button', 'Look into the file');
    await until('a word on the target', () =>
      tab.evaluate(() => /target/.test(document.querySelector('.file-step')?.textContent ?? '')),
    );
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });

  it('takes a forum of OpenReview in as its API gives it, and names what is wrong with one', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'forum.json', [JSON.stringify({ notes: [...forum(), { id: 7 }] })]);
    await untilTold(tab, '`notes.3.id` must be text');
    await choose(tab, 'forum.json', [JSON.stringify({ notes: forum() })]);
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.preview-step .piece'));
    expect(await texts(tab, '.post-head')).toEqual([
      expect.stringContaining('Reviewer AbCd'),
      expect.stringContaining('Authors'),
    ]);
    expect(await texts(tab, '[data-pane=threads] blockquote.quotation:not(.part)')).toEqual([
      expect.stringContaining(SECOND),
    ]);
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, 'notes saved.');
    expect((await notesIn(world.browser)).map(({ importedFrom }) => importedFrom?.name)).toContain(
      'Reviewer AbCd',
    );
    await tab.close();
  });

  it('leaves all names out on one click', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    const named = forum().map((each) => ({ ...each, signatures: ['~Anna_Moll1'] }));
    // Notes that are new here: others that were deleted here stay so.
    const file = JSON.stringify({ notes: named }).replaceAll('Two earlier', 'Both earlier');
    await choose(tab, 'forum.json', [file]);
    await tab.click('checkbox', 'Leave names out');
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.preview-step .piece'));
    expect(await texts(tab, '.post-head')).toContainEqual(expect.stringContaining('Anna Moll'));
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, 'notes saved.');
    const notes = await notesIn(world.browser);
    expect(notes.length).toBeGreaterThan(0);
    expect(JSON.stringify(notes)).not.toContain('Moll');
    await tab.close();
  });

  it('says of a file that is none of those it reads what is wrong, and goes on with the next', async () => {
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'paper.pdf', ['%PDF-1.7', '%âãÏÓ']);
    await untilTold(tab, '“paper.pdf” is no text.');
    expect(await faultsOf(tab)).toEqual([]);
    await choose(tab, 'notes.json', ['{"notes": [']);
    await until('the way on', () => has(tab, '.step-foot .primary:not(:disabled)'));
    expect(await has(tab, '[role=alert]')).toBe(false);
    await tab.click('button', 'Look into the file');
    await untilTold(tab, 'JSON');
    await tab.click('button', 'Another file');
    await until('the field', () => has(tab, '.source-step'));
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });

  it('is done with the keyboard alone', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await tabTo(tab, 'textarea');
    await tab.page.keyboard.insertText(THREAD);
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tabTo(tab, '.step-foot .primary');
    await tab.press('Enter');
    await until('the preview', () => has(tab, '.preview-step .piece'));
    const before = await countIn(tab);
    await tabTo(tab, '[data-pane=original] [data-row]');
    await tab.press('ArrowDown');
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await until('the focus on the note', () => focused(tab, '[data-pane=threads] .piece'));
    await tab.press('Delete');
    await until('one left out', async () => (await countIn(tab)) < before);
    await tab.press('Control+z');
    await until('all again', async () => (await countIn(tab)) === before);
    await tab.press('e');
    await until('the words to edit', () => focused(tab, '.piece-panel textarea'));
    await tab.press('Control+End');
    await tab.page.keyboard.insertText(' Written with the keyboard.');
    await tab.press('Control+Enter');
    await untilTold(tab, 'Written with the keyboard.');
    await until('the focus back on the note', () => focused(tab, '[data-pane=threads] .piece'));
    await tab.press('Enter');
    await until('the focus on the original', () => focused(tab, '[data-pane=original] [data-row]'));
    await tabTo(tab, '.preview-bar .primary', 'Shift+Tab');
    await tab.press('Enter');
    await untilTold(tab, 'notes saved.');
    await tab.close();
  });
});

/** Has the demo paper's text kept, as the sidebar does before it leads to the import. */
async function keepText(browser: Browser): Promise<void> {
  const paper = await browser.open(DEMO.html.url);
  await until('the text to be kept', async () => {
    await browser.askPage(paper, 'page/keep-text', {});
    return (await browser.askBackground('critique/paper', { paper: PAPER })).texts.length > 0;
  });
  await paper.close();
}

/** Pastes the thread and has it read; gives the page with its preview. */
async function readThread(browser: Browser, open?: Tab): Promise<Tab> {
  const tab = open ?? (await browser.openOwn(PAGE));
  await until('the field', () => has(tab, 'textarea'));
  await tab.fill('The critique', THREAD);
  await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
  await tab.click('button', 'Find quotations and replies');
  await until('the preview', () => has(tab, '.preview-step .piece'));
  return tab;
}

async function saveThread(browser: Browser): Promise<Tab> {
  const tab = await readThread(browser);
  await tab.click('button', /^Save \d+ notes$/);
  await untilTold(tab, 'notes saved.');
  return tab;
}

/** The thread as a page would give it, with the paper's words marked as quotations. */
function marked(thread: string): string {
  return thread
    .split('\n')
    .map((line, at) => (at === 1 || at === 3 ? `> ${line}\n` : `${line}\n`))
    .join('\n');
}

/** A review and its answer as OpenReview's API gives them, the newest first. */
function forum() {
  const by = (who: string) => ({ forum: 'beds', signatures: [`Garden.cc/Submission12/${who}`] });
  const weaknesses = `> ${SECOND}.\n\nUnprecedented against which baseline? Two earlier studies looked at other models.`;
  const comment = '> Unprecedented against which baseline?\n\nFair. We will change this in the next version.';
  return [
    { id: 'b', replyto: 'a', ...by('Authors'), cdate: 2_000_000, content: { comment: { value: comment } } },
    {
      id: 'a',
      replyto: 'beds',
      ...by('Reviewer_AbCd'),
      cdate: 1_000_000,
      content: { weaknesses: { value: weaknesses }, rating: { value: 6 } },
    },
    { id: 'beds', forum: 'beds', content: { title: { value: 'Of households' } } },
  ];
}

function annotation() {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/annotations/7',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Where is the comparison?', purpose: 'commenting' },
    target: {
      source: DEMO.html.url,
      selector: { type: 'TextQuoteSelector', exact: SECOND, prefix: '', suffix: '' },
    },
  };
}

/** Chooses a file, made up of these lines, by the page's own field for files. */
function choose(tab: Tab, name: string, lines: readonly string[]): Promise<void> {
  return tab.evaluate(
    (file) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const given = new DataTransfer();
      given.items.add(new File([file.lines.join('\n')], file.name));
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, lines },
  );
}

/** Notes and replies that would be saved, as the button says. */
function countIn(tab: View): Promise<number> {
  return tab.evaluate(() =>
    Number(/\d+/.exec(document.querySelector('.preview-bar .primary')?.textContent ?? '')?.[0] ?? 0),
  );
}

/** The key of the note or reply that says these words. */
function keyOf(tab: View, words: string): Promise<string> {
  return tab.evaluate((said) => {
    const cards = [...document.querySelectorAll<HTMLElement>('[data-pane=threads] .piece')];
    return cards.find(({ textContent }) => textContent.includes(said))!.dataset.piece!;
  }, words);
}

/** The row of the original that begins with these words. */
function rowOf(tab: View, words: string): Promise<string> {
  return tab.evaluate((begins) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-pane=original] [data-row]')];
    const row = rows.find((each) => each.querySelector('.part-text')?.textContent.startsWith(begins));
    return `[data-pane=original] [data-row="${row!.dataset.row!}"]`;
  }, words);
}

/** Gives the one field or list that a CSS selector finds a value. */
function enter(tab: View, selector: string, value: string): Promise<void> {
  return tab.evaluate(
    (wanted) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted.selector)!;
      field.value = wanted.value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    { selector, value },
  );
}

function cardOf(key: string): string {
  return `[data-pane=threads] [data-piece="${key}"]`;
}

/** Notes and replies that are kept, the deleted ones left out. */
async function notesIn(browser: Browser): Promise<Note[]> {
  const { json } = await browser.askBackground('data/export', {});
  const { notes } = JSON.parse(json) as { notes: Note[] };
  return notes.filter(({ deletedAt }) => deletedAt === null);
}

async function idsOf(browser: Browser): Promise<string[]> {
  return (await notesIn(browser)).map(({ id }) => id).sort();
}

/** Deletes every note that is there. */
async function clearNotes(browser: Browser): Promise<void> {
  for (const id of await idsOf(browser)) await browser.askBackground('note/delete', { id });
}

function has(view: View, selector: string): Promise<boolean> {
  return view.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

function focused(view: View, selector: string): Promise<boolean> {
  return view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

function isDisabled(view: View, name: RegExp): Promise<boolean> {
  return view.evaluate(
    (pattern) =>
      [...document.querySelectorAll('button')].find(({ textContent }) =>
        new RegExp(pattern).test(textContent.trim()),
      )?.disabled ?? true,
    name.source,
  );
}

function texts(view: View, selector: string): Promise<string[]> {
  return view.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((each) => each.textContent),
    selector,
  );
}

/** Presses Tab until the focus is on what `selector` finds. */
async function tabTo(tab: Tab, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await focused(tab, selector)) return;
    await tab.press(key);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
