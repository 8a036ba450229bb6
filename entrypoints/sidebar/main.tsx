import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/marks.css';
import '../../components/parts.css';
import '../../components/sidebar/sidebar.css';
import '../../components/sidebar/claims.css';
import '../../components/sidebar/profile.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type SidebarClient } from '../../components/client';
import { Sidebar } from '../../components/sidebar/sidebar';
import { SidebarStore } from '../../components/sidebar/sidebar-store';
import { createChannel } from '../../lib/messages/channel';
import { watchSettings } from '../../lib/settings/store';

const channel = createChannel(browser);

const client: SidebarClient = {
  call: (name, request) => channel.callBackground(name, request),
  watchSettings: (onChange) => watchSettings(browser.storage.local, onChange),
  onPush: ({ refresh, notesChanged }) =>
    channel.serveSidebar({
      'sidebar/refresh': (push) => {
        refresh(push);
        return {};
      },
      'sidebar/notes-changed': (push) => {
        notesChanged(push);
        return {};
      },
    }),
  optionsUrl: browser.runtime.getURL('/options.html'),
};

document.title = i18n.t('extName');
const store = new SidebarStore(client);
// At once, not when the first picture is drawn: the page may ask for a note the moment the frame has loaded.
store.start();
render(<Sidebar client={client} store={store} />, document.getElementById('app')!);
