import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedFinding } from '../../lib/messages/page-state';
import type { Settings } from '../../lib/settings/settings';
import { Icon } from '../icon';
import { kindPlural } from '../kind-names';
import { MarkSample } from '../mark-sample';
import { Switch } from '../switch';
import {
  cardKey,
  findingAt,
  findingKey,
  groupFindings,
  type KindGroup,
  kindKey,
  openAtFirst,
  termKey,
} from './mark-groups';
import { MarksFoot } from './marks-foot';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';
import { type ItemProps, TermItem } from './term-item';
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
  // Until the reader opens or shuts something, the page decides.
  const atFirst = useMemo(() => openAtFirst(groups), [groups]);
  const open = state.openMarks ?? atFirst;
  const [sought, setSought] = useState<string | null>(null);
  const rows = useRows();

  const stepTo = (finding: ListedFinding) => {
    store.marks.setOpen(new Set([...open, termKey(finding.kind, finding.term)]));
    setSought(findingKey(finding));
    void store.go(finding);
  };

  const toggle = (key: string) => {
    // Asked of the store: a row may have been drawn before the last of these changes.
    const next = new Set(store.state.openMarks ?? atFirst);
    if (!next.delete(key)) next.add(key);
    store.marks.setOpen(next);
  };

  useEffect(() => {
    if (focus?.on.on !== 'finding') return;
    const finding = findingAt(findings, focus.on);
    if (!finding) return;
    store.marks.setOpen(
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
      {settings?.overlay === 'few' && (
        <p class="group-help">
          {i18n.t('sidebar.marks.few', findings.filter(({ tier }) => tier === 'few').length)}
        </p>
      )}
      <ul class="kinds">
        {groups.map((group) => (
          <KindItem
            key={group.kind}
            group={group}
            open={open}
            current={rows.current}
            settings={settings}
            few={settings?.overlay === 'few'}
            store={store}
            onToggle={toggle}
            onStep={stepTo}
          />
        ))}
      </ul>
      {findings.length === 0 && (
        <div class="empty">
          <h2>{i18n.t('sidebar.marks.emptyTitle')}</h2>
          <p>{i18n.t('sidebar.marks.emptyBody')}</p>
        </div>
      )}
      <MarksFoot dismissed={state.page?.dismissed ?? []} muted={settings?.muted ?? []} store={store} />
      <p class="fair">{i18n.t('common.wordingNotQuality')}</p>
    </div>
  );
}

function KindItem({
  group,
  settings,
  ...shared
}: ItemProps & { group: KindGroup; settings: Settings | null }) {
  const { open, current, store, onToggle } = shared;
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
              <TermItem key={term.term} kind={kind} group={term} {...shared} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
