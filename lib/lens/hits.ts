/** The words of a block that are forms in the lexicon and mean there what the lexicon means. */
import { type Block, type Citation } from '../page-text/page-text';
import { Context, isWord } from './context';
import { type Cue, type Lexicon } from './lexicon';
import { keyOf } from './matcher';
import { type Rule } from './rules/rule';
import { rulesFor } from './rules/rules';

export interface Hit {
  cue: Cue;
  context: Context;
}

/** What is the same for all blocks of a page. */
export interface Scene {
  lexicon: Lexicon;
  mathematics: boolean;
  /** Whether a cue's kind and pack are looked for in this block. */
  wanted(cue: Cue, block: Block): boolean;
}

/** Told of each form that a rule silenced. */
export type OnSilenced = (cue: Cue, context: Context, rule: Rule) => void;

/**
 * The hits of one block in order; no two overlap, since the longest form wins wherever kinds meet ("not clear" is no
 * booster, "possible" within "by any means possible" no hedge). Where a rule silences a form, the shorter forms within
 * it get their turn. Offsets of a hit's context count from the start of `text`, the block's.
 */
export function* hitsIn(
  text: string,
  block: Block,
  citations: readonly Citation[],
  scene: Scene,
  onSilenced?: OnSilenced,
): Generator<Hit> {
  const { matcher, cues } = scene.lexicon;
  const next = matcher.search(text);
  let citation = 0;
  let match = next(0);
  while (match !== null) {
    const { start } = match;
    let from = nextWord(text, start);
    while (citation < citations.length && citations[citation]!.end - block.start <= start) citation += 1;
    const cited = citation < citations.length && citations[citation]!.start - block.start <= start;
    if (!cited) {
      for (const cue of cues.get(keyOf(match.text))!) {
        if (!scene.wanted(cue, block)) continue;
        const context = new Context(
          text,
          block,
          start,
          start + cue.length,
          cue.inflection,
          scene.mathematics,
        );
        const rule = rulesFor(cue.entry).find((candidate) => candidate.silences(context));
        if (rule) {
          onSilenced?.(cue, context, rule);
          continue;
        }
        from = context.end;
        yield { cue, context };
        break;
      }
    }
    match = next(from);
  }
}

function nextWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isWord(text.charCodeAt(at))) at += 1;
  return at;
}
