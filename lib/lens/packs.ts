/** The packs that come with Hedgerow. */
import alignment from './data/alignment.json';
import boosters from './data/boosters.json';
import hedges from './data/hedges.json';
import hype from './data/hype.json';
import loaded from './data/loaded.json';
import machineLearning from './data/machine-learning.json';
import size from './data/size.json';
import surprise from './data/surprise.json';

/** The built-in packs' ids, as settings name them. */
export type BuiltIn = 'general' | 'machine-learning' | 'alignment';

export interface Pack {
  id: string;
  /**
   * Beginnings of the arXiv categories on which the pack works, any of a paper's; null for all. Where the categories
   * are not known (a plain text), every pack works.
   */
  categories: readonly string[] | null;
  /** Lexicon files, to be parsed by `PackFile`. */
  files: readonly unknown[];
}

const MACHINE_LEARNING = ['cs.', 'stat.', 'eess.'];

export const BUILT_IN_PACKS: readonly (Pack & { id: BuiltIn })[] = [
  { id: 'general', categories: null, files: [hedges, boosters, hype, surprise, loaded, size] },
  { id: 'machine-learning', categories: MACHINE_LEARNING, files: [machineLearning] },
  { id: 'alignment', categories: MACHINE_LEARNING, files: [alignment] },
];
