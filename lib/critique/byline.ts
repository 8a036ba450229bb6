/**
 * What a line says of a post, as pages of forums give it when their text is copied: who wrote it, when, votes,
 * buttons. By the form of the line alone; whether it is what it looks like, its neighbours say (see bylines.ts).
 */
import { visible } from './visible';

export type Byline =
  /** Who and when. Not sure: words that may as well be a label with a length of time. */
  | { kind: 'start'; author: string; date: string | null; heading: string | null; sure: boolean }
  /** A name and no more. Sure: "by Jane Doe", "u/jane". */
  | { kind: 'name'; author: string; sure: boolean }
  | { kind: 'when'; date: string; sure: boolean }
  /** Votes, buttons, ranks. Sure: it is nothing else, wherever it stands. */
  | { kind: 'aside'; sure: boolean }
  /** A number alone. */
  | { kind: 'count' }
  /** "Replying to Jane Doe". */
  | { kind: 'answers'; author: string };

/** No byline is longer, in UTF-16 code units. */
const LONGEST = 160;

export function bylineOf(written: string): Byline | null {
  if (written.length > LONGEST) return null;
  const line = visible(written).replace(/\s+/gu, ' ').trim();
  if (line === '') return null;
  return reviewOf(line) ?? answersOf(line) ?? asideOf(line) ?? whoAndWhen(line) ?? nameAlone(line);
}

// --- When -----------------------------------------------------------------------------------------------------------

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]{0,6}\\.?,? )?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const TIME =
  '(?:,? (?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: (?:UTC|GMT|[A-Z]{2,3}T|[+-]\\d{4}))?)?';
const DATE = `(?:${WEEKDAY}(?:${DAY} (?:of )?${MONTH},? \\d{4}|${MONTH} ${DAY},? \\d{4}|\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${DAY} ${MONTH}|${MONTH} ${DAY})${TIME})`;
const UNIT =
  '(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?)';
const AGO = `(?:(?:(?:about|over|almost|nearly) )?(?:\\d{1,3}|an?|one|two|three) ?${UNIT} ago|just now|yesterday)`;
/** As forums shorten it. */
const SHORT = '(?:\\d{1,3} ?(?:s|m|min|h|hr|d|w|wk|mo|y|yr))';

const SHORT_WHEN = new RegExp(`^${SHORT}$`, 'u');
const WHEN_AT_END = new RegExp(`(?:^|[\\s·•|,–—(@-])((?:${DATE}|${AGO})|${SHORT})\\)?$`, 'u');

// --- Votes and buttons ----------------------------------------------------------------------------------------------

/** What buttons and ranks read. Those of the second list are too much like words to stand for themselves alone. */
const SURE = new Set(
  'reply|share|edited|permalink|upvote|downvote|copy link|quote reply|reply to this|share reply|report comment|⋮|give award|show parent|show parent comments|load more comments|show more replies|view replies|mark as spam|(edited)|reply share|edit history'.split(
    '|',
  ),
);
const UNSURE = new Set(
  'report|save|follow|like|likes|quote|edit|delete|flag|hide|collapse|expand|more|parent|root|prev|next|context|full comments|source|embed|award|pin|pinned|subscribe|bookmark|link|op|author|member|contributor|owner|collaborator|moderator|mod|admin|maintainer|new|top|best|everyone|revisions|bibtex|⋯|…|read more|show more|comment|comments|unfollow|react|copy|favorite|favourite|favorited|on|avatar|level'.split(
    '|',
  ),
);
const VOTES =
  /^[+−↑▲⬆-]? ?\d[\d,.]*k? ?(?:min(?:ute)? read|points?|votes?|upvotes?|downvotes?|likes?|replies|reply|comments?|karma|reactions?|views?|children)$/iu;
const SORTED = /^(?:\d{1,5} (?:comments?|replies|answers?),? )?sort(?:ed)?(?: by)?:? [a-z ]{1,30}$/iu;
const SURE_VOTES = /(?:read|votes?|likes?|karma|replies|reply|reactions?)$/iu;
const COUNT = /^[+−-]?\d{1,5}(?:\.\d)?k?$/u;
const SIGN = /^(?:\[ ?[–−+-] ?\]|[·•|,–—▲▼△▽↑↓↩⬆⬇★☆✓✔(){}-]+)$/u;
/** A sign that folds a comment away. */
const FOLD = /^\[ ?[–−+-] ?\] ?/u;

