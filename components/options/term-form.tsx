import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { proposeForms, type Term, TERM_KINDS } from '../../lib/lens/term-pack';
import { linesOf, readTyped, type TermFaults, type TermField, typedOf } from '../../lib/terms/typed-term';
import { Icon } from '../icon';
import { kindName } from '../kind-names';

interface TermFormProps {
  /** Null for a new one. */
  term: Term | null;
  /** Keeps the term; returns what went wrong, a sentence. */
  onKeep: (term: Term) => Promise<string | null>;
  onCancel: () => void;
}

const EMPTY = { kind: 'loaded', forms: '', why: '', carry: '', neutral: '', source: '' };

/** Adds an own term, or changes one. */
export function TermForm({ term, onKeep, onCancel }: TermFormProps) {
  const [typed, setTyped] = useState(() => (term ? typedOf(term) : EMPTY));
  const [faults, setFaults] = useState<TermFaults>({});
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.focus(), []);

  const forms = linesOf(typed.forms);
  const proposed =
    forms[0] === undefined ? [] : proposeForms(forms[0]).filter((each) => !forms.includes(each));
  const set = (field: TermField, value: string) => setTyped((before) => ({ ...before, [field]: value }));
  const addForms = (more: readonly string[]) => set('forms', [...forms, ...more].join('\n'));

  async function keep(): Promise<void> {
    const read = readTyped(term?.id ?? crypto.randomUUID(), typed, i18n.t('options.words.ownSource'));
    setFaults(read.faults ?? {});
    if (read.faults) {
      // What is wrong is read out with the field that it is about.
      const wrong = Object.keys(read.faults)[0]!;
      form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
      return;
    }
    setProblem(await onKeep(read.term));
  }

  return (
    <form
      ref={form}
      class="term-form"
      noValidate
      aria-label={i18n.t(term ? 'options.words.editTitle' : 'options.words.addTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Field name="forms" fault={faults.forms} hint={i18n.t('options.words.formsHint')}>
        {(given) => (
          <textarea
            {...given}
            ref={first}
            rows={Math.min(8, Math.max(2, forms.length + 1))}
            class="serif"
            spellcheck={false}
            value={typed.forms}
            onInput={(event) => set('forms', event.currentTarget.value)}
          />
        )}
      </Field>
      {proposed.length > 0 && (
        <div class="proposed">
          <span class="soft small">{i18n.t('options.words.proposed')}</span>
          {proposed.map((each) => (
            <button type="button" class="chip serif" key={each} onClick={() => addForms([each])}>
              <Icon name="plus" />
              {each}
            </button>
          ))}
          {proposed.length > 1 && (
            <button type="button" class="action" onClick={() => addForms(proposed)}>
              {i18n.t('options.words.addAll')}
            </button>
          )}
        </div>
      )}
      <Field name="kind" fault={faults.kind}>
        {(given) => (
          <select {...given} value={typed.kind} onChange={(event) => set('kind', event.currentTarget.value)}>
            {TERM_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="why" fault={faults.why} hint={i18n.t('options.words.whyHint')}>
        {(given) => (
          <textarea
            {...given}
            rows={2}
            value={typed.why}
            onInput={(event) => set('why', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="carry" fault={faults.carry} optional>
        {(given) => (
          <textarea
            {...given}
            rows={2}
            value={typed.carry}
            onInput={(event) => set('carry', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="neutral" fault={faults.neutral} hint={i18n.t('options.words.neutralHint')} optional>
        {(given) => (
          <textarea
            {...given}
            rows={2}
            class="serif"
            value={typed.neutral}
            onInput={(event) => set('neutral', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="source" fault={faults.source} hint={i18n.t('options.words.sourceHint')} optional>
        {(given) => (
          <input
            {...given}
            type="text"
            value={typed.source}
            onInput={(event) => set('source', event.currentTarget.value)}
          />
        )}
      </Field>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('options.words.notKept', [problem])}
        </p>
      )}
      <div class="part-actions">
        <button type="submit" class="button primary">
          {i18n.t(term ? 'options.words.saveEdit' : 'options.words.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('options.words.cancel')}
        </button>
      </div>
    </form>
  );
}

/** "must not be empty" as a sentence of its own: the label stands above it. */
function sentence(complaint: string): string {
  return `${complaint[0]!.toUpperCase()}${complaint.slice(1)}.`;
}

interface Given {
  id: string;
  name: TermField;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface FieldProps {
  name: TermField;
  /** What is wrong with it, as the end of a sentence on it. */
  fault: string | undefined;
  hint?: string;
  optional?: boolean;
  children: (given: Given) => ComponentChildren;
}

function Field({ name, fault, hint, optional = false, children }: FieldProps) {
  const id = useId();
  const word = i18n.t(`options.words.field.${name}`);
  return (
    <div class="field">
      <label for={id}>
        {word}
        {optional && <span class="optional"> ({i18n.t('options.words.optional')})</span>}
      </label>
      {children({ id, name, 'aria-describedby': `${id}-says`, 'aria-invalid': fault !== undefined })}
      <p class="small field-says" id={`${id}-says`}>
        {fault === undefined ? (
          <span class="soft">{hint}</span>
        ) : (
          <span class="fault">{sentence(fault)}</span>
        )}
      </p>
    </div>
  );
}
