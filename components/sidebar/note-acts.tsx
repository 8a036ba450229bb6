import { i18n } from '#i18n';
import { CardAction, SignAction } from './card-action';

interface NoteActsProps {
  tabIndex: number;
  onReply: () => void;
  onCopy: () => void;
  /** Null where it cannot be edited here. */
  onEdit: (() => void) | null;
  onHistory: () => void;
  onDelete: () => void;
}

/** What can be done with a note or a reply, at the foot of its card. */
export function NoteActs({ tabIndex, onReply, onCopy, onEdit, onHistory, onDelete }: NoteActsProps) {
  return (
    <>
      <CardAction icon="reply" tabIndex={tabIndex} onClick={onReply}>
        {i18n.t('sidebar.note.reply')}
      </CardAction>
      <span class="note-actions-gap" />
      {onEdit && (
        <SignAction tabIndex={tabIndex} icon="edit" label={i18n.t('sidebar.note.edit')} onClick={onEdit} />
      )}
      <SignAction tabIndex={tabIndex} icon="copy" label={i18n.t('sidebar.note.copy')} onClick={onCopy} />
      <SignAction
        tabIndex={tabIndex}
        icon="history"
        label={i18n.t('sidebar.note.history')}
        onClick={onHistory}
      />
      <SignAction
        tabIndex={tabIndex}
        icon="remove"
        label={i18n.t('sidebar.note.delete')}
        onClick={onDelete}
      />
    </>
  );
}
