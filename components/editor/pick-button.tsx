import { i18n } from '#i18n';
import type { EditorStore } from './editor-store';

interface PickButtonProps {
  store: EditorStore;
  disabled: boolean;
  onPick: () => void;
  children: string;
}

/** Begins the picking of a place on the page, and gives it up while it is under way. */
export function PickButton({ store, disabled, onPick, children }: PickButtonProps) {
  const { picking } = store.state;
  return (
    <button
      type="button"
      class="more"
      disabled={disabled}
      onClick={() => (picking ? void store.endPick() : onPick())}
    >
      {picking ? i18n.t('editor.picking') : children}
    </button>
  );
}
