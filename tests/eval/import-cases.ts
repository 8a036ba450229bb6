/**
 * `eval import-cases [--seeds N] [--show] [--critique FILE --truth FILE [--page FILE]]`: how far the import of a
 * posted critique agrees with a careful reader, over the critiques of `tests/fixtures/critiques` (or the one given)
 * and over copies of the plain texts among them that are disturbed by chance, N of each way (three unless told).
 * `--show` also prints each disagreement, `--write DIR` writes the disturbed copies that disagree.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseOf, disturbed, fixtureCases, WAYS, type Case } from './importing/cases';
import { compare, nothing, sum, type Agreement, type Share } from './importing/compare';
import { imported } from './importing/imported';

export async function run(parameters: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: {
      seeds: { type: 'string', default: '3' },
      show: { type: 'boolean', default: false },
      critique: text,
      truth: text,
      page: text,
      write: text,
    },
  });
  const cases = await casesOf(values);
  const seeds = Number(values.seeds);
  if (!Number.isSafeInteger(seeds) || seeds < 0) throw new Error('--seeds must be a whole number, such as 3');
  const misses: string[] = [];
  const measured = async (each: Case): Promise<Agreement> => {
    const agreement = compare(each.truth, imported(each));
    misses.push(...agreement.misses.map((miss) => `${each.name}: ${miss}`));
    if (values.write !== undefined && agreement.misses.length > 0) await keep(values.write, each);
    return agreement;
  };
  console.log(HEAD.join(' | '));
  console.log(HEAD.map(() => '---').join(' | '));
  for (const each of cases) console.log(rowOf(each.name, await measured(each)));
  const texts = cases.filter(({ truth }) => truth.format === 'text');
  let all = nothing();
  for (const way of seeds > 0 ? WAYS : []) {
    let figures = nothing();
    for (const fixture of texts)
      for (let seed = 1; seed <= seeds; seed += 1)
        figures = sum(figures, await measured(disturbed(fixture, way, seed)));
    console.log(rowOf(way, figures));
    all = sum(all, figures);
  }
  if (seeds > 0) console.log(rowOf('all disturbed', all));
  if (values.show) console.log(misses.join('\n'));
}

async function casesOf(values: {
  critique?: string | undefined;
  truth?: string | undefined;
  page?: string | undefined;
}): Promise<Case[]> {
  if (values.critique === undefined && values.truth === undefined) return await fixtureCases();
  if (values.critique === undefined || values.truth === undefined)
    throw new Error('eval import-cases needs --critique FILE and --truth FILE together, or neither');
  return [await caseOf(values.critique, values.truth, values.page ?? null)];
}

async function keep(folder: string, { name, source, truth }: Case): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, name.replace(/[^\p{L}\p{N}.]+/gu, '-'));
  await writeFile(file, source);
  await writeFile(`${file}.truth.json`, `${JSON.stringify(truth, null, 1)}\n`);
}

const HEAD = [
  'critique',
  'quotations',
  'wrong',
  'bodies',
  'replies',
  'stray',
  'offers',
  'stray',
  'promises',
  'stray',
  'positions',
  'wordings',
  'kinds',
  'references',
  'whole paper',
  'duplicates',
  'stray',
  'unsafe',
];

function rowOf(name: string, figures: Agreement): string {
  const share = ({ right, of }: Share) => `${right}/${of}`;
  return [
    name,
    share(figures.quotations),
    figures.wrong,
    share(figures.bodies),
    share(figures.replies),
    figures.strayReplies,
    share(figures.offers),
    figures.strayOffers,
    share(figures.promises),
    figures.strayPromises,
    share(figures.positions),
    share(figures.wordings),
    share(figures.kinds),
    share(figures.references),
    share(figures.wholePaper),
    share(figures.duplicates),
    figures.strayDuplicates,
    figures.unsafe,
  ].join(' | ');
}
