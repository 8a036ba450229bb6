import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import { sentenceOf } from '../errors';
import type { OptionsClient } from './options-client';

export type Packs = Reply<ToBackground, 'packs/read'>;

export interface PacksInUse {
  /** Null until they are read. */
  packs: Packs | null;
  /** Why they could not be read, a sentence. */
  problem: string | null;
  /** Asks for them anew, after something was changed here. */
  reload: () => Promise<void>;
}

/** Own terms and packs. Asked for anew whenever the page is looked at: terms are added in papers too. */
export function usePacks(client: OptionsClient): PacksInUse {
  const [packs, setPacks] = useState<Packs | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const reload = useCallback(async () => {
    try {
      setPacks(await client.call('packs/read', {}));
      setProblem(null);
    } catch (thrown) {
      setProblem(sentenceOf(thrown));
    }
  }, [client]);

  useEffect(() => {
    void reload();
    const onLook = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', onLook);
    addEventListener('focus', onLook);
    return () => {
      document.removeEventListener('visibilitychange', onLook);
      removeEventListener('focus', onLook);
    };
  }, [reload]);

  return { packs, problem, reload };
}
