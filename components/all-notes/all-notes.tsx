import { i18n } from '#i18n';
import { Logo } from '../icon';
import type { AllNotesClient } from './all-notes-client';
import { PaperView } from './paper-view';
import { SearchView } from './search-view';

/** The page of all notes; where its address names a paper, that paper's notes, answers and versions. */
export function AllNotes({ client }: { client: AllNotesClient }) {
  return (
    <main class="page all-notes">
      <header class="page-head">
        <Logo />
        <div>
          <p class="soft">{i18n.t('extName')}</p>
          <h1>{i18n.t(client.paper === null ? 'allNotes.title' : 'allNotes.paperTitle')}</h1>
        </div>
        <nav class="page-links" aria-label={i18n.t('allNotes.pages')}>
          {client.paper !== null && <a href={client.pageUrl}>{i18n.t('allNotes.all')}</a>}
          <a href={client.optionsUrl}>{i18n.t('allNotes.options')}</a>
        </nav>
      </header>
      {client.paper === null ? (
        <SearchView client={client} />
      ) : (
        <PaperView client={client} paper={client.paper} />
      )}
    </main>
  );
}
