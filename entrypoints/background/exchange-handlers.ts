/** Files of notes, taken in. */
import { compareWithStored } from '../../lib/exchange/comparing';
import { readFile } from '../../lib/exchange/files';
import { type Fate, FATES, type NoteChange } from '../../lib/exchange/note-change';
import { takeIn, undoTaking } from '../../lib/exchange/taking';
import type { ArxivId } from '../../lib/paper/id';
import { meIn } from '../../lib/settings/person';
import type { Area } from './area';
import type { BackgroundContext } from './context';
import { Pushes } from './pushes';

/** So many changes are shown one by one. */
const MOST_SHOWN = 500;

export function exchangeHandlers(context: BackgroundContext): Area<'exchange'> {
  const { settings, now, newId, report } = context;
  const pushes = new Pushes(context);
  const stored = { now, newId };
  /** The answer, while others are told that notes of its papers have changed. */
  function telling<T extends { papers: readonly ArxivId[] }>(changed: T): T {
    pushes.notesChanged(new Set(changed.papers)).catch(report);
    return changed;
  }
  return {
    'exchange/look': async ({ name, text }) => {
      const { format, exchanged, refused, kept } = await readFile(name, text, null);
      const all = await compareWithStored(exchanged.notes);
      return {
        format,
        fates: countOf(all),
        changes: all.filter(({ fate }) => fate !== 'same').slice(0, MOST_SHOWN),
        papers: [...new Set(all.map(({ note }) => note.target.paper))],
        alone: exchanged.foreign.filter(({ note }) => note === null).length,
        refused: [...refused, ...kept],
      };
    },
    'exchange/take': async ({ name, text }) => {
      const me = await meIn(settings);
      const { exchanged, refused, kept } = await readFile(name, text, me.name);
      return { ...telling(await takeIn(exchanged, stored)), refused: [...refused, ...kept] };
    },
    'exchange/undo': async ({ batch }) => telling(await undoTaking(batch, stored)),
  };
}

/** How many there are of each fate. */
function countOf(changes: readonly NoteChange[]): Record<Fate, number> {
  const counts = FATES.map(
    (fate) => [fate, changes.filter((change) => change.fate === fate).length] as const,
  );
  return Object.fromEntries(counts) as Record<Fate, number>;
}
