import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SidebarClient } from '../client';
import { Icon, type IconName, Logo } from '../icon';
import { OverlayChoice } from '../overlay-choice';
import { Unreadable } from '../unreadable';
import { useBoundKeys } from '../use-bound-keys';
import { VersionsPanel } from '../versions/versions-panel';
import { ClaimsPanel } from './claims-panel';
import { HelpSheet } from './help-sheet';
import { MarksPanel } from './marks-panel';
import { NotesPanel } from './notes-panel';
import { Bars, Loading, PageNotice } from './notices';
import { ProfilePanel } from './profile-panel';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';
import { type Tab, Tabs } from './tabs';
import { isTyping } from './use-rows';
import { useStore } from './use-store';

interface SidebarProps {
  client: SidebarClient;
  store: SidebarStore;
}

/** The margin beside the paper: its notes, its marks, its claims and its profile. */
export function Sidebar({ client, store }: SidebarProps) {
  const state = useStore(store);
  const keys = useBoundKeys(client);
  const [help, setHelp] = useState(false);
  const [chosen, setTab] = useState<Tab | null>(null);
  const tab = chosen ?? firstTab(state);

  // The tab that stands open at first is settled by the first answer; notes that come later do not change it.
  useEffect(() => {
    if (state.phase === 'ready' && chosen === null) setTab(firstTab(state));
  }, [state.phase]);

  const on = state.focus?.on.on;
  useEffect(() => {
    if (on !== undefined) setTab(on === 'finding' ? 'marks' : 'notes');
  }, [state.focus?.turn]);

  const scheme = state.page?.scheme;
  useEffect(() => {
    if (scheme !== undefined) document.documentElement.dataset.scheme = scheme;
  }, [scheme]);

  useEffect(() => {
    const flush = () => store.flush();
    const onHide = () => document.visibilityState === 'hidden' && store.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [store]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isUndo(event)) {
        void store.undo();
        event.preventDefault();
        return;
      }
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') void store.close();
      else if (event.key === '?' && !isTyping(event.target)) setHelp(true);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);

  const noteCount = state.notes.filter(
    ({ deletedAt, replyTo }) => deletedAt === null && replyTo === null,
  ).length;
  const findings = state.page?.phase === 'ready' ? state.page.findings : null;
  const reading = state.phase === 'ready' && state.page?.phase === 'reading';

  return (
    <div class="sidebar">
      <SidebarHeader state={state} store={store} onHelp={() => setHelp(true)} />
      <main>
        {state.phase === 'ready' && (
          <Tabs tab={tab} counts={{ notes: noteCount, marks: findings?.length ?? null }} onTab={setTab} />
        )}
        <div class="content">
          <PageNotice state={state} store={store} />
          <Unreadable sentences={state.unreadable} />
          {state.phase === 'ready' && (
            <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
              {tab === 'notes' && <NotesPanel state={state} store={store} keys={keys} client={client} />}
              {tab === 'versions' && <VersionsPanel state={state} store={store} />}
              {NEEDS_PAGE.has(tab) && reading && <Loading />}
              {tab === 'marks' && findings && <MarksPanel state={state} store={store} findings={findings} />}
              {tab === 'claims' && findings && <ClaimsPanel state={state} store={store} />}
              {tab === 'profile' && findings && <ProfilePanel state={state} store={store} />}
            </div>
          )}
        </div>
      </main>
      <Bars state={state} store={store} />
      {help && <HelpSheet keys={keys} optionsUrl={client.optionsUrl} onClose={() => setHelp(false)} />}
    </div>
  );
}

/** The tabs that show what was read on the page. */
const NEEDS_PAGE: ReadonlySet<Tab> = new Set<Tab>(['marks', 'claims', 'profile']);

/** Ctrl+Z, or the Mac's, where it is not a field's own. */
function isUndo(event: KeyboardEvent): boolean {
  const combined = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  return combined && event.key === 'z' && !event.defaultPrevented && !isTyping(event.target);
}

/** Notes first where there are any, else the marks. */
function firstTab({ notes, drafts, page }: SidebarState): Tab {
  return notes.some((note) => note.deletedAt === null) || drafts.length > 0 || page === null
    ? 'notes'
    : 'marks';
}

interface SidebarHeaderProps {
  state: SidebarState;
  store: SidebarStore;
  onHelp: () => void;
}

function SidebarHeader({ state, store, onHelp }: SidebarHeaderProps) {
  const { page, paper, settings } = state;
  return (
    <header class="head">
      <div class="head-bar">
        <Logo />
        {settings && (
          <OverlayChoice overlay={settings.overlay} onChange={(overlay) => void store.change({ overlay })} />
        )}
        <HeadButton icon="keys" label={i18n.t('sidebar.help')} onClick={onHelp} />
        <HeadButton icon="close" label={i18n.t('sidebar.close')} onClick={() => void store.close()} />
      </div>
      <h1 class="head-title serif">
        {page?.title ?? (page ? i18n.t('sidebar.untitled') : i18n.t('extName'))}
      </h1>
      <p class="head-paper">
        {paper !== null &&
          (page?.version
            ? i18n.t('sidebar.paperVersion', [paper, page.version])
            : i18n.t('sidebar.paper', [paper]))}
      </p>
    </header>
  );
}

function HeadButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
