/** What the documents say of our files is what is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../lib/exchange/csv/columns';
import { writeNotes } from '../../../lib/exchange/formats';
import { HEDGEROW_CONTEXT, NAMESPACE } from '../../../lib/exchange/jsonld/context';
import { ROOT } from '../../../scripts/tool';
import { anyNotes, only } from './any-note';

const read = (path: string) => readFileSync(join(ROOT, 'docs', path), 'utf8');

/** The first cells of a table's rows. */
function listed(document: string, heading: string): string[] {
  const section = document.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);
}

describe('the documents', () => {
  it('have our context as it is written', () => {
    expect(JSON.parse(read('jsonld-context.json'))).toEqual({ '@context': HEDGEROW_CONTEXT });
    expect(read('jsonld.md')).toContain(NAMESPACE);
  });

  it('describe every term of ours, and no other', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyNotes, async (notes) => {
        const json = JSON.parse(await writeNotes('jsonld', only(notes)), (name, value: unknown) => {
          // Names in texts are texts; classes are named by a value.
          if (name.startsWith('hedgerow:')) seen.add(name);
          if (name === 'type' && typeof value === 'string' && value.startsWith('hedgerow:')) seen.add(value);
          return value;
        }) as unknown;
        expect(json).toBeTypeOf('object');
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual([...new Set(listed(read('jsonld.md'), 'Our terms'))].sort());
  });

  it('describe every column of a table', () => {
    expect(listed(read('files-of-notes.md'), 'CSV')).toEqual([...COLUMNS]);
  });
});
