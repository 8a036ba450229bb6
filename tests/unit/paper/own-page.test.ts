import { describe, expect, it } from 'vitest';
import type { ArxivId } from '../../../lib/paper/id';
import { ownPageOf, paperOfOwnPage } from '../../../lib/paper/own-page';

describe('the address of the page of all notes', () => {
  it.each(['2411.02306', 'hep-th/9901001'])('names %s as it was given', (paper) => {
    for (const origin of ['chrome-extension://abcdef', 'moz-extension://0190-a6']) {
      expect(paperOfOwnPage(ownPageOf(`${origin}/notes.html`, paper as ArxivId))).toBe(paper);
    }
  });

  it.each([
    ['names none', 'chrome-extension://abcdef/notes.html'],
    ['names something else', 'chrome-extension://abcdef/notes.html?paper=moles'],
    ['is of another page', 'chrome-extension://abcdef/options.html?paper=2411.02306'],
    ['is of the web', 'https://arxiv.org/notes.html?paper=2411.02306'],
    ['is none', 'notes.html?paper=2411.02306'],
  ])('leads to no paper where it %s', (_why, url) => {
    expect(paperOfOwnPage(url)).toBeNull();
  });
});
