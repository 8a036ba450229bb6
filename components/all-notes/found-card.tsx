import { i18n } from '#i18n';
import type { FoundNote } from '../../lib/messages/search-messages';
import { Icon } from '../icon';
import { noteKindName } from '../kind-names';
import { plainBody } from '../../lib/markdown/plain-body';
import { pure } from '../sidebar/pure';
import { dayOf, minuteOf } from '../sidebar/times';
import { stateName, turnName } from '../thread-names';
import { excerptOf } from './matches';
import { MatchedText } from './matched-text';
import { passageAddress } from '../../lib/report/passage-address';

interface FoundCardProps {
  found: FoundNote;
  /** What was searched for, folded. */
  words: readonly string[];
  /** Whether this is the card that Tab reaches. */
  current: boolean;
  /** Opens the paper at the note. */
  onOpen: (url: string, note: string) => void;
}

/** A note as a result: enough of it to know it by. Enter opens its paper there. */
export const FoundCard = pure(function FoundCard({ found, words, current, onOpen }: FoundCardProps) {
  const { note, state, waitingFor, replies } = found;
  const quote =
    note.target.selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? null;
  const url = passageAddress(note.target);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Enter') return;
    onOpen(url, note.id);
    event.preventDefault();
  }

  return (
    <article
      class="found"
      data-row={note.id}
      tabIndex={current ? 0 : -1}
      aria-label={[noteKindName(note.kind), quote ?? i18n.t('versions.place.paper')].join(': ')}
      onKeyDown={onKeyDown}
    >
      <header class="found-head">
        <h3 class="note-kind">{noteKindName(note.kind)}</h3>
        <p class="note-meta">
          <span class="state">{stateName(state)}</span>
          {waitingFor !== null && <span>{turnName(waitingFor)}</span>}
          {note.severity !== null && <span>{i18n.t('allNotes.severity', [note.severity])}</span>}
          {replies > 0 && <span>{i18n.t('allNotes.replies', replies)}</span>}
          {note.target.version !== null && <span>{i18n.t('versions.version', [note.target.version])}</span>}
          <time dateTime={note.updatedAt} title={minuteOf(note.updatedAt)}>
            {dayOf(note.updatedAt)}
          </time>
        </p>
      </header>
      {quote !== null && (
        <blockquote class="quotation">
          <MatchedText text={excerptOf(quote, words)} words={words} />
        </blockquote>
      )}
      {note.body !== '' && (
        <p class="found-body">
          <MatchedText text={excerptOf(plainBody(note.body), words)} words={words} />
        </p>
      )}
      {note.rewording !== null && note.rewording !== '' && (
        <p class="found-body">
          <span class="label">{i18n.t('allNotes.neutral')}</span>{' '}
          <span class="serif">
            <MatchedText text={excerptOf(note.rewording, words)} words={words} />
          </span>
        </p>
      )}
      <footer class="found-foot">
        {note.tags.length > 0 && (
          <ul class="tags" aria-label={i18n.t('allNotes.facets.tags')}>
            {note.tags.map((tag) => (
              <li key={tag} class="tag">
                <MatchedText text={tag} words={words} />
              </li>
            ))}
          </ul>
        )}
        <a
          class="action"
          href={url}
          target="_blank"
          rel="noopener"
          tabIndex={current ? 0 : -1}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onOpen(url, note.id);
          }}
        >
          <Icon name="go" />
          {i18n.t('allNotes.open')}
        </a>
      </footer>
    </article>
  );
});
