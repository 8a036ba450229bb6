import { i18n } from '#i18n';
import { Icon } from '../icon';
import { Switch } from '../switch';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';

interface PaperToolsProps {
  state: SidebarState;
  store: SidebarStore;
  allNotesUrl: string;
}

/** What is done with, and said of, the paper as a whole. */
export function PaperTools({ state, store, allNotesUrl }: PaperToolsProps) {
  const { record } = state;
  return (
    <>
      <div class="panel-tools">
        <button type="button" class="action" onClick={() => void store.notes.writeOnPaper()}>
          <Icon name="plus" />
          {i18n.t('sidebar.notes.wholePaper')}
        </button>
        <a class="action" href={allNotesUrl} target="_blank" rel="noopener">
          {i18n.t('sidebar.notes.all')}
        </a>
      </div>
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
