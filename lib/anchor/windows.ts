/**
 * Where in a page to look for a quotation whose words have changed: k-grams of quotation and context vote for the
 * place at which it would have to begin. A few windows remain of the whole page, and only these are compared.
 */
import { GRAM, placesOf } from './grams';
import type { PageIndex } from './page-index';
import type { Quotation } from './quotation';
import { COMPARED } from './weights';

/** A stretch of the folded text. */
export interface Window {
  start: number;
  end: number;
}

const MOST_WINDOWS = 8;
/** Of a long quotation so many grams are asked, spread evenly. */
const MOST_GRAMS = 600;
/** A gram that stands in more places than this says little. */
const MOST_PLACES = 64;

/** Windows in which the quotation may stand, the most likely first. None where nothing of it is on the page. */
export function likelyWindows(index: PageIndex, quotation: Quotation): Window[] {
  const { exact } = quotation;
  const slack = slackOf(exact.length);
  const votes = collectVotes(index, quotation, slack);
  // Words that were added or left out shift what follows, so that votes for one place fall into two bins.
  const together = (bin: number) => votes.get(bin)! + (votes.get(bin + 1) ?? 0);
  const best = [...votes.keys()]
    .sort((one, other) => together(other) - together(one) || one - other)
    .slice(0, 3 * MOST_WINDOWS);
  const windows: Window[] = [];
  const taken = new Set<number>();
  for (const bin of best) {
    if (windows.length === MOST_WINDOWS) break;
    if (taken.has(bin - 1) || taken.has(bin + 1)) continue;
    taken.add(bin);
    const start = Math.max(0, bin * slack - slack);
    const end = Math.min(index.folded.text.length, (bin + 2) * slack + exact.length + slack);
    if (end > start) windows.push({ start, end });
  }
  return windows;
}

/** How far edits may have moved a part of a quotation of this length: the width of a bin. */
function slackOf(length: number): number {
  return Math.max(12, Math.ceil(length / 6));
}

/** Votes by bin of the place where the quotation would begin. */
function collectVotes(
  index: PageIndex,
  { lower, before: { folded: prefix }, after: { folded: suffix } }: Quotation,
  width: number,
): Map<number, number> {
  const grams = index.grams();
  const before = prefix.slice(-COMPARED);
  const pattern = before + lower + suffix.slice(0, COMPARED);
  const last = pattern.length - GRAM;
  const step = Math.max(1, Math.floor(last / MOST_GRAMS));
  const votes = new Map<number, number>();
  for (let offset = 0; offset <= last; offset += step) {
    const places = placesOf(grams, pattern, offset);
    if (places.length > MOST_PLACES) continue;
    for (const place of places) {
      const bin = Math.floor((place - (offset - before.length)) / width);
      // A gram that stands in one place says more than one that stands in sixty.
      votes.set(bin, (votes.get(bin) ?? 0) + 1 / places.length);
    }
  }
  return votes;
}
