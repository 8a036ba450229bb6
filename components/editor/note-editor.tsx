import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BODY_LIMIT, type Draft, NOTE_KINDS, type NoteKind } from '../../lib/notes/note';
import { copyText } from '../copy-text';
import { noteKindName } from '../kind-names';
import { type DraftKeeper } from './draft-keeper';
import { type EditorStore } from './editor-store';
import { quotationOf } from '../target-words';
import { Quotation } from '../markdown/quotation';

interface NoteEditorProps {
  draft: Draft;
  store: EditorStore;
  /** Whether the draft edits a note that is already saved. */
  edits: boolean;
  /** Changes each time the editor is to take the focus; null while it is not. */
  focusTurn: number | null;
  /** The person leaves the editor; the draft stays. */
  onLeave: () => void;
}

/** What is left of the limit is shown from this share of it on. */
const NEAR = 0.95;

export function NoteEditor({ draft: stored, store, edits, focusTurn, onLeave }: NoteEditorProps) {
  const keeper = store.notes.keeperOf(stored);
  const draft = useDraft(keeper);
  const [worded, setWorded] = useState(draft.rewording !== null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const bodyRef = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const quotation = quotationOf(draft.target);
  const left = BODY_LIMIT - draft.body.length;

  useEffect(() => {
    if (focusTurn === null) return;
    const field = bodyRef.current;
    field?.focus({ preventScroll: true });
    field?.closest('.editor')?.scrollIntoView({ block: 'nearest' });
  }, [focusTurn]);

  async function save(): Promise<void> {
    if (saving || left < 0) return;
    const empty = draft.body.trim() === '' && (draft.rewording ?? '').trim() === '';
    setMissing(empty);
    if (empty) return bodyRef.current?.focus();
    setSaving(true);
    setProblem(null);
    const failure = await store.notes.save(draft.id);
    // Saved, the editor is gone: nothing more to show here.
    if (failure === null) return;
    setSaving(false);
    setProblem(failure);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form
      class="editor"
      aria-label={i18n.t(edits ? 'sidebar.editor.labelEdit' : 'sidebar.editor.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={onKeyDown}
      onFocusOut={() => keeper.flush()}
    >
      {quotation === null ? (
        <p class="editor-target">{i18n.t('sidebar.note.wholePaper')}</p>
      ) : (
        <Quotation text={quotation} />
      )}
      <div class="field">
        <label for={`${id}kind`}>{i18n.t('sidebar.editor.kind')}</label>
        <select
          id={`${id}kind`}
          value={draft.kind ?? ''}
          disabled={saving}
          onChange={(event) => keeper.change({ kind: event.currentTarget.value as NoteKind })}
        >
          {NOTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {noteKindName(kind)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}body`}>{i18n.t('sidebar.editor.body')}</label>
        <GrowingText
          id={`${id}body`}
          fieldRef={bodyRef}
          rows={4}
          value={draft.body}
          readOnly={saving}
          placeholder={i18n.t(
            quotation === null ? 'sidebar.editor.bodyHintPaper' : 'sidebar.editor.bodyHint',
          )}
          invalid={left < 0 || missing}
          describedBy={`${id}state`}
          onText={(body) => {
            setMissing(false);
            keeper.change({ body });
          }}
        />
      </div>
      {worded ? (
        <div class="field">
          <label for={`${id}wording`}>
            {i18n.t('sidebar.editor.rewording')}{' '}
            <span class="optional">{i18n.t('sidebar.editor.rewordingOptional')}</span>
          </label>
          <GrowingText
            id={`${id}wording`}
            rows={2}
            serif
            value={draft.rewording ?? ''}
            readOnly={saving}
            onText={(text) => {
              setMissing(false);
              keeper.change({ rewording: text === '' ? null : text });
            }}
          />
        </div>
      ) : (
        quotation !== null && (
          <button type="button" class="more" onClick={() => setWorded(true)}>
            {i18n.t('sidebar.editor.addRewording')}
          </button>
        )
      )}
      <div class="editor-state" id={`${id}state`}>
        <KeptState keeper={keeper} />
        {left < BODY_LIMIT * (1 - NEAR) && (
          <span class={left < 0 ? 'over' : ''}>
            {left < 0 ? i18n.t('sidebar.editor.over', -left) : i18n.t('sidebar.editor.left', left)}
          </span>
        )}
        {left < 0 && <p>{i18n.t('sidebar.editor.overHelp')}</p>}
        {missing && (
          <p class="over" role="alert">
            {i18n.t('sidebar.editor.empty')}
          </p>
        )}
      </div>
      {problem !== null && <SaveProblem problem={problem} draft={draft} />}
      <div class="editor-actions">
        <button type="submit" class="button primary" disabled={saving || left < 0}>
          {i18n.t(
            saving ? 'sidebar.editor.saving' : edits ? 'sidebar.editor.saveEdit' : 'sidebar.editor.save',
          )}
        </button>
        <button
          type="button"
          class="button"
          disabled={saving}
          onClick={() => void store.notes.discard(draft)}
        >
          {i18n.t(edits ? 'sidebar.editor.discardEdit' : 'sidebar.editor.discard')}
        </button>
      </div>
    </form>
  );
}

/** The draft as typed. */
function useDraft(keeper: DraftKeeper): Draft {
  const [, redraw] = useState(0);
  useEffect(() => keeper.subscribe(() => redraw((turn) => turn + 1)), [keeper]);
  return keeper.draft;
}

/** Whether what was typed is stored. */
function KeptState({ keeper }: { keeper: DraftKeeper }) {
  switch (keeper.state.is) {
    case 'kept':
      return <span>{i18n.t(keeper.draft.body === '' ? 'sidebar.editor.fresh' : 'sidebar.editor.kept')}</span>;
    case 'keeping':
      return <span>{i18n.t('sidebar.editor.keeping')}</span>;
    case 'failed':
      return (
        <p class="over" role="alert">
          {i18n.t('sidebar.editor.notKept', [keeper.state.why])} <CopyText draft={keeper.draft} />
        </p>
      );
  }
}

function SaveProblem({ problem, draft }: { problem: string; draft: Draft }) {
  return (
    <div class="notice alarm" role="alert">
      <h3>{i18n.t('sidebar.editor.saveFailed')}</h3>
      <p>{problem}</p>
      <p>{i18n.t('sidebar.editor.saveFailedBody')}</p>
      <div class="notice-actions">
        <CopyText draft={draft} />
      </div>
    </div>
  );
}

function CopyText({ draft }: { draft: Draft }) {
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null);
  async function copy(): Promise<void> {
    const text = [draft.body, draft.rewording].filter((part) => part !== null && part !== '').join('\n\n');
    setTold((await copyText(text)) ? 'copied' : 'copyFailed');
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {i18n.t(told === 'copied' ? 'sidebar.editor.copied' : 'sidebar.editor.copy')}
      </button>
      {told === 'copyFailed' && <span>{i18n.t('sidebar.editor.copyFailed')}</span>}
    </>
  );
}

interface GrowingTextProps {
  id: string;
  value: string;
  rows: number;
  /** While the text is on its way: what would be typed now would be lost. */
  readOnly: boolean;
  onText: (text: string) => void;
  placeholder?: string;
  serif?: boolean;
  invalid?: boolean;
  describedBy?: string;
  fieldRef?: { current: HTMLTextAreaElement | null };
}

/** A field that is as high as its text. */
function GrowingText(props: GrowingTextProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const ref = props.fieldRef ?? own;
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }, [props.value, ref]);
  return (
    <textarea
      id={props.id}
      ref={ref}
      rows={props.rows}
      class={props.serif ? 'serif' : ''}
      value={props.value}
      readOnly={props.readOnly}
      placeholder={props.placeholder ?? ''}
      aria-invalid={props.invalid ?? false}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      onInput={(event) => props.onText(event.currentTarget.value)}
    />
  );
}
