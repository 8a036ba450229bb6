import { i18n } from '#i18n';
import type { ReadNote } from '../../lib/critique/reading';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';
import { NOTE_KINDS } from '../../lib/notes/note';
import { wordDiff } from '../../lib/versions/diff';
import { Icon } from '../icon';
import { noteKindName } from '../kind-names';
import { inWords, Quotation } from '../markdown/quotation';
import { CardAction } from '../sidebar/card-action';
import { onPlainKey } from '../sidebar/plain-key';
import { pure } from '../sidebar/pure';
import { WordDiff } from '../word-diff';
import { type Offer, Offers } from './offers';
import { DroppedFoot, PieceAnswer, PieceBody, PieceFoot, usePieceCard } from './piece-card';
import { PieceMeta } from './piece-meta';
import { Proposal, References, Rewording } from './proposals';
import type { PreviewActions } from './preview-actions';
import { Retarget } from './retarget';

interface ReadNoteCardProps {
  note: ReadNote;
  /** Which it is of all notes, from 1. */
  number: number;
  offers: readonly Offer[];
  actions: PreviewActions;
  /** The row that Tab reaches is this one. */
  current: boolean;
}

/** A note as it would be saved, with all that can be done to it first. */
export const ReadNoteCard = pure(function ReadNoteCard(props: ReadNoteCardProps) {
  const { note, number, offers, actions, current } = props;
  const card = usePieceCard(note, actions, current);
  const { tabIndex, open, onOpen, shut, drop } = card;
  const quotation = quotationOf(note.target);
  const name = [
    i18n.t('import.note.number', [String(number)]),
    quotation === null ? i18n.t('sidebar.note.wholePaper') : inWords(quotation),
  ].join(': ');

  return (
    <article
      class={note.dropped ? 'piece is-dropped' : 'piece'}
      data-row={note.key}
      data-piece={note.key}
      tabIndex={tabIndex}
      aria-label={name}
      onKeyDown={onPlainKey({
        Enter: () => actions.show('original', note.key),
        Delete: drop,
        ...(note.dropped ? {} : { e: () => onOpen('body'), p: () => onOpen('passage') }),
      })}
    >
      <header class="piece-head">
        <span class="piece-number" aria-hidden="true">
          {number}
        </span>
        {note.dropped ? (
          <h3>{noteKindName(note.kind.value)}</h3>
        ) : (
          <KindSelect note={note} actions={actions} tabIndex={tabIndex} />
        )}
        <PieceMeta piece={note} actions={actions} />
      </header>
      {quotation === null ? (
        <p class="soft">{i18n.t('sidebar.note.wholePaper')}</p>
      ) : (
        <Quotation text={quotation} tex={formulasOf(note.target)} />
      )}
      {note.dropped ? (
        <DroppedFoot card={card} />
      ) : (
        <>
          <Place note={note} actions={actions} open={() => onOpen('passage')} tabIndex={tabIndex} />
          <PieceBody card={card} />
          <Rewording note={note} actions={actions} tabIndex={tabIndex} />
          <References piece={note} actions={actions} tabIndex={tabIndex} />
          {open === 'passage' && (
            <Retarget
              quotation={quotation ?? ''}
              actions={actions}
              onPlace={(place) => {
                actions.edit({ does: 'retarget', key: note.key, place });
                shut();
              }}
              onWholePaper={
                quotation === null
                  ? null
                  : () => {
                      actions.edit({ does: 'whole-paper', key: note.key });
                      shut();
                    }
              }
              onCancel={shut}
            />
          )}
          <PieceAnswer card={card} />
          {offers.length > 0 && <Offers note={note} offers={offers} actions={actions} tabIndex={tabIndex} />}
          <PieceFoot card={card} joins={number > 1}>
            <CardAction icon="search" tabIndex={tabIndex} onClick={() => onOpen('passage')}>
              {i18n.t('import.act.passage')}
            </CardAction>
            <CardAction icon="reply" tabIndex={tabIndex} onClick={() => onOpen('answer')}>
              {i18n.t('import.act.answer')}
            </CardAction>
          </PieceFoot>
        </>
      )}
    </article>
  );
});

interface PartProps {
  note: ReadNote;
  actions: PreviewActions;
  tabIndex: number;
}

function KindSelect({ note, actions, tabIndex }: PartProps) {
  const { value, because, taken } = note.kind;
  return (
    <>
      <h3 class="kind-select">
        <select
          value={value}
          tabIndex={tabIndex}
          aria-label={i18n.t('import.note.kind')}
          onChange={(event) => {
            const kind = NOTE_KINDS.find((each) => each === event.currentTarget.value);
            if (kind) actions.edit({ does: 'kind', key: note.key, kind });
          }}
        >
          {NOTE_KINDS.map((each) => (
            <option key={each} value={each}>
              {noteKindName(each)}
            </option>
          ))}
        </select>
      </h3>
      {because !== '' && (
        <Proposal
          because={because}
          taken={taken}
          tabIndex={tabIndex}
          onTaken={(wanted) => actions.edit({ does: 'take', key: note.key, what: 'kind', taken: wanted })}
        >
          {i18n.t('import.proposal.kind')}
        </Proposal>
      )}
    </>
  );
}

/** How surely the passage was found; where it was not, the way to say where it is. */
function Place({ note, actions, open, tabIndex }: PartProps & { open: () => void }) {
  const found = note.quote?.found ?? null;
  if (found === null || found.status === 'exact' || found.status === 'moved') return null;
  const { reading } = actions;
  const typed = actions.wordsOf(note);
  if (found.status === 'reworded') {
    return (
      <details class="fold">
        <summary>
          <Icon name="chevron" class="chevron" />
          {i18n.t('import.place.reworded')}
        </summary>
        <WordDiff parts={wordDiff(typed, found.text)} />
      </details>
    );
  }
  const unheld = found.status === 'orphan' && reading.held === null;
  const elsewhere = found.status === 'orphan' && reading.held?.page === 'abs';
  const key = unheld ? 'later' : elsewhere ? 'elsewhere' : found.status === 'orphan' ? 'notFound' : 'several';
  return (
    <p class="note-status">
      {i18n.t(`import.place.${key}`)}{' '}
      {!unheld && (
        <button type="button" class="more" tabIndex={tabIndex} onClick={open}>
          {i18n.t('import.place.choose')}
        </button>
      )}
    </p>
  );
}
