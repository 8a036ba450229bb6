import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Rows {
  /** Of the element that holds the rows. */
  ref: RefObject<HTMLDivElement | null>;
  /** The key of the row that Tab reaches; it alone has `tabIndex` 0, and so have the controls in it. */
  current: string | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusIn: (event: FocusEvent) => void;
  /** Brings a row into view and gives it the focus; the row must be drawn. */
  focus: (key: string) => void;
}

/**
 * A list in which the arrow keys (or j and k) go from row to row, and Tab goes through the one row they are at. Rows
 * are the elements with `data-row`, wherever they stand in the list; `data-level` says how deep. Right opens a row
 * with `aria-expanded`, left shuts it or goes to the row it stands under.
 */
export function useRows(): Rows {
  const ref = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const place = useRef(0);

  // A row that went away hands the focus to the one in its place, and the Tab stop with it.
  useEffect(() => {
    const rows = rowsIn(ref.current);
    const at = rows.findIndex((row) => row.dataset.row === current);
    if (at >= 0) {
      place.current = at;
      return;
    }
    const next = rows[Math.min(place.current, rows.length - 1)] ?? null;
    setCurrent(next?.dataset.row ?? null);
    const lost = current !== null && document.activeElement === document.body && document.hasFocus();
    if (lost) next?.focus();
  });

  const focus = useCallback((key: string) => {
    const row = rowsIn(ref.current).find((candidate) => candidate.dataset.row === key);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onFocusIn = useCallback((event: FocusEvent) => {
    const key = rowOf(event.target)?.dataset.row;
    if (key !== undefined) setCurrent(key);
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const rows = rowsIn(ref.current);
    const next = rowAfter(event.key, rows, rows.indexOf(row));
    if (next === null) return;
    event.preventDefault();
    if (next === 'click') row.click();
    else {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    }
  }, []);

  return { ref, current, onKeyDown, onFocusIn, focus };
}

function rowAfter(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | 'click' | null {
  const row = rows[at]!;
  const expanded = row.getAttribute('aria-expanded');
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return rows[at + 1] ?? row;
    case 'ArrowUp':
    case 'k':
      return rows[at - 1] ?? row;
    case 'Home':
      return rows[0]!;
    case 'End':
      return rows[rows.length - 1]!;
    case 'ArrowRight':
      return expanded === 'false' ? 'click' : null;
    case 'ArrowLeft':
      if (expanded === 'true') return 'click';
      return rows.slice(0, at).findLast((above) => levelOf(above) < levelOf(row)) ?? null;
    default:
      return null;
  }
}

function rowsIn(container: HTMLElement | null): HTMLElement[] {
  return container ? [...container.querySelectorAll<HTMLElement>('[data-row]')] : [];
}

function levelOf(row: HTMLElement): number {
  return Number(row.dataset.level ?? 1);
}

/** The row that holds an element: itself, one around it, or the one whose controls stand beside it. */
function rowOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const around = target.closest<HTMLElement>('[data-row]');
  return around ?? target.closest('[data-row-with]')?.querySelector<HTMLElement>('[data-row]') ?? null;
}

/** Whether keys are text where the focus is. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
