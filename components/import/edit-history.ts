/** The edits of a preview, as data: done, undone, and done again on the same reading after the page was loaded anew. */
import * as v from 'valibot';
import {
  answer,
  drop,
  restore,
  retarget,
  setBody,
  setKind,
  standAlone,
  take,
  takeReference,
  toWholePaper,
} from '../../lib/critique/edit';
import { join, split } from '../../lib/critique/join-split';
import type { Reading } from '../../lib/critique/reading';
import { PossiblePlace } from '../../lib/messages/passages';
import { NoteKind } from '../../lib/notes/note';

const Key = { key: v.string() };

export const Edit = v.variant('does', [
  v.object({ does: v.literal('join'), ...Key }),
  v.object({ does: v.literal('split'), ...Key, part: v.number() }),
  v.object({ does: v.literal('retarget'), ...Key, place: PossiblePlace }),
  v.object({ does: v.literal('whole-paper'), ...Key }),
  v.object({ does: v.literal('kind'), ...Key, kind: NoteKind }),
  v.object({
    does: v.literal('take'),
    ...Key,
    what: v.picklist(['kind', 'rewording', 'position', 'action']),
    taken: v.boolean(),
  }),
  v.object({ does: v.literal('reference'), ...Key, index: v.number(), taken: v.boolean() }),
  v.object({ does: v.literal('stand-alone'), ...Key }),
  v.object({ does: v.literal('answer'), ...Key, to: v.string() }),
  v.object({ does: v.literal('drop'), ...Key }),
  v.object({ does: v.literal('restore'), ...Key }),
  v.object({ does: v.literal('body'), ...Key, body: v.string() }),
]);
export type Edit = v.InferOutput<typeof Edit>;

/** The edits of a reading; the first `at` of them hold, the rest are undone. */
export interface EditHistory {
  readonly edits: readonly Edit[];
  readonly at: number;
  /** The reading as it was read, and after each edit. */
  readonly states: readonly Reading[];
}

/** Puts another history, made from the present one, in its place. */
export type ChangeHistory = (change: (history: EditHistory) => EditHistory) => void;

export function begin(reading: Reading): EditHistory {
  return { edits: [], at: 0, states: [reading] };
}

export function presentOf({ states, at }: EditHistory): Reading {
  return states[at]!;
}

/** What was undone before is gone then. An edit that changes nothing is none. */
export function withEdit(history: EditHistory, edit: Edit): EditHistory {
  const before = presentOf(history);
  const after = edited(before, edit);
  if (after === before) return history;
  const { at } = history;
  return {
    edits: [...history.edits.slice(0, at), edit],
    at: at + 1,
    states: [...history.states.slice(0, at + 1), after],
  };
}

export function undone(history: EditHistory): EditHistory {
  return history.at === 0 ? history : { ...history, at: history.at - 1 };
}

export function redone(history: EditHistory): EditHistory {
  return history.at === history.edits.length ? history : { ...history, at: history.at + 1 };
}

/** The same history, of which the edits alone were kept. */
export function replayed(reading: Reading, edits: readonly Edit[], at: number): EditHistory {
  const all = edits.reduce(withEdit, begin(reading));
  return { ...all, at: Math.min(at, all.edits.length) };
}

function edited(reading: Reading, edit: Edit): Reading {
  const { key } = edit;
  switch (edit.does) {
    case 'join':
      return join(reading, key);
    case 'split':
      return split(reading, key, edit.part);
    case 'retarget':
      return retarget(reading, key, edit.place);
    case 'whole-paper':
      return toWholePaper(reading, key);
    case 'kind':
      return setKind(reading, key, edit.kind);
    case 'take':
      return take(reading, key, edit.what, edit.taken);
    case 'reference':
      return takeReference(reading, key, edit.index, edit.taken);
    case 'stand-alone':
      return standAlone(reading, key);
    case 'answer':
      return answer(reading, key, edit.to);
    case 'drop':
      return drop(reading, key);
    case 'restore':
      return restore(reading, key);
    case 'body':
      return setBody(reading, key, edit.body);
  }
}
