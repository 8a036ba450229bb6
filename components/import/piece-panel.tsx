import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface PiecePanelProps {
  onSubmit: () => void;
  onCancel: () => void;
  /** The buttons before the one that cancels. */
  acts: ComponentChildren;
  children: ComponentChildren;
}

/** What is open in a card, to be done (Ctrl+Enter) or cancelled (Escape). */
export function PiecePanel({ onSubmit, onCancel, acts, children }: PiecePanelProps) {
  return (
    <form
      class="piece-panel"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
      }}
    >
      {children}
      <div class="notice-actions">
        {acts}
        <button type="button" class="action" onClick={onCancel}>
          {i18n.t('import.act.cancel')}
        </button>
      </div>
    </form>
  );
}
