import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, PageText } from '../../../lib/page-text/page-text';
import {
  deflate,
  fromBase64,
  fromJson,
  inflate,
  pack,
  PackedError,
  packForMessage,
  toBase64,
  toJson,
  unpack,
} from '../../../lib/versions/packed';
import { paper } from './paper';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((one) => !one.includes('\n'));
const word = fc.option(fc.string(), { nil: null });
const page = fc
  .record({
    blocks: fc.array(
      fc.record({
        text,
        role: fc.constantFrom<Block['role']>('title', 'abstract', 'paragraph', 'table', 'other'),
        environment: fc.constantFrom<Block['environment']>('theorem', null),
        elementId: word,
      }),
      { maxLength: 6 },
    ),
    sections: fc.array(
      fc.record({ number: word, title: fc.string(), elementId: word, level: fc.nat({ max: 6 }) }),
      { maxLength: 3 },
    ),
    tex: fc.array(fc.string(), { maxLength: 4 }),
  })
  .map(({ blocks, sections, tex }): PageText => {
    const whole = blocks.map((block) => block.text).join('\n');
    let start = 0;
    return {
      text: whole,
      blocks: blocks.map(({ text: own, ...block }, index) => {
        const begins = start;
        start += own.length + 1;
        const section = sections.length === 0 ? null : index % sections.length;
        return { ...block, start: begins, end: begins + own.length, section };
      }),
      sections,
      formulas: tex.slice(0, whole.length).map((one, at) => ({ at, tex: one, display: at % 2 === 0 })),
      citations: whole.length > 2 ? [{ start: 0, end: 2 }] : [],
    };
  });

describe('packed texts', () => {
  it('K1 come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (given) => {
        expect(fromJson(toJson(given))).toEqual(given);
        expect(await unpack(await pack(given))).toEqual(given);
        expect(await unpack(fromBase64(await packForMessage(given)))).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  it('K1 carry bytes of any value as text', () => {
    fc.assert(
      // Drawn byte by byte, many thousands would take seconds to make.
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(70_000), (some, length) => {
        const bytes = Uint8Array.from({ length }, (_, i) => some[i % some.length]! + i);
        expect(Buffer.from(fromBase64(toBase64(bytes))).equals(bytes)).toBe(true);
      }),
    );
  });

  it('K2 are a fraction of the text', async () => {
    const lines = Array.from(
      { length: 400 },
      (_, i) => `Mole ${i} dug ${i * 7} holes in bed ${i % 12} of the garden.`,
    );
    const { page: long } = paper(lines.join('\n'));
    expect((await pack(long)).length).toBeLessThan(long.text.length / 2);
  });

  it.each([
    ['no gzip', async () => unpack(new TextEncoder().encode('moles'))],
    ['cut off', async () => unpack((await pack(paper('Moles dig.').page)).slice(0, -9))],
    ['no JSON', async () => unpack(await deflate('moles'))],
    ['not base 64', () => fromBase64('moles?')],
    ['another shape', () => fromJson('{"packed":2}')],
    [
      'a block that ends behind the text',
      () => fromJson(toJson({ ...paper('Moles dig.').page, text: 'Moles' })),
    ],
    [
      'a section that there is not',
      () => fromJson(toJson({ ...paper('## 1 Moles\nThey dig.').page, sections: [] })),
    ],
  ])('K3 are refused where they are damaged: %s', async (_, read) => {
    await expect(async () => read()).rejects.toThrow(PackedError);
  });

  it('K3 are not unpacked without end', async () => {
    const bytes = await deflate('0'.repeat(25_000_000));
    await expect(inflate(bytes)).rejects.toThrow('larger than any');
  });
});
