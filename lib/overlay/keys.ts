/**
 * Keys in the page: to the next and the previous mark (J, K), down and up among the marks of one term (D, U), the form
 * for a term of one's own (G, as in glossary), and Escape. The other keys are the browser's `commands`, which work
 * wherever the focus is and can be rebound.
 *
 * Which letters are free with Alt+Shift: Chromium keeps A, B, C, N, P, R, T, W, X and Z for itself (a command that asks
 * for one is left without a key), Firefox's menus take B, E, F, H, S, T and V; on arXiv's abstract pages Firefox goes
 * to the PDF, the previous or the next paper with F, P and N (access keys), and the older HTML shell takes Y. J and K
 * step through lists in many a program, D and U go down and up in as many. I is left alone: Chrome's own feedback form.
 */

export interface KeyOptions {
  onStep: (direction: 1 | -1) => void;
  onStepTerm: (direction: 1 | -1) => void;
  onAddTerm: () => void;
  onEscape: () => void;
  /** Whether something is being written in a field of ours: the page's window does not see which element it is. */
  isWriting: () => boolean;
}

/** As they are named to readers. */
export const STEP_KEYS = { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' } as const;

export const TERM_KEYS = {
  next: 'Alt+Shift+D',
  previous: 'Alt+Shift+U',
  both: 'Alt+Shift+U/D',
  add: 'Alt+Shift+G',
} as const;

export function watchKeys(view: Window, options: KeyOptions, signal: AbortSignal): void {
  view.addEventListener(
    'keydown',
    (event) => {
      // Keys that a script of the page made up, and keys with which text is written, are not for us.
      if (!event.isTrusted || event.isComposing || isTyping(event)) return;
      if (event.key === 'Escape') {
        options.onEscape();
        return;
      }
      if (options.isWriting()) return;
      const letter = letterOf(event);
      if (letter === 'J') options.onStep(1);
      if (letter === 'K') options.onStep(-1);
      if (letter === 'D') options.onStepTerm(1);
      if (letter === 'U') options.onStepTerm(-1);
      if (letter === 'G') options.onAddTerm();
    },
    { capture: true, passive: true, signal },
  );
}

/**
 * The letter pressed together with exactly Alt and Shift. On macOS those make another sign of it (Ô for J), so that
 * only the place of the key says which it was; else the sign counts, on every layout.
 */
export function letterOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): string | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  return /^Key([A-Z])$/.exec(event.code)?.[1] ?? null;
}

function isTyping(event: KeyboardEvent): boolean {
  // From the innermost outwards: a field may stand in a shadow root, and what is typed in inside an editor of the page.
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]')),
    );
}
