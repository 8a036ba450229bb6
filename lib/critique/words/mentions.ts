/** Figures, tables, sections and equations of the paper that a text names by their number. */

export type MentionKind = 'figure' | 'table' | 'section' | 'equation' | 'algorithm';

export interface Mention {
  kind: MentionKind;
  /** As papers count: `38`, `2.1`, `C`, `C.2`, without a panel's letter. */
  number: string;
  /** As written. */
  words: string;
  start: number;
  end: number;
}

const NAMED =
  /(?<![\p{L}\p{N}])(?:(?<figure>fig(?:ure|s|ures)?\.?)|(?<table>tab(?:le|les|s)?\.?)|(?<section>sect?(?:ion|ions|s)?\.?|§{1,2}|appendix|appendices|app\.)|(?<equation>eq(?:uation|uations|s|n)?\.?)|(?<algorithm>alg(?:orithm|orithms|s)?\.?))\s?[#(]?(?<number>\d{1,3}(?:\.\d{1,3}){0,3}|[A-Z](?:\.\d{1,3}){0,3}(?![\p{L}]))[a-z]?(?![\p{L}\p{N}])/gu;

/** In order. `text` is read as it is typed, in any case of the first letter. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(new RegExp(NAMED.source, 'giu'))) {
    const { figure, table, section, equation, number } = match.groups!;
    // "section a" is no appendix.
    if (/^[a-z]/.test(number!)) continue;
    const kind: MentionKind = figure
      ? 'figure'
      : table
        ? 'table'
        : section
          ? 'section'
          : equation
            ? 'equation'
            : 'algorithm';
    found.push({
      kind,
      number: number!,
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}
