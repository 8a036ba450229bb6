/**
 * What elements of a page say of posts: by the conventions in which pages say what is what (microdata, microformats,
 * ARIA, and the words that their classes are made of), not those of one site.
 */
import { type Attributes, classesOf, classWords, firstOf, names } from './html-tags';

/** Elements that may hold a post. */
const HOLDERS = names('article section li div tr td table tbody dd details main shadow-root');
const POST_TYPES =
  /schema\.org\/(?:Comment|UserComments|BlogPosting|DiscussionForumPosting|SocialMediaPosting|Answer|Question|Article|NewsArticle|ScholarlyArticle|Review|UserReview|CriticReview)$/iu;
const POST_PROPERTIES = names('comment suggestedanswer acceptedanswer review reviews');
const POST_CLASSES = names(
  'comment reply post message answer question review h-entry hentry h-cite u-comment p-comment',
);
const COMMENT_CLASSES = names('comment reply answer u-comment p-comment');
/** The same in the words of a class: `comments-node`, `CommentsItem-root`. Lists of them hold no post themselves. */
const COMMENT_WORDS = /^(?:comments?|reply|replies) (?:item|node|frame|entry|card)(?: root| node)?$/u;
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
const DEPTHS = ['aria-level', 'depth', 'data-depth', 'data-level', 'data-indent', 'indent'];

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
    classWords(attributes).some((words) => COMMENT_WORDS.test(words)) ||
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
    author: firstOf(attributes, ['author', 'data-author', 'data-author-name', 'data-username']),
    ids: IDS.flatMap((key) => attributes.get(key) ?? []).filter((value) => value !== ''),
    parent: firstOf(attributes, PARENTS),
    depth: depthOf(attributes),
  };
}

/** How deep a post stands, where a flat list says so. */
export function depthOf(attributes: Attributes): number | null {
  const depth = attributes.get('role') === 'heading' ? null : firstOf(attributes, DEPTHS);
  return depth !== null && /^\d{1,4}$/u.test(depth) ? Number(depth) : null;
}

// --- Bylines --------------------------------------------------------------------------------------------------------

export type Told =
  /** Strong: the page says so in words made for it. */
  | { what: 'author'; strong: boolean; value: string | null }
  | { what: 'date'; value: string | null }
  | { what: 'url'; value: string }
  | { what: 'answers'; value: string }
  /** Its text names whom the post answers. */
  | { what: 'answered' }
  /** Votes, times, names in a row: nobody's words on the paper. */
  | { what: 'byline' };

const AUTHOR_CLASSES = names(`author username user-name p-author poster comment-author post-author author-name
  comment__author commenter nickname display-name byline-author comment_author post_author authorname fn`);
const DATE_CLASSES = names('dt-published published date age timestamp time-ago comment-date post-date');
const BYLINE_CLASSES =
  names(`byline meta metadata post-meta comment-meta entry-meta comment-header score votes vote-count
  points actions comment-actions post-actions reactions flat-list tagline post-info comment-info edited rank flair badge`);
/** How the words of a class end that say the same: `CommentUserName-author`, `OverallVoteAxis-voteScore`. */
const AUTHOR_WORDS = /(?:^| )(?:author|username|(?:author|user|display) name)(?: root)?$/u;
const DATE_WORDS = /(?:^| )(?:relative|created|posted|published|item) date(?: root)?$/u;
const BYLINE_WORDS =
  /^(?!(?:has|no|with|without|show|hide) ).*(?:^| )(?:byline|meta|metadata|meta data|post infos?|karma|(?:vote|agreement) ?score|vote count)(?: root)?$/u;
const ANSWERED_WORDS = /^(?:in )?reply(?:ing)? to(?: tab| user| author| name)?$/u;
const TIME_ELEMENTS = names('time relative-time local-time time-ago');

/** What an element says of the post it stands in. */
export function toldBy(name: string, attributes: Attributes): Told[] {
  const classes = classesOf(attributes);
  const words = classWords(attributes);
  const properties = (attributes.get('itemprop') ?? '').toLowerCase().split(/\s+/u);
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
  const content = name === 'meta' ? (attributes.get('content') ?? null) : null;
  const told: Told[] = [];
  const strong =
    properties.includes('author') || properties.includes('creator') || relations.includes('author');
  if (
    strong ||
    classes.some((word) => AUTHOR_CLASSES.has(word) || /^[a-z]{1,4}user$/u.test(word)) ||
    words.some((each) => AUTHOR_WORDS.test(each))
  )
    told.push({ what: 'author', strong, value: content });
  const dated = properties.some((word) => /^date(?:published|created)$/u.test(word));
  if (
    dated ||
    TIME_ELEMENTS.has(name) ||
    classes.some((word) => DATE_CLASSES.has(word)) ||
    words.some((each) => DATE_WORDS.test(each))
  ) {
    // A title says when, or what it is that stands there: "Post date".
    const title = attributes.get('title') ?? '';
    const value = attributes.get('datetime') ?? content ?? (/\d/u.test(title) ? title : null);
    told.push({ what: 'date', value });
  }
  const href = attributes.get('href');
  if (href !== undefined) {
    const isAnswered = relations.includes('in-reply-to') || classes.includes('u-in-reply-to');
    if (isAnswered) told.push({ what: 'answers', value: href });
    else if (relations.includes('bookmark') || properties.includes('url') || classes.some(isPermalink))
      told.push({ what: 'url', value: href });
  }
  if (words.some((each) => ANSWERED_WORDS.test(each))) told.push({ what: 'byline' }, { what: 'answered' });
  if (
    classes.some((word) => BYLINE_CLASSES.has(word)) ||
    (name !== 'article' && name !== 'main' && words.some((each) => BYLINE_WORDS.test(each)))
  )
    told.push({ what: 'byline' });
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
