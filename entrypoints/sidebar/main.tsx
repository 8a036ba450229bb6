import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/marks.css';
import '../../components/markdown/markdown.css';
import '../../components/editor/editor.css';
import '../../components/parts.css';
import '../../components/sidebar/sidebar.css';
import '../../components/sidebar/threads.css';
import '../../components/sidebar/claims.css';
import '../../components/sidebar/profile.css';
import '../../components/versions/versions.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { SidebarClient } from '../../components/client';
import { Sidebar } from '../../components/sidebar/sidebar';
import { SidebarStore } from '../../components/sidebar/sidebar-store';
import { createChannel } from '../../lib/messages/channel';
import { watchSettings } from '../../lib/settings/store';

const channel = createChannel(browser);

/** A push is answered as soon as it is heard. */
function heard<P>(hear: (push: P) => void): (push: P) => Record<string, never> {
  return (push) => {
    hear(push);
    return {};
  };
}

const client: SidebarClient = {
  call: (name, request) => channel.callBackground(name, request),
  watchSettings: (onChange) => watchSettings(browser.storage.local, onChange),
  onPush: (pushes) =>
    channel.serveSidebar({
      'sidebar/refresh': heard(pushes.refresh),
      'sidebar/notes-changed': heard(pushes.notesChanged),
      'sidebar/picked': heard(pushes.picked),
      'sidebar/visible': heard(pushes.visible),
      'sidebar/pointed': heard(pushes.pointed),
    }),
  optionsUrl: browser.runtime.getURL('/options.html'),
  allNotesUrl: browser.runtime.getURL('/notes.html'),
  exchangeUrls: {
    import: browser.runtime.getURL('/import.html'),
    report: browser.runtime.getURL('/report.html'),
    neutral: browser.runtime.getURL('/neutral.html'),
  },
};

document.title = i18n.t('extName');
const store = new SidebarStore(client);
// At once, not when the first picture is drawn: the page may ask for a note the moment the frame has loaded.
store.start();
render(<Sidebar client={client} store={store} />, document.getElementById('app')!);
