/** Annotations as other tools write them, right in every member; a test names what it is about. */
import type { JsonObject } from '../../../../lib/exchange/exchanged';
import { readNotes, writeNotes } from '../../../../lib/exchange/formats';
import type { ReadNotes } from '../../../../lib/exchange/read-items';

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** About a web page that is no paper. */
export function elsewhere(members: JsonObject = {}): JsonObject {
  return {
    '@context': CONTEXT,
    id: 'https://allotment.example/notes/7',
    type: 'Annotation',
    target: 'https://allotment.example/beds/3',
    ...members,
  };
}

/** About a phrase of a paper. */
export function ofPaper(members: JsonObject = {}): JsonObject {
  return elsewhere({
    creator: { id: 'https://allotment.example/people/mole', type: 'Person', name: 'Mo Mole' },
    created: '2026-03-01T08:00:00Z',
    body: { type: 'TextualBody', value: 'Nobody counted the beds.', format: 'text/plain' },
    target: {
      source: 'https://arxiv.org/html/2411.02306v2#S3.p1',
      selector: { type: 'TextQuoteSelector', exact: 'every bed', prefix: 'in ', suffix: ' of the' },
    },
    ...members,
  });
}

export function read(json: unknown): Promise<ReadNotes> {
  return readNotes('jsonld', JSON.stringify(json));
}

/** What comes out again, by way of our own plain form. */
export async function thereAndBack(json: unknown): Promise<unknown> {
  const plain = await writeNotes('json', (await read(json)).exchanged);
  return JSON.parse(await writeNotes('jsonld', (await readNotes('json', plain)).exchanged)) as unknown;
}
