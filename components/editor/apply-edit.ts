import type { TextEdit } from './text-edits';

/**
 * Makes a change in a field, as if it were typed: the browser's own undo takes it back. `insertText` is the one way to
 * that, in Chromium and in Firefox.
 */
export function applyEdit(field: HTMLTextAreaElement, { start, end, put, select }: TextEdit): void {
  field.focus();
  field.setSelectionRange(start, end);
  const typed = put === '' ? document.execCommand('delete') : document.execCommand('insertText', false, put);
  if (!typed) {
    field.setRangeText(put, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(select.start, select.end);
}
