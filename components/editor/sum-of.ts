/** What follows from the numbers of a row while they are typed. */
import { i18n } from '#i18n';
import { type NumberField, readRow, sumOfRow } from '../../lib/evidence/numbers';
import { type Draft } from '../../lib/notes/note';

export interface RowSum {
  /** The arithmetic; null while there is none. */
  words: string | null;
  /** Fields that hold something that is no number. */
  unread: NumberField[];
}

export function sumOf(row: Draft['numbers'][number]): RowSum {
  const { read, faults } = readRow(row);
  const { change, share } = sumOfRow(read);
  const said: string[] = [];
  if (change) {
    said.push(
      change.relative === null
        ? i18n.t('editor.numbers.difference', [change.absolute])
        : i18n.t('editor.numbers.change', [change.absolute, change.relative]),
    );
  }
  if (share !== null) said.push(i18n.t('editor.numbers.share', [share]));
  return { words: said.length === 0 ? null : said.join(' · '), unread: faults.map(({ field }) => field) };
}
