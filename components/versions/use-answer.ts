import { useCallback, useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../errors';

/** What was asked for: awaited, there, or refused with a sentence that can be shown. */
export type Answer<T> = { is: 'awaited' } | { is: 'there'; value: T } | { is: 'failed'; why: string };

/**
 * Asks when the component is drawn first and whenever `about` becomes another. What is there already stays until the
 * new answer has come, so that a list does not flicker; `askAgain` asks once more.
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  about: string,
): { answer: Answer<T>; askAgain: () => void } {
  const [answer, setAnswer] = useState<Answer<T>>({ is: 'awaited' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setAnswer({ is: 'there', value }),
      (thrown: unknown) => wanted && setAnswer({ is: 'failed', why: sentenceOf(thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [about, turn]);
  return { answer, askAgain: useCallback(() => setTurn((before) => before + 1), []) };
}
