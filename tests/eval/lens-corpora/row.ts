/** A line of the table of figures. */
export interface Row {
  measure: string;
  got: string;
  reach: string;
  /** What it was counted on. */
  on: string;
}

/** A part of a whole in percent, to a tenth; a dash where there is nothing to be a part of. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : percent(part / whole);
}

/** A fraction in percent, to a tenth. */
export function percent(fraction: number): string {
  return (100 * fraction).toFixed(1);
}
