import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LIMIT_KINDS, type LimitKind, type StatedLimit } from '../../lib/claims/claim-table';
import type { Span } from '../../lib/page-text/page-text';
import { Icon } from '../icon';
import { wordingIn } from './claim-pieces';
import { ClaimWords } from './claim-words';
import { limitName } from './verdict-names';

/** A kind of limit with more than so many passages is shut at first. */
const OPEN_AT_FIRST = 5;

interface ClaimLimitsProps {
  limits: readonly StatedLimit[];
  current: string | null;
  onGo: (span: Span, row: string) => void;
}

/** What the paper says of its own limits, by kind. */
export function ClaimLimits({ limits, current, onGo }: ClaimLimitsProps) {
  if (limits.length === 0) {
    return (
      <div class="empty">
        <h2>{i18n.t('sidebar.claims.noLimitsTitle')}</h2>
        <p>{i18n.t('sidebar.claims.noLimitsBody')}</p>
      </div>
    );
  }
  return (
    <>
      <p class="group-help">{i18n.t('sidebar.claims.limitsLead')}</p>
      {LIMIT_KINDS.map((kind) => {
        const ofKind = limits.filter((limit) => limit.kind === kind);
        if (ofKind.length === 0) return null;
        return <LimitGroup key={kind} kind={kind} limits={ofKind} current={current} onGo={onGo} />;
      })}
    </>
  );
}

/** One kind; its passages are there only while it is open, so that the arrow keys do not go to what is not seen. */
function LimitGroup({ kind, limits, current, onGo }: ClaimLimitsProps & { kind: LimitKind }) {
  const [open, setOpen] = useState(limits.length <= OPEN_AT_FIRST || kind === 'limitation');
  return (
    <details class="fold limits" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" class="chevron" />
        <span class="limit-kind">{limitName(kind)}</span>
        <span class="count">{limits.length}</span>
      </summary>
      {open && (
        <ul>
          {limits.map((limit) => (
            <li key={limit.start}>
              <LimitButton limit={limit} current={current} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface LimitButtonProps {
  limit: StatedLimit;
  current: string | null;
  onGo: (span: Span, row: string) => void;
}

function LimitButton({ limit, current, onGo }: LimitButtonProps) {
  const row = `limit ${limit.start}`;
  return (
    <button
      type="button"
      class="passage-button"
      data-row={row}
      data-level={1}
      tabIndex={current === row ? 0 : -1}
      title={i18n.t('sidebar.claims.goAgain')}
      onClick={() => onGo(limit, row)}
    >
      <span class="passage-section">{limit.section ?? i18n.t('sidebar.claims.noSection')}</span>
      <span class="passage-text serif">
        <ClaimWords passage={limit} marks={wordingIn(limit, limit.wording)} />
      </span>
    </button>
  );
}
