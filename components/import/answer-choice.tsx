import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadNote, ReadReply } from '../../lib/critique/reading';
import { PiecePanel } from './piece-panel';
import type { PreviewActions } from './preview-actions';

interface AnswerChoiceProps {
  piece: ReadNote | ReadReply;
  actions: PreviewActions;
  onAnswer: (to: string) => void;
  onCancel: () => void;
}

/** What a piece answers, chosen among what stands before it. */
export function AnswerChoice({ piece, actions, onAnswer, onCancel }: AnswerChoiceProps) {
  const id = useId();
  const choices = actions.answerable(piece);
  const now = 'answers' in piece ? piece.answers : null;
  const [to, setTo] = useState(now ?? choices.at(-1)?.key ?? '');
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <PiecePanel
      onSubmit={() => {
        if (to !== '') onAnswer(to);
      }}
      onCancel={onCancel}
      acts={
        choices.length > 0 && (
          <button type="submit" class="button">
            {i18n.t('import.answer.choose')}
          </button>
        )
      }
    >
      {choices.length === 0 ? (
        <p>{i18n.t('import.answer.none')}</p>
      ) : (
        <div class="field">
          <label for={id}>{i18n.t('import.answer.label')}</label>
          <select id={id} ref={field} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </PiecePanel>
  );
}
