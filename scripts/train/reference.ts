/** Recomputes what is usual in a field, `lib/profile/reference.json`, from abstracts and with the lens as it is. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import * as v from 'valibot';
import { findings } from '../../lib/lens/find';
import { pageTextOf } from '../../lib/page-text/from-text';
import { countWords } from '../../lib/page-text/page-text';
import { type FieldReference, isWithin } from '../../lib/profile/reference';
import { runAtOnce } from '../../lib/slices/slices';
import { ROOT } from '../tool';

/** The fields of which the corpus holds abstracts enough, by primary category. */
const FIELDS: readonly (readonly string[])[] = [['cs.CV'], ['cs.CL'], ['cs.AI', 'cs.LG'], ['astro-ph']];

/** In shorter abstracts one hedge more or less is a difference of more than 15 in 1,000 words. */
const MIN_WORDS = 60;

/** The corpus is of papers from this month on (YYMM); a few strays are older. */
const SINCE = '2503';

const CORPUS = 'arxiv/abstracts-35k.jsonl.gz';
const OUTPUT = join(ROOT, 'lib/profile/reference.json');

const Row = v.object({ id: v.string(), abstract: v.string(), categories: v.array(v.string()) });
/** A paper of the corpus. */
export type Row = v.InferOutput<typeof Row>;

/** Writes the reference from the corpora in `corpora`. Returns what it wrote, in words. */
export async function trainReference(corpora: string): Promise<string> {
  const lines = gunzipSync(await readFile(join(corpora, CORPUS)))
    .toString()
    .trim()
    .split('\n');
  const references = referencesOf(lines.map((line) => v.parse(Row, JSON.parse(line))));
  const json = JSON.stringify(references);
  await writeFile(OUTPUT, await format(json, { ...(await resolveConfig(OUTPUT)), filepath: OUTPUT }));
  return references
    .map(({ fields, n, mean, none }) => `${fields.join(', ')}: n ${n}, mean ${mean}, none ${none}`)
    .join('\n');
}

/** The reference of each field, from papers of the corpus; a field without one is left out. */
export function referencesOf(rows: readonly Row[]): FieldReference[] {
  const recent = rows.filter(({ id }) => /^\d{4}\./.test(id) && id >= SINCE);
  return FIELDS.flatMap((fields) => {
    const own = recent.filter(({ categories }) =>
      fields.some((field) => isWithin(categories[0] ?? '', field)),
    );
    return referenceOf(fields, own) ?? [];
  });
}

function referenceOf(fields: readonly string[], rows: readonly Row[]): FieldReference | null {
  const densities: number[] = [];
  const months: string[] = [];
  for (const { id, abstract, categories } of rows) {
    const { page } = pageTextOf(abstract, 'abstract');
    const words = countWords(page.text);
    if (words < MIN_WORDS) continue;
    const hedges = runAtOnce(findings(page, { categories })).filter(({ kind }) => kind === 'hedge');
    densities.push((1000 * hedges.length) / words);
    months.push(`20${id.slice(0, 2)}-${id.slice(2, 4)}`);
  }
  densities.sort((a, b) => a - b);
  months.sort();
  const n = densities.length;
  if (n === 0) return null;
  return {
    fields: [...fields],
    n,
    from: months[0]!,
    to: months.at(-1)!,
    minWords: MIN_WORDS,
    mean: rounded(densities.reduce((sum, density) => sum + density, 0) / n),
    p25: rounded(quantile(densities, 0.25)),
    p50: rounded(quantile(densities, 0.5)),
    p75: rounded(quantile(densities, 0.75)),
    p90: rounded(quantile(densities, 0.9)),
    none: rounded(densities.filter((density) => density === 0).length / n),
  };
}

/** The quantile of sorted values, between two of them in proportion (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100;
}
