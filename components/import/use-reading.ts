import { useEffect, useRef, useState } from 'preact/hooks';
import type { CritiqueFormat } from '../../lib/critique/critique';
import type { ReadCritique, ReadingProgress } from '../../lib/messages/critique-messages';
import type { ArxivId } from '../../lib/paper/id';
import { sentenceOf } from '../errors';
import type { ImportClient } from './import-client';

/** So often a reading is asked how far it is, in milliseconds. */
const LOOK_MS = 150;

/** What is to be read. */
export interface ReadingRequest {
  source: string;
  format: CritiqueFormat;
  paper: ArxivId;
  version: number | null;
}

export type ReadingState =
  | { is: 'idle' }
  /** `progress` null: not told yet. */
  | { is: 'under-way'; progress: ReadingProgress | null }
  | { is: 'stopped' }
  | { is: 'failed'; why: string };

export interface ReadingInUse {
  state: ReadingState;
  read: (request: ReadingRequest) => void;
  stop: () => void;
}

/** A critique read in the background: followed while it is, and stopped when asked, or when the page goes. */
export function useReading(
  { call, newJob }: Pick<ImportClient, 'call' | 'newJob'>,
  onRead: (read: ReadCritique) => void,
): ReadingInUse {
  const [state, setState] = useState<ReadingState>({ is: 'idle' });
  const job = useRef<string | null>(null);
  const done = useRef(onRead);
  done.current = onRead;
  const underWay = state.is === 'under-way';

  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => {
      const asked = job.current;
      if (asked === null) return;
      call('critique/progress', { job: asked }).then(
        (progress) => {
          if (progress && job.current === asked) setState({ is: 'under-way', progress });
        },
        // The reading itself tells what went wrong.
        () => {},
      );
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [call, underWay]);

  function stop(): void {
    const asked = job.current;
    if (asked === null) return;
    job.current = null;
    setState({ is: 'stopped' });
    call('critique/stop', { job: asked }).catch(() => {
      // It has ended by itself, or with the background.
    });
  }

  useEffect(() => {
    addEventListener('pagehide', stop);
    return () => removeEventListener('pagehide', stop);
  }, [call]);

  function read(request: ReadingRequest): void {
    const mine = newJob();
    job.current = mine;
    setState({ is: 'under-way', progress: null });
    call('critique/read', { job: mine, ...request }).then(
      (result) => {
        if (job.current !== mine) return;
        job.current = null;
        setState({ is: 'idle' });
        done.current(result);
      },
      (thrown: unknown) => {
        if (job.current !== mine) return;
        job.current = null;
        setState({ is: 'failed', why: sentenceOf(thrown) });
      },
    );
  }

  return { state, read, stop };
}
