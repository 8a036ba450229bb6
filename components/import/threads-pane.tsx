import { i18n } from '#i18n';
import type { Part } from '../../lib/critique/critique';
import { byKeyIn, openOffers, type ReadThread } from '../../lib/critique/preview';
import type { Reading, ReadNote, ReadReply } from '../../lib/critique/reading';
import { useMemo } from 'preact/hooks';
import { useRows } from '../sidebar/use-rows';
import type { Offer } from './offers';
import { answerableBy } from './piece-names';
import type { PreviewActions } from './preview-actions';
import { ReadNoteCard } from './read-note-card';
import { ReadReplyCard } from './read-reply-card';
import { useDrawn } from './use-drawn';

interface ThreadsPaneProps {
  reading: Reading;
  threads: readonly ReadThread[];
  actions: PreviewActions;
}

/** The threads that would be saved. */
export function ThreadsPane({ reading, threads, actions }: ThreadsPaneProps) {
  const { parts } = reading.critique;
  const byKey = useMemo(() => byKeyIn(reading), [reading]);
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
              offers={offersOf(note, byKey, threads)}
              actions={actions}
              current={rows.current === note.key}
            />
            {replies.map(({ reply, depth, held }) => (
              <ReadReplyCard
                key={reply.key}
                reply={reply}
                quoted={quotedBy(reply, parts)}
                depth={depth}
                held={held}
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

/** The same list for all notes to which nothing is offered: they are not drawn anew. */
const NONE: readonly Offer[] = [];

function offersOf(
  note: ReadNote,
  byKey: ReturnType<typeof byKeyIn>,
  threads: readonly ReadThread[],
): readonly Offer[] {
  const open = openOffers(note, byKey);
  if (open.length === 0) return NONE;
  const names = new Map(answerableBy(note, threads).map(({ key, name }) => [key, name]));
  return open.flatMap(({ answers, because }) => {
    const name = names.get(answers);
    return name === undefined ? [] : [{ answers, because, name }];
  });
}

/** The words of the reply's own quotation, as it wrote them. */
function quotedBy({ quotes }: ReadReply, parts: readonly Part[]): string | null {
  if (quotes === null) return null;
  return [quotes, ...quotes.goesOn]
    .map(({ part, span }) => parts[part]!.text.slice(span.start, span.end))
    .join('\n');
}
