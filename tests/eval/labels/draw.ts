/**
 * Which abstracts of the arXiv corpus were labelled. `node --import tsx tests/eval/labels/draw.ts CORPORA` prints, for
 * each sample, the ids in their order; the rule is below, so that anyone draws the same.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** A line of `arxiv/abstracts-35k.jsonl.gz`. */
export interface Abstract {
  id: string;
  title: string;
  abstract: string;
  categories: string[];
}

/** `tune` is for whoever works on the rules, `measure` only for measuring. */
export interface Samples {
  tune: Abstract[];
  measure: Abstract[];
}

const SIZES = { tune: { any: 40, behaviour: 20 }, measure: { any: 110, behaviour: 40 } };
const MODEL = /language model|\bLLMs?\b|chatbot|AI (?:agent|assistant|system|model)s?\b/iu;
const BEHAVIOUR =
  /align(?:ment|ed) |misalign|\bsafety\b|jailbreak|decepti|decei|sycophan|hallucinat|refusal|harmful|scheming|reward hacking|manipulat|red-team|trustworth|persona/iu;

/** All abstracts of the corpus in the folder, in the file's order. */
export async function abstractsOf(corpora: string): Promise<Abstract[]> {
  const packed = await readFile(join(corpora, 'arxiv', 'abstracts-35k.jsonl.gz'));
  return linesOf<Abstract>(gunzipSync(packed).toString('utf8'));
}

/**
 * The two samples: abstracts in the order of the SHA-256 of their ids, without those that the corpus has labels for.
 * First come those of any kind, then those that speak of how language models behave: `measure` before `tune`.
 */
export async function drawSamples(corpora: string): Promise<Samples> {
  const labelled = new Set(
    (
      await Promise.all(
        ['labelled-sentences', 'labelled-candidates'].map((name) =>
          readFile(join(corpora, 'arxiv', `${name}.jsonl`), 'utf8'),
        ),
      )
    ).flatMap((file) => linesOf<{ id: string; doc?: string }>(file).map(({ id, doc }) => doc ?? id)),
  );
  const abstracts = (await abstractsOf(corpora)).filter(({ id }) => !labelled.has(id));
  const order = abstracts.sort((a, b) => (rankOf('sample', a.id) < rankOf('sample', b.id) ? -1 : 1));
  const any = order.slice(0, SIZES.measure.any + SIZES.tune.any);
  const behaviour = order
    .slice(any.length)
    .filter(
      ({ title, abstract }) => MODEL.test(`${title} ${abstract}`) && BEHAVIOUR.test(`${title} ${abstract}`),
    )
    .slice(0, SIZES.measure.behaviour + SIZES.tune.behaviour);
  return {
    measure: [...any.slice(0, SIZES.measure.any), ...behaviour.slice(0, SIZES.measure.behaviour)],
    tune: [...any.slice(SIZES.measure.any), ...behaviour.slice(SIZES.measure.behaviour)],
  };
}

/** Where something stands in a draw: a hash, so that order owes nothing to date, field or the file. */
export function rankOf(draw: string, id: string): string {
  return createHash('sha256').update(`${draw}:${id}`).digest('hex');
}

function linesOf<Line>(file: string): Line[] {
  return file
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { tune, measure } = await drawSamples(process.argv[2] ?? '../shared/corpora');
  for (const [sample, drawn] of Object.entries({ tune, measure })) {
    for (const { id } of drawn) console.log(`${sample}\t${id}`);
  }
}
