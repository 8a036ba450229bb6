import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonError, parseWithLines } from '../../../lib/schema/json-lines';

describe('JSON with its lines', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        expect(parseWithLines(json).value).toEqual(JSON.parse(json));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '1', '-', '01', 'true', 'nul', '"', '\\', ' ', '\n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const json = pieces.join('');
        if (isJson(json)) expect(parseWithLines(json).value).toEqual(JSON.parse(json));
        else expect(() => parseWithLines(json)).toThrow(JsonError);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells the line of a value by its path', () => {
    const { lineOf } = parseWithLines('{\n  "a": [\n    1,\n    {"b": 2}\n  ],\r\n  "c": null\n}');
    expect(['', 'a', 'a.0', 'a.1', 'a.1.b', 'c'].map(lineOf)).toEqual([1, 2, 3, 4, 4, 6]);
  });

  it('tells of what is missing the line of what it is missing in', () => {
    expect(parseWithLines('{\n"a": {}\n}').lineOf('a.b.c')).toBe(2);
    expect(parseWithLines('\n\n{}').lineOf('a')).toBe(3);
  });

  it.each([
    ['{\n"a": 1\n"b": 2\n}', 3, 'comma'],
    ['{\n"a" 1}', 2, 'colon'],
    ['{\n"a": \n}', 3, 'value is missing'],
    ['[1,\n"b\n"]', 2, 'closing quotation mark'],
    ['["\\x"]', 1, 'backslash'],
    ['{}\n{}', 2, 'more behind the end'],
    ['{a: 1}', 1, 'double quotes'],
    ['', 1, 'missing'],
  ])('says of %j where it breaks', (json, line, message) => {
    let thrown: unknown;
    try {
      parseWithLines(json);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(JsonError);
    expect(thrown).toMatchObject({ line, message: expect.stringContaining(message) as string });
  });

  it('takes depth and length without harm', () => {
    expect(() => parseWithLines('['.repeat(1_000_000))).toThrow('deeply');
    expect(parseWithLines(`"${'a'.repeat(2_000_000)}"`).value).toHaveLength(2_000_000);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const { value } = parseWithLines('{"__proto__": {"polluted": 1}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
