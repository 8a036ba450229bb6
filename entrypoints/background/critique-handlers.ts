/** Reading a critique, and taking it in. */
import { prepare } from '../../lib/anchor/page-index';
import { QUOTE_LIMIT } from '../../lib/anchor/selectors';
import { channelError } from '../../lib/messages/channel-error';
import type { ReadingProgress } from '../../lib/messages/critique-messages';
import { possiblePlaces } from '../../lib/overlay/possible-places';
import type { ArxivId } from '../../lib/paper/id';
import { runInSlices } from '../../lib/slices/slices';
import { TextStore } from '../../lib/versions/text-store';
import { Tracer, type VersionText } from '../../lib/versions/tracer';
import type { Area } from './area';

/** A reading under way. Only told of, and gone with the background: whoever asked is told so and asks again. */
interface Job {
  stop: AbortController;
  progress: ReadingProgress;
}

export function critiqueHandlers(texts = new TextStore()): Area<'critique'> {
  const tracer = new Tracer(texts);
  const jobs = new Map<string, Job>();

  /** The text of a version; of the newest that is kept where none is named. */
  async function textOf(paper: ArxivId, version: number | null): Promise<VersionText | null> {
    const wanted = version ?? (await tracer.newestKept(paper));
    return wanted === null ? null : tracer.textOf(paper, wanted);
  }

  return {
    'critique/paper': async ({ paper }) => {
      const kept = await texts.ofPaper(paper);
      return {
        title: kept.findLast(({ title }) => title !== null)?.title ?? null,
        texts: kept.map(({ version, page, title }) => ({ version, page, title })),
      };
    },
    'critique/recognise': () => {
      throw channelError('failed', 'Critiques cannot be read.');
    },
    'critique/read': () => {
      throw channelError('failed', 'Critiques cannot be read.');
    },
    'critique/progress': ({ job }) => jobs.get(job)?.progress ?? null,
    'critique/stop': ({ job }) => {
      jobs.get(job)?.stop.abort(channelError('failed', 'The reading was stopped.'));
      return {};
    },
    'critique/place': async ({ paper, version, exact }) => {
      const held = await textOf(paper, version);
      if (!held) return null;
      await runInSlices(prepare(held.text));
      const quoted = exact.slice(0, QUOTE_LIMIT);
      return possiblePlaces(held.text, [
        { type: 'TextQuoteSelector', exact: quoted, prefix: '', suffix: '' },
      ]);
    },
  };
}
