/** The parts of a paper that are asked for by name. */
import type { PageText, Role } from './page-text';

/** The title as the page shows it, formulas as U+FFFC; null when the page shows none. */
export function titleOf(page: PageText): string | null {
  return partOf(page, 'title');
}

/** The abstract without its heading, its blocks joined by a space; null when the page has none. */
export function abstractOf(page: PageText): string | null {
  return partOf(page, 'abstract');
}

function partOf(page: PageText, role: Role): string | null {
  const blocks = page.blocks.filter((block) => block.role === role);
  return blocks.length ? blocks.map((block) => page.text.slice(block.start, block.end)).join(' ') : null;
}
