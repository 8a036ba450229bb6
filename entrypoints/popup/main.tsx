import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/marks.css';
import '../../components/parts.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/popup';
import type { PopupClient } from '../../components/popup/popup-client';
import { createChannel, isNoReceiver } from '../../lib/messages/channel';
import { CONTENT_MATCHES } from '../../lib/paper/hosts';
import { watchSettings } from '../../lib/settings/store';

const channel = createChannel(browser);

const OWN_PAGES = {
  notes: browser.runtime.getURL('/notes.html'),
  waiting: browser.runtime.getURL('/notes.html?turn=critic'),
  backup: browser.runtime.getURL('/options.html#data'),
};

const client: PopupClient = {
  call: (name, request) => channel.callBackground(name, request),
  watchSettings: (onChange) => watchSettings(browser.storage.local, onChange),
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return { id: tab?.id ?? null, url: tab?.url ?? null };
  },
  async pageState(tab) {
    try {
      return await channel.callPage(tab, 'page/state', {});
    } catch (thrown) {
      if (isNoReceiver(thrown)) return null;
      throw thrown;
    }
  },
  isGranted: () => browser.permissions.contains({ origins: CONTENT_MATCHES }),
  requestGrant: () => browser.permissions.request({ origins: CONTENT_MATCHES }),
  openSidebar: (tab) => channel.callPage(tab, 'page/sidebar', { open: 'open' }),
  reload: (tab) => browser.tabs.reload(tab),
  show: (tab, url) => browser.tabs.update(tab, { url }),
  openOptions: () => browser.runtime.openOptionsPage(),
  openOwn: (page) => browser.tabs.create({ url: OWN_PAGES[page] }),
  close: () => window.close(),
};

document.title = i18n.t('extName');
render(<Popup client={client} />, document.getElementById('app')!);
