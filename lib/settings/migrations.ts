/**
 * How stored settings of an older version become today's. A change of the settings' shape adds one file,
 * `migrations/NNN-what-changes.ts`, that exports a `Migration`, and one line here; none is ever changed afterwards.
 */
import { packsAndMutedTerms } from './migrations/001-packs-and-muted-terms';
import { person } from './migrations/002-person';
import type { Migration } from './migrations/migration';

/** In order of `from`, without a gap, the last one leading to `SETTINGS_VERSION`. */
export const MIGRATIONS: readonly Migration[] = [packsAndMutedTerms, person];

/**
 * Brings `stored` from its version up to `version`, one step after the other.
 * @throws Error where a step is missing or fails
 */
export function migrate(
  stored: Readonly<Record<string, unknown>>,
  from: number,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Record<string, unknown> {
  let value: Record<string, unknown> = { ...stored };
  for (let at = from; at < version; at += 1) {
    const step = migrations.find((migration) => migration.from === at);
    if (!step) throw new Error(`nothing leads from version ${at} to version ${at + 1}`);
    value = { ...step.migrate(value), version: at + 1 };
  }
  return value;
}
