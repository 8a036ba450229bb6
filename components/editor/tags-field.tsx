import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TAG_LIMIT } from '../../lib/notes/note';
import { RemoveButton } from './remove-button';

interface TagsFieldProps {
  id: string;
  tags: readonly string[];
  /** Tags of other notes, the most used first. */
  used: readonly string[];
  readOnly: boolean;
  onTags: (tags: string[]) => void;
}

/** Words to find the note by; those used before are suggested. */
export function TagsField({ id, tags, used, readOnly, onTags }: TagsFieldProps) {
  const [typed, setTyped] = useState('');

  function take(): void {
    const fresh = typed
      .split(',')
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag, at, all) => tag !== '' && !tags.includes(tag) && all.indexOf(tag) === at);
    setTyped('');
    if (fresh.length > 0) onTags([...tags, ...fresh]);
  }

  return (
    <div class="field">
      <label for={`${id}tags`}>{i18n.t('editor.tags.label')}</label>
      <div class="tags">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
            <RemoveButton
              what={tag}
              disabled={readOnly}
              onRemove={() => {
                onTags(tags.filter((other) => other !== tag));
                document.getElementById(`${id}tags`)?.focus();
              }}
            />
          </span>
        ))}
        <input
          id={`${id}tags`}
          type="text"
          list={`${id}used`}
          value={typed}
          maxLength={TAG_LIMIT}
          readOnly={readOnly}
          placeholder={i18n.t('editor.tags.hint')}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.isComposing) return;
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              take();
            } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
              onTags(tags.slice(0, -1));
            }
          }}
        />
        <datalist id={`${id}used`}>
          {used
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