function asideOf(line: string): Byline | null {
  if (COUNT.test(line)) return { kind: 'count' };
  if (VOTES.test(line)) return { kind: 'aside', sure: SURE_VOTES.test(line) };
  if (SORTED.test(line)) return { kind: 'aside', sure: /^\d/u.test(line) };
  if (SIGN.test(line)) return { kind: 'aside', sure: FOLD.test(line) };
  const words = line.toLowerCase();
  if (SURE.has(words)) return { kind: 'aside', sure: true };
  if (UNSURE.has(words)) return { kind: 'aside', sure: false };
  let rest = line;
  let taken = 0;
  let sure = false;
  for (let token = lastAside(rest); token !== null; token = lastAside(rest)) {
    rest = rest.slice(0, token.from).trimEnd();
    taken += 1;
    sure ||= token.sure;
  }
  return rest === '' && taken > 1 ? { kind: 'aside', sure } : null;
}

/** The votes, button, sign or number with which a line ends. */
function lastAside(line: string): { from: number; sure: boolean } | null {
  const last = / ?\S+$/u.exec(line);
  if (!last) return null;
  const before = / ?\S+ \S+$/u.exec(line);
  if (before) {
    const two = before[0].trim();
    if (VOTES.test(two) || SURE.has(two.toLowerCase()) || UNSURE.has(two.toLowerCase()))
      return { from: before.index, sure: !UNSURE.has(two.toLowerCase()) };
  }
  const word = last[0].trim();
  const plain = word.toLowerCase().replace(/^\((.+)\)$/u, '$1');
  if (COUNT.test(word) || SIGN.test(word) || UNSURE.has(plain)) return { from: last.index, sure: false };
  return VOTES.test(word) || SURE.has(plain) ? { from: last.index, sure: true } : null;
}

// --- Who ------------------------------------------------------------------------------------------------------------

