import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MOST_LISTED } from '../../lib/anchor/anchor';
import type { PossiblePlace } from '../../lib/messages/passages';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { CardAction } from '../sidebar/card-action';
import { PlaceWords } from '../sidebar/place-words';
import { PiecePanel } from './piece-panel';
import type { PreviewActions } from './preview-actions';

type Found =
  | { is: 'unasked' }
  | { is: 'looking' }
  | { is: 'unheld' }
  | { is: 'found'; places: readonly PossiblePlace[] }
  | { is: 'failed'; why: string };

interface RetargetProps {
  /** What the note quotes now; empty where it is on the whole paper. */
  quotation: string;
  actions: PreviewActions;
  onPlace: (place: PossiblePlace) => void;
  /** Null where it is on the whole paper already. */
  onWholePaper: (() => void) | null;
  onCancel: () => void;
}

/** Which passage a note is on: words are looked for in the paper, and a place is chosen with the text around it. */
export function Retarget({ quotation, actions, onPlace, onWholePaper, onCancel }: RetargetProps) {
  const id = useId();
  const [words, setWords] = useState(quotation);
  const [found, setFound] = useState<Found>({ is: 'unasked' });
  const field = useRef<HTMLInputElement>(null);
  const turn = useRef(0);

  function look(sought: string): void {
    const mine = ++turn.current;
    if (sought.trim() === '') return;
    setFound({ is: 'looking' });
    actions.place(sought.trim()).then(
      (places) => {
        if (mine !== turn.current) return;
        if (places === null) setFound({ is: 'unheld' });
        else setFound({ is: 'found', places: places.candidates });
      },
      (thrown: unknown) => mine === turn.current && setFound({ is: 'failed', why: sentenceOf(thrown) }),
    );
  }
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    look(words);
  }, []);

  return (
    <PiecePanel
      onSubmit={() => look(words)}
      onCancel={onCancel}
      acts={
        onWholePaper && (
          <button type="button" class="button" onClick={onWholePaper}>
            {i18n.t('import.passage.wholePaper')}
          </button>
        )
      }
    >
      <div class="field">
        <label for={id}>{i18n.t('import.passage.label')}</label>
        <div class="field-line">
          <input
            id={id}
            ref={field}
            type="search"
            value={words}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            <Icon name="search" />
            {i18n.t('import.passage.look')}
          </button>
        </div>
      </div>
      <p class="note-status" role="status">
        {found.is === 'looking' && i18n.t('import.passage.looking')}
        {found.is === 'unheld' && i18n.t('import.passage.unheld')}
        {found.is === 'failed' && found.why}
        {found.is === 'found' &&
          (found.places.length === 0
            ? i18n.t('import.passage.none')
            : found.places.length < MOST_LISTED
              ? i18n.t('import.passage.found', found.places.length)
              : i18n.t('import.passage.many', [String(MOST_LISTED)]))}
      </p>
      {found.is === 'found' && found.places.length > 0 && (
        <ol class="places">
          {found.places.map((place) => (
            <li key={place.start}>
              <PlaceWords place={place} />
              <CardAction icon="check" tabIndex={0} onClick={() => onPlace(place)}>
                {i18n.t('sidebar.place.thisOne')}
              </CardAction>
            </li>
          ))}
        </ol>
      )}
    </PiecePanel>
  );
}
