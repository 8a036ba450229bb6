import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';

/** The two sides of the preview. */
export type Pane = 'original' | 'threads';

/** The pointer rests so long on a piece before the other side moves to it, in milliseconds. */
const REST_MS = 250;

export interface Lights {
  /** Of the element that holds both sides. */
  ref: RefObject<HTMLDivElement | null>;
  onPointerOver: (event: PointerEvent) => void;
  onPointerLeave: () => void;
  onFocusIn: (event: FocusEvent) => void;
  /** Lights a piece and brings it into view on both sides. */
  turnTo: (piece: string) => void;
}

/**
 * Links the two sides: the elements with `data-piece` of the piece that is pointed at or has the focus are lit by
 * `data-lit`, and the other side is scrolled to it. Done on the elements, not by drawing anew: there may be thousands.
 */
export function useLights(): Lights {
  const ref = useRef<HTMLDivElement>(null);
  const lit = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // What was drawn anew is lit again.
  useEffect(() => light(ref.current, lit.current));
  useEffect(() => () => clearTimeout(timer.current), []);

  const handlers = useMemo(() => {
    const turnTo = (piece: string | null) => {
      lit.current = piece;
      light(ref.current, piece);
    };
    return {
      turnTo: (piece: string) => {
        clearTimeout(timer.current);
        turnTo(piece);
        for (const pane of ['original', 'threads'] as const) bringIntoView(ref.current, pane, piece);
      },
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType === 'touch') return;
        const from = pieceAt(event.target);
        clearTimeout(timer.current);
        if (!from) return;
        turnTo(from.piece);
        timer.current = setTimeout(
          () => bringIntoView(ref.current, otherThan(from.pane), from.piece),
          REST_MS,
        );
      },
      onPointerLeave: () => {
        clearTimeout(timer.current);
        turnTo(pieceAt(document.activeElement)?.piece ?? null);
      },
      onFocusIn: (event: FocusEvent) => {
        const from = pieceAt(event.target);
        if (!from) return;
        clearTimeout(timer.current);
        turnTo(from.piece);
        bringIntoView(ref.current, otherThan(from.pane), from.piece);
      },
    };
  }, []);
  return { ref, ...handlers };
}

interface PieceAt {
  piece: string;
  pane: Pane;
}

function pieceAt(target: EventTarget | null): PieceAt | null {
  if (!(target instanceof Element)) return null;
  const piece = target.closest<HTMLElement>('[data-piece]')?.dataset.piece;
  const pane = target.closest<HTMLElement>('[data-pane]')?.dataset.pane as Pane | undefined;
  return piece === undefined || pane === undefined ? null : { piece, pane };
}

function light(root: HTMLElement | null, piece: string | null): void {
  if (!root) return;
  for (const element of root.querySelectorAll<HTMLElement>('[data-lit]')) {
    if (element.dataset.piece !== piece) delete element.dataset.lit;
  }
  if (piece === null) return;
  for (const element of root.querySelectorAll<HTMLElement>(`[data-piece="${CSS.escape(piece)}"]`)) {
    element.dataset.lit = '';
  }
}

function otherThan(pane: Pane): Pane {
  return pane === 'original' ? 'threads' : 'original';
}

/** The element that each side is being moved to; none once the reader moves it. */
const sought = new WeakMap<HTMLElement, HTMLElement>();

/** So often a side is moved again, where what was drawn on the way was higher or lower than was reckoned. */
const MOST_TURNS = 4;

/** Brings a piece into view on one side, by that side's own scrolling alone. */
function bringIntoView(root: HTMLElement | null, pane: Pane, piece: string): void {
  const side = root?.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
  const element = side?.querySelector<HTMLElement>(`[data-piece="${CSS.escape(piece)}"]`);
  if (!side || !element) return;
  sought.set(side, element);
  side.addEventListener('wheel', () => sought.delete(side), { once: true, passive: true });
  move(side, element, MOST_TURNS);
}

function move(side: HTMLElement, element: HTMLElement, turns: number): void {
  if (sought.get(side) !== element) return;
  const [seen, box] = [side.getBoundingClientRect(), element.getBoundingClientRect()];
  if (box.top >= seen.top && Math.min(box.bottom, box.top + seen.height / 2) <= seen.bottom) return;
  const way = box.top - seen.top - seen.height / 6;
  const last = side.scrollHeight - side.clientHeight;
  const top = Math.max(0, Math.min(last, side.scrollTop + way));
  // A side that does not scroll tells no end of it.
  if (Math.abs(top - side.scrollTop) < 1) return;
  if (turns > 0) side.addEventListener('scrollend', () => move(side, element, turns - 1), { once: true });
  const far = Math.abs(way) > 2 * seen.height;
  const still = far || matchMedia('(prefers-reduced-motion: reduce)').matches;
  side.scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
}
