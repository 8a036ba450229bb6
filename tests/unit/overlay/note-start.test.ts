import { expect, test } from 'vitest';
import { KINDS } from '../../../lib/lens/finding';
import { noteKindFor } from '../../../lib/overlay/note-start';
import { NOTE_KINDS } from '../../../lib/notes/note';

test('every kind of mark begins a kind of note', () => {
  for (const kind of KINDS) expect(NOTE_KINDS).toContain(noteKindFor(kind));
});
