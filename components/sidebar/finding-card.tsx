import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Card } from '../../lib/lens/finding';
import { type ListedFinding } from '../../lib/messages/page-state';
import { sentenceOf } from '../errors';
import { kindName } from '../kind-names';
import { type SidebarStore } from './sidebar-store';

type Answer = { is: 'card'; card: Card } | { is: 'gone' } | { is: 'failed'; why: string };

/** What the lens says of a finding, fetched from the page when it is asked for. */
export function FindingCard({ finding, store }: { finding: ListedFinding; store: SidebarStore }) {
  const { start, end, kind } = finding;
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    let wanted = true;
    store.card({ start, end }).then(
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
  const { card } = answer;
  const aside = [
    finding.attributed ? i18n.t('sidebar.marks.attributed') : null,
    finding.negated ? i18n.t('sidebar.marks.negated') : null,
  ].filter((word) => word !== null);
  return (
    <div class="finding-card">
      <p class="finding-kind">
        {kindName(card.kind)}
        {aside.length > 0 && <span class="soft"> · {aside.join(', ')}</span>}
      </p>
      <p>{card.why}</p>
      <p class="label">{i18n.t('sidebar.marks.neutral')}</p>
      {card.neutral.length > 0 ? (
        <ul class="neutral serif">
          {card.neutral.map((wording) => (
            <li key={wording}>{wording}</li>
          ))}
        </ul>
      ) : (
        <p class="soft">
          {i18n.t(card.kind === 'hedge' ? 'sidebar.marks.noneHedge' : 'sidebar.marks.noneOther')}
        </p>
      )}
      <p class="source">
        {i18n.t('sidebar.marks.source')}: {card.source}
      </p>
    </div>
  );
}
