import { i18n } from '#i18n';
import type { Draft } from '../../lib/notes/note';

interface SeverityChoiceProps {
  id: string;
  severity: Draft['severity'];
  disabled: boolean;
  onSeverity: (severity: Draft['severity']) => void;
}

/** How much the point weighs, as its writer sees it. */
export function SeverityChoice({ id, severity, disabled, onSeverity }: SeverityChoiceProps) {
  return (
    <fieldset class="part severity">
      <legend>{i18n.t('editor.severity.label')}</legend>
      <div class="segmented">
        {([null, 1, 2, 3] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}severity`}
              checked={severity === each}
              disabled={disabled}
              onChange={() => onSeverity(each)}
            />
            {i18n.t(`editor.severity.${each ?? 'none'}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
