/** Which parts of a paper its pages show: the page of the abstract has the front alone. */
import { blockIndexAt, type PageText, type Role, type Span } from '../page-text/page-text';

/** What the page of an abstract has. */
const FRONT: ReadonlySet<Role> = new Set<Role>(['title', 'authors', 'abstract', 'comments', 'keywords']);
/** What every page has. */
const ALWAYS: ReadonlySet<Role> = new Set<Role>(['title', 'authors', 'abstract']);

/** Whether a page shows nothing behind the abstract. */
export function isFrontOnly({ blocks }: PageText): boolean {
  return blocks.every(({ role }) => FRONT.has(role));
}

/** Whether `other` shows the part of the paper in which a stretch of `page` stands: else nothing can be said of it. */
export function isShownBy(page: PageText, other: PageText, { start }: Span): boolean {
  if (isFrontOnly(page) === isFrontOnly(other)) return true;
  const block = page.blocks[blockIndexAt(page.blocks, start)];
  return block !== undefined && ALWAYS.has(block.role);
}
