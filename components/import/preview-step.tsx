import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countsOf, type ReadingCounts, threadsOf } from '../../lib/critique/preview';
import type { HeldText } from '../../lib/messages/critique-messages';
import { htmlUrl } from '../../lib/paper/url';
import { Icon } from '../icon';
import { Views } from '../views';
import { type ChangeHistory, type EditHistory, presentOf } from './edit-history';
import type { ImportClient } from './import-client';
import { OriginalPane } from './original-pane';
import { ThreadsPane } from './threads-pane';
import { useActions } from './use-actions';
import { type Pane, useLights } from './use-lights';
import { useSteps, useUndoKeys } from './use-steps';

const PANES: readonly Pane[] = ['original', 'threads'];

interface PreviewStepProps {
  client: ImportClient;
  history: EditHistory;
  held: HeldText | null;
  /** Whether the posters' names are taken along. */
  withNames: boolean;
  /** Why saving failed, a sentence; null where it did not. */
  problem: string | null;
  saving: boolean;
  onHistory: ChangeHistory;
  onNames: (withNames: boolean) => void;
  onBack: () => void;
  onSave: () => void;
}

/** The original on the left, the threads that it gives on the right, to be corrected; nothing is saved yet. */
export function PreviewStep(props: PreviewStepProps) {
  const { client, history, held, withNames, problem, saving, onHistory, onNames, onBack, onSave } = props;
  const [pane, setPane] = useState<Pane>('threads');
  const reading = presentOf(history);
  const lights = useLights();
  const threads = useMemo(() => threadsOf(reading), [reading]);
  const numbers = useMemo(() => numbersOf(threads), [threads]);
  const counts = useMemo(() => countsOf(reading), [reading]);
  const actions = useActions({
    client,
    history,
    held,
    withNames,
    threads,
    root: lights.ref,
    onHistory,
    setPane,
  });
  const steps = useSteps(history, onHistory, lights.turnTo);
  useUndoKeys(steps);
  const fresh = counts.notes + counts.replies;

  return (
    <div class="preview-step">
      <div class="preview-bar">
        <p class="tally" role="status">
          {tallyOf(counts)}
        </p>
        <div class="preview-tools">
          <button
            type="button"
            class="action"
            disabled={history.at === 0}
            onClick={steps.undo}
            title="Ctrl+Z"
          >
            <Icon name="restore" />
            <span class="word">{i18n.t('import.preview.undo')}</span>
          </button>
          <button
            type="button"
            class="action"
            disabled={history.at === history.edits.length}
            onClick={steps.redo}
            title="Ctrl+Shift+Z"
          >
            <Icon name="reply" class="turned" />
            <span class="word">{i18n.t('import.preview.redo')}</span>
          </button>
          <button type="button" class="action" onClick={onBack}>
            {i18n.t('import.preview.back')}
          </button>
          <button type="button" class="button primary" disabled={saving || fresh === 0} onClick={onSave}>
            {i18n.t('import.preview.save', fresh)}
          </button>
        </div>
      </div>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('import.preview.saveFailed', [problem])}
        </p>
      )}
      {held === null && (
        <p class="notice caution">
          <span>
            {i18n.t('import.preview.unheld')}{' '}
            <a href={htmlUrl(reading.paper, reading.version)} target="_blank" rel="noopener">
              {i18n.t('import.paper.open')}
            </a>
          </span>
        </p>
      )}
      {held?.page === 'abs' && (
        <p class="notice caution">
          <span>
            {i18n.t('import.preview.abstractOnly')}{' '}
            <a href={htmlUrl(reading.paper, held.version)} target="_blank" rel="noopener">
              {i18n.t('import.paper.openFull')}
            </a>
          </span>
        </p>
      )}
      {fresh === 0 && counts.known > 0 && (
        <p class="notice" role="status">
          {i18n.t('import.preview.nothingNew', counts.known)}
        </p>
      )}
      <div class="preview-hints">
        <p class="soft">{i18n.t('import.preview.ticks')}</p>
        {reading.critique.posts.some(({ author }) => author !== null) && (
          <label class="check">
            <input
              type="checkbox"
              checked={!withNames}
              onChange={(event) => onNames(!event.currentTarget.checked)}
            />
            {i18n.t('import.posted.withoutNames')}
          </label>
        )}
      </div>
      <div class="pane-choice">
        <Views
          label={i18n.t('import.preview.panes')}
          views={PANES}
          shown={pane}
          nameOf={(name) => i18n.t(`import.${name}.title`)}
          onView={setPane}
        />
      </div>
      <div
        class="panes"
        data-shown={pane}
        ref={lights.ref}
        onPointerOver={lights.onPointerOver}
        onPointerLeave={lights.onPointerLeave}
        onFocusIn={lights.onFocusIn}
      >
        <OriginalPane reading={reading} numbers={numbers} actions={actions} />
        <ThreadsPane reading={reading} threads={threads} actions={actions} />
      </div>
    </div>
  );
}

/** Notes by their number, replies under that of their note. */
function numbersOf(threads: ReturnType<typeof threadsOf>): ReadonlyMap<string, number> {
  return new Map(
    threads.flatMap(({ note, replies }, index) =>
      [note.key, ...replies.map(({ reply }) => reply.key)].map((key) => [key, index + 1] as const),
    ),
  );
}

/** "12 notes, 9 replies, 1 second copy left out, 2 here already" */
function tallyOf({ notes, replies, copies, known, dropped, offered }: ReadingCounts): string {
  const said = [i18n.t('import.tally.notes', notes), i18n.t('import.tally.replies', replies)];
  if (copies > 0) said.push(i18n.t('import.tally.copies', copies));
  if (known > 0) said.push(i18n.t('import.tally.known', known));
  if (dropped > 0) said.push(i18n.t('import.tally.dropped', dropped));
  if (offered > 0) said.push(i18n.t('import.tally.offered', offered));
  return said.join(', ');
}
