import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RebuttalRow } from '../../lib/versions/rebuttal-row';
import type { Span } from '../../lib/page-text/page-text';
import type { SidebarStore } from '../sidebar/sidebar-store';
import type { SidebarState } from '../sidebar/state-holder';
import { Views } from '../views';
import { AnswersView } from './answers-view';
import { ChangesView } from './changes-view';
import { Failed } from './failed';
import { useAnswer } from './use-answer';

/** What the panel asks of the sidebar's store. */
export type VersionsStore = Pick<SidebarStore, 'versions' | 'go' | 'focusOn'>;

interface VersionsPanelProps {
  state: SidebarState;
  store: VersionsStore;
}

const VIEWS = ['answers', 'changes'] as const;

/** What was answered on this paper, and what differs between its versions. */
export function VersionsPanel({ state, store }: VersionsPanelProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('answers');
  return (
    <div class="panel versions">
      <Views
        label={i18n.t('versions.views')}
        views={VIEWS}
        shown={view}
        nameOf={(name) => i18n.t(`versions.view.${name}`)}
        onView={setView}
      />
      {view === 'answers' ? (
        <Answers state={state} store={store} onWording={() => setView('changes')} />
      ) : (
        <PaperChanges state={state} store={store} />
      )}
    </div>
  );
}

function Answers({ state, store, onWording }: VersionsPanelProps & { onWording: () => void }) {
  const { answer, askAgain } = useAnswer(() => store.versions.rebuttal(), aboutNotes(state));
  if (answer.is === 'awaited') return <p class="soft late">{i18n.t('versions.loading')}</p>;
  if (answer.is === 'failed') {
    return <Failed says={i18n.t('versions.answers.failed', [answer.why])} onAgain={askAgain} />;
  }
  const rows = answer.value;
  if (rows.length === 0) {
    return (
      <div class="empty">
        <h2>{i18n.t('versions.answers.emptyTitle')}</h2>
        <p>{i18n.t('versions.answers.emptyBody')}</p>
      </div>
    );
  }
  return (
    <AnswersView
      rows={rows}
      onThread={(row) => store.focusOn({ on: 'note', id: row.note.id })}
      passageOf={(row) => {
        const span = spanOf(row, state);
        return span && (() => void store.go(span));
      }}
      onWording={onWording}
    >
      <p class="group-help">
        {i18n.t('versions.answers.lead')}{' '}
        {state.paper !== null && (
          <a href={store.versions.tableUrl(state.paper)} target="_blank" rel="noopener">
            {i18n.t('versions.answers.asPage')}
          </a>
        )}
      </p>
    </AnswersView>
  );
}

function PaperChanges({ state, store }: VersionsPanelProps) {
  const { versions } = store;
  const source = useMemo(
    () => ({
      kept: () => versions.kept(),
      compare: (from: number, to: number) => versions.compare(from, to),
    }),
    [versions],
  );
  const shown = state.page?.version ?? null;
  return (
    <ChangesView
      paper={state.paper}
      shown={shown}
      source={source}
      about={`${state.paper} ${state.page?.url} ${JSON.stringify(state.versions)}`}
      fetch={state.page ? (version) => versions.fetch(version) : null}
      goIn={(version) => (version === shown ? (span: Span) => void store.go(span) : null)}
    />
  );
}

/** Tells one state of the paper's notes and texts from another. */
function aboutNotes({ paper, notes, versions }: SidebarState): string {
  return JSON.stringify([
    paper,
    versions,
    notes.map(({ id, updatedAt, deletedAt }) => [id, updatedAt, deletedAt]),
  ]);
}

/** Where the passage of a row stands on the page that is open: as the page found it, or as its version was traced. */
function spanOf({ note, became }: RebuttalRow, { page }: SidebarState): Span | null {
  const anchor = page?.notes.find(({ id }) => id === note.id)?.anchor;
  if (anchor && 'start' in anchor) return { start: anchor.start, end: anchor.end };
  if (became?.start == null || became.end == null || became.to !== page?.version) return null;
  return { start: became.start, end: became.end };
}
