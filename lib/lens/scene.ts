/** What is the same for all blocks of a page: which words are looked for, and where. */
import type { Block, PageText } from '../page-text/page-text';
import type { Cue, Lexicon } from './lexicon';
import { isMathematics } from './mathematics';
import { isHedge } from './model/verdict';
import { isMarked, worksOn } from './scope';

export interface Scene {
  lexicon: Lexicon;
  /** Whether the paper is one of mathematics. */
  mathematics: boolean;
  /** Whether a cue's kind and pack are looked for in this block. */
  wanted(cue: Cue, block: Block): boolean;
  /** Weighs the rules' verdict on a hedge: the model that comes with Hedgerow, or in training another one. */
  isHedge: typeof isHedge;
}

/** The scene of a page whose paper has these arXiv categories, the primary one first; empty where not known. */
export function sceneOf(lexicon: Lexicon, page: PageText, categories: readonly string[]): Scene {
  const mathematics = isMathematics(categories, page);
  const resting = new Set(lexicon.packs.filter((pack) => !worksOn(pack, categories)));
  return {
    lexicon,
    mathematics,
    wanted: ({ entry }, block) => !resting.has(entry.pack) && isMarked(entry.kind, block, mathematics),
    isHedge,
  };
}
