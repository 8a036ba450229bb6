import { draftOf as draftOfNote } from '../../../lib/notes/draft-of';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CallBackground, type SidebarClient, type SidebarPushes } from '../../../components/client';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import { TOLD_FOR } from '../../../components/sidebar/state-holder';
import { type PageState } from '../../../lib/messages/page-state';
import { type Judgement } from '../../../lib/claims/judgement';
import { type Dismissal } from '../../../lib/terms/dismissal';
import { dismissalWith, judgementWith } from '../terms/samples';
import { type Draft, type Note } from '../../../lib/notes/note';
import { applyChange, DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings';
import { draftOf, findingOf, idOf, noteOf, PAPER, pageStateOf } from './samples';

/** A background that keeps notes and drafts in memory and can be made to fail. */
class Desk implements SidebarClient {
  notes: Note[] = [];
  drafts: Draft[] = [];
  judgements: Judgement[] = [];
  dismissal: Dismissal | null = null;
  settings: Settings = DEFAULT_SETTINGS;
  page: PageState | null = pageStateOf();
  asked: string[] = [];
  requests: [name: string, request: unknown][] = [];
  optionsUrl = '';
  allNotesUrl = '';
  pushes: SidebarPushes | null = null;
  settingsChanged: ((settings: Settings) => void) | null = null;
  readonly failing = new Map<string, Error>();

  onPush = (pushes: SidebarPushes) => {
    this.pushes = pushes;
    return () => {
      this.pushes = null;
    };
  };

  watchSettings = (onChange: (settings: Settings) => void) => {
    this.settingsChanged = onChange;
    return () => {
      this.settingsChanged = null;
    };
  };

  call: CallBackground = (name, request) => {
    this.asked.push(name);
    this.requests.push([name, request]);
    const error = this.failing.get(name);
    return (error ? Promise.reject(error) : Promise.resolve(this.#answer(name, request))) as never;
  };

  #answer(name: string, request: unknown): unknown {
    const { id } = request as { id: string };
    switch (name) {
      case 'settings/read':
        return this.settings;
      case 'settings/change':
        return (this.settings = applyChange(this.settings, request as object));
      case 'tab/state':
        return { state: this.page };
      case 'notes/of-paper':
        return { paper: PAPER, notes: this.notes, drafts: this.drafts, problems: [] };
      case 'judgements/of-paper':
        return { judgements: this.judgements, problems: [] };
      case 'judgement/keep':
        return request;
      case 'tab/dismiss':
        return this.dismissal;
      case 'draft/start':
        return this.#keep(draftOf(50, { body: '' }));
      case 'draft/edit':
        return this.#keep(draftOfNote(this.notes.find((note) => note.id === id)!));
      case 'draft/keep':
        return this.#keep(request as Draft) && {};
      case 'draft/drop':
        this.drafts = this.drafts.filter((draft) => draft.id !== id);
        return {};
      case 'note/save':
        this.drafts = this.drafts.filter((draft) => draft.id !== id);
        return this.#put(noteOf(1, { id, body: (request as Draft).body }));
      case 'note/delete':
        return this.#put({
          ...this.notes.find((note) => note.id === id)!,
          deletedAt: '2026-11-24T10:00:00.000Z',
        });
      case 'note/restore':
        return this.#put({ ...this.notes.find((note) => note.id === id)!, deletedAt: null });
      default:
        return {};
    }
  }

  #keep(draft: Draft): Draft {
    this.drafts = [...this.drafts.filter(({ id }) => id !== draft.id), draft];
    return draft;
  }

  #put(note: Note): Note {
    this.notes = [...this.notes.filter(({ id }) => id !== note.id), note];
    return note;
  }
}

let desk: Desk;
let store: SidebarStore;

beforeEach(() => {
  vi.useFakeTimers();
  desk = new Desk();
  store = new SidebarStore(desk);
});
afterEach(() => {
  vi.useRealTimers();
});

