import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ownPageOf } from '../../lib/paper/own-page';
import { htmlUrl } from '../../lib/paper/url';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import type { ImportClient } from './import-client';
import type { Saved } from './kept-session';

interface SavedStepProps {
  client: ImportClient;
  saved: Saved;
  onSaved: (saved: Saved) => void;
  /** Goes back to the preview as it was; null where that is gone. */
  onPreview: (() => void) | null;
  onAnother: () => void;
}

/** What was taken in, with the way back, and the ways on. */
export function SavedStep({ client, saved, onSaved, onPreview, onAnother }: SavedStepProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function undo(): Promise<void> {
    setBusy(true);
    try {
      const { kept } = await client.call('exchange/undo', { batch: saved.batch });
      setProblem(null);
      onSaved({ ...saved, undone: true, stays: kept.length });
    } catch (thrown) {
      setProblem(sentenceOf(thrown));
    }
    setBusy(false);
  }

  return (
    <section class="saved-step" aria-labelledby="saved-title">
      <div role="status">
        <h2 id="saved-title">
          {saved.undone
            ? i18n.t('import.saved.undone', saved.added - saved.stays)
            : saved.added === 0
              ? i18n.t('import.saved.nothing')
              : i18n.t('import.saved.done', saved.added)}
        </h2>
        {!saved.undone && saved.added > 0 && <p>{i18n.t('import.saved.where')}</p>}
        {!saved.undone && saved.kept > 0 && <p>{i18n.t('import.saved.kept', saved.kept)}</p>}
        {saved.stays > 0 && <p>{i18n.t('import.saved.stays', saved.stays)}</p>}
      </div>
      {problem !== null && (
        <p class="notice alarm" role="alert">
          {i18n.t('import.saved.undoFailed', [problem])}
        </p>
      )}
      <div class="notice-actions">
        {saved.undone && onPreview && (
          <button type="button" class="button" onClick={onPreview}>
            {i18n.t('import.saved.preview')}
          </button>
        )}
        <a
          class={saved.undone ? 'button' : 'button primary'}
          href={htmlUrl(saved.paper, null)}
          target="_blank"
          rel="noopener"
        >
          {i18n.t('import.saved.openPaper')}
        </a>
        {!saved.undone && saved.added > 0 && (
          <button type="button" class="button" disabled={busy} onClick={() => void undo()}>
            <Icon name="restore" />
            {i18n.t('import.saved.undo')}
          </button>
        )}
        <a class="button" href={ownPageOf(client.allNotesUrl, saved.paper)}>
          {i18n.t('import.notesOfPaper')}
        </a>
        <button type="button" class="button" onClick={onAnother}>
          {i18n.t('import.saved.another')}
        </button>
      </div>
    </section>
  );
}
