/** The names of things that are kept by a key: strings of the interface, never of the data. */
import { i18n } from '#i18n';
import type { Kind } from '../lib/lens/finding';
import type { NoteKind } from '../lib/notes/note';

/** A kind of wording, as one mark is called: "Loaded term". */
export function kindName(kind: Kind): string {
  return i18n.t(`kinds.${kind}.name`);
}

/** A kind of wording, as many are called: "Loaded terms". */
export function kindPlural(kind: Kind): string {
  return i18n.t(`kinds.${kind}.plural`);
}

export const NOTE_KIND_KEYS = {
  'loaded-term': 'loadedTerm',
  'over-claim': 'overClaim',
  quantity: 'quantity',
  incorrect: 'incorrect',
  'missing-baseline': 'missingBaseline',
  evidence: 'evidence',
  scope: 'scope',
  'counter-evidence': 'counterEvidence',
  alternative: 'alternative',
  unclear: 'unclear',
  question: 'question',
  praise: 'praise',
} as const satisfies Record<NoteKind, string>;

/** Null: a reply, which has no kind of its own. */
export function noteKindName(kind: NoteKind | null): string {
  return kind === null ? i18n.t('sidebar.note.reply') : i18n.t(`noteKinds.${NOTE_KIND_KEYS[kind]}`);
}
