/** Where a stored passage stands on the page, or may stand, with what shows each place to the reader. */
import { anchor } from '../anchor/anchor';
import { describe } from '../anchor/describe';
import type { Selector } from '../anchor/selectors';
import { wordsAround } from '../messages/list-finding';
import type { PossiblePlace, PossiblePlaces } from '../messages/passages';
import type { PageText, Span } from '../page-text/page-text';

/** Run it once the page's index is there (`prepare`): it is made at once otherwise. */
export function possiblePlaces(page: PageText, selectors: readonly Selector[]): PossiblePlaces {
  const found = anchor(page, selectors);
  const place = ({ start, end }: Span, similarity: number | null): PossiblePlace => {
    const span = { start, end };
    return { ...span, similarity, ...wordsAround(page, span), selectors: describe(page, span) };
  };
  switch (found.status) {
    case 'exact':
    case 'moved':
    case 'reworded':
      return { anchor: found, candidates: [place(found, found.similarity)], nearest: null };
    case 'ambiguous':
    case 'uncertain':
      return {
        anchor: found,
        candidates: found.candidates.map((candidate) => place(candidate, candidate.similarity)),
        nearest: null,
      };
    case 'orphan':
      return { anchor: found, candidates: [], nearest: found.nearest && place(found.nearest, null) };
  }
}
