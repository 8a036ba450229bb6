import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, type Note } from '../../lib/notes/note';
import { formulasOf, quotationOf } from '../target-words';
import { withWork } from './added-work';
import { BodyField } from './body-field';
import { isEmptyDraft } from './draft-text';
import { type EditorStore } from './editor-store';
import { EditorState, SaveProblem } from './kept-state';
import { KindChoice } from './kind-choice';
import { EMPTY_ROW, NumbersField } from './numbers-field';
import { OfferedWork } from './offered-work';
import { type Part, PartButtons, PARTS } from './part-buttons';
import { ReferencesField } from './references-field';
import { SeverityChoice } from './severity-choice';
import { Suggestions } from './suggestions';
import { TagsField } from './tags-field';
import { TargetHead } from './target-head';
import { useEditing } from './use-editing';
import { useParts } from './use-parts';
import { VisibilityLine } from './visibility-line';
import { WordingField } from './wording-field';

export interface NoteEditorProps {
  draft: Draft;
  store: EditorStore;
  /** Whether the draft edits a note that is already saved. */
  edits: boolean;
  /** Changes each time the editor is to take the focus; null while it is not. */
  focusTurn: number | null;
  /** The person leaves the editor; the draft stays. */
  onLeave: () => void;
}

/** Where a note is written: its kind and text first, all else once it is asked for. */
export function NoteEditor({ draft: stored, store, edits, focusTurn, onLeave }: NoteEditorProps) {
  const editing = useEditing({ stored, store, focusTurn, missingIn, onLeave });
  const { draft, saving, tooLong, change, bodyRef } = editing;
  const parts = useParts(draft, editing.formRef);
  const [pasted, setPasted] = useState('');
  const id = useId();
  const text = quotationOf(draft.target);
  const quotation = text === null ? null : { text, tex: formulasOf(draft.target) };
  const used = useMemo(() => tagsIn(store.state.notes), [store.state.notes]);
  const addable = parts.missing(PARTS.filter((part) => part !== 'wording' || quotation !== null));

  function add(part: Part): void {
    if (part === 'numbers' && draft.numbers.length === 0) change({ numbers: [EMPTY_ROW] });
    parts.open(part);
  }

  return (
    <form
      class="editor"
      ref={editing.formRef}
      aria-label={i18n.t(edits ? 'editor.labelEdit' : 'editor.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void editing.save();
      }}
      onKeyDown={editing.onKeyDown}
      onFocusOut={() => editing.keeper.flush()}
    >
      <TargetHead target={draft.target} />
      <KindChoice id={id} kind={draft.kind} disabled={saving} onKind={(kind) => change({ kind })} />
      <BodyField
        id={id}
        label={i18n.t('editor.body.label')}
        body={draft.body}
        placeholder={i18n.t(quotation === null ? 'editor.body.hintPaper' : 'editor.body.hint')}
        readOnly={saving}
        invalid={tooLong || editing.missing !== null}
        describedBy={`${id}state`}
        fieldRef={bodyRef}
        onBody={(body) => change({ body })}
        onPasted={setPasted}
      />
      <OfferedWork
        pasted={pasted}
        references={draft.references}
        onTake={(work) => {
          change({ references: withWork(draft.references, work) });
          setPasted('');
        }}
        onDismiss={() => setPasted('')}
      />
      {parts.shows('wording') && (
        <div data-part="wording">
          <WordingField
            id={id}
            quotation={quotation}
            wording={draft.rewording ?? ''}
            readOnly={saving}
            onWording={(rewording) => change({ rewording })}
          />
        </div>
      )}
      {parts.shows('references') && (
        <div data-part="references">
          <ReferencesField
            id={id}
            references={draft.references}
            target={draft.target}
            store={store}
            readOnly={saving}
            onReferences={(references) => change({ references })}
          />
        </div>
      )}
      {parts.shows('numbers') && (
        <div data-part="numbers">
          <NumbersField
            numbers={draft.numbers}
            readOnly={saving}
            onNumbers={(numbers) => change({ numbers })}
          />
        </div>
      )}
      {parts.shows('tags') && (
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
      {parts.shows('severity') && (
        <div data-part="severity">
          <SeverityChoice
            id={id}
            severity={draft.severity}
            disabled={saving}
            onSeverity={(severity) => change({ severity })}
          />
        </div>
      )}
      <PartButtons parts={addable} disabled={saving} onAdd={add} />
      <Suggestions
        draft={draft}
        store={store}
        onSelect={(start, end) => {
          bodyRef.current?.focus();
          bodyRef.current?.setSelectionRange(start, end);
        }}
      />
      <EditorState id={`${id}state`} keeper={editing.keeper} missing={editing.missing} />
      {editing.problem !== null && <SaveProblem problem={editing.problem} draft={draft} />}
      <VisibilityLine
        visibility={draft.visibility}
        review={store.state.record?.review ?? false}
        disabled={saving}
        onVisibility={(visibility) => change({ visibility })}
      />
      <div class="editor-actions">
        <button type="submit" class="button primary" disabled={saving || tooLong}>
          {i18n.t(saving ? 'editor.saving' : edits ? 'editor.saveEdit' : 'editor.save')}
        </button>
        <button type="button" class="button" disabled={saving} onClick={editing.discard}>
          {i18n.t(edits ? 'editor.discardEdit' : 'editor.discard')}
        </button>
      </div>
    </form>
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
