/** An import held against what a careful reader sees. */
import { foldedLetters } from './letters';
import type { WrittenImport, WrittenNote, WrittenReply } from './output';
import type { LineRange, TrueNote, TrueReply, Truth } from './truth';

export interface Share {
  right: number;
  of: number;
}

/** How far an import agrees with the truth. */
export interface Agreement {
  /** Quotations of the paper at their place. */
  quotations: Share;
  /** Quotations at a place where they do not belong, or of words that quote nothing. */
  wrong: number;
  /** Notes whose lines are exactly theirs. */
  bodies: Share;
  /** Replies under what they answer, with the lines of their quotation. */
  replies: Share;
  /** Replies that a reader does not see. */
  strayReplies: number;
  kinds: Share;
  wordings: Share;
  references: Share;
  promises: Share;
  /** Promises where nothing is promised. */
  strayPromises: number;
  positions: Share;
  /** Answers that quote nothing, with what they answer among their candidates. */
  offers: Share;
  /** Parts that are offered though they answer nothing. */
  strayOffers: number;
  wholePaper: Share;
  /** Lines of second copies, with those that were left out though they are none counted against it. */
  duplicates: Share;
  strayDuplicates: number;
  /** What must not be seen and was. */
  unsafe: number;
  misses: string[];
}

const PLACED = new Set(['exact', 'moved', 'reworded']);

export function compare(truth: Truth, seen: WrittenImport): Agreement {
  const agreement = nothing();
  const miss = (what: string) => agreement.misses.push(what);
  const tell = (share: Share, right: boolean, what: string) => {
    share.of += 1;
    if (right) share.right += 1;
    else miss(what);
  };
  if (seen.paper !== truth.paper || seen.version !== truth.version)
    miss(`the paper: ${seen.paper}v${seen.version}`);

  const matched = new Set<WrittenNote>();
  for (const note of truth.notes) compareNote(note);
  for (const note of seen.notes) {
    if (note.quote === null || !PLACED.has(note.quote.status) || matched.has(note)) continue;
    agreement.wrong += 1;
    miss(`line ${note.quote.line} is placed on "${note.quote.text}"`);
  }
  const known = new Set(allReplies(truth.notes).map(({ lines }) => lines[0]));
  for (const reply of allReplies(seen.notes)) {
    if (known.has(reply.lines[0])) continue;
    agreement.strayReplies += 1;
    miss(`lines ${range(reply.lines)} are a reply, to lines ${range(reply.quotesLines)}`);
  }
  for (const lines of truth.wholePaper) {
    const free = linesOf(lines).every((line) =>
      seen.notes.some((note) => note.quote === null && covers(note.lines, line)),
    );
    tell(agreement.wholePaper, free, `lines ${range(lines)} do not stand on the whole paper`);
  }
  for (const answer of truth.unplaced) {
    const { lines, parent } = answer;
    const offer = seen.unplaced.find((each) => covers(each.lines, lines[0]));
    const right =
      offer !== undefined && offer.candidates.slice(0, 3).some((each) => meet(each.lines, parent));
    const offered =
      offer === undefined ? 'nothing' : offer.candidates.map((each) => range(each.lines)).join(', ');
    tell(agreement.offers, right, `lines ${range(lines)} answer ${range(parent)}, offered: ${offered}`);
    compareSaid(answer, offer);
  }
  agreement.strayOffers = seen.unplaced.filter(
    ({ lines }) => !truth.unplaced.some((each) => meet(each.lines, lines)),
  ).length;
  for (const line of truth.duplicates)
    tell(agreement.duplicates, seen.duplicates.includes(line), `line ${line} is a second copy`);
  for (const line of seen.duplicates) {
    if (truth.duplicates.includes(line)) continue;
    agreement.strayDuplicates += 1;
    miss(`line ${line} is no second copy`);
  }
  const all = JSON.stringify(seen);
  for (const words of truth.neverIn) {
    if (!all.includes(words)) continue;
    agreement.unsafe += 1;
    miss(`"${words}" is in what came out`);
  }
  return agreement;

  function compareNote(note: TrueNote): void {
    const found = seen.notes.find((each) => isSameNote(note, each));
    if (note.quote !== null) {
      const right = found !== undefined && isSamePlace(note.quote, found.quote);
      if (right) matched.add(found);
      const instead = found?.quote ? `${found.quote.status} "${found.quote.text}"` : 'nothing';
      tell(agreement.quotations, right, `line ${note.quote.line}: the quotation is ${instead}`);
    }
    const lines = found === undefined ? 'nowhere' : range(found.lines);
    const body =
      found !== undefined &&
      agrees(found.lines[0], note.lines[0], note.linesMayBeginAt) &&
      agrees(found.lines[1], note.lines[1], note.linesMayEndAt);
    tell(agreement.bodies, body, `the note of lines ${range(note.lines)} has lines ${lines}`);
    if (note.kind)
      tell(
        agreement.kinds,
        note.kind.some((kind) => kind === found?.kind),
        `the note of lines ${range(note.lines)} is of kind ${found?.kind}`,
      );
    if (note.rewording !== undefined)
      tell(
        agreement.wordings,
        foldedLetters(found?.rewording ?? '') === foldedLetters(note.rewording),
        `the note of lines ${range(note.lines)} has the wording "${found?.rewording}"`,
      );
    const references = JSON.stringify(found?.references ?? []);
    const ofCopy = truth.duplicates.length > 0 ? note.referencesOfCopy : [];
    for (const reference of [...note.references, ...ofCopy])
      tell(
        agreement.references,
        references.includes(reference),
        `the note of lines ${range(note.lines)} does not refer to ${reference}`,
      );
    for (const reply of note.replies) compareReply(reply, found);
  }

  function compareReply(reply: TrueReply, parent: WrittenNote | WrittenReply | undefined): void {
    const found = parent?.replies.find(({ lines }) => lines[0] === reply.lines[0]);
    const anywhere = found ?? allReplies(seen.notes).find(({ lines }) => lines[0] === reply.lines[0]);
    const right =
      found !== undefined &&
      agrees(found.lines[1], reply.lines[1], reply.linesMayEndAt) &&
      range(found.quotesLines) === range(reply.quotesLines);
    const instead =
      anywhere === undefined
        ? 'no reply'
        : `lines ${range(anywhere.lines)}, quotes ${range(anywhere.quotesLines)}${found ? '' : ', under another'}`;
    tell(
      agreement.replies,
      right,
      `the reply of lines ${range(reply.lines)} to ${range(reply.quotesLines)}: ${instead}`,
    );
    compareSaid(reply, anywhere);
    for (const deeper of reply.replies) compareReply(deeper, found);
  }

  function compareSaid(
    { lines, position, action }: Pick<TrueReply, 'lines' | 'position' | 'action'>,
    found: { position: string | null; action: string | null } | undefined,
  ): void {
    if (position)
      tell(
        agreement.positions,
        position.some((each) => each === found?.position),
        `lines ${range(lines)}: the position is ${found?.position}, not ${position.join(' or ')}`,
      );
    if (action !== null)
      tell(
        agreement.promises,
        found?.action === action,
        `lines ${range(lines)} promise, seen: ${found?.action}`,
      );
    else if (found?.action === 'will-change') {
      agreement.strayPromises += 1;
      miss(`lines ${range(lines)} promise nothing`);
    }
  }
}

