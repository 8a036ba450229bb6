import { i18n } from '#i18n';
import { type SidebarStore } from '../sidebar/sidebar-store';
import { type SidebarState } from '../sidebar/state-holder';

/** What the panel asks of the sidebar's store. */
export type VersionsStore = Pick<SidebarStore, 'versions' | 'go' | 'focusOn'>;

interface VersionsPanelProps {
  state: SidebarState;
  store: VersionsStore;
}

/** What was answered on this paper, and what its versions made of it. */
export function VersionsPanel({ state }: VersionsPanelProps) {
  return (
    <div class="panel versions">
      <div class="empty">
        <h2>{i18n.t('versions.answers.emptyTitle')}</h2>
        <p>{i18n.t(state.notes.length === 0 ? 'versions.answers.noNotes' : 'versions.answers.noAnswers')}</p>
      </div>
    </div>
  );
}
