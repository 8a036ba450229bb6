/** Texts of the versions that were opened, and what became of passages in them. */
import { channelError } from '../../lib/messages/channel-error';
import { runInSlices } from '../../lib/slices/slices';
import { compare } from '../../lib/versions/compare';
import { newsOf } from '../../lib/versions/newest';
import { rebuttalOf } from '../../lib/versions/rebuttal';
import { TextStore } from '../../lib/versions/text-store';
import { Tracer } from '../../lib/versions/tracer';
import { type Area, paperOf } from './area';
import type { BackgroundContext } from './context';
import { Pushes } from './pushes';

export function versionHandlers(
  context: BackgroundContext,
  texts = new TextStore(),
): Area<'text' | 'texts' | 'versions'> {
  const { store, papers, report } = context;
  const tracer = new Tracer(texts);
  const pushes = new Pushes(context);
  return {
    'text/keep': async (shown, sender) => {
      const paper = paperOf(sender);
      const { news, dropped } = await texts.keep(paper, shown);
      // What stands in a version changes what threads are waiting for.
      const told = new Set(dropped.map((text) => text.paper));
      if (news) told.add(paper);
      pushes.notesChanged(told).catch(report);
      return { kept: news };
    },
    'versions/of-paper': async (_, sender) => {
      const paper = paperOf(sender);
      const [kept, { newestVersion }] = await Promise.all([texts.ofPaper(paper), papers.ofPaper(paper)]);
      const newest = Math.max(newestVersion ?? 0, ...kept.map(({ version }) => version));
      return {
        kept: kept.map(({ version, page, title, at, bytes }) => ({ version, page, title, at, bytes })),
        newest: newest || null,
      };
    },
    'versions/trace': async ({ to }, sender) => {
      const paper = paperOf(sender);
      const { notes } = await store.ofPaper(paper);
      return tracer.tracesOf(paper, notes, to);
    },
    'versions/compare': async (versions, sender) => {
      const alignment = await tracer.alignmentOf(paperOf(sender), versions.from, versions.to);
      if (!alignment) {
        throw channelError(
          'failed',
          'The text of one of the two versions is not kept.',
          'Open that version once, then compare again.',
        );
      }
      return runInSlices(compare(alignment, versions));
    },
    'versions/rebuttal': async (_, sender) => {
      const paper = paperOf(sender);
      const { notes } = await store.ofPaper(paper);
      return rebuttalOf(await newsOf(tracer, paper, notes));
    },
    'texts/read': () => texts.sizes(),
    'texts/clear': async ({ papers: named }) => {
      const cleared = await texts.clear(named);
      pushes.notesChanged(new Set(cleared)).catch(report);
      return {};
    },
  };
}
