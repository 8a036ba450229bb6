import { i18n } from '#i18n';
import type { Author, Draft, Note } from '../../lib/notes/note';
import type { Branch, Thread } from '../../lib/threads/thread';
import { noteKindName } from '../kind-names';
import { inWords } from '../markdown/quotation';
import { StateMark } from '../state-mark';
import { turnName } from '../thread-names';
import { CardAction } from './card-action';
import { DraftSlot } from './draft-slot';
import { NoteActs } from './note-acts';
import { NoteContent } from './note-content';
import { NoteMeta, Severity } from './note-head';
import { onPlainKey } from './plain-key';
import { pure } from './pure';
import { reasonName } from './reason-names';
import { ReplyCard } from './reply-card';
import { selectedPart } from './selected-part';
import type { SidebarStore } from './sidebar-store';
import { ThreadAsk } from './thread-ask';
import { quotationOf } from '../../lib/notes/target-words';
import { placeToShow, type ThreadEntry } from './thread-list';
import { ThreadPlace } from './thread-place';
import { isOwn } from './who';

export interface ThreadCardProps {
  entry: ThreadEntry;
  store: SidebarStore;
  me: Author | null;
  /** The row in this thread that Tab reaches; null where it stands elsewhere. */
  current: string | null;
  /** Drafts of this thread that are open, and the one that is to take the focus with the turn of that wish. */
  open: ReadonlySet<string>;
  focus: { draft: string; turn: number } | null;
  shown: number | null;
  fullTextUrl: string | null;
  /** Whether the page has been read: a note it says nothing of is then still being looked for. */
  read: boolean;
  /** Its passage is in the page's window; its mark there is pointed at. */
  inView: boolean;
  pointed: boolean;
  /** Which of how many it is, from 1. */
  place: number;
  total: number;
  onHistory: (note: Note) => void;
  /** The reader leaves an editor; its draft stays. */
  onLeave: (draft: Draft) => void;
}

/** A note with all that was said to it. */
export const ThreadCard = pure(function ThreadCard(props: ThreadCardProps) {
  const { entry, store, me, current, shown, read, onHistory } = props;
  const { thread, place, status } = entry;
  const { note } = thread;
  const span = placeToShow(entry.place);
  const tabIndex = current === note.id ? 0 : -1;
  const own = isOwn(note, me);
  const gone = note.deletedAt !== null;
  const quotation = quotationOf(note.target);
  const edited = entry.drafts.find(({ id }) => id === note.id);
  const reply = () => void store.notes.reply(thread, note, selectedPart(note.id));
  const edit = () => void store.notes.edit(note.id);
  const remove = () => void store.notes.delete(note.id);
  const go = () => span && void store.go(span);
  const onKeyDown = onPlainKey({
    ...(span ? { Enter: go } : {}),
    r: reply,
    h: () => onHistory(note),
    ...(own ? { e: edit } : {}),
    ...(gone ? {} : { Delete: remove }),
  });

  const name = [
    noteKindName(note.kind),
    quotation === null ? i18n.t('sidebar.note.wholePaper') : inWords(quotation),
  ];
  return (
    <article
      class={classOf(props)}
      data-row={note.id}
      tabIndex={tabIndex}
      aria-label={name.join(': ')}
      aria-posinset={props.place}
      aria-setsize={props.total}
      onKeyDown={onKeyDown}
      onPointerEnter={() => store.point(note.id)}
      onPointerLeave={() => store.point(null)}
    >
      <header class="note-head">
        <div class="note-title">
          <h3 class="note-kind">{noteKindName(note.kind)}</h3>
          {note.severity !== null && <Severity of={note.severity} />}
          <StateMark state={status.state} title={reasonName(status)} />
        </div>
        <div class="note-line">
          <NoteMeta note={note} me={me} />
          <p class="turn">{turnName(status.waitingFor)}</p>
        </div>
      </header>
      <ThreadPlace
        entry={entry}
        store={store}
        shown={shown}
        fullTextUrl={props.fullTextUrl}
        tabIndex={tabIndex}
      />
      {place.at === 'unsought' && read && <p class="note-status late">{i18n.t('sidebar.note.unsought')}</p>}
      {edited ? (
        <DraftSlot draft={edited} edits {...slotOf(props, edited)} tabIndex={tabIndex} />
      ) : gone ? (
        <p class="soft">{i18n.t('sidebar.note.deleted')}</p>
      ) : (
        <NoteContent note={note} store={store} tabIndex={tabIndex} />
      )}
      <ThreadAsk entry={entry} me={me} store={store} shown={shown} tabIndex={tabIndex} />
      <footer class="note-actions">
        {span && (
          <CardAction icon="go" tabIndex={tabIndex} onClick={go}>
            {i18n.t(place.at === 'gone' ? 'sidebar.note.nearest' : 'sidebar.note.go')}
          </CardAction>
        )}
        {!gone && (
          <NoteActs
            tabIndex={tabIndex}
            onReply={reply}
            onCopy={() => void store.notes.copy(note)}
            onEdit={own && !edited ? edit : null}
            onHistory={() => onHistory(note)}
            onDelete={remove}
          />
        )}
      </footer>
      <DraftsTo parent={note} card={props} />
      {thread.branches.length > 0 && (
        <ol class="replies" aria-label={i18n.t('sidebar.reply.list', thread.replies.length)}>
          {thread.branches.map((branch) => (
            <BranchItem key={branch.reply.id} thread={thread} branch={branch} card={props} />
          ))}
        </ol>
      )}
    </article>
  );
});

