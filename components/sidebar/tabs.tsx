import { i18n } from '#i18n';

export const TABS = ['notes', 'marks', 'claims', 'profile', 'versions'] as const;
export type Tab = (typeof TABS)[number];

interface TabsProps {
  tab: Tab;
  /** Null where there is nothing to count, or it is not known. */
  counts: Partial<Record<Tab, number | null>>;
  onTab: (tab: Tab) => void;
}

/** The tabs of the sidebar: arrow keys go round, Home and End to the first and the last. */
export function Tabs({ tab, counts, onTab }: TabsProps) {
  function onKeyDown(event: KeyboardEvent): void {
    const to = tabAfter(event.key, tab);
    if (to === null) return;
    onTab(to);
    document.getElementById(`tab-${to}`)?.focus();
    event.preventDefault();
  }
  return (
    <div class="tabs" role="tablist" aria-label={i18n.t('sidebar.tabs.label')} onKeyDown={onKeyDown}>
      {TABS.map((name) => {
        const count = counts[name] ?? null;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            {...(tab === name ? { 'aria-controls': `panel-${name}` } : {})}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {i18n.t(`sidebar.tabs.${name}`)}
            {count !== null && <span class="count">{count}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** The tab that a key leads to; null for any other key. */
export function tabAfter(key: string, tab: Tab): Tab | null {
  const at = TABS.indexOf(tab);
  switch (key) {
    case 'ArrowRight':
      return TABS[(at + 1) % TABS.length]!;
    case 'ArrowLeft':
      return TABS[(at + TABS.length - 1) % TABS.length]!;
    case 'Home':
      return TABS[0];
    case 'End':
      return TABS[TABS.length - 1]!;
    default:
      return null;
  }
}
