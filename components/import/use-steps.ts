import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type ChangeHistory, type Edit, type EditHistory, redone, undone } from './edit-history';

export interface Steps {
  undo: () => void;
  redo: () => void;
}

/** Undoing and redoing, each with what it changed brought into view. */
export function useSteps(
  history: EditHistory,
  onHistory: ChangeHistory,
  turnTo: (piece: string) => void,
): Steps {
  const now = useRef(history);
  now.current = history;
  const stepped = useRef<string | null>(null);
  useEffect(() => {
    if (stepped.current !== null) turnTo(stepped.current);
    stepped.current = null;
  }, [history, turnTo]);
  return useMemo(() => {
    const step = (edit: Edit | undefined, change: (history: EditHistory) => EditHistory) => {
      if (!edit) return;
      stepped.current = edit.key;
      onHistory(change);
    };
    return {
      undo: () => step(now.current.edits[now.current.at - 1], undone),
      redo: () => step(now.current.edits[now.current.at], redone),
    };
  }, [onHistory]);
}

/** Ctrl+Z undoes, Ctrl+Shift+Z or Ctrl+Y redoes, but in fields, which have an undoing of their own. */
export function useUndoKeys({ undo, redo }: Steps): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

/** Whether the field has an undoing of its own. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('textarea, input:not([type=checkbox], [type=radio])') !== null
  );
}
