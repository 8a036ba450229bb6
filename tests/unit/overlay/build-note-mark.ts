/** Notes as the page knows them, for tests: all that a test does not name is as with a fresh note on a passage. */
import type { NoteMark } from '../../../lib/messages/note-messages';
import type { NoteOnPage } from '../../../lib/overlay/marks';

export function buildNoteMark(change: Partial<NoteMark> = {}): NoteMark {
  return {
    id: 'note',
    kind: 'question',
    version: 1,
    what: 'passage',
    selectors: [],
    state: 'open',
    waitingFor: 'author',
    replies: 0,
    answers: [],
    became: null,
    ...change,
  };
}

export function buildNoteOnPage(
  start: number,
  end: number,
  change: Partial<NoteOnPage> = {},
  note: Partial<NoteMark> = {},
): NoteOnPage {
  const words = { text: 'words', status: 'exact', outline: null } as const;
  return { on: 'note', start, end, ...words, note: buildNoteMark(note), ...change };
}
