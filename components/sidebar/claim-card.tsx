import { i18n } from '#i18n';
import type { Caption, ListedClaim, Restatement } from '../../lib/claims/claim-table';
import type { Judgement } from '../../lib/claims/judgement';
import type { Matched } from '../../lib/claims/matching';
import type { Span } from '../../lib/page-text/page-text';
import { ClaimJudgement, type JudgementStore } from './claim-judgement';
import type { Mark } from './claim-pieces';
import { ClaimWords } from './claim-words';

export interface ClaimCardProps {
  claim: ListedClaim;
  /** What of the lens stands on its words. */
  marks: readonly Mark[];
  matched: Matched | null;
  captions: readonly Caption[];
  /** Whether there is a body in which it could be said again. */
  body: boolean;
  /** The row that Tab reaches. */
  current: string | null;
  store: JudgementStore;
  /** Shows a passage; `row` is the row it was asked from. */
  onGo: (span: Span, row: string) => void;
  onJudge: (change: Partial<Pick<Judgement, 'verdict' | 'evidence' | 'comment'>>) => Promise<string | null>;
}

/** The key of a claim's row, and of the rows below it. */
export function claimRow(claim: ListedClaim, again?: number): string {
  return again === undefined ? claim.id : `${claim.id} ${again}`;
}

/** A claim, where the body says it again, and what the reader judges. */
export function ClaimCard(props: ClaimCardProps) {
  const { claim, marks, matched, body, current, onGo } = props;
  const row = claimRow(claim);
  const isCurrent = current !== null && (current === row || current.startsWith(`${row} `));
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li class="claim" data-row-with>
      <button
        type="button"
        class="claim-words serif"
        data-row={row}
        data-level={1}
        tabIndex={current === row ? 0 : -1}
        title={i18n.t('sidebar.claims.goClaim')}
        onClick={() => onGo(claim, row)}
      >
        <ClaimWords passage={claim} marks={marks} />
      </button>
      {matched?.reworded === true && <p class="note-status">{i18n.t('sidebar.claims.reworded')}</p>}
      {body && claim.restatements.length === 0 && (
        <p class="note-status">{i18n.t('sidebar.claims.notAgain')}</p>
      )}
      {claim.restatements.length > 0 && (
        <>
          <h3 class="label" id={`again-${claim.id}`}>
            {i18n.t('sidebar.claims.again')}
          </h3>
          <ol class="again" aria-labelledby={`again-${claim.id}`}>
            {claim.restatements.map((restatement, index) => (
              <li key={restatement.start}>
                <RestatementButton
                  restatement={restatement}
                  row={claimRow(claim, index)}
                  current={current}
                  onGo={onGo}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      <ClaimJudgement
        judgement={matched?.judgement ?? null}
        claim={claim}
        captions={props.captions}
        tabIndex={tabIndex}
        store={props.store}
        onGo={(span) => onGo(span, row)}
        onJudge={props.onJudge}
      />
    </li>
  );
}

interface RestatementButtonProps {
  restatement: Restatement;
  row: string;
  current: string | null;
  onGo: (span: Span, row: string) => void;
}

function RestatementButton({ restatement, row, current, onGo }: RestatementButtonProps) {
  const { section, tempered } = restatement;
  const hedges = [...new Set(tempered.map(({ text }) => text.toLowerCase()))].join(', ');
  return (
    <button
      type="button"
      class="passage-button"
      data-row={row}
      data-level={2}
      tabIndex={current === row ? 0 : -1}
      title={i18n.t('sidebar.claims.goAgain')}
      onClick={() => onGo(restatement, row)}
    >
      <span class="again-head">
        <span class="passage-section">{section ?? i18n.t('sidebar.claims.noSection')}</span>
        {hedges !== '' && <span class="again-tempered">{i18n.t('sidebar.claims.tempered', [hedges])}</span>}
      </span>
      <span class="passage-text serif">
        <ClaimWords
          passage={restatement}
          marks={tempered.map(({ start, end }) => ({ start, end, kind: 'hedge' }))}
        />
      </span>
    </button>
  );
}
