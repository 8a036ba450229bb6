import { draftOf as draftOfNote } from '../../../lib/notes/draft-of';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallBackground, SidebarClient, SidebarPushes } from '../../../components/client';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import { TOLD_FOR } from '../../../components/sidebar/state-holder';
import type { PageState } from '../../../lib/messages/page-state';
import type { Judgement } from '../../../lib/claims/judgement';
import type { Dismissal } from '../../../lib/terms/dismissal';
import { dismissalWith, judgementWith } from '../terms/samples';
import type { Author, Draft, Note } from '../../../lib/notes/note';
import type { PaperRecord } from '../../../lib/notes/paper-record';
import type { PlaceAnswer } from '../../../lib/notes/place-answer';
import { threadsOf } from '../../../lib/threads/thread';
import type { Trace } from '../../../lib/versions/trace';
import { applyChange, DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings';
import { draftOf, findingOf, idOf, noteOf, PAPER, pageStateOf } from './samples';

const ME: Author = { id: 'me', name: null, claimsAuthor: false };

const RECORD: PaperRecord = {
  id: PAPER,
  title: 'A paper',
  review: false,
  claimsAuthor: false,
  newestVersion: null,
  updatedAt: '2026-11-24T09:00:00.000Z',
};

/** A background that keeps notes and drafts in memory and can be made to fail. */
class Desk implements SidebarClient {
  notes: Note[] = [];
  drafts: Draft[] = [];
  judgements: Judgement[] = [];
  answers: PlaceAnswer[] = [];
  record: PaperRecord = RECORD;
  /** Versions whose text is kept, and what became of notes in each. */
  kept: number[] = [];
  traces: Trace[] = [];
  /** Whether the page begins a picking. */
  picks = true;
  /** Where a draft goes on, as when another tab has typed on it. */
  moves: string | null = null;
  dismissal: Dismissal | null = null;
  settings: Settings = DEFAULT_SETTINGS;
  page: PageState | null = pageStateOf();
  asked: string[] = [];
  requests: [name: string, request: unknown][] = [];
  optionsUrl = '';
  allNotesUrl = '';
  exchangeUrls = { import: '', report: '', neutral: '' };
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
        return {
          paper: PAPER,
          notes: this.notes,
          drafts: this.drafts,
          record: this.record,
          me: ME,
          answers: this.answers,
          promised: [],
          problems: [],
        };
      case 'paper/change':
        return (this.record = { ...this.record, ...(request as Partial<PaperRecord>) });
      case 'place/answer':
        return this.#answerPlace(request as Pick<PlaceAnswer, 'note' | 'version' | 'verdict' | 'selectors'>);
      case 'place/forget':
        this.answers = this.answers.filter((answer) => answer.id !== id);
        return {};
      case 'versions/of-paper':
        return { kept: this.kept.map((version) => ({ version })), newest: null };
      case 'versions/trace':
        return this.traces;
      case 'tab/pick':
        return { started: this.picks };
      case 'note/revert':
        return this.#put({ ...this.notes.find((note) => note.id === id)!, body: 'as it was' });
      case 'judgements/of-paper':
        return { judgements: this.judgements, problems: [] };
      case 'judgement/keep':
        return request;
      case 'tab/dismiss':
        return this.dismissal;
      case 'draft/start':
        return this.#keep(draftOf(50, { ...(request as Partial<Draft>), body: '' }));
      case 'draft/edit':
        return this.#keep(draftOfNote(this.notes.find((note) => note.id === id)!));
      case 'draft/keep':
        return { id: this.#keep({ ...(request as Draft), id: this.moves ?? id }).id };
      case 'draft/drop':
        this.drafts = this.drafts.filter((draft) => draft.id !== id);
        return {};
      case 'note/save':
        this.drafts = this.drafts.filter((draft) => draft.id !== id);
        return this.#put(this.#saved(request as Draft));
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

  #saved({ id, body, replyTo, action, part }: Draft): Note {
    return noteOf(1, { id, body, replyTo, action, part, ...(replyTo === null ? {} : { kind: null }) });
  }

  #answerPlace(said: Pick<PlaceAnswer, 'note' | 'version' | 'verdict' | 'selectors'>): PlaceAnswer {
    const answer = { ...said, id: idOf(90), paper: PAPER, at: '2026-11-24T10:00:00.000Z' };
    this.answers = [...this.answers, answer];
    return answer;
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

  it('copies a note as Markdown with a link to its passage, and says so for a while', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    desk.notes = [noteOf(1, { body: 'Of *twelve* moles.' })];
    await started();
    await store.notes.copy(desk.notes[0]!);
    expect(writeText).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^> [^]*\(https:\/\/arxiv\.org\/[^]*Of _twelve_ moles\.\n$/),
    );
    expect(store.state.done).toEqual({ what: 'copied', undo: null });
    await vi.advanceTimersByTimeAsync(TOLD_FOR);
    expect(store.state.done).toBeNull();
    vi.unstubAllGlobals();
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

describe('what was said to a note', () => {
  const [thread] = threadsOf([noteOf(1)]);

  it('begins as a draft on the same passage, and may answer one phrase', async () => {
    desk.notes = [noteOf(1)];
    desk.page = pageStateOf({ version: 2 });
    await started();
    const part = { type: 'TextQuoteSelector', exact: 'one seed', prefix: '', suffix: ' only' } as const;
    await store.notes.reply(thread!, noteOf(1), part);
    expect(desk.requests.at(-1)).toEqual([
      'draft/start',
      expect.objectContaining({
        version: 2,
        selectors: noteOf(1).target.selectors,
        kind: null,
        replyTo: idOf(1),
        part,
      }),
    ]);
    expect(store.state.focus?.on).toEqual({ on: 'draft', id: idOf(50) });
  });

  it('may be an action alone, which can be taken back', async () => {
    desk.notes = [noteOf(1)];
    await started();
    await store.notes.act(thread!, { type: 'resolve' });
    const reply = store.state.notes.find(({ replyTo }) => replyTo === idOf(1));
    expect(reply?.action).toEqual({ type: 'resolve' });
    expect(store.state.done).toMatchObject({ what: 'resolved' });
    await store.undo();
    expect(desk.notes.find(({ id }) => id === reply!.id)?.deletedAt).not.toBeNull();
  });
});

describe('an edit', () => {
  it('is taken back to the state that it began from', async () => {
    desk.notes = [noteOf(1)];
    await started();
    await store.notes.edit(idOf(1));
    const base = idOf(70);
    store.notes.keeperOf({ ...store.state.drafts[0]!, base });
    await store.notes.save(idOf(1));
    await store.undo();
    expect(desk.requests).toContainEqual(['note/revert', { id: idOf(1), revision: base }]);
    expect(store.state.notes[0]!.body).toBe('as it was');
  });

  it('that another tab writes on too goes on as a draft of its own, in front', async () => {
    desk.notes = [noteOf(1)];
    await started();
    await store.notes.edit(idOf(1));
    desk.moves = idOf(80);
    store.notes.keeperOf(store.state.drafts[0]!).change({ body: 'Mine.' });
    await vi.advanceTimersByTimeAsync(100);
    expect(store.state.focus?.on).toEqual({ on: 'draft', id: idOf(80) });
    expect(store.state.drafts).toContainEqual(expect.objectContaining({ id: idOf(80), body: 'Mine.' }));
  });
});

describe('what the reader says of a place', () => {
  const selectors = noteOf(1).target.selectors;

  it('is kept for the version of the page, and can be taken back', async () => {
    desk.page = pageStateOf({ version: 3 });
    await started();
    await store.places.answer(idOf(1), 'same', selectors);
    expect(store.state.answers).toMatchObject([{ note: idOf(1), version: 3, verdict: 'same' }]);
    expect(store.state.done?.what).toBe('placed');
    await store.undo();
    await settled();
    expect(store.state.answers).toEqual([]);
  });
});

describe('the paper', () => {
  it('is under review from one click on, and no longer by undo', async () => {
    await started();
    await store.papers.setReview(true);
    expect(store.state.record?.review).toBe(true);
    await store.undo();
    expect(store.state.record?.review).toBe(false);
  });
});

describe('picking on the page', () => {
  const picked = {
    what: 'figure',
    selectors: noteOf(1).target.selectors,
    quote: 'words',
    label: 'Figure 1',
  } as const;
  const turn = () => (desk.requests.findLast(([name]) => name === 'tab/pick')![1] as { turn: string }).turn;

  it('gives what the page says of this picking, not of an earlier one', async () => {
    await started();
    const first = store.pick();
    await settled();
    const late = turn();
    const second = store.pick();
    await settled();
    expect(await first).toBeNull();
    desk.pushes!.picked({ turn: late, picked: { ...picked, label: 'late' } });
    desk.pushes!.picked({ turn: turn(), picked });
    expect(await second).toEqual(picked);
    expect(store.state.picking).toBe(false);
  });

  it('ends where the page has nothing to pick from, or the reader gives up', async () => {
    await started();
    desk.picks = false;
    expect(await store.pick()).toBeNull();
    desk.picks = true;
    const given = store.pick();
    await settled();
    expect(store.state.picking).toBe(true);
    await store.endPick();
    expect(await given).toBeNull();
    expect(desk.requests.at(-1)).toEqual(['tab/pick', { turn: null }]);
  });
});

describe('what became of passages', () => {
  const trace: Trace = {
    note: idOf(1),
    from: 1,
    to: 2,
    status: 'changed',
    text: 'new words',
    start: 5,
    end: 14,
    diff: [{ type: 'added', text: 'new words' }],
    around: null,
    nearest: null,
    elsewhere: false,
  };

  it('is asked for once for the version that is shown, and again when a text came in', async () => {
    desk.notes = [noteOf(1)];
    desk.page = pageStateOf({ version: 2 });
    desk.kept = [1, 2];
    desk.traces = [trace];
    await started();
    expect(store.state.traces.map(({ to, byNote }) => [to, byNote.get(idOf(1))])).toEqual([[2, trace]]);
    await store.reload();
    await settled();
    const asked = () => desk.asked.filter((name) => name === 'versions/trace').length;
    expect(asked()).toBe(1);
    desk.kept = [1, 2, 3];
    await store.reload();
    await settled();
    expect(asked()).toBe(3);
  });

  it('is not asked for where no text but the notes’ own is kept', async () => {
    desk.notes = [noteOf(1)];
    desk.kept = [1];
    await started();
    expect(desk.asked).not.toContain('versions/trace');
  });
});
