import { useEffect, useState } from 'preact/hooks';
import type { BoundKeys, Client } from './client';
import { sentenceOf } from './errors';

/** The keys that are set: null until they are known, a sentence where the browser does not say. */
export function useBoundKeys(client: Client): BoundKeys | string | null {
  const [keys, setKeys] = useState<BoundKeys | string | null>(null);
  useEffect(() => {
    client.call('keys/read', {}).then(setKeys, (thrown: unknown) => setKeys(sentenceOf(thrown)));
  }, [client]);
  return keys;
}
