/**
 * The page of a forum of OpenReview whose text was copied: which of its lines begin a post, by whom and when, and which
 * are the page's own. A post there has a title, and below it on one line, or on a few, what it is, who signs and when:
 * "Official Review by Reviewer AbCd 01 Nov 2023, 12:00 (modified: 10 Nov 2023, 12:21) Everyone Revisions".
 */
import { runAtOnce } from '../slices/slices';
import { bylineOf, nameOf } from './byline';
import type { Bylines, PostStart } from './bylines';
import { isBlank, type TextLine, textLines } from './text-lines';

export interface ForumPage extends Bylines {
  /** The line that names the paper; null where none does. */
  title: number | null;
  /** Lines that are the titles of posts, or of the paper. */
  titles: ReadonlySet<number>;
}

interface Heading {
  kind: string;
  author: string;
  date: string;
  /** Said as only such a page says it. */
  sure: boolean;
}

/** A post as its heading has it. */
interface Headed extends Heading {
  /** The line it begins on: its title, where it has one. */
  at: number;
  /** A title that somebody wrote; the page gives the others one that says what the heading says. */
  title: string | null;
}

/** Whether `text` was copied from such a page. */
export function isForumPage(text: string): boolean {
  return findForumPage(runAtOnce(textLines(text))) !== null;
}

/** Null where the text is of no such page. */
export function findForumPage(lines: readonly TextLine[]): ForumPage | null {
  const is = lines.map(() => false);
  const titles = new Set<number>();
  const posts: Headed[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const found = headingAt(lines, at);
    if (found === null) continue;
    is.fill(true, at, found.end);
    const above = titleAbove(lines, at, is);
    const isOwn = above !== null && !isReviewTitle(lines[above]!.text);
    if (isOwn) titles.add(above);
    else if (above !== null) is[above] = true;
    posts.push({ ...found.heading, at: above ?? at, title: isOwn ? lines[above]!.text : null });
    at = found.end - 1;
  }
  const [first] = posts;
  if (!first || !posts.some(({ sure }) => sure)) return null;
  lines.forEach(({ text }, at) => {
    if (text.length <= LONGEST && (FURNITURE.test(text) || TICKED.test(text))) is[at] = true;
  });
  const foot = lines.findLastIndex(({ text }) => FOOT.test(text));
  if (foot > first.at && lines.length - foot <= LONGEST_FOOT) is.fill(true, foot);
  const title = titleOfPage(lines, first.at, is);
  if (title !== null) titles.add(title);
  const starts = startsOf(posts);
  // What the page says above the first post stands with it.
  const begin = lines.findIndex((line) => !isBlank(line));
  if (title !== null) {
    starts.set(begin, starts.get(first.at)!);
    starts.delete(first.at);
  }
  return { is, starts, title, titles };
}

// --- Headings -------------------------------------------------------------------------------------------------------

/** No heading is copied over more lines, or is longer, in UTF-16 code units. */
const MOST_LINES = 5;
const LONGEST = 240;
const LONGEST_TITLE = 160;

const WHEN =
  '\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6} \\d{4}(?:, (?:at )?\\d{1,2}:\\d{2})?';
const KIND =
  '(?:[A-Z][A-Za-z]{0,20}[ -]){0,4}(?:[Rr]eview|Comment|Rebuttal|Response|Reply|Decision|Recommendation|Rejection|Acknowledgement|Confirmation|Question)';
const BEGINS = new RegExp(`^${KIND} ?by`, 'u');
const HEADING = new RegExp(
  `^(${KIND}) ?by ?([A-Z~].{1,80}?) ?(${WHEN})( ?\\(modified: [^()]{1,60}\\))?(.{0,120})$`,
  'u',
);
/** Who may read a post, and what else stands behind its date. */
const BEHIND =
  /^(?:[\s,•·]|Everyone|(?:Show )?Revisions|BibTeX|CC BY [\d.]{1,5}|(?:Senior )?Area Chairs?|Program Chairs|(?:Ethics )?Reviewers|Submitted|Ethics Chairs|Authors){0,30}$/u;

/** The heading that begins on a line, and the line behind it. */
function headingAt(lines: readonly TextLine[], at: number): { heading: Heading; end: number } | null {
  const { text: begin, quoted } = lines[at]!;
  if (quoted > 0 || begin.length > LONGEST || !/^[A-Z]/u.test(begin)) return null;
  let text = '';
  let taken = 0;
  for (let end = at; end < lines.length && taken < MOST_LINES; end += 1) {
    const line = lines[end]!;
    if (isBlank(line)) {
      if (taken === 0) return null;
      continue;
    }
    text = `${text} ${line.text}`.trim();
    taken += 1;
    if (text.length > LONGEST) return null;
    // A title may say who signs, too: the heading stands below it.
    if (taken > 1 && (!BEGINS.test(text) || BEGINS.test(line.text))) return null;
    const [, kind, signed, date, modified = '', behind] = HEADING.exec(text) ?? [];
    if (kind === undefined || !BEHIND.test(behind!)) continue;
    const role = roleOf(signed!);
    const author = role ?? nameOf(signed!.replace(/\s+/gu, ' ').trim());
    if (author === null) continue;
    const sure = role !== null || modified !== '' || behind!.trim() !== '';
    return { heading: { kind, author, date: date!, sure }, end: end + 1 };
  }
  return null;
}

