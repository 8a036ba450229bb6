import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft, Note } from '../../lib/notes/note';
import { htmlUrl } from '../../lib/paper/url';
import { filterThreads, isFiltering, NO_FILTER } from '../../lib/threads/filter';
import { inOrder } from '../../lib/threads/sort';
import type { BoundKeys, SidebarClient } from '../client';
import { Keycaps } from '../keycaps';
import { DeletedNotes } from './deleted-notes';
import { DraftSlot } from './draft-slot';
import { Feed } from './feed';
import { NewerVersion } from './newer-version';
import { NoteHistory } from './note-history';
import { PaperTools } from './paper-tools';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';
import { ThreadCard } from './thread-card';
import { ThreadFilter } from './thread-filter';
import { groupsOf, inView, listThreads, type ThreadEntry } from './thread-list';
import { useFollow } from './use-follow';
import { isTyping, useRows } from './use-rows';

interface NotesPanelProps {
  state: SidebarState;
  store: SidebarStore;
  keys: BoundKeys | string | null;
  client: Pick<SidebarClient, 'allNotesUrl' | 'exchangeUrls'>;
}

const NO_PLACES: readonly never[] = [];
const NO_DRAFTS: ReadonlySet<string> = new Set();

/** The notes of the paper with all that was said to them, and those being written. */
export function NotesPanel({ state, store, keys, client }: NotesPanelProps) {
  const { notes, drafts, answers, promised, versions, traces, focus, page, me, visible } = state;
  const placed = page?.notes ?? NO_PLACES;
  const shown = page?.version ?? null;
  const list = useMemo(
    () => listThreads({ notes, drafts, answers, promised, versions, traces, placed, shown }),
    [notes, drafts, answers, promised, versions, traces, placed, shown],
  );
  const { filter, order, follow } = state.listing;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(list.drafts.slice(0, 1).map(({ id }) => id)),
  );
  const [history, setHistory] = useState<Note | null>(null);
  const [wanted, setWanted] = useState<{ row: string; turn: number } | null>(null);
  const searchRef = useRef<HTMLInputElement | null>(null);
  const rows = useRows();

  const { found, facets } = useMemo(() => filterThreads(list.entries, filter), [list, filter]);
  const groups = useMemo(() => groupsOf(found.toSorted(inOrder(order)), order), [found, order]);
  const entries = groups.flatMap((group) => group.entries);
  const homes = useMemo(() => homesOf(entries), [groups]);
  const view = useMemo(() => inView(list.entries, visible), [list, visible]);

  const draftInFocus = focus?.on.on === 'draft' ? { draft: focus.on.id, turn: focus.turn } : null;
  useEffect(() => {
    if (focus?.on.on === 'draft') setOpen((before) => new Set([...before, draftInFocus!.draft]));
    if (focus?.on.on === 'note') want(focus.on.id);
    // Only a new wish moves the focus; the same one seen again after a reload does not.
  }, [focus?.turn]);

  /** Brings a row into view and gives it the focus, also one that the filter hides or that is not drawn yet. */
  function want(row: string): void {
    if (!homes.has(row) && list.entries.some((entry) => rowsOf(entry).includes(row)))
      store.list({ filter: NO_FILTER });
    setWanted((before) => ({ row, turn: (before?.turn ?? 0) + 1 }));
  }
  // Before the next key is pressed: it is meant for the row.
  useLayoutEffect(() => {
    if (wanted !== null) rows.focus(wanted.row);
  }, [wanted?.turn]);

  const first = entries.find(({ thread }) => view.has(thread.note.id))?.thread.note.id ?? null;
  const followed = useFollow({ ref: rows.ref, on: follow && order === 'place', visible, first });
  useEffect(() => {
    if (followed === null) return;
    rowIn(rows.ref.current, followed)?.scrollIntoView({ block: 'start' });
  }, [followed]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== '/' || modified || event.defaultPrevented || isTyping(event.target)) return;
      searchRef.current?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  /** To the ends of the list, of which only a part is drawn; all other keys are the rows' own. */
  function onKeyDown(event: KeyboardEvent): void {
    const end = event.key === 'Home' ? entries[0] : event.key === 'End' ? entries.at(-1) : undefined;
    const onRow = event.target instanceof Element && event.target.matches('[data-row]');
    if (end && onRow && !event.ctrlKey && !event.metaKey && !event.altKey) {
      want(end.thread.note.id);
      event.preventDefault();
    } else rows.onKeyDown(event);
  }

  function leave({ id, replyTo }: Draft): void {
    setOpen((before) => new Set([...before].filter((other) => other !== id)));
    requestAnimationFrame(() => rows.focus(homes.has(id) || replyTo === null ? id : replyTo));
  }

  const held = new Set(
    [rows.current, wanted?.row, followed, draftInFocus?.draft].flatMap((row) => homes.get(row ?? '') ?? []),
  );
  for (const entry of entries) {
    if (entry.drafts.some(({ id }) => open.has(id))) held.add(entry.thread.note.id);
  }
  const fullTextUrl = state.paper === null ? null : htmlUrl(state.paper, shown);

  const card = (entry: ThreadEntry, { index, total }: { index: number; total: number }) => {
    const { note } = entry.thread;
    return (
      <ThreadCard
        key={note.id}
        entry={entry}
        store={store}
        me={me}
        current={rows.current !== null && homes.get(rows.current) === note.id ? rows.current : null}
        open={entry.drafts.length > 0 ? open : NO_DRAFTS}
        focus={draftInFocus !== null && homes.get(draftInFocus.draft) === note.id ? draftInFocus : null}
        shown={shown}
        fullTextUrl={fullTextUrl}
        read={page?.phase === 'ready'}
        inView={view.has(note.id)}
        pointed={state.pointed === note.id}
        place={index + 1}
        total={total}
        onHistory={setHistory}
        onLeave={leave}
      />
    );
  };

  return (
    <div class="panel" ref={rows.ref} onKeyDown={onKeyDown} onFocusIn={rows.onFocusIn}>
      <PaperTools state={state} store={store} client={client} />
      <NewerVersion state={state} store={store} />
      {list.entries.length > 0 && (
        <ThreadFilter
          filter={filter}
          facets={facets}
          order={order}
          follow={follow}
          found={found.length}
          total={list.entries.length}
          me={me}
          searchRef={searchRef}
          onFilter={(next) => store.list({ filter: next })}
          onOrder={(next) => store.list({ order: next })}
          onFollow={(next) => store.list({ follow: next })}
          onEnter={() => entries[0] && want(entries[0].thread.note.id)}
        />
      )}
      {list.drafts.length > 0 && (
        <section class="group" aria-labelledby="drafts-title">
          <h2 class="group-title" id="drafts-title">
            {i18n.t('sidebar.notes.drafts')}
          </h2>
          <ul class="cards">
            {list.drafts.map((draft) => (
              <li key={draft.id}>
                <DraftSlot
                  draft={draft}
                  thread={null}
                  me={me}
                  store={store}
                  edits={false}
                  open={open.has(draft.id)}
                  focusTurn={draftInFocus?.draft === draft.id ? draftInFocus.turn : null}
                  tabIndex={rows.current === draft.id ? 0 : -1}
                  onLeave={leave}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.entries.length === 0 && list.drafts.length === 0 && <NoNotes keys={keys} />}
      {found.length === 0 && isFiltering(filter) && <p class="empty">{i18n.t('sidebar.filter.none')}</p>}
      {groups.map(({ name, entries: group }) => {
        const title = i18n.t(`sidebar.notes.${name}`);
        const alone = groups.length === 1 && (name === 'page' || name === 'all') && list.drafts.length === 0;
        return (
          <section key={name} class={`group ${name}`} aria-labelledby={`${name}-title`}>
            <h2 class={alone ? 'sr-only' : 'group-title'} id={`${name}-title`}>
              {title}
            </h2>
            {name === 'maybe' && <p class="group-help">{i18n.t('sidebar.notes.maybeHelp')}</p>}
            {name === 'gone' && <p class="group-help">{i18n.t('sidebar.notes.goneHelp')}</p>}
            <Feed
              items={group}
              keyOf={({ thread }) => thread.note.id}
              draw={card}
              held={held}
              label={title}
            />
          </section>
        );
      })}
      {list.deleted.length > 0 && <DeletedNotes notes={list.deleted} me={me} store={store} />}
      {history && <NoteHistory note={history} store={store} onClose={() => setHistory(null)} />}
    </div>
  );
}

/** The rows that stand in a thread: its note, its replies, its drafts. */
function rowsOf({ thread, drafts }: ThreadEntry): string[] {
  return [thread.note, ...thread.replies, ...drafts].map(({ id }) => id);
}

/** By row the thread it stands in. */
function homesOf(entries: readonly ThreadEntry[]): Map<string, string> {
  return new Map(
    entries.flatMap((entry) => rowsOf(entry).map((row) => [row, entry.thread.note.id] as const)),
  );
}

function rowIn(list: HTMLElement | null, row: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`) ?? null;
}

function NoNotes({ keys }: { keys: BoundKeys | string | null }) {
  const key = typeof keys === 'object' ? keys?.writeNote : null;
  return (
    <div class="empty">
      <h2>{i18n.t('sidebar.notes.emptyTitle')}</h2>
      <p>
        {key
          ? i18n
              .t('sidebar.notes.emptyBody', ['\n'])
              .split('\n')
              .flatMap((part, index) => (index > 0 ? [<Keycaps key="key" keys={key} />, part] : [part]))
          : i18n.t('sidebar.notes.emptyBodyNoKey')}
      </p>
    </div>
  );
}
