import { i18n } from '#i18n';
import { readRow, sumOfRow } from '../../lib/evidence/numbers';
import type { Draft } from '../../lib/notes/note';
import { RemoveButton } from './remove-button';
import { sumWords } from './sum-words';

type Row = Draft['numbers'][number];

interface NumbersFieldProps {
  numbers: readonly Row[];
  readOnly: boolean;
  onNumbers: (numbers: Row[]) => void;
}

export const EMPTY_ROW: Row = { from: '', to: '', of: '', where: '' };

/** Numbers of the point, from, to, of and where; what follows from them is worked out while they are typed. */
export function NumbersField({ numbers, readOnly, onNumbers }: NumbersFieldProps) {
  const put = (at: number, change: Partial<Row>) =>
    onNumbers(numbers.with(at, { ...numbers[at]!, ...change }));
  return (
    <fieldset class="part">
      <legend>{i18n.t('editor.numbers.label')}</legend>
      {numbers.map((row, at) => (
        <NumbersRow
          key={at}
          row={row}
          place={at + 1}
          readOnly={readOnly}
          onRow={(change) => put(at, change)}
          onRemove={() => onNumbers(numbers.filter((_, index) => index !== at))}
        />
      ))}
      <div class="part-actions">
        <button
          type="button"
          class="more"
          disabled={readOnly}
          onClick={() => onNumbers([...numbers, EMPTY_ROW])}
        >
          {i18n.t('editor.numbers.another')}
        </button>
      </div>
    </fieldset>
  );
}

interface NumbersRowProps {
  row: Row;
  /** From 1. */
  place: number;
  readOnly: boolean;
  onRow: (change: Partial<Row>) => void;
  onRemove: () => void;
}

function NumbersRow({ row, place, readOnly, onRow, onRemove }: NumbersRowProps) {
  const { read, faults } = readRow(row);
  const [fault] = faults;
  return (
    <div class="numbers-row" role="group" aria-label={i18n.t('editor.numbers.row', [place])}>
      {(['from', 'to', 'of', 'where'] as const).map((name) => (
        <label key={name} class={`number ${name}`}>
          <span>{i18n.t(`editor.numbers.${name}`)}</span>
          <input
            type="text"
            inputMode={name === 'where' ? 'text' : 'decimal'}
            value={row[name]}
            readOnly={readOnly}
            aria-invalid={faults.some(({ field }) => field === name)}
            onInput={(event) => onRow({ [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <RemoveButton what={i18n.t('editor.numbers.row', [place])} disabled={readOnly} onRemove={onRemove} />
      <p class="sum" aria-live="polite">
        {fault ? (
          <span class="over">{`${i18n.t(`editor.numbers.${fault.field}`)} ${fault.why}.`}</span>
        ) : (
          sumWords(sumOfRow(read))
        )}
      </p>
    </div>
  );
}
