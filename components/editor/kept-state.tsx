import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BODY_LIMIT, type Draft } from '../../lib/notes/note';
import { copyText } from '../copy-text';
import type { DraftKeeper } from './draft-keeper';
import { textOfDraft } from './draft-text';

/** What is left of the limit is shown from this share of it on. */
const NEAR = 0.95;

interface EditorStateProps {
  id: string;
  keeper: DraftKeeper;
  /** Nothing is written yet, and saving was tried. */
  missing: string | null;
}

/** Whether what was typed is kept, and what stands in the way of saving it. */
export function EditorState({ id, keeper, missing }: EditorStateProps) {
  const left = BODY_LIMIT - keeper.draft.body.length;
  return (
    <div class="editor-state" id={id}>
      <KeptState keeper={keeper} />
      {left < BODY_LIMIT * (1 - NEAR) && (
        <span class={left < 0 ? 'over' : ''}>
          {left < 0 ? i18n.t('editor.over', -left) : i18n.t('editor.left', left)}
        </span>
      )}
      {left < 0 && <p>{i18n.t('editor.overHelp')}</p>}
      {missing !== null && (
        <p class="over" role="alert">
          {missing}
        </p>
      )}
    </div>
  );
}

function KeptState({ keeper }: { keeper: DraftKeeper }) {
  switch (keeper.state.is) {
    case 'kept':
      return <span>{i18n.t(keeper.touched ? 'editor.kept' : 'editor.fresh')}</span>;
    case 'keeping':
      return <span>{i18n.t('editor.keeping')}</span>;
    case 'failed':
      return (
        <div class="not-kept" role="alert">
          <p class="over">{i18n.t('editor.notKept', [keeper.state.why])}</p>
          <CopyText draft={keeper.draft} />
        </div>
      );
  }
}

export function SaveProblem({ problem, draft }: { problem: string; draft: Draft }) {
  return (
    <div class="notice alarm" role="alert">
      <h3>{i18n.t('editor.saveFailed')}</h3>
      <p>{problem}</p>
      <p>{i18n.t('editor.saveFailedBody')}</p>
      <div class="notice-actions">
        <CopyText draft={draft} />
      </div>
    </div>
  );
}

function CopyText({ draft }: { draft: Draft }) {
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null);
  async function copy(): Promise<void> {
    setTold((await copyText(textOfDraft(draft))) ? 'copied' : 'copyFailed');
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {i18n.t(told === 'copied' ? 'editor.copied' : 'editor.copy')}
      </button>
      {told === 'copyFailed' && <p>{i18n.t('editor.copyFailed')}</p>}
    </>
  );
}
