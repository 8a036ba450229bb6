/**
 * What elements of a page mean for someone who reads it: by their names, and by the conventions in which pages say
 * what is what (microdata, microformats, ARIA, and the words that their classes are made of), not those of one site.
 */

/** Names in lower case; values with character references resolved. */
export type Attributes = ReadonlyMap<string, string>;

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const VOID = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

const BLOCKS =
  names(`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre
  search section summary table tbody tfoot thead tr caption ul xmp`);

/** Elements of which nothing is read: programs, styles, what is not shown, what is drawn. */
const DROPPED =
  names(`script style template noscript textarea select datalist iframe object embed svg canvas audio
  video map head math-field noembed noframes plaintext`);
/** What belongs to the page and not to what is said on it. */
const FURNITURE = names('title nav footer button menu dialog');
const FURNITURE_ROLES = names(
  'navigation button banner contentinfo search menu menubar toolbar dialog alertdialog tablist progressbar tooltip',
);
const UNSEEN_CLASSES = names('sr-only visually-hidden screen-reader-text visuallyhidden hidden d-none');

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

function classesOf(attributes: Attributes): string[] {
  const written = attributes.get('class');
  return written === undefined ? [] : written.toLowerCase().split(/\s+/u).slice(0, 50);
}

export function isDropped(name: string, attributes: Attributes): boolean {
  if (DROPPED.has(name) || attributes.has('hidden')) return name !== 'head';
  if (attributes.get('aria-hidden') === 'true' || isBackLink(attributes)) return true;
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributes.get('style') ?? ''))
    return true;
  // What MathJax draws of the script beside it.
  return classesOf(attributes).some(
    (word) =>
      UNSEEN_CLASSES.has(word) ||
      (name !== 'mjx-container' && /^mathjax(?:_preview|_display|_svg|_chtml)?$/u.test(word)),
  );
}

export function isFurniture(name: string, attributes: Attributes): boolean {
  return FURNITURE.has(name) || FURNITURE_ROLES.has(attributes.get('role') ?? '');
}

// --- Posts ----------------------------------------------------------------------------------------------------------

/** Elements that may hold a post. */
const HOLDERS = names('article section li div tr td table tbody dd details main shadow-root');
const POST_TYPES =
  /schema\.org\/(?:Comment|UserComments|BlogPosting|DiscussionForumPosting|SocialMediaPosting|Answer|Question|Article|NewsArticle|ScholarlyArticle|Review|UserReview|CriticReview)$/iu;
const POST_PROPERTIES = names('comment suggestedanswer acceptedanswer review reviews');
const POST_CLASSES = names(
  'comment reply post message answer question review h-entry hentry h-cite u-comment p-comment',
);
const COMMENT_CLASSES = names('comment reply answer u-comment p-comment');
const POST_ID = /^(?:comment|post|reply|answer|message|msg|note|review|c|p)[-_]?\d+$/iu;

/** What an element says of a post that stands in it; null for one that holds none. */
export interface Holder {
  /** It answers what stands above. */
  comment: boolean;
  author: string | null;
  ids: string[];
  /** The id of the post that it answers. */
  parent: string | null;
  depth: number | null;
}

const IDS = ['id', 'data-id', 'data-comment-id', 'data-post-id', 'thingid', 'data-permalink'];
const PARENTS = [
  'data-parent-id',
  'data-parent-comment-id',
  'data-parent',
  'parentid',
  'parent-id',
  'data-reply-to',
];
const DEPTHS = ['aria-level', 'depth', 'data-depth', 'data-level', 'data-indent'];

export function holderOf(name: string, attributes: Attributes): Holder | null {
  const custom = /^[a-z]+(?:-[a-z]+)*-(?:comment|post|reply)$/u.test(name);
  if (!custom && !HOLDERS.has(name)) return null;
  const classes = classesOf(attributes);
  const role = attributes.get('role');
  const properties = (attributes.get('itemprop') ?? '').toLowerCase().split(/\s+/u);
  const id = attributes.get('id') ?? '';
  const isComment =
    role === 'comment' ||
    name.endsWith('-comment') ||
    classes.some((word) => COMMENT_CLASSES.has(word)) ||
    properties.some((word) => POST_PROPERTIES.has(word)) ||
    /Comment|Answer/u.test(attributes.get('itemtype') ?? '') ||
    /^(?:comment|reply|answer)[-_]?\d/iu.test(id);
  const isPost =
    isComment ||
    custom ||
    name === 'article' ||
    role === 'article' ||
    POST_TYPES.test(attributes.get('itemtype') ?? '') ||
    classes.some((word) => POST_CLASSES.has(word)) ||
    POST_ID.test(id);
  if (!isPost) return null;
  return {
    comment: isComment,
    author: first(attributes, ['author', 'data-author', 'data-author-name', 'data-username']),
    ids: IDS.flatMap((key) => attributes.get(key) ?? []).filter((value) => value !== ''),
    parent: first(attributes, PARENTS),
    depth: depthOf(attributes),
  };
}

