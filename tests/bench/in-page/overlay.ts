/** Runs in a page: marking n words by the extension's painter, and by wrapping each in an element, step by step. */
import type { DomMap } from '../../../lib/arxiv/dom-map';
import { readPage } from '../../../lib/arxiv/read';
import { kindLayer, NOTE_LAYERS } from '../../../lib/overlay/names';
import { Painter } from '../../../lib/overlay/painter';
import type { PageKind } from '../../../lib/paper/url';
import type { Span } from '../../../lib/page-text/page-text';
import { runAtOnce } from '../../../lib/slices/slices';

/** Half of the marks are findings, half are notes. */
const LAYERS = [kindLayer('hedge', false), NOTE_LAYERS[0]!] as const;
const SHOWN: ReadonlySet<string> = new Set(LAYERS);
const NOTHING: ReadonlySet<string> = new Set();

/** The same look for both: what is compared is the way of marking. */
const LOOK = 'text-decoration: underline 2px #64789a; text-underline-offset: 2px';
const STYLE = `${LAYERS.map((layer) => `::highlight(${layer}) { ${LOOK} }`).join(' ')} .marked { ${LOOK} } .off .marked { text-decoration: none }`;

let map: DomMap;
let spans: Span[] = [];
let painter: Painter;
let wrapped: HTMLElement[] = [];

/** Reads the page and chooses up to `wanted` words, spread evenly over the text. Returns how many. */
export function prepare(kind: PageKind, wanted: number): number {
  const reading = runAtOnce(readPage(document, kind));
  map = reading.map;
  spans = wordsInOneNode(reading.page.text, wanted);
  painter = new Painter(CSS.highlights);
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  return spans.length;
}

export async function drawHighlights(): Promise<void> {
  await paint(SHOWN);
  const drawn = LAYERS.reduce((sum, layer) => sum + (CSS.highlights.get(layer)?.size ?? 0), 0);
  if (drawn !== spans.length) throw new Error('Not all marks were drawn');
}

export function hideHighlights(): Promise<void> {
  return paint(NOTHING);
}

export function showHighlights(): Promise<void> {
  return paint(SHOWN);
}

export function clearHighlights(): void {
  painter.clear();
}

/**
 * From the last to the first: splitting a text node leaves the offsets before the split as they are. Without `Range`:
 * each live one would be adjusted at every split that follows, which is slower by a factor of a hundred.
 */
export function drawElements(): void {
  wrapped = spans.toReversed().map((span) => {
    const { startContainer, startOffset, endOffset } = map.boundsOf(span)!;
    const word = (startContainer as Text).splitText(startOffset);
    word.splitText(endOffset - startOffset);
    const element = document.createElement('span');
    element.className = 'marked';
    word.replaceWith(element);
    element.append(word);
    return element;
  });
}

export function hideElements(): void {
  document.documentElement.classList.add('off');
}

export function showElements(): void {
  document.documentElement.classList.remove('off');
}

/** Puts the page back, text nodes included: the map of offsets points into them. */
export function clearElements(): void {
  for (const element of wrapped.toReversed()) {
    const before = element.previousSibling as Text;
    const after = element.nextSibling as Text;
    before.appendData(element.textContent + after.data);
    element.remove();
    after.remove();
  }
}

/** Resolves when the frame has been drawn that shows all changes up to now. */
export function shown(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

function paint(layers: ReadonlySet<string>): Promise<void> {
  const ofLayer = (wanted: number) => spans.filter((_, index) => index % LAYERS.length === wanted);
  const marks = new Map(LAYERS.map((layer, index) => [layer, ofLayer(index)]));
  return painter.paint({ map, layers: marks, shown: layers }, null, {});
}

/** Words that lie within one text node each, so that they can be wrapped at all. */
function wordsInOneNode(text: string, wanted: number): Span[] {
  const words: Span[] = [];
  for (const { 0: word, index } of text.matchAll(/[a-z]{3,}/gi)) {
    const span = { start: index, end: index + word.length };
    const bounds = map.boundsOf(span);
    if (bounds && bounds.startContainer === bounds.endContainer) words.push(span);
  }
  const some = Math.min(wanted, words.length);
  return Array.from({ length: some }, (_, i) => words[Math.floor((i * words.length) / some)]!);
}
