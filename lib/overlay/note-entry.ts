/** What a card says of a note: its kind, where its thread stands, and whether its words still read as they did. */
import { button, element } from './element';
import { isSettled, type NoteOnPage } from './marks';
import type { Words } from './words';

export interface NoteShown {
  on: 'note';
  mark: NoteOnPage;
  /** The version of the page; null where it does not say. */
  version: number | null;
}

/** So much of a wording is shown, in UTF-16 code units: the sidebar has it whole. */
const WORDING_LIMIT = 220;

export function noteEntry(
  document: Document,
  { mark, version }: NoteShown,
  words: Words,
  onOpen: (id: string) => void,
): HTMLElement {
  const { note, status } = mark;
  const { state, waitingFor, replies } = note;
  const standing = [
    words.note.state[state],
    ...(waitingFor === null ? [] : [words.note.turn[waitingFor]]),
    ...(replies > 0 ? [words.note.replies(replies)] : []),
  ];
  const entry = element(
    document,
    'section',
    'entry note-entry',
    element(
      document,
      'div',
      'head',
      element(
        document,
        'p',
        'kind kind-note',
        words.yourNote,
        ...(note.what === 'passage' ? [] : [` · ${words.object[note.what]}`]),
      ),
    ),
    element(document, 'p', 'why', words.noteKind[note.kind]),
    element(document, 'p', `standing ${isSettled(note) ? 'settled' : 'open'}`, standing.join(' · ')),
  );
  const writtenOn = version !== null && note.version !== version ? note.version : null;
  const about = [
    ...(writtenOn !== null ? [words.note.writtenOn(writtenOn)] : []),
    ...(status === 'moved' ? [words.noteMoved] : []),
    ...(status === 'reworded' ? [words.noteReworded] : []),
    ...(writtenOn !== null && status === 'exact' ? [words.note.readsTheSame] : []),
  ];
  if (about.length > 0) entry.append(element(document, 'p', 'aside', about.join(' ')));
  if (status === 'reworded') entry.append(bothTexts(document, mark, words));
  entry.append(
    element(
      document,
      'div',
      'actions',
      button(document, 'action strong', words.openNote, () => onOpen(note.id)),
    ),
  );
  return entry;
}

/** What the note was written on, and what stands here. */
function bothTexts(document: Document, { note, text }: NoteOnPage, words: Words): HTMLElement {
  const quote = note.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const row = (name: string, wording: string) => [
    element(document, 'dt', '', name),
    element(document, 'dd', '', shortened(wording, words)),
  ];
  return element(
    document,
    'dl',
    'both-texts',
    ...(quote ? row(words.note.then, quote.exact) : []),
    ...row(words.note.now, text),
  );
}

function shortened(wording: string, words: Words): string {
  const text = wording.replace(/\s+/g, ' ').replaceAll('\uFFFC', `[${words.object.formula}]`);
  return text.length > WORDING_LIMIT ? `${text.slice(0, WORDING_LIMIT).trimEnd()} …` : text;
}
