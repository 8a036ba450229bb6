/** What is the same for all blocks of a page: which words are looked for, and where. */
import { type Block } from '../page-text/page-text';
import { type Cue, type Lexicon } from './lexicon';
import { isMarked, isMathematics, worksOn } from './scope';

export interface Scene {
  lexicon: Lexicon;
  /** Whether the paper is one of mathematics. */
  mathematics: boolean;
  /** Whether a cue's kind and pack are looked for in this block. */
  wanted(cue: Cue, block: Block): boolean;
}

/** The scene of a paper of these arXiv categories, the primary one first; empty where they are not known. */
export function sceneOf(lexicon: Lexicon, categories: readonly string[]): Scene {
  const mathematics = isMathematics(categories);
  const working = new Map(lexicon.packs.map((pack) => [pack, worksOn(pack, categories)]));
  return {
    lexicon,
    mathematics,
    wanted: ({ entry }, block) => working.get(entry.pack)! && isMarked(entry.kind, block, mathematics),
  };
}
