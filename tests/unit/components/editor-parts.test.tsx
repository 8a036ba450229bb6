// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from '../../../components/editor/draft-keeper';
import { textOfDraft } from '../../../components/editor/draft-text';
import type { EditorStore } from '../../../components/editor/editor-store';
import { NoteEditor } from '../../../components/editor/note-editor';
import { ReplyEditor } from '../../../components/editor/reply-editor';
import { CHECK_AFTER } from '../../../components/editor/suggestions';
import type { Suggestion } from '../../../lib/messages/note-messages';
import type { Picked } from '../../../lib/messages/passages';
import type { Author, Draft, Note } from '../../../lib/notes/note';
import { threadsOf } from '../../../lib/threads/thread';
import { drawing, one, press, texts, type } from './drawn';
import { draftOf, noteOf, PAPER, targetOf } from './samples';

const { draw } = drawing();

const CRITIC: Author = { id: 'critic', name: null, claimsAuthor: false };
const AUTHOR: Author = { id: 'author', name: null, claimsAuthor: true };
const READER: Author = { id: 'reader', name: null, claimsAuthor: false };

let keeper: DraftKeeper;
let picked: Picked | null;
let suggestions: Suggestion[];
let saved: Draft[];
let claimed: boolean[];
let gone: unknown[];
let review: boolean;
let others: Note[];

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
  [picked, suggestions, saved, claimed, gone, review, others] = [null, [], [], [], [], false, []];
});

function storeFor(draft: Draft): EditorStore {
  keeper = new DraftKeeper(draft, { send: ({ id }) => Promise.resolve({ id }), explain: String });
  return {
    state: {
      notes: others,
      record: {
        id: PAPER,
        title: null,
        review,
        claimsAuthor: false,
        newestVersion: null,
        updatedAt: draft.updatedAt,
      },
      page: { version: 2, newestVersion: 3 },
      picking: false,
    },
    notes: {
      keeperOf: () => keeper,
      save: () => {
        saved.push(keeper.draft);
        return Promise.resolve(null);
      },
      discard: () => Promise.resolve(),
    },
    papers: {
      claimAuthor: (claims) => {
        claimed.push(claims);
        return Promise.resolve();
      },
    },
    go: (span) => {
      gone.push(span);
      return Promise.resolve();
    },
    pick: () => Promise.resolve(picked),
    endPick: () => Promise.resolve(),
    check: () => Promise.resolve(suggestions),
  };
}

async function edit(draft: Draft): Promise<void> {
  await draw(
    <NoteEditor draft={draft} store={storeFor(draft)} edits={false} focusTurn={1} onLeave={() => {}} />,
  );
}

async function reply(me: Author, change: Partial<Draft> = {}, replies: Note[] = []): Promise<void> {
  const note = noteOf(1, { author: CRITIC });
  const [thread] = threadsOf([note, ...replies]);
  const draft = draftOf(9, { kind: null, body: '', replyTo: note.id, ...change });
  await draw(
    <ReplyEditor
      draft={draft}
      thread={thread!}
      me={me}
      store={storeFor(draft)}
      edits={false}
      focusTurn={1}
      onLeave={() => {}}
    />,
  );
}

async function enter(selector: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    one(selector).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
    );
  });
}

