import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/marks.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Options } from '../../components/options/options';
import type { OptionsClient } from '../../components/options/options-client';
import { createChannel } from '../../lib/messages/channel';
import { watchSettings } from '../../lib/settings/store';

/** Chromium has no call for it; Firefox opens its page itself. */
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts';

interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

const channel = createChannel(browser);

const client: OptionsClient = {
  call: (name, request) => channel.callBackground(name, request),
  watchSettings: (onChange) => watchSettings(browser.storage.local, onChange),
  version: browser.runtime.getManifest().version,
  welcomeUrl: browser.runtime.getURL('/welcome.html'),
  allNotesUrl: browser.runtime.getURL('/notes.html'),
  importUrl: browser.runtime.getURL('/import.html'),
  async openKeys() {
    const commands = browser.commands as FirefoxCommands;
    await (commands.openShortcutSettings
      ? commands.openShortcutSettings()
      : browser.tabs.create({ url: CHROMIUM_KEYS }));
  },
  isPersisted: () => navigator.storage.persisted(),
  persist: () => navigator.storage.persist(),
};

document.title = `${i18n.t('extName')}: ${i18n.t('options.title')}`;
render(<Options client={client} />, document.getElementById('app')!);
