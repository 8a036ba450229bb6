/** Where the lens looks for what: by the block's role and environment, and by the paper's categories. */
import type { Block, Role, Section } from '../page-text/page-text';
import type { Kind } from './finding';
import type { Pack } from './packs';

/** Blocks that are never marked: names, numbers, thanks and what stands in a figure are no prose of the argument. */
const SILENT_ROLES: ReadonlySet<Role> = new Set<Role>([
  'authors',
  'table',
  'equation',
  'keywords',
  'acknowledgements',
  'comments',
  'other',
]);

/** A theorem is an unhedged universal, and "clearly" is plain speech in a proof. */
const FORMAL_KINDS: ReadonlySet<Kind> = new Set<Kind>(['booster', 'claim']);

/** Sections that thank, declare or count, by the beginning of their titles. */
const SILENT_SECTIONS =
  /^(?:acknowledge?ments?|funding|authors?.? contributions?|(?:declarations? of )?(?:competing|conflicts? of) interests?|data availability|references|bibliography)\b/i;

/** Whether a block is looked at at all. */
export function isProse(block: Block, sections: readonly Section[]): boolean {
  if (SILENT_ROLES.has(block.role)) return false;
  return block.section === null || !SILENT_SECTIONS.test(sections[block.section]!.title);
}

/** Whether `kind` is marked in `block`. */
export function isMarked(kind: Kind, block: Block, mathematics: boolean): boolean {
  if (!FORMAL_KINDS.has(kind)) return true;
  return !mathematics && block.environment !== 'theorem' && block.environment !== 'proof';
}

/** Whether a pack works on a paper; on one whose categories are not known, all do. */
export function worksOn(pack: Pack, categories: readonly string[]): boolean {
  if (pack.categories === null || categories.length === 0) return true;
  return categories.some((category) => pack.categories!.some((beginning) => category.startsWith(beginning)));
}
