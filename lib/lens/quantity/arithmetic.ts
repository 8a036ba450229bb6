/** What two numbers say, as fractions and in words. */
import { type Finding } from '../finding';

export type Arithmetic = NonNullable<Finding['arithmetic']>;

/** The change from one number to another. `relative` is a fraction of `from`, null where `from` is 0. */
export function change(from: number, to: number): Arithmetic {
  return {
    from,
    to,
    absolute: tidy(to - from),
    relative: from === 0 ? null : tidy((to - from) / Math.abs(from)),
  };
}

/** Twelve digits: what decimal fractions lose in binary arithmetic is not the paper's. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** A fraction as a signed percentage of two or three digits: `+50 %`, `−7.5 %`. */
export function signedPercent(fraction: number): string {
  return `${fraction < 0 ? '\u2212' : '+'}${percent(Math.abs(fraction))}`;
}

/** A fraction as a percentage: `19.4 %`, `0.019 %`. */
export function percent(fraction: number): string {
  return `${short(100 * fraction)} %`;
}

/** A number with its sign: `+0.07`. */
export function signed(value: number): string {
  return `${value < 0 ? '\u2212' : '+'}${short(Math.abs(value))}`;
}

function short(value: number): string {
  const digits = value >= 100 ? 3 : 2;
  return String(Number(value.toPrecision(digits)));
}
