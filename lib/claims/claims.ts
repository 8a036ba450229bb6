/** Which sentences of a page are its claims. */
import { type PageText } from '../page-text/page-text';
import { type ListedClaim } from './claim-table';
import { type Sentence } from './sentences';

export type FoundClaim = Pick<ListedClaim, 'part' | 'start' | 'end'>;

/** The claims of title, abstract and listed contributions, in page order. */
export function claimsOf(_page: PageText, sentences: readonly Sentence[]): FoundClaim[] {
  return sentences.flatMap(({ start, end, block }): FoundClaim[] =>
    block.role === 'title' || block.role === 'abstract' ? [{ part: block.role, start, end }] : [],
  );
}
