/** Numbers of the profile as they are read, in the language of the browser. */

const DECIMAL = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });

/** A rate: one digit behind the point below ten, none from there on. */
export function decimal(value: number): string {
  return value < 9.95 ? DECIMAL.format(value) : WHOLE.format(value);
}

/** A count. */
export function whole(value: number): string {
  return WHOLE.format(value);
}
