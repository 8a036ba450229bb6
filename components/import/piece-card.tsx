/** What the cards of notes and of replies have in common. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadNote, ReadReply } from '../../lib/critique/reading';
import { NoteBody } from '../markdown/note-body';
import { CardAction } from '../sidebar/card-action';
import { AnswerChoice } from './answer-choice';
import { BodyEditor } from './body-editor';
import type { PreviewActions } from './preview-actions';

/** What is open in a card: one thing at a time. */
type Open = 'body' | 'passage' | 'answer' | null;

export interface PieceCard {
  piece: ReadNote | ReadReply;
  actions: PreviewActions;
  /** Of all controls in the card. */
  tabIndex: number;
  open: Open;
  onOpen: (open: Open) => void;
  /** Shuts what is open, and gives the focus back to the card. */
  shut: () => void;
  /** Leaves the piece out, or takes it back in. */
  drop: () => void;
}

export function usePieceCard(
  piece: ReadNote | ReadReply,
  actions: PreviewActions,
  current: boolean,
): PieceCard {
  const [open, onOpen] = useState<Open>(null);
  const { key, dropped } = piece;
  return {
    piece,
    actions,
    tabIndex: current ? 0 : -1,
    open,
    onOpen,
    shut: () => {
      onOpen(null);
      actions.focus(key);
    },
    drop: () => actions.edit({ does: dropped ? 'restore' : 'drop', key }),
  };
}

/** The words of a piece, or the field in which they are edited. */
export function PieceBody({ card: { piece, actions, open, shut } }: { card: PieceCard }) {
  const { key, body } = piece;
  if (open !== 'body') return body.trim() === '' ? null : <NoteBody body={body} />;
  return (
    <BodyEditor
      body={body}
      onDone={(edited) => {
        actions.edit({ does: 'body', key, body: edited });
        shut();
      }}
      onCancel={shut}
    />
  );
}

/** The choice of what a piece answers, while that is open. */
export function PieceAnswer({ card: { piece, actions, open, shut } }: { card: PieceCard }) {
  if (open !== 'answer') return null;
  return (
    <AnswerChoice
      piece={piece}
      actions={actions}
      onAnswer={(to) => {
        actions.edit({ does: 'answer', key: piece.key, to });
        shut();
      }}
      onCancel={shut}
    />
  );
}

interface PieceFootProps {
  card: PieceCard;
  /** Whether a piece stands before it that it can be joined to. */
  joins: boolean;
  /** What else can be done with it. */
  children: ComponentChildren;
}

export function PieceFoot({ card, joins, children }: PieceFootProps) {
  const { piece, actions, tabIndex, onOpen, drop } = card;
  return (
    <footer class="note-actions">
      <CardAction icon="edit" tabIndex={tabIndex} onClick={() => onOpen('body')}>
        {i18n.t('import.act.edit')}
      </CardAction>
      {children}
      {joins && (
        <CardAction
          icon="follow"
          tabIndex={tabIndex}
          onClick={() => actions.edit({ does: 'join', key: piece.key })}
        >
          {i18n.t('import.act.join')}
        </CardAction>
      )}
      <span class="note-actions-gap" />
      <CardAction icon="remove" tabIndex={tabIndex} onClick={drop}>
        {i18n.t('import.act.drop')}
      </CardAction>
    </footer>
  );
}

/** The foot of a piece that is left out. */
export function DroppedFoot({ card: { tabIndex, drop } }: { card: PieceCard }) {
  return (
    <footer class="note-actions">
      <CardAction icon="restore" tabIndex={tabIndex} onClick={drop}>
        {i18n.t('import.act.restore')}
      </CardAction>
    </footer>
  );
}
