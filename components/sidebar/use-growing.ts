import { useEffect, useState } from 'preact/hooks';

const AT_FIRST = 40;
const STEP = 80;

/**
 * How many of `total` rows to draw now: a screenful at once, the rest in steps while nothing else is to be done. In
 * the end all are there, for the browser's own search and for screen readers.
 * @param least rows that must be there at once, such as up to the one that has the focus
 */
export function useGrowing(total: number, least: number): number {
  const [drawn, setDrawn] = useState(AT_FIRST);
  const now = Math.min(total, Math.max(drawn, least));
  useEffect(() => {
    if (now >= total) return undefined;
    const idle = requestIdleCallback(() => setDrawn(now + STEP), { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [now, total]);
  return now;
}
