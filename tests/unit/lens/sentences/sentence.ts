/**
 * One table of sentences for each context rule. `silenced`: the bracketed words are a form of the lexicon, and this
 * rule says that they are not meant so. `marked`: the bracketed words stand close to what the rule asks for, and are
 * marked all the same.
 */
import type { WrittenBlock } from '../../build-page';

export interface Sentences {
  silenced: readonly Sentence[];
  marked: readonly Sentence[];
}

/** A sentence of a paragraph, or one that stands elsewhere. */
export type Sentence =
  string | { text: string; block?: Partial<WrittenBlock>; categories?: readonly string[] };
