/**
 * How a lexicon writes many forms in one line.
 *
 *   suggest[|s|ed|ing]        inflection: one form for each ending, in order
 *   [go|goes|went] rogue      the same for irregular words
 *   no (|clear )evidence      alternatives: any of them; the first makes the canonical form
 *
 * Inflections are aligned: a neutral wording `select[|s|ed|ing]` beside the pattern `target[|s|ed|ing]` gives
 * "selecting" for "targeting". All brackets of a pattern and of its neutral wordings are therefore equally long.
 * Neither kind nests.
 */

/** A form as written, lower or upper case as it stands in the pattern. */
export interface Form {
  text: string;
  /** Which inflection it is; null for a pattern without inflections. */
  inflection: number | null;
}

type Piece = { type: 'text'; text: string } | { type: 'inflection' | 'alternatives'; of: string[] };

const BRACKET = /[\][()]/;
const PIECES = /\[([^\][()]*)\]|\(([^\][()]*)\)|([^\][()]+)/g;

/** The forms of a pattern, the canonical one first. Throws on a bracket that does not close or align. */
export function expand(pattern: string): Form[] {
  const pieces = parse(pattern);
  const count = countInflections(pattern, pieces);
  const forms: Form[] = [];
  for (let index = 0; index < (count ?? 1); index++) {
    let texts = [''];
    for (const piece of pieces) {
      if (piece.type === 'alternatives') {
        texts = texts.flatMap((text) => piece.of.map((alternative) => text + alternative));
      } else {
        const add = piece.type === 'text' ? piece.text : piece.of[index]!;
        texts = texts.map((text) => text + add);
      }
    }
    const inflection = count === null ? null : index;
    for (const text of texts) forms.push({ text, inflection });
  }
  return forms;
}

/** How many inflections a pattern has; null for none. Throws where its brackets differ. */
export function inflections(pattern: string): number | null {
  return countInflections(pattern, parse(pattern));
}

function countInflections(pattern: string, pieces: readonly Piece[]): number | null {
  let count: number | null = null;
  for (const piece of pieces) {
    if (piece.type !== 'inflection') continue;
    if (count !== null && count !== piece.of.length)
      throw new Error(`"${pattern}": all [...] of a pattern must hold equally many endings`);
    count = piece.of.length;
  }
  return count;
}

/** A neutral wording in the inflection of the form it stands for. */
export function inflect(pattern: string, inflection: number | null): string {
  return parse(pattern)
    .map((piece) => (piece.type === 'text' ? piece.text : piece.of[inflection ?? 0]!))
    .join('');
}

function parse(pattern: string): Piece[] {
  if (!BRACKET.test(pattern)) return [{ type: 'text', text: pattern }];
  const pieces: Piece[] = [];
  let length = 0;
  for (const match of pattern.matchAll(PIECES)) {
    length += match[0].length;
    const [, endings, alternatives, text] = match;
    if (endings !== undefined) pieces.push({ type: 'inflection', of: endings.split('|') });
    else if (alternatives !== undefined) pieces.push({ type: 'alternatives', of: alternatives.split('|') });
    else pieces.push({ type: 'text', text: text! });
  }
  if (length !== pattern.length)
    throw new Error(`"${pattern}": a bracket is not closed, or stands in another`);
  return pieces;
}
