import { i18n } from '#i18n';
import { type Profile } from '../../lib/profile/profile';
import { type SidebarStore } from './sidebar-store';

interface ProfilePanelProps {
  /** Of the sidebar's state, the page's profile: null where the page has no prose. */
  state: { page: { profile: Profile | null } | null };
  store: Pick<SidebarStore, 'go'>;
}

/** How often the paper hedges, boosts and loads, section by section. */
export function ProfilePanel({ state }: ProfilePanelProps) {
  const profile = state.page?.profile ?? null;
  return (
    <div class="panel profile">
      {profile === null ? (
        <div class="empty">
          <h2>{i18n.t('sidebar.profile.emptyTitle')}</h2>
        </div>
      ) : (
        <p>{i18n.t('sidebar.profile.words', profile.words)}</p>
      )}
      <p class="fair">{i18n.t('common.wordingNotQuality')}</p>
    </div>
  );
}
