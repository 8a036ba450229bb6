/**
 * One function for each message to the background. Each is complete in itself: the background may have been started
 * for this message and may be stopped behind it, so all it knows stands in the message, the browser and the store.
 */
import { exportBackup, importBackup } from '../../lib/exchange/backup';
import { type Handlers } from '../../lib/messages/channel';
import { ChannelError, channelError } from '../../lib/messages/channel-error';
import { type ToBackground } from '../../lib/messages/map';
import { type MessageSender } from '../../lib/messages/sender';
import { type ArxivId } from '../../lib/paper/id';
import { locate } from '../../lib/paper/url';
import { asideSettings, changeSettings, settleSettings } from '../../lib/settings/store';
import { type BackgroundContext } from './context';
import { Pushes } from './pushes';

export function handlersOf(context: BackgroundContext): Handlers<ToBackground> {
  return {
    ...settingsHandlers(context),
    ...noteHandlers(context),
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

function tabHandlers(context: BackgroundContext): Area<'tab'> {
  const { channel, report } = context;
  const pushes = new Pushes(context);
  return {
    'tab/state': async (_, sender) => {
      const tab = tabOf(sender);
      try {
        return { tab, state: await channel.callPage(tab, 'page/state', {}) };
      } catch (thrown) {
        // Its content script is not there yet, or no longer: a state of the page, not a fault.
        if (thrown instanceof ChannelError && ['no-receiver', 'lost'].includes(thrown.code)) {
          return { tab, state: null };
        }
        throw thrown;
      }
    },
    'tab/go': (place, sender) => channel.callPage(tabOf(sender), 'page/go', place),
    'tab/card': (place, sender) => channel.callPage(tabOf(sender), 'page/card', place),
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
  const { store, settings, now, report } = context;
  const pushes = new Pushes(context);
  return {
    'data/export': () => exportBackup(store, settings, now()),
    'data/import': async ({ json }) => {
      const { papers, ...outcome } = await importBackup(store, settings, json);
      pushes.notesChanged(papers).catch(report);
      return outcome;
    },
    'data/count': async () => {
      const [counts, problems, aside] = await Promise.all([
        store.counts(),
        store.problems(),
        asideSettings(settings),
      ]);
      const ofSettings = aside.map(
        ({ why }) =>
          `Settings that could not be read were put aside: ${why}. They are kept, and are in every export.`,
      );
      return { ...counts, problems: [...ofSettings, ...problems] };
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
