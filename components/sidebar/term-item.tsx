import { i18n } from '#i18n';
import type { Kind } from '../../lib/lens/finding';
import type { ListedFinding } from '../../lib/messages/page-state';
import { Icon } from '../icon';
import { MarkSample } from '../mark-sample';
import { FindingCard } from './finding-card';
import { cardKey, findingKey, stepIn, termKey, type TermGroup } from './mark-groups';
import { pure } from './pure';
import { inWords, WithFormulas } from '../markdown/quotation';
import type { SidebarStore } from './sidebar-store';

/** What every row of the list is given. */
export interface ItemProps {
  open: ReadonlySet<string>;
  /** The row that Tab reaches. */
  current: string | null;
  /** Whether the page draws no more than a few: then it is said which. */
  few: boolean;
  store: SidebarStore;
  onToggle: (key: string) => void;
  /** Goes to a passage, in the list and in the paper. */
  onStep: (finding: ListedFinding) => void;
}

/** A term with its passages; `n` and `p` step through them from wherever in it the focus is. */
export function TermItem({
  kind,
  group,
  open,
  current,
  few,
  store,
  onToggle,
  onStep,
}: ItemProps & { kind: Kind; group: TermGroup }) {
  const { term, findings } = group;
  const key = termKey(kind, term);
  const isOpen = open.has(key);
  const at = findings.findIndex((finding) => findingKey(finding) === current);
  const step = (by: 1 | -1) => onStep(stepIn(findings, at, by));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'n' && event.key !== 'p') return;
    event.preventDefault();
    step(event.key === 'n' ? 1 : -1);
  }

  return (
    <li onKeyDown={onKeyDown}>
      <button
        type="button"
        class="term-button"
        data-row={key}
        data-level={2}
        tabIndex={current === key ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => onToggle(key)}
      >
        <Icon name="chevron" class="chevron" />
        <span class="term-name serif">{term}</span>
        <span class="count">{findings.length}</span>
      </button>
      {isOpen && (
        <>
          <div class="term-tools">
            {findings.length > 1 && (
              <span class="stepper">
                <StepButton name="previous" keyName="p" term={term} onClick={() => step(-1)} />
                <span class="count" role="status">
                  {at < 0
                    ? i18n.t('sidebar.marks.passages', findings.length)
                    : i18n.t('sidebar.marks.passage', [String(at + 1), String(findings.length)])}
                </span>
                <StepButton name="next" keyName="n" term={term} onClick={() => step(1)} />
              </span>
            )}
            <button
              type="button"
              class="action"
              aria-label={i18n.t('sidebar.marks.neverFor', [term])}
              onClick={() => void store.marks.mute({ kind, term })}
            >
              {i18n.t('sidebar.marks.neverForMe')}
            </button>
          </div>
          <ul class="passages">
            {findings.map((finding) => {
              const passage = findingKey(finding);
              return (
                <PassageItem
                  key={passage}
                  finding={finding}
                  current={current === passage}
                  open={open.has(cardKey(finding))}
                  few={few}
                  store={store}
                  onToggle={onToggle}
                />
              );
            })}
          </ul>
        </>
      )}
    </li>
  );
}

interface StepButtonProps {
  name: 'next' | 'previous';
  keyName: string;
  term: string;
  onClick: () => void;
}

function StepButton({ name, keyName, term, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      class={`action step-${name}`}
      aria-label={i18n.t(`sidebar.marks.${name}Of`, [term])}
      aria-keyshortcuts={keyName}
      onClick={onClick}
    >
      <kbd>{keyName}</kbd>
      <Icon name="chevron" class={name} />
    </button>
  );
}

interface PassageItemProps {
  finding: ListedFinding;
  current: boolean;
  /** Whether its card is shown. */
  open: boolean;
  few: boolean;
  store: SidebarStore;
  onToggle: (key: string) => void;
}

/** One passage: Enter or a click goes to it, "Why" shows its card, x takes it away. */
const PassageItem = pure(function PassageItem({
  finding,
  current,
  open,
  few,
  store,
  onToggle,
}: PassageItemProps) {
  const tabIndex = current ? 0 : -1;
  const showCard = () => onToggle(cardKey(finding));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'x') void store.marks.dismiss(finding);
    else if (event.key === 'w' || event.key === (open ? 'ArrowLeft' : 'ArrowRight')) showCard();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <li class="passage">
      <div class="passage-row" data-row-with>
        <button
          type="button"
          class="passage-button"
          data-row={findingKey(finding)}
          data-level={3}
          tabIndex={tabIndex}
          title={i18n.t('sidebar.marks.go')}
          onClick={() => void store.go(finding)}
          onKeyDown={onKeyDown}
        >
          <span class="passage-section">{asides(finding, few).join(' · ')}</span>
          <span class="passage-text serif">
            <WithFormulas text={finding.before} />
            <MarkSample kind={finding.kind} text={<WithFormulas text={finding.text} />} />
            <WithFormulas text={finding.after} />
          </span>
        </button>
        <button
          type="button"
          class="action why"
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-label={i18n.t('sidebar.marks.whyOf', [inWords(finding.text)])}
          onClick={showCard}
        >
          {i18n.t('sidebar.marks.why')}
        </button>
      </div>
      {open && <FindingCard finding={finding} store={store} />}
    </li>
  );
});

/** Where the passage stands, and what is to be known of it before its card is read. */
function asides({ section, tier, attributed, negated, defined }: ListedFinding, few: boolean): string[] {
  return [
    section ?? i18n.t('sidebar.marks.front'),
    ...(few && tier === 'few' ? [i18n.t('sidebar.marks.drawn')] : []),
    ...(defined ? [i18n.t('sidebar.marks.definedHere')] : []),
    ...(attributed ? [i18n.t('sidebar.marks.attributed')] : []),
    ...(negated ? [i18n.t('sidebar.marks.negated')] : []),
  ];
}
