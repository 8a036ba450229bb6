import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft, Note } from '../../lib/notes/note';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';
import { isEmptyDraft } from './draft-text';
import { EditorForm, type EditorProps } from './editor-form';
import { KindChoice } from './kind-choice';
import { PARTS } from './part-buttons';
import { SeverityChoice } from './severity-choice';
import { TagsField } from './tags-field';
import { TargetHead } from './target-head';
import { WordingField } from './wording-field';

/** Where a note is written: its kind and text first, all else once it is asked for. */
export function NoteEditor(props: EditorProps) {
  const { draft: stored, store, edits } = props;
  const text = quotationOf(stored.target);
  const quotation = text === null ? null : { text, tex: formulasOf(stored.target) };
  const used = useMemo(() => tagsIn(store.state.notes), [store.state.notes]);
  return (
    <EditorForm
      {...props}
      class="editor"
      words={{
        form: i18n.t(edits ? 'editor.labelEdit' : 'editor.label'),
        body: i18n.t('editor.body.label'),
        hint: i18n.t(quotation === null ? 'editor.body.hintPaper' : 'editor.body.hint'),
        save: i18n.t('editor.save'),
      }}
      missingIn={missingIn}
      addable={PARTS.filter((part) => part !== 'wording' || quotation !== null)}
      head={({ id, draft, saving, change }) => (
        <>
          <TargetHead target={draft.target} />
          <KindChoice id={id} kind={draft.kind} disabled={saving} onKind={(kind) => change({ kind })} />
        </>
      )}
      behindBody={({ id, draft, saving, change, shows }) =>
        shows('wording') && (
          <div data-part="wording">
            <WordingField
              id={id}
              quotation={quotation}
              wording={draft.rewording ?? ''}
              readOnly={saving}
              onWording={(rewording) => change({ rewording })}
            />
          </div>
        )
      }
      behindParts={({ id, draft, saving, change, shows }) => (
        <>
          {shows('tags') && (
            <div data-part="tags">
              <TagsField
                id={id}
                tags={draft.tags}
                used={used}
                readOnly={saving}
                onTags={(tags) => change({ tags })}
              />
            </div>
          )}
          {shows('severity') && (
            <div data-part="severity">
              <SeverityChoice
                id={id}
                severity={draft.severity}
                disabled={saving}
                onSeverity={(severity) => change({ severity })}
              />
            </div>
          )}
        </>
      )}
    />
  );
}

function missingIn(draft: Draft): string | null {
  return isEmptyDraft(draft) ? i18n.t('editor.empty') : null;
}

/** The tags of living notes, the most used first. */
function tagsIn(notes: readonly Note[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags, deletedAt } of notes) {
    if (deletedAt === null) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)).map(([tag]) => tag);
}
