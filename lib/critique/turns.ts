/**
 * Where an answer turns from the point that it quotes to others that it does not. Nothing marks that in a flat text:
 * what follows a quotation answers it until a paragraph plainly takes up another point.
 */
import type { Critique } from './critique';
import type { Offer, Offers, Point } from './offers';
import type { NotePiece, Piece, ReplyPiece } from './pieces';
import { type Quoted, saidIn } from './quoted';
import { goesOn } from './words/voice';

/** What a paragraph must share with another point, as a share of its own words; less where it says that it turns. */
const LEAST = 0.15;
const LEAST_SAID = 0.06;
/** How far its subject may stand from its beginning, in characters. */
const OPENING = 48;
/** More where it begins as if it went on: "That seven beds were flooded was the point". */
const LEAST_GOING_ON = 0.3;
/** So many times as much as with the point that is being answered. */
const CLEARLY = 2;

const TURNS =
  /^(?:(?:and|but|also|finally|lastly|next|now),? )?(?:as (?:for|to|regards)|on (?:the|your|his|her|their)\b[^.?!]{1,60}:|regarding|concerning|about (?:the|your)|with (?:regard|respect) to|re:|(?:your|another|the other|one more|a (?:second|third|further|last|final|different)) (?:point|question|remark|comment|objection)\b)/iu;

/** The pieces, with the paragraphs of replies that turn to another point as notes of their own. Yields often. */
export function* withTurns(
  critique: Critique,
  quoted: Quoted,
  pieces: readonly Piece[],
  offers: Offers,
): Generator<void, Piece[]> {
  const all: Piece[] = [];
  const points: Point[] = [];
  for (const piece of pieces) {
    if (piece.what === 'reply' && piece.quotes !== null && piece.parts.length > 1) {
      const at = yield* turnOf(piece);
      const rest = piece.parts.slice(at);
      all.push({ ...piece, parts: piece.parts.slice(0, at) }, ...rest.map((part) => standing(piece, part)));
    } else all.push(piece);
    points.push({
      key: piece.key,
      voice: piece.voice,
      texts: [...piece.quoting, ...piece.parts].map((part) => critique.parts[part]!.text),
    });
  }
  return all;

  /** Which of its parts is the first that turns; their count where none does. */
  function* turnOf({ parts, voice, answers }: ReplyPiece): Generator<void, number> {
    const others = points.filter((point) => point.voice !== voice);
    for (const [at, part] of parts.entries()) {
      const text = saidIn(critique, quoted, part);
      if (at === 0) continue;
      yield;
      const found = offers.offersFor(text, others, null);
      const own = found.find((offer) => offer.answers === answers)?.score ?? 0;
      const [best] = found;
      if (!best || best.answers === answers || best.score < CLEARLY * own) continue;
      // What begins with a word of another point, and has none with the point that is answered, speaks of that other.
      const names = own === 0 && !goesOn(text) && begins(text, best);
      const least = TURNS.test(text) || names ? LEAST_SAID : goesOn(text) ? LEAST_GOING_ON : LEAST;
      if (best.score >= least) return at;
    }
    return parts.length;
  }
}

function begins(text: string, { because }: Offer): boolean {
  const opening = text.slice(0, OPENING);
  return because.split(', ').some((word) => opening.includes(word));
}

function standing({ post, voice }: ReplyPiece, part: number): NotePiece {
  return {
    what: 'note',
    key: `n${part}`,
    parts: [part],
    quoting: [],
    post,
    voice,
    quote: null,
    onWhole: false,
  };
}
