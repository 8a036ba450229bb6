import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../lib/notes/note';
import { withWork } from './added-work';
import { BodyField } from './body-field';
import type { EditorStore } from './editor-store';
import { EditorState, SaveProblem } from './kept-state';
import { EMPTY_ROW, NumbersField } from './numbers-field';
import { OfferedWork } from './offered-work';
import { type Part, PartButtons } from './part-buttons';
import { ReferencesField } from './references-field';
import { Suggestions } from './suggestions';
import { type Editing, useEditing } from './use-editing';
import { useParts } from './use-parts';
import { VisibilityLine } from './visibility-line';

/** What a note and a reply are written with. */
export interface EditorProps {
  draft: Draft;
  store: EditorStore;
  /** Whether the draft edits a note that is already saved. */
  edits: boolean;
  /** Changes each time the editor is to take the focus; null while it is not. */
  focusTurn: number | null;
  /** The person leaves the editor; the draft stays. */
  onLeave: () => void;
}

/** What a part of the form is drawn from. */
export interface FormScene extends Pick<Editing, 'draft' | 'saving' | 'change'> {
  /** Tells the labels of one form from those of another. */
  id: string;
  shows: (part: Part) => boolean;
}

interface EditorFormProps extends EditorProps {
  class: string;
  words: Readonly<Record<'form' | 'body' | 'hint' | 'save', string>>;
  /** What is missing from a draft, a sentence; null where it can be saved. */
  missingIn: (draft: Draft) => string | null;
  /** What can be added to the text. */
  addable: readonly Part[];
  /** Above the text, behind it, behind references and numbers, and before the buttons. */
  head: (scene: FormScene) => ComponentChildren;
  behindBody: (scene: FormScene) => ComponentChildren;
  behindParts?: (scene: FormScene) => ComponentChildren;
  foot?: (scene: FormScene) => ComponentChildren;
}

/** The form in which notes and replies are written: a text first, all else once it is asked for. */
export function EditorForm(props: EditorFormProps) {
  const { draft: stored, store, edits, focusTurn, onLeave, missingIn, words } = props;
  const editing = useEditing({ stored, store, focusTurn, missingIn, onLeave });
  const { draft, saving, tooLong, change, bodyRef } = editing;
  const parts = useParts(draft, editing.formRef);
  const [pasted, setPasted] = useState('');
  const id = useId();
  const scene = { id, draft, saving, change, shows: parts.shows };

  function add(part: Part): void {
    if (part === 'numbers' && draft.numbers.length === 0) change({ numbers: [EMPTY_ROW] });
    parts.open(part);
  }

  return (
    <form
      class={props.class}
      ref={editing.formRef}
      aria-label={words.form}
      onSubmit={(event) => {
        event.preventDefault();
        void editing.save();
      }}
      onKeyDown={editing.onKeyDown}
      onFocusOut={() => editing.keeper.flush()}
    >
      {props.head(scene)}
      <BodyField
        id={id}
        label={words.body}
        body={draft.body}
        placeholder={words.hint}
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
      {props.behindBody(scene)}
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
      {props.behindParts?.(scene)}
      <PartButtons parts={parts.missing(props.addable)} disabled={saving} onAdd={add} />
      <Suggestions
        draft={draft}
        store={store}
        onSelect={(start, end) => {
          bodyRef.current?.focus();
          bodyRef.current?.setSelectionRange(start, end);
        }}
      />
      {props.foot?.(scene)}
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
          {saving ? i18n.t('editor.saving') : edits ? i18n.t('editor.saveEdit') : words.save}
        </button>
        <button type="button" class="button" disabled={saving} onClick={editing.discard}>
          {i18n.t(edits ? 'editor.discardEdit' : 'editor.discard')}
        </button>
      </div>
    </form>
  );
}
