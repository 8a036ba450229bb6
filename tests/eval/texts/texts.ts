/** Texts that the command line is given, and findings as it writes them. */
import type { PaperContext } from '../../../lib/lens/find';
import type { Finding } from '../../../lib/lens/finding';
import { type PageFromText, pageTextOf } from '../../../lib/page-text/from-text';
import type { Role } from '../../../lib/page-text/page-text';

export const PARTS = ['title', 'abstract', 'body'] as const;
export type Part = (typeof PARTS)[number];

const ROLES: Record<Part, Role> = { title: 'title', abstract: 'abstract', body: 'paragraph' };

/** A text as a page of its own; `$...$` in it is a formula. */
export function pageOfPart(text: string, part: Part): PageFromText {
  return pageTextOf(text, ROLES[part]);
}

/** What is known of a paper of which there is only a text. A title gives context to what stands beside it. */
export function contextOf(part: Part, title: string | undefined): PaperContext {
  return { categories: [], title: part === 'title' ? null : (title ?? null) };
}

/** A finding as the command line writes it: what says nothing is left out. */
export type Found = Pick<Finding, 'start' | 'end' | 'kind' | 'term'> &
  Partial<Pick<Finding, 'sense' | 'attributed' | 'negated' | 'defined' | 'quiet' | 'tier' | 'arithmetic'>>;

/** A finding with offsets in UTF-16 code units of the text as given. */
export function foundIn({ toSource }: PageFromText, finding: Finding): Found {
  const { start, end, kind, term, sense, attributed, negated, defined, quiet, tier, arithmetic } = finding;
  return {
    start: toSource(start),
    end: toSource(end),
    kind,
    term,
    ...(sense !== null && { sense }),
    ...(attributed && { attributed }),
    ...(negated && { negated }),
    ...(defined && { defined: { start: toSource(defined.start), end: toSource(defined.end) } }),
    ...(quiet && { quiet }),
    ...(tier === 'few' && { tier }),
    ...(arithmetic && { arithmetic }),
  };
}
