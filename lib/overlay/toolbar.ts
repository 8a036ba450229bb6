/**
 * The button that appears under a selection in the paper. Under it: arXiv's older shell puts its own button above.
 * It goes when the selection does, and pressing it does not take the selection away.
 */
import { button, element } from './element';
import { type Host } from './host';
import { placeNear } from './place';

/** A selection rests this long before the button appears: not at every letter of a drag. */
const REST_MS = 250;

export interface ToolbarOptions {
  label: string;
  /** The key that does the same; asked each time, since it may be known late. */
  key: () => string | null;
  /** Whether something of the paper is selected. */
  canWrite: (range: Range) => boolean;
  onWrite: () => void;
}

/**
 * Shows the button whenever something of the paper is selected. Returns what is to be called when the same was done by
 * other means: the button then goes, and stays away until something else is selected.
 */
export function watchSelection(
  view: Window,
  host: Host,
  options: ToolbarOptions,
  signal: AbortSignal,
): () => void {
  const { document } = view;
  const key = element(document, 'kbd', '');
  const bar = button(document, 'toolbar', options.label, () => {
    dismiss();
    options.onWrite();
  });
  bar.append(key);
  bar.hidden = true;
  // Without this the press would first end the selection that it is about.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  host.inside.append(bar);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  /** Whether a note was begun on the selection as it is: once is enough. */
  let used = false;

  const hide = () => {
    bar.hidden = true;
  };
  const dismiss = () => {
    used = true;
    hide();
  };
  const place = () => {
    const box = endOfSelection(view);
    if (!box || bar.hidden) return hide();
    const room = { width: document.documentElement.clientWidth, height: view.innerHeight };
    if (box.bottom < 0 || box.top > room.height) {
      bar.style.visibility = 'hidden';
      return;
    }
    const size = { width: bar.offsetWidth, height: bar.offsetHeight };
    const end = { left: box.right - size.width, top: box.top, right: box.right, bottom: box.bottom };
    const { left, top } = placeNear(end, size, room);
    bar.style.visibility = '';
    bar.style.left = `${left}px`;
    bar.style.top = `${top}px`;
  };
  const show = () => {
    const range = selectedRange(view);
    if (held || used || !range || !options.canWrite(range)) return hide();
    key.textContent = options.key() ?? '';
    bar.hidden = false;
    place();
  };
  const later = () => {
    clearTimeout(timer);
    if (!selectedRange(view)) hide();
    else timer = setTimeout(show, REST_MS);
  };
  const hold = (event: PointerEvent) => {
    if (!host.isTarget(event)) held = true;
  };
  const release = () => {
    held = false;
    later();
  };

  const changed = () => {
    used = false;
    later();
  };

  const passive = { passive: true, signal };
  document.addEventListener('selectionchange', changed, passive);
  view.addEventListener('pointerdown', hold, { ...passive, capture: true });
  view.addEventListener('pointerup', release, { ...passive, capture: true });
  view.addEventListener('pointercancel', release, { ...passive, capture: true });
  view.addEventListener('scroll', place, { ...passive, capture: true });
  view.addEventListener('resize', place, passive);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return dismiss;
}

/** What is selected, where it is not just a caret. */
export function selectedRange(view: Window): Range | null {
  const selection = view.getSelection();
  return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/** The box of the selection's last line. */
function endOfSelection(view: Window): DOMRect | null {
  const rects = [...(selectedRange(view)?.getClientRects() ?? [])];
  return rects.findLast((rect) => rect.width > 0 && rect.height > 0) ?? null;
}
