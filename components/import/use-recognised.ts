import { useEffect, useRef, useState } from 'preact/hooks';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import type { CallBackground } from '../client';
import { sentenceOf } from '../errors';
import { type SourceForm, sourceOf } from './source';

export type Recognised = Reply<ToBackground, 'critique/recognise'>;

/** After a letter typed, so many milliseconds pass before the text is looked at. */
const REST_MS = 300;

/** What the text looks like, and what it says of itself; null while there is none, or it is not looked at yet. */
export function useRecognised(
  call: CallBackground,
  form: SourceForm,
): { recognised: Recognised | null; problem: string | null } {
  const [recognised, setRecognised] = useState<Recognised | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useRef(0);
  const text = sourceOf(form);
  const name = form.held?.kind === 'file' ? form.held.name : null;
  const as = form.as ?? (form.held?.kind === 'copied' ? 'html' : null);

  useEffect(() => {
    const mine = ++turn.current;
    if (text.trim() === '') {
      setRecognised(null);
      setProblem(null);
      return;
    }
    const timer = setTimeout(
      () => {
        call('critique/recognise', { name, text, as }).then(
          (reply) => {
            if (mine !== turn.current) return;
            setRecognised(reply);
            setProblem(null);
          },
          (thrown: unknown) => {
            if (mine === turn.current) setProblem(sentenceOf(thrown));
          },
        );
      },
      form.held === null ? REST_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [call, text, name, as]);

  return { recognised, problem };
}