async function choose(selector: string, value: string): Promise<void> {
  await act(() => {
    one<HTMLSelectElement>(selector).value = value;
    one(selector).dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const options = (selector: string) =>
  [...one<HTMLSelectElement>(selector).options].map(({ value }) => value).filter((value) => value !== '');

describe('the parts of a note', () => {
  it('are not there until they are asked for', async () => {
    await edit(draftOf(1));
    expect(document.querySelectorAll('[data-part]')).toHaveLength(0);
    expect(texts('.add-parts button')).toEqual([
      'editor_add_wording',
      'editor_add_references',
      'editor_add_numbers',
      'editor_add_tags',
      'editor_add_severity',
    ]);
  });

  it('that were filled in before are there at once', async () => {
    await edit(draftOf(1, { rewording: 'may dig', severity: 2, tags: ['moles'] }));
    expect(
      [...document.querySelectorAll<HTMLElement>('[data-part]')].map((part) => part.dataset.part),
    ).toEqual(['wording', 'tags', 'severity']);
    expect(document.activeElement).toBe(one('[id$="body"]'));
  });

  it('take the focus when they are asked for', async () => {
    await edit(draftOf(1));
    await press('editor_add_references');
    expect(document.activeElement).toBe(one('[id$="reference"]'));
  });

  it('show a neutral wording as what it changes', async () => {
    await edit(draftOf(1, { target: targetOf('moles always dig') }));
    await press('editor_add_wording');
    await press('editor_wording_fromQuotation');
    expect(keeper.draft.rewording).toBe('moles always dig');
    await type('[id$="wording"]', 'moles may dig');
    expect([texts('del'), texts('ins')]).toEqual([['always'], ['may']]);
  });

  it('take works by id, DOI or address, each once, with a quoted line', async () => {
    await edit(draftOf(1));
    await press('editor_add_references');
    for (const typed of ['https://arxiv.org/abs/2411.02306v2', 'arXiv:2411.02306v2', 'doi:10.1000/182']) {
      await type('[id$="reference"]', typed);
      await enter('[id$="reference"]');
    }
    expect(keeper.draft.references).toEqual([
      { type: 'work', scheme: 'arxiv', id: '2411.02306v2', quote: null },
      { type: 'work', scheme: 'doi', id: '10.1000/182', quote: null },
    ]);
  });

  it('give the focus to the line quoted from a work, and do not take it back', async () => {
    await edit(
      draftOf(1, { references: [{ type: 'work', scheme: 'arxiv', id: '2411.02306', quote: null }] }),
    );
    await press('editor_references_quote');
    expect(document.activeElement).toBe(one('.reference-list input'));
    await type('.reference-list input', 'they dig');
    expect(keeper.draft.references).toMatchObject([{ quote: 'they dig' }]);
    await press('editor_add_tags');
    await type('.reference-list input', '');
    expect(document.activeElement).toBe(one('[id$="tags"]'));
  });

  it('say of what is no work that it is none, and leave it to be mended', async () => {
    await edit(draftOf(1));
    await press('editor_add_references');
    await type('[id$="reference"]', 'a paper I read');
    await enter('[id$="reference"]');
    expect(keeper.draft.references).toEqual([]);
    expect(one<HTMLInputElement>('[id$="reference"]').value).toBe('a paper I read');
    expect(one('[id$="reference-state"]').textContent).toBe('editor_references_unread');
  });

  it('take a place picked on the page, in the version that is read, with its role', async () => {
    picked = {
      what: 'table',
      selectors: targetOf('Beds by mole').selectors,
      quote: 'Beds by mole',
      label: 'Table 1',
    };
    await edit(draftOf(1));
    await press('editor_add_references');
    await press('editor_references_pick');
    await choose('.reference-list select', 'contradicts');
    expect(keeper.draft.references).toEqual([
      {
        type: 'passage',
        role: 'contradicts',
        target: { paper: PAPER, version: 2, what: 'table', selectors: picked.selectors },
      },
    ]);
  });

  it('work numbers out while they are typed, and say what is no number', async () => {
    await edit(draftOf(1));
    await press('editor_add_numbers');
    await type('.number.from input', '.14');
    await type('.number.to input', '.21');
    expect(one('.sum').textContent).toContain('+0.07');
    expect(one('.sum').textContent).toContain('+50 %');
    await type('.number.to input', 'many');
    expect(one('.number.to input').getAttribute('aria-invalid')).toBe('true');
    expect(keeper.draft.numbers[0]).toMatchObject({ from: '.14', to: 'many' });
  });

  it('take tags one by one, suggest those used before, and take a half-typed one when the note is saved', async () => {
    others = [noteOf(2, { tags: ['moles', 'beds'] }), noteOf(3, { tags: ['beds'] })];
    await edit(draftOf(1));
    await press('editor_add_tags');
    expect(
      [...document.querySelectorAll('datalist option')].map((each) => each.getAttribute('value')),
    ).toEqual(['beds', 'moles']);
    await type('[id$="tags"]', 'hedges');
    await enter('[id$="tags"]');
    await type('[id$="tags"]', 'moles');
    await enter('[id$="tags"]', { ctrlKey: true });
    expect(saved.map(({ tags }) => tags)).toEqual([['hedges', 'moles']]);
  });

  it('are all in the text that is copied where saving fails', () => {
    const text = textOfDraft(
      draftOf(1, {
        body: 'Why?',
        rewording: 'may dig',
        references: [{ type: 'work', scheme: 'arxiv', id: '2411.02306', quote: 'they dig' }],
        numbers: [{ from: '1', to: '2', of: '', where: 'Table 1' }],
        tags: ['moles'],
      }),
    );
    for (const part of ['Why?', 'may dig', 'arXiv:2411.02306 they dig', '1 → 2 Table 1', 'moles']) {
      expect(text).toContain(part);
    }
  });

  it('say under review that the note is locked, and why', async () => {
    review = true;
    await edit(draftOf(1));
    expect(texts('.visibility')).toEqual(['editor_visibility_review']);
  });
});

describe('a suggestion', () => {
  const suggestion: Suggestion = {
    rule: 'verdict',
    says: { key: 'verdict', values: { words: 'clickbait' } },
    at: { start: 8, end: 17 },
    shows: { start: 5, end: 9, text: 'a baseline', section: '4 Results' },
  };

  async function check(): Promise<void> {
    vi.useFakeTimers();
    suggestions = [suggestion];
    await edit(draftOf(1, { body: 'This is clickbait.' }));
    await act(async () => {
      await vi.advanceTimersByTimeAsync(CHECK_AFTER);
    });
    vi.useRealTimers();
  }

  it('comes after a moment of rest, with the words it is about and the passage it shows', async () => {
    await check();
    expect(one('.suggestions [role="status"]').textContent).toContain('1');
    await press('editor_check_select clickbait');
    const body = one<HTMLTextAreaElement>('[id$="body"]');
    expect(body.value.slice(body.selectionStart, body.selectionEnd)).toBe('clickbait');
    await press('editor_check_go');
    expect(gone).toEqual([suggestion.shows]);
  });

  it('that is sent off does not come back with the next keystroke', async () => {
    await check();
    await act(() => one('.suggestion .icon-button').click());
    expect(one('.suggestions').hidden).toBe(true);
    vi.useFakeTimers();
    await type('[id$="body"]', 'This is clickbait. Really.');
    await act(async () => {
      await vi.advanceTimersByTimeAsync(CHECK_AFTER);
    });
    vi.useRealTimers();
    expect(one('.suggestions').hidden).toBe(true);
  });
});

describe('a reply', () => {
  it('by an author offers positions, and promises, but not to resolve', async () => {
    await reply(AUTHOR);
    expect(document.querySelectorAll('.chip')).toHaveLength(6);
    expect(options('[id$="action"]')).toEqual(['will-change', 'changed', 'agree-to-differ', 'leave-open']);
  });

  it('by the critic to the own note offers no position, and to resolve or withdraw', async () => {
    await reply(CRITIC);
    expect(document.querySelectorAll('.chip')).toHaveLength(0);
    expect(options('[id$="action"]')).toEqual(['resolve', 'withdraw', 'agree-to-differ', 'leave-open']);
  });

  it('by a reader offers positions alone, and to claim to be an author', async () => {
    await reply(READER);
    expect(document.querySelectorAll('[id$="action"]')).toHaveLength(0);
    await act(() => one<HTMLInputElement>('.claim-author input').click());
    expect(claimed).toEqual([true]);
  });

  it('promises what will change in another place of the page', async () => {
    picked = {
      what: 'passage',
      selectors: targetOf('in Section 2').selectors,
      quote: 'in Section 2',
      label: null,
    };
    await reply(AUTHOR);
    await choose('[id$="action"]', 'will-change');
    await type('[id$="what"]', 'will say “may”');
    await press('editor_action_pick');
    expect(keeper.draft.action).toEqual({
      type: 'will-change',
      what: 'will say “may”',
      where: { paper: PAPER, version: 2, what: 'passage', selectors: picked.selectors },
    });
    await press('editor_action_thisPassage');
    expect(keeper.draft.action).toMatchObject({ where: null });
  });

  it('names the newest version that is known for a change, until another is typed', async () => {
    await reply(AUTHOR);
    await choose('[id$="action"]', 'changed');
    expect(keeper.draft.action).toEqual({ type: 'changed', version: 3 });
  });

  it('may be a position alone, but not nothing at all', async () => {
    await reply(AUTHOR);
    await enter('[id$="body"]', { ctrlKey: true });
    expect(saved).toEqual([]);
    expect(texts('[role="alert"]')).toEqual(['editor_emptyReply']);
    await act(() => document.querySelectorAll<HTMLInputElement>('.chip input')[2]!.click());
    await enter('[id$="body"]', { ctrlKey: true });
    expect(saved.map(({ position }) => position)).toEqual(['concede']);
  });

  it('shows the phrase that it answers', async () => {
    await reply(READER, { part: { type: 'TextQuoteSelector', exact: 'Note', prefix: '', suffix: ' 1' } });
    expect(texts('.answered-part blockquote')).toEqual(['Note']);
  });
});
