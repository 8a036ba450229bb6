import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { paperMeant } from '../../lib/critique/which-paper';
import { READ_AS, type ReadAs, type ReadCritique } from '../../lib/messages/critique-messages';
import type { ArxivId } from '../../lib/paper/id';
import type { ImportClient } from './import-client';
import type { Posted } from './kept-session';
import { PaperChoice, paperTyped } from './paper-choice';
import { type SourceForm, sourceOf } from './source';
import { SourceField } from './source-field';
import { useHeldPaper } from './use-held-paper';
import { type ReadingState, useReading } from './use-reading';
import { type Recognised, useRecognised } from './use-recognised';

interface SourceStepProps {
  client: ImportClient;
  form: SourceForm;
  onForm: (form: SourceForm) => void;
  onRead: (read: ReadCritique, posted: Posted) => void;
  /** The text is a file of notes. */
  onNotes: (file: { name: string; text: string }) => void;
}

/** The text, what it is and of which paper; and the way on. */
export function SourceStep({ client, form, onForm, onRead, onNotes }: SourceStepProps) {
  const { recognised, problem } = useRecognised(client.call, form);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const paper = paperOf(client, form, recognised);
  const held = useHeldPaper(client.call, paper);
  const posted: Posted = {
    url: said(form.url, recognised?.url ?? null),
    date: said(form.date, recognised?.date ?? null),
    withNames: form.withNames,
  };
  const { state, read, stop } = useReading(client, (result) => onRead(result, posted));
  const reading = state.is === 'under-way';
  const as: ReadAs | null = form.as ?? recognised?.as ?? null;
  const empty = sourceOf(form).trim() === '';
  const missing = empty ? 'text' : as !== 'notes' && paper === null ? 'paper' : null;

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (missing !== null || as === null) return;
    const source = sourceOf(form);
    if (as === 'notes') {
      onNotes({ name: form.held?.kind === 'file' ? form.held.name : '', text: source });
    } else if (paper !== null) {
      read({ source, format: as, paper, version: form.version });
    }
  }

  return (
    <form class="source-step" onSubmit={onSubmit}>
      <SourceField
        form={form}
        disabled={reading}
        problem={fileProblem ?? problem}
        onForm={(next) => {
          setFileProblem(null);
          onForm(next);
        }}
        onProblem={setFileProblem}
      />
      <div class="source-side">
        <FormatChoice form={form} recognised={recognised} disabled={reading || empty} onForm={onForm} />
        {as !== 'notes' && (
          <>
            <PaperChoice
              client={client}
              form={form}
              named={recognised?.papers ?? []}
              paper={paper}
              held={held}
              disabled={reading}
              onForm={onForm}
            />
            <PostedFields form={form} posted={posted} disabled={reading} onForm={onForm} />
          </>
        )}
      </div>
      <div class="source-foot">
        <div class="step-foot">
          <button type="submit" class="button primary" disabled={reading || missing !== null || as === null}>
            {i18n.t(as === 'notes' ? 'import.source.look' : 'import.source.read')}
          </button>
          <p class="soft small">{missing !== null && i18n.t(`import.source.missing.${missing}`)}</p>
        </div>
        <Progress state={state} onStop={stop} />
      </div>
    </form>
  );
}

/** What the reader typed, even nothing; what the text says where they have not touched it. */
function said(typed: string | null, found: string | null): string | null {
  if (typed === null) return found;
  return typed.trim() === '' ? null : typed.trim();
}

function paperOf(client: ImportClient, form: SourceForm, recognised: Recognised | null): ArxivId | null {
  if (client.paper !== null) return client.paper;
  if (form.typedPaper.trim() !== '') return paperTyped(form.typedPaper)?.paper ?? null;
  const named = recognised?.papers ?? [];
  if (form.paper !== null && named.some(({ id }) => id === form.paper)) return form.paper;
  // Where it is not plain, it is for the reader to choose among them.
  return paperMeant(named);
}

interface PartProps {
  form: SourceForm;
  disabled: boolean;
  onForm: (form: SourceForm) => void;
}

function FormatChoice({ form, recognised, disabled, onForm }: PartProps & { recognised: Recognised | null }) {
  const id = useId();
  const as = form.as ?? recognised?.as ?? null;
  return (
    <div class="side-part">
      <div class="field">
        <label for={id}>{i18n.t('import.format.label')}</label>
        <select
          id={id}
          value={as ?? ''}
          disabled={disabled || as === null}
          aria-describedby={`${id}-says`}
          onChange={(event) => {
            const chosen = READ_AS.find((each) => each === event.currentTarget.value);
            if (chosen) onForm({ ...form, as: chosen });
          }}
        >
          {as === null && <option value="">{i18n.t('import.format.none')}</option>}
          {READ_AS.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`import.format.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="soft small" id={`${id}-says`}>
        {as !== null && i18n.t(form.as === null ? 'import.format.recognised' : 'import.format.chosen')}
      </p>
    </div>
  );
}

function PostedFields({ form, posted, disabled, onForm }: PartProps & { posted: Posted }) {
  const id = useId();
  const shown = { url: form.url ?? posted.url ?? '', date: form.date ?? posted.date ?? '' };
  return (
    <fieldset class="side-part">
      <legend>{i18n.t('import.posted.label')}</legend>
      <div class="field">
        <label for={`${id}-url`}>{i18n.t('import.posted.url')}</label>
        <input
          id={`${id}-url`}
          type="url"
          inputMode="url"
          maxLength={2_000}
          value={shown.url}
          disabled={disabled}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onForm({ ...form, url: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-date`}>{i18n.t('import.posted.date')}</label>
        <input
          id={`${id}-date`}
          type="text"
          maxLength={100}
          value={shown.date}
          disabled={disabled}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onForm({ ...form, date: event.currentTarget.value })}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={!form.withNames}
          disabled={disabled}
          onChange={(event) => onForm({ ...form, withNames: !event.currentTarget.checked })}
        />
        {i18n.t('import.posted.withoutNames')}
      </label>
    </fieldset>
  );
}

/** How far the reading is, with the way to stop it. */
function Progress({ state, onStop }: { state: ReadingState; onStop: () => void }) {
  const progress = state.is === 'under-way' ? state.progress : null;
  return (
    <>
      {state.is === 'under-way' && (
        <div class="progress">
          <progress
            aria-label={i18n.t('import.progress.label')}
            {...(progress && progress.of > 0 ? { max: progress.of, value: progress.done } : {})}
          />
          <button type="button" class="button" onClick={onStop}>
            {i18n.t('import.progress.stop')}
          </button>
        </div>
      )}
      <p class="soft" role="status">
        {state.is === 'under-way' && i18n.t(`import.progress.${progress?.stage ?? 'cutting'}`)}
        {state.is === 'stopped' && i18n.t('import.progress.stopped')}
      </p>
      {state.is === 'failed' && (
        <p class="notice alarm" role="alert">
          {i18n.t('import.progress.failed', [state.why])}
        </p>
      )}
    </>
  );
}
