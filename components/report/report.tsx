import { i18n } from '#i18n';
import { Logo } from '../icon';
import { OfPaper } from './of-paper';
import type { ReportClient } from './report-client';

/** The page of reports: a paper's notes as something worth posting, or as a file for another program. */
export function Report({ client }: { client: ReportClient }) {
  return (
    <main class="page report">
      <header class="page-head">
        <Logo />
        <div>
          <p class="soft">{i18n.t('extName')}</p>
          <h1>{i18n.t('report.title')}</h1>
        </div>
        <nav class="page-links" aria-label={i18n.t('allNotes.pages')}>
          <a href={client.allNotesUrl}>
            {i18n.t(client.paper === null ? 'allNotes.title' : 'neutral.notes')}
          </a>
          <a href={client.optionsUrl}>{i18n.t('allNotes.options')}</a>
        </nav>
      </header>
      {client.paper === null ? (
        <p class="notice">{i18n.t('report.noPaper')}</p>
      ) : (
        <OfPaper client={client} paper={client.paper} />
      )}
    </main>
  );
}
