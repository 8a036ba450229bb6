import { expect, test } from 'vitest';
import { KINDS } from '../../../lib/lens/finding';
import { noteKindFor, wordingFor } from '../../../lib/overlay/note-start';
import { NOTE_KINDS } from '../../../lib/notes/note';

test('every kind of mark begins a kind of note', () => {
  for (const kind of KINDS) expect(NOTE_KINDS).toContain(noteKindFor(kind));
});

test.each([
  ['the first of several', ['choose', 'select'], 'choose'],
  ['none where the advice is to leave the words out', ['leave it out'], null],
  ['the first that is a wording', ['leave it out', 'of note'], 'of note'],
  ['none for a disputed word', [], null],
])('a note begun from a mark proposes %s', (_, neutral, wording) => {
  expect(wordingFor({ neutral })).toBe(wording);
});
