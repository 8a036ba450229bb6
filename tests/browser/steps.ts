/** What a person does with Hedgerow, step by step, in any browser. */
import { NOTE_LAYERS } from '../../lib/overlay/names';
import { type Browser, type Point, type Tab, until, type View } from './harness/browser';
import { type Box, layersOf } from './harness/page';

/** Selects the first place of `quote` in the paper with the mouse. Gives a point within it. */
export async function select(tab: Tab, quote: string): Promise<Point> {
  const [from, to] = await tab.evaluate((wanted): [Point, Point] => {
    // What is selected would be dragged away, not selected anew.
    getSelection()?.removeAllRanges();
    const paper = document.querySelector('article.ltx_document, #abs') ?? document.body;
    const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    const at: [Text, number][] = [];
    let read = '';
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      for (let offset = 0; offset < text.data.length; offset += 1) {
        const character = text.data[offset]!;
        const space = /\s/.test(character);
        if (space && read.endsWith(' ')) continue;
        read += space ? ' ' : character;
        at.push([text, offset]);
      }
    }
    const start = read.indexOf(wanted);
    if (start < 0) throw new Error(`"${wanted}" is not in the paper`);
    const [first, last] = [at[start]!, at[start + wanted.length - 1]!];
    const range = document.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    const box = range.getBoundingClientRect();
    window.scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [top, bottom] = [boxes[0]!, boxes.at(-1)!];
    return [
      { x: top.left + 0.5, y: top.top + top.height / 2 },
      { x: bottom.right - 0.5, y: bottom.top + bottom.height / 2 },
    ];
  }, quote);
  await tab.drag(from, to);
  const selected = await tab.evaluate(() => String(getSelection()).replace(/\s+/g, ' '));
  if (selected !== quote) throw new Error(`Selected "${selected}", not "${quote}"`);
  return { x: from.x + 2, y: from.y };
}

/** Selects `quote` and begins a note on it by the command; gives the sidebar, with the editor open. */
export async function beginNote(browser: Browser, tab: Tab, quote: string): Promise<View> {
  // It may lie over the end of the passage.
  await browser.askPage(tab, 'page/sidebar', { open: 'close' });
  await select(tab, quote);
  await browser.command('write-note', tab);
  return untilEditor(tab);
}

/** The sidebar, as soon as the editor of a note stands in it. */
export async function untilEditor(tab: Tab): Promise<View> {
  const sidebar = await tab.sidebar();
  await until('the editor of a note', () =>
    sidebar.evaluate(() => document.querySelector('form.editor') !== null),
  );
  return sidebar;
}

/** Writes and saves a note on `quote`, and waits until it is told and drawn. */
export async function writeNote(browser: Browser, tab: Tab, quote: string, body: string): Promise<View> {
  const before = (await noteMarks(tab)).length;
  const sidebar = await beginNote(browser, tab, quote);
  await sidebar.fill('Note', body);
  await sidebar.click('button', 'Save');
  await untilTold(sidebar, 'Note saved.');
  await until('the note to be drawn', async () => (await noteMarks(tab)).length > before);
  return sidebar;
}

/** Waits until the sidebar says `sentence`. */
export async function untilTold(view: View, sentence: string): Promise<void> {
  await until(`"${sentence}"`, () =>
    view.evaluate((wanted) => document.body.innerText.includes(wanted), sentence),
  );
}

/** The sidebar, opened by the button at the window's edge. */
export async function openSidebar(tab: Tab): Promise<View> {
  await pressOver(tab, 'Open the sidebar');
  return tab.sidebar();
}

/** Whether the sidebar is seen on the page. */
export async function sidebarIsOpen(tab: Tab): Promise<boolean> {
  return (
    (await tab.inOverlay((root) => root.querySelector('iframe')?.checkVisibility() ?? false, null)) ?? false
  );
}

/** A CSS selector of the note on `quote` in the sidebar. */
export function noteOn(quote: string): string {
  return `article.note[aria-label*=${JSON.stringify(quote)}]`;
}

export interface ListedNote {
  /** The heading of the list it stands in. */
  list: string;
  kind: string;
  /** Null on a note on the whole paper. */
  quote: string | null;
  body: string;
}

