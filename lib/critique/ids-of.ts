/** The ids that the notes of a reading have: they follow from what was posted, so that the same gives the same. */
import { fold } from '../anchor/fold';
import { derivedId } from '../store/derived-id';
import { beginningOf, type ReadPiece } from './pieces-of-reading';
import type { Reading, ReadReply } from './reading';
import { timeOfDate } from './time-of-date';

/** Where a post has no date that can be read, its notes' ids sort by this one, so that they do not depend on today's. */
export const UNDATED = '1970-01-01T00:00:00.000Z';

/** Notes and replies in order of the critique; none stands before what it answers. */
export function inOrder({ notes, replies }: Reading): ReadPiece[] {
  const below = new Map<string, ReadReply[]>();
  for (const reply of replies) below.set(reply.answers, [...(below.get(reply.answers) ?? []), reply]);
  const ready: ReadPiece[] = [...notes];
  const ordered: ReadPiece[] = [];
  while (ready.length > 0) {
    const next = ready.reduce((a, b) => (beginningOf(b) < beginningOf(a) ? b : a));
    ready.splice(ready.indexOf(next), 1);
    ordered.push(next);
    ready.push(...(below.get(next.key) ?? []));
  }
  return ordered;
}

/** Ids by key, of `pieces` in order. The same words on the same quotation twice are told apart by their order. */
export function idsOf({ paper, critique }: Reading, pieces: readonly ReadPiece[]): Map<string, string> {
  const times = new Map<string, number>();
  return new Map(
    pieces.map((piece) => {
      const [first] = piece.parts;
      const words = [...piece.quoting, ...(first === undefined ? [] : [first])].map(
        (part) => fold(critique.parts[part]!.text).text,
      );
      const date = critique.posts[piece.post]?.date ?? null;
      const time = date === null ? null : timeOfDate(date);
      const content = JSON.stringify(words);
      const seen = times.get(content) ?? 0;
      times.set(content, seen + 1);
      const at = time === null ? UNDATED : new Date(time).toISOString();
      return [piece.key, derivedId(at, 'critique', paper, content, String(seen))];
    }),
  );
}
