/**
 * The look of the page, light or dark, which card and sidebar take on. HTML pages and ar5iv say it in
 * `html[data-theme]`; abstract pages have no dark look, whatever the system prefers. Where nothing is said the
 * background is looked at, so that a page darkened by another extension gets a dark card.
 */
export type Scheme = 'light' | 'dark';

export function schemeOf(document: Document): Scheme {
  const said = document.documentElement.dataset['theme'];
  if (said === 'dark' || said === 'light') return said;
  const view = document.defaultView;
  if (!view) return 'light';
  for (const shown of [document.body, document.documentElement]) {
    const dark = shown && isDark(view.getComputedStyle(shown).backgroundColor);
    if (dark !== null) return dark ? 'dark' : 'light';
  }
  return 'light';
}

/** Calls `onChange` when the page may have changed its look. */
export function watchScheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Whether a computed colour is dark; null for a transparent one, through which something else is seen. */
export function isDark(colour: string): boolean | null {
  const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  if (!colour.startsWith('rgb') || red === undefined || green === undefined || blue === undefined)
    return null;
  if (alpha < 0.5) return null;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
}
