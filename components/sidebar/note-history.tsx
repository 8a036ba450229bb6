import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../lib/notes/note';
import type { Revision } from '../../lib/notes/revision';
import { wordDiff } from '../../lib/versions/diff';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { Unreadable } from '../unreadable';
import { WordDiff } from '../word-diff';
import type { SidebarStore } from './sidebar-store';
import { minuteOf } from './times';

interface NoteHistoryProps {
  note: Note;
  store: SidebarStore;
  onClose: () => void;
}

type Loaded =
  | { is: 'loading' }
  | { is: 'there'; revisions: readonly Revision[]; problems: readonly string[] }
  | { is: 'failed'; why: string };

/** Every state of a note, the newest first, with what each changed; any can be made the present one. */
export function NoteHistory({ note, store, onClose }: NoteHistoryProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });

  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  useEffect(() => {
    store.notes.history(note.id).then(
      (told) => setLoaded({ is: 'there', ...told }),
      (thrown: unknown) => setLoaded({ is: 'failed', why: sentenceOf(thrown) }),
    );
  }, [note.id, note.updatedAt]);

  return (
    <dialog
      class="help history"
      ref={ref}
      aria-labelledby="history-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="help-sheet">
        <header>
          <h2 id="history-title">{i18n.t('sidebar.history.title')}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('sidebar.history.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        {loaded.is === 'loading' && <p class="soft late">{i18n.t('sidebar.history.loading')}</p>}
        {loaded.is === 'failed' && <p role="alert">{loaded.why}</p>}
        {loaded.is === 'there' && (
          <>
            <Unreadable sentences={loaded.problems} />
            <ol class="revisions">
              {loaded.revisions.map((revision) => (
                <li key={revision.id}>
                  <RevisionItem
                    revision={revision}
                    revisions={loaded.revisions}
                    onRestore={() => {
                      void store.notes.revert(note.id, revision.id);
                      onClose();
                    }}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </dialog>
  );
}

interface RevisionItemProps {
  revision: Revision;
  revisions: readonly Revision[];
  onRestore: () => void;
}

function RevisionItem({ revision, revisions, onRestore }: RevisionItemProps) {
  const parent = revisions.find(({ id }) => revision.parents.includes(id)) ?? null;
  const present = !revisions.some(({ parents }) => parents.includes(revision.id));
  const words = whatHappened(revision, parent);
  const { body } = revision;
  return (
    <>
      <p class="revision-head">
        <b>{words}</b> <time dateTime={revision.at}>{minuteOf(revision.at)}</time>
      </p>
      {body && (
        <div class="revision-text">
          {parent?.body ? (
            <WordDiff parts={wordDiff(parent.body.body, body.body)} />
          ) : (
            <p class="revision-body">{body.body}</p>
          )}
          {body.rewording !== (parent?.body?.rewording ?? null) && body.rewording !== null && (
            <>
              <p class="label">{i18n.t('sidebar.note.neutral')}</p>
              <p class="serif">{body.rewording}</p>
            </>
          )}
          <OtherChanges now={body} before={parent?.body ?? null} />
        </div>
      )}
      {present ? (
        <p class="soft small">{i18n.t('sidebar.history.present')}</p>
      ) : (
        body && (
          <button type="button" class="action" onClick={onRestore}>
            <Icon name="restore" />
            {i18n.t('sidebar.history.restore')}
          </button>
        )
      )}
    </>
  );
}

function whatHappened(revision: Revision, parent: Revision | null): string {
  if (revision.deleted) return i18n.t('sidebar.history.deleted');
  if (parent === null) return i18n.t('sidebar.history.written');
  return i18n.t(parent.deleted ? 'sidebar.history.restored' : 'sidebar.history.edited');
}

const FIELDS = [
  'kind',
  'references',
  'numbers',
  'tags',
  'severity',
  'visibility',
  'position',
  'action',
] as const;

/** What else an edit touched, by name. */
function OtherChanges({ now, before }: { now: Note; before: Note | null }) {
  if (before === null) return null;
  const changed = FIELDS.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
  if (changed.length === 0) return null;
  const names = changed.map((field) => i18n.t(`sidebar.history.fields.${field}`)).join(', ');
  return <p class="soft small">{i18n.t('sidebar.history.also', [names])}</p>;
}
