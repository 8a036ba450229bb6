/**
 * What appears under a selection in the paper: a note on it, a term of one's own from it, and what is to be said of
 * what is selected (the sum of its numbers, marks that few had left out). Under it: arXiv's older shell puts its own
 * button above. It goes when the selection does, and pressing it does not take the selection away.
 */
import { button, element } from './element';
import type { Host } from './host';
import { placeNear } from './place';

/** A selection rests this long before the bar appears: not at every letter of a drag. */
const REST_MS = 250;

export interface ToolbarAction {
  label: string;
  /** The key that does the same; asked each time, since it may be known late. */
  key: () => string | null;
  run: () => void;
}

export interface ToolbarOptions {
  /** The first is the one that matters most. */
  actions: readonly ToolbarAction[];
  /** Whether something of the paper is selected. */
  canUse: (range: Range) => boolean;
  /** What is to be said of it, a line each. */
  about: (range: Range) => string[];
  /** A selection has come to rest, or has gone. */
  onSelect: (range: Range | null) => void;
}

export interface SelectionBar {
  /** The same was done by other means: the bar goes, and stays away until something else is selected. */
  dismiss: () => void;
  /** What is to be said of the selection may have changed. */
  refresh: () => void;
}

/** Shows the bar whenever something of the paper is selected. */
export function watchSelection(
  view: Window,
  host: Host,
  options: ToolbarOptions,
  signal: AbortSignal,
): SelectionBar {
  const { document } = view;
  const about = element(document, 'div', 'about');
  const keys = options.actions.map(() => element(document, 'kbd', ''));
  const buttons = options.actions.map(({ label, run }, i) => {
    const made = button(document, i === 0 ? 'first' : '', label, () => {
      dismiss();
      run();
    });
    made.append(keys[i]!);
    return made;
  });
  const bar = element(document, 'div', 'toolbar', about, ...buttons);
  bar.hidden = true;
  // Without this the press would first end the selection that it is about.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  host.inside.append(bar);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  /** Whether the selection as it is was used: once is enough. */
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
    const usable = range !== null && options.canUse(range);
    if (!held) options.onSelect(usable ? range : null);
    if (held || used || !usable) return hide();
    for (const [i, { key }] of options.actions.entries()) keys[i]!.textContent = key() ?? '';
    const lines = options.about(range).map((line) => element(document, 'p', '', line));
    about.replaceChildren(...lines);
    if (lines.length > 0) host.say(lines.map(({ textContent }) => textContent).join('. '));
    bar.hidden = false;
    place();
  };
  const later = () => {
    clearTimeout(timer);
    if (selectedRange(view)) {
      timer = setTimeout(show, REST_MS);
    } else {
      hide();
      options.onSelect(null);
    }
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
  return {
    dismiss,
    refresh: () => {
      if (!bar.hidden) show();
    },
  };
}

/** What is selected, where it is not just a caret. */
export function selectedRange(view: Window): Range | null {
  const selection = view.getSelection();
  return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/** The box of the selection's last line. */
export function endOfSelection(view: Window): DOMRect | null {
  const rects = [...(selectedRange(view)?.getClientRects() ?? [])];
  return rects.findLast((rect) => rect.width > 0 && rect.height > 0) ?? null;
}
