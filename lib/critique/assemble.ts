/** Step three and four of the import: a critique and its quotations as threads, with what the words suggest. */
import type { Lexicon } from '../lens/lexicon';
import type { Note } from '../notes/note';
import type { PageText } from '../page-text/page-text';
import type { ArxivId } from '../paper/id';
import type { Critique, Lines } from './critique';
import { knownIn } from './known';
import { type Offer, type Offers, offersOver, type Point } from './offers';
import { type NotePiece, type Piece, piecesOf, type ReplyPiece } from './pieces';
import { type Proposer, proposer } from './propose';
import { type Quoted, quotedIn, saidIn } from './quoted';
import type { Quotes } from './quotes';
import type { Reading, ReadNote, ReadReply } from './reading';
import { placesIn } from './refers-to';
import { withTakenUp } from './taken-up';
import { withTurns } from './turns';
import { type Voices, voicesOf } from './voices';
import { isGreeting, goesOn } from './words/voice';

export interface AssembleContext {
  paper: ArxivId;
  /** The version that the critique is on; null where it is not known. */
  version: number | null;
  /** The paper's text, of that version; null where it is not held. */
  page: PageText | null;
  /** What tells a loaded word of the paper from others; null to go by the critique's words alone. */
  lexicon: Lexicon | null;
  /** The notes that are here on the paper: what says the same is marked, and not taken in again. */
  known: readonly Note[];
}

/**
 * The threads of a critique. Every part is in exactly one note or reply, or holds its quotation; but headings, bylines,
 * lead-ins on lines of their own and second copies. Positions and actions are proposed, none is taken. Yields often.
 */
export function* assemble(
  critique: Critique,
  given: Quotes,
  { paper, version, page, lexicon, known }: AssembleContext,
): Generator<void, Reading> {
  const asGiven = quotedIn(given);
  const voices = voicesOf(critique, asGiven);
  const quotes = withTakenUp(critique, given, asGiven, voices, page);
  const quoted = quotedIn(quotes);
  yield;
  const pieces = piecesOf(critique, quoted, voices, page);
  yield;
  answerPosts(critique, pieces);
  const offers = yield* offersOver(
    critique.parts.flatMap(({ text, role }, index) =>
      quoted.isCopy(index) || role === 'byline' ? [] : [text],
    ),
    page,
  );
  const turned = yield* withTurns(critique, quoted, pieces, offers);
  const offered = yield* offersOf(critique, quoted, turned, offers, voices);
  const propose = proposer({ critique, quotes, paper, version, lexicon, places: placesIn(page) });
  const notes: ReadNote[] = [];
  const replies: ReadReply[] = [];
  for (const piece of offered) {
    if (piece.what === 'note') notes.push(noteOf(piece, piece.offers, propose, voices));
    else replies.push(replyOf(piece, propose, voices));
    yield;
  }
  const reading: Reading = {
    paper,
    version,
    critique,
    quotes,
    notes,
    replies,
    joined: [],
    duplicates: linesOfCopies(critique, quotes),
  };
  return known.length === 0 ? reading : knownIn(reading, known);
}

/** Who does not answer for the paper may speak of something else: what they take up has to be plainer. */
const LEAST_OF_OTHERS = 0.125;

/** Further back than this nothing is looked for: a long thread is read in good time. */
const MOST_POINTS = 600;

/** Fewer words than three are a name or a sigh. */
function saysEnough(text: string): boolean {
  return /^\W*(?:[\p{L}\p{N}][^\s]*\s+\W*){2}[\p{L}\p{N}]/u.test(text);
}

type Offered = (NotePiece & Pick<ReadNote, 'offers'>) | ReplyPiece;

/**
 * A post that quotes nothing and stands under another: a reply to it where that is one note or reply, and else offered
 * as every part is that takes up an earlier point.
 */
function answerPosts({ posts }: Critique, pieces: Piece[]): void {
  for (const [index, { answers }] of posts.entries()) {
    if (answers === null) continue;
    const own = pieces.filter(({ post }) => post === index);
    const [above, ...others] = pieces.filter(({ post }) => post === answers);
    if (!above || others.length > 0 || own.length === 0) continue;
    if (own.some((piece) => piece.what === 'reply' || piece.quote !== null || piece.voice === above.voice))
      continue;
    const [first] = own as [Piece];
    const reply: ReplyPiece = {
      what: 'reply',
      key: first.key.replace(/^n/, 'r'),
      parts: own.flatMap(({ parts }) => parts),
      quoting: [],
      post: index,
      voice: first.voice,
      answers: above.key,
      quotes: null,
    };
    pieces.splice(pieces.indexOf(first), own.length, reply);
  }
}

