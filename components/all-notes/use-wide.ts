import { useEffect, useState } from 'preact/hooks';

const WIDE = '(min-width: 50rem)';

/** Whether there is room for a table, and for what narrows a list beside it; followed as the window changes. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return wide;
}
