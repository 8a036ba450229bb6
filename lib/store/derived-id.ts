/** Ids that follow from what they name: the same thing done twice, or brought up to date in two browsers, has one id. */
import { parse, v5, v7 } from 'uuid';

const NAMESPACE = '6f0c4e0e-5d0b-4f7e-9f0a-3c7b1d2e8a51';

/**
 * A UUIDv7 that sorts by `at` (ISO 8601) and otherwise follows from `at` and `parts` alone. Ids are stored, and steps
 * that bring an older database up to date make them: how they follow must never change.
 */
export function derivedId(at: string, ...parts: readonly string[]): string {
  const random = parse(v5(JSON.stringify([at, ...parts]), NAMESPACE));
  return v7({ msecs: Math.max(0, Date.parse(at)), random });
}
