import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Markdown } from '../markdown/markdown';
import { applyEdit } from './apply-edit';
import { GrowingText } from './growing-text';
import { linked, pastedLink, type TextEdit, wrapped } from './text-edits';
import type { Span } from '../../lib/page-text/page-text';

interface BodyFieldProps {
  id: string;
  label: string;
  body: string;
  placeholder: string;
  readOnly: boolean;
  invalid: boolean;
  describedBy: string;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  onBody: (body: string) => void;
  /** What was pasted as it stands. */
  onPasted: (text: string) => void;
}

type Edit = (text: string, selected: Span) => TextEdit;

/** Marks with a button each; those with a letter also by Ctrl and that. */
const MARKS = [
  { name: 'bold', key: 'b', sign: 'B', edit: (text, selected) => wrapped(text, selected, '**') },
  { name: 'italic', key: 'i', sign: 'I', edit: (text, selected) => wrapped(text, selected, '*') },
  { name: 'link', key: 'k', sign: '[ ]', edit: (text, selected) => linked(text, selected, 'https://') },
  { name: 'formula', key: null, sign: 'x²', edit: (text, selected) => wrapped(text, selected, '$') },
] as const satisfies readonly { name: string; key: string | null; sign: string; edit: Edit }[];

/** The text of a note in Markdown, with a preview of it that follows what is typed. */
export function BodyField(props: BodyFieldProps) {
  const { id, body, fieldRef, readOnly } = props;
  const [previewed, setPreviewed] = useState(false);

  function change(edit: Edit): void {
    const field = fieldRef.current;
    if (!field || readOnly) return;
    applyEdit(field, edit(field.value, { start: field.selectionStart, end: field.selectionEnd }));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
    const mark = MARKS.find(({ key }) => key === event.key.toLowerCase());
    if (!mark || event.target !== fieldRef.current) return;
    event.preventDefault();
    event.stopPropagation();
    change(mark.edit);
  }

  function onPaste(event: ClipboardEvent): void {
    const field = fieldRef.current;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!field || pasted === '') return;
    const selected = { start: field.selectionStart, end: field.selectionEnd };
    const link = pastedLink(field.value, selected, pasted);
    if (link) {
      event.preventDefault();
      applyEdit(field, link);
    }
    props.onPasted(pasted);
  }

  return (
    <div class="field body-field" onKeyDown={onKeyDown}>
      <div class="body-bar">
        <label for={`${id}body`}>{props.label}</label>
        <div class="body-tools" role="group" aria-label={i18n.t('editor.body.tools')}>
          {MARKS.map(({ name, sign, edit }) => (
            <button
              key={name}
              type="button"
              class={`tool ${name}`}
              aria-label={i18n.t(`editor.body.${name}`)}
              title={i18n.t(`editor.body.${name}`)}
              disabled={readOnly}
              data-sign={sign}
              onClick={() => change(edit)}
            />
          ))}
          <button
            type="button"
            class="tool preview-toggle"
            aria-pressed={previewed}
            {...(previewed ? { 'aria-controls': `${id}preview` } : {})}
            onClick={() => setPreviewed(!previewed)}
          >
            {i18n.t('editor.body.preview')}
          </button>
        </div>
      </div>
      <GrowingText
        id={`${id}body`}
        fieldRef={fieldRef}
        rows={4}
        value={body}
        readOnly={readOnly}
        placeholder={props.placeholder}
        invalid={props.invalid}
        describedBy={props.describedBy}
        onText={props.onBody}
        onPaste={onPaste}
      />
      {previewed && (
        <section class="preview" id={`${id}preview`} aria-label={i18n.t('editor.body.preview')}>
          {body.trim() === '' ? (
            <p class="soft">{i18n.t('editor.body.previewEmpty')}</p>
          ) : (
            <Markdown source={body} />
          )}
        </section>
      )}
    </div>
  );
}
