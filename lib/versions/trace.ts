/** What a passage became in another version. */
import * as v from 'valibot';
import { NoteId, Version } from '../notes/ids';
import type { PageText, Span } from '../page-text/page-text';
import type { Alignment, Group } from './align';
import { DiffPart } from './diff';
import { findWords, isWord, mapWords } from './map-words';
import { diffOfSpans, tokensIn } from './span-diff';
import { isShownBy } from './shown';
import type { Token } from './tokens';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Parts = v.nullable(v.array(DiffPart));

/**
 * - `unchanged`: it reads as it did, apart from white space and typography;
 * - `moved`: the same, in another order or section;
 * - `changed`: it reads otherwise, wherever it stands; `diff` says how;
 * - `deleted`: nothing stands for it;
 * - `ambiguous`: it may be one of several places, or the other page does not show that part of the paper
 *   (`elsewhere`): nothing can be said.
 */
export const TRACE_STATUSES = ['unchanged', 'moved', 'changed', 'deleted', 'ambiguous'] as const;
export const TraceStatus = v.picklist(TRACE_STATUSES);
export type TraceStatus = v.InferOutput<typeof TraceStatus>;

const Found = {
  status: TraceStatus,
  /** What it reads now, where it was found: the stretch `start` to `end` of the other text; else all null. */
  text: v.nullable(v.string()),
  start: v.nullable(Offset),
  end: v.nullable(Offset),
  /** For `changed` how the passage, for `deleted` how the sentence round it became what it is; else null. */
  diff: Parts,
  /** For a passage that reads as it did in a sentence that does not: how the sentence changed; else null. */
  around: Parts,
  /** For `deleted` and `ambiguous` a place to look at: it does not stand for the passage. */
  nearest: v.nullable(v.object({ start: Offset, end: Offset, text: v.string() })),
  /** The other page shows another part of the paper, such as the abstract alone: then `ambiguous`. */
  elsewhere: v.boolean(),
};

/** What became of a stretch of a text. */
export const Traced = v.object(Found);
export type Traced = v.InferOutput<typeof Traced>;

/** What became of the passage that a note is on, from the version it was written on to another one. */
export const Trace = v.object({ note: NoteId, from: Version, to: Version, ...Found });
export type Trace = v.InferOutput<typeof Trace>;

const NOTHING = {
  text: null,
  start: null,
  end: null,
  diff: null,
  around: null,
  nearest: null,
  elsewhere: false,
} as const;

/** Two parts of a passage are still one when no more than this stands between them, in code units. */
const APART = 600;

/** A stop that a quotation leaves out is left out of what it became, at either end. */
const STOP = /[.!?;,]$/;
const FIRST_STOP = /^[.!?;,:]+\s+/;

/** What a group says of the part of the passage that lies in it. */
interface Piece {
  group: Group;
  how: 'same' | 'changed' | 'gone' | 'open';
  /** Where it stands now. */
  place: Span | null;
  /** Code units of the passage in it. */
  weight: number;
  /** It stands elsewhere, be it within its sentence. */
  moved: boolean;
}

/**
 * What the stretch `span` of `alignment.from` became in `alignment.to`.
 *
 * The passage reads *unchanged* or *changed* by its own words. One that is whole sentences is held to all that they
 * became; in one that is a phrase, what comes in beside it is not its own.
 */
export function trace(alignment: Alignment, span: Span): Traced {
  const { from, to } = alignment;
  if (!isShownBy(from, to, span)) return { ...NOTHING, status: 'ambiguous', elsewhere: true };
  const pieces = piecesOf(alignment, span);
  if (pieces.length === 0) return { ...NOTHING, status: 'deleted' };
  settleOpen(pieces);
  const placed = mainPlace(pieces.filter(({ place }) => place !== null));
  const weightOf = (list: readonly Piece[]) => list.reduce((sum, { weight }) => sum + weight, 0);
  const open = pieces.filter(({ how }) => how === 'open');
  if (placed.length === 0 || weightOf(open) > weightOf(placed)) {
    if (open.length > 0 && weightOf(open) * 2 >= weightOf(pieces)) {
      return { ...NOTHING, status: 'ambiguous', nearest: shown(to, open[0]!.group.candidates[0] ?? null) };
    }
    return deleted(alignment, pieces);
  }
  const start = Math.min(...placed.map(({ place }) => place!.start));
  const end = Math.max(...placed.map(({ place }) => place!.end));
  const place = withoutStops(from.text, to.text, span, { start, end });
  const same =
    pieces.length === placed.length &&
    placed.every(({ how }) => how === 'same') &&
    isWhole(alignment, placed);
  const text = to.text.slice(place.start, place.end);
  if (!same) {
    const diff = diffOfSpans(from, to, [span], [place]);
    // What only lost what is not seen.
    if (diff.every(({ type }) => type === 'same')) return found(alignment, placed, { ...place, text });
    return { ...NOTHING, status: 'changed', ...place, text, diff };
  }
  return found(alignment, placed, { ...place, text });
}

function found({ from, to }: Alignment, placed: readonly Piece[], place: Span & { text: string }): Traced {
  const groups = placed.map(({ group }) => group);
  const around = diffOfSpans(
    from,
    to,
    groups.flatMap((group) => group.from),
    groups.flatMap((group) => group.to),
  );
  return {
    ...NOTHING,
    ...place,
    status: placed.some(({ moved }) => moved) ? 'moved' : 'unchanged',
    around: around.every(({ type }) => type === 'same') ? null : around,
  };
}

