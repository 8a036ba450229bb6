/**
 * `bench filter [--notes N]`: filtering the notes of one paper by everything at once, as at each key in the search
 * field. The notes are made here: bodies of some sixty words, every fourth one a reply. CPU time.
 */
import { parseArgs } from 'node:util';
import { type Note, NOTE_KINDS } from '../../lib/notes/note';
import { type Filter, filterThreads, NO_FILTER } from '../../lib/threads/filter';
import { inOrder } from '../../lib/threads/sort';
import { threadStatus } from '../../lib/threads/state';
import { threadsOf } from '../../lib/threads/thread';
import { buildNote, buildReply } from '../unit/build-note';

const NOTES = '5000';
const RUNS = 25;
const FEW_RUNS = 7;
const WORDS =
  `the hedge was cut in spring and every bed beside it measured twice before the frost naïve moles “dug” tunnels
  under roots of old trees while keepers counted blossoms rows paths fences and the weight of each harvest`.split(
    /\s+/,
  );

export function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({ args: parameters, options: { notes: { type: 'string', default: NOTES } } });
  const notes = Array.from({ length: Number(values.notes) }, (_, index) => noteOf(index));
  const threading = timed(() => threadsOf(notes));
  const entries = entriesOf(notes);
  const all: Filter = {
    text: 'naive frost blossoms',
    chosen: {
      ...NO_FILTER.chosen,
      kind: ['over-claim', 'scope', 'question'],
      turn: ['author', 'critic'],
      tag: ['moles'],
      severity: ['1', '2'],
    },
  };
  const { found } = filterThreads(entries, all);
  // What is kept of a note is kept for that object: notes that come anew are folded anew.
  const anew = Array.from({ length: FEW_RUNS }, () => entriesOf(structuredClone(notes)));
  const first = median(anew.map((each) => once(() => filterThreads(each, all))));
  console.log(
    [
      `${notes.length} notes in ${entries.length} threads; medians, CPU time`,
      '',
      row('threads from the flat list', threading),
      row(
        'state and turn of every thread',
        timed(() => entries.map(({ thread }) => threadStatus(thread, null))),
      ),
      row(`the first filter of notes just come: folds every text (${found.length} found)`, first),
      row(
        'the same again: text and four facets',
        timed(() => filterThreads(entries, all)),
      ),
      row(
        'nothing chosen: facets alone',
        timed(() => filterThreads(entries, NO_FILTER)),
      ),
      row(
        'sorted by time',
        timed(() => entries.toSorted(inOrder('time'))),
      ),
    ].join('\n'),
  );
  return Promise.resolve();
}

function noteOf(index: number): Note {
  const at = new Date(Date.UTC(2026, 10, 24) + 1000 * ((index * 7919) % 100_000)).toISOString();
  const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  const body = Array.from({ length: 60 }, (_, word) => WORDS[(index * 31 + word * 17) % WORDS.length]).join(
    ' ',
  );
  const author = { id: `person-${index % 23}`, name: `Person ${index % 23}`, claimsAuthor: index % 23 === 0 };
  const fields = { id, body, author, createdAt: at, updatedAt: at };
  if (index % 4 === 3)
    return buildReply({
      ...fields,
      replyTo: `00000000-0000-7000-8000-${String(index - 1).padStart(12, '0')}`,
    });
  return buildNote({
    ...fields,
    kind: NOTE_KINDS[index % NOTE_KINDS.length]!,
    tags: index % 3 === 0 ? ['moles', `bed ${index % 11}`] : [],
    severity: index % 5 === 0 ? null : (((index % 3) + 1) as 1 | 2 | 3),
  });
}

function row(name: string, ms: number): string {
  return `  ${name.padEnd(74)}${ms.toFixed(2).padStart(9)} ms`;
}

function entriesOf(notes: readonly Note[]) {
  return threadsOf(notes).map((thread) => ({ thread, status: threadStatus(thread, null), span: null }));
}

function timed(work: () => unknown): number {
  return median(Array.from({ length: RUNS }, () => once(work)));
}

/** CPU time in milliseconds: the clock would also count what else the machine does. */
function once(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
