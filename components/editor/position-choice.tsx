import { i18n } from '#i18n';
import { type Position, POSITIONS } from '../../lib/notes/note';

interface PositionChoiceProps {
  id: string;
  position: Position | null;
  disabled: boolean;
  onPosition: (position: Position | null) => void;
}

/** What the reply says of the point: one of five, or nothing of the sort. */
export function PositionChoice({ id, position, disabled, onPosition }: PositionChoiceProps) {
  return (
    <fieldset class="part positions">
      <legend>{i18n.t('editor.position.label')}</legend>
      <div class="chips">
        {[null, ...POSITIONS].map((each) => (
          <label key={each} class="chip">
            <input
              type="radio"
              name={`${id}position`}
              checked={position === each}
              disabled={disabled}
              aria-describedby={`${id}position-means`}
              onChange={() => onPosition(each)}
            />
            {i18n.t(`editor.positions.${each ?? 'none'}.name`)}
          </label>
        ))}
      </div>
      <p class="means" id={`${id}position-means`}>
        {i18n.t(`editor.positions.${position ?? 'none'}.means`)}
      </p>
    </fieldset>
  );
}
