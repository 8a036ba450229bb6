import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { labelOf, workOf } from '../../lib/evidence/references';
import { type Reference, ROLES, type Role } from '../../lib/notes/reference';
import type { Target } from '../../lib/notes/target';
import { Quotation } from '../markdown/quotation';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';
import type { EditorStore } from './editor-store';
import { PickButton } from './pick-button';
import { RemoveButton } from './remove-button';
import { withWork } from './added-work';

interface ReferencesFieldProps {
  id: string;
  references: readonly Reference[];
  /** The note's own target: what is picked is in the same paper and version. */
  target: Target;
  store: EditorStore;
  readOnly: boolean;
  onReferences: (references: Reference[]) => void;
}

const ROLE_KEYS = {
  shows: 'shows',
  contradicts: 'contradicts',
  limits: 'limits',
  'same-again': 'sameAgain',
} as const satisfies Record<Role, string>;

/** What bears the point out: works, other places of this paper, evidence that is not public. */
export function ReferencesField(props: ReferencesFieldProps) {
  const { id, references, target, store, readOnly, onReferences } = props;
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState(false);

  const add = (reference: Reference) => onReferences([...references, reference]);
  const put = (at: number, reference: Reference) => onReferences(references.with(at, reference));
  const remove = (at: number) => {
    onReferences(references.filter((_, index) => index !== at));
    document.getElementById(`${id}reference`)?.focus();
  };

  function take(text: string): boolean {
    const work = workOf(text);
    if (!work) return false;
    onReferences(withWork(references, work));
    setTyped('');
    setUnread(false);
    return true;
  }

  function takeTyped(): void {
    if (typed.trim() !== '' && !take(typed)) setUnread(true);
  }

  async function pick(): Promise<void> {
    const picked = await store.pick();
    if (!picked) return;
    const { what, selectors } = picked;
    const { version } = store.state.page ?? target;
    add({ type: 'passage', target: { ...target, version, what, selectors }, role: 'shows' });
  }

  return (
    <fieldset class="part">
      <legend>{i18n.t('editor.references.label')}</legend>
      {references.length > 0 && (
        <ul class="reference-list">
          {references.map((reference, at) => (
            <li key={at}>
              <OneReference
                id={`${id}reference${at}`}
                reference={reference}
                readOnly={readOnly}
                onChange={(changed) => put(at, changed)}
                onRemove={() => remove(at)}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="field">
        <label for={`${id}reference`}>{i18n.t('editor.references.add')}</label>
        <input
          id={`${id}reference`}
          type="text"
          value={typed}
          readOnly={readOnly}
          placeholder={i18n.t('editor.references.hint')}
          aria-invalid={unread}
          aria-describedby={`${id}reference-state`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setUnread(false);
          }}
          onPaste={(event) => {
            if (typed === '' && take(event.clipboardData?.getData('text/plain') ?? ''))
              event.preventDefault();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
            event.preventDefault();
            takeTyped();
          }}
          onBlur={takeTyped}
        />
        <p class={unread ? 'over' : 'sr-only'} id={`${id}reference-state`} role="status">
          {unread && i18n.t('editor.references.unread')}
        </p>
      </div>
      <div class="part-actions">
        <PickButton store={store} disabled={readOnly} onPick={() => void pick()}>
          {i18n.t('editor.references.pick')}
        </PickButton>
        <button
          type="button"
          class="more"
          disabled={readOnly}
          onClick={() => add({ type: 'not-public', by: '' })}
        >
          {i18n.t('editor.references.notPublic')}
        </button>
      </div>
    </fieldset>
  );
}

interface OneReferenceProps {
  id: string;
  reference: Reference;
  readOnly: boolean;
  onChange: (reference: Reference) => void;
  onRemove: () => void;
}

function OneReference({ id, reference, readOnly, onChange, onRemove }: OneReferenceProps) {
  switch (reference.type) {
    case 'work':
      return (
        <>
          <div class="reference-head">
            <span class="reference-name">{labelOf(reference)}</span>
            <RemoveButton what={labelOf(reference)} disabled={readOnly} onRemove={onRemove} />
          </div>
          <QuotedLine id={id} work={reference} readOnly={readOnly} onChange={onChange} />
        </>
      );
    case 'passage':
      return (
        <PassageReference
          id={id}
          reference={reference}
          readOnly={readOnly}
          onChange={onChange}
          onRemove={onRemove}
        />
      );
    case 'not-public':
      return (
        <div class="reference-head">
          <input
            type="text"
            value={reference.by}
            readOnly={readOnly}
            aria-label={i18n.t('editor.references.by')}
            placeholder={i18n.t('editor.references.by')}
            onInput={(event) => onChange({ ...reference, by: event.currentTarget.value })}
          />
          <RemoveButton
            what={i18n.t('editor.references.notPublicName')}
            disabled={readOnly}
            onRemove={onRemove}
          />
        </div>
      );
  }
}

interface QuotedLineProps {
  id: string;
  work: Extract<Reference, { type: 'work' }>;
  readOnly: boolean;
  onChange: (reference: Reference) => void;
}

/** A line quoted from a work; asked for once somebody wants to give one. */
function QuotedLine({ id, work, readOnly, onChange }: QuotedLineProps) {
  const [asked, setAsked] = useState(false);
  const ref = useRef<HTMLInputElement>(null);
  // The button that asked for it is gone: the field takes the focus in its stead.
  useEffect(() => {
    if (asked) ref.current?.focus();
  }, [asked]);
  if (!asked && work.quote === null) {
    return (
      <button type="button" class="more" disabled={readOnly} onClick={() => setAsked(true)}>
        {i18n.t('editor.references.quote')}
      </button>
    );
  }
  return (
    <input
      id={id}
      ref={ref}
      type="text"
      class="serif"
      value={work.quote ?? ''}
      readOnly={readOnly}
      maxLength={5_000}
      aria-label={i18n.t('editor.references.quoteOf', [labelOf(work)])}
      placeholder={i18n.t('editor.references.quoteHint')}
      onInput={(event) => {
        const quote = event.currentTarget.value;
        onChange({ ...work, quote: quote === '' ? null : quote });
      }}
    />
  );
}

interface PassageReferenceProps extends Omit<OneReferenceProps, 'reference'> {
  reference: Extract<Reference, { type: 'passage' }>;
}

function PassageReference({ id, reference, readOnly, onChange, onRemove }: PassageReferenceProps) {
  const { target, role } = reference;
  const quotation = quotationOf(target);
  return (
    <>
      <div class="reference-head">
        <label class="sr-only" for={id}>
          {i18n.t('editor.references.role')}
        </label>
        <select
          id={id}
          value={role}
          disabled={readOnly}
          onChange={(event) => onChange({ ...reference, role: event.currentTarget.value as Role })}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`editor.roles.${ROLE_KEYS[each]}`)}
            </option>
          ))}
        </select>
        <RemoveButton
          what={i18n.t(`editor.roles.${ROLE_KEYS[role]}`)}
          disabled={readOnly}
          onRemove={onRemove}
        />
      </div>
      {quotation !== null && <Quotation text={quotation} tex={formulasOf(target)} />}
    </>
  );
}
