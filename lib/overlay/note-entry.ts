/** What a card says of a note: that it is one, of which kind, and whether its words still read as they did. */
import { button, element } from './element';
import { type Mark } from './marks';
import { type Words } from './words';

export interface NoteShown {
  on: 'note';
  mark: Extract<Mark, { on: 'note' }>;
}

export function noteEntry(
  document: Document,
  { mark: { note, status } }: NoteShown,
  words: Words,
  onOpen: (id: string) => void,
): HTMLElement {
  const moved = status === 'moved' ? words.noteMoved : words.noteReworded;
  return element(
    document,
    'section',
    'entry',
    element(document, 'p', 'kind', element(document, 'span', 'mark-note', words.yourNote)),
    element(document, 'p', 'why', words.noteKind[note.kind]),
    ...(status === 'exact' ? [] : [element(document, 'p', 'aside', moved)]),
    element(
      document,
      'div',
      'actions',
      button(document, 'action strong', words.openNote, () => onOpen(note.id)),
    ),
  );
}
