import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/parts.css';
import '../../components/markdown/markdown.css';
import '../../components/page.css';
import '../../components/import/import.css';
import '../../components/import/source.css';
import '../../components/import/preview.css';
import '../../components/import/pieces.css';
import '../../components/import/notes-file.css';
import { render } from 'preact';
import { v4 as uuidv4 } from 'uuid';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Import } from '../../components/import/import';
import type { ImportClient } from '../../components/import/import-client';
import { createChannel } from '../../lib/messages/channel';
import { paperOfOwnPage } from '../../lib/paper/own-page';

const channel = createChannel(browser);

const client: ImportClient = {
  call: (name, request) => channel.callBackground(name, request),
  paper: paperOfOwnPage(location.href),
  pageUrl: browser.runtime.getURL('/import.html'),
  allNotesUrl: browser.runtime.getURL('/notes.html'),
  optionsUrl: browser.runtime.getURL('/options.html'),
  kept: sessionStorage,
  newJob: () => uuidv4(),
};

document.title = `${i18n.t('extName')}: ${i18n.t('import.title')}`;
render(<Import client={client} />, document.getElementById('app')!);
