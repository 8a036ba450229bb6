/**
 * `npm run train -- --corpora DIR`: what the lens learns from corpora, anew: the weights of the hedge model
 * (lib/lens/model/weights.json), then, with the lens as these make it, what is usual in a field
 * (lib/profile/reference.json). Prints how well the model does on documents that it was not trained on. Nothing in it
 * is random: on an unchanged tree it changes no file.
 */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { Weights } from '../lib/lens/model/weights';
import { ROOT } from './tool';
import { readCorpora } from './train/corpora';
import { tableOf, crossValidate } from './train/cross-validate';
import { trainHedges, trainingExamples } from './train/hedge-weights';
import { trainReference } from './train/reference';

const WEIGHTS = 'lib/lens/model/weights.json';

/** What is learnt, in the order in which one rests on the other. */
const PARTS: Readonly<Record<string, (corpora: string) => Promise<string>>> = {
  hedges: trainWeights,
  reference: trainReference,
};

/** Resolves with the exit status. */
export async function main(given: string[]): Promise<number> {
  const { values } = parseArgs({
    args: given,
    options: { corpora: { type: 'string' }, part: { type: 'string' } },
  });
  const { corpora, part } = values;
  if (corpora === undefined) throw new Error('npm run train needs -- --corpora DIR');
  if (part !== undefined) {
    const train = PARTS[part];
    if (!train) throw new Error(`--part must be one of ${Object.keys(PARTS).join(', ')}, not "${part}"`);
    console.log(await train(corpora));
    return 0;
  }
  for (const each of Object.keys(PARTS)) {
    // A process of its own: the lens is to be loaded with the weights that the part before has written.
    const status = await runAgain('--corpora', corpora, '--part', each);
    if (status !== 0) return status;
  }
  return 0;
}

function runAgain(...parameters: string[]): Promise<number> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/train.ts', ...parameters], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}

/** Writes the weights, and returns in words how many they are and how they do. */
async function trainWeights(folder: string): Promise<string> {
  const corpora = await readCorpora(folder);
  const weights = trainHedges(trainingExamples(corpora));
  const file = join(ROOT, WEIGHTS);
  const options = await resolveConfig(file);
  await writeFile(file, await format(JSON.stringify(weights), { ...options, filepath: file }));
  const terms = Object.keys(weights.terms).length;
  return `${WEIGHTS}: ${countOf(weights)} weights on ${terms} terms\n\n${tableOf(crossValidate(corpora))}\n`;
}

function countOf({ shared, terms }: Weights): number {
  return [shared, ...Object.values(terms)]
    .flatMap((table) => Object.values(table))
    .reduce((count, values) => count + Object.keys(values).length, 0);
}
