/** Reading a critique, and taking it in. */
import { prepare } from '../../lib/anchor/page-index';
import { QUOTE_LIMIT } from '../../lib/anchor/selectors';
import { cut } from '../../lib/critique/cut';
import { formatOf } from '../../lib/critique/format-of';
import { notesOf } from '../../lib/critique/notes-of';
import { type Progress, readCritique } from '../../lib/critique/read-critique';
import type { Reading } from '../../lib/critique/reading';
import { papersNamed } from '../../lib/critique/which-paper';
import { detectFormat } from '../../lib/exchange/detect';
import { takeIn } from '../../lib/exchange/taking';
import { channelError } from '../../lib/messages/channel-error';
import { type ReadAs, type ReadingProgress, SOURCE_LIMIT } from '../../lib/messages/critique-messages';
import { ME } from '../../lib/notes/person';
import { possiblePlaces } from '../../lib/overlay/possible-places';
import type { ArxivId } from '../../lib/paper/id';
import { meIn } from '../../lib/settings/person';
import { tooLong } from '../../lib/schema/too-long';
import { runInSlices } from '../../lib/slices/slices';
import { TextStore } from '../../lib/versions/text-store';
import { Tracer, type VersionText } from '../../lib/versions/tracer';
import type { Area } from './area';
import type { BackgroundContext } from './context';
import { LexiconNow } from './lexicon-now';
import { Pushes } from './pushes';

/** A reading under way. Only told of, and gone with the background: whoever asked is told so and asks again. */
interface Job {
  stop: AbortController;
  progress: ReadingProgress;
}

export function critiqueHandlers(context: BackgroundContext, texts = new TextStore()): Area<'critique'> {
  const tracer = new Tracer(texts);
  const lexicon = new LexiconNow(context);
  const pushes = new Pushes(context);
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
    'critique/recognise': async ({ name, text, as: told }) => {
      const as = told ?? readAs(text, name);
      if (as === 'notes') return { as, papers: [], url: null, date: null };
      if (text.length > SOURCE_LIMIT) {
        throw channelError('request', `The text ${tooLong(SOURCE_LIMIT, 'paste a part of it at a time')}.`);
      }
      const { papers: known } = await texts.sizes();
      const titles = known.flatMap(({ paper, title }) => (title === null ? [] : [{ id: paper, title }]));
      const critique = await runInSlices(cut(text, as));
      const posted = critique.posts.find(({ url, date }) => url !== null || date !== null);
      return {
        as,
        papers: papersNamed(critique, titles).map((named) => ({
          ...named,
          title: titles.find(({ id }) => id === named.id)?.title ?? null,
        })),
        url: posted?.url ?? null,
        date: posted?.date ?? null,
      };
    },
    'critique/read': async ({ job, source, format, paper, version }) => {
      const stop = new AbortController();
      const under: Job = { stop, progress: { stage: 'cutting', done: 0, of: 1 } };
      jobs.set(job, under);
      try {
        const [held, words, { notes: known }] = await Promise.all([
          textOf(paper, version),
          lexicon.read(),
          context.store.ofPaper(paper),
        ]);
        const given = {
          paper,
          version: held?.kept.version ?? version,
          page: held?.text ?? null,
          lexicon: words,
          known,
        };
        const work = readCritique({ ...given, source, format });
        const reading = await runInSlices(followed(work, under), { signal: stop.signal });
        const text = held && { version: held.kept.version, page: held.kept.page, title: held.kept.title };
        return { reading, text };
      } finally {
        jobs.delete(job);
      }
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
    'critique/save': async ({ reading, source, withNames }) => {
      const { id, name } = await meIn(context.settings, context.newId);
      const by = { id: id ?? ME, name };
      const notes = notesOf(reading, { by, now: context.now(), source, withNames });
      const taken = await takeIn({ notes, foreign: [] }, { now: context.now, newId: context.newId });
      pushes.notesChanged(new Set(taken.papers)).catch(context.report);
      return taken;
    },
  };
}

function readAs(text: string, name: string | null): ReadAs {
  const file = detectFormat(text, name);
  if (file === 'critique') return formatOf(text, name);
  return file === 'openreview' ? file : 'notes';
}

/** The same work, each step of which is told to whoever asks how far it is. */
function* followed(work: Generator<Progress, Reading>, job: Job): Generator<void, Reading> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    job.progress = step.value;
    yield;
  }
}
