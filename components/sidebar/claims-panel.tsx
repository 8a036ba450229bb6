import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CLAIM_PARTS, type ClaimTable, type ListedClaim } from '../../lib/claims/claim-table';
import type { Judgement } from '../../lib/claims/judgement';
import { matchJudgements, wordsOf } from '../../lib/claims/matching';
import type { Span } from '../../lib/page-text/page-text';
import { htmlUrl } from '../../lib/paper/url';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { Views } from '../views';
import { ClaimCard, claimRow } from './claim-card';
import { ClaimExport } from './claim-export';
import { judgementOn, type JudgementChange } from './claim-judging';
import { ClaimLimits } from './claim-limits';
import type { Mark } from './claim-pieces';
import { Loading } from './notices';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';
import { useRows } from './use-rows';
import { partName, verdictName } from './verdict-names';

/** What the panel asks of the sidebar's store. */
export type ClaimsStore = Pick<SidebarStore, 'claims' | 'keepJudgement' | 'selection' | 'find' | 'go'>;

interface ClaimsPanelProps {
  state: SidebarState;
  store: ClaimsStore;
}

type Answer = { is: 'table'; table: ClaimTable | null } | { is: 'failed'; why: string };

/** The claims of the paper, where its body says them again, its own limits, and what the reader judges. */
export function ClaimsPanel({ state, store }: ClaimsPanelProps) {
  const { answer, askAgain } = useClaims(state, store);
  if (answer === null) return <Loading />;
  if (answer.is === 'failed') {
    return (
      <div class="notice alarm" role="alert">
        <p>{i18n.t('sidebar.claims.failed', [answer.why])}</p>
        <div class="notice-actions">
          <button type="button" class="button" onClick={askAgain}>
            {i18n.t('common.tryAgain')}
          </button>
        </div>
      </div>
    );
  }
  return answer.table && <Table state={state} store={store} table={answer.table} />;
}

