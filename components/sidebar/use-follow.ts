import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../lib/page-text/page-text';
import { isTyping } from './use-rows';

/** Milliseconds after the reader's last touch of the list in which it is left where it is. */
const BUSY_FOR = 2_500;

interface Following {
  /** The list. */
  ref: RefObject<HTMLElement | null>;
  on: boolean;
  visible: Span | null;
  /** The first row whose passage is in the page's window; null where there is none. */
  first: string | null;
}

/**
 * The row that the list is to stand at while the reader scrolls the page; null while they are busy in the sidebar:
 * writing, pointing at the list or scrolling it.
 */
export function useFollow({ ref, on, visible, first }: Following): string | null {
  const touched = useRef(-Infinity);
  const over = useRef(false);
  const [row, setRow] = useState<string | null>(null);

  useEffect(() => {
    const list = ref.current;
    if (!list) return undefined;
    const touch = () => (touched.current = Date.now());
    const enter = () => (over.current = true);
    const leave = () => {
      over.current = false;
      touch();
    };
    const touches = ['wheel', 'keydown', 'pointerdown'] as const;
    for (const name of touches) list.addEventListener(name, touch, { passive: true });
    list.addEventListener('pointerenter', enter);
    list.addEventListener('pointerleave', leave);
    return () => {
      for (const name of touches) list.removeEventListener(name, touch);
      list.removeEventListener('pointerenter', enter);
      list.removeEventListener('pointerleave', leave);
    };
  }, []);

  useEffect(() => {
    const typing = document.hasFocus() && isTyping(document.activeElement);
    const busy = typing || over.current || Date.now() - touched.current < BUSY_FOR;
    if (on && !busy && first !== null) setRow(first);
  }, [on, first, visible?.start]);

  return on ? row : null;
}
