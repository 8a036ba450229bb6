/** Notes and drafts. */
import { becameKnown, findBecame } from '../../lib/margin/became';
import { findFates, newestOn } from '../../lib/margin/fates';
import { mayNot } from '../../lib/margin/may-not';
import { marksFor, promisesIn, standingThreads } from '../../lib/margin/standings';
import { ME } from '../../lib/notes/person';
import type { ArxivId } from '../../lib/paper/id';
import { locate } from '../../lib/paper/url';
import { meIn } from '../../lib/settings/person';
import { TextStore } from '../../lib/versions/text-store';
import { Tracer } from '../../lib/versions/tracer';
import { type Area, paperOf } from './area';
import type { BackgroundContext } from './context';
import { LexiconNow } from './lexicon-now';
import { NoteCheck } from './note-check';
import { Pushes } from './pushes';

const NOTHING_KNOWN: Awaited<ReturnType<typeof becameKnown>> = new Map();

export function noteHandlers(
  context: BackgroundContext,
  texts = new TextStore(),
): Area<'marks' | 'draft' | 'notes' | 'note' | 'place' | 'paper'> {
  const { store, drafts, papers, answers, library, settings, report } = context;
  const pushes = new Pushes(context);
  const tracer = new Tracer(texts);
  const check = new NoteCheck(new LexiconNow(context), tracer);
  /** The answer, while others are told that something about its paper has changed. */
  function telling<T extends { target: { paper: ArxivId } }>(changed: T): T {
    pushes.notesChanged(new Set([changed.target.paper])).catch(report);
    return changed;
  }
  return {
    'marks/of-page': async (shown, sender) => {
      const paper = paperOf(sender);
      const version = shown.version ?? null;
      const { page } = locate(sender.url!)!;
      const here = version === null ? null : { paper, version, page };
      const [{ notes, drafts: begun }, { items }, kept, newest, became] = await Promise.all([
        meIn(settings).then(({ id }) => store.ofPaper(paper, id)),
        answers.ofPaper(paper),
        texts.ofPaper(paper),
        newestOn(paper),
        here ? becameKnown(here) : NOTHING_KNOWN,
      ]);
      // A paper that is only read leaves no trace, in a private window or in any other.
      if (notes.length > 0 || begun.length > 0) await papers.see(paper, shown);
      const marks = marksFor(standingThreads(notes, newest), items, version, became);
      // Laying versions beside each other takes longer than a page should wait for its marks.
      Promise.all([findFates(paper, notes, tracer), here !== null && findBecame(here, notes, tracer)])
        .then((news) => (news.includes(true) ? pushes.notesChanged(new Set([paper])) : undefined))
        .catch(report);
      const isKept = kept.some((text) => text.version === version && text.page === page);
      const isWrittenOn = marks.length > 0 || begun.length > 0;
      const wantsText = isWrittenOn && version !== null && !isKept;
      return { marks, drafts: begun.map(({ id }) => id), wantsText };
    },
    'draft/start': async ({ version, what, selectors, ...begun }, sender) => {
      const target = { paper: paperOf(sender), version, what, selectors };
      return telling(await drafts.start({ target, ...begun }));
    },
    'draft/keep': async ({ writer, ...draft }) => ({ id: await drafts.keep(draft, writer ?? null) }),
    'draft/drop': async ({ id }) => {
      const paper = await drafts.drop(id);
      if (paper !== null) telling({ target: { paper } });
      return {};
    },
    'draft/edit': async ({ id }) => telling(await drafts.edit(id)),
    'notes/of-paper': async (_, sender) => {
      const paper = paperOf(sender);
      const person = await meIn(settings);
      const [kept, record, said, newest] = await Promise.all([
        store.ofPaper(paper, person.id),
        papers.ofPaper(paper),
        answers.ofPaper(paper),
        newestOn(paper),
      ]);
      const promised = promisesIn(kept.notes, newest);
      const me = { ...person, id: person.id ?? ME, claimsAuthor: record.claimsAuthor };
      const problems = [...kept.problems, ...said.problems];
      return { paper, ...kept, record, me, answers: said.items, promised, problems };
    },
    'notes/search': async (query) => library.search(query, (await meIn(settings)).id),
    'note/save': async ({ writer = null, ...draft }) => {
      const { id, name } = await meIn(settings, context.newId);
      return telling(await store.save(draft, { me: { id: id ?? ME, name }, writer, mayNot }));
    },
    'note/delete': async ({ id }) => telling(await store.delete(id)),
    'note/restore': async ({ id }) => telling(await store.restore(id)),
    'note/history': async ({ id }) => store.history(id, (await meIn(settings)).id),
    'note/revert': async ({ id, revision }) => telling(await store.revert(id, revision)),
    'note/check': ({ draft }) => check.check(draft),
    'place/answer': async (said, sender) => {
      const answer = await answers.keep(paperOf(sender), said);
      telling({ target: { paper: answer.paper } });
      return answer;
    },
    'place/forget': async ({ id }) => {
      const paper = await answers.forget(id);
      if (paper !== null) telling({ target: { paper } });
      return {};
    },
    'paper/change': async (change, sender) => {
      const record = await papers.change(paperOf(sender), change);
      telling({ target: { paper: record.id } });
      return record;
    },
  };
}
