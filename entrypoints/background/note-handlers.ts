/** Notes and drafts. */
import { type ArxivId } from '../../lib/paper/id';
import { type Area, paperOf } from './area';
import { type BackgroundContext } from './context';
import { Pushes } from './pushes';

export function noteHandlers(context: BackgroundContext): Area<'marks' | 'draft' | 'notes' | 'note'> {
  const { store, report } = context;
  const pushes = new Pushes(context);
  /** The answer, while others are told that something about its paper has changed. */
  function telling<T extends { target: { paper: ArxivId } }>(changed: T): T {
    pushes.notesChanged(new Set([changed.target.paper])).catch(report);
    return changed;
  }
  return {
    'marks/of-page': async (_, sender) => {
      const { notes, drafts } = await store.ofPaper(paperOf(sender));
      return {
        marks: notes.flatMap(({ id, kind, deletedAt, target: { version, selectors } }) =>
          kind === null || deletedAt !== null || selectors.length === 0
            ? []
            : [{ id, kind, version, selectors }],
        ),
        drafts: drafts.map(({ id }) => id),
      };
    },
    'draft/start': async ({ version, what, selectors, ...begun }, sender) => {
      const target = { paper: paperOf(sender), version, what, selectors };
      return telling(await store.startDraft({ target, ...begun }));
    },
    'draft/keep': async (draft) => {
      await store.keepDraft(draft);
      return {};
    },
    'draft/drop': async ({ id }) => {
      const paper = await store.dropDraft(id);
      if (paper !== null) telling({ target: { paper } });
      return {};
    },
    'draft/edit': async ({ id }) => telling(await store.editNote(id)),
    'notes/of-paper': async (_, sender) => {
      const paper = paperOf(sender);
      return { paper, ...(await store.ofPaper(paper)) };
    },
    'note/save': async (draft) => telling(await store.saveDraft(draft)),
    'note/delete': async ({ id }) => telling(await store.deleteNote(id)),
    'note/restore': async ({ id }) => telling(await store.restoreNote(id)),
  };
}
