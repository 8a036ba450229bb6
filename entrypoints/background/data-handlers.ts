/** Everything kept, out and in again. */
import { exportBackup, importBackup, problemsInStore } from '../../lib/exchange/backup';
import { asideSettings } from '../../lib/settings/store';
import { type Area } from './area';
import { type BackgroundContext } from './context';
import { Pushes } from './pushes';

export function dataHandlers(context: BackgroundContext): Area<'data'> {
  const { store, packs, settings, now, report } = context;
  const pushes = new Pushes(context);
  return {
    'data/export': () => exportBackup(settings, now()),
    'data/import': async ({ json }) => {
      const { papers, ...outcome } = await importBackup(settings, json);
      pushes.notesChanged(papers).catch(report);
      pushes.lensChanged(null).catch(report);
      return outcome;
    },
    'data/count': async () => {
      const [counts, { own, imported }, problems, aside] = await Promise.all([
        store.counts(),
        packs.list(),
        problemsInStore(),
        asideSettings(settings),
      ]);
      const ofSettings = aside.map(
        ({ why }) =>
          `Settings that could not be read were put aside: ${why}. They are kept, and are in every export.`,
      );
      return {
        ...counts,
        terms: own.terms.length,
        packs: imported.length,
        problems: [...ofSettings, ...problems],
      };
    },
  };
}
