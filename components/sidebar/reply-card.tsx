import { i18n } from '#i18n';
import type { Author, Note } from '../../lib/notes/note';
import type { Thread } from '../../lib/threads/thread';
import { actionName, positionName } from '../thread-names';
import { CardAction } from './card-action';
import { NoteActs } from './note-acts';
import { NoteContent } from './note-content';
import { NoteMeta } from './note-head';
import { onPlainKey } from './plain-key';
import { selectedPart } from './selected-part';
import type { SidebarStore } from './sidebar-store';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';
import { isOwn, writerOf } from './who';
import { Quotation } from '../markdown/quotation';

interface ReplyCardProps {
  thread: Thread;
  reply: Note;
  /** Whether it stands below another reply. */
  under: boolean;
  me: Author | null;
  store: SidebarStore;
  /** Whether this is the row that Tab reaches. */
  current: boolean;
  onHistory: (note: Note) => void;
}

/** A reply as it is read: who, what position, what action, the phrase it answers, the text. */
export function ReplyCard({ thread, reply, under, me, store, current, onHistory }: ReplyCardProps) {
  const tabIndex = current ? 0 : -1;
  const parent = thread.parentOf(reply.id);
  const own = isOwn(reply, me);
  const gone = reply.deletedAt !== null;
  const said = [
    ...(reply.position === null ? [] : [positionName(reply.position)]),
    ...(reply.action === null ? [] : [actionName(reply.action)]),
  ];
  const answer = () => void store.notes.reply(thread, reply, selectedPart(reply.id));
  const edit = () => void store.notes.edit(reply.id);
  const remove = () => void store.notes.delete(reply.id);
  const onKeyDown = onPlainKey({
    r: answer,
    h: () => onHistory(reply),
    ...(own ? { e: edit } : {}),
    Delete: remove,
  });

  return (
    <article
      class={under ? 'reply is-under' : 'reply'}
      data-row={reply.id}
      data-level={under ? 3 : 2}
      tabIndex={tabIndex}
      aria-label={i18n.t('sidebar.reply.label', [writerOf(reply, me), said.join(', ')])}
      {...(gone ? {} : { onKeyDown })}
    >
      <header class="reply-head">
        <NoteMeta note={reply} me={me} />
        {said.length > 0 && (
          <p class="said">
            {said.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </p>
        )}
      </header>
      {under && parent && <p class="note-status">{i18n.t('sidebar.reply.to', [writerOf(parent, me)])}</p>}
      {gone ? (
        <p class="soft">{i18n.t('sidebar.reply.deleted')}</p>
      ) : (
        <>
          {reply.part !== null && <Quotation text={reply.part.exact} class="part" />}
          <Promised reply={reply} store={store} tabIndex={tabIndex} />
          <NoteContent note={reply} store={store} tabIndex={tabIndex} />
          <footer class="note-actions">
            <NoteActs
              tabIndex={tabIndex}
              onReply={answer}
              onCopy={() => void store.notes.copy(reply)}
              onEdit={own ? edit : null}
              onHistory={() => onHistory(reply)}
              onDelete={remove}
            />
          </footer>
        </>
      )}
    </article>
  );
}

/** What is promised, and where. */
function Promised({ reply, store, tabIndex }: { reply: Note; store: SidebarStore; tabIndex: number }) {
  const { action } = reply;
  if (action?.type !== 'will-change') return null;
  const { what, where } = action;
  const quotation = where && quotationOf(where);
  if (what.trim() === '' && where === null) return null;
  return (
    <div class="promise">
      {what.trim() !== '' && <p>{what}</p>}
      {where?.what === 'paper' && <p class="note-status">{i18n.t('sidebar.reply.wholePaper')}</p>}
      {where && quotation !== null && (
        <>
          <Quotation text={quotation} tex={formulasOf(where)} />
          <CardAction icon="go" tabIndex={tabIndex} onClick={() => void store.goTo(where.selectors)}>
            {i18n.t('sidebar.note.go')}
          </CardAction>
        </>
      )}
    </div>
  );
}
