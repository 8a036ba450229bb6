import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ownPageOf } from '../../lib/paper/own-page';
import { sentenceOf } from '../errors';
import { PageHead } from '../page-head';
import { begin, type ChangeHistory, presentOf } from './edit-history';
import type { ImportClient } from './import-client';
import { KeptSession, type Preview, type Saved } from './kept-session';
import { NotesFile } from './notes-file';
import { PreviewStep } from './preview-step';
import { SavedStep } from './saved-step';
import { EMPTY_FORM, type SourceForm } from './source';
import { SourceStep } from './source-step';

const STEPS = ['source', 'preview', 'saved'] as const;
type Step = (typeof STEPS)[number];

/** The page on which a posted critique, or a file of notes, is taken in. */
export function Import({ client }: { client: ImportClient }) {
  const session = useMemo(() => new KeptSession(client), [client]);
  const [form, setForm] = useState<SourceForm>(() => session.form() ?? EMPTY_FORM);
  const [preview, setPreview] = useState<Preview | null>(() => session.preview());
  const [saved, setSaved] = useState<Saved | null>(() => session.saved());
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** Whether the preview would outlive a reload. */
  const [lasts, setLasts] = useState(true);
  const step: Step = saved !== null ? 'saved' : preview !== null || file !== null ? 'preview' : 'source';
  const heading = useStepFocus(step);

  useEffect(() => {
    const timer = setTimeout(() => session.keepForm(form), 300);
    return () => clearTimeout(timer);
  }, [form, session]);
  useEffect(() => {
    if (preview) session.keepEdits(preview.history);
  }, [preview?.history, session]);

  const onHistory = useMemo<ChangeHistory>(
    () => (change) => setPreview((before) => before && { ...before, history: change(before.history) }),
    [],
  );

  function leaveNames(withNames: boolean): void {
    if (!preview) return;
    const posted = { ...preview.posted, withNames };
    session.keepPosted(posted);
    setPreview({ ...preview, posted });
    setForm({ ...form, withNames });
  }

  async function save({ history, posted }: Preview): Promise<void> {
    const reading = presentOf(history);
    setSaving(true);
    setProblem(null);
    try {
      const { url, date, withNames } = posted;
      const taken = await client.call('critique/save', { reading, source: { url, date }, withNames });
      const { batch, added, kept } = taken;
      turnTo({ batch, added, kept, paper: reading.paper, undone: false, stays: 0 });
    } catch (thrown) {
      setProblem(sentenceOf(thrown));
    }
    setSaving(false);
  }

  function turnTo(next: Saved | null): void {
    session.keepSaved(next);
    setSaved(next);
  }

  function backToSource(): void {
    session.dropPreview();
    setPreview(null);
    setProblem(null);
    turnTo(null);
  }

  return (
    <main class={`page import at-${step}`}>
      <PageHead title={i18n.t(file === null ? 'import.title' : 'import.file.title')} heading={heading}>
        {client.paper !== null && (
          <a href={ownPageOf(client.allNotesUrl, client.paper)}>{i18n.t('import.notesOfPaper')}</a>
        )}
        <a href={client.allNotesUrl}>{i18n.t('allNotes.all')}</a>
        <a href={client.optionsUrl}>{i18n.t('allNotes.options')}</a>
      </PageHead>
      {file === null && (
        <ol class="steps" aria-label={i18n.t('import.steps.label')}>
          {STEPS.map((name) => (
            <li key={name} {...(name === step ? { 'aria-current': 'step' as const } : {})}>
              {i18n.t(`import.steps.${name}`)}
            </li>
          ))}
        </ol>
      )}
      {saved !== null && (
        <SavedStep
          client={client}
          saved={saved}
          onSaved={turnTo}
          onPreview={preview === null ? null : () => turnTo(null)}
          onAnother={() => {
            backToSource();
            setForm(EMPTY_FORM);
          }}
        />
      )}
      {saved === null && preview !== null && (
        <>
          {!lasts && <p class="notice caution">{i18n.t('import.preview.tooLongToKeep')}</p>}
          <PreviewStep
            client={client}
            history={preview.history}
            held={preview.read.text}
            withNames={preview.posted.withNames}
            problem={problem}
            saving={saving}
            onNames={leaveNames}
            onHistory={onHistory}
            onBack={backToSource}
            onSave={() => void save(preview)}
          />
        </>
      )}
      {saved === null && preview === null && file !== null && (
        <NotesFile client={client} file={file} onBack={() => setFile(null)} />
      )}
      {step === 'source' && (
        <SourceStep
          client={client}
          form={form}
          onForm={setForm}
          onRead={(read, posted) => {
            setLasts(session.keepReading(read, posted));
            setPreview({ read, posted, history: begin(read.reading) });
          }}
          onNotes={setFile}
        />
      )}
    </main>
  );
}

/** Where the page turns to another step, reading goes on at its head. */
function useStepFocus(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, [step]);
  return heading;
}
