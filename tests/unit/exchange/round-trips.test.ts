import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotes, writeNotes } from '../../../lib/exchange/formats';
import { NOTE_FORMATS } from '../../../lib/exchange/note-format';
import { anyNotes, only } from './any-note';

describe.each(NOTE_FORMATS)('notes written as %s', (format) => {
  it('are read as the same notes, and nothing beside them', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, async (notes) => {
        const read = await readNotes(format, await writeNotes(format, only(notes)));
        expect(read).toEqual({ exchanged: only(notes), refused: [], kept: [] });
      }),
    );
  });

  it('are written alike each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, async (notes) => {
        const text = await writeNotes(format, only(notes));
        const { exchanged } = await readNotes(format, text);
        expect(await writeNotes(format, exchanged)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('notes that go through one format after the other', () => {
  it('come out as they went in', async () => {
    const order = fc.shuffledSubarray([...NOTE_FORMATS], { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(anyNotes, order, async (notes, formats) => {
        let exchanged = only(notes);
        for (const format of formats) {
          exchanged = (await readNotes(format, await writeNotes(format, exchanged))).exchanged;
        }
        expect(exchanged.notes).toEqual(notes);
      }),
      { numRuns: 40 },
    );
  });
});
