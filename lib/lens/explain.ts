/** Why words of a text are marked, or are not: what the command line tells a developer. */
import { type PageText } from '../page-text/page-text';
import { cardOf } from './card';
import { findings } from './find';
import { type Card, type Finding } from './finding';
import { hitsIn, type Verdict } from './hits';
import { type Lexicon, lexiconOf } from './lexicon';
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
  { categories, lexicon = lexiconOf() }: { categories: readonly string[]; lexicon?: Lexicon },
): Generator<void, { found: Explained[]; silent: Silent[] }> {
  const found = yield* findings(page, { categories }, lexicon);
  const silent: Silent[] = [];
  const scene = sceneOf(lexicon, categories);
  for (const block of page.blocks) {
    const hits = hitsIn(
      page.text.slice(block.start, block.end),
      block,
      page.citations,
      scene,
      (cue, context, verdict) => {
        const { kind, term } = cue.entry;
        silent.push({
          start: block.start + context.start,
          end: block.start + context.end,
          kind,
          term,
          ...verdict,
        });
      },
    );
    for (const hit of hits) void hit;
    yield;
  }
  return { found: found.map((finding) => ({ finding, card: cardOf(page, finding, lexicon) })), silent };
}
