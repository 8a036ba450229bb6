/**
 * The background: owns the database, the menus, the badge and the commands, and passes messages on. Wiring only; all
 * listeners are registered at once, since the browser starts it for an event and hands the event to those alone.
 */
import { v7 as uuidv7 } from 'uuid';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { JudgementStore } from '../../lib/claims/judgement-store';
import { createChannel } from '../../lib/messages/channel';
import { Library } from '../../lib/margin/library';
import { AnswerStore } from '../../lib/notes/answer-store';
import { DraftStore } from '../../lib/notes/draft-store';
import { NoteStore } from '../../lib/notes/note-store';
import { PaperStore } from '../../lib/notes/paper-store';
import { CONTENT_MATCHES } from '../../lib/paper/hosts';
import type { Settings } from '../../lib/settings/settings';
import { settleSettings, watchSettings } from '../../lib/settings/store';
import { DismissalStore } from '../../lib/terms/dismissal-store';
import { PackStore } from '../../lib/terms/pack-store';
import { act, type Action, isAction } from './actions';
import type { BackgroundContext } from './context';
import { handlersOf } from './handlers';
import { welcomeOnce } from './welcome';

export default defineBackground({
  type: 'module',
  main() {
    const channel = createChannel(browser);
    const context: BackgroundContext = {
      library: new Library(),
      store: new NoteStore(),
      drafts: new DraftStore(),
      papers: new PaperStore(),
      answers: new AnswerStore(),
      packs: new PackStore(),
      dismissals: new DismissalStore(),
      judgements: new JudgementStore(),
      settings: browser.storage.local,
      channel,
      tabs: browser.tabs,
      commands: browser.commands,
      now: () => new Date(),
      newId: () => uuidv7(),
      room: roomOf,
      report: (thrown) => console.error(thrown),
    };
    const run = (name: unknown, tab: number | undefined) => {
      if (isAction(name)) act(name, tab ?? null, context).catch(context.report);
    };

    channel.serveBackground(handlersOf(context));
    browser.commands.onCommand.addListener((name, tab) => run(name, tab?.id));
    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => run(menuItemId, tab?.id));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      createMenus().catch(context.report);
      if (reason === 'install') {
        const show = () => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
        welcomeOnce(browser.storage.local, show).catch(context.report);
      }
    });
    watchSettings(browser.storage.local, (settings) => {
      showBadge(settings).catch(context.report);
    });

    // A badge does not outlive the browser, nor the extension being turned off and on; no event tells of the latter.
    settleSettings(browser.storage.local).then(showBadge).catch(context.report);
  },
});

async function roomOf(): Promise<{ usage: number | null; quota: number | null; persisted: boolean }> {
  const [{ usage = null, quota = null }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usage, quota, persisted };
}

/** The browser keeps menus between starts of the background: made once, when installed or updated. */
async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'write-note' satisfies Action,
    title: i18n.t('background.writeNote'),
    contexts: ['selection'],
    documentUrlPatterns: CONTENT_MATCHES,
  });
  browser.contextMenus.create({
    id: 'toggle-overlay' satisfies Action,
    title: i18n.t('background.toggleOverlay'),
    contexts: ['action'],
  });
}

/** The button in the browser's bar says what is drawn where that is not everything. */
async function showBadge({ overlay }: Settings): Promise<void> {
  const text = overlay === 'all' ? '' : i18n.t(`background.badge.${overlay}`);
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: '#5f6368' });
  await browser.action.setTitle({ title: i18n.t(`background.title.${overlay}`) });
}
