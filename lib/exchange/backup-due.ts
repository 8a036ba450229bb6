/** Whether it is time for a back-up: uninstalling an extension, or clearing a profile, wipes all it keeps. */
import * as v from 'valibot';
import type { SettingsArea } from '../settings/store';
import { inTransaction } from '../store/database';

/** So many states of notes without a back-up make it time for one. */
const DUE_AFTER_CHANGES = 20;

/** So many days with any change. */
const DUE_AFTER_DAYS = 30;

const KEY = 'backup';
const DAY = 24 * 60 * 60 * 1000;

const LastBackup = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** How many states of notes there were. They are never removed, so that what was added since is what has changed. */
  revisions: v.number(),
});

export interface BackupState {
  /** When everything was last exported; null for never. */
  lastAt: string | null;
  /** Saves, deletions and the like since. */
  changes: number;
  due: boolean;
}

/** Remembers that everything was exported just now. */
export async function rememberBackup(area: Pick<SettingsArea, 'set'>, now: Date): Promise<void> {
  const revisions = await inTransaction('readonly', (tx) => tx.objectStore('revisions').count());
  await area.set({ [KEY]: { at: now.toISOString(), revisions } });
}

export async function backupState(area: Pick<SettingsArea, 'get'>, now: Date): Promise<BackupState> {
  const stored = v.safeParse(LastBackup, (await area.get(KEY))[KEY]);
  const last = stored.success ? stored.output : null;
  const { count, oldest } = await inTransaction('readonly', async (tx) => {
    const store = tx.objectStore('revisions');
    const [first] = await store.getAllKeys(null, 1);
    return { count: await store.count(), oldest: first };
  });
  // Fewer than then: all was wiped, and what is there has come since.
  const changes = last && last.revisions <= count ? count - last.revisions : count;
  const since = last ? Date.parse(last.at) : oldest === undefined ? now.getTime() : timeOf(oldest);
  const days = (now.getTime() - since) / DAY;
  const due = changes >= DUE_AFTER_CHANGES || (changes > 0 && days >= DUE_AFTER_DAYS);
  return { lastAt: last?.at ?? null, changes, due };
}

/** When a UUIDv7 was made, in milliseconds. */
function timeOf(id: string): number {
  return parseInt(id.replace('-', '').slice(0, 12), 16);
}
