/** What an element means to the reader; each kind of page has its own rules. */
import type { Environment, Role } from '../page-text/page-text';

export type Rule =
  /** Not text of the paper, with all that is in it. */
  | { does: 'leave-out' }
  /** Part of the line it stands in. */
  | { does: 'inline' }
  /** White space, such as a line break. */
  | { does: 'space' }
  /** Part of the line, but never grown together with what stands beside it. */
  | { does: 'apart' }
  /** One formula with all that is in it. */
  | { does: 'formula' }
  /** The glyphs of a formula whose TeX comes behind them. */
  | { does: 'glyphs' }
  /** A text that stands apart (a footnote): read when the block around it has ended. */
  | { does: 'note' }
  | { does: 'citation' }
  /** A label that belongs to the block behind it (the bullet of a list item). */
  | { does: 'label' }
  /** The number of a heading. */
  | { does: 'number' }
  /** A block of its own. What it leaves open it takes from the element around it. */
  | {
      does: 'block';
      role?: Role;
      environment?: Environment;
      /** It is a part of the paper that a heading inside names: the level. */
      part?: number;
      /** It names the part around it; with a number, a part of that level which ends at the next such heading. */
      names?: true | number;
    };

/** A subtree that is read, and what its text is unless an element inside says otherwise. */
export interface Root {
  element: Element;
  role: Role;
  /** Formulas stand in it as `$...$`. */
  dollars: boolean;
}

/** How one kind of page is read. */
export interface Adapter {
  /** The subtrees that hold the paper, in document order, none inside another. */
  roots(document: Document): Root[];
  /** Depends on the element alone (name, class, type), never on where it stands. */
  ruleOf(element: Element): Rule;
}

export const LEAVE_OUT: Rule = { does: 'leave-out' };
export const INLINE: Rule = { does: 'inline' };
export const SPACE: Rule = { does: 'space' };
export const FORMULA: Rule = { does: 'formula' };

/** The role of what is `inner` by itself, inside of what is `outer`: some roles hold for all that is inside. */
export function roleWithin(outer: Role, inner: Role | undefined): Role {
  if (inner === undefined) return outer;
  if (STRONG.has(inner)) return inner;
  if (SETTLED.has(outer)) return outer;
  if (outer === 'other') return inner === 'table' || inner === 'equation' ? inner : outer;
  return inner === 'paragraph' && (outer === 'list-item' || outer === 'quotation') ? outer : inner;
}

/** The heading of an abstract is a heading. */
const STRONG = new Set<Role>(['title', 'heading', 'caption', 'footnote']);

/** A list in an abstract is abstract, a paragraph in a table is table. */
const SETTLED = new Set<Role>([
  'title',
  'authors',
  'abstract',
  'heading',
  'caption',
  'footnote',
  'table',
  'keywords',
  'acknowledgements',
  'comments',
]);
