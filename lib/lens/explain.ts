/** Why words of a text are marked, or are not: what the command line tells a developer. */
import type { PageText } from '../page-text/page-text';
import { runAtOnce } from '../slices/slices';
import { cardOf } from './card';
import { findings, type PaperContext } from './find';
import type { Card, Finding } from './finding';
import { hitsIn, type OnSilent, type Verdict } from './hits';
import { type Lexicon, lexiconOf } from './lexicon';
import { Passage } from './passage';
import { isProse } from './scope';
import { sceneOf } from './scene';

export interface Explained {
  finding: Finding;
  card: Card;
}

/** A word that the lens knows and did not mark. Offsets into `PageText.text`. */
export interface Silent extends Verdict {
  start: number;
  end: number;
  kind: Finding['kind'];
  term: string;
}

/** Everything the lens has to say of a page: its findings with their cards, and the words that it left alone. */
export function* explainText(
  page: PageText,
  paper: PaperContext,
  lexicon: Lexicon = lexiconOf(),
): Generator<void, { found: Explained[]; silent: Silent[] }> {
  const found = yield* findings(page, paper, lexicon);
  const silent: Silent[] = [];
  const scene = sceneOf(lexicon, page, paper.categories);
  for (const [index, block] of page.blocks.entries()) {
    if (!isProse(block, page.sections)) continue;
    const passage = new Passage(page, index, scene.mathematics);
    const { matches } = lexicon.matcher.scan(page.text, block.start, block.end);
    const told: OnSilent = (cue, { start, end }, verdict) => {
      const { kind, term } = cue.entry;
      silent.push({ start, end, kind, term, ...verdict });
    };
    runAtOnce(hitsIn(passage, matches, page.citations, scene, told));
    yield;
  }
  return { found: found.map((finding) => ({ finding, card: cardOf(page, finding, lexicon) })), silent };
}
