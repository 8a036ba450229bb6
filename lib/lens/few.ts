/**
 * Which marks of a page are left where its reader wants few: the surest and most useful. Numbers that disagree with
 * their size word come first, then the claim of the title, then exact rare wording, then other loaded wording, then
 * boosters of the abstract; where there are more than fit, those that stand far from one another and are different
 * words.
 */
import { blockIndexAt, type PageText } from '../page-text/page-text';
import type { Finding } from './finding';
import type { Lexicon } from './lexicon';

/** More than this is not few. */
const MOST = 5;

/** Sets `tier` of the at most five surest findings of a page. `all` is in order of the page; it is changed in place. */
export function chooseFew(all: readonly Finding[], page: PageText, lexicon: Lexicon): void {
  if (!all.length) return;
  const ranks: Finding[][] = [[], [], [], [], []];
  for (const finding of all) {
    const rank = rankOf(finding, page, lexicon);
    if (rank !== null) ranks[rank]!.push(finding);
  }
  const chosen: Finding[] = [];
  for (const rank of ranks) {
    if (chosen.length + rank.length <= MOST) {
      chosen.push(...rank);
      continue;
    }
    const left = new Set(rank);
    while (left.size && chosen.length < MOST) {
      const best = farthest([...left], chosen);
      left.delete(best);
      chosen.push(best);
    }
  }
  for (const finding of chosen) finding.tier = 'few';
}

/** 0 for the surest; null for what is not sure enough, or is not the paper's own full word. */
function rankOf(finding: Finding, page: PageText, lexicon: Lexicon): 0 | 1 | 2 | 3 | 4 | null {
  const { kind, start, entry, quiet, attributed, negated, defined } = finding;
  if (kind === 'quantity' && finding.arithmetic) return 0;
  const role = page.blocks[blockIndexAt(page.blocks, start)]?.role;
  if (kind === 'claim') return role === 'title' ? 1 : null;
  if (quiet || attributed || negated || defined) return null;
  if (lexicon.entries.get(entry)?.grade === 'sure') return 2;
  if (kind === 'loaded') return 3;
  return kind === 'booster' && (role === 'title' || role === 'abstract') ? 4 : null;
}

/** A word that is not among those chosen before one that is; then the farthest from them, the first of equals. */
function farthest(left: readonly Finding[], chosen: readonly Finding[]): Finding {
  let best = left[0]!;
  let most = -1;
  for (const finding of left) {
    const distance = Math.min(...chosen.map(({ start }) => Math.abs(start - finding.start)), Infinity);
    const isNew = chosen.every(({ term }) => term !== finding.term);
    const score = isNew ? distance + 1e9 : distance;
    if (score > most) [best, most] = [finding, score];
  }
  return best;
}
