import { i18n } from '#i18n';
import type { Author, Draft } from '../../lib/notes/note';
import type { Thread } from '../../lib/threads/thread';
import { NoteEditor } from '../editor/note-editor';
import { ReplyEditor } from '../editor/reply-editor';
import { noteKindName } from '../kind-names';
import { WithFormulas } from '../markdown/quotation';
import type { SidebarStore } from './sidebar-store';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';

interface DraftSlotProps {
  draft: Draft;
  /** The thread that it is a reply to or an edit in; null for a new note. */
  thread: Thread | null;
  me: Author | null;
  store: SidebarStore;
  /** Whether the draft edits what is already saved. */
  edits: boolean;
  open: boolean;
  focusTurn: number | null;
  tabIndex: number;
  onLeave: (draft: Draft) => void;
}

/** A draft where it belongs: its editor while it is open, else a line that opens it. */
export function DraftSlot(props: DraftSlotProps) {
  const { draft, thread, me, store, edits, open, focusTurn, tabIndex, onLeave } = props;
  if (open) {
    const editor = { draft, store, edits, focusTurn, onLeave: () => onLeave(draft) };
    return thread !== null && draft.replyTo !== null ? (
      <ReplyEditor key={draft.id} {...editor} thread={thread} me={me} />
    ) : (
      <NoteEditor key={draft.id} {...editor} />
    );
  }
  const quotation = quotationOf(draft.target);
  return (
    <button
      type="button"
      class="draft-row"
      data-row={draft.id}
      tabIndex={tabIndex}
      onClick={() => store.focusOn({ on: 'draft', id: draft.id })}
    >
      <span class="note-kind">
        {i18n.t(edits ? 'sidebar.draft.edit' : 'sidebar.draft.named', [noteKindName(draft.kind)])}
      </span>
      {draft.replyTo === null && !edits && (
        <span class="draft-target serif">
          {quotation === null ? (
            i18n.t('sidebar.note.wholePaper')
          ) : (
            <WithFormulas text={quotation} tex={formulasOf(draft.target)} />
          )}
        </span>
      )}
      <span class="draft-body soft">
        {draft.body.trim() === '' ? i18n.t('sidebar.draft.empty') : draft.body.slice(0, 160)}
      </span>
      <span class="draft-resume">{i18n.t('sidebar.draft.resume')}</span>
    </button>
  );
}
