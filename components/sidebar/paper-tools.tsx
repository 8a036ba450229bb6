import { i18n } from '#i18n';
import type { ArxivId } from '../../lib/paper/id';
import { ownPageOf } from '../../lib/paper/own-page';
import { EXCHANGE_PAGES, type ExchangeUrls, type SidebarClient } from '../client';
import { Icon } from '../icon';
import { Switch } from '../switch';
import { NeutralLink } from './neutral-link';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';

interface PaperToolsProps {
  state: SidebarState;
  store: SidebarStore;
  client: Pick<SidebarClient, 'allNotesUrl' | 'exchangeUrls'>;
}

/** What is done with, and said of, the paper as a whole. */
export function PaperTools({ state, store, client }: PaperToolsProps) {
  const { record, paper } = state;
  return (
    <>
      <div class="panel-tools">
        <button type="button" class="action" onClick={() => void store.notes.writeOnPaper()}>
          <Icon name="plus" />
          {i18n.t('sidebar.notes.wholePaper')}
        </button>
        <a class="action" href={client.allNotesUrl} target="_blank" rel="noopener">
          {i18n.t('sidebar.notes.all')}
        </a>
      </div>
      {paper !== null && <Exchange paper={paper} urls={client.exchangeUrls} store={store} />}
      {record?.review && (
        <div class="notice caution review" role="note">
          <h2>
            <Icon name="lock" />
            {i18n.t('sidebar.review.title')}
          </h2>
          <p>{i18n.t('sidebar.review.body')}</p>
        </div>
      )}
      {record && (
        <details class="fold paper-fold">
          <summary>
            <Icon name="chevron" class="chevron" />
            {i18n.t('sidebar.paperFold.title')}
          </summary>
          <ul>
            <li>
              <div>
                <p>{i18n.t('sidebar.paperFold.review')}</p>
                <p class="soft small">{i18n.t('sidebar.paperFold.reviewHelp')}</p>
              </div>
              <Switch
                on={record.review}
                label={i18n.t('sidebar.paperFold.review')}
                onChange={(review) => void store.papers.setReview(review)}
              />
            </li>
            <li>
              <div>
                <p>{i18n.t('sidebar.paperFold.author')}</p>
                <p class="soft small">{i18n.t('sidebar.paperFold.authorHelp')}</p>
              </div>
              <Switch
                on={record.claimsAuthor}
                label={i18n.t('sidebar.paperFold.author')}
                onChange={(claims) => void store.papers.claimAuthor(claims)}
              />
            </li>
          </ul>
        </details>
      )}
    </>
  );
}

interface ExchangeProps {
  paper: ArxivId;
  urls: ExchangeUrls;
  store: SidebarStore;
}

/** The ways in and out: pages of our own in a tab beside the paper, which find its text kept. */
function Exchange({ paper, urls, store }: ExchangeProps) {
  return (
    <nav class="panel-tools exchange" aria-label={i18n.t('sidebar.exchange.label')}>
      {EXCHANGE_PAGES.map((page) =>
        page === 'neutral' ? (
          <NeutralLink key={page} url={urls.neutral} paper={paper} store={store} />
        ) : (
          <a
            key={page}
            class="action"
            href={ownPageOf(urls[page], paper)}
            target="_blank"
            rel="noopener"
            onClick={() => void store.papers.keepText()}
          >
            {i18n.t(`sidebar.exchange.${page}`)}
          </a>
        ),
      )}
    </nav>
  );
}
