import { i18n } from '#i18n';
import { Icon } from '../icon';

interface UndoLineProps {
  /** What was done, a sentence. */
  said: string;
  onUndo: () => void;
}

/** What was just done, with the way back. */
export function UndoLine({ said, onUndo }: UndoLineProps) {
  return (
    <p class="undo-line">
      <span>{said}</span>
      <button type="button" class="action" onClick={onUndo}>
        <Icon name="restore" />
        {i18n.t('options.words.undo')}
      </button>
    </p>
  );
}
