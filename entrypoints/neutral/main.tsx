import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/parts.css';
import '../../components/markdown/markdown.css';
import '../../components/page.css';
import '../../components/neutral/neutral.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { showNote } from '../../components/all-notes/show-note';
import { Neutral } from '../../components/neutral/neutral';
import type { NeutralClient } from '../../components/neutral/neutral-client';
import { createChannel } from '../../lib/messages/channel';
import { openingOf, queryOf } from '../../lib/neutral/address';
import { ownPageOf, paperOfOwnPage } from '../../lib/paper/own-page';

const channel = createChannel(browser);
const paper = paperOfOwnPage(location.href);

const client: NeutralClient = {
  call: (name, request) => channel.callBackground(name, request),
  paper,
  opening: openingOf(location.search),
  onRead(opening) {
    if (paper === null) return;
    history.replaceState(
      null,
      '',
      ownPageOf(browser.runtime.getURL('/neutral.html'), paper) + queryOf(opening),
    );
  },
  kept: sessionStorage,
  allNotesUrl:
    paper === null
      ? browser.runtime.getURL('/notes.html')
      : ownPageOf(browser.runtime.getURL('/notes.html'), paper),
  optionsUrl: browser.runtime.getURL('/options.html'),
  async open(url, note) {
    const { id } = await browser.tabs.create({ url });
    if (id !== undefined && note !== null) await showNote(channel, id, note);
  },
  now: () => new Date(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

document.title = `${i18n.t('extName')}: ${i18n.t('neutral.title')}`;
render(<Neutral client={client} />, document.getElementById('app')!);
