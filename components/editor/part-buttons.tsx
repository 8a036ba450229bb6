import { i18n } from '#i18n';
import { Icon } from '../icon';

/** What can be added to a note beside its text, in the order in which it stands in the editor. */
export const PARTS = ['wording', 'references', 'numbers', 'tags', 'severity'] as const;
export type Part = (typeof PARTS)[number];

interface PartButtonsProps {
  /** Those that are not there yet. */
  parts: readonly Part[];
  disabled: boolean;
  onAdd: (part: Part) => void;
}

/** Quiet buttons for what a note may have: it begins as a text, not as a form. */
export function PartButtons({ parts, disabled, onAdd }: PartButtonsProps) {
  if (parts.length === 0) return null;
  return (
    <div class="add-parts" role="group" aria-label={i18n.t('editor.add.label')}>
      <span class="label" aria-hidden="true">
        {i18n.t('editor.add.label')}
      </span>
      {parts.map((part) => (
        <button key={part} type="button" class="action" disabled={disabled} onClick={() => onAdd(part)}>
          <Icon name="plus" />
          {i18n.t(`editor.add.${part}`)}
        </button>
      ))}
    </div>
  );
}
