import { i18n } from '#i18n';
import { type Author, type Draft, POSITIONS } from '../../lib/notes/note';
import { mayDo } from '../../lib/threads/may-say';
import { sideOf } from '../../lib/threads/sides';
import type { Thread } from '../../lib/threads/thread';
import { ACTION_TYPES, ActionChoice } from './action-choice';
import { isEmptyDraft } from './draft-text';
import { EditorForm, type EditorProps } from './editor-form';
import { PositionChoice } from './position-choice';

export interface ReplyEditorProps extends EditorProps {
  /** The thread that the reply stands in. */
  thread: Thread;
  /** Null until it is known who writes here: nothing but a text is offered then. */
  me: Author | null;
}

/** Where a reply is written: a position, a text, and, apart from both, what follows from it. */
export function ReplyEditor({ thread, me, ...props }: ReplyEditorProps) {
  const { store, edits } = props;
  const may = (saying: Parameters<typeof mayDo>[2]) => me !== null && mayDo(me, thread, saying);
  const offeredFor = ({ action }: Draft) => ACTION_TYPES.filter((type) => type === action?.type || may(type));
  const side = me && sideOf(thread, me);
  return (
    <EditorForm
      {...props}
      class="editor reply"
      words={{
        form: i18n.t(edits ? 'editor.replyLabelEdit' : 'editor.replyLabel'),
        body: i18n.t('editor.body.reply'),
        hint: i18n.t('editor.body.hintReply'),
        save: i18n.t('editor.saveReply'),
      }}
      missingIn={missingIn}
      addable={['references', 'numbers']}
      head={({ id, draft, saving, change }) => (
        <>
          {draft.part !== null && (
            <div class="answered-part">
              <p class="label">{i18n.t('editor.answers')}</p>
              <blockquote>{draft.part.exact}</blockquote>
            </div>
          )}
          {(draft.position !== null || POSITIONS.some(may)) && (
            <PositionChoice
              id={id}
              position={draft.position}
              disabled={saving}
              onPosition={(position) => change({ position })}
            />
          )}
        </>
      )}
      behindBody={({ id, draft, saving, change }) =>
        offeredFor(draft).length > 0 && (
          <ActionChoice
            id={id}
            action={draft.action}
            offered={offeredFor(draft)}
            target={draft.target}
            likelyVersion={likelyVersion(draft, store.state.page)}
            store={store}
            disabled={saving}
            onAction={(action) => change({ action })}
          />
        )
      }
      foot={({ saving }) =>
        side !== null &&
        side !== 'critic' && (
          <label class="claim-author">
            <input
              type="checkbox"
              checked={me?.claimsAuthor ?? false}
              disabled={saving}
              onChange={(event) => void store.papers.claimAuthor(event.currentTarget.checked)}
            />
            <span>
              {i18n.t('editor.claim.label')} <span class="soft">{i18n.t('editor.claim.means')}</span>
            </span>
          </label>
        )
      }
    />
  );
}

function missingIn(draft: Draft): string | null {
  const silent = isEmptyDraft(draft) && draft.position === null && draft.action === null;
  return silent ? i18n.t('editor.emptyReply') : null;
}

/** A change is made known once its version is out: the newest that is known, or else the one that is read. */
function likelyVersion({ target }: Draft, page: EditorProps['store']['state']['page']): number {
  return page?.newestVersion ?? page?.version ?? target.version ?? 1;
}
