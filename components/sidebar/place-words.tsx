import type { PossiblePlace } from '../../lib/messages/passages';
import { WithFormulas } from '../markdown/quotation';

/** A place of the paper, in its section and between the words that stand around it. */
export function PlaceWords({ place }: { place: PossiblePlace }) {
  return (
    <>
      {place.section !== null && <p class="soft small">{place.section}</p>}
      <p class="serif">
        <span class="soft">
          <WithFormulas text={place.before} />
        </span>{' '}
        <b>
          <WithFormulas text={place.text} />
        </b>{' '}
        <span class="soft">
          <WithFormulas text={place.after} />
        </span>
      </p>
    </>
  );
}
