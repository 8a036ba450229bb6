import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArxivId } from '../../lib/paper/id';
import { ownPageOf } from '../../lib/paper/own-page';
import { absUrl, htmlUrl } from '../../lib/paper/url';
import type { RebuttalRow } from '../../lib/versions/rebuttal-row';
import { AnswersTable } from '../versions/answers-table';
import { AnswersView } from '../versions/answers-view';
import { ChangesView } from '../versions/changes-view';
import { Failed } from '../versions/failed';
import { useAnswer } from '../versions/use-answer';
import { VersionActions } from '../versions/version-actions';
import { EXCHANGE_PAGES } from '../client';
import { Views } from '../views';
import type { AllNotesClient } from './all-notes-client';
import { passageAddress } from '../../lib/report/passage-address';
import { SearchView } from './search-view';
import { useOpening } from './use-opening';
import { useWide } from './use-wide';

const VIEWS = ['answers', 'changes', 'notes'] as const;

interface PaperViewProps {
  client: AllNotesClient;
  paper: ArxivId;
}

/** One paper with room to spare: its answers as a table, its versions beside each other, its notes. */
export function PaperView({ client, paper }: PaperViewProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('answers');
  const actions = useMemo(() => new VersionActions(client.call, client.pageUrl), [client]);
  const { answer: kept } = useAnswer(() => actions.kept(), paper);
  const title =
    kept.is === 'there' ? (kept.value.kept.findLast((one) => one.title !== null)?.title ?? null) : null;
  return (
    <div class="versions">
      <header class="paper-head">
        <h2 class="serif">{title ?? i18n.t('sidebar.paper', [paper])}</h2>
        <p class="soft">
          {title !== null && <span>{i18n.t('sidebar.paper', [paper])}</span>}{' '}
          <a href={absUrl(paper, null)}>{i18n.t('allNotes.abs')}</a>{' '}
          <a href={htmlUrl(paper, null)}>{i18n.t('allNotes.html')}</a>
        </p>
        <nav class="paper-exchange" aria-label={i18n.t('sidebar.exchange.label')}>
          {EXCHANGE_PAGES.map((page) => (
            <a key={page} class="button" href={ownPageOf(client.exchangeUrls[page], paper)}>
              {i18n.t(`sidebar.exchange.${page}`)}
            </a>
          ))}
        </nav>
      </header>
      <Views
        label={i18n.t('versions.views')}
        views={VIEWS}
        shown={view}
        nameOf={(name) => i18n.t(`versions.view.${name}`)}
        onView={setView}
      />
      {view === 'answers' && (
        <Answers client={client} paper={paper} actions={actions} onWording={() => setView('changes')} />
      )}
      {view === 'changes' && (
        <ChangesView
          paper={paper}
          shown={null}
          source={actions}
          about={paper}
          fetch={null}
          goIn={() => null}
        />
      )}
      {view === 'notes' && <SearchView client={client} />}
    </div>
  );
}

function Answers({
  client,
  paper,
  actions,
  onWording,
}: PaperViewProps & { actions: VersionActions; onWording: () => void }) {
  const { answer, askAgain } = useAnswer(() => actions.rebuttal(), paper);
  const { open, problem } = useOpening(client);
  const wide = useWide();
  switch (answer.is) {
    case 'awaited':
      return <p class="soft late">{i18n.t('versions.loading')}</p>;
    case 'failed':
      return <Failed says={i18n.t('versions.answers.failed', [answer.why])} onAgain={askAgain} />;
    case 'there':
      return (
        <>
          {problem !== null && (
            <p class="notice alarm" role="alert">
              {i18n.t('allNotes.openFailed', [problem])}
            </p>
          )}
          {wide ? (
            <AnswersTable
              rows={answer.value}
              urlOf={urlOf}
              onOpen={(row, url) => open(url, row.note.id)}
              onWording={onWording}
            />
          ) : (
            <AnswersView
              rows={answer.value}
              onThread={(row) => open(urlOf(row), row.note.id)}
              passageOf={() => null}
              onWording={onWording}
            />
          )}
        </>
      );
  }
}

function urlOf({ note }: RebuttalRow): string {
  return passageAddress(note.target);
}
