/** What tests of drawn components share: the words are the keys themselves, with what is put into them. */
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Draws into an empty body in each test of the file; this is not a test of English. */
export function drawing(): { draw: (what: VNode) => Promise<void> } {
  beforeEach(() => {
    fakeBrowser.i18n.getMessage = ((key: string, put?: string | string[]) =>
      [key, ...[put ?? []].flat()].join(' ')) as typeof fakeBrowser.i18n.getMessage;
  });
  afterEach(() => {
    void act(() => render(null, document.body));
  });
  return {
    draw: async (what) => {
      await act(() => render(what, document.body));
    },
  };
}

/** The one element that `selector` finds. */
export function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.body.querySelectorAll<E>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0]!;
}

export const texts = (selector: string): string[] =>
  [...document.body.querySelectorAll(selector)].map((each) => each.textContent ?? '');

/** Types into a field, in place of what it holds. */
export async function type(selector: string, text: string): Promise<void> {
  const field = one<HTMLTextAreaElement>(selector);
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Clicks the button with these words, and lets what it starts come to its end. */
export async function press(words: string): Promise<void> {
  const found = [...document.body.querySelectorAll('button')].filter((each) => each.textContent === words);
  if (found.length !== 1) throw new Error(`${found.length} buttons say ${words}`);
  await act(async () => {
    found[0]!.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}
