/** A report calls a thing what the interface calls it. */
import { describe, expect, it } from 'vitest';
import english from '../../../locales/en.json';
import { type Position, POSITIONS } from '../../../lib/notes/note';
import type { Reason } from '../../../lib/threads/state';
import {
  KIND_NAMES,
  reasonSentence,
  ROLE_NAMES,
  sayingName,
  STATE_NAMES,
  TURN_NAMES,
} from '../../../lib/report/words';

/** "missing-baseline" of the data is "missingBaseline" of the interface. */
function asKey(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function asName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function byKey(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([name, words]) => [asKey(name), words]));
}

describe('the words of a report are those of the interface', () => {
  it.each([
    ['kinds', KIND_NAMES, english.noteKinds],
    ['states', STATE_NAMES, english.threads.states],
    ['turns', TURN_NAMES, english.threads.turns],
    ['roles', ROLE_NAMES, english.sidebar.roles],
  ])('for %s', (_, names, interfaces) => {
    expect(byKey(names)).toEqual(interfaces);
  });

  it('for reasons, but that a report asks nobody', () => {
    const said = Object.keys(english.sidebar.reasons).map((key) => [
      key,
      reasonSentence({ reason: asName(key) as Reason, version: 7 }),
    ]);
    const shown = Object.entries(english.sidebar.reasons).map(([key, words]) => [
      key,
      words.replace('$1', '7').replace(' Resolved?', ''),
    ]);
    expect(said).toEqual(shown);
  });

  it('for positions and actions', () => {
    const positions = POSITIONS.map((position: Position) => [position, sayingName(position, null)]);
    expect(Object.fromEntries(positions)).toEqual(english.threads.positions);
    const { actions } = english.threads;
    expect(sayingName(null, { type: 'will-change', what: '', where: null })).toBe(actions.willChange);
    expect(sayingName(null, { type: 'changed', version: 3 })).toBe(actions.changed.replace('$1', '3'));
    for (const type of ['resolve', 'withdraw', 'reopen', 'agree-to-differ', 'leave-open'] as const) {
      expect(sayingName(null, { type })).toBe(byKey(actions)[asKey(type)]);
    }
    expect(sayingName('partly', { type: 'leave-open' })).toBe('Agrees in part; leaves it open');
  });
});
