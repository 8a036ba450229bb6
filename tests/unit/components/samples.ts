/** Notes, drafts and findings for the tests of components. */
import type { ListedFinding, PageState } from '../../../lib/messages/page-state';
import type { Draft, Note } from '../../../lib/notes/note';
import type { Target } from '../../../lib/notes/target';
import type { ArxivId } from '../../../lib/paper/id';
import { buildDraft, buildNote } from '../build-note';
import { buildFinding } from '../build-finding';

export const PAPER = '2411.02306' as ArxivId;

export function idOf(number: number): string {
  return `0190b7c2-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A target on words that once stood at `start`; without words, on the whole paper. */
export function targetOf(words: string | null, start = 0): Target {
  return {
    paper: PAPER,
    version: 1,
    what: words === null ? 'paper' : 'passage',
    selectors:
      words === null
        ? []
        : [
            { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start, end: start + words.length },
          ],
  };
}

export function noteOf(number: number, change: Partial<Note> = {}): Note {
  return buildNote({
    id: idOf(number),
    target: targetOf(`words ${number}`, number * 100),
    body: `Note ${number}`,
    rewording: null,
    createdAt: `2026-11-20T10:00:0${number % 10}.000Z`,
    updatedAt: `2026-11-20T10:00:0${number % 10}.000Z`,
    ...change,
  });
}

export function draftOf(number: number, change: Partial<Draft> = {}): Draft {
  return buildDraft({
    id: idOf(number),
    target: targetOf(`words ${number}`, number * 100),
    kind: 'question',
    body: `Draft ${number}`,
    rewording: null,
    updatedAt: `2026-11-20T11:00:0${number % 10}.000Z`,
    ...change,
  });
}

export function findingOf(start: number, change: Partial<ListedFinding> = {}): ListedFinding {
  const finding = buildFinding({ start, end: start + 3 }, { entry: 'hedge/may' });
  return { ...finding, text: 'may', before: '', after: '', section: null, ...change };
}

export function pageStateOf(change: Partial<PageState> = {}): PageState {
  return {
    url: 'https://arxiv.org/abs/2411.02306v1',
    paper: PAPER,
    version: 1,
    newestVersion: null,
    page: 'abs',
    title: 'A paper',
    abstract: 'It says something.',
    categories: ['cs.CL'],
    phase: 'ready',
    problem: null,
    scheme: 'light',
    blocks: 2,
    words: 5,
    findings: [],
    dismissed: [],
    profile: null,
    notes: [],
    timings: { readMs: 1, lensMs: 1, paintMs: 1 },
    longestTaskMs: 1,
    ...change,
  };
}
