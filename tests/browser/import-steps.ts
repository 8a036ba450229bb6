/** What tests of the import share: its thread, the steps through the page, and what they look at. */
import type { Note } from '../../lib/notes/note';
import type { ArxivId } from '../../lib/paper/id';
import { DEMO } from '../../scripts/demo';
import { type Browser, type Tab, until, type View } from './harness/browser';
import { untilTold } from './steps';

export const PAPER = '2601.99990' as ArxivId;

/** A thread as it is copied from a forum: nothing in it is marked. */
export const THREAD = [
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

export const SECOND = 'Our findings are unprecedented in their clarity';

export const ELSEWHERE = 'Nothing in the instructions speaks of winning';

export const PAGE = `import.html?paper=${PAPER}`;

/** Has the demo paper's text kept, as the sidebar does before it leads to the import. */
export async function keepText(browser: Browser): Promise<void> {
  const paper = await browser.open(DEMO.html.url);
  await until('the text to be kept', async () => {
    await browser.askPage(paper, 'page/keep-text', {});
    return (await browser.askBackground('critique/paper', { paper: PAPER })).texts.length > 0;
  });
  await paper.close();
}

/** Pastes the thread and has it read; gives the page with its preview. */
export async function readThread(browser: Browser, open?: Tab): Promise<Tab> {
  const tab = open ?? (await browser.openOwn(PAGE));
  await until('the field', () => has(tab, 'textarea'));
  await tab.fill('The critique', THREAD);
  await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
  await tab.click('button', 'Find quotations and replies');
  await until('the preview', () => has(tab, '.preview-step .piece'));
  return tab;
}

export async function saveThread(browser: Browser): Promise<Tab> {
  const tab = await readThread(browser);
  await tab.click('button', /^Save \d+ notes$/);
  await untilTold(tab, 'notes saved.');
  return tab;
}

/** The thread as a page would give it, with the paper's words marked as quotations. */
export function marked(thread: string): string {
  return thread
    .split('\n')
    .map((line, at) => (at === 1 || at === 3 ? `> ${line}\n` : `${line}\n`))
    .join('\n');
}

/** Chooses a file, made up of these lines, by the page's own field for files. */
export function choose(tab: Tab, name: string, lines: readonly string[], within = 'body'): Promise<void> {
  return tab.evaluate(
    (file) => {
      const field = document.querySelector<HTMLInputElement>(`${file.within} input[type=file]`)!;
      const given = new DataTransfer();
      given.items.add(new File([file.lines.join('\n')], file.name));
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, lines, within },
  );
}

/** Notes and replies that would be saved, as the button says. */
export function countIn(tab: View): Promise<number> {
  return tab.evaluate(() =>
    Number(/\d+/.exec(document.querySelector('.preview-bar .primary')?.textContent ?? '')?.[0] ?? 0),
  );
}

/** The key of the note or reply that says these words. */
export function keyOf(tab: View, words: string): Promise<string> {
  return tab.evaluate((said) => {
    const cards = [...document.querySelectorAll<HTMLElement>('[data-pane=threads] .piece')];
    return cards.find(({ textContent }) => textContent.includes(said))!.dataset.piece!;
  }, words);
}

/** The row of the original that begins with these words. */
export function rowOf(tab: View, words: string): Promise<string> {
  return tab.evaluate((begins) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-pane=original] [data-row]')];
    const row = rows.find((each) => each.querySelector('.part-text')?.textContent.startsWith(begins));
    return `[data-pane=original] [data-row="${row!.dataset.row!}"]`;
  }, words);
}

/** Gives the one field or list that a CSS selector finds a value. */
export function enter(tab: View, selector: string, value: string): Promise<void> {
  return tab.evaluate(
    (wanted) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted.selector)!;
      field.value = wanted.value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    { selector, value },
  );
}

export function cardOf(key: string): string {
  return `[data-pane=threads] [data-piece="${key}"]`;
}

/** Notes and replies that are kept, the deleted ones left out. */
export async function notesIn(browser: Browser): Promise<Note[]> {
  const { json } = await browser.askBackground('data/export', {});
  const { notes } = JSON.parse(json) as { notes: Note[] };
  return notes.filter(({ deletedAt }) => deletedAt === null);
}

export async function idsOf(browser: Browser): Promise<string[]> {
  return (await notesIn(browser)).map(({ id }) => id).sort();
}

/** Deletes every note that is there. */
export async function clearNotes(browser: Browser): Promise<void> {
  for (const id of await idsOf(browser)) await browser.askBackground('note/delete', { id });
}

export function has(view: View, selector: string): Promise<boolean> {
  return view.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

export function focused(view: View, selector: string): Promise<boolean> {
  return view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

export function isDisabled(view: View, name: RegExp): Promise<boolean> {
  return view.evaluate(
    (pattern) =>
      [...document.querySelectorAll('button')].find(({ textContent }) =>
        new RegExp(pattern).test(textContent.trim()),
      )?.disabled ?? true,
    name.source,
  );
}

export function texts(view: View, selector: string): Promise<string[]> {
  return view.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((each) => each.textContent),
    selector,
  );
}

/** Presses Tab until the focus is on what `selector` finds. */
export async function tabTo(tab: Tab, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await focused(tab, selector)) return;
    await tab.press(key);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
