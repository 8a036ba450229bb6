/** The welcome page is shown once to a profile, however often the extension is installed in it. */

const KEY = 'welcomed';

interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * Shows the welcome page where it has not been shown yet. A browser says `install` at each start with an extension
 * that is loaded from a folder, so that event alone is no sign of a newcomer.
 */
export async function welcomeOnce(area: Area, show: () => Promise<unknown>): Promise<void> {
  if ((await area.get(KEY))[KEY] === true) return;
  await show();
  await area.set({ [KEY]: true });
}
