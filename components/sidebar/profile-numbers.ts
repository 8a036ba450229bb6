/** Numbers of the profile as they are read, in the language of the browser. */

const DECIMAL = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 2 });
const WHOLE = new Intl.NumberFormat();

/** A rate: two digits, all of those before the point. */
export function decimal(value: number): string {
  return value >= 100 ? WHOLE.format(Math.round(value)) : DECIMAL.format(value);
}

/** A count. */
export function whole(value: number): string {
  return WHOLE.format(value);
}