async function started(): Promise<void> {
  store.start();
  await settled();
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('the sidebar', () => {
  it('knows page, notes and settings once they are told', async () => {
    desk.notes = [noteOf(1)];
    expect(store.state.phase).toBe('loading');
    await started();
    expect(store.state).toMatchObject({
      phase: 'ready',
      paper: PAPER,
      page: pageStateOf(),
      notes: [noteOf(1)],
      settings: DEFAULT_SETTINGS,
      problem: null,
    });
  });

  it('lists notes while the page does not answer', async () => {
    desk.page = null;
    desk.notes = [noteOf(1)];
    await started();
    expect(store.state).toMatchObject({ phase: 'ready', page: null, notes: [noteOf(1)] });
  });

  it('says why the background is silent, and goes on when it answers again', async () => {
    desk.failing.set('notes/of-paper', Object.assign(new Error('It stopped.'), { mend: 'Try again.' }));
    await started();
    expect(store.state).toMatchObject({ phase: 'silent', problem: 'It stopped. Try again.' });
    desk.failing.clear();
    await store.reload();
    expect(store.state).toMatchObject({ phase: 'ready', problem: null });
  });

  it('keeps what it shows when a later answer fails', async () => {
    desk.notes = [noteOf(1)];
    await started();
    desk.failing.set('tab/state', new Error('It stopped.'));
    await store.reload();
    expect(store.state).toMatchObject({ phase: 'ready', notes: [noteOf(1)], problem: 'It stopped.' });
  });

  it('follows its page and its own paper, and no other paper', async () => {
    await started();
    desk.asked = [];
    desk.pushes!.notesChanged({ paper: '2601.00001' as typeof PAPER });
    await settled();
    expect(desk.asked).toEqual([]);
    desk.pushes!.refresh({ focus: null });
    await settled();
    desk.pushes!.notesChanged({ paper: PAPER });
    await settled();
    expect(desk.asked.filter((name) => name === 'notes/of-paper')).toHaveLength(2);
  });

  it('asks once more, not ten times, for what changes while it waits', async () => {
    await started();
    desk.asked = [];
    for (let push = 0; push < 10; push += 1) desk.pushes!.notesChanged({ paper: PAPER });
    await settled();
    expect(desk.asked.filter((name) => name === 'tab/state')).toHaveLength(2);
  });

  it('puts in front what its page wishes, also when the wish came before it knew its paper', async () => {
    store.start();
    desk.notes = [noteOf(1)];
    desk.pushes!.refresh({ focus: { on: 'note', id: idOf(1) } });
    await settled();
    expect(store.state.focus?.on).toEqual({ on: 'note', id: idOf(1) });
    const { turn } = store.state.focus!;
    desk.pushes!.refresh({ focus: { on: 'note', id: idOf(1) } });
    await settled();
    expect(store.state.focus!.turn).toBeGreaterThan(turn);
  });

  it('follows settings that are changed elsewhere', async () => {
    await started();
    desk.settingsChanged!({ ...DEFAULT_SETTINGS, overlay: 'off' });
    expect(store.state.settings?.overlay).toBe('off');
  });

  it('takes a change of settings back that was refused', async () => {
    await started();
    desk.failing.set('settings/change', new Error('The disk is full.'));
    const changing = store.change({ kinds: { hedge: false } });
    expect(store.state.settings?.kinds.hedge).toBe(false);
    await changing;
    expect(store.state).toMatchObject({ settings: DEFAULT_SETTINGS, problem: 'The disk is full.' });
  });
});

describe('writing in the sidebar', () => {
  it('begins a note on the whole paper and puts it in front', async () => {
    await started();
    await store.notes.writeOnPaper();
    expect(store.state.drafts).toHaveLength(1);
    expect(store.state.focus?.on).toEqual({ on: 'draft', id: idOf(50) });
  });

  it('saves what was typed last, though it is not stored yet', async () => {
    desk.drafts = [draftOf(1)];
    await started();
    store.notes.keeperOf(draftOf(1)).change({ body: 'as typed' });
    expect(await store.notes.save(idOf(1))).toBeNull();
    expect(store.state.drafts).toEqual([]);
    expect(store.state.notes).toMatchObject([{ id: idOf(1), body: 'as typed' }]);
    expect(store.state.done?.what).toBe('saved');
    expect(store.state.focus?.on).toEqual({ on: 'note', id: idOf(1) });
    await vi.advanceTimersByTimeAsync(TOLD_FOR);
    expect(desk.asked).not.toContain('draft/keep');
    expect(store.state.done).toBeNull();
  });

  it('keeps the draft and says why, where saving fails', async () => {
    desk.drafts = [draftOf(1)];
    await started();
    store.notes.keeperOf(draftOf(1)).change({ body: 'as typed' });
    desk.failing.set('note/save', new Error('The disk is full.'));
    expect(await store.notes.save(idOf(1))).toBe('The disk is full.');
    expect(store.notes.keeperOf(draftOf(1)).draft.body).toBe('as typed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.drafts).toMatchObject([{ id: idOf(1), body: 'as typed' }]);
  });

  it('shows what was typed, not what was stored before, when notes are told anew', async () => {
    desk.drafts = [draftOf(1)];
    await started();
    store.notes.keeperOf(draftOf(1)).change({ body: 'as typed' });
    await store.reload();
    expect(store.state.drafts).toMatchObject([{ body: 'as typed' }]);
  });

  it('loses nothing that is typed into a draft that is thrown away in another tab', async () => {
    desk.drafts = [draftOf(1)];
    await started();
    store.notes.keeperOf(draftOf(1)).change({ body: 'as typed' });
    desk.drafts = [];
    await store.reload();
    expect(store.state.drafts).toMatchObject([{ body: 'as typed' }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.drafts).toMatchObject([{ body: 'as typed' }]);
  });

  it('stores at once what is typed when the page goes', async () => {
    desk.drafts = [draftOf(1)];
    await started();
    store.notes.keeperOf(draftOf(1)).change({ body: 'as typed' });
    store.flush();
    expect(desk.drafts).toMatchObject([{ body: 'as typed' }]);
  });

  it('gives a draft back that was thrown away', async () => {
    desk.drafts = [draftOf(1)];
    await started();
    await store.notes.discard(draftOf(1));
    expect(desk.drafts).toEqual([]);
    expect(store.state.done?.what).toBe('discarded');
    await store.state.done!.undo!();
    expect(desk.drafts).toMatchObject([{ id: idOf(1), body: 'Draft 1' }]);
    expect(store.state.drafts).toMatchObject([{ id: idOf(1), body: 'Draft 1' }]);
    expect(store.state.done).toBeNull();
  });

  it('throws an empty draft away without a word', async () => {
    desk.drafts = [draftOf(1, { body: ' ' })];
    await started();
    await store.notes.discard(desk.drafts[0]!);
    expect(store.state).toMatchObject({ drafts: [], done: null });
  });

  it('goes on keeping a draft that could not be thrown away', async () => {
    desk.drafts = [draftOf(1)];
    await started();
    desk.failing.set('draft/drop', new Error('It stopped.'));
    await store.notes.discard(draftOf(1));
    expect(store.state).toMatchObject({ drafts: [draftOf(1)], problem: 'It stopped.' });
    store.notes.keeperOf(draftOf(1)).change({ body: 'still typed' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.drafts).toMatchObject([{ body: 'still typed' }]);
  });

  it('deletes a note with a way back that does not run out', async () => {
    desk.notes = [noteOf(1)];
    await started();
    await store.notes.delete(idOf(1));
    expect(store.state.notes[0]!.deletedAt).not.toBeNull();
    await vi.advanceTimersByTimeAsync(10 * TOLD_FOR);
    await store.state.done!.undo!();
    expect(store.state.notes[0]!.deletedAt).toBeNull();
    expect(store.state.focus?.on).toEqual({ on: 'note', id: idOf(1) });
  });

  it('says why a passage cannot be shown', async () => {
    await started();
    desk.failing.set('tab/go', new Error('The page does not answer.'));
    await store.go({ start: 1, end: 2 });
    expect(store.state.problem).toBe('The page does not answer.');
    store.dismiss('problem');
    expect(store.state.problem).toBeNull();
  });
});

describe('marks in the sidebar', () => {
  const clearly = findingOf(4, { kind: 'booster', term: 'clearly', text: 'Clearly' });
  const term = { kind: 'booster' as const, term: 'clearly' };

  it('are taken away here, and come back by undo', async () => {
    desk.dismissal = dismissalWith();
    await started();
    await store.marks.dismiss(clearly);
    expect(desk.requests.at(-1)).toEqual(['tab/dismiss', { start: 4, end: 7, kind: 'booster' }]);
    expect(store.state.done).toMatchObject({ what: 'dismissed', name: 'Clearly' });
    await store.state.done!.undo!();
    expect(desk.requests.at(-1)).toEqual(['mark/restore', { id: dismissalWith().id }]);
    expect(store.state.done).toBeNull();
  });

  it('that are no longer there are taken away without a word', async () => {
    await started();
    await store.marks.dismiss(clearly);
    expect(store.state).toMatchObject({ done: null, problem: null });
  });

  it('of a term that is muted come back by undo', async () => {
    await started();
    await store.marks.mute(clearly);
    expect(store.state.settings?.muted).toEqual([term]);
    expect(store.state.done).toMatchObject({ what: 'muted', name: 'clearly' });
    await store.state.done!.undo!();
    expect(desk.settings.muted).toEqual([]);
    expect(store.state.done).toBeNull();
  });

  it('of a term that could not be muted stay, and it is said why', async () => {
    await started();
    desk.failing.set('settings/change', new Error('The disk is full.'));
    await store.marks.mute(clearly);
    expect(store.state).toMatchObject({
      settings: DEFAULT_SETTINGS,
      done: null,
      problem: 'The disk is full.',
    });
  });
});

describe('judgements in the sidebar', () => {
  it('are those of the paper, and one that is kept stands in place of its older state', async () => {
    desk.judgements = [judgementWith()];
    await started();
    const changed = judgementWith({ verdict: 'not-found' });
    expect(await store.keepJudgement(changed)).toBeNull();
    expect(store.state.judgements).toEqual([changed]);
  });

  it('are as they were where one could not be kept, and it is said why', async () => {
    desk.judgements = [judgementWith()];
    await started();
    desk.failing.set('judgement/keep', new Error('The disk is full.'));
    expect(await store.keepJudgement(judgementWith({ verdict: null }))).toBe('The disk is full.');
    expect(store.state.judgements).toEqual([judgementWith()]);
  });
});
