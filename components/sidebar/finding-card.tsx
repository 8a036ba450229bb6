import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Card } from '../../lib/lens/finding';
import { LEAVE_OUT } from '../../lib/lens/offer';
import type { ListedFinding } from '../../lib/messages/page-state';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { kindName } from '../kind-names';
import { Definitions } from './definitions';
import { Quotation, WithFormulas } from '../markdown/quotation';
import type { SidebarStore } from './sidebar-store';

type Answer = { is: 'card'; card: Card } | { is: 'gone' } | { is: 'failed'; why: string };

interface FindingCardProps {
  finding: ListedFinding;
  store: SidebarStore;
}

/** What the lens says of a finding, fetched from the page when it is asked for. */
export function FindingCard({ finding, store }: FindingCardProps) {
  const { start, end, kind } = finding;
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    let wanted = true;
    store.marks.card({ start, end, kind }).then(
      (card) => wanted && setAnswer(card ? { is: 'card', card } : { is: 'gone' }),
      (thrown: unknown) => wanted && setAnswer({ is: 'failed', why: sentenceOf(thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [store, start, end, kind]);

  if (answer === null) return <div class="finding-card" aria-busy="true" />;
  if (answer.is === 'gone') return <p class="finding-card soft">{i18n.t('sidebar.marks.cardGone')}</p>;
  if (answer.is === 'failed') {
    return <p class="finding-card soft">{i18n.t('sidebar.marks.cardFailed', [answer.why])}</p>;
  }
  return <CardText card={answer.card} finding={finding} store={store} />;
}

function CardText({ card, finding, store }: FindingCardProps & { card: Card }) {
  const { defined } = card;
  const write = (rewording: string | null) => void store.marks.write(finding, rewording);
  return (
    <div class="finding-card">
      <p class="finding-kind">{kindName(card.kind)}</p>
      <p>{card.why}</p>
      {card.place.map((sentence) => (
        <p key={sentence} class="soft">
          {sentence}
        </p>
      ))}
      {card.weighed.length > 0 && (
        <Part title={i18n.t('sidebar.marks.weighed')}>
          <p>{card.weighed.join('; ')}</p>
        </Part>
      )}
      {card.carry !== null && (
        <Part title={i18n.t('sidebar.marks.carry')}>
          <p>{card.carry}</p>
        </Part>
      )}
      {defined && (
        <Part title={i18n.t('sidebar.marks.defined')}>
          <Quotation text={defined.text} />
          <button type="button" class="action" onClick={() => void store.go(defined)}>
            <Icon name="go" />
            {i18n.t('sidebar.marks.goDefined')}
          </button>
        </Part>
      )}
      {card.definitions.length > 0 && (
        <Part title={i18n.t('sidebar.marks.definitions')}>
          <Definitions definitions={card.definitions} />
        </Part>
      )}
      <Part title={i18n.t('sidebar.marks.neutral')}>
        {card.neutral.length > 0 ? (
          <ul class="neutral serif">
            {card.neutral.map((wording) => (
              <li key={wording}>
                <NeutralWording wording={wording} onUse={() => write(wording)} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="soft">{i18n.t(`sidebar.marks.${noneBecause(card)}`)}</p>
        )}
      </Part>
      {card.rules.length > 0 && (
        <details class="fold spoken">
          <summary>
            <Icon name="chevron" class="chevron" />
            {i18n.t('sidebar.marks.rules')}
          </summary>
          <ul>
            {card.rules.map(({ name, says }) => (
              <li key={name}>
                <span class="soft">{name}:</span> {says}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="source">{i18n.t('sidebar.marks.source', [card.source])}</p>
      <div class="card-actions">
        <button type="button" class="action" onClick={() => write(null)}>
          <Icon name="edit" />
          {i18n.t('page.card.write')}
        </button>
        <button type="button" class="action" onClick={() => void store.marks.dismiss(finding)}>
          {i18n.t('sidebar.marks.notHere')}
        </button>
        <button type="button" class="action" onClick={() => void store.marks.mute(finding)}>
          {i18n.t('sidebar.marks.neverForMe')}
        </button>
      </div>
    </div>
  );
}

/** Chosen, a wording is what a note proposes; advice is no wording. */
function NeutralWording({ wording, onUse }: { wording: string; onUse: () => void }) {
  if (wording === LEAVE_OUT) return <em>{wording}</em>;
  return (
    <button type="button" class="use" onClick={onUse}>
      <span class="reads">
        <WithFormulas text={wording} />
      </span>
      <span class="does">{i18n.t('page.card.use')}</span>
    </button>
  );
}

function noneBecause(card: Card): 'noneHedge' | 'noneDisputed' | 'noneOther' {
  if (card.kind === 'hedge') return 'noneHedge';
  return card.definitions.length > 0 ? 'noneDisputed' : 'noneOther';
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="card-part">
      <p class="label">{title}</p>
      {children}
    </div>
  );
}
