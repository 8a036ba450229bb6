import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages/page-state';
import { absUrl, htmlUrl } from '../../lib/paper/url';
import { sentenceOf } from '../errors';
import { Icon, Logo } from '../icon';
import { KeyList } from '../key-list';
import { KindSwitches } from '../kind-switches';
import { countByKind } from '../mark-counts';
import { OverlayChoice } from '../overlay-choice';
import { useBoundKeys } from '../use-bound-keys';
import { useSettings } from '../use-settings';
import type { PopupClient } from './popup-client';
import { PopupNotes } from './popup-notes';
import { type PopupView, popupView } from './popup-view';

/** While a page is being read, its state is asked for again after so many milliseconds. */
const ASK_AGAIN = 400;

export function Popup({ client }: { client: PopupClient }) {
  const { settings, problem, change } = useSettings(client);
  const keys = useBoundKeys(client);
  const [view, setView] = useState<PopupView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    async function look(): Promise<void> {
      const tab = await client.activeTab();
      const page = tab.id === null ? null : await client.pageState(tab.id);
      const seen = popupView(tab, page, page ? true : await client.isGranted());
      if (!wanted) return;
      setView(seen);
      if (seen.show === 'reading') timer = setTimeout(() => attempt(look), ASK_AGAIN);
    }
    attempt(look);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client]);

  function attempt(action: () => Promise<unknown>): void {
    action().catch((thrown: unknown) => setFailure(sentenceOf(thrown)));
  }

  const page = view && 'page' in view ? view.page : null;
  const said = problem !== null ? i18n.t('common.settingsFailed', [problem]) : failure;
  return (
    <main class="popup">
      <PopupHeader page={page} />
      {said !== null && (
        <p class="notice alarm" role="alert">
          {said}
        </p>
      )}
      {settings && (
        <OverlayChoice overlay={settings.overlay} onChange={(overlay) => change({ overlay })} focused />
      )}
      {view && <Situation view={view} client={client} onAttempt={attempt} />}
      {page && page.phase !== 'failed' && settings && (
        <section aria-labelledby="kinds-title">
          <h2 class="popup-heading" id="kinds-title">
            {page.phase === 'ready' ? i18n.t('popup.total', page.findings.length) : i18n.t('popup.kinds')}
          </h2>
          {page.phase === 'ready' && settings.overlay === 'few' && (
            <p class="popup-few soft small">{i18n.t('popup.few', countFew(page))}</p>
          )}
          <KindSwitches
            settings={settings}
            counts={page.phase === 'ready' ? countByKind(page.findings) : null}
            onChange={(kind, on) => change({ kinds: { [kind]: on } })}
          />
        </section>
      )}
      {page && view && 'tab' in view && (
        <button
          type="button"
          class="button primary wide"
          onClick={() =>
            attempt(async () => {
              await client.openSidebar(view.tab);
              client.close();
            })
          }
        >
          <Icon name="sidebar" />
          {i18n.t('popup.openSidebar')}
        </button>
      )}
      <footer class="popup-foot">
        {settings && <PopupNotes client={client} settings={settings} onAttempt={attempt} />}
        <h2 class="sr-only">{i18n.t('popup.keys')}</h2>
        <KeyList keys={keys} />
        <button type="button" class="action" onClick={() => attempt(() => client.openOptions())}>
          <Icon name="gear" />
          {i18n.t('popup.options')}
        </button>
      </footer>
    </main>
  );
}

function countFew({ findings }: PageState): number {
  return findings.filter(({ tier }) => tier === 'few').length;
}

function PopupHeader({ page }: { page: PageState | null }) {
  return (
    <header class="popup-head">
      <Logo />
      <div>
        <h1 class={page?.title ? 'popup-title serif' : 'popup-title'}>{page?.title ?? i18n.t('extName')}</h1>
        {page && (
          <p class="soft small">
            {page.version === null
              ? i18n.t('sidebar.paper', [page.paper])
              : i18n.t('sidebar.paperVersion', [page.paper, page.version])}
          </p>
        )}
      </div>
    </header>
  );
}

interface SituationProps {
  view: PopupView;
  client: PopupClient;
  onAttempt: (action: () => Promise<unknown>) => void;
}

/** What there is to say where the tab shows no paper that is read. */
function Situation({ view, client, onAttempt }: SituationProps) {
  const [refused, setRefused] = useState(false);
  const go = (tab: number, url: string) =>
    onAttempt(async () => {
      await client.show(tab, url);
      client.close();
    });
  switch (view.show) {
    case 'paper':
      return view.page.problem === null ? null : <p class="notice caution">{view.page.problem}</p>;
    case 'reading':
      return <p class="soft">{i18n.t('popup.reading')}</p>;
    case 'failed':
      return (
        <div class="notice alarm" role="alert">
          <h2>{i18n.t('popup.failedTitle')}</h2>
          {view.page.problem !== null && <p>{view.page.problem}</p>}
        </div>
      );
    case 'pdf': {
      const { paper, version } = view.paper;
      return (
        <div class="notice">
          <h2>{i18n.t('popup.pdf.title')}</h2>
          <p>{i18n.t('popup.pdf.body')}</p>
          <div class="notice-actions">
            <button
              type="button"
              class="button primary"
              onClick={() => go(view.tab, htmlUrl(paper, version))}
            >
              {i18n.t('popup.pdf.html')}
            </button>
            <button type="button" class="button" onClick={() => go(view.tab, absUrl(paper, version))}>
              {i18n.t('popup.pdf.abs')}
            </button>
          </div>
          <p class="soft small">{i18n.t('popup.pdf.note')}</p>
        </div>
      );
    }
    case 'reload':
      return (
        <div class="notice">
          <h2>{i18n.t('popup.reload.title')}</h2>
          <p>{i18n.t('popup.reload.body')}</p>
          <div class="notice-actions">
            <button
              type="button"
              class="button primary"
              onClick={() =>
                onAttempt(async () => {
                  await client.reload(view.tab);
                  client.close();
                })
              }
            >
              {i18n.t('popup.reload.button')}
            </button>
          </div>
        </div>
      );
    case 'no-grant':
      return (
        <div class="notice caution">
          <h2>{i18n.t('popup.grant.title')}</h2>
          <p>{i18n.t('popup.grant.body')}</p>
          <div class="notice-actions">
            <button
              type="button"
              class="button primary"
              onClick={() => onAttempt(async () => setRefused(!(await client.requestGrant())))}
            >
              {i18n.t('popup.grant.button')}
            </button>
          </div>
          {refused && <p role="status">{i18n.t('popup.grant.refused')}</p>}
        </div>
      );
    case 'other':
      return (
        <div class="notice">
          <h2>{i18n.t('popup.other.title')}</h2>
          <p>{i18n.t('popup.other.body')}</p>
        </div>
      );
  }
}