/** The page's claim table, asked for anew when the page's text has changed. */
function useClaims(
  { page }: SidebarState,
  store: ClaimsStore,
): { answer: Answer | null; askAgain: () => void } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [turn, setTurn] = useState(0);
  const text = page && `${page.url} ${page.blocks} ${page.words}`;
  useEffect(() => {
    let wanted = true;
    store.claims().then(
      (table) => wanted && setAnswer({ is: 'table', table }),
      (thrown: unknown) => wanted && setAnswer({ is: 'failed', why: sentenceOf(thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [store, text, turn]);
  return { answer, askAgain: () => setTurn(turn + 1) };
}

const VIEWS = ['claims', 'limits'] as const;

interface TableProps extends ClaimsPanelProps {
  table: ClaimTable;
}

function Table({ state, store, table }: TableProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('claims');
  const [visit, setVisit] = useState<{ claim: ListedClaim; row: string } | null>(null);
  const [lastClaim, setLastClaim] = useState<ListedClaim | null>(null);
  const rows = useRows();
  const matches = useMemo(() => matchJudgements(table.claims, state.judgements), [table, state.judgements]);
  const marks = useMemo(() => claimMarks(state), [state.page?.findings]);
  const counts = { claims: table.claims.length, limits: table.limits.length };

  /** Shows a passage, and offers the way back to the claim that the reader is at. */
  const goFrom = (from: ListedClaim | null) => (span: Span, row: string) => {
    const claim = from ?? lastClaim ?? table.claims[0] ?? null;
    void store.go(span);
    if (from) setLastClaim(from);
    setVisit(claim === null || span.start === claim.start ? null : { claim, row });
  };

  function goBack(): void {
    if (!visit) return;
    void store.go(visit.claim);
    rows.focus(visit.row);
    setVisit(null);
  }

  const judge = (claim: ListedClaim) => (change: JudgementChange) => {
    const held = matches.of.get(claim.id)?.judgement ?? null;
    return store.keepJudgement(judgementOn(claim, held, change, state, new Date()));
  };

  return (
    <div
      class="panel claims"
      ref={rows.ref}
      onFocusIn={rows.onFocusIn}
      onKeyDown={(event) => {
        if (event.key === 'b' && visit && !(event.target instanceof HTMLTextAreaElement)) goBack();
        else rows.onKeyDown(event);
      }}
    >
      <p class="group-help">{i18n.t('sidebar.claims.lead')}</p>
      <div class="claims-tools">
        <Views
          label={i18n.t('sidebar.claims.views')}
          views={VIEWS}
          shown={view}
          nameOf={(name) => i18n.t(`sidebar.claims.view.${name}`)}
          countOf={(name) => counts[name]}
          onView={setView}
        />
        <ClaimExport
          state={state}
          table={table}
          judged={(claim) => matches.of.get(claim.id)?.judgement ?? null}
        />
      </div>
      {!table.body && <NoBody state={state} />}
      {view === 'limits' ? (
        <ClaimLimits limits={table.limits} current={rows.current} onGo={goFrom(null)} />
      ) : (
        <>
          {table.claims.length === 0 && (
            <div class="empty">
              <h2>{i18n.t('sidebar.claims.emptyTitle')}</h2>
              <p>{i18n.t('sidebar.claims.emptyBody')}</p>
            </div>
          )}
          {CLAIM_PARTS.map((part) => {
            const claims = table.claims.filter((claim) => claim.part === part);
            if (claims.length === 0) return null;
            return (
              <section key={part} class="group" aria-labelledby={`claims-${part}`}>
                <h2 class="group-title" id={`claims-${part}`}>
                  {partName(part)}
                </h2>
                <ul class="cards">
                  {claims.map((claim) => (
                    <ClaimCard
                      key={claimRow(claim)}
                      claim={claim}
                      marks={marks(claim)}
                      matched={matches.of.get(claim.id) ?? null}
                      captions={table.captions}
                      body={table.body}
                      current={rows.current}
                      store={store}
                      onGo={goFrom(claim)}
                      onJudge={judge(claim)}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
          <OtherJudgements judgements={matches.others} />
        </>
      )}
      {visit && (
        <div class="claims-back">
          <button type="button" class="button" aria-keyshortcuts="b" onClick={goBack}>
            <Icon name="restore" />
            {i18n.t('sidebar.claims.back')}
          </button>
          <span class="serif">{visit.claim.text}</span>
        </div>
      )}
    </div>
  );
}

/** The hedges and claim marks on a claim's words, in order. */
function claimMarks({ page }: SidebarState): (claim: ListedClaim) => Mark[] {
  const found = page?.findings.filter(({ kind }) => kind === 'claim') ?? [];
  return ({ start, end, tempered }) =>
    [
      ...tempered.map((hedge): Mark => ({ start: hedge.start, end: hedge.end, kind: 'hedge' })),
      ...found
        .filter((mark) => mark.start >= start && mark.end <= end)
        .map((mark): Mark => ({ start: mark.start, end: mark.end, kind: 'claim' })),
    ].sort((a, b) => a.start - b.start);
}

/** That an abstract page has nothing to look in, and where there is. */
function NoBody({ state: { paper, page } }: { state: SidebarState }) {
  return (
    <div class="notice">
      <p>{i18n.t('sidebar.claims.noBody')}</p>
      {paper !== null && (
        <p>
          <a href={htmlUrl(paper, page?.version ?? null)} target="_blank" rel="noopener noreferrer">
            {i18n.t('sidebar.claims.openHtml')}
          </a>
        </p>
      )}
    </div>
  );
}

/** What was judged on a claim that this page does not make: another version's, or one that was listed otherwise. */
function OtherJudgements({ judgements }: { judgements: readonly Judgement[] }) {
  if (judgements.length === 0) return null;
  return (
    <section class="group" aria-labelledby="claims-others">
      <h2 class="group-title" id="claims-others">
        {i18n.t('sidebar.claims.others')}
      </h2>
      <p class="group-help">{i18n.t('sidebar.claims.othersHelp')}</p>
      <ul class="cards">
        {judgements.map((judgement) => (
          <li key={judgement.id} class="claim elsewhere">
            <p class="claim-quoted serif">{wordsOf(judgement.claim)}</p>
            <p class="note-status">
              {[
                judgement.version === null ? null : i18n.t('sidebar.note.writtenOn', [judgement.version]),
                judgement.verdict === null ? null : verdictName(judgement.verdict),
                ...judgement.evidence.map(({ label }) => label),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            {judgement.comment !== '' && <p>{judgement.comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
