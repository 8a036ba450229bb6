/**
 * The first index below `length` of which `isReached` holds, and `length` where it holds of none. Of all behind one of
 * which it holds, it must hold as well.
 */
export function firstIndex(length: number, isReached: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
