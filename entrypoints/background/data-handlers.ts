/** Everything kept, out and in again. */
import { exportBackup, importBackup, problemsInStore } from '../../lib/exchange/backup';
import { backupState, rememberBackup } from '../../lib/exchange/backup-due';
import { meIn } from '../../lib/settings/person';
import { asideSettings } from '../../lib/settings/store';
import type { Area } from './area';
import type { BackgroundContext } from './context';
import { Pushes } from './pushes';

export function dataHandlers(context: BackgroundContext): Area<'data'> {
  const { library, packs, settings, now, report } = context;
  const pushes = new Pushes(context);
  return {
    'data/export': async () => {
      // Whoever exports notes leaves them signed: elsewhere “me” is somebody else.
      await meIn(settings, context.newId);
      const file = await exportBackup(settings, now());
      await rememberBackup(settings, now());
      return file;
    },
    'data/import': async ({ json }) => {
      const { papers, ...outcome } = await importBackup(settings, json);
      pushes.notesChanged(papers).catch(report);
      pushes.lensChanged(null).catch(report);
      return outcome;
    },
    'data/count': async () => {
      const { id: me } = await meIn(settings);
      const [counts, faults, { own, imported }, problems, aside, backup] = await Promise.all([
        library.counts(me),
        library.faults(me),
        packs.list(),
        problemsInStore(),
        asideSettings(settings),
        backupState(settings, now()),
      ]);
      const ofSettings = aside.map(
        ({ why }) =>
          `Settings that could not be read were put aside: ${why}. They are kept, and are in every export.`,
      );
      return {
        ...counts,
        terms: own.terms.length,
        packs: imported.length,
        lastBackupAt: backup.lastAt,
        backupDue: backup.due,
        problems: [...ofSettings, ...faults, ...problems],
      };
    },
    'data/room': () => context.room(),
  };
}
