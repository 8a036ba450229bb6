/**
 * Formulas as MathML, by the library temml: loaded when the first formula is to be shown, since it is as large as all
 * else in the sidebar. It builds elements, never HTML, needs no font and no style attributes, and trusts nothing that
 * could load or link.
 */

/** Why a formula is shown as it is typed: it is larger than any formula, or the library says what is wrong in it. */
export type Untypeset = { is: 'too-large' } | { is: 'wrong'; why: string };

/** Sets `tex` into `element`; null where that was done. */
export type Typeset = (tex: string, element: HTMLElement, display: boolean) => Untypeset | null;

/** TeX that is longer, in UTF-16 code units, or nests deeper, is shown as it is typed. */
const LONGEST = 5_000;
const DEEPEST = 60;

let loaded: Typeset | null = null;
let loading: Promise<Typeset> | null = null;

/** What sets formulas; null until `loadTypeset` is done. */
export function typesetIfLoaded(): Typeset | null {
  return loaded;
}

export function loadTypeset(): Promise<Typeset> {
  loading ??= import('temml').then(({ default: temml }) => {
    loaded = (tex, element, display) => {
      if (tex.length > LONGEST || depthOf(tex) > DEEPEST) return { is: 'too-large' };
      try {
        temml.render(tex, element, {
          displayMode: display,
          annotate: true,
          throwOnError: true,
          trust: false,
          maxSize: [20, 20],
          maxExpand: 500,
        });
        return null;
      } catch (thrown) {
        element.textContent = '';
        return { is: 'wrong', why: reasonOf(thrown) };
      }
    };
    return loaded;
  });
  return loading;
}

/** The library's sentence, without the copy of the source that follows it. */
function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message.split('\n')[0]!.replace(/:\s*$/, '').trim();
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
