import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ListedFinding } from '../../lib/messages/page-state';
import { type Settings } from '../../lib/settings/settings';
import { Icon } from '../icon';
import { kindPlural } from '../kind-names';
import { MarkSample } from '../mark-sample';
import { Switch } from '../switch';
import { FindingCard } from './finding-card';
import {
  findingAt,
  findingKey,
  groupFindings,
  type KindGroup,
  kindKey,
  openAtFirst,
  termKey,
  type TermGroup,
} from './mark-groups';
import { pure } from './pure';
import { type SidebarState, type SidebarStore } from './sidebar-store';
import { useRows } from './use-rows';

interface MarksPanelProps {
  state: SidebarState;
  store: SidebarStore;
  findings: readonly ListedFinding[];
}

/** The marks of the page: by kind, by term, passage by passage. It is the legend too. */
export function MarksPanel({ state, store, findings }: MarksPanelProps) {
  const { settings, focus } = state;
  const groups = useMemo(() => groupFindings(findings), [findings]);
  // Null until the reader opens or shuts something: until then the page decides.
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const atFirst = useMemo(() => openAtFirst(groups), [groups]);
  const open = chosen ?? atFirst;
  const [sought, setSought] = useState<string | null>(null);
  const rows = useRows();

  const toggle = (key: string) =>
    setChosen((before) => {
      const next = new Set(before ?? atFirst);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  useEffect(() => {
    if (focus?.on.on !== 'finding') return;
    const finding = findingAt(findings, focus.on);
    if (!finding) return;
    setChosen(
      new Set([...open, kindKey(finding.kind), termKey(finding.kind, finding.term), cardKey(finding)]),
    );
    setSought(findingKey(finding));
  }, [focus?.turn]);

  useEffect(() => {
    if (sought === null) return;
    rows.focus(sought);
    setSought(null);
  }, [sought]);

  return (
    <div class="panel marks" ref={rows.ref} onKeyDown={rows.onKeyDown} onFocusIn={rows.onFocusIn}>
      {settings?.overlay === 'off' && <p class="group-help">{i18n.t('sidebar.marks.off')}</p>}
      <ul class="kinds">
        {groups.map((group) => (
          <KindItem
            key={group.kind}
            group={group}
            open={open}
            current={rows.current}
            settings={settings}
            store={store}
            onToggle={toggle}
          />
        ))}
      </ul>
      {findings.length === 0 && (
        <div class="empty">
          <h2>{i18n.t('sidebar.marks.emptyTitle')}</h2>
          <p>{i18n.t('sidebar.marks.emptyBody')}</p>
        </div>
      )}
      <p class="fair">{i18n.t('common.wordingNotQuality')}</p>
    </div>
  );
}

interface ItemProps {
  open: ReadonlySet<string>;
  /** The row that Tab reaches. */
  current: string | null;
  store: SidebarStore;
  onToggle: (key: string) => void;
}

function KindItem({
  group,
  open,
  current,
  settings,
  store,
  onToggle,
}: ItemProps & { group: KindGroup; settings: Settings | null }) {
  const { kind, count, terms } = group;
  const key = kindKey(kind);
  const name = kindPlural(kind);
  const shown = settings === null || settings.kinds[kind];
  const tabIndex = current === key ? 0 : -1;
  return (
    <li class={shown ? 'kind' : 'kind not-shown'}>
      <div class="kind-row" data-row-with>
        <button
          type="button"
          class="kind-button"
          data-row={key}
          data-level={1}
          tabIndex={tabIndex}
          aria-expanded={count > 0 && open.has(key)}
          aria-disabled={count === 0}
          onClick={() => count > 0 && onToggle(key)}
        >
          <Icon name="chevron" class={count > 0 ? 'chevron' : 'chevron nothing'} />
          <span class="kind-name">
            <MarkSample kind={kind} text={name} />
          </span>
          <span class="count">{count > 0 ? count : i18n.t('sidebar.marks.none')}</span>
        </button>
        {settings && (
          <Switch
            on={shown}
            label={i18n.t('common.showKind', [name])}
            tabIndex={tabIndex}
            onChange={(on) => void store.change({ kinds: { [kind]: on } })}
          />
        )}
      </div>
      {count > 0 && open.has(key) && (
        <>
          <p class="kind-what">{i18n.t(`kinds.${kind}.what`)}</p>
          <ul class="terms">
            {terms.map((term) => (
              <TermItem
                key={term.term}
                kindGroup={group}
                group={term}
                open={open}
                current={current}
                store={store}
                onToggle={onToggle}
              />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function TermItem({
  kindGroup,
  group,
  open,
  current,
  store,
  onToggle,
}: ItemProps & { kindGroup: KindGroup; group: TermGroup }) {
  const key = termKey(kindGroup.kind, group.term);
  const isOpen = open.has(key);
  return (
    <li>
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
        <span class="term-name serif">{group.term}</span>
        <span class="count">{group.findings.length}</span>
      </button>
      {isOpen && (
        <ul class="passages">
          {group.findings.map((finding) => {
            const passage = findingKey(finding);
            return (
              <PassageItem
                key={passage}
                finding={finding}
                current={current === passage}
                open={open.has(cardKey(finding))}
                store={store}
                onToggle={onToggle}
              />
            );
          })}
        </ul>
      )}
    </li>
  );
}

interface PassageItemProps {
  finding: ListedFinding;
  current: boolean;
  /** Whether its card is shown. */
  open: boolean;
  store: SidebarStore;
  onToggle: (key: string) => void;
}

/** One passage: Enter or a click goes to it, "Why" shows its card. */
const PassageItem = pure(function PassageItem({ finding, current, open, store, onToggle }: PassageItemProps) {
  const tabIndex = current ? 0 : -1;
  const showCard = () => onToggle(cardKey(finding));
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
          onKeyDown={(event) => {
            const wanted = event.key === 'w' || event.key === (open ? 'ArrowLeft' : 'ArrowRight');
            if (!wanted || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            event.stopPropagation();
            showCard();
          }}
        >
          <span class="passage-section">{finding.section ?? i18n.t('sidebar.marks.front')}</span>
          <span class="passage-text serif">
            {finding.before}
            <MarkSample kind={finding.kind} text={finding.text} />
            {finding.after}
          </span>
        </button>
        <button
          type="button"
          class="action why"
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-label={i18n.t('sidebar.marks.whyOf', [finding.text])}
          onClick={showCard}
        >
          {i18n.t('sidebar.marks.why')}
        </button>
      </div>
      {open && <FindingCard finding={finding} store={store} />}
    </li>
  );
});

const cardKey = (finding: ListedFinding): string => `card ${findingKey(finding)}`;
