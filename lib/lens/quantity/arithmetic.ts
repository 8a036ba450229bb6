/** What two numbers say, as fractions and in words. */
import type { Finding } from '../finding';

export type Arithmetic = NonNullable<Finding['arithmetic']>;

/** The change from one number to another. `relative` is a fraction of `from`, null where that is not above 0. */
export function change(from: number, to: number): Arithmetic {
  return {
    from: tidy(from),
    to: tidy(to),
    absolute: tidy(to - from),
    relative: from > 0 ? tidy((to - from) / from) : null,
  };
}

/** A part of a whole, as the way from nothing to the part: `relative` is its share of the whole. */
export function share(part: number, whole: number): Arithmetic {
  return { from: 0, to: tidy(part), absolute: tidy(part), relative: tidy(part / whole) };
}

/** Twelve digits: what decimal fractions lose in binary arithmetic is not the paper's. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** A fraction as a signed percentage of two or three digits: `+50 %`, `−7.5 %`. */
export function signedPercent(fraction: number): string {
  return `${signOf(fraction)}${percent(Math.abs(fraction))}`;
}

/** A fraction as a percentage: `19.4 %`, `0.019 %`. */
export function percent(fraction: number): string {
  return `${short(100 * fraction)} %`;
}

/** A number with its sign: `+0.07`; with so many `decimals` at most where that is known, else two or three digits. */
export function signed(value: number, decimals?: number): string {
  const size = Math.abs(value);
  if (decimals === undefined || size >= 1e9) return `${signOf(value)}${short(size)}`;
  const exact = size.toLocaleString('en-US', { maximumFractionDigits: Math.min(decimals, 12) });
  return `${signOf(value)}${exact === '0' && size > 0 ? short(size) : exact}`;
}

/** A ratio: `×1.3`. */
export function times(ratio: number): string {
  return `\u00D7${short(ratio)}`;
}

function signOf(value: number): string {
  return value < 0 ? '\u2212' : '+';
}

/** Two digits, three from 100 on; thousands in groups, and powers of ten where neither end would be read. */
function short(value: number): string {
  const rounded = Number(value.toPrecision(value >= 100 ? 3 : 2));
  if (rounded !== 0 && (rounded < 1e-6 || rounded >= 1e9)) {
    const [digits, power] = rounded.toExponential().split('e') as [string, string];
    return `${digits}\u00D710^${Number(power)}`;
  }
  return rounded < 10_000 ? String(rounded) : rounded.toLocaleString('en-US');
}
