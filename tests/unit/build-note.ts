/** Notes and drafts for tests, right in every field; a test names what it is about. */
import { draftOf } from '../../lib/notes/draft-of';
import type { Draft, Note } from '../../lib/notes/note';
import type { ArxivId } from '../../lib/paper/id';

export const NOTE_ID = '00000000-0000-7000-8000-000000000001';

export function buildNote(fields: Partial<Note> = {}): Note {
  return {
    id: NOTE_ID,
    target: {
      paper: '2411.02306' as ArxivId,
      version: 1,
      what: 'passage',
      selectors: [
        { type: 'TextQuoteSelector', exact: 'clearly shows', prefix: 'Figure 2 ', suffix: ' that' },
        { type: 'TextPositionSelector', start: 120, end: 133 },
      ],
    },
    kind: 'over-claim',
    body: 'One seed only.',
    rewording: 'suggests',
    references: [],
    numbers: [],
    tags: [],
    severity: null,
    visibility: 'private',
    author: { id: 'me', name: null, claimsAuthor: false },
    replyTo: null,
    part: null,
    position: null,
    action: null,
    createdAt: '2026-11-24T00:00:01.000Z',
    updatedAt: '2026-11-24T00:00:01.000Z',
    deletedAt: null,
    importedFrom: null,
    ...fields,
  };
}

/** A reply to a note: no kind, no passage of its own. */
export function buildReply(fields: Partial<Note> = {}): Note {
  return buildNote({ kind: null, rewording: null, replyTo: NOTE_ID, position: 'clarify', ...fields });
}

export function buildDraft(fields: Partial<Draft> = {}): Draft {
  return { ...draftOf(buildNote()), ...fields };
}
