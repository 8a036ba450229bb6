import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon';

interface CardActionProps {
  icon: IconName;
  tabIndex: number;
  onClick: () => void;
  children: ComponentChildren;
}

/** A quiet action at the foot of a card: a sign and a word. */
export function CardAction({ icon, tabIndex, onClick, children }: CardActionProps) {
  return (
    <button type="button" class="action" tabIndex={tabIndex} onClick={onClick}>
      <Icon name={icon} />
      {children}
    </button>
  );
}

interface SignActionProps {
  icon: IconName;
  label: string;
  tabIndex: number;
  onClick: () => void;
}

/** The same, as a sign alone. */
export function SignAction({ icon, label, tabIndex, onClick }: SignActionProps) {
  return (
    <button
      type="button"
      class="action sign"
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Not the end of selecting text, and not on a control within. */
export function isPlainClick(event: Event): boolean {
  const onControl =
    event.target instanceof Element && event.target.closest('button, a, summary, input') !== null;
  return !onControl && (getSelection()?.isCollapsed ?? true);
}
