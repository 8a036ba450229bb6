import { i18n } from '#i18n';
import { Icon } from '../icon';

interface RemoveButtonProps {
  /** What it takes away, for those who do not see what it stands beside. */
  what: string;
  disabled: boolean;
  onRemove: () => void;
}

export function RemoveButton({ what, disabled, onRemove }: RemoveButtonProps) {
  const label = i18n.t('editor.remove', [what]);
  return (
    <button
      type="button"
      class="icon-button small"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onRemove}
    >
      <Icon name="close" />
    </button>
  );
}