/** Words that stand where a name might, with a number or a length of time behind them. */
const NO_NAME = new Set(
  `figure fig table section sec appendix eq equation panel chapter part step theorem lemma algorithm version phase page
  line note row column experiment model time hours training total average mean run runs day days week month year epoch
  submitted published posted updated modified created last revised accepted received date edited joined asked answered
  the a an this that these those it they we he she you i in on at by for from after before within over under about then
  now and or but so if as to of with without not no yes only just all some both each per until since during every once
  abstract introduction results methods discussion conclusion conclusions summary related background limitations
  january february march april may june july august september october november december`
    .trim()
    .split(/\s+/u),
);
const PARTICLES = new Set(
  'de van von der den del della di da dos du la le al el bin ibn ben ter ten zu af och y e'.split(' '),
);
const HANDLE = /^(?:u\/|@)?[\p{L}\p{N}][\p{L}\p{N}_.'’-]{1,39}$/u;
const CAPITAL = /^(?:\p{Lu}[\p{L}'’-]*\.?|\p{Lo}[\p{L}'’-]*)$/u;

/** The name that `text` is; null for what is none, or more than one. */
export function nameOf(text: string): string | null {
  const name = text
    .replace(/^(?:\d+ points? )?(?:(?:posted|written|submitted|asked|answered) )?by:? /iu, '')
    .replace(/\s?\((?:[^()]{1,30})\)$/u, '')
    .replace(/ ?[,:]$/u, '')
    .trim();
  const words = name.split(' ');
  if (words.length > 5 || words.some((word) => NO_NAME.has(word.toLowerCase()))) return null;
  if (words.length === 1)
    return HANDLE.test(name) && /\p{L}/u.test(name) && !/[.'’-]$/u.test(name)
      ? name.replace(/^@/u, '')
      : null;
  if (!CAPITAL.test(words.at(-1)!) && !/^[A-Za-z0-9]{4}$/u.test(words.at(-1)!)) return null;
  const isName = words.slice(0, -1).every((word) => CAPITAL.test(word) || PARTICLES.has(word));
  return isName ? name : null;
}

const SAYS =
  / (?:commented|wrote|said|replied|posted|asked|answered|reviewed|left a comment|opened this issue|added a comment)(?: on)?:?$/iu;
const FIELD_WHEN =
  /^(?:posted|published|submitted|updated|modified|edited|created|last edited|last updated)(?: on| at)?:? ?/iu;

function whoAndWhen(line: string): Byline | null {
  const folded = FOLD.exec(line);
  // Copied from a page without spaces: "[-]Jane Doe3mo146".
  const close =
    folded && new RegExp(`^(.*?\\p{L})(\\d{1,2}(?:mo|[mhdwy]))\\d*$`, 'u').exec(line.slice(folded[0].length));
  const closeName = close && nameOf(close[1]!);
  if (closeName) return { kind: 'start', author: closeName, date: close[2]!, heading: null, sure: true };

  let rest = folded ? line.slice(folded[0].length) : line;
  let decorated = folded !== null;
  let date = WHEN_AT_END.exec(rest);
  while (!date) {
    const aside = lastAside(rest);
    if (!aside || aside.from === 0) return null;
    rest = rest.slice(0, aside.from).trimEnd();
    decorated = true;
    date = WHEN_AT_END.exec(rest);
  }
  const when = date[1]!;
  rest = rest.slice(0, date.index).trimEnd();
  const isShort = SHORT_WHEN.test(when);
  if (rest.replace(FIELD_WHEN, '') === '')
    return { kind: 'when', date: when, sure: rest !== '' || !isShort || decorated };

  // A comma parts places from dates as well, and what is listed.
  if (/[·•|—–@]$/u.test(rest) || date[0].startsWith('@')) decorated = true;
  rest = rest.replace(/[\s·•|,—–@]+$/u, '');
  if (SAYS.test(`${rest}`)) {
    rest = rest.replace(SAYS, '');
    decorated = true;
  }
  for (let aside = lastAside(rest); aside && aside.from > 0; aside = lastAside(rest)) {
    rest = rest.slice(0, aside.from).trimEnd();
    decorated = true;
  }
  const author = nameOf(rest);
  if (author === null) return null;
  const sure =
    decorated || /^u\//u.test(author) || (author.includes(' ') && !/\d ?(?:s|m|min|h|hr)$/u.test(when));
  return { kind: 'start', author, date: when, heading: null, sure };
}

function nameAlone(line: string): Byline | null {
  const named = /^(?:by|(?:written|posted|submitted) by|author:) (.+)$/iu.exec(line);
  const plain = line.replace(FOLD, '').replace(/^avatar (?:of|for) | avatar$/iu, '');
  const author = nameOf(named ? named[1]! : plain);
  if (author === null) return null;
  const sure = (named !== null && author.includes(' ')) || /^u\//u.test(line) || FOLD.test(line);
  return { kind: 'name', author, sure };
}

function answersOf(line: string): Byline | null {
  const found = /^(?:↩ ?|↪ ?|(?:replying|in reply|in response) to:? )(.+)$/iu.exec(line);
  const author = found && nameOf(found[1]!);
  return author ? { kind: 'answers', author } : null;
}

// --- Review forms ---------------------------------------------------------------------------------------------------

const ROLE =
  '(?:(?:Anonymous )?(?:Reviewer|Referee|AnonReviewer)(?: ?#?[A-Za-z0-9]{4}(?=\\d{1,2} [A-Z]|[^A-Za-z0-9]|$)| ?#?\\d{1,3}| [A-Z])?|Authors?|(?:Senior )?(?:Area|Program) Chairs?(?: [A-Za-z0-9]{4})?|Meta[- ]?Reviewer|Editors?|Ethics Reviewer(?: [A-Za-z0-9]{4})?)';
const KIND =
  '(?:(?:Official|Public|Author|Ethics|Final|Overall|Confidential|Post-rebuttal) ?)?(?:(?:Meta[- ]?)?Review|Comment|Rebuttal|Response|Reply|Decision|Recommendation)';
const REVIEW = new RegExp(
  `^(${KIND})(?: of (?:Submission|Paper) ?#?\\d+)?(?: by )?(${ROLE})(?: ?[•·|,-]? ?(.*))?$`,
  'u',
);
const REVIEW_BY_NAME = new RegExp(`^(${KIND}) by (.+)$`, 'u');

/** "Official Review of Submission12 by Reviewer xYz1", with its date and who may read it where they are copied along. */
function reviewOf(line: string): Byline | null {
  const found = REVIEW.exec(line);
  if (found) {
    const tail = found[3] ?? '';
    const date = new RegExp(DATE, 'u').exec(tail)?.[0] ?? null;
    // "Review Authors should …" is a sentence.
    if (tail !== '' && date === null && !/^\W*(?:Everyone|Revisions)/u.test(tail)) return null;
    if (!/ by /u.test(line) && date === null && tail === '' && !/^Official/u.test(line)) return null;
    return { kind: 'start', author: found[2]!, date, heading: found[1]!, sure: true };
  }
  const byName = REVIEW_BY_NAME.exec(line);
  const author = byName && nameOf(byName[2]!);
  return author?.includes(' ')
    ? { kind: 'start', author, date: null, heading: byName![1]!, sure: true }
    : null;
}
