import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../sidebar/use-rows';

/** The keys of a reading, as the help line shows them. */
export const READING_KEYS = {
  next: 'j',
  previous: 'k',
  accept: 'a',
  reject: 'r',
  undo: 'u',
  view: 'd',
} as const;
export type ReadingKey = keyof typeof READING_KEYS;

/**
 * Does what a key stands for while the focus is in the reading, or nowhere; never where keys are text, and never with
 * a modifier, so that no browser's or screen reader's key is taken.
 */
export function useReadingKeys(within: RefObject<HTMLElement | null>, act: (key: ReadingKey) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (isTyping(target)) return;
      if (target && target !== document.body && !within.current?.contains(target)) return;
      const key = (Object.keys(READING_KEYS) as ReadingKey[]).find(
        (name) => READING_KEYS[name] === event.key.toLowerCase(),
      );
      if (key === undefined) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [within]);
}
