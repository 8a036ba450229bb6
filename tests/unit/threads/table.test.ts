/** docs/thread-states.md, row by row: what it says is what the functions do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, POSITIONS } from '../../../lib/notes/note';
import { mayDo, type Saying } from '../../../lib/threads/may-say';
import { standingOf } from '../../../lib/threads/standing';
import {
  type Facts,
  factsOf,
  type NewestText,
  REASONS,
  THREAD_STATES,
  threadStatus,
} from '../../../lib/threads/state';
import { type Thread, threadsOf } from '../../../lib/threads/thread';
import { buildReply } from '../build-note';
import { actionOf, type Move, type Opening, PEOPLE, type Speaker, talk, threadOf, WHOLE_PAPER } from './talk';

const document = readFileSync(join(import.meta.dirname, '../../../docs/thread-states.md'), 'utf8');

const part = (heading: string) => document.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

interface Row {
  id: string;
  /** By column: whether a value falls under the cell. */
  conditions: Partial<Record<keyof Facts, (value: string) => boolean>>;
  outcome: Record<'state' | 'waitingFor' | 'reason' | 'ask', string | null>;
  example: string;
}

const FACTS: Readonly<Record<string, keyof Facts>> = {
  note: 'opening',
  ended: 'ended',
  done: 'deed',
  news: 'news',
  'last word': 'last',
  holds: 'answer',
};

function condition(cell: string): (value: string) => boolean {
  if (cell === '-') return () => true;
  const values = cell.replace(/^not /, '').split(', ');
  return (value) => values.includes(value) !== cell.startsWith('not ');
}

const rows = part('The table')
  .split('\n### ')
  .slice(1)
  .flatMap((section): Row[] => {
    const given = /^Given: (.*)\.$/m.exec(section)?.[1]!.split('; ') ?? [];
    const above = Object.fromEntries(
      given.map((words): [string, (value: string) => boolean] => {
        const [, column, cell] = /^_(.+)_ (.+)$/.exec(words)!;
        return [FACTS[column!]!, condition(cell!)];
      }),
    );
    const lines = section.split('\n').filter((line) => line.startsWith('|'));
    const columns = cellsOf(lines[0]!);
    return lines.slice(2).map((line) => {
      const cells = Object.fromEntries(cellsOf(line).map((cell, index) => [columns[index]!, cell]));
      const own = columns
        .filter((column) => column in FACTS)
        .map((column): [string, (value: string) => boolean] => [FACTS[column]!, condition(cells[column]!)]);
      return {
        id: cells['row']!,
        conditions: { ...above, ...Object.fromEntries(own) },
        outcome: {
          state: cells['state']!,
          waitingFor: cells['waits for'] === 'nobody' ? null : cells['waits for']!,
          reason: cells['reason']!,
          ask: cells['asks'] === '-' ? null : cells['asks']!,
        },
        example: cells['example']!,
      };
    });
  });

const fits = ({ conditions }: Row, facts: Facts) =>
  Object.entries(conditions).every(([fact, holds]) => holds(facts[fact as keyof Facts] ?? 'no'));

const NOTHING_KNOWN = null;

/** The thread and the text of an example: `(question) author replies / v2 changed`. */
function read(example: string): { thread: Thread; newest: NewestText } {
  const [, words, version, status] = /^(.*?)(?: ?\/ v(\d+) (\w+))?$/.exec(example)!;
  const newest =
    status === undefined
      ? NOTHING_KNOWN
      : { version: Number(version), status: status as NonNullable<NewestText>['status'] };
  const [, opening, said] = /^(?:\((.+?)\) ?)?(.*)$/.exec(words!)!;
  if (opening === 'stray') {
    const stray = buildReply({ replyTo: '00000000-0000-7000-8000-000000000099' });
    return { thread: threadsOf([stray])[0]!, newest };
  }
  const openings: Readonly<Record<string, Opening>> = {
    question: { kind: 'question' },
    praise: { kind: 'praise' },
    'whole paper': { target: WHOLE_PAPER },
    'note deleted': { deleted: true },
  };
  return { thread: talk(said!, opening === undefined ? {} : openings[opening]!), newest };
}

