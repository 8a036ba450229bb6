import { i18n } from '#i18n';
import { NOTE_KINDS, type NoteKind } from '../../lib/notes/note';
import { NOTE_KIND_KEYS, noteKindName } from '../kind-names';

interface KindChoiceProps {
  id: string;
  kind: NoteKind | null;
  disabled: boolean;
  onKind: (kind: NoteKind) => void;
}

/** What sort of objection it is, with a line on what that says. */
export function KindChoice({ id, kind, disabled, onKind }: KindChoiceProps) {
  return (
    <div class="field">
      <label for={`${id}kind`}>{i18n.t('editor.kind')}</label>
      <select
        id={`${id}kind`}
        value={kind ?? ''}
        disabled={disabled}
        aria-describedby={`${id}kind-means`}
        onChange={(event) => onKind(event.currentTarget.value as NoteKind)}
      >
        {NOTE_KINDS.map((each) => (
          <option key={each} value={each}>
            {noteKindName(each)}
          </option>
        ))}
      </select>
      <p class="means" id={`${id}kind-means`}>
        {kind !== null && i18n.t(`editor.kinds.${NOTE_KIND_KEYS[kind]}`)}
      </p>
    </div>
  );
}
