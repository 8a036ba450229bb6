/** Two pieces of a reading made one, and one made two. */
import { bodyOf } from './body';
import type { Critique, Lines } from './critique';
import { answer, standAlone } from './edit';
import {
  beginningOf,
  isReply,
  pieceOf,
  piecesInOrder,
  quotingInBody,
  type ReadPiece,
  withPieces,
} from './pieces-of-reading';
import { quotedIn, quotingOf } from './quoted';
import type { Joined, Reading, ReadNote, ReadReply } from './reading';
import { rewordingOn } from './rewording';

/**
 * Joins a piece to the one that stands before it and is not left out. A note behind a reply becomes part of the reply,
 * a reply behind a note part of the note. The joined piece is about what the first is about; what the second quotes
 * goes on in the body.
 */
export function join(reading: Reading, key: string): Reading {
  const second = pieceOf(reading, key);
  if (!second) return reading;
  const first = piecesInOrder(reading).findLast(
    (piece) => piece.key !== key && !piece.dropped && beginningOf(piece) < beginningOf(second),
  );
  if (!first) return reading;
  if (isReply(first) && !isReply(second)) return join(answer(reading, key, first.answers), key);
  if (!isReply(first) && isReply(second)) return join(standAlone(reading, key), key);
  const pointing = pointingAt(reading, first.key, key);
  const joined: Joined =
    isReply(first) && isReply(second)
      ? { what: 'reply', ...pointing, first, second }
      : { what: 'note', ...pointing, first: first as ReadNote, second: second as ReadNote };
  const made =
    joined.what === 'reply'
      ? joinedReply(reading.critique, joined.first, joined.second)
      : joinedNote(reading.critique, joined.first, joined.second);
  const next = withPieces(reading, [first.key, key], [made]);
  return {
    ...next,
    notes: next.notes.map((note) => withOffersTo(note, key, made.key)),
    replies: next.replies.map((reply) => (reply.answers === key ? { ...reply, answers: made.key } : reply)),
    joined: [...reading.joined, joined],
  };
}

/** What pointed at either of two pieces before they were joined. */
function pointingAt(
  { notes, replies }: Reading,
  into: string,
  second: string,
): Pick<Joined, 'into' | 'offered' | 'answering'> {
  const offered = notes
    .filter(({ key, offers }) => key !== into && offers.some(({ answers }) => answers === second))
    .map(({ key, offers }) => ({
      note: key,
      offers: offers.filter(({ answers }) => answers === second || answers === into),
    }));
  return {
    into,
    offered,
    answering: replies.filter(({ answers }) => answers === second).map(({ key }) => key),
  };
}

/** What points at two pieces that are parted again, as it did before they were joined. */
function pointedApart(reading: Reading, { into, second, offered, answering }: Joined): Reading {
  const order = piecesInOrder(reading).map(({ key }) => key);
  const place = ({ answers }: { answers: string }) => order.indexOf(answers);
  return {
    ...reading,
    notes: reading.notes.map((note) => {
      const before = offered.find((each) => each.note === note.key);
      if (!before) return note;
      const others = note.offers.filter(({ answers }) => answers !== into);
      const offers = [...others, ...before.offers];
      return { ...note, offers: offers.sort((one, two) => two.score - one.score || place(one) - place(two)) };
    }),
    replies: reading.replies.map((reply) =>
      reply.answers === into && answering.includes(reply.key) ? { ...reply, answers: second.key } : reply,
    ),
  };
}

/** What was offered to answer the piece `from` answers what that is part of now; each once. */
function withOffersTo(note: ReadNote, from: string, to: string): ReadNote {
  if (!note.offers.some(({ answers }) => answers === from)) return note;
  const offers = note.offers.map((offer) => (offer.answers === from ? { ...offer, answers: to } : offer));
  const first = (answers: string) => offers.findIndex((each) => each.answers === answers);
  return {
    ...note,
    offers: offers.filter(({ answers }, at) => answers !== note.key && first(answers) === at),
  };
}

function joinedNote(critique: Critique, first: ReadNote, second: ReadNote): ReadNote {
  // Words before a quotation that speak of the whole belong to it once they are joined.
  const moves = first.quote === null && second.quote !== null;
  return {
    ...first,
    ...said(critique, first, second, moves ? null : second.quote),
    ...(moves ? { quote: second.quote, target: second.target } : {}),
    quoting: moves ? second.quoting : first.quoting,
    kind: first.kind.because === '' ? second.kind : first.kind,
    rewording: rewordingOn(moves ? second.target : first.target, first.rewording ?? second.rewording),
    position: first.position ?? second.position,
    action: first.action ?? second.action,
    offers: first.offers.filter(({ answers }) => answers !== second.key),
  };
}

