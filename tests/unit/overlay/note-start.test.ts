import { expect, test } from 'vitest';
import { KINDS, type Card, type Kind } from '../../../lib/lens/finding';
import { noteKindFor, rewordingFrom } from '../../../lib/overlay/note-start';
import { NOTE_KINDS } from '../../../lib/notes/note';

const card = (kind: Kind, neutral: string[]): Card => ({
  kind,
  term: 't',
  text: 't',
  why: 'w',
  carry: null,
  place: [],
  weighed: [],
  neutral,
  definitions: [],
  defined: null,
  source: 's',
  rules: [],
});

test('every kind of mark begins a kind of note', () => {
  for (const kind of KINDS) expect(NOTE_KINDS).toContain(noteKindFor(kind));
});

test('a note begun from a card has its first neutral wording, where there is one', () => {
  expect(rewordingFrom(card('loaded', ['misleading output', 'wrong output']))).toBe('misleading output');
  expect(rewordingFrom(card('hedge', []))).toBeNull();
});

test('advice to leave a word out is not taken for a wording', () => {
  expect(rewordingFrom(card('surprise', ['leave it out']))).toBeNull();
});
