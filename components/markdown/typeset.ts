/**
 * Formulas as MathML, by the library temml: loaded when the first formula is to be shown, since it is as large as all
 * else in the sidebar. It builds elements, never HTML, needs no font and no style attributes, and trusts nothing that
 * could load or link.
 */
import { texSettings, tooLarge } from '../../lib/markdown/tex';

/** Why a formula is shown as it is typed: it is larger than any formula, or the library says what is wrong in it. */
export type Untypeset = { is: 'too-large' } | { is: 'wrong'; why: string };

/** Sets `tex` into `element`; null where that was done. */
export type Typeset = (tex: string, element: HTMLElement, display: boolean) => Untypeset | null;

let loaded: Typeset | null = null;
let loading: Promise<Typeset> | null = null;

/** What sets formulas; null until `loadTypeset` is done. */
export function typesetIfLoaded(): Typeset | null {
  return loaded;
}

export function loadTypeset(): Promise<Typeset> {
  loading ??= import('temml').then(({ default: temml }) => {
    loaded = (tex, element, display) => {
      if (tooLarge(tex)) return { is: 'too-large' };
      try {
        temml.render(tex, element, texSettings(display));
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
