import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, type Note } from '../../lib/notes/note';
import { type BoundKeys } from '../client';
import { Icon } from '../icon';
import { Keycaps } from '../keycaps';
import { noteKindName } from '../kind-names';
import { NoteCard, NoteHead } from './note-card';
import { NoteEditor } from '../editor/note-editor';
import { listNotes, type NoteEntry, quotationOf } from './note-list';
import { Quotation, WithFormulas } from '../markdown/quotation';
import { type SidebarStore } from './sidebar-store';
import { type SidebarState } from './state-holder';
import { useGrowing } from './use-growing';
import { useRows } from './use-rows';

interface NotesPanelProps {
  state: SidebarState;
  store: SidebarStore;
  keys: BoundKeys | string | null;
}

const LISTS = ['paper', 'page', 'maybe', 'gone'] as const;

const NO_PLACES: readonly never[] = [];

/** The notes of the paper, in page order, and those being written. */
export function NotesPanel({ state, store, keys }: NotesPanelProps) {
  const { notes, drafts, focus, page } = state;
  const placed = page?.notes ?? NO_PLACES;
  const list = useMemo(() => listNotes(notes, drafts, placed), [notes, drafts, placed]);
  const [open, setOpen] = useState<string | null>(() => list.drafts[0]?.id ?? null);
  const rows = useRows();

  const noteInFocus = focus?.on.on === 'note' ? focus.on.id : null;
  const draftInFocus = focus?.on.on === 'draft' ? focus.on.id : null;
  useEffect(() => {
    if (draftInFocus !== null) setOpen(draftInFocus);
    if (noteInFocus !== null) rows.focus(noteInFocus);
    // Only a new wish moves the focus; the same one seen again after a reload does not.
  }, [focus?.turn]);

  const entries = LISTS.flatMap((name) => list[name]);
  const wanted = noteInFocus === null ? -1 : entries.findIndex(({ note }) => note.id === noteInFocus);
  const drawn = useGrowing(entries.length, wanted + 1);
  const visible = new Set(entries.slice(0, drawn));

  function leave(id: string): void {
    setOpen(null);
    requestAnimationFrame(() => rows.focus(id));
  }

  const editor = (draft: Draft, edits: boolean) => (
    <NoteEditor
      key={draft.id}
      draft={draft}
      store={store}
      edits={edits}
      focusTurn={draftInFocus === draft.id ? focus!.turn : null}
      onLeave={() => leave(draft.id)}
    />
  );

  const item = (entry: NoteEntry) => (
    <li key={entry.note.id}>
      {entry.draft && open === entry.draft.id ? (
        editor(entry.draft, true)
      ) : (
        <NoteCard
          entry={entry}
          store={store}
          current={rows.current === entry.note.id}
          read={page?.phase === 'ready'}
          onResume={(id) => store.focusOn({ on: 'draft', id })}
        />
      )}
    </li>
  );

  return (
    <div class="panel" ref={rows.ref} onKeyDown={rows.onKeyDown} onFocusIn={rows.onFocusIn}>
      <p class="panel-tools">
        <button type="button" class="action" onClick={() => void store.notes.writeOnPaper()}>
          <Icon name="plus" />
          {i18n.t('sidebar.notes.wholePaper')}
        </button>
      </p>
      {list.drafts.length > 0 && (
        <section class="group" aria-labelledby="drafts-title">
          <h2 class="group-title" id="drafts-title">
            {i18n.t('sidebar.notes.drafts')}
          </h2>
          <ul class="cards">
            {list.drafts.map((draft) => (
              <li key={draft.id}>
                {open === draft.id ? (
                  editor(draft, false)
                ) : (
                  <DraftRow
                    draft={draft}
                    current={rows.current === draft.id}
                    onOpen={() => store.focusOn({ on: 'draft', id: draft.id })}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.count === 0 && list.drafts.length === 0 && <NoNotes keys={keys} />}
      {LISTS.map((name) => {
        const group = list[name].filter((entry) => visible.has(entry));
        if (group.length === 0) return null;
        const alone = name === 'page' && list.page.length === list.count && list.drafts.length === 0;
        return (
          <section key={name} class={`group ${name}`} aria-labelledby={`${name}-title`}>
            <h2 class={alone ? 'sr-only' : 'group-title'} id={`${name}-title`}>
              {i18n.t(`sidebar.notes.${name}`)}
            </h2>
            {name === 'maybe' && <p class="group-help">{i18n.t('sidebar.notes.maybeHelp')}</p>}
            {name === 'gone' && <p class="group-help">{i18n.t('sidebar.notes.goneHelp')}</p>}
            <ul class="cards">{group.map(item)}</ul>
          </section>
        );
      })}
      {list.deleted.length > 0 && <DeletedNotes notes={list.deleted} store={store} />}
    </div>
  );
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

interface DraftRowProps {
  draft: Draft;
  current: boolean;
  onOpen: () => void;
}

/** A draft that is not open: what it is on and how it begins. */
function DraftRow({ draft, current, onOpen }: DraftRowProps) {
  const quotation = quotationOf(draft.target);
  return (
    <button type="button" class="draft-row" data-row={draft.id} tabIndex={current ? 0 : -1} onClick={onOpen}>
      <span class="note-kind">{noteKindName(draft.kind)}</span>
      <span class="draft-target serif">
        {quotation === null ? i18n.t('sidebar.note.wholePaper') : <WithFormulas text={quotation} />}
      </span>
      <span class="draft-body soft">
        {draft.body.trim() === '' ? i18n.t('sidebar.editor.draftEmpty') : draft.body.slice(0, 160)}
      </span>
      <span class="draft-resume">{i18n.t('sidebar.editor.resume')}</span>
    </button>
  );
}

function DeletedNotes({ notes, store }: { notes: readonly Note[]; store: SidebarStore }) {
  return (
    <details class="fold deleted">
      <summary>
        <Icon name="chevron" class="chevron" />
        {i18n.t('sidebar.notes.deleted', notes.length)}
      </summary>
      <ul class="cards">
        {notes.map((note) => {
          const quotation = quotationOf(note.target);
          return (
            <li key={note.id} class="note is-deleted">
              <NoteHead note={note} />
              {quotation !== null && <Quotation text={quotation} />}
              <p class="deleted-body">{note.body}</p>
              <button type="button" class="action" onClick={() => void store.notes.restore(note.id)}>
                <Icon name="restore" />
                {i18n.t('sidebar.notes.restore')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
