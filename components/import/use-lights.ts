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
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType === 'touch') return;
        const from = pieceAt(event.target);
        clearTimeout(timer.current);
        if (!from) return;
        turnTo(from.piece);
        timer.current = setTimeout(() => scrollOther(ref.current, from), REST_MS);
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
        scrollOther(ref.current, from);
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

/** Brings the piece into view on the other side, by that side's own scrolling alone. */
function scrollOther(root: HTMLElement | null, { piece, pane }: PieceAt): void {
  const other: Pane = pane === 'original' ? 'threads' : 'original';
  const side = root?.querySelector<HTMLElement>(`[data-pane="${other}"]`);
  const element = side?.querySelector<HTMLElement>(`[data-piece="${CSS.escape(piece)}"]`);
  if (!side || !element) return;
  const [seen, box] = [side.getBoundingClientRect(), element.getBoundingClientRect()];
  if (box.top >= seen.top && Math.min(box.bottom, box.top + seen.height / 2) <= seen.bottom) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  side.scrollBy({ top: box.top - seen.top - seen.height / 6, behavior: still ? 'instant' : 'smooth' });
}
