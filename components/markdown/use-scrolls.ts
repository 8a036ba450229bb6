import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether an element is wider than its place: then it scrolls, and keys must reach it. Asked anew as `on` changes. */
export function useScrolls(ref: RefObject<HTMLElement | null>, on: readonly unknown[]): boolean {
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    setScrolls(element !== null && element.scrollWidth > element.clientWidth + 1);
  }, on);
  return scrolls;
}
