import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportReport } from '../../lib/messages/data-messages';
import type { ToBackground } from '../../lib/messages/map';
import type { Reply } from '../../lib/messages/message';
import { sentenceOf } from '../errors';
import { Unreadable } from '../unreadable';
import { saveText } from '../save-text';
import { minuteOf } from '../sidebar/times';
import { FileButton } from './file-button';
import type { OptionsClient } from './options-client';
import { Section } from './section';
import { useTold } from './use-told';

type Counts = Reply<ToBackground, 'data/count'>;

/** What is kept, and the ways out and in. */
export function DataSection({ client }: { client: OptionsClient }) {
  const [counts, setCounts] = useState<Counts | null>(null);
  const [told, tell] = useTold();

  const count = useCallback(() => {
    client.call('data/count', {}).then(setCounts, (thrown: unknown) => tell('alarm', sentenceOf(thrown)));
  }, [client]);
  useEffect(count, [count]);

  return (
    <Section name="data" title={i18n.t('options.data.title')}>
      {counts && (
        <p class="counts">
          {i18n.t('options.data.count', [
            i18n.t('options.data.notes', counts.notes),
            i18n.t('options.data.papers', counts.papers),
            i18n.t('options.data.drafts', counts.drafts),
            i18n.t('options.data.terms', counts.terms),
            i18n.t('options.data.packs', counts.packs),
          ])}{' '}
          <a href={client.allNotesUrl}>{i18n.t('options.data.allNotes')}</a>
        </p>
      )}
      {counts && <Unreadable sentences={counts.problems} />}
      {told}
      {counts && <LastBackup counts={counts} />}
      <ExportPart client={client} onDone={count} />
      <ImportPart client={client} onDone={count} />
      <div class="page-part">
        <a class="button" href={client.importUrl}>
          {i18n.t('options.data.exchange')}
        </a>
        <p class="soft">{i18n.t('options.data.exchangeBody')}</p>
      </div>
    </Section>
  );
}

/** When everything was last exported; where it is time for it again, so that it is seen. */
function LastBackup({ counts: { lastBackupAt, backupDue } }: { counts: Counts }) {
  const last =
    lastBackupAt === null
      ? i18n.t('options.data.backup.never')
      : i18n.t('options.data.backup.last', [minuteOf(lastBackupAt)]);
  if (!backupDue) return <p class="soft">{last}</p>;
  return (
    <div class="notice caution" role="status">
      <p>{last}</p>
      <p>{i18n.t('options.data.backup.due')}</p>
    </div>
  );
}

function ExportPart({ client, onDone }: { client: OptionsClient; onDone: () => void }) {
  const [told, tell] = useTold();
  async function run(): Promise<void> {
    try {
      const { name, json } = await client.call('data/export', {});
      saveText(name, json, 'application/json');
      tell('plain', i18n.t('options.data.exported', [name]));
      onDone();
    } catch (thrown) {
      tell('alarm', i18n.t('options.data.exportFailed', [sentenceOf(thrown)]));
    }
  }
  return (
    <div class="page-part">
      <button type="button" class="button" onClick={() => void run()}>
        {i18n.t('options.data.export')}
      </button>
      <p class="soft">{i18n.t('options.data.exportBody')}</p>
      {told}
    </div>
  );
}

function ImportPart({ client, onDone }: { client: OptionsClient; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [told, tell] = useTold();

  async function run(file: File): Promise<void> {
    setBusy(true);
    tell('plain', i18n.t('options.data.importing'));
    try {
      const report = await client.call('data/import', { json: await file.text() });
      tell(linesOf(report).length === 0 && report.refused.length > 0 ? 'alarm' : 'plain', reportOf(report));
    } catch (thrown) {
      tell('alarm', i18n.t('options.data.importFailed', [sentenceOf(thrown)]));
    }
    setBusy(false);
    onDone();
  }

  return (
    <div class="page-part">
      <FileButton disabled={busy} onFile={(file) => void run(file)}>
        {i18n.t('options.data.import')}
      </FileButton>
      <p class="soft">{i18n.t('options.data.importBody')}</p>
      {told}
    </div>
  );
}

const TAKEN = ['notes', 'packs', 'dismissals', 'judgements'] as const;

/** What an import did, one sentence for each thing that is not nothing. */
function linesOf(report: ImportReport): string[] {
  return (['added', 'updated', 'kept'] as const).flatMap((how) => {
    const what = TAKEN.filter((name) => report[name][how] > 0).map((name) =>
      i18n.t(`options.data.${name}`, report[name][how]),
    );
    return what.length === 0 ? [] : [i18n.t(`options.data.${how}`, [what.join(', ')])];
  });
}

function reportOf(report: ImportReport): VNode {
  const { refused } = report;
  const done = linesOf(report);
  return (
    <>
      {done.length > 0 ? (
        <ul class="sentences">
          {done.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        refused.length === 0 && <p>{i18n.t('options.data.nothing')}</p>
      )}
      {refused.length > 0 && (
        <>
          <h3>{i18n.t('options.data.refused', refused.length)}</h3>
          <ul class="sentences">
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
