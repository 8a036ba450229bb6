import { i18n } from '#i18n';
import { PageHead } from '../page-head';
import { OfPaper } from './of-paper';
import type { ReportClient } from './report-client';

/** The page of reports: a paper's notes as something worth posting, or as a file for another program. */
export function Report({ client }: { client: ReportClient }) {
  return (
    <main class="page report">
      <PageHead title={i18n.t('report.title')}>
        <a href={client.allNotesUrl}>{i18n.t(client.paper === null ? 'allNotes.title' : 'neutral.notes')}</a>
        <a href={client.optionsUrl}>{i18n.t('allNotes.options')}</a>
      </PageHead>
      {client.paper === null ? (
        <p class="notice">{i18n.t('report.noPaper')}</p>
      ) : (
        <OfPaper client={client} paper={client.paper} />
      )}
    </main>
  );
}
