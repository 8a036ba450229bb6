import { i18n } from '#i18n';
import type { ReadNote } from '../../lib/critique/reading';
import { CardAction } from '../sidebar/card-action';
import type { PreviewActions } from './preview-actions';
import { actionName, positionName } from '../thread-names';

/** What a note may answer, with the name of that and the words that both have. */
export interface Offer {
  answers: string;
  name: string;
  because: string;
}

interface OffersProps {
  note: ReadNote;
  offers: readonly Offer[];
  actions: PreviewActions;
  tabIndex: number;
}

/** The points that a note takes up without quoting them, the likeliest first. It is on the whole paper until one is chosen. */
export function Offers({ note, offers, actions, tabIndex }: OffersProps) {
  const said = [
    ...(note.position === null ? [] : [positionName(note.position.value)]),
    ...(note.action === null ? [] : [actionName(note.action.value)]),
  ];
  return (
    <div class="question" role="group" aria-label={i18n.t('import.offers.question')}>
      <p>{i18n.t('import.offers.question')}</p>
      <ol class="offers">
        {offers.map(({ answers, name, because }) => (
          <li key={answers}>
            <CardAction
              icon="reply"
              tabIndex={tabIndex}
              onClick={() => {
                actions.edit({ does: 'answer', key: note.key, to: answers });
                actions.focus(note.key);
              }}
            >
              {name}
            </CardAction>
            <span class="soft because">{i18n.t('import.proposal.because', [because])}</span>
          </li>
        ))}
      </ol>
      {said.length > 0 && <p class="soft small">{i18n.t('import.offers.says', [said.join(', ')])}</p>}
    </div>
  );
}
