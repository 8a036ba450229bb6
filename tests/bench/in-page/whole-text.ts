/**
 * Hypothesis's way of finding a quotation, written anew from its description (hypothesis/client,
 * `src/annotator/anchoring/match-quote.ts`): every exact occurrence, or without any the whole text searched with
 * errors for up to half of the quotation; each match scored by quotation (50), prefix (20), suffix (20) and nearness
 * to the stored position (2); the best one wins. Searching with errors by the same library, `approx-string-match`.
 */
import search from 'approx-string-match';
import type { Span } from '../../../lib/page-text/page-text';

const QUOTE = 50;
const SIDE = 20;
const POSITION = 2;
const MOST_ERRORS = 256;

export interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
  position: number;
}

export function bestMatch(text: string, { exact, prefix, suffix, position }: Sought): Span | null {
  const scored = matches(text, exact, Math.min(MOST_ERRORS, exact.length / 2)).map(
    ({ start, end, errors }) => ({
      start,
      end,
      score:
        QUOTE * (1 - errors / exact.length) +
        SIDE * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
        SIDE * likeness(text.slice(end, end + suffix.length), suffix) +
        POSITION * (1 - Math.abs(start - position) / text.length),
    }),
  );
  if (scored.length === 0) return null;
  return scored.reduce((best, each) => (each.score > best.score ? each : best));
}

function likeness(text: string, side: string): number {
  if (side === '') return 1;
  const [first] = text === '' ? [] : matches(text, side, side.length);
  return first ? 1 - first.errors / side.length : 0;
}

function matches(
  text: string,
  sought: string,
  errors: number,
): { start: number; end: number; errors: number }[] {
  const found = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    found.push({ start: at, end: at + sought.length, errors: 0 });
  }
  return found.length > 0 ? found : search(text, sought, errors);
}
