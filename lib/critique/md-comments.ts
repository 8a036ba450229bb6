/** Comments in Markdown, `<!-- as in HTML -->`: no page shows them, so that they are nobody's words to a reader. */

/** A fence of code, signs of code within a line, the beginning of a comment, an empty line. */
const MARK = /^ {0,3}(?<fence>`{3,}|~{3,})|`+|<!--|\n(?=[^\S\n]{0,20}\n)/gmu;

/** The source with spaces for its comments, so that offsets and lines stay; code keeps what looks like one. */
export function withoutComments(source: string): string {
  if (!source.includes('<!--')) return source;
  const kept: string[] = [];
  let from = 0;
  let fence: string | null = null;
  let ticks: string | null = null;
  const marks = new RegExp(MARK);
  for (let found = marks.exec(source); found; found = marks.exec(source)) {
    const mark = found.groups?.fence;
    const [sign] = found;
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
    } else if (mark !== undefined) {
      fence = mark;
      ticks = null;
    } else if (sign === '\n') ticks = null;
    else if (sign !== '<!--') ticks = ticks === null ? sign : ticks === sign ? null : ticks;
    else if (ticks === null) {
      const close = source.indexOf('-->', found.index + sign.length);
      // Without its end it is words, and so is every other one below.
      if (close < 0) break;
      const end = close + '-->'.length;
      kept.push(source.slice(from, found.index), source.slice(found.index, end).replace(/[^\n]/gu, ' '));
      from = end;
      marks.lastIndex = end;
    }
  }
  return kept.join('') + source.slice(from);
}
