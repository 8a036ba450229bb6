/** What of a page is nobody's words on anything: what runs, what is hidden, and the page's own parts around the posts. */
import { type Attributes, classesOf, classWords, names } from './html-tags';

/** Elements of which nothing is read: programs, styles, what is not shown, what is drawn. */
const DROPPED =
  names(`script style template noscript textarea select datalist iframe object embed svg canvas audio
  video map head math-field noembed noframes plaintext`);
const UNSEEN_CLASSES = names('sr-only visually-hidden screen-reader-text visuallyhidden hidden d-none');

/** What belongs to the page and not to what is said on it. */
const FURNITURE = names('title nav footer button menu dialog search');
const FURNITURE_ROLES = names(
  'navigation button banner contentinfo search menu menubar toolbar dialog alertdialog tablist progressbar tooltip',
);
/** The same by classes and ids, in the words that they are made of. */
const FURNITURE_WORDS = new Set(
  `site header|global header|d header|d header wrap|header root|masthead|site branding|page top|skip link|nav bar|
  nav links|post navigation|pager|side bar|widget area|secondary sidebar|
  table of contents|btn group|btn toolbar|site footer|colophon|
  sharedaddy|social share|social links|addtoany share save container|related posts|suggested topics|
  more topics|topic map|topic footer main buttons|comment respond|respond|comment form|comment reply title|comment notes|
  edit link|comment edit link|post controls|post menu area|
  quote controls|newsletter|newsletter signup|cookie banner|cookie notice|tag cloud|tagcloud|votearrow|vote arrow|
  comment awaiting moderation|comment bottom bottom|comments new form root|jp relatedposts`
    .split('|')
    .map((words) => words.trim()),
);
/** The same by how the words of a class end. */
const FURNITURE_ENDS =
  /^(?!.*\b(?:has|no|with|without)\b).*\b(?:toc|breadcrumbs?|sidebar|pagination|navbar|dropdown menu|reply (?:link|button)|footer root)$/u;
/** Elements that hold what is said, whatever their classes. */
const CONTENT = names('html body main article');

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

/** @param within whether it stands in a post: there an aside is somebody's */
export function isFurniture(name: string, attributes: Attributes, within: boolean): boolean {
  if (FURNITURE.has(name) || FURNITURE_ROLES.has(attributes.get('role') ?? '')) return true;
  if (name === 'aside' && !within) return true;
  if (CONTENT.has(name)) return false;
  const id = (attributes.get('id') ?? '').replace(/[-_]+/gu, ' ').toLowerCase();
  return (
    FURNITURE_WORDS.has(id) ||
    classWords(attributes).some((words) => FURNITURE_WORDS.has(words) || FURNITURE_ENDS.test(words))
  );
}

/** Whether a link leads from a note back to its mark. */
function isBackLink(attributes: Attributes): boolean {
  return (
    attributes.get('role') === 'doc-backlink' ||
    classesOf(attributes).some((word) => /^(?:footnote-back(?:ref|link)|reversefootnote)$/u.test(word))
  );
}
