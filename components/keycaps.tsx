import { i18n } from '#i18n';
import { keyParts } from './key-parts';

/** A key as the browser writes it, one cap each: `Alt+Shift+M`. */
export function Keycaps({ keys }: { keys: string }) {
  const parts = keyParts(keys);
  if (parts.length === 0) return <span class="soft small">{i18n.t('common.keyUnbound')}</span>;
  return (
    <span class="keycaps">
      {parts.map((part, index) => (
        <kbd key={`${index}${part}`}>{part}</kbd>
      ))}
    </span>
  );
}
