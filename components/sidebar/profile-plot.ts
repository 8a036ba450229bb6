/** Where the dots, lines and bands of the profile's plot lie: shares of its width, 0 to 1. */
import type { Frequency, Profile } from '../../lib/profile/profile';
import { PROFILED, type Profiled } from '../../lib/profile/profiled';

export interface Scale {
  /** What the right edge stands for, per 1,000 words; the left one is 0. */
  max: number;
}

/** A frequency drawn: a dot on a line. A line that runs on beyond the edge has `open`. */
export interface Drawn {
  dot: number;
  low: number;
  high: number;
  open: boolean;
}

/** So much more than the largest rate is shown: the intervals of short sections would press all dots together. */
const HEADROOM = 1.5;

const STEPS = [1, 2, 3, 4, 5, 6, 8, 10];

/** The kinds that this paper has rates or counts of, in order. */
export function kindsOf({ total }: Profile): Profiled[] {
  return PROFILED.filter((kind) => total[kind] !== null);
}

/** A scale on which all rates of a kind have room, and the band of the reference where there is one. */
export function scaleOf({ total, sections, reference }: Profile, kind: Profiled): Scale {
  const rates = [total, ...sections.map(({ kinds }) => kinds)].map((kinds) => kinds[kind]?.rate ?? null);
  const largest = Math.max(...rates.map((rate) => (rate === null ? 0 : rate.perThousand)));
  const longest = Math.max(...rates.map((rate) => (rate === null ? 0 : rate.high)));
  const band = kind === 'hedge' && reference ? reference.p75 : 0;
  return { max: nice(Math.max(Math.min(longest, HEADROOM * largest), band, 1)) };
}

/** The next round number: one of few digits, so that half of it can be read as well. */
function nice(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * STEPS.find((step) => step * unit >= value * 0.9999)!;
}

/** Where a frequency lies on a scale; null where it has no rate. */
export function drawn({ rate }: Frequency, { max }: Scale): Drawn | null {
  if (rate === null) return null;
  const at = (value: number) => Math.min(1, value / max);
  return { dot: at(rate.perThousand), low: at(rate.low), high: at(rate.high), open: rate.high > max };
}

/** The middle half of the reference on a scale; null where it is not one of this kind, or has no width. */
export function bandOf(
  { reference }: Profile,
  kind: Profiled,
  { max }: Scale,
): { low: number; high: number } | null {
  if (kind !== 'hedge' || reference === null || reference.p75 <= reference.p25) return null;
  return { low: reference.p25 / max, high: Math.min(1, reference.p75 / max) };
}
