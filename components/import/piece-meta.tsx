import { i18n } from '#i18n';
import { isEmpty } from '../../lib/critique/notes-of';
import type { ReadNote, ReadReply } from '../../lib/critique/reading';
import { givenDate } from '../sidebar/times';
import type { PreviewActions } from './preview-actions';

interface PieceMetaProps {
  piece: ReadNote | ReadReply;
  /** False where it is left out with what it answers. */
  held?: boolean;
  actions: PreviewActions;
}

/** Who said it, when, and in which lines; and whether it is here already, or left out. */
export function PieceMeta({ piece, held = true, actions }: PieceMetaProps) {
  const { author, date } = actions.postOf(piece);
  const { from, to } = piece.lines;
  return (
    <p class="note-meta">
      {author !== null && <span class="note-writer">{author}</span>}
      {date !== null && <span>{givenDate(date)}</span>}
      <span>
        {from === to
          ? i18n.t('import.piece.line', [String(from)])
          : i18n.t('import.piece.lines', [String(from), String(to)])}
      </span>
      {piece.known !== null && <span class="badge">{i18n.t('import.piece.known')}</span>}
      {!piece.dropped && isEmpty(piece) && <span class="badge">{i18n.t('import.piece.empty')}</span>}
      {piece.dropped && <span class="badge">{i18n.t('import.piece.dropped')}</span>}
      {!piece.dropped && !held && <span class="badge">{i18n.t('import.piece.stranded')}</span>}
    </p>
  );
}
