/** How TeX is set by the library temml, wherever it is: nothing that could load, link or run for ever. */

/** TeX that is longer, in UTF-16 code units, or nests deeper, is shown as it is typed. */
const LONGEST = 5_000;
const DEEPEST = 60;

/** Made anew each time, since TeX may define commands. */
export function texSettings(display: boolean) {
  return {
    annotate: true,
    throwOnError: true,
    trust: false,
    maxSize: [20, 20] as [number, number],
    maxExpand: 500,
    macros: { ...PACKAGES },
    displayMode: display,
  };
}

/** Commands of packages that papers use and the library does not know. */
const PACKAGES: Readonly<Record<string, string>> = { '\\nicefrac': '{#1}/{#2}', '\\sfrac': '{#1}/{#2}' };

export function tooLarge(tex: string): boolean {
  return tex.length > LONGEST || depthOf(tex) > DEEPEST;
}

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [piece] of tex.matchAll(/\\(?:left|begin|right|end)\b|\\.|[{}]/gs)) {
    if (piece === '{' || piece === '\\left' || piece === '\\begin') depth += 1;
    else if (piece === '}' || piece === '\\right' || piece === '\\end') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
