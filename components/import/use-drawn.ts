import { useEffect, useState } from 'preact/hooks';

/** So many of a long list are drawn at first, and with each turn of the browser after that. */
const FIRST = 60;
const STEP = 120;

/** How many of `total` entries to draw now: a long list is there at once with what is seen of it, then all of it. */
export function useDrawn(total: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