/** The role that a post is signed with; null for a name. "Authors (Mo Mole, Vi Vole, +1 more)" are the authors. */
export function roleOf(written: string): string | null {
  const name = written.replace(/\s+/gu, ' ').trim();
  const role =
    /^(?:Authors|(?:Anonymous )?(?:Reviewer|AnonReviewer) ?[A-Za-z0-9]{1,4}|(?:(?:Senior )?Area|Program|Ethics) Chairs?(?: [A-Za-z0-9]{4})?|Ethics Reviewer [A-Za-z0-9]{4})/u.exec(
      name,
    );
  return role && /^(?:\s?\(.*\))?$/u.test(name.slice(role[0].length)) ? role[0] : null;
}

/** The line above a heading, where it can be its title. */
function titleAbove(lines: readonly TextLine[], at: number, is: readonly boolean[]): number | null {
  let above = at - 1;
  while (above >= 0 && isBlank(lines[above]!)) above -= 1;
  const line = lines[above];
  if (!line || is[above] || line.quoted > 0 || line.text.length > LONGEST_TITLE) return null;
  return FURNITURE.test(line.text) || TICKED.test(line.text) ? null : above;
}

/** "Official Review of Submission123 by Reviewer AbCd" */
function isReviewTitle(text: string): boolean {
  const byline = bylineOf(text);
  return byline?.kind === 'start' && byline.heading !== null;
}

// --- The page's own -------------------------------------------------------------------------------------------------

/** Buttons and labels of the page, each on a line of its own. */
const FURNITURE =
  /^(?:add: ?(?:(?:public comment|official comment|rebuttal|withdrawal) ?){0,5}|public comment|official comment|everyone|revisions|bibtex|[[\]–−+＝≡=-]{1,5}|copy url.{0,80}|hide|show (?:all|more|replies)|(?:\d+ )?more repl(?:y|ies)|filter by .{1,40}|search (?:keywords|openreview)\W{0,3}|sort: .{1,30}|\d+ \/ \d+ replies shown|reply type: ?.{0,40}|author: ?everybody|visible to: ?.{0,40}|hidden from: ?.{0,40}|loading\W{0,3}|\d+ repl(?:y|ies)|openreview\.net|log ?in|sign ?in|download pdf|(?:back arrow ?)?(?:go|back) to .{1,120} homepage)$/iu;
/** Boxes of the form that were ticked: nobody's words on the paper. */
const TICKED =
  /^(?:code of conduct|flag for ethics review|first time reviewer|reviewing experience|withdrawal confirmation):.{0,100}$/iu;
const FOOT = /^about openreview$/iu;
const LONGEST_FOOT = 40;
/** What a page says of the paper itself. */
const OF_PAPER =
  /^(?:abstract|tl;?dr|keywords|submission number|primary area|venue):|^published: |bibtex$|^download pdf$/iu;

/** Of a page that was copied from its top, the first line that is not the site's; all above the posts is nobody's words. */
function titleOfPage(lines: readonly TextLine[], to: number, is: boolean[]): number | null {
  const head = lines.slice(0, to);
  const title = head.findIndex((line, at) => !is[at] && !isBlank(line));
  if (title < 0 || !head.some(({ text }) => OF_PAPER.test(text.slice(0, LONGEST)))) return null;
  is.fill(true, 0, to);
  if (head[title]!.text.length > LONGEST) return null;
  is[title] = false;
  return title;
}

// --- Who answers whom -----------------------------------------------------------------------------------------------

/** What begins a thread. */
const ROOT = /\b(?:review|decision|recommendation|rejection|acceptance)$/iu;
const AUTHORS = /^authors?\b/iu;
const ANSWERED =
  /\b(?:to|for) ((?:Anonymous )?(?:Reviewer|Area Chair|Meta[- ]?Reviewer) ?#?[A-Za-z0-9]{1,4})\b/u;
const TO_ALL = /\b(?:all (?:the )?(?:\w+ )?reviewers|general|global|common)\b/iu;

/**
 * The page shows answers set in, which its text has not: what the authors say stands under whom they name, else under
 * who spoke last in the thread; what others say there answers who spoke before them.
 */
function startsOf(posts: readonly Headed[]): Map<number, PostStart> {
  const starts = new Map<number, PostStart>();
  let other: string | null = null;
  let before: string | null = null;
  for (const { at, title, kind, author, date } of posts) {
    const isRoot = ROOT.test(kind);
    const named = AUTHORS.test(author) ? (ANSWERED.exec(title ?? '')?.[1] ?? null) : null;
    let answers: string | null = null;
    if (isRoot || TO_ALL.test(title ?? '')) other = null;
    else if (AUTHORS.test(author)) answers = named ?? other;
    else if (before !== author) answers = before;
    starts.set(at, { author, date, heading: title ?? kind, answers });
    before = author;
    if (!AUTHORS.test(author)) other = author;
  }
  return starts;
}
