import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explainFaults, faultsOf } from '../../../lib/schema/explain';

function said(schema: v.GenericSchema, input: unknown): string[] {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) throw new Error('the schema takes it');
  return faultsOf(parsed.issues).map((fault) => fault.message);
}

const Version = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(1),
);
const Shape = v.variant('type', [
  v.object({ type: v.literal('circle'), radius: v.number() }),
  v.object({ type: v.literal('square'), side: v.number() }),
]);

describe('what is wrong with a value', () => {
  it('names the field by its path, what it must be and what it is', () => {
    const schema = v.object({ target: v.object({ version: v.nullable(Version) }) });
    expect(said(schema, { target: { version: 'v2' } })).toEqual([
      "`target.version` must be a whole number, not 'v2'",
    ]);
    expect(said(schema, { target: { version: 1.5 } })).toEqual([
      '`target.version` must be a whole number, not 1.5',
    ]);
    expect(said(schema, { target: { version: 0 } })).toEqual(['`target.version` must be at least 1, not 0']);
  });

  it('tells a missing field from a wrong one', () => {
    const schema = v.object({ id: v.string(), kind: v.string() });
    expect(said(schema, { kind: 7 })).toEqual(['`id` is missing', '`kind` must be text, not 7']);
  });

  it('lists what a choice takes', () => {
    expect(said(v.object({ kind: v.picklist(['praise', 'question']) }), { kind: 'rant' })).toEqual([
      "`kind` must be one of 'praise', 'question', not 'rant'",
    ]);
    expect(said(v.object({ shape: Shape }), { shape: { type: 'line' } })).toEqual([
      "`shape.type` must be one of 'circle', 'square', not 'line'",
    ]);
    expect(said(v.literal(1), 2)).toEqual(['it must be 1, not 2']);
  });

  it('says it of the value as a whole where there is no field', () => {
    expect(said(v.object({}), 'x')).toEqual(["it must be an object, not 'x'"]);
    expect(said(v.array(v.string()), null)).toEqual(['it must be a list, not null']);
  });

  it('does not repeat a long text', () => {
    const [message] = said(v.object({ at: v.pipe(v.string(), v.isoTimestamp('must be a time')) }), {
      at: 'x'.repeat(10_000),
    });
    expect(message!.length).toBeLessThan(100);
    expect(
      said(v.object({ body: v.pipe(v.string(), v.maxLength(3, 'must be at most 3 characters long')) }), {
        body: 'long',
      }),
    ).toEqual(['`body` must be at most 3 characters long']);
  });

  it('gives one fault a field, and at most three in a sentence', () => {
    const schema = v.object({ a: v.number(), b: v.number(), c: v.number(), d: v.number(), e: v.number() });
    const parsed = v.safeParse(schema, { a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' });
    const faults = faultsOf(parsed.issues!);
    expect(faults.map((fault) => fault.field)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(explainFaults(faults)).toBe(
      "`a` must be a number, not 'x'; `b` must be a number, not 'x'; `c` must be a number, not 'x'; and 2 more",
    );
  });
});
