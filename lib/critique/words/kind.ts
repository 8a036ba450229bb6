/** The kind of an objection, told by its wording; what it is on, and what the lens finds there, decide where words tie. */
import type { Kind } from '../../lens/finding';
import type { NoteKind } from '../../notes/note';
import { BARE_NUMBER, CUES } from './kind-cues';
import { mentionsIn } from './mentions';
import { sentencesIn, type Told } from './sentences';

/** Years of works, which count nothing. */
const YEARS = /\(?\b(?:1[89]|20)\d{2}[a-z]?\b\)?/gu;

/** Of two kinds with the same weight the first is proposed. */
const ORDER: readonly NoteKind[] = [
  'missing-baseline',
  'counter-evidence',
  'over-claim',
  'loaded-term',
  'quantity',
  'incorrect',
  'alternative',
  'evidence',
  'scope',
  'unclear',
  'question',
  'praise',
];

/** What the lens finds in the quoted words speaks for a kind where the note's own words leave it open. */
const OF_LENS: Readonly<Partial<Record<Kind, NoteKind>>> = {
  loaded: 'loaded-term',
  booster: 'over-claim',
  hype: 'over-claim',
  claim: 'over-claim',
  surprise: 'loaded-term',
  quantity: 'quantity',
};

/** Praise that is taken back: "interesting paper, but". */
const BUT = /\b(?:but|however|though|although|yet|unfortunately|except)\b/iu;
const DENIED = /(?:\bnot|n['’]t|\bnever|\bno|\bwithout|\bhardly)(?: \w+){0,2} ?$/iu;

export interface KindContext {
  /** What the lens finds in the quoted words, in order. */
  findings: readonly { kind: Kind; words: string }[];
  /** Whether the note gives another wording for these words. */
  rewords: boolean;
  /** Whether it stands on the whole paper. */
  onPaper?: boolean;
}

/**
 * The kind that is proposed for a note by its writer's `own` words (see `ownWords`), with the words that suggest it;
 * `because` is empty where nothing does: then a note that gives a wording is on words, and one on the whole paper, an
 * introduction or an aside, objects to nothing. What remains is unclear to us. `said` has quotation marks, which tell that a word is spoken of.
 */
export function kindIn(
  own: string,
  said: string,
  { findings, rewords, onPaper = false }: KindContext,
): Told<NoteKind> {
  const scores = new Map<NoteKind, { score: number; weight: number; because: string }>();
  const add = (kind: NoteKind, weight: number, because: string) => {
    const known = scores.get(kind);
    if (!known) scores.set(kind, { score: weight, weight, because });
    else {
      known.score += weight / 2;
      if (weight > known.weight) Object.assign(known, { weight, because });
    }
  };
  const counted = withoutNames(own);
  for (const [kind, weight, form] of CUES) {
    if (form === BARE_NUMBER && onPaper) continue;
    const text = kind === 'loaded-term' ? said : kind === 'quantity' ? counted : own;
    const match = form.exec(text);
    if (!match) continue;
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if ((kind === 'praise' || kind === 'over-claim' || kind === 'loaded-term') && DENIED.test(before))
      continue;
    add(kind, kind === 'praise' && BUT.test(own) ? weight - 2 : weight, match[0].trim());
  }
  for (const { kind, words } of findings) {
    const as = OF_LENS[kind];
    if (as !== undefined) add(as, 1, words);
  }
  if (rewords && scores.has('loaded-term')) add('loaded-term', 2, scores.get('loaded-term')!.because);
  const sentences = sentencesIn(own);
  const last = sentences.at(-1) ?? '';
  const asks = sentences.filter((sentence) => /\?["'”’)\]]*$/.test(sentence));
  if (asks.length > 0)
    add('question', asks.length === sentences.length || asks.includes(last) ? 2 : 1, asks.at(-1)!);
  let best: NoteKind | null = null;
  for (const kind of ORDER) {
    const scored = scores.get(kind);
    if (scored && scored.score >= 1 && (best === null || scored.score > scores.get(best)!.score)) best = kind;
  }
  return best === null
    ? { value: rewords ? 'loaded-term' : onPaper ? 'question' : 'unclear', because: '' }
    : { value: best, because: scores.get(best)!.because.slice(0, 200) };
}

/** The numbers of figures, sections and years count nothing. */
function withoutNames(own: string): string {
  let left = own;
  for (const { start, end } of mentionsIn(own))
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left.replace(YEARS, (year) => ' '.repeat(year.length));
}
