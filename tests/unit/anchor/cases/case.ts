/**
 * Cases for finding a passage again, each of a kind that the tests and the bug reports of annotation tools know.
 *
 * In a case's html `⟦...⟧` marks the place that is right; the marks are no part of the page. Without marks nothing may
 * be drawn.
 */
import type { AnchorStatus } from '../../../../lib/anchor/result';

export interface Case {
  name: string;
  html: string;
  /** As a tool stored them: any tool, so any shape. */
  selectors: unknown[];
  /** The answers that are right. */
  says: readonly AnchorStatus[];
}

/** A quotation as tools store it: context may be missing or null. */
export function quote(exact: string, prefix?: string | null, suffix?: string | null): unknown[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
    },
  ];
}

export function position(start: number, end: number): unknown {
  return { type: 'TextPositionSelector', start, end };
}

/** Not drawn, whatever the reason. */
export const LISTED: readonly AnchorStatus[] = ['ambiguous', 'uncertain'];
export const NOT_DRAWN: readonly AnchorStatus[] = ['ambiguous', 'uncertain', 'orphan'];
