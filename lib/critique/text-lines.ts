/** The lines of a plain text, with the quotation signs that stand before them. */
import { visible } from './visible';
import { sourceLines, type SourceLine } from './source-lines';

export interface TextLine extends SourceLine {
  /** Without quotation signs and spaces at its ends; `indent` counts behind the signs. */
  text: string;
  /** How many quotation signs (`>`) stand before it. */
  quoted: number;
}

const SIGNS = /^(?:>[ \t]?)+/u;
/** "> 50 % of the hedges", "> = 5": a comparison, or a prompt, where its neighbours are not quoted. */
const COMPARED = /^>+\s*[=\d.$€£]|^>>>\s/u;

/** Yields every hundred lines. */
export function* textLines(source: string): Generator<void, TextLine[]> {
  const lines: TextLine[] = [];
  for (const line of sourceLines(source)) {
    if (lines.length % 100 === 99) yield;
    const raw = source.slice(line.start, line.end);
    const signs = raw.startsWith('>') ? SIGNS.exec(raw)![0] : '';
    const behind = raw.slice(signs.length);
    lines.push({
      ...line,
      text: behind.trim(),
      quoted: signs === '' ? 0 : signs.split('>').length - 1,
      indent: signs === '' ? line.indent : behind.length - behind.trimStart().length,
    });
  }
  lines.forEach((line, at) => {
    const raw = source.slice(line.start, Math.min(line.end, line.start + 40));
    const alone = (lines[at - 1]?.quoted ?? 0) === 0 && (lines[at + 1]?.quoted ?? 0) === 0;
    if (line.quoted === 0 || !alone || !COMPARED.test(raw)) return;
    line.text = source.slice(line.start, line.end);
    line.quoted = 0;
  });
  return lines;
}

/** Whether nothing on it can be seen. */
export function isBlank({ text }: TextLine): boolean {
  return text === '' || visible(text).trim() === '';
}
