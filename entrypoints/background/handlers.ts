/**
 * One function for each message to the background. Each is complete in itself: the background may have been started
 * for this message and may be stopped behind it, so all it knows stands in the message, the browser and the store.
 */
import { exportBackup, importBackup, problemsInStore } from '../../lib/exchange/backup';
import { type Handlers } from '../../lib/messages/channel';
import { ChannelError, channelError } from '../../lib/messages/channel-error';
import { type ToBackground } from '../../lib/messages/map';
import { type MessageSender } from '../../lib/messages/sender';
import { type ArxivId } from '../../lib/paper/id';
import { locate } from '../../lib/paper/url';
import { asideSettings, changeSettings, settleSettings } from '../../lib/settings/store';
import { builtInTerms } from '../../lib/terms/built-in';
import { type BackgroundContext } from './context';
import { Pushes } from './pushes';

export function handlersOf(context: BackgroundContext): Handlers<ToBackground> {
  return {
    ...settingsHandlers(context),
    ...noteHandlers(context),
    ...lensHandlers(context),
    ...judgementHandlers(context),
    ...tabHandlers(context),
    ...dataHandlers(context),
  };
}

type Area<Prefix extends string> = Pick<
  Handlers<ToBackground>,
  Extract<keyof ToBackground, `${Prefix}/${string}`>
>;

function settingsHandlers({ settings, commands }: BackgroundContext): Area<'settings' | 'keys'> {
  return {
    'settings/read': () => settleSettings(settings),
    'settings/change': (change) => changeSettings(settings, change),
    'keys/read': async () => {
      const bound = await commands.getAll();
      const keyOf = (name: string) => bound.find((command) => command.name === name)?.shortcut || null;
      return {
        toggleOverlay: keyOf('toggle-overlay'),
        writeNote: keyOf('write-note'),
        toggleSidebar: keyOf('toggle-sidebar'),
      };
    },
  };
}

function noteHandlers(context: BackgroundContext): Area<'marks' | 'draft' | 'notes' | 'note'> {
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
      const drawn = notes.filter(
        ({ deletedAt, target }) => deletedAt === null && target.selectors.length > 0,
      );
      return {
        marks: drawn.map(({ id, kind, target: { version, selectors } }) => ({
          id,
          kind,
          version,
          selectors,
        })),
        drafts: drafts.map(({ id }) => id),
      };
    },
    'draft/start': async ({ version, selectors, kind, rewording }, sender) => {
      const target = { paper: paperOf(sender), version, selectors };
      return telling(await store.startDraft({ target, kind, rewording }));
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

function lensHandlers(context: BackgroundContext): Area<'lens' | 'term' | 'packs' | 'mark'> {
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

function judgementHandlers(context: BackgroundContext): Area<'judgements' | 'judgement'> {
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

function tabHandlers(context: BackgroundContext): Area<'tab'> {
  const { channel, report } = context;
  const pushes = new Pushes(context);
  return {
    'tab/state': async (_, sender) => {
      const tab = tabOf(sender);
      try {
        return { state: await channel.callPage(tab, 'page/state', {}) };
      } catch (thrown) {
        // Its content script is not there yet, or no longer: a state of the page, not a fault.
        if (thrown instanceof ChannelError && ['no-receiver', 'lost'].includes(thrown.code)) {
          return { state: null };
        }
        throw thrown;
      }
    },
    'tab/go': (place, sender) => channel.callPage(tabOf(sender), 'page/go', place),
    'tab/card': (mark, sender) => channel.callPage(tabOf(sender), 'page/card', mark),
    'tab/claims': (_, sender) => channel.callPage(tabOf(sender), 'page/claims', {}),
    'tab/find': (passage, sender) => channel.callPage(tabOf(sender), 'page/find', passage),
    'tab/selection': (_, sender) => channel.callPage(tabOf(sender), 'page/selection', {}),
    'tab/dismiss': (mark, sender) => channel.callPage(tabOf(sender), 'page/dismiss', mark),
    'tab/write-on': (mark, sender) => channel.callPage(tabOf(sender), 'page/write-on', mark),
    'tab/close-sidebar': async (_, sender) => {
      await channel.callPage(tabOf(sender), 'page/sidebar', { open: 'close' });
      return {};
    },
    'tab/changed': ({ focus }, sender) => {
      pushes.refreshSidebar(tabOf(sender), focus).catch(report);
      return {};
    },
  };
}

function dataHandlers(context: BackgroundContext): Area<'data'> {
  const { store, packs, settings, now, report } = context;
  const pushes = new Pushes(context);
  return {
    'data/export': () => exportBackup(settings, now()),
    'data/import': async ({ json }) => {
      const { papers, ...outcome } = await importBackup(settings, json);
      pushes.notesChanged(papers).catch(report);
      pushes.lensChanged(null).catch(report);
      return outcome;
    },
    'data/count': async () => {
      const [counts, { own, imported }, problems, aside] = await Promise.all([
        store.counts(),
        packs.list(),
        problemsInStore(),
        asideSettings(settings),
      ]);
      const ofSettings = aside.map(
        ({ why }) =>
          `Settings that could not be read were put aside: ${why}. They are kept, and are in every export.`,
      );
      return {
        ...counts,
        terms: own.terms.length,
        packs: imported.length,
        problems: [...ofSettings, ...problems],
      };
    },
  };
}

/** The paper in the sender's tab, from its address as the browser tells it. */
function paperOf({ url }: MessageSender): ArxivId {
  const location = url === null ? null : locate(url);
  if (!location) throw channelError('forbidden', 'No paper is shown in this tab.');
  return location.paper;
}

function tabOf({ tabId }: MessageSender): number {
  if (tabId === null) throw channelError('forbidden', 'This can only be asked from within a tab.');
  return tabId;
}
