import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/report/report.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Report } from '../../components/report/report';
import type { ReportClient } from '../../components/report/report-client';
import { createChannel } from '../../lib/messages/channel';
import { ownPageOf, paperOfOwnPage } from '../../lib/paper/own-page';

const channel = createChannel(browser);
const paper = paperOfOwnPage(location.href);
const pageOf = (url: string) => (paper === null ? url : ownPageOf(url, paper));

const client: ReportClient = {
  call: (name, request) => channel.callBackground(name, request),
  paper,
  kept: sessionStorage,
  allNotesUrl: pageOf(browser.runtime.getURL('/notes.html')),
  optionsUrl: browser.runtime.getURL('/options.html'),
  importUrl: pageOf(browser.runtime.getURL('/import.html')),
};

document.title = `${i18n.t('extName')}: ${i18n.t('report.title')}`;
render(<Report client={client} />, document.getElementById('app')!);
