/** Neutral wordings that the lens has for the words of a passage: offered one by one, never made unasked. */
import { cardOf } from '../lens/card';
import type { Card, Finding } from '../lens/finding';
import { LEAVE_OUT } from '../lens/offer';
import type { Lexicon } from '../lens/lexicon';
import { blockIndexAt, FORMULA, type PageText, type Span } from '../page-text/page-text';
import { formulasBefore, isSame } from './apply';
import type { Wording } from './change';
import { leavingOut } from './leaving-out';
import { inPassage, type PassageText } from './passage-text';
import type { Disputed, LexiconProposal } from './proposal';

export interface LexiconWordings {
  /** In the order of the passage. */
  proposals: LexiconProposal[];
  disputed: Disputed[];
}

/** What the lexicon has for those of the page's `found` that stand in the passage. */
export function* lexiconWordings(
  page: PageText,
  passage: PassageText,
  found: readonly Finding[],
  lexicon: Lexicon,
): Generator<void, LexiconWordings> {
  const all: LexiconWordings = { proposals: [], disputed: [] };
  for (const finding of found) {
    const span = inPassage(passage, finding);
    if (span === null || span === 'beyond' || finding.kind === 'hedge') continue;
    const card = cardOf(page, finding, lexicon);
    yield;
    if (card.definitions.length > 0) {
      all.disputed.push({ ...span, text: card.text, term: card.term, definitions: card.definitions });
    } else if (mayChange(finding)) {
      const wordings = wordingsOf(page, passage, finding, card);
      if (wordings.length === 0) continue;
      const { kind, term, why, source: from } = card;
      const id = finding.entry;
      all.proposals.push({
        source: 'lexicon',
        key: `${id}@${span.start}`,
        id,
        wordings,
        kind,
        term,
        why,
        from,
      });
    }
  }
  return all;
}

/**
 * What others have said stays as they said it, and a term that the paper defines is its own. Under a negation a word
 * that raises or praises says the opposite: "not clearly" is no "not".
 */
function mayChange({ kind, attributed, negated, defined }: Finding): boolean {
  return !attributed && defined === null && (!negated || kind === 'loaded' || kind === 'claim');
}

function wordingsOf(page: PageText, passage: PassageText, finding: Finding, card: Card): Wording[] {
  const block = page.blocks[blockIndexAt(page.blocks, finding.start)]!;
  const made = card.neutral.flatMap((neutral) => {
    const change =
      neutral === LEAVE_OUT ? leavingOut(page.text, block, finding) : { ...card.replaces, to: neutral };
    return change ? wordingOf(passage, change) : [];
  });
  return made.filter(({ from, to }, index) => {
    // The sums of a card are written with the TeX of their formulas between the words: no text to put in.
    const isText = !from.includes(FORMULA);
    return isText && to !== from && made.findIndex((other) => isSame(other, made[index]!)) === index;
  });
}

function wordingOf(passage: PassageText, { to, ...place }: Span & { to: string }): Wording[] {
  const span = inPassage(passage, place);
  if (span === null || span === 'beyond') return [];
  const { start, end } = span;
  const { text, tex } = passage;
  const kept = to.includes(FORMULA) ? tex.slice(formulasBefore(text, start), formulasBefore(text, end)) : [];
  return [{ start, end, from: text.slice(start, end), to, tex: kept }];
}
