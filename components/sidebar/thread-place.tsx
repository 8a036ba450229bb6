import { i18n } from '#i18n';
import type { Note } from '../../lib/notes/note';
import type { Span } from '../../lib/page-text/page-text';
import { wordDiff } from '../../lib/versions/diff';
import type { Trace } from '../../lib/versions/trace';
import { Quotation } from '../markdown/quotation';
import { WordDiff } from '../word-diff';
import { CardAction, isPlainClick } from './card-action';
import { PlaceQuestion, PossibleList } from './place-question';
import type { SidebarStore } from './sidebar-store';
import { formulasOf, quotationOf } from '../../lib/notes/target-words';
import { type NotePlace, placeToShow, type ThreadEntry } from './thread-list';

interface ThreadPlaceProps {
  entry: ThreadEntry;
  store: SidebarStore;
  /** The version that the page shows, and where its full text is; null where it does not say. */
  shown: number | null;
  fullTextUrl: string | null;
  tabIndex: number;
}

/** What a thread is about, and what became of it on this page. */
export function ThreadPlace({ entry, store, shown, fullTextUrl, tabIndex }: ThreadPlaceProps) {
  const { thread, place, trace, answers } = entry;
  const { note } = thread;
  const { target } = note;
  const quotation = quotationOf(target);
  if (quotation === null) return null;
  const span = placeToShow(entry.place);
  const told = trace !== null && trace.from !== trace.to ? trace : null;
  const agreed = answers.find(({ verdict }) => verdict === 'same');
  const refused = answers.filter(({ verdict }) => verdict === 'not-it');
  const reworded = place.at === 'page' && place.status === 'reworded' ? place : null;
  const sure = agreed !== undefined || (told !== null && confirms(told, place));

  return (
    <>
      <div
        class={span ? 'note-passage goes' : 'note-passage'}
        {...(span ? { onClick: (event: Event) => isPlainClick(event) && void store.go(span) } : {})}
      >
        {reworded ? (
          <Reworded note={note} quotation={quotation} now={reworded.text} />
        ) : (
          <Quotation text={quotation} tex={formulasOf(target)} />
        )}
      </div>
      {reworded && !sure && <PlaceQuestion note={note} store={store} tabIndex={tabIndex} />}
      {place.at === 'page' && place.status === 'moved' && !told && (
        <p class="note-status">{i18n.t('sidebar.note.moved')}</p>
      )}
      {told && <Became trace={told} place={place} store={store} tabIndex={tabIndex} />}
      {place.at === 'maybe' && !agreed && <PossibleList note={note} store={store} tabIndex={tabIndex} />}
      {place.at === 'elsewhere' && <Elsewhere fullTextUrl={fullTextUrl} tabIndex={tabIndex} />}
      {place.at === 'gone' && !(told?.status === 'deleted') && (
        <p class="note-status">{i18n.t('sidebar.note.gone')}</p>
      )}
      {agreed && (
        <p class="note-status">
          {i18n.t('sidebar.note.agreed')}{' '}
          <TakeBack tabIndex={tabIndex} onClick={() => void store.places.forget(agreed.id)} />
        </p>
      )}
      {!agreed && refused.length > 0 && (
        <p class="note-status">
          {i18n.t('sidebar.note.refused')}{' '}
          <TakeBack tabIndex={tabIndex} onClick={() => void store.places.forget(refused.at(-1)!.id)} />
        </p>
      )}
      {wantsText(entry, shown) && (
        <CardAction
          icon="compare"
          tabIndex={tabIndex}
          onClick={() => void store.places.fetchVersion(target.version!)}
        >
          {i18n.t('sidebar.note.compareWith', [target.version!])}
        </CardAction>
      )}
    </>
  );
}

/** Whether to offer the text of the note's version: it is another one, and something differs here. */
function wantsText({ thread, place, trace }: ThreadEntry, shown: number | null): boolean {
  const { version } = thread.note.target;
  const asBefore = place.at === 'page' && place.status !== 'reworded';
  const differs = !asBefore && place.at !== 'unsought' && place.at !== 'elsewhere';
  return trace === null && version !== null && shown !== null && version !== shown && differs;
}

/** The versions laid beside each other say the same as the search for the words. */
function confirms({ start, end }: Trace, place: NotePlace): boolean {
  return (
    place.at === 'page' && start !== null && end !== null && place.span.start < end && place.span.end > start
  );
}

/** The words the note was written on and those that stand there now, one above the other, and what differs. */
function Reworded({ note, quotation, now }: { note: Note; quotation: string; now: string }) {
  const tex = formulasOf(note.target);
  return (
    <div class="reworded">
      <p class="note-status">{i18n.t('sidebar.note.reworded')}</p>
      <p class="label">{i18n.t('sidebar.note.then')}</p>
      <Quotation text={quotation} tex={tex} class="then" />
      <p class="label">{i18n.t('sidebar.note.now')}</p>
      <blockquote class="quotation">
        <WordDiff parts={wordDiff(quotation, now, { from: tex, to: [] })} />
      </blockquote>
    </div>
  );
}

const STATUS_KEYS = {
  unchanged: 'unchanged',
  moved: 'moved',
  changed: 'changed',
  deleted: 'deleted',
  ambiguous: 'ambiguous',
} as const satisfies Record<Trace['status'], string>;

interface BecameProps {
  trace: Trace;
  place: NotePlace;
  store: SidebarStore;
  tabIndex: number;
}

/** What the passage became from the version it was written on to the one that the page shows. */
function Became({ trace, place, store, tabIndex }: BecameProps) {
  if (trace.elsewhere) return null;
  // The search has shown the two texts already, and said that they differ.
  const diffed = place.at === 'page' && place.status === 'reworded';
  if (diffed && trace.status === 'changed') return null;
  const nearest: Span | null = trace.nearest;
  return (
    <div class="became">
      <p class="note-status">
        {i18n.t(`sidebar.became.${STATUS_KEYS[trace.status]}`, [trace.to, trace.from])}
      </p>
      {trace.diff !== null && <WordDiff parts={trace.diff} />}
      {nearest !== null && trace.diff === null && (
        <>
          <p class="label">{i18n.t('sidebar.note.nearestText')}</p>
          <Quotation text={trace.nearest!.text} class="then" />
        </>
      )}
      {nearest !== null && (
        <CardAction icon="go" tabIndex={tabIndex} onClick={() => void store.go(nearest)}>
          {i18n.t('sidebar.note.nearest')}
        </CardAction>
      )}
    </div>
  );
}

function Elsewhere({ fullTextUrl, tabIndex }: { fullTextUrl: string | null; tabIndex: number }) {
  return (
    <p class="note-status">
      {i18n.t('sidebar.note.elsewhere')}{' '}
      {fullTextUrl !== null && (
        <a href={fullTextUrl} tabIndex={tabIndex} target="_blank" rel="noopener">
          {i18n.t('sidebar.note.openFullText')}
        </a>
      )}
    </p>
  );
}

function TakeBack({ tabIndex, onClick }: { tabIndex: number; onClick: () => void }) {
  return (
    <button type="button" class="more" tabIndex={tabIndex} onClick={onClick}>
      {i18n.t('sidebar.note.takeBack')}
    </button>
  );
}
