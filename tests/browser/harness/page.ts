/** What can be seen of Hedgerow from within a paper's page, without asking the extension. */
import { LAYERS, STATE_ATTRIBUTE } from '../../../lib/overlay/names';
import { type Tab, until } from './browser';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One highlight of ours, as the page's registry holds it. */
export interface Layer {
  name: string;
  marks: { text: string; boxes: Box[] }[];
}

/** Waits until the marks are drawn. Throws if reading failed, or Hedgerow does not run on this page. */
export async function untilReady(tab: Tab, timeoutMs = 30_000): Promise<void> {
  const state = await until(
    'Hedgerow to be done with the page',
    async () => {
      const now = await tab.evaluate(
        (attribute) => document.documentElement.getAttribute(attribute),
        STATE_ATTRIBUTE,
      );
      return now === 'ready' || now === 'failed' ? now : null;
    },
    timeoutMs,
  );
  if (state === 'failed') throw new Error('Hedgerow could not read the page');
}

/** Our highlights that hold anything, from the lowest to the highest; boxes in CSS pixels of the viewport. */
export function layersOf(tab: Tab): Promise<Layer[]> {
  return tab.evaluate((names) => {
    const layers: Layer[] = [];
    for (const name of names) {
      const marks: Layer['marks'] = [];
      CSS.highlights.get(name)?.forEach((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const boxes = [...live.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
        marks.push({ text: live.toString(), boxes });
      });
      if (marks.length > 0) layers.push({ name, marks });
    }
    return layers;
  }, LAYERS);
}

/** How many ranges are registered under our names. */
export async function countMarks(tab: Tab): Promise<number> {
  return tab.evaluate(
    (names) => names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0),
    LAYERS,
  );
}

/** The place of every text node of the page, as one string each: all its boxes, in CSS pixels of the document. */
export function placesOfText(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const places: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()];
      places.push(
        boxes
          // To a hundredth: adding the scrolled distance leaves rounding errors behind.
          .map((b) =>
            [b.x + scrollX, b.y + scrollY, b.width, b.height].map((side) => side.toFixed(2)).join(' '),
          )
          .join(', '),
      );
    }
    return places;
  });
}

/** The page's body as it stands, to see whether anything in it was changed. */
export function markupOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.body.outerHTML);
}

/** Resolves when the page has painted what is due. */
export async function untilPainted(tab: Tab): Promise<void> {
  await tab.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
