import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Fate, NoteChange } from '../../lib/exchange/note-change';
import type { Undone } from '../../lib/exchange/taken';
import type { LookedAt } from '../../lib/messages/exchange-messages';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import { plainBody } from '../../lib/markdown/plain-body';
import { ownPageOf } from '../../lib/paper/own-page';
import { quotationOf } from '../../lib/notes/target-words';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { noteKindName } from '../kind-names';
import { Quotation } from '../markdown/quotation';
import { Failed } from '../versions/failed';
import { useAnswer } from '../versions/use-answer';
import { WordDiff } from '../word-diff';
import { changedFieldName, fateName } from './file-names';
import type { ImportClient } from './import-client';
import { useDrawn } from './use-drawn';

interface NotesFileProps {
  client: ImportClient;
  file: { name: string; text: string };
  onBack: () => void;
}

type TakenIn = Reply<ToBackground, 'exchange/take'>;

/** What a file of notes holds and what taking it in would do; then what it did, and the way back. */
export function NotesFile({ client, file, onBack }: NotesFileProps) {
  const { answer, askAgain } = useAnswer(() => client.call('exchange/look', file), file.name + file.text);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (thrown) {
      setProblem(sentenceOf(thrown));
    }
    setBusy(false);
  }
  const take = () =>
    run(async () => {
      setTaken(await client.call('exchange/take', file));
      setUndone(null);
    });
  const undo = (batch: string) =>
    run(async () => {
      setUndone(await client.call('exchange/undo', { batch }));
      askAgain();
    });

  if (answer.is === 'awaited') return <p class="soft late">{i18n.t('import.file.looking')}</p>;
  if (answer.is === 'failed') {
    return (
      <div class="file-step">
        {file.name !== '' && <p class="held-name">{file.name}</p>}
        <Failed says={answer.why} onAgain={askAgain} />
        <div class="notice-actions">
          <BackButton onBack={onBack} />
        </div>
      </div>
    );
  }
  const looked = answer.value;
  const held = taken !== null && undone === null;
  const { added, changed, removed, back } = looked.fates;
  const some = added + changed + removed + back + looked.alone > 0;
  return (
    <div class="file-step">
      {file.name !== '' && <p class="held-name">{file.name}</p>}
      <div role="status">
        {undone !== null ? (
          <>
            <p class="tally">{i18n.t('import.file.undone', undone.undone)}</p>
            {undone.kept.length > 0 && <p>{i18n.t('import.saved.stays', undone.kept.length)}</p>}
          </>
        ) : (
          <p class="tally">{taken === null ? holdingOf(looked) : doneOf(taken, looked)}</p>
        )}
      </div>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('import.file.failed', [problem])}
        </p>
      )}
      <div class="notice-actions">
        {held ? (
          <button type="button" class="button" disabled={busy} onClick={() => void undo(taken.batch)}>
            <Icon name="restore" />
            {i18n.t('import.saved.undo')}
          </button>
        ) : (
          <button type="button" class="button primary" disabled={busy || !some} onClick={() => void take()}>
            {i18n.t('import.file.take')}
          </button>
        )}
        {held &&
          taken.papers.slice(0, 3).map((paper) => (
            <a key={paper} class="button" href={ownPageOf(client.allNotesUrl, paper)}>
              {i18n.t('import.file.notesOf', [paper])}
            </a>
          ))}
        <BackButton onBack={onBack} />
      </div>
      <Refused sentences={taken?.refused ?? looked.refused} />
      {!held && <Changes looked={looked} />}
    </div>
  );
}

function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <button type="button" class="button" onClick={onBack}>
      {i18n.t('import.file.another')}
    </button>
  );
}

/** "3 notes to add, 1 to change, 2 here already, 1 annotation of another tool kept as it is" */
function holdingOf({ fates, alone }: LookedAt): string {
  const said: string[] = [];
  if (fates.added > 0) said.push(i18n.t('import.file.adds', fates.added));
  if (fates.changed > 0) said.push(i18n.t('import.file.changes', fates.changed));
  if (fates.removed > 0) said.push(i18n.t('import.file.removes', fates.removed));
  if (fates.back > 0) said.push(i18n.t('import.file.back', fates.back));
  if (fates.same > 0) said.push(i18n.t('import.tally.known', fates.same));
  if (fates.stays > 0) said.push(i18n.t('import.file.stays', fates.stays));
  if (fates.deletedHere > 0) said.push(i18n.t('import.file.deletedHere', fates.deletedHere));
  if (fates.deletedThere > 0) said.push(i18n.t('import.file.deletedThere', fates.deletedThere));
  if (alone > 0) said.push(i18n.t('import.file.alone', alone));
  return said.join(', ') || i18n.t('import.file.none');
}

function doneOf({ added, updated, kept }: TakenIn, { alone }: LookedAt): string {
  const said: string[] = [];
  if (added > 0) said.push(i18n.t('import.file.added', added));
  if (updated > 0) said.push(i18n.t('import.file.updated', updated));
  if (kept > 0) said.push(i18n.t('import.tally.known', kept));
  if (alone > 0) said.push(i18n.t('import.file.alone', alone));
  return said.join(', ');
}

function Refused({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section class="notice caution" aria-labelledby="refused-title">
      <h2 id="refused-title">{i18n.t('options.data.refused', sentences.length)}</h2>
      <ul class="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ looked: { changes } }: { looked: LookedAt }) {
  const drawn = useDrawn(changes.length);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{i18n.t('import.file.list')}</h2>
      <ul class="file-changes">
        {changes.slice(0, drawn).map((change) => (
          <li key={change.note.id}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What would be done with one note: all of a new one, of others the fields that differ, word by word. */
function Change({ change: { note, fate, fields } }: { change: NoteChange }) {
  const quotation = quotationOf(note.target);
  return (
    <article class={`file-change is-${fate}`}>
      <header class="piece-head">
        <h3>{noteKindName(note.kind)}</h3>
        <p class="note-meta">
          <span class="badge">{fateName(fate satisfies Fate)}</span>
          <span>{i18n.t('sidebar.paper', [note.target.paper])}</span>
          {note.importedFrom?.name != null && <span>{note.importedFrom.name}</span>}
        </p>
      </header>
      {quotation !== null && <Quotation text={quotation} />}
      {fields.length === 0 && note.body !== '' && <p class="file-body">{plainBody(note.body)}</p>}
      {fields.map(({ field, diff }) => (
        <div key={field}>
          <p class="label">
            {fate === 'stays'
              ? i18n.t('import.file.bothSides', [changedFieldName(field)])
              : changedFieldName(field)}
          </p>
          <WordDiff parts={diff} />
        </div>
      ))}
    </article>
  );
}
