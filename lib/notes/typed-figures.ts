/** Numbers as they are typed into a note, read when it is saved. */
import { readRow } from '../evidence/numbers';
import type { Draft, Figures } from './note';

type Typed = Draft['numbers'][number];

/** Numbers of a draft that cannot be read: `field` as the schema names it, `numbers.0.from`. */
export interface UnreadNumber {
  field: string;
  why: string;
}

/** Reads the rows; those in which nothing is typed are left out. A percentage is kept as the fraction that it is. */
export function readFigures(rows: readonly Typed[]): { figures: Figures[] } | { fault: UnreadNumber } {
  const figures: Figures[] = [];
  for (const [index, row] of rows.entries()) {
    const { read, faults } = readRow(row);
    const [fault] = faults;
    if (fault) return { fault: { field: `numbers.${index}.${fault.field}`, why: fault.why } };
    const where = row.where.trim() === '' ? null : row.where.trim();
    const [from, to, of] = [read.from, read.to, read.of].map((number) => number?.value ?? null) as [
      number | null,
      number | null,
      number | null,
    ];
    if ([from, to, of, where].some((said) => said !== null)) figures.push({ from, to, of, where });
  }
  return { figures };
}
