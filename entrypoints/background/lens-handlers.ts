/** Terms, packs, what is taken away, judgements on claims. */
import type { ArxivId } from '../../lib/paper/id';
import { builtInTerms } from '../../lib/terms/built-in';
import { type Area, paperOf } from './area';
import type { BackgroundContext } from './context';
import { Pushes } from './pushes';

export function lensHandlers(context: BackgroundContext): Area<'lens' | 'term' | 'packs' | 'mark'> {
  const { packs, dismissals, report } = context;
  const pushes = new Pushes(context);
  /** The answer, while every page is told that its lens works with other words now. */
  function telling<T>(answer: T, paper: ArxivId | null = null): T {
    pushes.lensChanged(paper).catch(report);
    return answer;
  }
  return {
    'lens/of-page': async (_, sender) => {
      const [on, dismissed] = await Promise.all([packs.forLens(), dismissals.ofPaper(paperOf(sender))]);
      return { packs: on, dismissals: dismissed.items };
    },
    'term/keep': async ({ term }) => telling(await packs.keepTerm(term)),
    'term/drop': async ({ id }) => telling(await packs.dropTerm(id)),
    'packs/read': async () => ({ builtIn: builtInTerms(), ...(await packs.list()) }),
    'packs/import': async ({ json, on }) => telling(await packs.import(json, on)),
    'packs/export': ({ id }) => packs.export(id),
    'packs/switch': async ({ id, on }) => {
      await packs.switch(id, on);
      return telling({});
    },
    'packs/drop': async ({ id }) => {
      await packs.drop(id);
      return telling({});
    },
    'mark/dismiss': async (mark, sender) => {
      const paper = paperOf(sender);
      return telling(await dismissals.dismiss(paper, mark), paper);
    },
    'mark/restore': async ({ id }) => {
      const paper = await dismissals.restore(id);
      return paper === null ? {} : telling({}, paper);
    },
  };
}

export function judgementHandlers(context: BackgroundContext): Area<'judgements' | 'judgement'> {
  const { judgements, report } = context;
  const pushes = new Pushes(context);
  return {
    'judgements/of-paper': async (_, sender) => {
      const { items, problems } = await judgements.ofPaper(paperOf(sender));
      return { judgements: items, problems };
    },
    'judgement/keep': async (judgement, sender) => {
      const paper = paperOf(sender);
      const kept = await judgements.keep({ ...judgement, paper });
      pushes.judgementsChanged(paper).catch(report);
      return kept;
    },
    'judgement/drop': async ({ id }) => {
      const paper = await judgements.drop(id);
      if (paper !== null) pushes.judgementsChanged(paper).catch(report);
      return {};
    },
  };
}
