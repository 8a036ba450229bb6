/**
 * A pack of notes: one plain JSON file to hand on, with a checksum that tells whether anybody has changed it since.
 * `docs/files-of-notes.md` says how the checksum is made.
 */
import * as v from 'valibot';
import { explainFaults, faultsOf } from '../schema/explain';
import { digestOf } from './canonical-json';
import type { Exchanged, JsonObject } from './exchanged';
import { FileError, OWN_DEPTH_LIMIT, parseFile } from './file-json';
import { readLists } from './json-notes';
import type { ReadNotes } from './read-items';

export const PACK_FORMAT = 'hedgerow-pack';
const PACK_VERSION = 1;

/** So many characters of an item's checksum stand in the file: enough to tell which one was changed by accident. */
const SHORT = 16;

const Pack = v.looseObject({
  format: v.literal(PACK_FORMAT),
  version: v.pipe(v.number('must be a whole number'), v.safeInteger('must be a whole number'), v.minValue(1)),
  name: v.string(),
  notes: v.array(v.unknown()),
  foreign: v.array(v.unknown()),
  /** Of each item, in order: they say which one is damaged. */
  items: v.object({ notes: v.array(v.string()), foreign: v.array(v.string()) }),
  checksum: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'must be a SHA-256')),
});

/** @param name what the pack is called */
export async function writePack({ notes, foreign }: Exchanged, name: string): Promise<string> {
  const items = { notes: await shortDigests(notes), foreign: await shortDigests(foreign) };
  const pack = { format: PACK_FORMAT, version: PACK_VERSION, name, notes, foreign, items };
  // As it is parsed again: what JSON does not carry counts for nothing.
  const checksum = await checksumOf(JSON.parse(JSON.stringify(pack)) as JsonObject);
  return `${JSON.stringify({ ...pack, checksum }, null, 2)}\n`;
}

/** @throws FileError where it is no pack, or not as it was written: then with what differs */
export async function readPack(text: string): Promise<ReadNotes> {
  const json = parseFile(text, OWN_DEPTH_LIMIT) as JsonObject;
  const pack = v.safeParse(Pack, json);
  if (!pack.success) {
    throw new FileError(
      `This is no pack of notes: ${explainFaults(faultsOf(pack.issues))}.`,
      'Choose a file that “Pack” has written.',
    );
  }
  const { version, checksum } = pack.output;
  if (version > PACK_VERSION) {
    throw new FileError(
      `This pack was written by a newer Hedgerow (version ${version}; this one reads ${PACK_VERSION}).`,
      'Update Hedgerow, then read it.',
    );
  }
  if ((await checksumOf(json)) !== checksum) {
    throw new FileError(
      `This pack is damaged: ${await whatDiffers(pack.output)}.`,
      'Ask for it again. If it was changed on purpose, read it as notes: name `hedgerow-notes` as its format and version 1.',
    );
  }
  return readLists(pack.output);
}

/** Of all that stands in the file, the checksum itself left out. */
async function checksumOf(json: JsonObject): Promise<string> {
  const rest = Object.entries(json).filter(([name]) => name !== 'checksum');
  return `sha256:${await digestOf(Object.fromEntries(rest))}`;
}

async function shortDigests(items: readonly unknown[]): Promise<string[]> {
  const plain = JSON.parse(JSON.stringify(items)) as unknown[];
  const digests = await Promise.all(plain.map(digestOf));
  return digests.map((digest) => digest.slice(0, SHORT));
}

async function whatDiffers({ notes, foreign, items }: v.InferOutput<typeof Pack>): Promise<string> {
  const found = [
    ...differing('note', await shortDigests(notes), items.notes),
    ...differing('foreign annotation', await shortDigests(foreign), items.foreign),
  ];
  if (found.length === 0)
    return 'its checksum, or what else stands beside its notes, is not as it was written';
  const more = found.length - 3;
  return `${found.slice(0, 3).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function differing(what: string, are: readonly string[], were: readonly string[]): string[] {
  const counts =
    are.length === were.length ? [] : [`it holds ${are.length} ${what}s where ${were.length} were written`];
  const changed = are.flatMap((digest, index) =>
    index < were.length && digest !== were[index]
      ? [`${what} ${index + 1} of ${are.length} is not as it was written`]
      : [],
  );
  return [...counts, ...changed];
}
