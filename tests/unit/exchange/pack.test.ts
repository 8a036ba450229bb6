import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../../lib/exchange/canonical-json';
import type { JsonObject } from '../../../lib/exchange/exchanged';
import { readNotes, writeNotes } from '../../../lib/exchange/formats';
import type { Note } from '../../../lib/notes/note';
import { at, idOf, noteWith } from '../notes/samples';
import { anyNotes, only } from './any-note';

const notes = [1, 2, 3].map((number) => noteWith({ id: idOf(number), createdAt: at(number) }));

interface Pack extends JsonObject {
  notes: Note[];
}

async function pack(): Promise<Pack> {
  return JSON.parse(await writeNotes('pack', only(notes), 'Of the hedge')) as Pack;
}

async function complaint(json: unknown): Promise<string> {
  const thrown: unknown = await readNotes('pack', JSON.stringify(json)).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Error);
  return (thrown as Error).message;
}

describe('the canonical text of JSON', () => {
  it('is the same whatever the order of members, and reads back as the value', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, one]) => [name, turned(one)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        const value = JSON.parse(JSON.stringify(any)) as unknown;
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  it('sorts members by their UTF-16 units, and leaves no space', () => {
    expect(canonicalJson({ b: [1, 1e30, null], a: { é: '\n"', e: true }, '\uFB33': 1, '\u{1F600}': 2 })).toBe(
      '{"a":{"e":true,"é":"\\n\\""},"b":[1,1e+30,null],"\u{1F600}":2,"\uFB33":1}',
    );
  });

  it('is digested as SHA-256', async () => {
    const expected = createHash('sha256').update('{"a":["ä"]}').digest('hex');
    expect(await digestOf({ a: ['ä'] })).toBe(expected);
  });
});

describe('a pack', () => {
  it('is plain JSON with a name and a checksum of all that stands in it', async () => {
    const { checksum, ...rest } = await pack();
    expect(rest).toMatchObject({
      format: 'hedgerow-pack',
      version: 1,
      name: 'Of the hedge',
      notes,
      foreign: [],
    });
    expect(checksum).toBe(`sha256:${createHash('sha256').update(canonicalJson(rest)).digest('hex')}`);
  });

  it('may be laid out anew', async () => {
    const text = JSON.stringify(Object.fromEntries(Object.entries(await pack()).reverse()));
    expect((await readNotes('pack', text)).exchanged.notes).toEqual(notes);
  });

  it('with a note that was changed is refused, with the note named', async () => {
    const damaged = await pack();
    damaged.notes[1] = { ...damaged.notes[1]!, body: 'Two seeds.' };
    expect(await complaint(damaged)).toBe('This pack is damaged: note 2 of 3 is not as it was written.');
  });

  it('with a note too few is refused, with their number', async () => {
    const whole = await pack();
    expect(await complaint({ ...whole, notes: whole.notes.slice(0, 2) })).toBe(
      'This pack is damaged: it holds 2 notes where 3 were written.',
    );
  });

  it('with another name is refused', async () => {
    expect(await complaint({ ...(await pack()), name: 'Of the pond' })).toBe(
      'This pack is damaged: its checksum, or what else stands beside its notes, is not as it was written.',
    );
  });

  it('of a newer Hedgerow, or without a checksum, is refused', async () => {
    expect(await complaint({ ...(await pack()), version: 2 })).toContain(
      'newer Hedgerow (version 2; this one reads 1)',
    );
    expect(await complaint({ ...(await pack()), checksum: undefined })).toContain('`checksum` is missing');
    expect(await complaint([])).toContain('This is no pack of notes');
  });

  it('in which anything was changed is refused', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, fc.string({ minLength: 1 }), async (some, more) => {
        fc.pre(some.length > 0);
        const json = JSON.parse(await writeNotes('pack', only(some))) as Pack;
        json.notes[0] = { ...json.notes[0]!, body: json.notes[0]!.body + more };
        expect(await complaint(json)).toContain('note 1 of');
      }),
      { numRuns: 30 },
    );
  });
});