const ENDED = new Set(['resolved', 'withdrawn', 'agreed-to-differ']);

function classOf({ entry, inView, pointed }: ThreadCardProps): string {
  return [
    'note',
    ...(ENDED.has(entry.status.state) ? ['is-ended'] : []),
    ...(inView ? ['in-view'] : []),
    ...(pointed ? ['is-pointed'] : []),
  ].join(' ');
}

interface BranchItemProps {
  thread: Thread;
  branch: Branch;
  card: ThreadCardProps;
}

/** A reply, and flat below it all that was said to it. */
function BranchItem({ thread, branch, card }: BranchItemProps) {
  return (
    <li>
      <ReplyItem thread={thread} reply={branch.reply} under={false} card={card} />
      {branch.under.length > 0 && (
        <ol class="replies">
          {branch.under.map((reply) => (
            <li key={reply.id}>
              <ReplyItem thread={thread} reply={reply} under card={card} />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

interface ReplyItemProps {
  thread: Thread;
  reply: Note;
  under: boolean;
  card: ThreadCardProps;
}

function ReplyItem({ thread, reply, under, card }: ReplyItemProps) {
  const { entry, store, me, current, onHistory } = card;
  const edited = entry.drafts.find(({ id }) => id === reply.id);
  return (
    <>
      {edited ? (
        <DraftSlot draft={edited} edits {...slotOf(card, edited)} tabIndex={current === edited.id ? 0 : -1} />
      ) : (
        <ReplyCard
          thread={thread}
          reply={reply}
          under={under}
          me={me}
          store={store}
          current={current === reply.id}
          onHistory={onHistory}
        />
      )}
      <DraftsTo parent={reply} card={card} />
    </>
  );
}

/** Replies to `parent` that are being written. */
function DraftsTo({ parent, card }: { parent: Note; card: ThreadCardProps }) {
  const known = new Set([card.entry.thread.note.id, ...card.entry.thread.replies.map(({ id }) => id)]);
  return (
    <>
      {card.entry.drafts
        .filter(({ id, replyTo }) => replyTo === parent.id && !known.has(id))
        .map((draft) => (
          <DraftSlot
            key={draft.id}
            draft={draft}
            edits={false}
            {...slotOf(card, draft)}
            tabIndex={card.current === draft.id ? 0 : -1}
          />
        ))}
    </>
  );
}

function slotOf({ entry, me, store, open, focus, onLeave }: ThreadCardProps, draft: Draft) {
  return {
    thread: entry.thread,
    me,
    store,
    open: open.has(draft.id),
    focusTurn: focus?.draft === draft.id ? focus.turn : null,
    onLeave,
  };
}
