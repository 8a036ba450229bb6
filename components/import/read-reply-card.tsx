import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadReply } from '../../lib/critique/reading';
import { NoteBody } from '../markdown/note-body';
import { Quotation } from '../markdown/quotation';
import { CardAction } from '../sidebar/card-action';
import { onPlainKey } from '../sidebar/plain-key';
import { pure } from '../sidebar/pure';
import { AnswerChoice } from './answer-choice';
import { BodyEditor } from './body-editor';
import { PieceMeta } from './piece-meta';
import type { PreviewActions } from './preview-actions';
import { References, Stance } from './proposals';

interface ReadReplyCardProps {
  reply: ReadReply;
  /** The words of the critique that it quotes; null where it quotes none. */
  quoted: string | null;
  /** 1 where it answers the note itself. */
  depth: number;
  /** False where it is left out with what it answers. */
  held: boolean;
  actions: PreviewActions;
  current: boolean;
}

/** A reply as it would be saved. */
export const ReadReplyCard = pure(function ReadReplyCard(props: ReadReplyCardProps) {
  const { reply, quoted, depth, held, actions, current } = props;
  const left = reply.dropped ? 'is-dropped' : held ? '' : 'is-stranded';
  const [open, setOpen] = useState<'body' | 'answer' | null>(null);
  const tabIndex = current ? 0 : -1;
  const shut = () => {
    setOpen(null);
    actions.focus(reply.key);
  };
  const drop = () => actions.edit({ does: reply.dropped ? 'restore' : 'drop', key: reply.key });
  const author = actions.postOf(reply).author;

  return (
    <article
      class={['piece is-reply', depth > 1 ? 'is-under' : '', left].join(' ')}
      data-row={reply.key}
      data-level={Math.min(depth + 1, 3)}
      data-piece={reply.key}
      tabIndex={tabIndex}
      aria-label={author === null ? i18n.t('import.reply.name') : i18n.t('import.reply.nameBy', [author])}
      onKeyDown={onPlainKey({
        Enter: () => actions.show('original', reply.key),
        Delete: drop,
        ...(reply.dropped ? {} : { e: () => setOpen('body') }),
      })}
    >
      <header class="piece-head">
        <h4>{i18n.t('sidebar.note.reply')}</h4>
        <PieceMeta piece={reply} held={held} actions={actions} />
      </header>
      {reply.dropped ? (
        <footer class="note-actions">
          <CardAction icon="restore" tabIndex={tabIndex} onClick={drop}>
            {i18n.t('import.act.restore')}
          </CardAction>
        </footer>
      ) : (
        <>
          {quoted !== null && <Quotation text={quoted} class="part" />}
          {open === 'body' ? (
            <BodyEditor
              body={reply.body}
              onDone={(body) => {
                actions.edit({ does: 'body', key: reply.key, body });
                shut();
              }}
              onCancel={shut}
            />
          ) : (
            reply.body.trim() !== '' && <NoteBody body={reply.body} />
          )}
          <Stance piece={reply} actions={actions} tabIndex={tabIndex} />
          <References piece={reply} actions={actions} tabIndex={tabIndex} />
          {open === 'answer' && (
            <AnswerChoice
              piece={reply}
              actions={actions}
              onAnswer={(to) => {
                actions.edit({ does: 'answer', key: reply.key, to });
                shut();
              }}
              onCancel={shut}
            />
          )}
          <footer class="note-actions">
            <CardAction icon="edit" tabIndex={tabIndex} onClick={() => setOpen('body')}>
              {i18n.t('import.act.edit')}
            </CardAction>
            <CardAction icon="reply" tabIndex={tabIndex} onClick={() => setOpen('answer')}>
              {i18n.t('import.act.answerOther')}
            </CardAction>
            <CardAction
              icon="go"
              tabIndex={tabIndex}
              onClick={() => {
                actions.edit({ does: 'stand-alone', key: reply.key });
                actions.focus(reply.key);
              }}
            >
              {i18n.t('import.act.standAlone')}
            </CardAction>
            <CardAction
              icon="follow"
              tabIndex={tabIndex}
              onClick={() => actions.edit({ does: 'join', key: reply.key })}
            >
              {i18n.t('import.act.join')}
            </CardAction>
            <span class="note-actions-gap" />
            <CardAction icon="remove" tabIndex={tabIndex} onClick={drop}>
              {i18n.t('import.act.drop')}
            </CardAction>
          </footer>
        </>
      )}
    </article>
  );
});
