/** What the strip beside the scroll bar shows, as values: which mark falls on which of its pixels. No DOM. */
import { KINDS, type Kind } from '../lens/finding';
import type { Mark } from './marks';

export type StripKind = Kind | 'note';

/** Drawn one over the other in this order: what matters most is on top. */
export const STRIP_KINDS: readonly StripKind[] = [
  'hedge',
  'surprise',
  'hype',
  'booster',
  'claim',
  'quantity',
  'loaded',
  'note',
];

/** A mark with how far down the document it stands, in CSS px. */
export interface Placed {
  mark: Mark;
  y: number;
}

/** One sign of the strip: all marks of a kind that fall on the same pixel. */
export interface Row {
  on: StripKind;
  /** From the top of the strip, in whole CSS px. */
  y: number;
  /** Whether all of them are drawn quietly in the paper. */
  quiet: boolean;
}

/** The signs of a strip of `height` px beside a document of `length` px, in the order in which they are drawn. */
export function rowsOf(placed: readonly Placed[], length: number, height: number): Row[] {
  const rows = new Map<string, Row>();
  for (const { mark, y } of placed) {
    const on = stripKindOf(mark);
    const at = rowAt(y, length, height);
    const quiet = mark.on === 'finding' && mark.finding.quiet && mark.finding.tier !== 'few';
    const row = rows.get(`${on} ${at}`);
    if (row) row.quiet &&= quiet;
    else rows.set(`${on} ${at}`, { on, y: at, quiet });
  }
  return [...rows.values()].sort(
    (a, b) => STRIP_KINDS.indexOf(a.on) - STRIP_KINDS.indexOf(b.on) || a.y - b.y,
  );
}

/** The marks within `reach` px of a place on the strip, the nearest first. */
export function nearRow(
  placed: readonly Placed[],
  length: number,
  height: number,
  y: number,
  reach: number,
): Placed[] {
  const distance = (each: Placed) => Math.abs(rowAt(each.y, length, height) - y);
  return placed.filter((each) => distance(each) <= reach).sort((a, b) => distance(a) - distance(b));
}

/** How many of each kind there are, in the order of lists. */
export function countKinds(placed: readonly Placed[]): { on: StripKind; count: number }[] {
  return [...KINDS, 'note' as const]
    .map((on) => ({ on, count: placed.filter(({ mark }) => stripKindOf(mark) === on).length }))
    .filter(({ count }) => count > 0);
}

function stripKindOf(mark: Mark): StripKind {
  return mark.on === 'note' ? 'note' : mark.finding.kind;
}

function rowAt(y: number, length: number, height: number): number {
  return Math.max(0, Math.min(height - 1, Math.round((y / length) * height)));
}
