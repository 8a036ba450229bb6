/** What a stored value says of the settings, without touching it. */
import * as v from 'valibot';
import { explainFaults, faultsOf } from '../schema/explain';
import { migrate } from './migrations';
import { DEFAULT_SETTINGS, Settings, SETTINGS_VERSION } from './settings';

export type StoredSettings =
  | { state: 'ok'; settings: Settings }
  /** Written by a newer Hedgerow: not ours to read or to change. */
  | { state: 'newer'; version: number }
  /** Unreadable, with the reason as a clause: "`overlay` must be one of 'all', 'few', 'off', not 'some'". */
  | { state: 'broken'; why: string };

const Versioned = v.looseObject({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });

/** Reads what is stored under the settings' key; nothing (or null) is what a first start finds. */
export function readStored(stored: unknown): StoredSettings {
  if (stored === undefined || stored === null) return { state: 'ok', settings: DEFAULT_SETTINGS };
  const versioned = v.safeParse(Versioned, stored);
  if (!versioned.success) return broken(versioned.issues);
  const { version } = versioned.output;
  if (version > SETTINGS_VERSION) return { state: 'newer', version };
  let migrated: unknown;
  try {
    migrated = migrate(versioned.output, version, SETTINGS_VERSION);
  } catch (thrown) {
    return { state: 'broken', why: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  const parsed = v.safeParse(Settings, migrated);
  return parsed.success ? { state: 'ok', settings: parsed.output } : broken(parsed.issues);
}

function broken(issues: readonly v.BaseIssue<unknown>[]): StoredSettings {
  return { state: 'broken', why: explainFaults(faultsOf(issues)) };
}
