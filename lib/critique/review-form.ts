/** The fields of review forms, as conferences and journals name them, where their text is pasted. */
import type { Part } from './critique';
import type { TextLine } from './text-lines';

/** In lower case. */
const FIELDS = new Set(
  `summary|summary of the paper|paper summary|summary of contributions|summary of the review|strengths|weaknesses|
  strengths and weaknesses|strengths & weaknesses|main strengths|main weaknesses|pros|cons|questions|questions for authors|
  questions for the authors|questions to the authors|questions to authors|limitations|limitations and societal impact|
  soundness|presentation|contribution|originality|quality|clarity|significance|novelty|rating|overall rating|overall|
  overall recommendation|overall assessment|overall evaluation|overall score|score|recommendation|confidence|
  reviewer confidence|decision|comment|comments|detailed comments|general comments|major comments|minor comments|
  major issues|minor issues|major points|minor points|typos|ethics|ethics review|ethical concerns|
  flag for ethics review|details of ethics concerns|code of conduct|title|tl;dr|tldr|keywords|metareview|meta review|
  meta-review|main review|review|additional comments|additional feedback|
  justification for why not higher score|justification for why not lower score|
  additional comments on reviewer discussion|reproducibility|correctness|technical novelty and significance|
  empirical novelty and significance|technical quality|clarity, quality, novelty and reproducibility|
  claims and evidence|methods and evaluation criteria|theoretical claims|experimental designs or analyses|
  supplementary material|relation to broader scientific literature|essential references not discussed|
  other strengths and weaknesses|other comments or suggestions|suggestions|requested changes|broader impact concerns|
  missing references|related work|rebuttal|post-rebuttal|post rebuttal|response|withdrawal confirmation|
  confidential comments|comments to the authors|comments for the authors|comments to authors`
    .split('|')
    .map((field) => field.replace(/\s+/gu, ' ').trim()),
);

/** Two of them in a text of any kind are chance. */
const FEWEST = 3;
const LONGEST = 60;

/** A field at the beginning of a line: its name, and where what it says begins. */
export interface Field {
  label: string;
  /** Offset in the line's text. */
  end: number;
  /** Whether a colon stands behind it. */
  colon: boolean;
}

export function fieldOf(text: string): Field | null {
  const head = text.slice(0, LONGEST);
  const colon = head.search(/:(?:\s|\*|$)/u);
  const written = colon >= 0 ? head.slice(0, colon) : text.length <= LONGEST ? text : '';
  const label = written.replace(/^[#*_\s]+|[*_\s:]+$/gu, '');
  if (!FIELDS.has(label.toLowerCase().replace(/\s+/gu, ' '))) return null;
  return { label, end: colon >= 0 ? colon + 1 : text.length, colon: colon >= 0 };
}

/** Whether the text is a review form, so that the names of its fields are headings even with words behind them. */
export function isReviewForm(lines: readonly TextLine[]): boolean {
  const labels = new Set<string>();
  for (const { text, quoted } of lines) {
    const field = quoted === 0 ? fieldOf(text) : null;
    if (field) labels.add(field.label.toLowerCase());
  }
  return labels.size >= FEWEST;
}

/** Fields in which a review is graded. */
const GRADES =
  /^(?:(?:overall |reviewer |final )?(?:rating|score|recommendation|assessment|evaluation|confidence)|soundness|presentation|contribution|originality|quality|clarity|significance|novelty|correctness|reproducibility|technical quality|(?:technical|empirical) novelty and significance|decision)$/iu;
const LONGEST_GRADE = 160;

/** Whether a part is a grade, its name in bold before it: "**Rating:** 6". It goes on with nothing said above. */
export function isGrade({ text, stressed }: Part): boolean {
  const field = text.length <= LONGEST_GRADE && stressed[0]?.start === 0 ? fieldOf(text) : null;
  return field !== null && field.colon && GRADES.test(field.label);
}
