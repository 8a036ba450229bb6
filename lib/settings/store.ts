/**
 * The settings in `browser.storage.local`. Every part may read and watch them; the background alone changes them, one
 * change after the other, so that none is lost between reading and writing.
 *
 * Settings that cannot be read are put aside under a key of their own before the defaults take their place, and
 * `asideSettings` tells of them. Settings of a newer Hedgerow are left alone.
 */
import { readStored } from './read-stored';
import {
  applyChange,
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsChange,
  SETTINGS_VERSION,
} from './settings';

/** What is used of a storage area of the browser. */
export interface SettingsArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

type Changes = Record<string, { newValue?: unknown }>;

/** What is used of a storage area to follow it. */
export interface WatchedArea {
  onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

/** The settings cannot be used as they are; `message` and `mend` are to be shown. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'newer';
  readonly mend = 'Update Hedgerow, and they work again.';

  constructor(version: number) {
    super(
      `The settings were written by a newer Hedgerow (version ${version}; this one knows ${SETTINGS_VERSION}). They are left as they are.`,
    );
  }
}

const KEY = 'settings';
const ASIDE = 'settings-aside-';

/**
 * The settings as they stand; the defaults where none are stored or what is stored cannot be read.
 * @throws SettingsError where a newer Hedgerow wrote them
 */
export async function readSettings(area: Pick<SettingsArea, 'get'>): Promise<Settings> {
  const stored = readStored((await area.get(KEY))[KEY]);
  if (stored.state === 'newer') throw new SettingsError(stored.version);
  return stored.state === 'ok' ? stored.settings : DEFAULT_SETTINGS;
}

/** What is stored, as it stands; the defaults where nothing is. For an export: it fails on nothing. */
export async function storedSettings(area: Pick<SettingsArea, 'get'>): Promise<unknown> {
  return (await area.get(KEY))[KEY] ?? DEFAULT_SETTINGS;
}

/**
 * Makes a change and stores the outcome. For the background alone.
 * @param change what to change, or a function that is given the settings as they stand and returns the new ones
 * @param now when it is done: part of the key under which unreadable settings are put aside
 * @throws SettingsError where a newer Hedgerow wrote them: then nothing is changed
 */
export function changeSettings(
  area: SettingsArea,
  change: SettingsChange | ((settings: Settings) => Settings),
  now: () => Date = () => new Date(),
): Promise<Settings> {
  return inTurn(area, async () => {
    const raw = (await area.get(KEY))[KEY];
    const stored = readStored(raw);
    if (stored.state === 'newer') throw new SettingsError(stored.version);
    const before = stored.state === 'ok' ? stored.settings : DEFAULT_SETTINGS;
    const settings = typeof change === 'function' ? change(before) : applyChange(before, change);
    // One call writes both: there is no moment at which the old ones are gone and not yet put aside.
    const aside =
      stored.state === 'broken' ? { [ASIDE + now().toISOString()]: { why: stored.why, settings: raw } } : {};
    await area.set({ ...aside, [KEY]: settings });
    return settings;
  });
}

/** Settings that were put aside because they could not be read, each with the reason and as they were stored. */
export async function asideSettings(
  area: Pick<SettingsArea, 'get'>,
): Promise<{ key: string; why: string; settings: unknown }[]> {
  const all = await area.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(ASIDE))
    .sort()
    .map((key) => ({ key, ...(all[key] as { why: string; settings: unknown }) }));
}

/** Puts unreadable settings aside, if there are any. The background does so whenever it is asked for them. */
export async function settleSettings(area: SettingsArea, now?: () => Date): Promise<Settings> {
  const stored = readStored((await area.get(KEY))[KEY]);
  return stored.state === 'broken' ? changeSettings(area, {}, now) : readSettings(area);
}

/**
 * Calls `onChange` with the settings whenever they have changed, in whichever part. Settings that cannot be read
 * change nothing: what was in force stays so until the background has put them aside.
 * Returns what ends it.
 */
export function watchSettings(area: WatchedArea, onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Changes): void => {
    const change = changes[KEY];
    if (!change) return;
    const stored = readStored(change.newValue);
    if (stored.state === 'ok') onChange(stored.settings);
  };
  area.onChanged.addListener(listener);
  return () => area.onChanged.removeListener(listener);
}

/** The last change under way in each area; the next one waits for it, whether it failed or not. */
const turns = new WeakMap<SettingsArea, Promise<unknown>>();

function inTurn<T>(area: SettingsArea, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(area) ?? Promise.resolve()).then(work, work);
  turns.set(area, mine);
  return mine;
}