/** How deep a post stands, where a flat list says so. */
export function depthOf(attributes: Attributes): number | null {
  const depth = first(attributes, DEPTHS);
  return depth !== null && /^\d{1,4}$/u.test(depth) ? Number(depth) : null;
}

function first(attributes: Attributes, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = attributes.get(key)?.trim();
    if (value) return value;
  }
  return null;
}

// --- Bylines --------------------------------------------------------------------------------------------------------

export type Told =
  /** Strong: the page says so in words made for it. */
  | { what: 'author'; strong: boolean; value: string | null }
  | { what: 'date'; value: string | null }
  | { what: 'url'; value: string }
  | { what: 'answers'; value: string }
  /** Votes, times, names in a row: nobody's words on the paper. */
  | { what: 'byline' };

const AUTHOR_CLASSES = names(`author username user-name p-author poster comment-author post-author author-name
  comment__author commenter nickname display-name byline-author comment_author post_author authorname fn`);
const DATE_CLASSES = names('dt-published published date age timestamp time-ago comment-date post-date');
const BYLINE_CLASSES =
  names(`byline meta metadata post-meta comment-meta entry-meta comment-header score votes vote-count
  points actions comment-actions post-actions reactions flat-list tagline post-info comment-info edited rank flair badge`);
const TIME_ELEMENTS = names('time relative-time local-time time-ago');

/** What an element says of the post it stands in. */
export function toldBy(name: string, attributes: Attributes): Told[] {
  const classes = classesOf(attributes);
  const properties = (attributes.get('itemprop') ?? '').toLowerCase().split(/\s+/u);
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
  const content = name === 'meta' ? (attributes.get('content') ?? null) : null;
  const told: Told[] = [];
  const strong =
    properties.includes('author') || properties.includes('creator') || relations.includes('author');
  if (strong || classes.some((word) => AUTHOR_CLASSES.has(word) || /^[a-z]{1,4}user$/u.test(word)))
    told.push({ what: 'author', strong, value: content });
  const dated = properties.some((word) => /^date(?:published|created)$/u.test(word));
  if (dated || TIME_ELEMENTS.has(name) || classes.some((word) => DATE_CLASSES.has(word))) {
    const value = attributes.get('datetime') ?? content ?? attributes.get('title') ?? null;
    told.push({ what: 'date', value });
  }
  const href = attributes.get('href');
  if (href !== undefined) {
    const isAnswered = relations.includes('in-reply-to') || classes.includes('u-in-reply-to');
    if (isAnswered) told.push({ what: 'answers', value: href });
    else if (relations.includes('bookmark') || properties.includes('url') || classes.some(isPermalink))
      told.push({ what: 'url', value: href });
  }
  if (classes.some((word) => BYLINE_CLASSES.has(word))) told.push({ what: 'byline' });
  return told;
}

function isPermalink(word: string): boolean {
  return word === 'u-url' || /(?:^|[-_])permalink(?:$|[-_])/u.test(word);
}

/** A box round a quotation, with who is quoted: pages that mark quotations so do not always use `blockquote`. */
export function isQuoteBox(attributes: Attributes): boolean {
  return classesOf(attributes).some((word) =>
    /^(?:(?:bb|bbcode|gmail|yahoo)[-_]?)?quot(?:e|ed|ation)$/u.test(word),
  );
}

/** Whether a link leads from a note back to its mark. */
function isBackLink(attributes: Attributes): boolean {
  return (
    attributes.get('role') === 'doc-backlink' ||
    classesOf(attributes).some((word) => /^(?:footnote-back(?:ref|link)|reversefootnote)$/u.test(word))
  );
}
