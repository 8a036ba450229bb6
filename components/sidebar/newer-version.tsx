import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FetchedVersion } from '../../lib/messages/passages';
import { absUrl } from '../../lib/paper/url';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';

interface NewerVersionProps {
  state: SidebarState;
  store: SidebarStore;
}

/** Where there are notes and a version newer than any that is kept: an offer to see what became of them. */
export function NewerVersion({ state, store }: NewerVersionProps) {
  const { notes, versions, record, page, paper } = state;
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<FetchedVersion | null>(null);
  const newest = Math.max(versions.newest ?? 0, record?.newestVersion ?? 0, page?.newestVersion ?? 0);
  const known = Math.max(page?.version ?? 0, versions.kept.at(-1) ?? 0);
  const written = notes.some(({ deletedAt }) => deletedAt === null);
  if (!written || paper === null || page === null || page.version === null || newest <= known) return null;

  async function fetchIt(): Promise<void> {
    setAsking(true);
    setAnswer(await store.places.fetchVersion(newest));
    setAsking(false);
  }

  return (
    <div class="notice newer" role="status">
      <p>{i18n.t('sidebar.newer.there', [newest])}</p>
      {answer !== null && !answer.kept && <p>{answer.problem}</p>}
      <div class="notice-actions">
        <button type="button" class="button" disabled={asking} onClick={() => void fetchIt()}>
          {i18n.t(asking ? 'sidebar.newer.reading' : 'sidebar.newer.compare')}
        </button>
        <a class="action" href={answer?.url ?? absUrl(paper, newest)} target="_blank" rel="noopener">
          {i18n.t('sidebar.newer.open', [newest])}
        </a>
      </div>
    </div>
  );
}
