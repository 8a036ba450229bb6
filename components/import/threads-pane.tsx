import { i18n } from '#i18n';
import type { Part } from '../../lib/critique/critique';
import type { ReadThread } from '../../lib/critique/preview';
import type { ReadReply } from '../../lib/critique/reading';
import { useRows } from '../sidebar/use-rows';
import type { PreviewActions } from './preview-actions';
import { ReadNoteCard } from './read-note-card';
import { ReadReplyCard } from './read-reply-card';
import { useDrawn } from './use-drawn';

interface ThreadsPaneProps {
  threads: readonly ReadThread[];
  parts: readonly Part[];
  actions: PreviewActions;
}

/** The threads that would be saved. */
export function ThreadsPane({ threads, parts, actions }: ThreadsPaneProps) {
  const rows = useRows();
  const drawn = useDrawn(threads.length);
  return (
    <section class="pane threads" data-pane="threads" aria-labelledby="threads-title">
      <h2 id="threads-title">{i18n.t('import.threads.title')}</h2>
      <div class="read-threads" ref={rows.ref} onKeyDown={rows.onKeyDown} onFocusIn={rows.onFocusIn}>
        {threads.slice(0, drawn).map(({ note, replies }, index) => (
          <div key={note.key} class="read-thread">
            <ReadNoteCard
              note={note}
              number={index + 1}
              actions={actions}
              current={rows.current === note.key}
            />
            {replies.map(({ reply, depth }) => (
              <ReadReplyCard
                key={reply.key}
                reply={reply}
                quoted={quotedBy(reply, parts)}
                depth={depth}
                actions={actions}
                current={rows.current === reply.key}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The words of the reply's own quotation, as it wrote them. */
function quotedBy({ quotes }: ReadReply, parts: readonly Part[]): string | null {
  if (quotes === null) return null;
  return [quotes, ...quotes.goesOn]
    .map(({ part, span }) => parts[part]!.text.slice(span.start, span.end))
    .join('\n');
}
