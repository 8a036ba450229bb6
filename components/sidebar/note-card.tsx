import { i18n } from '#i18n';
import { type Note } from '../../lib/notes/note';
import { type Span } from '../../lib/page-text/page-text';
import { Icon, type IconName } from '../icon';
import { noteKindName } from '../kind-names';
import { type NoteEntry } from './note-list';
import { NoteBody } from '../markdown/note-body';
import { pure } from './pure';
import { Quotation } from '../markdown/quotation';
import { type SidebarStore } from './sidebar-store';
import { dayOf, minuteOf } from './times';

interface NoteCardProps {
  entry: NoteEntry;
  store: SidebarStore;
  /** Whether this is the card that Tab reaches. */
  current: boolean;
  /** Whether the page has been read: a note it says nothing of is then still being looked for. */
  read: boolean;
  /** Opens the editor on the edit that is under way. */
  onResume: (id: string) => void;
}

/** A note as it is read. Enter goes to its passage, e edits it, Delete deletes it. */
export const NoteCard = pure(function NoteCard({ entry, store, current, read, onResume }: NoteCardProps) {
  const { note, place, quotation, draft } = entry;
  const span = spanToShow(entry);
  const tabIndex = current ? 0 : -1;
  const edit = () => (draft ? onResume(note.id) : void store.notes.edit(note.id));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && span) void store.go(span);
    else if (event.key === 'e') edit();
    else if (event.key === 'Delete') void store.notes.delete(note.id);
    else return;
    event.preventDefault();
  }

  return (
    <article
      class="note"
      data-row={note.id}
      tabIndex={tabIndex}
      aria-label={[noteKindName(note.kind), quotation ?? i18n.t('sidebar.note.wholePaper')].join(': ')}
      onKeyDown={onKeyDown}
    >
      <NoteHead note={note} />
      {quotation !== null && (
        <div
          class={span ? 'note-passage goes' : 'note-passage'}
          {...(span ? { onClick: (event: Event) => isPlainClick(event) && void store.go(span) } : {})}
        >
          {place.at === 'page' && place.status === 'reworded' ? (
            <Reworded then={quotation} now={place.text} />
          ) : (
            <Quotation text={quotation} />
          )}
        </div>
      )}
      {place.at === 'page' && place.status === 'moved' && (
        <p class="note-status">{i18n.t('sidebar.note.moved')}</p>
      )}
      {place.at === 'unsought' && read && <p class="note-status late">{i18n.t('sidebar.note.unsought')}</p>}
      <NoteBody body={note.body} />
      {note.rewording !== null && note.rewording !== '' && (
        <div class="note-rewording">
          <p class="label">{i18n.t('sidebar.note.neutral')}</p>
          <p class="serif">{note.rewording}</p>
        </div>
      )}
      {draft && (
        <p class="note-status">
          {i18n.t('sidebar.note.unfinished')}{' '}
          <button type="button" class="more" tabIndex={tabIndex} onClick={() => onResume(note.id)}>
            {i18n.t('sidebar.note.resume')}
          </button>
        </p>
      )}
      {place.at === 'maybe' && (
        <div class="note-actions">
          {place.candidates.map((candidate, index) => (
            <Action icon="go" key={index} tabIndex={tabIndex} onClick={() => void store.go(candidate)}>
              {i18n.t('sidebar.note.candidate', [index + 1])}
            </Action>
          ))}
        </div>
      )}
      <footer class="note-actions">
        {place.at === 'page' && span && (
          <Action icon="go" tabIndex={tabIndex} onClick={() => void store.go(span)}>
            {i18n.t('sidebar.note.go')}
          </Action>
        )}
        {place.at === 'gone' && span && (
          <Action icon="go" tabIndex={tabIndex} onClick={() => void store.go(span)}>
            {i18n.t('sidebar.note.nearest')}
          </Action>
        )}
        <span class="note-actions-gap" />
        <Action icon="edit" tabIndex={tabIndex} onClick={edit}>
          {i18n.t('sidebar.note.edit')}
        </Action>
        <Action icon="remove" tabIndex={tabIndex} onClick={() => void store.notes.delete(note.id)}>
          {i18n.t('sidebar.note.delete')}
        </Action>
      </footer>
    </article>
  );
});

/** Kind, version and time of a note. */
export function NoteHead({ note }: { note: Note }) {
  const edited = note.updatedAt !== note.createdAt;
  return (
    <header class="note-head">
      <h3 class="note-kind">{noteKindName(note.kind)}</h3>
      <p class="note-meta">
        {note.target.version !== null && (
          <>
            <span>{i18n.t('sidebar.note.writtenOn', [note.target.version])}</span>
            <span aria-hidden="true">·</span>
          </>
        )}
        <time
          dateTime={note.createdAt}
          title={
            edited
              ? i18n.t('sidebar.note.timeEdited', [minuteOf(note.createdAt), minuteOf(note.updatedAt)])
              : i18n.t('sidebar.note.time', [minuteOf(note.createdAt)])
          }
        >
          {dayOf(note.createdAt)}
        </time>
        {edited && (
          <>
            <span aria-hidden="true">·</span>
            <span>{i18n.t('sidebar.note.edited')}</span>
          </>
        )}
      </p>
    </header>
  );
}

/** The words the note was written on and those that stand there now, one above the other. */
function Reworded({ then, now }: { then: string; now: string }) {
  return (
    <div class="reworded">
      <p class="note-status">{i18n.t('sidebar.note.reworded')}</p>
      <p class="label">{i18n.t('sidebar.note.then')}</p>
      <Quotation text={then} class="then" />
      <p class="label">{i18n.t('sidebar.note.now')}</p>
      <Quotation text={now} />
    </div>
  );
}

interface ActionProps {
  icon: IconName;
  tabIndex: number;
  onClick: () => void;
  children: string;
}

function Action({ icon, tabIndex, onClick, children }: ActionProps) {
  return (
    <button type="button" class="action" tabIndex={tabIndex} onClick={onClick}>
      <Icon name={icon} />
      {children}
    </button>
  );
}

/** The place that "go" shows: where the note stands, or comes nearest to. */
function spanToShow({ place }: NoteEntry): Span | null {
  if (place.at === 'page') return place.span;
  if (place.at === 'maybe') return place.candidates[0] ?? null;
  return place.at === 'gone' ? place.nearest : null;
}

/** Not the end of selecting text, and not on a control within. */
function isPlainClick(event: Event): boolean {
  const onControl = event.target instanceof Element && event.target.closest('button, a') !== null;
  return !onControl && (getSelection()?.isCollapsed ?? true);
}
