import { useEffect, useState } from 'preact/hooks';
import type { ArxivId } from '../../lib/paper/id';
import type { CallBackground } from '../client';
import type { HeldPaper } from './paper-choice';

/** What of a paper is kept; asked anew whenever the page is come back to, since the paper may have been opened. */
export function useHeldPaper(call: CallBackground, paper: ArxivId | null): HeldPaper | null {
  const [held, setHeld] = useState<{ of: ArxivId; what: HeldPaper } | null>(null);
  useEffect(() => {
    if (paper === null) return;
    let wanted = true;
    const ask = () => {
      if (document.visibilityState === 'hidden') return;
      call('critique/paper', { paper }).then(
        (what) => wanted && setHeld({ of: paper, what }),
        // Nothing hangs on it: the reading says itself what it could look into.
        () => wanted && setHeld({ of: paper, what: { title: null, texts: [] } }),
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    addEventListener('focus', ask);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', ask);
      removeEventListener('focus', ask);
    };
  }, [call, paper]);
  return held?.of === paper ? held.what : null;
}
