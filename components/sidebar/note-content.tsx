import { i18n } from '#i18n';
import type { Note } from '../../lib/notes/note';
import { wordingParts } from '../../lib/versions/wording-parts';
import { NoteBody } from '../markdown/note-body';
import { WordDiff } from '../word-diff';
import { NoteNumbers } from './note-numbers';
import { NoteReferences } from './note-references';
import type { SidebarStore } from './sidebar-store';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';

interface NoteContentProps {
  note: Note;
  store: SidebarStore;
  tabIndex: number;
}

/** What a person wrote in a note or a reply: text, neutral wording, evidence, tags. */
export function NoteContent({ note, store, tabIndex }: NoteContentProps) {
  const { body, rewording, references, numbers, tags } = note;
  return (
    <>
      {body.trim() !== '' && (
        <div data-body={note.id}>
          <NoteBody body={body} />
        </div>
      )}
      {rewording !== null && rewording !== '' && <Rewording note={note} rewording={rewording} />}
      {numbers.length > 0 && <NoteNumbers numbers={numbers} />}
      {references.length > 0 && <NoteReferences references={references} store={store} tabIndex={tabIndex} />}
      {tags.length > 0 && (
        <ul class="tags" aria-label={i18n.t('sidebar.note.tags')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The neutral wording, word by word against what is quoted. */
function Rewording({ note, rewording }: { note: Note; rewording: string }) {
  const quotation = quotationOf(note.target);
  return (
    <div class="note-rewording">
      <p class="label">{i18n.t('sidebar.note.neutral')}</p>
      {quotation === null ? (
        <p class="serif">{rewording}</p>
      ) : (
        <WordDiff {...wordingParts({ text: quotation, tex: formulasOf(note.target) }, rewording)} />
      )}
    </div>
  );
}
