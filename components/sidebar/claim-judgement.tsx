import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Caption, ListedClaim } from '../../lib/claims/claim-table';
import { COMMENT_LIMIT, type Evidence, type Judgement, VERDICTS } from '../../lib/claims/judgement';
import type { Span } from '../../lib/page-text/page-text';
import { sentenceOf } from '../errors';
import { Icon } from '../icon';
import { evidenceOfCaption, evidenceOfSelection, withEvidence } from './claim-evidence';
import type { SidebarStore } from './sidebar-store';
import { useLateSave } from './use-late-save';
import { verdictName } from './verdict-names';

/** What a claim's judgement asks of the sidebar's store. */
export type JudgementStore = Pick<SidebarStore, 'selection' | 'find'>;

interface ClaimJudgementProps {
  judgement: Judgement | null;
  claim: ListedClaim;
  captions: readonly Caption[];
  tabIndex: 0 | -1;
  store: JudgementStore;
  onGo: (span: Span) => void;
  /** Keeps what is decided. Returns what went wrong, a sentence. */
  onJudge: (change: Partial<Pick<Judgement, 'verdict' | 'evidence' | 'comment'>>) => Promise<string | null>;
}

/** The reader's part: a verdict, the evidence, a comment. Kept at once. */
export function ClaimJudgement(props: ClaimJudgementProps) {
  const { judgement, claim, captions, tabIndex, store, onGo, onJudge } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const evidence = judgement?.evidence ?? [];
  const comment = useLateSave(judgement?.comment ?? '', async (typed) => judge({ comment: typed }));
  // Opened by what is there, and then by the reader.
  const [open, setOpen] = useState(evidence.length > 0 || comment.value !== '');
  const lost = useRef(false);
  useEffect(() => () => void (lost.current = true), []);

  async function judge(change: Parameters<typeof onJudge>[0]): Promise<void> {
    const failed = await onJudge(change);
    if (!lost.current) setProblem(failed === null ? null : i18n.t('sidebar.claims.notKept', [failed]));
  }

  async function attempt(action: () => Promise<string | null>): Promise<void> {
    try {
      setProblem(await action());
    } catch (thrown) {
      setProblem(i18n.t('sidebar.actionFailed', [sentenceOf(thrown)]));
    }
  }

  const add = (item: Evidence) => judge({ evidence: withEvidence(evidence, item) });

  return (
    <div class="judgement">
      <fieldset class="verdict">
        <legend class="label">{i18n.t('sidebar.claims.verdict')}</legend>
        <div class="segmented">
          {VERDICTS.map((verdict) => (
            <label key={verdict}>
              <input
                type="radio"
                name={`verdict-${claim.id}`}
                tabIndex={tabIndex}
                checked={judgement?.verdict === verdict}
                onChange={() => void judge({ verdict })}
              />
              {verdictName(verdict)}
            </label>
          ))}
        </div>
        {judgement?.verdict != null && (
          <button
            type="button"
            class="action"
            tabIndex={tabIndex}
            onClick={() => void judge({ verdict: null })}
          >
            <Icon name="close" />
            {i18n.t('sidebar.claims.takeBack')}
          </button>
        )}
      </fieldset>
      <details class="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary tabIndex={tabIndex}>
          <Icon name="chevron" class="chevron" />
          {i18n.t('sidebar.claims.evidence')}
          {evidence.length > 0 && <span class="count">{evidence.length}</span>}
        </summary>
        <div class="evidence">
          {evidence.length > 0 && (
            <ul>
              {evidence.map((item) => (
                <EvidenceItem
                  key={item.label}
                  item={item}
                  tabIndex={tabIndex}
                  onGo={() =>
                    void attempt(async () => {
                      const place = await store.find(item.selectors);
                      if (!place) return i18n.t('sidebar.claims.evidenceGone');
                      onGo(place);
                      return null;
                    })
                  }
                  onRemove={() => void judge({ evidence: evidence.filter((other) => other !== item) })}
                />
              ))}
            </ul>
          )}
          <div class="evidence-add">
            <button
              type="button"
              class="action"
              tabIndex={tabIndex}
              onClick={() =>
                void attempt(async () => {
                  const selected = await store.selection();
                  if (!selected) return i18n.t('sidebar.claims.nothingSelected');
                  await add(evidenceOfSelection(selected));
                  return null;
                })
              }
            >
              <Icon name="plus" />
              {i18n.t('sidebar.claims.useSelection')}
            </button>
            {captions.length > 0 && (
              <CaptionChoice
                captions={captions}
                tabIndex={tabIndex}
                onChoose={(caption) => void add(evidenceOfCaption(caption))}
              />
            )}
          </div>
          <div class="field">
            <label for={`comment-${claim.id}`}>{i18n.t('sidebar.claims.comment')}</label>
            <textarea
              id={`comment-${claim.id}`}
              rows={2}
              maxLength={COMMENT_LIMIT}
              tabIndex={tabIndex}
              value={comment.value}
              onInput={(event) => comment.type(event.currentTarget.value)}
              onBlur={comment.flush}
            />
          </div>
        </div>
      </details>
      {problem !== null && (
        <p class="over" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface EvidenceItemProps {
  item: Evidence;
  tabIndex: 0 | -1;
  onGo: () => void;
  onRemove: () => void;
}

function EvidenceItem({ item, tabIndex, onGo, onRemove }: EvidenceItemProps) {
  return (
    <li class="evidence-item">
      <button
        type="button"
        class="evidence-go serif"
        tabIndex={tabIndex}
        title={i18n.t('sidebar.claims.goEvidence')}
        onClick={onGo}
      >
        {item.label}
      </button>
      <button
        type="button"
        class="icon-button"
        tabIndex={tabIndex}
        aria-label={i18n.t('sidebar.claims.removeEvidence', [item.label])}
        title={i18n.t('sidebar.claims.remove')}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

interface CaptionChoiceProps {
  captions: readonly Caption[];
  tabIndex: 0 | -1;
  onChoose: (caption: Caption) => void;
}

/** Names a figure or table as evidence; the list then stands at its head again. */
function CaptionChoice({ captions, tabIndex, onChoose }: CaptionChoiceProps) {
  return (
    <select
      class="caption-choice"
      tabIndex={tabIndex}
      aria-label={i18n.t('sidebar.claims.useFigure')}
      value=""
      onChange={(event) => {
        const caption = captions[Number(event.currentTarget.value)];
        event.currentTarget.value = '';
        if (caption) onChoose(caption);
      }}
    >
      <option value="">{i18n.t('sidebar.claims.useFigure')}</option>
      {captions.map((caption, index) => (
        <option key={caption.start} value={String(index)}>
          {evidenceOfCaption(caption).label}
        </option>
      ))}
    </select>
  );
}
