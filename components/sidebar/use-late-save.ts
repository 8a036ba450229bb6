import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds of rest after which what was typed is saved. */
export const REST = 400;

export interface LateSave {
  value: string;
  type: (text: string) => void;
  /** Saves at once what is not saved yet. */
  flush: () => void;
}

/**
 * A text that is saved while it is typed: after a moment of rest, on leaving the field, and before the page goes.
 * `stored` is followed as long as nothing is typed.
 */
export function useLateSave(stored: string, save: (text: string) => Promise<void>): LateSave {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const saving = useRef(save);
  saving.current = save;

  const flush = useRef(() => {
    const held = waiting.current;
    if (!held) return;
    clearTimeout(held.timer);
    waiting.current = null;
    void saving.current(held.text);
  });

  useEffect(() => {
    const now = flush.current;
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pagehide', now);
      now();
    };
  }, []);

  return {
    value: typed ?? stored,
    type(text) {
      setTyped(text);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { text, timer: setTimeout(() => flush.current(), REST) };
    },
    flush: flush.current,
  };
}
