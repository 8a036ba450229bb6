/** How well the hedge model does on documents it was not trained on. */
import { HedgeModel } from '../../lib/lens/model/hedge-model';
import { type Score, score } from '../../tests/eval/lens-corpora/score';
import { hedgesIn, overlapsAny } from './candidates';
import type { Corpora, LabelledText } from './corpora';
import { type Counted, shareOf, trainHedges, trainingExamples } from './hedge-weights';

/** How one corpus came out. */
export interface Validated {
  corpus: string;
  /** Which documents the model was trained on. */
  trainedOn: string;
  score: Score;
}

const FOLDS = 5;

const OTHER_FOLDS = `the other ${FOLDS - 1} of ${FOLDS} folds`;

/**
 * Five-fold cross-validation, grouped by document: each text is marked by a model that was trained without any
 * document of its fold. BioScope's dev part is marked by a model of all that may be learnt from, which never holds
 * it. The context rules were written with the training part in view, so that its figures flatter them; those of
 * dev do not.
 * @param corpora as `readCorpora` gives them
 */
export function crossValidate(corpora: Corpora): Validated[] {
  const examples = trainingExamples(corpora);
  const folds = Array.from(
    { length: FOLDS },
    (_, fold) => new HedgeModel(trainHedges(examples.filter(({ document }) => foldOf(document) !== fold))),
  );
  const heldOut = ({ document }: LabelledText) => folds[foldOf(document)]!;
  const { bioscopeTrain, bioscopeDev, arxivSentences, arxivCandidates } = corpora;
  const whole = wholeModel(examples);
  return [
    validated('BioScope train', OTHER_FOLDS, bioscopeTrain, heldOut),
    validated('BioScope dev', 'all of train and arXiv', bioscopeDev, () => whole),
    validated('arXiv labelled sentences', OTHER_FOLDS, arxivSentences, heldOut),
    validated('arXiv labelled candidates', OTHER_FOLDS, arxivCandidates, heldOut),
  ];
}

/** A table in Markdown, a line a corpus; precision, recall and F1 in percent. */
export function tableOf(validated: readonly Validated[]): string {
  const rows = validated.map(({ corpus, trainedOn, score: { gold, found, precision, recall, f1 } }) => {
    const figures = [precision, recall, f1].map((figure) => (100 * figure).toFixed(1));
    return [corpus, trainedOn, gold, found, ...figures];
  });
  const head = ['hedges of', 'trained on', 'labelled', 'found', 'precision', 'recall', 'overlap F1'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function wholeModel(examples: readonly Counted[]): HedgeModel {
  return new HedgeModel(trainHedges(examples));
}

function validated(
  corpus: string,
  trainedOn: string,
  texts: readonly LabelledText[],
  modelFor: (text: LabelledText) => HedgeModel,
): Validated {
  const pairs = texts.map((text) => {
    const model = modelFor(text);
    const { gold, free, negatives } = text;
    const found = hedgesIn(text, (cue, context, silencedBy) => model.isHedge(cue, context, silencedBy));
    const labelled = negatives === null ? null : [...gold, ...free, ...negatives];
    return {
      found: labelled ? found.filter((span) => overlapsAny(span, labelled)) : found,
      labelled: { gold, free },
    };
  });
  return { corpus, trainedOn, score: score(pairs) };
}

function foldOf(document: string): number {
  return shareOf(document) % FOLDS;
}
