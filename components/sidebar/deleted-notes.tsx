import { i18n } from '#i18n';
import type { Author, Note } from '../../lib/notes/note';
import { Icon } from '../icon';
import { noteKindName } from '../kind-names';
import { Quotation } from '../markdown/quotation';
import { NoteMeta } from './note-head';
import type { SidebarStore } from './sidebar-store';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';

interface DeletedNotesProps {
  /** The last deleted first. */
  notes: readonly Note[];
  me: Author | null;
  store: SidebarStore;
}

/** What was deleted, kept to be brought back. */
export function DeletedNotes({ notes, me, store }: DeletedNotesProps) {
  return (
    <details class="fold deleted">
      <summary>
        <Icon name="chevron" class="chevron" />
        {i18n.t('sidebar.notes.deleted', notes.length)}
      </summary>
      <ul class="cards">
        {notes.map((note) => {
          const quotation = note.replyTo === null ? quotationOf(note.target) : null;
          return (
            <li key={note.id} class="note is-deleted">
              <header class="note-head">
                <h3 class="note-kind">{noteKindName(note.kind)}</h3>
                <NoteMeta note={note} me={me} />
              </header>
              {quotation !== null && <Quotation text={quotation} tex={formulasOf(note.target)} />}
              <p class="deleted-body">{note.body}</p>
              <button type="button" class="action" onClick={() => void store.notes.restore(note.id)}>
                <Icon name="restore" />
                {i18n.t('sidebar.notes.restore')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