/** The note of the same quotation; of one that quotes nothing, the note that holds its first line. */
function isSameNote(truth: TrueNote, seen: WrittenNote): boolean {
  if (truth.quote !== null) return seen.quote?.line === truth.quote.line;
  return seen.quote === null && covers(seen.lines, truth.lines[0]);
}

function isSamePlace(truth: NonNullable<TrueNote['quote']>, seen: WrittenNote['quote']): boolean {
  return (
    seen !== null &&
    PLACED.has(seen.status) &&
    foldedLetters(seen.text ?? '') === foldedLetters(truth.text) &&
    seen.elementId === truth.elementId
  );
}

interface Answered<R> {
  replies: R[];
}
function allReplies<R extends Answered<R>>(notes: readonly Answered<R>[]): R[] {
  return notes.flatMap(({ replies }) => [...replies, ...allReplies(replies)]);
}

function agrees(seen: number, truth: number, may: number | undefined): boolean {
  return may === undefined ? seen === truth : Math.min(truth, may) <= seen && seen <= Math.max(truth, may);
}

function range(lines: LineRange | null): string {
  return lines === null ? 'none' : lines.join('–');
}
function linesOf([from, to]: LineRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
function covers([from, to]: LineRange, line: number): boolean {
  return from <= line && line <= to;
}
function meet(a: LineRange, b: LineRange): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

const share = (): Share => ({ right: 0, of: 0 });

export function nothing(): Agreement {
  return {
    quotations: share(),
    wrong: 0,
    bodies: share(),
    replies: share(),
    strayReplies: 0,
    kinds: share(),
    wordings: share(),
    references: share(),
    promises: share(),
    strayPromises: 0,
    positions: share(),
    offers: share(),
    strayOffers: 0,
    wholePaper: share(),
    duplicates: share(),
    strayDuplicates: 0,
    unsafe: 0,
    misses: [],
  };
}

/** Two agreements counted as one. */
export function sum(a: Agreement, b: Agreement): Agreement {
  const both = (name: Shared) => ({ right: a[name].right + b[name].right, of: a[name].of + b[name].of });
  const counted = (name: Counted) => a[name] + b[name];
  return {
    quotations: both('quotations'),
    wrong: counted('wrong'),
    bodies: both('bodies'),
    replies: both('replies'),
    strayReplies: counted('strayReplies'),
    kinds: both('kinds'),
    wordings: both('wordings'),
    references: both('references'),
    promises: both('promises'),
    strayPromises: counted('strayPromises'),
    positions: both('positions'),
    offers: both('offers'),
    strayOffers: counted('strayOffers'),
    wholePaper: both('wholePaper'),
    duplicates: both('duplicates'),
    strayDuplicates: counted('strayDuplicates'),
    unsafe: counted('unsafe'),
    misses: [...a.misses, ...b.misses],
  };
}

type Shared = { [Name in keyof Agreement]: Agreement[Name] extends Share ? Name : never }[keyof Agreement];
type Counted = { [Name in keyof Agreement]: Agreement[Name] extends number ? Name : never }[keyof Agreement];
