/** Whether a part answers the critique, so that the paper's words in it are quoted from there. */
import type { Critique } from '../critique';
import type { PartQuote } from '../quotes';

/** How an answer begins. */
const ADDRESS =
  /^\W*(?:many thanks|thank(?:s| you)(?: (?:so|very) much)?(?: again)? for|thank you,|thanks,|thanks!|hi\b|hello\b|dear\b|hey\b|@\w|(?:first |lead |co-?|senior |corresponding )?author(?:s)? (?:here|of)|i(?:'|’)?m (?:an?|the|one of the)[\w\s]{0,20} authors?|we thank|as (?:an?|the|one of the)[\w\s]{0,20} authors?|(?:re|reply|response|answer)\b[\w\s]{0,30}:|(?:our|my|the authors?(?:'|’)?s?) (?:response|reply|answer))/iu;

/** Of each part, the last one before it that begins as an answer does; -1 where none does. */
export function addressedBefore(parts: Critique['parts']): number[] {
  let last = -1;
  return parts.map(({ text }, index) => {
    const before = last;
    if (ADDRESS.test(text)) last = index;
    return before;
  });
}

/**
 * Whether the part at `index`, which has these quotations of earlier parts, answers what it quotes. `addressed`: as
 * `addressedBefore` tells it.
 */
export function isAnswering(
  { posts, parts }: Critique,
  addressed: readonly number[],
  index: number,
  quotes: readonly PartQuote[],
): boolean {
  const earlier = quotes[0]?.of[0]?.part;
  if (earlier === undefined) return false;
  const [here, there] = [parts[index]!.post, parts[earlier]!.post];
  const [author, other] = [posts[here]?.author ?? null, posts[there]?.author ?? null];
  if (here !== there && author !== null && other !== null) return author !== other;
  return here !== there || addressed[index]! > earlier;
}
