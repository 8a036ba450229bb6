/** An example of the legend, `This [may] depend`, cut at its brackets. */
export interface MarkedText {
  before: string;
  marked: string;
  after: string;
}

/** Cuts `text` at its first pair of square brackets; without one, nothing is marked. */
export function markedText(text: string): MarkedText {
  const match = /^([^[]*)\[([^\]]*)\](.*)$/s.exec(text);
  return match
    ? { before: match[1]!, marked: match[2]!, after: match[3]! }
    : { before: text, marked: '', after: '' };
}