function joinedReply(critique: Critique, first: ReadReply, second: ReadReply): ReadReply {
  return {
    ...first,
    ...said(critique, first, second, second.quotes),
    position: first.position ?? second.position,
    action: first.action ?? second.action,
  };
}

function said(
  critique: Critique,
  first: ReadPiece,
  second: ReadPiece,
  quote: Parameters<typeof quotingInBody>[1],
): Pick<ReadPiece, 'parts' | 'lines' | 'body' | 'references' | 'known'> {
  const moved = quote === null ? [] : second.quoting;
  const own = new Set(first.references.map(({ value }) => JSON.stringify(value)));
  return {
    parts: [...new Set([...first.parts, ...moved, ...second.parts])].sort((a, b) => a - b),
    lines: spanOf([first.lines, second.lines]),
    body: [first.body, quotingInBody(critique, quote, second.body)]
      .filter((body) => body !== '')
      .join('\n\n'),
    references: [
      ...first.references,
      ...second.references.filter(({ value }) => !own.has(JSON.stringify(value))),
    ],
    known: null,
  };
}

/**
 * Splits a piece before one of its parts: the rest becomes a piece of its own behind it, on the same passage, or with
 * the same answer. Two pieces that were joined there are as they were before.
 */
export function split(reading: Reading, key: string, part: number): Reading {
  const piece = pieceOf(reading, key);
  if (!piece) return reading;
  const last = reading.joined.findLast(({ into }) => into === key);
  // The first of two may have been a quotation alone, and the second's quotation may be that of both now.
  if (last && (beginningOf(last.second) === part || last.second.parts[0] === part)) {
    const next = pointedApart(withPieces(reading, [key], [last.first, last.second]), last);
    return { ...next, joined: reading.joined.filter((each) => each !== last) };
  }
  const at = piece.parts.indexOf(part);
  if (at <= 0) return reading;
  const [first, second] = halves(reading, piece, at);
  return withPieces(reading, [key], [first, second]);
}

function halves(reading: Reading, piece: ReadPiece, at: number): [ReadPiece, ReadPiece] {
  const { critique } = reading;
  const quoted = quotedIn(reading.quotes);
  const [before, behind] = [piece.parts.slice(0, at), piece.parts.slice(at)];
  const bodies = bodiesOf(piece.body, bodyOf(critique, quoted, before), bodyOf(critique, quoted, behind));
  const key = keyFor(reading, piece.key, behind[0]!);
  const [first, second] = [
    { parts: before, lines: linesOf(critique, before), body: bodies.first, known: null },
    { parts: behind, lines: linesOf(critique, behind), body: bodies.second, known: null },
  ];
  const inSecond = ({ because }: { because: string }) =>
    because !== '' && !first.body.includes(because) && second.body.includes(because);
  const half = <T extends { because: string }>(proposal: T | null, ofSecond: boolean): T | null =>
    proposal !== null && inSecond(proposal) === ofSecond ? proposal : null;
  const references = (ofSecond: boolean) =>
    piece.references.filter((reference) => inSecond(reference) === ofSecond);
  const stance = (ofSecond: boolean) => ({
    position: half(piece.position, ofSecond),
    action: half(piece.action, ofSecond),
  });
  if (isReply(piece)) {
    const quotes = quoted.part(behind[0]!);
    return [
      { ...piece, ...first, references: references(false), ...stance(false) },
      {
        ...piece,
        ...second,
        key,
        quotes,
        quoting: quotes === null ? [] : quotingOf(quotes),
        references: references(true),
        ...stance(true),
      },
    ];
  }
  return [
    {
      ...piece,
      ...first,
      references: references(false),
      rewording: half(piece.rewording, false),
      ...stance(false),
    },
    {
      ...piece,
      ...second,
      key,
      quoting: [],
      kind: { value: piece.kind.value, because: '', taken: true },
      references: references(true),
      rewording: half(piece.rewording, true),
      offers: [],
      ...stance(true),
    },
  ];
}

/** What the reader wrote stays in the half where it can be told apart; else the halves are as they were posted. */
function bodiesOf(body: string, first: string, second: string): { first: string; second: string } {
  if (second !== '' && body.endsWith(second)) {
    return { first: body.slice(0, body.length - second.length).trimEnd(), second };
  }
  if (first !== '' && body.startsWith(first)) return { first, second: body.slice(first.length).trimStart() };
  return { first, second };
}

function keyFor(reading: Reading, key: string, part: number): string {
  let made = `${key}/${part}`;
  while (pieceOf(reading, made)) made += '+';
  return made;
}

function linesOf({ parts }: Critique, indexes: readonly number[]): Lines {
  return spanOf(indexes.map((index) => parts[index]!.lines));
}

function spanOf(lines: readonly Lines[]): Lines {
  return { from: Math.min(...lines.map(({ from }) => from)), to: Math.max(...lines.map(({ to }) => to)) };
}
