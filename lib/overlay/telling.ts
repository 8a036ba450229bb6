/** What a page tells of itself: to the sidebar, the popup, the command line. */
import { cardOf } from '../lens/card';
import type { ExplainedFinding, PageState } from '../messages/page-state';
import { schemeOf } from './scheme';
import type { Session } from './session';
import type { Surroundings } from './surroundings';

export function pageState(session: Session, { view, words }: Surroundings): PageState {
  const { reading, sifted, identity } = session;
  const { paper, version, page, categories } = identity;
  return {
    url: view.location.href,
    paper,
    version,
    newestVersion: identity.latest,
    page,
    title: reading?.title ?? null,
    abstract: reading?.abstract ?? null,
    categories,
    phase: session.phase,
    problem: session.failures.first ?? (session.canDraw ? null : words.cannotDraw),
    scheme: schemeOf(view.document),
    blocks: reading?.page.blocks.length ?? 0,
    words: reading?.words ?? 0,
    findings: sifted.left.map((i) => reading!.listed[i]!),
    dismissed: sifted.dismissed.map(({ id, finding: { kind, term, start, end } }) => ({
      id,
      kind,
      term,
      text: reading!.page.text.slice(start, end),
    })),
    notes: session.notes.placed.map(({ note, anchor }) => ({
      id: note.id,
      anchor,
      // The body of the paper is not on an abstract page.
      elsewhere: page === 'abs' && anchor.status === 'orphan',
    })),
    profile: reading?.profile ?? null,
    timings: {
      readMs: reading?.readMs ?? 0,
      lensMs: reading?.lensMs ?? 0,
      paintMs: session.paintMs,
    },
    longestTaskMs: session.stopwatch.longest,
  };
}

/** All findings with what their cards say. */
export function explained({ reading, sifted }: Session): ExplainedFinding[] {
  if (!reading) return [];
  const { page, found, listed, lexicon } = reading;
  return sifted.left.map((i) => ({ ...listed[i]!, ...cardOf(page, found[i]!, lexicon) }));
}
