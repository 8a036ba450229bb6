import '../../lib/overlay/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createChannel } from '../../lib/messages/channel';
import { startOverlay } from '../../lib/overlay/overlay';
import { CONTENT_MATCHES } from '../../lib/paper/hosts';
import { readSettings, watchSettings } from '../../lib/settings/store';
import { pageWords } from './words';

export default defineContentScript({
  matches: CONTENT_MATCHES,
  runAt: 'document_end',
  main(ctx) {
    startOverlay({
      view: window,
      channel: createChannel(browser),
      settings: {
        read: () => readSettings(browser.storage.local),
        watch: (onChange) => watchSettings(browser.storage.local, onChange),
      },
      sidebarUrl: browser.runtime.getURL('/sidebar.html'),
      fetch: (url, options) => fetch(url, options),
      words: pageWords(),
      signal: ctx.signal,
      isAlive: () => ctx.isValid,
    });
  },
});
