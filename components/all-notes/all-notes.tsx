import { i18n } from '#i18n';
import { PageHead } from '../page-head';
import type { AllNotesClient } from './all-notes-client';
import { PaperView } from './paper-view';
import { SearchView } from './search-view';

/** The page of all notes; where its address names a paper, that paper's notes, answers and versions. */
export function AllNotes({ client }: { client: AllNotesClient }) {
  return (
    <main class="page all-notes">
      <PageHead title={i18n.t(client.paper === null ? 'allNotes.title' : 'allNotes.paperTitle')}>
        {client.paper === null ? (
          <a href={client.exchangeUrls.import}>{i18n.t('import.title')}</a>
        ) : (
          <a href={client.pageUrl}>{i18n.t('allNotes.all')}</a>
        )}
        <a href={client.optionsUrl}>{i18n.t('allNotes.options')}</a>
      </PageHead>
      {client.paper === null ? (
        <SearchView client={client} />
      ) : (
        <PaperView client={client} paper={client.paper} />
      )}
    </main>
  );
}
