import type { Span } from '../page-text/page-text';

/**
 * Tells of stretches, asked for in order, whether they touch one of `spans`, which are in order and never overlap. All
 * questions together cost one walk through the spans.
 */
export function touching(spans: readonly Span[]): (asked: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next += 1;
    return next < spans.length && spans[next]!.start < end;
  };
}
