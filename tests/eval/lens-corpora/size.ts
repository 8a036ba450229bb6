/** How much the bundle grows by lexicons, weights and reference data. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIB = join(import.meta.dirname, '..', '..', '..', 'lib');

export interface DataSize {
  files: number;
  /** As a bundler writes them, without white space, together. */
  gzipped: number;
}

/** All data files of the library. */
export async function dataSize(): Promise<DataSize> {
  const files = (await readdir(LIB, { recursive: true })).filter((file) => file.endsWith('.json')).sort();
  const written = await Promise.all(
    files.map(async (file) => JSON.stringify(JSON.parse(await readFile(join(LIB, file), 'utf8')))),
  );
  return { files: files.length, gzipped: gzipSync(written.join('\n'), { level: 9 }).length };
}
