import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isNotesName } from '../../lib/exchange/detect';
import { FILE_LIMIT } from '../../lib/exchange/file-json';
import { textOfFile } from '../../lib/exchange/file-text';
import { SOURCE_LIMIT } from '../../lib/messages/critique-messages';
import { sizeOf } from '../bytes';
import { Icon } from '../icon';
import { FileButton } from '../options/file-button';
import { type Held, pasted, type SourceForm } from './source';

/** Files that a critique or notes may come in. */
const ACCEPT = '.txt,.md,.markdown,.html,.htm,.json,.jsonld,.csv,text/*,application/json,application/ld+json';

/** So much of a held text is shown. */
const EXCERPT = 4_000;

interface SourceFieldProps {
  form: SourceForm;
  disabled: boolean;
  /** What is wrong with the text, or with the file that was chosen last; null where nothing is. */
  problem: string | null;
  onForm: (form: SourceForm) => void;
  /** A file that could not be read, a sentence. */
  onProblem: (problem: string) => void;
}

/** Where the critique is pasted, typed, dropped or chosen. */
export function SourceField({ form, disabled, problem, onForm, onProblem }: SourceFieldProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const held = form.held;

  async function take(file: File): Promise<void> {
    const { name, size } = file;
    const most = isNotesName(name) ? FILE_LIMIT : SOURCE_LIMIT;
    const tooLarge = () => onProblem(i18n.t('import.source.tooLarge', [name, sizeOf(size), sizeOf(most)]));
    // No text of so many characters has more bytes.
    if (size > most * 4) return tooLarge();
    try {
      const found = textOfFile(new Uint8Array(await file.arrayBuffer()));
      if (found.is === 'empty') onProblem(i18n.t('import.source.empty', [name]));
      else if (found.is === 'no-text') onProblem(i18n.t('import.source.noText', [name]));
      else if (found.text.length > most) tooLarge();
      else onForm({ ...form, held: { kind: 'file', name, text: found.text }, as: null });
    } catch {
      onProblem(i18n.t('import.source.unreadable', [name]));
    }
  }

  function onPaste(event: ClipboardEvent): void {
    const given = event.clipboardData;
    if (!given || disabled) return;
    const next = pasted(form, { html: given.getData('text/html'), text: given.getData('text/plain') });
    if (!next) return;
    event.preventDefault();
    onForm({ ...next, as: null });
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file && !disabled) void take(file);
  }

  return (
    <div
      class={over ? 'source-field is-over' : 'source-field'}
      onPaste={onPaste}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
          setOver(false);
        }
      }}
      onDrop={onDrop}
    >
      <div class="field">
        {held === null ? (
          <>
            <label for={id}>{i18n.t('import.source.label')}</label>
            <textarea
              id={id}
              ref={field}
              rows={18}
              value={form.typed}
              readOnly={disabled}
              spellcheck={false}
              placeholder={i18n.t('import.source.placeholder')}
              aria-describedby={`${id}-help`}
              onInput={(event) => onForm({ ...form, typed: event.currentTarget.value })}
            />
          </>
        ) : (
          <HeldText held={held} />
        )}
      </div>
      <div class="source-tools">
        <FileButton accept={ACCEPT} disabled={disabled} onFile={(file) => void take(file)}>
          {i18n.t('import.source.choose')}
        </FileButton>
        {held?.kind === 'copied' && (
          <button
            type="button"
            class="action"
            disabled={disabled}
            onClick={() => onForm({ ...form, held: null, typed: held.text, as: null })}
          >
            <Icon name="edit" />
            {i18n.t('import.source.asPlain')}
          </button>
        )}
        {(held !== null || form.typed !== '') && (
          <button
            type="button"
            class="action"
            disabled={disabled}
            onClick={() => {
              onForm({ ...form, held: null, typed: '', as: null, paper: null, url: null, date: null });
              requestAnimationFrame(() => field.current?.focus());
            }}
          >
            <Icon name="close" />
            {i18n.t('import.source.clear')}
          </button>
        )}
        <p class="soft small" id={`${id}-help`}>
          {i18n.t('import.source.help')}
        </p>
      </div>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A text that is not typed: what it is, and how it begins. */
function HeldText({ held }: { held: Held }) {
  const name = held.kind === 'file' ? held.name : i18n.t('import.source.copied');
  const more = held.text.length > EXCERPT;
  return (
    <div class="held" role="group" aria-label={name}>
      <p class="held-name">
        {name}{' '}
        <span class="soft small">
          {held.kind === 'file'
            ? sizeOf(new Blob([held.text]).size)
            : i18n.t('import.source.characters', [held.text.length.toLocaleString()])}
        </span>
      </p>
      {held.kind === 'copied' && <p class="soft small">{i18n.t('import.source.copiedHelp')}</p>}
      <div class="held-text" tabIndex={0} role="region" aria-label={i18n.t('import.source.excerpt')}>
        {held.text.slice(0, EXCERPT)}
        {more && ' …'}
      </div>
    </div>
  );
}
