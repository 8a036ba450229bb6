import { i18n } from '#i18n';
import type { Author } from '../../lib/notes/note';
import { mayDo } from '../../lib/threads/may-say';
import { WordDiff } from '../word-diff';
import { CardAction } from './card-action';
import { reasonName } from './reason-names';
import type { SidebarStore } from './sidebar-store';
import type { ThreadEntry } from './thread-list';

interface ThreadAskProps {
  entry: ThreadEntry;
  me: Author | null;
  store: SidebarStore;
  /** The version that the page shows. */
  shown: number | null;
  tabIndex: number;
}

/** What the text makes the critic look at: "This passage reads differently in v2. Resolved?" */
export function ThreadAsk({ entry, me, store, shown, tabIndex }: ThreadAskProps) {
  const { thread, status, newest } = entry;
  if (status.ask === null) return null;
  const mine = me !== null && mayDo(me, thread, 'resolve');
  const sentence = reasonName(status);
  // On the page of that version the card shows the change already.
  const diff = newest !== null && newest.to !== shown ? newest.diff : null;
  return (
    <div class="question" role="group" aria-label={sentence}>
      <p>{sentence}</p>
      {diff !== null && <WordDiff parts={diff} />}
      {mine && (
        <div class="question-answers">
          <CardAction
            icon="check"
            tabIndex={tabIndex}
            onClick={() => void store.notes.act(thread, { type: 'resolve' })}
          >
            {i18n.t('sidebar.ask.resolved')}
          </CardAction>
          {mayDo(me, thread, 'leave-open') && (
            <CardAction
              icon="close"
              tabIndex={tabIndex}
              onClick={() => void store.notes.act(thread, { type: 'leave-open' })}
            >
              {i18n.t('sidebar.ask.leave')}
            </CardAction>
          )}
        </div>
      )}
    </div>
  );
}
