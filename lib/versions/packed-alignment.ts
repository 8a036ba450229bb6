/** An alignment small enough to keep: numbers alone, without the two texts. */
import * as v from 'valibot';
import type { PageText, Span } from '../page-text/page-text';
import type { Alignment, Group } from './align';
import { deflate, inflate, PackedError } from './packed';

/** Raised whenever other groups would come out: what was kept before is then made anew. */
const METHOD = 1;

const Whole = v.pipe(v.number(), v.safeInteger());
/** Start, relative to the end of the one before, and length. */
const Spans = v.array(Whole);
const Packed = v.object({
  method: v.literal(METHOD),
  /** For each group: spans of `from`, spans of `to`, 1 where it has moved, candidates, nearest. */
  groups: v.array(v.tuple([Spans, Spans, v.picklist([0, 1]), Spans, Spans])),
  added: Spans,
});

export function packAlignment({ groups, added }: Alignment): Promise<Uint8Array<ArrayBuffer>> {
  const [from, to] = [new Deltas(), new Deltas()];
  const packed: v.InferOutput<typeof Packed> = {
    method: METHOD,
    groups: groups.map((group) => [
      from.written(group.from),
      to.written(group.to),
      group.moved ? 1 : 0,
      to.written(group.candidates),
      to.written(group.nearest ? [group.nearest] : []),
    ]),
    added: to.written(added),
  };
  return deflate(JSON.stringify(packed));
}

/**
 * The alignment of these two texts that was packed; null where it was packed by another method, is damaged, or does not
 * fit the texts: then it is made anew.
 */
export async function unpackAlignment(
  bytes: Uint8Array<ArrayBuffer>,
  from: PageText,
  to: PageText,
): Promise<Alignment | null> {
  let given: unknown;
  try {
    given = JSON.parse(await inflate(bytes));
  } catch (thrown) {
    if (thrown instanceof PackedError || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
  const read = v.safeParse(Packed, given);
  if (!read.success) return null;
  const [old, now] = [new Deltas(), new Deltas()];
  const groups = read.output.groups.map(([first, second, moved, candidates, nearest]): Group => ({
    from: old.read(first),
    to: now.read(second),
    moved: moved === 1,
    candidates: now.read(candidates),
    nearest: now.read(nearest)[0] ?? null,
  }));
  const added = now.read(read.output.added);
  const fits = (page: PageText, spans: readonly Span[]) =>
    spans.every(({ start, end }) => start >= 0 && start < end && end <= page.text.length);
  const allFit = groups.every(
    (group) =>
      group.from.length > 0 &&
      fits(from, group.from) &&
      fits(to, [...group.to, ...group.candidates, ...(group.nearest ? [group.nearest] : [])]),
  );
  return allFit && fits(to, added) ? { from, to, groups, added } : null;
}

/** Spans as distances: most of them follow each other, and small numbers pack well. */
class Deltas {
  #at = 0;

  written(spans: readonly Span[]): number[] {
    return spans.flatMap(({ start, end }) => {
      const gap = start - this.#at;
      this.#at = end;
      return [gap, end - start];
    });
  }

  read(numbers: readonly number[]): Span[] {
    const spans: Span[] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const start = this.#at + numbers[i]!;
      this.#at = start + numbers[i + 1]!;
      spans.push({ start, end: this.#at });
    }
    return spans;
  }
}
