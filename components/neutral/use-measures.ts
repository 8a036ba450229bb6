import { useEffect, useState } from 'preact/hooks';
import type { NeutralPaper } from '../../lib/messages/neutral-messages';
import type { Measures } from '../../lib/neutral/measures';
import { sentenceOf } from '../errors';
import { sumOf } from './measures-table';
import type { NeutralClient } from './neutral-client';
import type { Reading } from './use-reading';

/** Decisions that follow each other quickly are counted once, in milliseconds. */
const PAUSE_MS = 150;

/** The measures with what is taken; null until they are counted. */
export function useMeasures(
  client: NeutralClient,
  { version, page }: NeutralPaper,
  { passages, places }: Reading,
): { after: Measures | null; problem: string | null } {
  const [after, setAfter] = useState<Measures | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const asked = passages.map(({ part }, index) => ({
      part,
      changes: places[index]!.filter(({ is }) => is === 'taken').map(({ wording }) => wording),
    }));
    const timer = setTimeout(() => {
      client.call('neutral/measures', { version, page, passages: asked }).then(
        (measures) => {
          if (!wanted) return;
          setAfter(sumOf(measures));
          setProblem(null);
        },
        (thrown: unknown) => {
          if (wanted) setProblem(sentenceOf(thrown));
        },
      );
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [places]);
  return { after, problem };
}
