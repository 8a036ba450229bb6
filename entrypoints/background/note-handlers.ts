/** Notes and drafts. */
import { marksFor, standingThreads } from '../../lib/margin/standings';
import { type ArxivId } from '../../lib/paper/id';
import { type Area, paperOf } from './area';
import { type BackgroundContext } from './context';
import { Pushes } from './pushes';

export function noteHandlers(
  context: BackgroundContext,
): Area<'marks' | 'draft' | 'notes' | 'note' | 'place' | 'paper'> {
  const { store, papers, answers, report } = context;
  const pushes = new Pushes(context);
  /** The answer, while others are told that something about its paper has changed. */
  function telling<T extends { target: { paper: ArxivId } }>(changed: T): T {
    pushes.notesChanged(new Set([changed.target.paper])).catch(report);
    return changed;
  }
  return {
    'marks/of-page': async (shown, sender) => {
      const paper = paperOf(sender);
      const [{ notes, drafts }, { items }] = await Promise.all([
        store.ofPaper(paper),
        answers.ofPaper(paper),
        papers.see(paper, shown),
      ]);
      const marks = marksFor(standingThreads(notes, new Map()), items, shown.version ?? null);
      return { marks, drafts: drafts.map(({ id }) => id), wantsText: marks.length > 0 };
    },
    'draft/start': async ({ version, what, selectors, ...begun }, sender) => {
      const target = { paper: paperOf(sender), version, what, selectors };
      return telling(await store.startDraft({ target, ...begun }));
    },
    'draft/keep': async ({ over: _, ...draft }) => {
      await store.keepDraft(draft);
      return { id: draft.id };
    },
    'draft/drop': async ({ id }) => {
      const paper = await store.dropDraft(id);
      if (paper !== null) telling({ target: { paper } });
      return {};
    },
    'draft/edit': async ({ id }) => telling(await store.editNote(id)),
    'notes/of-paper': async (_, sender) => {
      const paper = paperOf(sender);
      const [kept, record, said] = await Promise.all([
        store.ofPaper(paper),
        papers.ofPaper(paper),
        answers.ofPaper(paper),
      ]);
      const me = { id: 'me', name: null, claimsAuthor: record.claimsAuthor };
      const problems = [...kept.problems, ...said.problems];
      return { paper, ...kept, record, me, answers: said.items, problems };
    },
    'notes/search': () => ({
      total: 0,
      rows: [],
      facets: { kinds: [], states: [], turns: [], papers: [], tags: [] },
      problems: [],
    }),
    'note/save': async ({ over: _, ...draft }) => telling(await store.saveDraft(draft)),
    'note/delete': async ({ id }) => telling(await store.deleteNote(id)),
    'note/restore': async ({ id }) => telling(await store.restoreNote(id)),
    'note/history': ({ id }) => store.history(id),
    'note/revert': async ({ id, revision }) => telling(await store.revertNote(id, revision)),
    'note/check': () => [],
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
