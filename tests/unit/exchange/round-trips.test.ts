import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/exchange/canonical-json';
import { readNotes, writeNotes } from '../../../lib/exchange/formats';
import { NOTE_FORMATS } from '../../../lib/exchange/note-format';
import { anyNotes, only } from './any-note';
import { elsewhere, ofPaper } from './jsonld/samples';

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

describe('annotations of other tools', () => {
  const name = fc.oneof(
    fc.string().map((rest) => `x:${rest}`),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'rows', 'notes'),
  );
  const members = fc.dictionary(name, fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5 });
  const row = { id: 'r0w', user: 'acct:mole@hedge.example', uri: 'https://arxiv.org/abs/2411.02306' };
  const ANNOTATIONS = {
    jsonld: [elsewhere(), ofPaper({ id: 'urn:x-plot:8' })],
    hypothesis: [row, { ...row, id: 'r1w', uri: 'https://allotment.example/' }],
  } as const;

  it.each(['jsonld', 'hypothesis'] as const)(
    'of %s are given back word for word by way of packs and plain files, whatever else is in them',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(members, fc.constantFrom(0, 1), async (more, which) => {
          // Members as JSON has them: with `__proto__` for one like any other.
          const given = JSON.stringify(ANNOTATIONS[format][which]);
          const rest = JSON.stringify(more).slice(1);
          const text = rest === '}' ? given : `${given.slice(0, -1)},${rest}`;
          let { exchanged, refused } = await readNotes(format, `[${text}]`);
          expect(refused).toEqual([]);
          for (const way of ['pack', 'json'] as const) {
            ({ exchanged, refused } = await readNotes(way, await writeNotes(way, exchanged)));
            expect(refused).toEqual([]);
          }
          const out: unknown = JSON.parse(await writeNotes(format, exchanged));
          const back = format === 'jsonld' ? out : (out as { rows: unknown[] }).rows[0];
          expect(canonicalJson(back)).toBe(canonicalJson(JSON.parse(text)));
        }),
        { numRuns: 60 },
      );
    },
  );
});
