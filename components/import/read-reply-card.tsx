import { i18n } from '#i18n';
import type { ReadReply } from '../../lib/critique/reading';
import { Quotation } from '../markdown/quotation';
import { CardAction } from '../sidebar/card-action';
import { onPlainKey } from '../sidebar/plain-key';
import { pure } from '../sidebar/pure';
import { DroppedFoot, PieceAnswer, PieceBody, PieceFoot, usePieceCard } from './piece-card';
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
  const card = usePieceCard(reply, actions, current);
  const { tabIndex, onOpen, drop } = card;
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
        ...(reply.dropped ? {} : { e: () => onOpen('body') }),
      })}
    >
      <header class="piece-head">
        <h4>{i18n.t('sidebar.note.reply')}</h4>
        <PieceMeta piece={reply} held={held} actions={actions} />
      </header>
      {reply.dropped ? (
        <DroppedFoot card={card} />
      ) : (
        <>
          {quoted !== null && <Quotation text={quoted} class="part" />}
          <PieceBody card={card} />
          <Stance piece={reply} actions={actions} tabIndex={tabIndex} />
          <References piece={reply} actions={actions} tabIndex={tabIndex} />
          <PieceAnswer card={card} />
          <PieceFoot card={card} joins>
            <CardAction icon="reply" tabIndex={tabIndex} onClick={() => onOpen('answer')}>
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
          </PieceFoot>
        </>
      )}
    </article>
  );
});
