/** The orders in which threads are listed. Each is total: the same threads always stand alike. */
import type { Span } from '../page-text/page-text';
import { byTime, compareTimes, type Thread } from './thread';

export const ORDERS = ['place', 'time', 'severity'] as const;
export type Order = (typeof ORDERS)[number];

/** Where a thread stands in the page; null for the whole paper, and where it is not known. */
export interface Sortable {
  thread: Thread;
  span: Span | null;
}

/** `place`: down the page. `time`: the one last spoken in first. `severity`: the gravest first. */
export function inOrder(order: Order): (a: Sortable, b: Sortable) => number {
  return COMPARE[order];
}

/** When something was last said or edited in a thread. */
export function lastTouched({ note, replies }: Thread): string {
  return [note, ...replies].reduce(
    (last, { updatedAt }) => (compareTimes(updatedAt, last) > 0 ? updatedAt : last),
    note.updatedAt,
  );
}

/** Down the page: what is about the whole paper first, then by where it begins; of two that overlap the wider first. */
function byPlace(a: Sortable, b: Sortable): number {
  return rank(a) - rank(b) || start(a) - start(b) || end(b) - end(a) || byTime(a.thread.note, b.thread.note);
}

function rank({ thread, span }: Sortable): number {
  if (thread.note.target.what === 'paper') return 0;
  return span === null ? 2 : 1;
}

function start({ span }: Sortable): number {
  return span?.start ?? 0;
}

function end({ span }: Sortable): number {
  return span?.end ?? 0;
}

function byLastTouched(a: Sortable, b: Sortable): number {
  return compareTimes(lastTouched(b.thread), lastTouched(a.thread)) || byTime(b.thread.note, a.thread.note);
}

function bySeverity(a: Sortable, b: Sortable): number {
  return (b.thread.note.severity ?? 0) - (a.thread.note.severity ?? 0) || byPlace(a, b);
}

const COMPARE: Readonly<Record<Order, (a: Sortable, b: Sortable) => number>> = {
  place: byPlace,
  time: byLastTouched,
  severity: bySeverity,
};
