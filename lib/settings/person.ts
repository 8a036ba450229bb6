/** The id and name that notes are signed with. */
import type { Person } from './settings';
import { changeSettings, readSettings, type SettingsArea, SettingsError } from './store';

/**
 * The person who uses this browser; with `newId`, which makes a new UUID, they are given an id where they have none.
 * Two first notes at once make one id: changes of the settings wait for each other. Settings of a newer Hedgerow stay
 * untouched, and hold up no note: then nobody is known.
 */
export async function meIn(area: SettingsArea, newId: (() => string) | null = null): Promise<Person> {
  try {
    const { person } = await readSettings(area);
    if (person.id !== null || !newId) return person;
    const named = await changeSettings(area, (settings) => ({
      ...settings,
      person: { ...settings.person, id: settings.person.id ?? newId() },
    }));
    return named.person;
  } catch (thrown) {
    if (thrown instanceof SettingsError) return { id: null, name: null };
    throw thrown;
  }
}
