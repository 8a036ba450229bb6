import type { NoteKind } from '../../notes/note';
import { searchFold } from '../../notes/search-fold';
import { sectionTitleAt } from '../../page-text/page-text';
import { type Rule, sentenceAround } from '../rule';

/** Objections that a hedge bears on. */
const ABOUT: ReadonlySet<NoteKind | null> = new Set<NoteKind | null>([
  'over-claim',
  'incorrect',
  'evidence',
  'scope',
  'counter-evidence',
  'alternative',
  'loaded-term',
]);

/** How exact a number is bears on no claim. */
const OF_NUMBERS = new Set(
  'about approximately around roughly almost nearly circa some relatively quite rather essentially'.split(
    ' ',
  ),
);

/** The note speaks of the hedge without naming it. */
const NAMED =
  /\bhedg|\bqualif(?:y|ied|ier|ies|ication)|\bcautious|\bcautio|\btemper|\bweaken|\btentative|\bcaveat|\bsoften|\bconditional|\bguarded|\bprobabilit/i;

export const hedge: Rule = {
  name: 'hedge',
  doc: 'A hedge in the sentence that the note is on, which the note neither names nor proposes. Not for praise, questions, numbers; not for words that say how exact a number is.',
  check({ draft, sentence, page, place }) {
    if (!ABOUT.has(draft.kind) || !sentence) return [];
    if (NAMED.test(draft.body)) return [];
    const written = searchFold(`${draft.body} ${draft.rewording ?? ''}`);
    const hedges = sentence.findings.filter(
      ({ kind, attributed, term }) => kind === 'hedge' && !attributed && !OF_NUMBERS.has(term),
    );
    const words = hedges.map(({ start, end }) => sentence.page.text.slice(start, end));
    const isNamed = words.some((word) =>
      new RegExp(`(?<![\\p{L}])${escaped(searchFold(word))}`, 'u').test(written),
    );
    if (words.length === 0 || isNamed) return [];
    const span = page && place ? sentenceAround(page.text, place) : null;
    return [
      {
        rule: 'hedge',
        says: { key: 'hedge', values: { words: [...new Set(words)].map((word) => `“${word}”`).join(', ') } },
        at: null,
        shows:
          page && span
            ? {
                ...span,
                text: page.text.slice(span.start, span.end),
                section: sectionTitleAt(page, span.start),
              }
            : null,
      },
    ];
  },
};

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
