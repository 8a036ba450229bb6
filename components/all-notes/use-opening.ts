import { useCallback, useState } from 'preact/hooks';
import { sentenceOf } from '../errors';
import type { AllNotesClient } from './all-notes-client';

export interface Opening {
  /** Opens the paper at a note; stays the same function. */
  open: (url: string, note: string) => void;
  /** Why the last one could not be opened, a sentence. */
  problem: string | null;
}

export function useOpening(client: AllNotesClient): Opening {
  const [problem, setProblem] = useState<string | null>(null);
  const open = useCallback(
    (url: string, note: string) => {
      client.open(url, note).then(
        () => setProblem(null),
        (thrown: unknown) => setProblem(sentenceOf(thrown)),
      );
    },
    [client],
  );
  return { open, problem };
}