/** The notes as the sidebar lists them, from top to bottom. */
export function listedNotes(sidebar: View): Promise<ListedNote[]> {
  return sidebar.evaluate(() => {
    const textOf = (within: Element | null | undefined, selector: string) =>
      within?.querySelector(selector)?.textContent ?? null;
    return [...document.querySelectorAll('article.note')].map((note) => ({
      list: textOf(note.closest('section'), 'h2') ?? '',
      kind: textOf(note, '.note-kind') ?? '',
      quote: textOf(note, '.note-passage blockquote:last-of-type') ?? textOf(note, '.note-passage'),
      body: textOf(note, '.note-body') ?? '',
    }));
  });
}

/** The words under the notes that are drawn on the page, in page order. */
export async function noteMarks(tab: Tab): Promise<string[]> {
  const layers = (await layersOf(tab)).filter(({ name }) => NOTE_LAYERS.includes(name));
  const top = ({ boxes: [box] }: { boxes: Box[] }) => (box ? box.y * 10_000 + box.x : 0);
  const marks = layers.flatMap((layer) => layer.marks).toSorted((a, b) => top(a) - top(b));
  return marks.map(({ text }) => text.replace(/\s+/g, ' '));
}

/** Scrolls so that the first mark with these words is in the middle of the window, and gives its first box. */
export async function showMark(tab: Tab, words: string): Promise<Box> {
  // While the page is read again, its marks are drawn anew, one stretch after the other.
  const find = () =>
    until(`a mark on "${words}"`, async () => {
      const marks = (await layersOf(tab)).flatMap((layer) => layer.marks);
      return marks.find(({ text }) => text.replace(/\s+/g, ' ') === words)?.boxes[0];
    });
  const { y } = await find();
  await tab.evaluate((top) => window.scrollBy({ top: top - innerHeight / 2, behavior: 'instant' }), y);
  return find();
}

/** The middle of a box. */
export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** What the open card says, its blocks on lines of their own; null while there is none. */
export async function card(tab: Tab): Promise<string | null> {
  return tab.inOverlay((root) => root.querySelector<HTMLElement>('[role="dialog"]')?.innerText ?? null, null);
}

/** Waits until a card is open and gives what it says. */
export function untilCard(tab: Tab): Promise<string> {
  return until('a card', () => card(tab));
}

/** Clicks the button whose label holds these words among what lies over the page: card, selection toolbar. */
export async function pressOver(tab: Tab, label: string): Promise<void> {
  let before: Box | null = null;
  // A card follows its mark while the page still scrolls: as a hand would, wait until it stands.
  const place = await until(`the button "${label}" over the page`, async () => {
    const now = await tab.inOverlay((root, wanted): Box | null => {
      const buttons = [...root.querySelectorAll('button')].filter(
        (button) =>
          button.checkVisibility() &&
          (button.getAttribute('aria-label') ?? button.innerText).includes(wanted),
      );
      const box = buttons[0]?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    }, label);
    const stands = now !== null && before !== null && now.x === before.x && now.y === before.y;
    before = now;
    return stands && now;
  });
  const { x, y } = middle(place);
  await tab.clickAt(x, y);
}

/** Clicks the first mark with these words and gives what its card says. */
export async function openCard(tab: Tab, words: string): Promise<string> {
  const { x, y } = middle(await showMark(tab, words));
  await tab.clickAt(x, y);
  return until(`the card of "${words}"`, async () => {
    const said = await card(tab);
    return said !== null && said.includes(words) && said;
  });
}

/** What stands in the elements that `selector` finds among what lies over the page, if they are seen. */
export async function overText(tab: Tab, selector: string): Promise<string[]> {
  const said = await tab.inOverlay(
    (root, wanted) =>
      [...root.querySelectorAll<HTMLElement>(wanted)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.innerText),
    selector,
  );
  return said ?? [];
}

/** How often a word is marked, whatever its kind. */
export async function marksOn(tab: Tab, words: string): Promise<number> {
  return (await layersOf(tab)).flatMap(({ marks }) => marks).filter(({ text }) => text === words).length;
}
