/**
 * What the pointer does on marks: resting on one, leaving it, pressing it. It only listens: the page's own handlers,
 * links and selections get every event as if we were not there.
 */
import type { Hit } from './hit-test';

/** The pointer rests this long on a mark before its card shows; shorter where a card is already open. */
const REST_MS = 180;
const REST_WHILE_OPEN_MS = 90;
/** The card stays this long after the pointer has left mark and card: time to move from one to the other. */
const LEAVE_MS = 320;

/** A press on one of these is the page's. */
const PRESSABLE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]';

export interface PointerOptions {
  /** The marks at a point of the window. */
  hit: (x: number, y: number) => Hit | null;
  /** Whether the event is on something of ours. */
  isOurs: (event: Event) => boolean;
  isOpen: () => boolean;
  /** The pointer rests on marks. */
  onRest: (hit: Hit) => void;
  /** The pointer moves where no mark is, and rests there. */
  onBeside: (x: number, y: number) => void;
  onRestBeside: (x: number, y: number) => void;
  /** The pointer has left the marks it rested on, and the card. */
  onLeave: () => void;
  /** Marks were pressed; null: something else was, and where it does nothing by itself, what. */
  onPress: (hit: Hit | null, target: Element | null) => void;
}

export function watchPointer(view: Window, options: PointerOptions, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let under: Hit | null = null;

  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const leave = () => {
    clearTimeout(resting);
    under = null;
    if (!options.isOpen()) return;
    leaving ??= setTimeout(() => {
      leaving = undefined;
      options.onLeave();
    }, LEAVE_MS);
  };
  const stop = () => {
    clearTimeout(resting);
    stay();
    cancelAnimationFrame(frame);
    under = null;
  };

  const look = (x: number, y: number) => {
    const hit = options.hit(x, y);
    if (!hit) {
      leave();
      options.onBeside(x, y);
      resting = setTimeout(() => options.onRestBeside(x, y), REST_MS);
      return;
    }
    stay();
    if (hit.marks[0] === under?.marks[0]) return;
    under = hit;
    clearTimeout(resting);
    resting = setTimeout(() => options.onRest(hit), options.isOpen() ? REST_WHILE_OPEN_MS : REST_MS);
  };

  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    cancelAnimationFrame(frame);
    // On the card; or something is being selected or dragged.
    if (options.isOurs(event) || event.buttons !== 0) return stop();
    const { clientX, clientY } = event;
    frame = requestAnimationFrame(() => look(clientX, clientY));
  };

  const out = (event: PointerEvent) => {
    // Only leaving the window, not moving from one element to another.
    if (event.relatedTarget === null && !options.isOurs(event)) leave();
  };

  const press = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || options.isOurs(event)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const selection = view.getSelection();
    const selecting = selection !== null && !selection.isCollapsed;
    const target = event.target instanceof Element ? event.target : null;
    stop();
    const isFree = !selecting && !target?.closest(PRESSABLE);
    options.onPress(isFree ? options.hit(event.clientX, event.clientY) : null, isFree ? target : null);
  };

  const listen = { capture: true, passive: true, signal };
  view.addEventListener('pointermove', move, listen);
  view.addEventListener('pointerout', out, listen);
  view.addEventListener('click', press, listen);
  signal.addEventListener('abort', stop);
}
