/** Elements of a page by their names, and what is written in their tags. */

/** Names in lower case; values with character references resolved. */
export type Attributes = ReadonlyMap<string, string>;

/** The words of a list, for lookup. */
export function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const VOID = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

const BLOCKS =
  names(`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre
  search section summary table tbody tfoot thead tr caption ul xmp`);

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/** In lower case. */
export function classesOf(attributes: Attributes): string[] {
  const written = attributes.get('class');
  return written === undefined ? [] : written.toLowerCase().split(/\s+/u).slice(0, MOST_CLASSES);
}

const MOST_CLASSES = 50;
const LONGEST_CLASS = 80;

/**
 * The words that each class of an element is made of, in lower case: `CommentsItem-root` and `comments_item-root` are
 * "comments item root".
 */
export function classWords(attributes: Attributes): string[] {
  const written = attributes.get('class');
  if (written === undefined) return [];
  return written
    .split(/\s+/u)
    .slice(0, MOST_CLASSES)
    .filter((word) => word !== '' && word.length <= LONGEST_CLASS)
    .map((word) =>
      word
        .replace(/(?<=[a-z\d])(?=[A-Z])|[-_]+/gu, ' ')
        .trim()
        .toLowerCase(),
    );
}

/** The first of some attributes that says something. */
export function firstOf(attributes: Attributes, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = attributes.get(key)?.trim();
    if (value) return value;
  }
  return null;
}
