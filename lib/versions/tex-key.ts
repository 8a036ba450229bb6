/**
 * TeX without what changes neither the formula nor its look, so that the sources of two conversions compare:
 * white space, commands for size and spacing, braces round a single sign.
 */
const SPACING =
  /\\(?:displaystyle|textstyle|scriptstyle|left|right|limits|nolimits|big|Big|bigg|Bigg)(?![A-Za-z])|\\[,;:! ]|~/g;
const BRACED = /\{(\\[A-Za-z]+|[^\\{}\s])\}/g;

export function texKey(tex: string): string {
  // A space ends the name of a command: `\alpha x` is none called `alphax`.
  return tex
    .replace(SPACING, ' ')
    .replace(/(\\[A-Za-z]+)\s+(?=[A-Za-z])/g, '$1\u0002')
    .replace(/\s+/g, '')
    .replace(BRACED, '$1');
}
