import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PossiblePlace } from '../../lib/messages/passages';
import type { Note } from '../../lib/notes/note';
import { sentenceOf } from '../errors';
import { CardAction } from './card-action';
import { PlaceWords } from './place-words';
import type { SidebarStore } from './sidebar-store';

interface PlaceProps {
  note: Note;
  store: SidebarStore;
  tabIndex: number;
}

/** "Is this the passage?", of the place that is drawn. */
export function PlaceQuestion({ note, store, tabIndex }: PlaceProps) {
  const [missing, setMissing] = useState(false);

  async function answer(verdict: 'same' | 'not-it'): Promise<void> {
    const places = await store.places.possible(note.target.selectors);
    const place = places?.candidates[0];
    setMissing(!place);
    if (place) await store.places.answer(note.id, verdict, place.selectors);
  }

  return (
    <div class="question" role="group" aria-label={i18n.t('sidebar.place.question')}>
      <p>{i18n.t('sidebar.place.question')}</p>
      <div class="question-answers">
        <CardAction icon="check" tabIndex={tabIndex} onClick={() => void answer('same')}>
          {i18n.t('sidebar.place.yes')}
        </CardAction>
        <CardAction icon="close" tabIndex={tabIndex} onClick={() => void answer('not-it')}>
          {i18n.t('sidebar.place.no')}
        </CardAction>
      </div>
      {missing && <p role="status">{i18n.t('sidebar.place.gone')}</p>}
    </div>
  );
}

type Found =
  { is: 'looking' } | { is: 'found'; places: readonly PossiblePlace[] } | { is: 'failed'; why: string };

/** The places that a note may refer to, each with the text around it; nothing of it is drawn until one is chosen. */
export function PossibleList({ note, store, tabIndex }: PlaceProps) {
  const [found, setFound] = useState<Found>({ is: 'looking' });
  const { page } = store.state;

  useEffect(() => {
    let here = true;
    store.places.possible(note.target.selectors).then(
      (places) => here && setFound({ is: 'found', places: places?.candidates ?? [] }),
      (thrown: unknown) => here && setFound({ is: 'failed', why: sentenceOf(thrown) }),
    );
    return () => {
      here = false;
    };
  }, [note.id, page?.url, page?.phase]);

  if (found.is === 'looking') return <p class="note-status late">{i18n.t('sidebar.place.looking')}</p>;
  if (found.is === 'failed') return <p class="note-status">{found.why}</p>;
  return (
    <div class="possible">
      <p class="label">{i18n.t('sidebar.place.may')}</p>
      <ol>
        {found.places.map((place) => (
          <li key={place.start}>
            <PlaceWords place={place} />
            <div class="note-actions">
              <CardAction icon="go" tabIndex={tabIndex} onClick={() => void store.go(place)}>
                {i18n.t('sidebar.place.show')}
              </CardAction>
              <CardAction
                icon="check"
                tabIndex={tabIndex}
                onClick={() => void store.places.answer(note.id, 'same', place.selectors)}
              >
                {i18n.t('sidebar.place.thisOne')}
              </CardAction>
              <CardAction
                icon="close"
                tabIndex={tabIndex}
                onClick={() => void store.places.answer(note.id, 'not-it', place.selectors)}
              >
                {i18n.t('sidebar.place.notThis')}
              </CardAction>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
