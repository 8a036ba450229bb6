import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ClaimTable } from '../../lib/claims/claim-table';
import { type Judgement } from '../../lib/claims/judgement';
import { type Selector } from '../../lib/anchor/selectors';
import { type Span } from '../../lib/page-text/page-text';
import { sentenceOf } from '../errors';
import { type SidebarState } from './state-holder';

/** A passage that is selected in the paper. */
export interface SelectedPassage extends Span {
  selectors: Selector[];
  quote: string;
  section: string | null;
}

/** What the panel asks of the sidebar's store. */
export interface ClaimsStore {
  /** The page's claim table; null while the page does not answer. Rejects with an error that can be shown. */
  claims: () => Promise<ClaimTable | null>;
  /** Stores a judgement at once. Returns what went wrong, a sentence. */
  keepJudgement: (judgement: Judgement) => Promise<string | null>;
  selection: () => Promise<SelectedPassage | null>;
  go: (span: Span) => Promise<void>;
}

interface ClaimsPanelProps {
  state: SidebarState;
  store: ClaimsStore;
}

type Answer = { is: 'table'; table: ClaimTable | null } | { is: 'failed'; why: string };

/** The claims of the paper, where its body says them again, and what the reader judges. */
export function ClaimsPanel({ state, store }: ClaimsPanelProps) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const url = state.page?.url;

  useEffect(() => {
    let wanted = true;
    store.claims().then(
      (table) => wanted && setAnswer({ is: 'table', table }),
      (thrown: unknown) => wanted && setAnswer({ is: 'failed', why: sentenceOf(thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [store, url]);

  if (answer === null) return <div class="panel" aria-busy="true" />;
  if (answer.is === 'failed') return <p class="soft">{i18n.t('sidebar.claims.failed', [answer.why])}</p>;
  return (
    <div class="panel claims">
      <p class="group-help">{i18n.t('sidebar.claims.lead')}</p>
      <ul class="cards">
        {answer.table?.claims.map((claim) => (
          <li key={claim.id}>{claim.text}</li>
        ))}
      </ul>
    </div>
  );
}
