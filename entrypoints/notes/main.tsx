import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/parts.css';
import '../../components/markdown/markdown.css';
import '../../components/page.css';
import '../../components/versions/versions.css';
import '../../components/all-notes/all-notes.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { AllNotes } from '../../components/all-notes/all-notes';
import type { AllNotesClient } from '../../components/all-notes/all-notes-client';
import { showNote } from '../../components/all-notes/show-note';
import { createChannel } from '../../lib/messages/channel';
import { paperOfOwnPage } from '../../lib/paper/own-page';
import { watchSettings } from '../../lib/settings/store';
import { TURNS } from '../../lib/threads/state';

const channel = createChannel(browser);

const client: AllNotesClient = {
  call: (name, request) => channel.callBackground(name, request),
  watchSettings: (onChange) => watchSettings(browser.storage.local, onChange),
  paper: paperOfOwnPage(location.href),
  turn: TURNS.find((turn) => turn === new URLSearchParams(location.search).get('turn')) ?? null,
  pageUrl: browser.runtime.getURL('/notes.html'),
  optionsUrl: browser.runtime.getURL('/options.html'),
  exchangeUrls: {
    import: browser.runtime.getURL('/import.html'),
    report: browser.runtime.getURL('/report.html'),
    neutral: browser.runtime.getURL('/neutral.html'),
  },
  async open(url, note) {
    const { id } = await browser.tabs.create({ url });
    if (id !== undefined && note !== null) await showNote(channel, id, note);
  },
};

document.title = `${i18n.t('extName')}: ${i18n.t('allNotes.title')}`;
render(<AllNotes client={client} />, document.getElementById('app')!);
