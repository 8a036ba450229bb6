import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BODY_LIMIT, type Draft } from '../../lib/notes/note';
import type { DraftKeeper, DraftText } from './draft-keeper';
import type { EditorStore } from './editor-store';

interface Wanted {
  stored: Draft;
  store: EditorStore;
  /** Changes each time the editor is to take the focus; null while it is not. */
  focusTurn: number | null;
  /** What is missing from a draft, a sentence; null where it can be saved. */
  missingIn: (draft: Draft) => string | null;
  onLeave: () => void;
}

export interface Editing {
  keeper: DraftKeeper;
  /** The draft as typed. */
  draft: Draft;
  saving: boolean;
  /** What went wrong in saving, a sentence. */
  problem: string | null;
  /** What is missing, once saving was tried. */
  missing: string | null;
  tooLong: boolean;
  formRef: RefObject<HTMLFormElement | null>;
  bodyRef: RefObject<HTMLTextAreaElement | null>;
  change: (text: DraftText) => void;
  save: () => Promise<void>;
  discard: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What every editor does: keeps the draft as typed, saves it, takes the focus, and follows its keys. */
export function useEditing({ stored, store, focusTurn, missingIn, onLeave }: Wanted): Editing {
  const keeper = store.notes.keeperOf(stored);
  const [, redraw] = useState(0);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const bodyRef = useRef<HTMLTextAreaElement>(null);
  const tooLong = keeper.draft.body.length > BODY_LIMIT;

  useEffect(() => keeper.subscribe(() => redraw((turn) => turn + 1)), [keeper]);

  useEffect(() => {
    if (focusTurn === null) return;
    bodyRef.current?.focus({ preventScroll: true });
    formRef.current?.scrollIntoView({ block: 'nearest' });
  }, [focusTurn]);

  function change(text: DraftText): void {
    setMissing(null);
    keeper.change(text);
  }

  async function save(): Promise<void> {
    if (saving) return;
    takeUnfinished(formRef.current);
    const { draft } = keeper;
    if (draft.body.length > BODY_LIMIT) return;
    const lacks = missingIn(draft);
    setMissing(lacks);
    if (lacks !== null) return bodyRef.current?.focus();
    const references = draft.references.filter((each) => each.type !== 'not-public' || each.by.trim() !== '');
    if (references.length < draft.references.length) keeper.change({ references });
    setSaving(true);
    setProblem(null);
    const failure = await store.notes.save(keeper.draft.id);
    // Saved, the editor is gone: nothing more to show here.
    if (failure === null) return;
    setSaving(false);
    setProblem(failure);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key !== 'Escape') return;
    // Escape ends first what was begun last.
    else if (store.state.picking) void store.endPick();
    else onLeave();
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    keeper,
    draft: keeper.draft,
    saving,
    problem,
    missing,
    tooLong,
    formRef,
    bodyRef,
    change,
    save,
    discard: () => void store.notes.discard(keeper.draft),
    onKeyDown,
  };
}

/** A field that takes what is in it when it is left, such as that of tags, takes it before the note is saved. */
function takeUnfinished(form: HTMLFormElement | null): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !form?.contains(field)) return;
  field.blur();
  field.focus();
}
