import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Suggestion } from '../../lib/messages/note-messages';
import type { Draft } from '../../lib/notes/note';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { WithFormulas } from '../markdown/quotation';
import type { EditorStore } from './editor-store';
import { suggestionWords } from './suggestion-words';

interface SuggestionsProps {
  draft: Draft;
  store: EditorStore;
  /** Selects a stretch of the body. */
  onSelect: (start: number, end: number) => void;
}

/** Milliseconds of rest after which a note is looked over. */
export const CHECK_AFTER = 900;

/** What may be wrong with the note or missing from it: beside it, never in the way, each to be sent off. */
export function Suggestions({ draft, store, onSelect }: SuggestionsProps) {
  const { suggestions, problem } = useChecked(draft, store);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = suggestions.filter((each) => !dismissed.has(nameOf(each)));
  return (
    <aside
      class="suggestions"
      aria-label={i18n.t('editor.check.label')}
      hidden={shown.length === 0 && !problem}
    >
      <p class="label" role="status">
        {shown.length > 0 && i18n.t('editor.check.count', shown.length)}
      </p>
      <ul>
        {shown.map((suggestion) => (
          <li key={nameOf(suggestion)}>
            <OneSuggestion
              suggestion={suggestion}
              body={draft.body}
              store={store}
              onSelect={onSelect}
              onDismiss={() => setDismissed(new Set([...dismissed, nameOf(suggestion)]))}
            />
          </li>
        ))}
      </ul>
      {problem !== null && <p class="means">{i18n.t('editor.check.failed', [problem])}</p>}
    </aside>
  );
}

interface OneSuggestionProps extends Omit<SuggestionsProps, 'draft'> {
  suggestion: Suggestion;
  body: string;
  onDismiss: () => void;
}

function OneSuggestion({ suggestion, body, store, onSelect, onDismiss }: OneSuggestionProps) {
  const { at, shows } = suggestion;
  const words = at === null ? '' : body.slice(at.start, at.end);
  return (
    <div class="suggestion">
      <div class="suggestion-says">
        <p>{suggestionWords(suggestion)}</p>
        {shows && (
          <p class="shows">
            <q>
              <WithFormulas text={shows.text} />
            </q>
            {shows.section !== null && <span class="soft"> {shows.section}</span>}
          </p>
        )}
        <div class="part-actions">
          {at && words !== '' && (
            <button type="button" class="more" onClick={() => onSelect(at.start, at.end)}>
              {i18n.t('editor.check.select', [words.length > 30 ? `${words.slice(0, 29)}…` : words])}
            </button>
          )}
          {shows && (
            <button type="button" class="more" onClick={() => void store.go(shows)}>
              {i18n.t('editor.check.go')}
            </button>
          )}
        </div>
      </div>
      <button
        type="button"
        class="icon-button small"
        aria-label={i18n.t('editor.check.dismiss')}
        title={i18n.t('editor.check.dismiss')}
        onClick={onDismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Two suggestions of one name say the same: what was sent off does not come back with the next keystroke. */
function nameOf({ rule, says, shows }: Suggestion): string {
  return JSON.stringify([rule, says.values, shows?.start ?? null]);
}

function useChecked(draft: Draft, store: EditorStore): { suggestions: Suggestion[]; problem: string | null } {
  const [checked, setChecked] = useState<{ suggestions: Suggestion[]; problem: string | null }>({
    suggestions: [],
    problem: null,
  });
  const newest = useRef(draft);
  newest.current = draft;
  useEffect(() => {
    let over = false;
    const timer = setTimeout(() => {
      // An empty note has everything missing, and its writer knows it.
      if (newest.current.body.trim() === '') return setChecked({ suggestions: [], problem: null });
      store.check(newest.current).then(
        (suggestions) => {
          if (!over) setChecked({ suggestions, problem: null });
        },
        (thrown: unknown) => {
          if (!over) setChecked({ suggestions: [], problem: sentenceOf(thrown) });
        },
      );
    }, CHECK_AFTER);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [draft.updatedAt]);
  return checked;
}
