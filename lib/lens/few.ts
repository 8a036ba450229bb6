/** Which marks of a page are left where its reader wants few. */
import { type Finding } from './finding';
import { type Lexicon } from './lexicon';

/** More than this is not few. */
const MOST = 5;

/** Sets `tier` of the at most five surest findings of a page. `all` is in order of the page; it is changed in place. */
export function chooseFew(all: readonly Finding[], lexicon: Lexicon): void {
  let chosen = 0;
  for (const finding of all) {
    const sure = lexicon.entries.get(finding.entry)?.grade === 'sure';
    if (finding.kind !== 'quantity' && finding.kind !== 'claim' && !sure) continue;
    finding.tier = 'few';
    chosen += 1;
    if (chosen === MOST) return;
  }
}
