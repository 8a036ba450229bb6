import { i18n } from '#i18n';
import { Icon } from '../icon';
import type { SidebarStore } from './sidebar-store';
import type { Done, SidebarState } from './state-holder';

/** What stands above the lists when the page is not (yet) read, or something of it is missing. */
export function PageNotice({ state, store }: { state: SidebarState; store: SidebarStore }) {
  const { phase, page, problem } = state;
  if (phase === 'silent') {
    return (
      <div class="notice alarm" role="alert">
        <h2>{i18n.t('sidebar.noBackground.title')}</h2>
        <p>{problem}</p>
        <p>{i18n.t('sidebar.noBackground.body')}</p>
        <div class="notice-actions">
          <button type="button" class="button" onClick={() => void store.reload()}>
            {i18n.t('common.tryAgain')}
          </button>
        </div>
      </div>
    );
  }
  if (phase === 'loading') return <Loading />;
  if (page === null) {
    return (
      <div class="notice caution" role="status">
        <h2>{i18n.t('sidebar.unanswered.title')}</h2>
        <p>{i18n.t('sidebar.unanswered.body')}</p>
        <div class="notice-actions">
          <button type="button" class="button" onClick={() => void store.reload()}>
            {i18n.t('common.tryAgain')}
          </button>
        </div>
      </div>
    );
  }
  if (page.phase === 'failed') {
    return (
      <div class="notice alarm" role="alert">
        <h2>{i18n.t('sidebar.failed.title')}</h2>
        {page.problem !== null && <p>{page.problem}</p>}
        <p>{i18n.t('sidebar.failed.body')}</p>
      </div>
    );
  }
  if (page.problem !== null) {
    return (
      <div class="notice caution" role="status">
        <p>{page.problem}</p>
      </div>
    );
  }
  return null;
}

/** Shown while the page is being read; it comes late, so that a quick page shows no flicker. */
export function Loading() {
  return (
    <div class="empty late" role="status">
      <h2>{i18n.t('sidebar.loading.title')}</h2>
      <p>{i18n.t('sidebar.loading.body')}</p>
    </div>
  );
}

/** What was just done, with a way back, or what did not work. */
export function Bars({ state, store }: { state: SidebarState; store: SidebarStore }) {
  const { done, problem, phase } = state;
  return (
    <div class="bars">
      <div role="status">{done && <DoneBar done={done} store={store} />}</div>
      {problem !== null && phase !== 'silent' && (
        <div class="bar alarm" role="alert">
          <p>{i18n.t('sidebar.actionFailed', [problem])}</p>
          <DismissButton onClick={() => store.dismiss('problem')} />
        </div>
      )}
    </div>
  );
}

function DoneBar({ done, store }: { done: Done; store: SidebarStore }) {
  const { undo } = done;
  return (
    <div class="bar">
      <p>{i18n.t(`sidebar.done.${done.what}`, [done.name ?? ''])}</p>
      {undo && (
        <button type="button" class="action" onClick={() => void undo()}>
          {i18n.t('sidebar.undo')}
        </button>
      )}
      <DismissButton onClick={() => store.dismiss('done')} />
    </div>
  );
}

function DismissButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={i18n.t('sidebar.dismiss')} onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