/**
 * The pieces with what each note that quotes nothing may answer. Of an answer, a paragraph that goes on with the one
 * before and takes up nothing itself is one note with it.
 */
function* offersOf(
  critique: Critique,
  quoted: Quoted,
  pieces: readonly Piece[],
  offers: Offers,
  voices: Voices,
): Generator<void, Offered[]> {
  const all: Offered[] = [];
  const points: (Point & { post: number })[] = [];
  let after: string | null = null;
  for (const piece of pieces) {
    yield;
    if (piece.what === 'reply') after = piece.answers;
    const may = piece.what === 'note' && piece.quote === null && piece.voice > 0 && !piece.onWhole;
    const text = piece.parts.map((part) => saidIn(critique, quoted, part)).join('\n');
    const fits = may && !isGreeting(text) && saysEnough(text);
    const near: Offer[] = fits ? offersFor(text, othersBefore(piece.voice), piece.post, after) : [];
    const isPlain = voices.isAuthor[piece.voice]! || (near[0]?.score ?? 0) >= LEAST_OF_OTHERS;
    const found = isPlain ? near : [];
    if (found.length > 0) after = found[0]!.answers;
    const before: Offered | undefined = all.at(-1);
    if (may && found.length === 0 && before && joins(before, piece, text)) {
      before.parts.push(...piece.parts);
      continue;
    }
    if (piece.what === 'note') all.push({ ...piece, offers: found });
    else all.push(piece);
    if (piece.what === 'note' && piece.quote === null && isGreeting(text)) continue;
    points.push({
      key: piece.key,
      post: piece.post,
      voice: piece.voice,
      texts: [...piece.quoting, ...piece.parts].map((part) => critique.parts[part]!.text),
    });
  }
  return all;

  /** The last points that others than `voice` have made, in order. */
  function othersBefore(voice: number): typeof points {
    const others: typeof points = [];
    for (let back = points.length - 1; back >= 0 && others.length < MOST_POINTS; back--)
      if (points[back]!.voice !== voice) others.push(points[back]!);
    return others.reverse();
  }

  /** Of the posts that this one stands under, where one of them fits; else of all. */
  function offersFor(
    text: string,
    others: readonly (Point & { post: number })[],
    post: number,
    after: string | null,
  ): Offer[] {
    const above = new Set<number>();
    for (let up = critique.posts[post]!.answers; up !== null; up = critique.posts[up]!.answers) above.add(up);
    const near = above.size === 0 ? [] : others.filter((other) => above.has(other.post));
    const found = near.length === 0 ? [] : offers.offersFor(text, near, after);
    return found.length > 0 ? found : offers.offersFor(text, others, after);
  }

  function joins(before: Offered, piece: NotePiece, text: string): boolean {
    if (before.what !== 'note' || before.quote !== null || before.onWhole) return false;
    if (before.voice !== piece.voice || before.post !== piece.post) return false;
    const last = before.parts.at(-1)!;
    return last === piece.parts[0]! - 1 && !isGreeting(critique.parts[last]!.text) && goesOn(text);
  }
}

function noteOf(piece: NotePiece, offers: ReadNote['offers'], propose: Proposer, voices: Voices): ReadNote {
  const { key, parts, quoting, post, quote } = piece;
  const answer = offers.length > 0 ? propose.stance(parts, quoting, voices.isAuthor[piece.voice]!) : null;
  return {
    ...propose.said(key, parts, quoting, post),
    quote,
    target: propose.target(quote),
    ...propose.point(parts, quote),
    offers,
    position: answer?.position ?? null,
    action: answer?.action ?? null,
  };
}

function replyOf(piece: ReplyPiece, propose: Proposer, voices: Voices): ReadReply {
  const { key, parts, quoting, post, answers, quotes } = piece;
  return {
    ...propose.said(key, parts, quoting, post),
    answers,
    quotes,
    ...propose.stance(parts, quoting, voices.isAuthor[piece.voice]!),
  };
}

function linesOfCopies({ parts }: Critique, { copies }: Quotes): number[] {
  const lines = new Set<number>();
  for (const copy of copies)
    for (const part of copy.parts) for (const line of linesIn(parts[part]!.lines)) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}

function linesIn({ from, to }: Lines): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
