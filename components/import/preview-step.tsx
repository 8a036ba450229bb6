import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countsOf, type ReadingCounts, threadsOf } from '../../lib/critique/preview';
import type { ReadNote } from '../../lib/critique/reading';
import type { HeldText } from '../../lib/messages/critique-messages';
import { htmlUrl } from '../../lib/paper/url';
import { Icon } from '../icon';
import { Views } from '../views';
import { type Edit, type EditHistory, presentOf, redone, undone, withEdit } from './edit-history';
import type { ImportClient } from './import-client';
import { OriginalPane } from './original-pane';
import { answerableBy } from './piece-names';
import type { PreviewActions } from './preview-actions';
import { ThreadsPane } from './threads-pane';
import { type Pane, useLights } from './use-lights';

const PANES: readonly Pane[] = ['original', 'threads'];

interface PreviewStepProps {
  client: ImportClient;
  history: EditHistory;
  held: HeldText | null;
  /** Why saving failed, a sentence; null where it did not. */
  problem: string | null;
  saving: boolean;
  onHistory: (change: (history: EditHistory) => EditHistory) => void;
  onBack: () => void;
  onSave: () => void;
}

/** The original on the left, the threads that it gives on the right, to be corrected; nothing is saved yet. */
export function PreviewStep(props: PreviewStepProps) {
  const { client, history, held, problem, saving, onHistory, onBack, onSave } = props;
  const [pane, setPane] = useState<Pane>('threads');
  const reading = presentOf(history);
  const lights = useLights();
  const threads = useMemo(() => threadsOf(reading), [reading]);
  const numbers = useMemo(() => numbersOf(threads), [threads]);
  const counts = useMemo(() => countsOf(reading), [reading]);
  const actions = useActions({ client, history, held, threads, root: lights.ref, onHistory, setPane });
  useUndoKeys(onHistory);
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
            onClick={() => onHistory(undone)}
            title="Ctrl+Z"
          >
            <Icon name="restore" />
            {i18n.t('import.preview.undo')}
          </button>
          <button
            type="button"
            class="action"
            disabled={history.at === history.edits.length}
            onClick={() => onHistory(redone)}
            title="Ctrl+Shift+Z"
          >
            <Icon name="reply" class="turned" />
            {i18n.t('import.preview.redo')}
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
        <ThreadsPane threads={threads} parts={reading.critique.parts} actions={actions} />
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

interface ActionsOf extends Pick<PreviewStepProps, 'client' | 'history' | 'held' | 'onHistory'> {
  threads: ReturnType<typeof threadsOf>;
  root: ReturnType<typeof useLights>['ref'];
  setPane: (pane: Pane) => void;
}

/** The actions stay the same object, so that an edit draws anew no card but its own. */
function useActions(given: ActionsOf): PreviewActions {
  const now = useRef(given);
  now.current = given;
  const wish = useRef<{ pane: Pane; piece: string } | null>(null);

  // A card may be drawn only by the edit after which it is to have the focus.
  useEffect(() => {
    if (wish.current === null) return;
    const { pane, piece } = wish.current;
    wish.current = null;
    const row = rowOf(given.root.current, pane, piece);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  const [, drawAgain] = useState(0);
  const turnTo = useCallback((pane: Pane, piece: string) => {
    wish.current = { pane, piece };
    drawAgain((turn) => turn + 1);
  }, []);

  return useMemo(
    (): PreviewActions => ({
      edit: (edit: Edit) => now.current.onHistory((history) => withEdit(history, edit)),
      place: (exact) => {
        const { paper } = presentOf(now.current.history);
        const version = now.current.held?.version ?? null;
        return now.current.client.call('critique/place', { paper, version, exact });
      },
      show: (pane, piece) => {
        now.current.setPane(pane);
        turnTo(pane, piece);
      },
      focus: (piece) => turnTo('threads', piece),
      reading: { held: given.held },
      wordsOf: (note: ReadNote) => wordsOf(note, presentOf(now.current.history).critique.parts),
      postOf: ({ post }) => {
        const { author = null, date = null } = presentOf(now.current.history).critique.posts[post] ?? {};
        return { author, date };
      },
      answerable: (piece) => answerableBy(piece, now.current.threads),
    }),
    [given.held, turnTo],
  );
}

function rowOf(root: HTMLElement | null, pane: Pane, piece: string): HTMLElement | null {
  return (
    root?.querySelector<HTMLElement>(`[data-pane="${pane}"] [data-row][data-piece="${CSS.escape(piece)}"]`) ??
    null
  );
}

function wordsOf({ quote }: ReadNote, parts: readonly { text: string }[]): string {
  if (quote === null) return '';
  return [quote, ...quote.goesOn]
    .map(({ part, span }) => parts[part]!.text.slice(span.start, span.end))
    .join(' ');
}

function useUndoKeys(onHistory: PreviewStepProps['onHistory']): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      onHistory(key === 'y' || event.shiftKey ? redone : undone);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onHistory]);
}

/** Whether the field has an undoing of its own. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('textarea, input:not([type=checkbox], [type=radio])') !== null
  );
}
