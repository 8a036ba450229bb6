/** The rows of the table on words that are loaded, and on sizes and claims. */
import { type Kind, KINDS } from '../../../lib/lens/finding';
import { type Abstract, drawSamples } from '../labels/draw';
import { PARTS, readJudgements, readLabels } from './labels';
import type { PaperMarks } from './paper-marks';
import { countJudged, drawRare, JUDGED, type Placed } from './rare';
import { type Row, share } from './row';
import { type Marked, type Tally, tally } from './wording';

const LOADED: readonly Kind[] = KINDS.filter((kind) => kind !== 'hedge');
const WORDS: readonly Kind[] = ['booster', 'loaded', 'hype', 'surprise'];
/** Kinds of which abstracts hold few. */
export const RARE = ['quantity', 'claim'] as const;

/** Marks on the abstracts that were labelled before the lens was run on them: so many, right and found. */
export async function wordingRows(
  corpora: string,
  abstracts: readonly Abstract[],
  marks: ReadonlyMap<string, PaperMarks>,
): Promise<Row[]> {
  const { measure } = await drawSamples(corpora);
  const labelsOf = await readLabels(
    'abstracts.measure.jsonl',
    new Map(abstracts.map((abstract) => [abstract.id, abstract])),
  );
  const all = measure.flatMap(({ id }) =>
    PARTS.map((part) => ({ marks: marks.get(id)![part], labels: labelsOf(id, part) })),
  );
  const full = all.map(({ marks, labels }) => ({ marks: marks.filter(({ quiet }) => !quiet), labels }));
  const n = measure.length;
  return [
    ...loadedRows('every kind', LOADED, all, full, n),
    ...loadedRows('booster, loaded, hype and surprise', WORDS, all, full, n),
    ...WORDS.map((kind) => kindRow(kind, all)),
    ...RARE.map((kind) => rareKindRow(kind, all)),
  ];
}

function loadedRows(
  name: string,
  kinds: readonly Kind[],
  all: readonly Marked[],
  full: readonly Marked[],
  abstracts: number,
): Row[] {
  const some = tally(all, { kinds, grade: 1 });
  const clear = tally(all, { kinds, grade: 2 });
  const fullSome = tally(full, { kinds, grade: 1 });
  const fullClear = tally(full, { kinds, grade: 2 });
  const right = (ofAll: Tally, notQuiet: Tally) =>
    `${share(ofAll.right, ofAll.marks)}; ${share(notQuiet.right, notQuiet.marks)} of those not quiet`;
  return [
    {
      measure: `loaded marks an abstract, ${name}`,
      got: `${(some.marks / abstracts).toFixed(2)}; ${(fullSome.marks / abstracts).toFixed(2)} of those not quiet`,
      reach: 'at most 2',
      on: `${abstracts} abstracts with titles, labelled blind`,
    },
    {
      measure: `  precision: where some readers would ask (grade 1 or 2)`,
      got: right(some, fullSome),
      reach: '85',
      on: `${some.marks}; ${fullSome.marks} marks`,
    },
    {
      measure: `  precision: where nearly all would (grade 2)`,
      got: right(clear, fullClear),
      reach: '-',
      on: `${clear.marks}; ${fullClear.marks} marks`,
    },
    {
      measure: `  recall of grade 2; of grade 1 and 2`,
      got: `${share(clear.recalled, clear.labels)}; ${share(some.recalled, some.labels)}`,
      reach: '-',
      on: `${clear.labels}; ${some.labels} labels`,
    },
  ];
}

function kindRow(kind: Kind, texts: readonly Marked[]): Row {
  const { marks, right, ofKind, labels, recalled } = tally(texts, { kinds: [kind], grade: 1 });
  return {
    measure: `  ${kind}: precision; labelled as this kind; recall`,
    got: `${share(right, marks)}; ${share(ofKind, marks)}; ${share(recalled, labels)}`,
    reach: '-',
    on: `${marks} marks, ${labels} labels`,
  };
}

function rareKindRow(kind: Kind, texts: readonly Marked[]): Row {
  const { marks, right, labels, recalled } = tally(texts, { kinds: [kind], grade: 1, strict: true });
  return {
    measure: `${kind} marks: precision; recall`,
    got: `${share(right, marks)}; ${share(recalled, labels)}`,
    reach: '90',
    on: `${marks} marks, ${labels} labels`,
  };
}

/** Marks of the rare kinds on the other abstracts, as they were judged. */
export async function rareRows(
  corpora: string,
  abstracts: readonly Abstract[],
  marks: ReadonlyMap<string, PaperMarks>,
): Promise<Row[]> {
  const judgements = await readJudgements(new Map(abstracts.map((abstract) => [abstract.id, abstract])));
  const placed = await unlabelledMarks(corpora, marks);
  return RARE.map((kind) => {
    const { drawn, judged, right, clear } = countJudged(drawRare(placed, kind), judgements);
    return {
      measure: `${kind} marks on other abstracts: precision; clearly right`,
      got: `${share(right, judged)}; ${share(clear, judged)}`,
      reach: '90',
      on: `${judged} judged of the first ${drawn === JUDGED ? drawn : `${drawn} (there are no more)`}`,
    };
  });
}

/** All marks of abstracts that are not of the sample to measure by. */
export async function unlabelledMarks(
  corpora: string,
  marks: ReadonlyMap<string, PaperMarks>,
): Promise<Placed[]> {
  const { measure } = await drawSamples(corpora);
  const labelled = new Set(measure.map(({ id }) => id));
  return [...marks].flatMap(([id, parts]) =>
    labelled.has(id) ? [] : PARTS.flatMap((part) => parts[part].map((mark) => ({ ...mark, id, part }))),
  );
}