function deleted({ from, to }: Alignment, pieces: readonly Piece[]): Traced {
  const main = pieces.reduce((best, piece) => (piece.weight > best.weight ? piece : best));
  const { group } = main;
  const [first, last] = [group.to[0], group.to.at(-1)];
  if (!first || !last) return { ...NOTHING, status: 'deleted', nearest: shown(to, group.nearest) };
  return {
    ...NOTHING,
    status: 'deleted',
    diff: diffOfSpans(from, to, group.from, group.to),
    nearest: shown(to, { start: first.start, end: last.end }),
  };
}

/** The parts of the passage, group by group. */
function piecesOf(alignment: Alignment, span: Span): Piece[] {
  const pieces: Piece[] = [];
  for (const group of groupsAt(alignment, span)) {
    const tokens = tokensIn(alignment.from, group.from);
    const start = tokens.findIndex((token) => token.end > span.start);
    const end = tokens.findLastIndex((token) => token.start < span.end) + 1;
    if (start < 0 || end <= start) continue;
    const inside = tokens.slice(start, end);
    // Marks alone are no part of what was quoted.
    if (pieces.length > 0 && !inside.some(isWord)) continue;
    const weight = inside.reduce((sum, token) => sum + token.end - token.start, 0);
    if (group.to.length === 0) {
      pieces.push({
        group,
        how: group.candidates.length > 0 ? 'open' : 'gone',
        place: null,
        weight,
        moved: false,
      });
      continue;
    }
    const others = tokensIn(alignment.to, group.to);
    const mapped = mapWords(tokens, others, widened(tokens, group.from, start, end));
    const stands = mapped ?? findWords(inside, others);
    if (!stands) {
      pieces.push({ group, how: 'gone', place: null, weight, moved: false });
      continue;
    }
    const place = { start: others[stands.start]!.start, end: others[stands.end - 1]!.end };
    const moved = group.moved || mapped === null;
    pieces.push({ group, how: stands.same ? 'same' : 'changed', place, weight, moved });
  }
  return pieces;
}

/** A passage that has all words of a sentence is the sentence, with its marks. */
function widened(tokens: readonly Token[], sentences: readonly Span[], start: number, end: number): Span {
  let span = { start, end };
  for (const sentence of sentences) {
    const first = tokens.findIndex((token) => token.start >= sentence.start);
    const behind = tokens.findLastIndex((token) => token.end <= sentence.end) + 1;
    const words = tokens
      .slice(first, behind)
      .flatMap((token, index) => (isWord(token) ? [first + index] : []));
    if (words.length < 3 || words[0]! < start || words.at(-1)! >= end) continue;
    span = { start: Math.min(span.start, first), end: Math.max(span.end, behind) };
  }
  return span;
}

/** A part that may be one of several sentences is the one that stands beside the other parts. */
function settleOpen(pieces: Piece[]): void {
  const places = pieces.flatMap(({ place }) => (place ? [place] : []));
  for (const piece of pieces) {
    if (piece.how !== 'open') continue;
    const beside = piece.group.candidates.filter((candidate) =>
      places.some(
        (place) =>
          Math.min(Math.abs(candidate.start - place.end), Math.abs(place.start - candidate.end)) <= 2,
      ),
    );
    if (beside.length !== 1) continue;
    piece.how = 'same';
    piece.place = beside[0]!;
  }
}

/** The parts that stand together, where they do not all: those with most of the passage. */
function mainPlace(pieces: readonly Piece[]): Piece[] {
  const clusters: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.place!.start - b.place!.start)) {
    const last = clusters.at(-1);
    const behind = last && Math.max(...last.map(({ place }) => place!.end));
    if (last && piece.place!.start - behind! <= APART) last.push(piece);
    else clusters.push([piece]);
  }
  const weight = (cluster: readonly Piece[]) => cluster.reduce((sum, each) => sum + each.weight, 0);
  return clusters.reduce<Piece[]>((best, each) => (weight(each) > weight(best) ? each : best), []);
}

/** Whether the parts stand in their order, with no sentence of the same kind come in between. */
function isWhole({ to, groups, added }: Alignment, placed: readonly Piece[]): boolean {
  for (let i = 1; i < placed.length; i++) {
    const [before, after] = [placed[i - 1]!.place!, placed[i]!.place!];
    if (after.start < before.end) return false;
    if (after.start - before.end <= 2) continue;
    const between = { start: before.end, end: after.start };
    const inside = (span: Span) => span.start >= between.start && span.end <= between.end;
    const roleAt = (offset: number) =>
      to.blocks.find((block) => block.start <= offset && block.end >= offset)?.role;
    const role = roleAt(before.start);
    const isNew = added.some((span) => inside(span) && roleAt(span.start) === role);
    const isOther = groups.some(
      (group) =>
        !placed.some((piece) => piece.group === group) &&
        group.to.some((span) => inside(span) && roleAt(span.start) === role),
    );
    if (isNew || isOther) return false;
  }
  return true;
}

/** The groups that the passage touches, in order. */
function groupsAt({ groups }: Alignment, span: Span): Group[] {
  return groups.filter(({ from }) => from.some(({ start, end }) => start < span.end && end > span.start));
}

function withoutStops(from: string, to: string, span: Span, place: Span): Span {
  const [old, now] = [from.slice(span.start, span.end).trim(), to.slice(place.start, place.end)];
  const first = /^\p{P}/u.test(old) ? 0 : (FIRST_STOP.exec(now)?.[0].length ?? 0);
  const last = STOP.test(old) || !STOP.test(now) ? 0 : 1;
  return first + last < now.length ? { start: place.start + first, end: place.end - last } : place;
}

function shown({ text }: PageText, span: Span | null): Traced['nearest'] {
  return span && { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}
