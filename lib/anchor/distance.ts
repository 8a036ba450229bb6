/** How alike two short texts are, by Levenshtein's distance: insertions, deletions and substitutions. */

/** The distance between `one` and `other`. Time and place: product and sum of their lengths. */
export function distance(one: string, other: string): number {
  return lastRow(one, other)[other.length]!;
}

/** The distances between `one` and each beginning of `other`, the empty one first. */
export function distancesToBeginnings(one: string, other: string): ArrayLike<number> {
  return lastRow(one, other);
}

/** 1 for the same text, 0 for nothing in common. `errors` is the distance of two texts of these lengths. */
export function similarityOf(errors: number, length: number, otherLength: number): number {
  const longest = Math.max(length, otherLength);
  return longest === 0 ? 1 : 1 - errors / longest;
}

/**
 * How well `pattern` agrees with the beginning of `text`: 1 in full, about 0.3 for English that has nothing to do
 * with it. Where in `text` it ends is free.
 */
export function beginsLike(text: string, pattern: string): number {
  // Most often it stands there letter by letter: then there is nothing to measure.
  if (text.startsWith(pattern)) return 1;
  const room = text.slice(0, Math.ceil(pattern.length * 1.25));
  const row = lastRow(pattern, room);
  let best = pattern.length;
  for (let index = 0; index <= room.length; index += 1) if (row[index]! < best) best = row[index]!;
  return 1 - best / pattern.length;
}

/** As `beginsLike`, for the end of `text`. */
export function endsLike(text: string, pattern: string): number {
  if (text.endsWith(pattern)) return 1;
  return beginsLike(reversed(text.slice(-Math.ceil(pattern.length * 1.25))), reversed(pattern));
}

/** Distances of `one` to each beginning of `other`. */
function lastRow(one: string, other: string): Uint16Array | Uint32Array {
  const Row = one.length + other.length < 0xffff ? Uint16Array : Uint32Array;
  let above = new Row(other.length + 1);
  let row = new Row(other.length + 1);
  for (let column = 0; column <= other.length; column += 1) above[column] = column;
  for (let line = 1; line <= one.length; line += 1) {
    const unit = one.charCodeAt(line - 1);
    row[0] = line;
    for (let column = 1; column <= other.length; column += 1) {
      const substituted = above[column - 1]! + (unit === other.charCodeAt(column - 1) ? 0 : 1);
      const cheaper = Math.min(above[column]!, row[column - 1]!) + 1;
      row[column] = substituted < cheaper ? substituted : cheaper;
    }
    [above, row] = [row, above];
  }
  return above;
}

function reversed(text: string): string {
  let backwards = '';
  for (let index = text.length - 1; index >= 0; index -= 1) backwards += text[index]!;
  return backwards;
}
