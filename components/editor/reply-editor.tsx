import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Author, type Draft, POSITIONS } from '../../lib/notes/note';
import { mayDo } from '../../lib/threads/may-say';
import { sideOf } from '../../lib/threads/sides';
import { type Thread } from '../../lib/threads/thread';
import { ACTION_TYPES, ActionChoice } from './action-choice';
import { withWork } from './added-work';
import { BodyField } from './body-field';
import { isEmptyDraft } from './draft-text';
import { EditorState, SaveProblem } from './kept-state';
import { type NoteEditorProps } from './note-editor';
import { EMPTY_ROW, NumbersField } from './numbers-field';
import { OfferedWork } from './offered-work';
import { type Part, PartButtons } from './part-buttons';
import { PositionChoice } from './position-choice';
import { ReferencesField } from './references-field';
import { Suggestions } from './suggestions';
import { useEditing } from './use-editing';
import { useParts } from './use-parts';
import { VisibilityLine } from './visibility-line';

export interface ReplyEditorProps extends NoteEditorProps {
  /** The thread that the reply stands in. */
  thread: Thread;
  /** Null until it is known who writes here: nothing but a text is offered then. */
  me: Author | null;
}

/** Where a reply is written: a position, a text, and, apart from both, what follows from it. */
export function ReplyEditor(props: ReplyEditorProps) {
  const { draft: stored, store, edits, focusTurn, onLeave, thread, me } = props;
  const editing = useEditing({ stored, store, focusTurn, missingIn, onLeave });
  const { draft, saving, tooLong, change, bodyRef } = editing;
  const parts = useParts(draft, editing.formRef);
  const [pasted, setPasted] = useState('');
  const id = useId();
  const may = (saying: Parameters<typeof mayDo>[2]) => me !== null && mayDo(me, thread, saying);
  const offersPositions = draft.position !== null || POSITIONS.some(may);
  const offered = ACTION_TYPES.filter((type) => type === draft.action?.type || may(type));
  const side = me && sideOf(thread, me);

  function add(part: Part): void {
    if (part === 'numbers' && draft.numbers.length === 0) change({ numbers: [EMPTY_ROW] });
    parts.open(part);
  }

  return (
    <form
      class="editor reply"
      ref={editing.formRef}
      aria-label={i18n.t(edits ? 'editor.replyLabelEdit' : 'editor.replyLabel')}
      onSubmit={(event) => {
        event.preventDefault();
        void editing.save();
      }}
      onKeyDown={editing.onKeyDown}
      onFocusOut={() => editing.keeper.flush()}
    >
      {draft.part !== null && (
        <div class="answered-part">
          <p class="label">{i18n.t('editor.answers')}</p>
          <blockquote>{draft.part.exact}</blockquote>
        </div>
      )}
      {offersPositions && (
        <PositionChoice
          id={id}
          position={draft.position}
          disabled={saving}
          onPosition={(position) => change({ position })}
        />
      )}
      <BodyField
        id={id}
        label={i18n.t('editor.body.reply')}
        body={draft.body}
        placeholder={i18n.t('editor.body.hintReply')}
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
      {offered.length > 0 && (
        <ActionChoice
          id={id}
          action={draft.action}
          offered={offered}
          target={draft.target}
          likelyVersion={likelyVersion(draft, store.state.page)}
          store={store}
          disabled={saving}
          onAction={(action) => change({ action })}
        />
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
      <PartButtons parts={parts.missing(['references', 'numbers'])} disabled={saving} onAdd={add} />
      <Suggestions
        draft={draft}
        store={store}
        onSelect={(start, end) => {
          bodyRef.current?.focus();
          bodyRef.current?.setSelectionRange(start, end);
        }}
      />
      {side !== null && side !== 'critic' && (
        <label class="claim-author">
          <input
            type="checkbox"
            checked={me?.claimsAuthor ?? false}
            disabled={saving}
            onChange={(event) => void store.papers.claimAuthor(event.currentTarget.checked)}
          />
          <span>
            {i18n.t('editor.claim.label')} <span class="soft">{i18n.t('editor.claim.means')}</span>
          </span>
        </label>
      )}
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
          {i18n.t(saving ? 'editor.saving' : edits ? 'editor.saveEdit' : 'editor.saveReply')}
        </button>
        <button type="button" class="button" disabled={saving} onClick={editing.discard}>
          {i18n.t(edits ? 'editor.discardEdit' : 'editor.discard')}
        </button>
      </div>
    </form>
  );
}

function missingIn(draft: Draft): string | null {
  const silent = isEmptyDraft(draft) && draft.position === null && draft.action === null;
  return silent ? i18n.t('editor.emptyReply') : null;
}

/** A change is made known once its version is out: the newest that is known, or else the one that is read. */
function likelyVersion({ target }: Draft, page: NoteEditorProps['store']['state']['page']): number {
  return page?.newestVersion ?? page?.version ?? target.version ?? 1;
}