const outcomeOf = (thread: Thread, newest: NewestText, elsewhere: NewestText = null) => {
  const { state, waitingFor, reason, ask } = threadStatus(thread, newest, elsewhere);
  return { state, waitingFor, reason, ask };
};

describe('the table of states', () => {
  it('has rows, each with an id of its own', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('reaches every state and gives every reason', () => {
    expect([...new Set(rows.map(({ outcome }) => outcome.state))].sort()).toEqual([...THREAD_STATES].sort());
    expect([...new Set(rows.map(({ outcome }) => outcome.reason))].sort()).toEqual([...REASONS].sort());
  });

  it('gives the critic the turn wherever it asks something', () => {
    for (const { outcome } of rows) if (outcome.ask !== null) expect(outcome.waitingFor).toBe('critic');
  });

  it.each(rows.map((row) => ({ ...row, name: row.example || 'nothing said' })))(
    '$id: $name',
    ({ id, example, outcome }) => {
      const { thread, newest } = read(example);
      const facts = factsOf(thread.note, standingOf(thread), newest, null);
      expect(rows.filter((row) => fits(row, facts)).map((row) => row.id)).toEqual([id]);
      expect(outcomeOf(thread, newest)).toEqual(outcome);
    },
  );
});

const SAYINGS = [
  'resolves',
  'withdraws',
  'reopens',
  'agrees to differ',
  'leaves it open',
  'will change it',
  'will change another place',
  'will change the whole paper',
  'has changed it in v2',
];
const ACTIONS: (Action | null)[] = [null, ...SAYINGS.map((words) => actionOf(words)!)];
const SPEAKERS: Speaker[] = ['critic', 'author', 'reader'];
const STATUSES = ['unchanged', 'moved', 'changed', 'deleted', 'ambiguous'] as const;
const TEXTS: NewestText[] = [
  null,
  ...[1, 2, 3].flatMap((version) => STATUSES.map((status) => ({ version, status }))),
];
const SOME_TEXTS: NewestText[] = [
  null,
  { version: 2, status: 'moved' },
  { version: 3, status: 'changed' },
  { version: 3, status: 'ambiguous' },
];
const OPENINGS: Opening[] = [
  {},
  { kind: 'question' },
  { kind: 'praise' },
  { target: WHOLE_PAPER },
  { deleted: true },
];

const everyMove: Move[] = SPEAKERS.flatMap((speaker) =>
  [null, ...POSITIONS].flatMap((position) =>
    ACTIONS.map((action) => ({ speaker, position, action, version: 1, to: null, deleted: false })),
  ),
);

/** Exactly one row holds, and it says what the function says. */
function isCovered(thread: Thread, newest: NewestText, elsewhere: NewestText = null): boolean {
  const facts = factsOf(thread.note, standingOf(thread), newest, elsewhere);
  const under = rows.filter((row) => fits(row, facts));
  if (under.length !== 1) return false;
  const outcome = outcomeOf(thread, newest, elsewhere);
  return JSON.stringify(outcome) === JSON.stringify(under[0]!.outcome);
}

const aMove = fc.record({
  speaker: fc.constantFrom(...SPEAKERS),
  position: fc.constantFrom(null, ...POSITIONS),
  action: fc.constantFrom(...ACTIONS),
  version: fc.constantFrom(null, 1, 2, 3),
  to: fc.constantFrom(null, null, 0, 1, 2),
  deleted: fc.constantFrom(false, false, false, true),
});

/** Moves that answer nothing that is not yet there. */
const moves = fc
  .array(aMove, { maxLength: 8 })
  .map((all) => all.map((move, index) => (move.to !== null && move.to > index ? { ...move, to: 0 } : move)));

describe('every thread that can occur', () => {
  it('falls under exactly one row: all of two moves', () => {
    const left: string[] = [];
    for (const first of everyMove) {
      for (const second of everyMove) {
        const thread = threadOf([first, second]);
        if (!isCovered(thread, null)) left.push(JSON.stringify([first, second]));
      }
    }
    expect(left).toEqual([]);
  });

  it('falls under exactly one row: all of one move, with every opening and every text', () => {
    const left: string[] = [];
    for (const opening of OPENINGS) {
      for (const move of everyMove) {
        const thread = threadOf([move], opening);
        for (const newest of TEXTS) {
          for (const elsewhere of SOME_TEXTS) {
            if (!isCovered(thread, newest, elsewhere)) left.push(JSON.stringify([opening, move, newest]));
          }
        }
      }
    }
    expect(left).toEqual([]);
  });

  it('falls under exactly one row: long talks', () => {
    fc.assert(
      fc.property(
        moves,
        fc.constantFrom(...OPENINGS),
        fc.constantFrom(...TEXTS),
        fc.constantFrom(...TEXTS),
        (said, opening, newest, elsewhere) => {
          const thread = threadOf(said, opening);
          return thread === undefined || isCovered(thread, newest, elsewhere);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('who may say what', () => {
  const sides: Speaker[] = ['critic', 'author', 'reader'];
  const table = new Map(
    part('Who may say what')
      .split('\n')
      .filter((line) => line.startsWith('| `') || line.startsWith('| any'))
      .map((line) => cellsOf(line))
      .map(([says, ...cells]) => [says!.replaceAll('`', ''), cells]),
  );
  const ENDINGS = {
    open: talk('author replies'),
    resolved: talk('author replies; critic resolves'),
    withdrawn: talk('author replies; critic withdraws'),
    differing: talk('author disputes; critic agrees to differ'),
  };
  const WHEN: Readonly<Record<string, readonly (keyof typeof ENDINGS)[]>> = {
    no: [],
    always: ['open', 'resolved', 'withdrawn', 'differing'],
    'unless settled': ['open', 'differing'],
    'unless withdrawn': ['open', 'resolved', 'differing'],
    'when ended': ['resolved', 'withdrawn', 'differing'],
    'when they agreed to differ': ['differing'],
    'while open': ['open'],
    'when others replied': ['open', 'resolved', 'withdrawn', 'differing'],
  };
  const sayings: Saying[] = [
    'will-change',
    'changed',
    'resolve',
    'withdraw',
    'reopen',
    'agree-to-differ',
    'leave-open',
  ];

  it('has a row for each action', () => {
    expect([...table.keys()]).toEqual([...sayings, 'any position']);
  });

  it.each(
    [...sayings, ...POSITIONS].flatMap((saying) =>
      sides.map((side) => ({
        saying,
        side,
        cell: table.get((POSITIONS as readonly string[]).includes(saying) ? 'any position' : saying)![
          sides.indexOf(side)
        ]!,
      })),
    ),
  )('$side, $saying: $cell', ({ saying, side, cell }) => {
    const may = Object.entries(ENDINGS).flatMap(([ending, thread]) =>
      mayDo(PEOPLE[side], thread, saying) ? [ending] : [],
    );
    expect(may).toEqual(WHEN[cell]);
  });

  it('lets the critic take no position while nobody else has spoken', () => {
    expect(mayDo(PEOPLE.critic, talk(''), 'dispute')).toBe(false);
    expect(mayDo(PEOPLE.critic, talk('critic replies'), 'dispute')).toBe(false);
    expect(mayDo(PEOPLE.critic, talk('author replies (deleted)'), 'dispute')).toBe(false);
  });

  it('lets nobody act on a deleted note', () => {
    const thread = talk('author replies', { deleted: true });
    for (const side of sides)
      for (const saying of sayings) expect(mayDo(PEOPLE[side], thread, saying)).toBe(false);
  });

  it('gives what is said all the same no effect', () => {
    fc.assert(
      fc.property(moves, aMove, (said, move) => {
        const thread = threadOf(said);
        const { action, speaker } = move;
        if (thread === undefined || action === null) return true;
        if (mayDo(PEOPLE[speaker], thread, action.type)) return true;
        const newest = { version: 2, status: 'unchanged' } as const;
        const last = { ...move, to: null, deleted: false };
        const withIt = threadStatus(threadOf([...said, last]), newest);
        const without = threadStatus(threadOf([...said, { ...last, action: null }]), newest);
        return JSON.stringify(withIt) === JSON.stringify(without);
      }),
      { numRuns: 2000 },
    );
  });
});
