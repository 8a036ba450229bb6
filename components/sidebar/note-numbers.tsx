import { i18n } from '#i18n';
import { sumOfNumbers, writtenNumber } from '../../lib/evidence/numbers';
import type { Figures } from '../../lib/notes/note';

/** Numbers of a point with what they come to: the arithmetic is ours. */
export function NoteNumbers({ numbers }: { numbers: readonly Figures[] }) {
  return (
    <div class="numbers">
      <p class="label">{i18n.t('sidebar.note.numbers')}</p>
      <ul>
        {numbers.map((row, index) => (
          <li key={index}>
            <p>
              {writtenOut(row)}
              {row.where !== null && <span class="soft"> {row.where}</span>}
            </p>
            <p class="sum">{whatFollows(row).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function writtenOut({ from, to, of }: Figures): string {
  if (from !== null && to !== null)
    return i18n.t('sidebar.note.change', [writtenNumber(from), writtenNumber(to)]);
  if (of !== null && to !== null) return i18n.t('sidebar.note.share', [writtenNumber(to), writtenNumber(of)]);
  return [from, to, of].flatMap((value) => (value === null ? [] : [writtenNumber(value)])).join(', ');
}

function whatFollows(row: Figures): string[] {
  const { change, share } = sumOfNumbers(row);
  const said = change ? [change.absolute, change.relative, change.factor] : [];
  return [...said, share].filter((words) => words !== null);
}
