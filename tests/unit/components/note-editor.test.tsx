// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CallBackground } from '../../../components/client';
import { NoteEditor } from '../../../components/editor/note-editor';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import type { Suggestion } from '../../../lib/messages/note-messages';
import { BODY_LIMIT, type Draft } from '../../../lib/notes/note';
import { draftOf, noteOf, targetOf } from './samples';

const asked: { name: string; request: unknown }[] = [];
let failure: Error | null = null;
let suggestions: Suggestion[] = [];
const call: CallBackground = (name, request) => {
  asked.push({ name, request });
  if (failure) return Promise.reject(failure);
  if (name === 'note/save') return Promise.resolve(noteOf(1));
  return Promise.resolve(name === 'note/check' ? suggestions : { id: (request as Draft).id });
};

const page = document.body;
const bodyField = () => page.querySelector('textarea')!;
const button = (words: string) =>
  [...page.querySelectorAll('button')].find((each) => each.textContent === words)!;

beforeEach(() => {
  // The words are the keys themselves, with what is put into them: this is not a test of English.
  fakeBrowser.i18n.getMessage = ((key: string, put?: string | string[]) =>
    [key, ...[put ?? []].flat()].join(' ')) as typeof fakeBrowser.i18n.getMessage;
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {};
  asked.length = 0;
  failure = null;
  suggestions = [];
});
afterEach(() => {
  void act(() => render(null, page));
  vi.useRealTimers();
});

async function show(draft: Draft, onLeave = () => {}): Promise<void> {
  const store = new SidebarStore({
    call,
    watchSettings: () => () => {},
    onPush: () => () => {},
    optionsUrl: '',
    allNotesUrl: '',
    exchangeUrls: { import: '', report: '', neutral: '' },
  });
  await act(() =>
    render(<NoteEditor draft={draft} store={store} edits={false} focusTurn={1} onLeave={onLeave} />, page),
  );
}

async function type(field: HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

async function press(field: HTMLElement, key: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    await Promise.resolve();
  });
}

describe('the editor', () => {
  it('shows what the note is on and what was typed, and takes the focus', async () => {
    await show(draftOf(1));
    expect(page.querySelector('blockquote')!.textContent).toBe('words 1');
    expect(bodyField().value).toBe('Draft 1');
    expect(document.activeElement).toBe(bodyField());
  });

  it('saves on Ctrl+Enter what was typed a moment ago', async () => {
    await show(draftOf(1));
    await type(bodyField(), 'Why?');
    await press(bodyField(), 'Enter', { ctrlKey: true });
    expect(asked.map(({ name, request }) => [name, (request as Draft).body])[0]).toEqual([
      'note/save',
      'Why?',
    ]);
  });

  it('does not save a note that says nothing, and says so', async () => {
    await show(draftOf(1, { body: '' }));
    await press(bodyField(), 'Enter', { metaKey: true });
    expect(asked).toEqual([]);
    expect(page.querySelector('[role="alert"]')!.textContent).toBe('editor_empty');
    expect(bodyField().getAttribute('aria-invalid')).toBe('true');
  });

  it('saves a neutral wording alone', async () => {
    await show(draftOf(1, { body: '', rewording: 'may fail' }));
    await press(bodyField(), 'Enter', { ctrlKey: true });
    expect(asked[0]!.name).toBe('note/save');
  });

  it('leaves the text as it is where saving fails, with the reason and a way to copy it', async () => {
    await show(draftOf(1));
    await type(bodyField(), 'Why?');
    failure = new Error('The disk is full.');
    await press(bodyField(), 'Enter', { ctrlKey: true });
    await vi.waitFor(() => expect(page.querySelector('.notice')?.textContent).toContain('The disk is full.'));
    expect(bodyField().value).toBe('Why?');
    expect(bodyField().readOnly).toBe(false);
    const copied = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
    await act(async () => {
      button('editor_copy').click();
      await Promise.resolve();
    });
    expect(copied).toHaveBeenCalledWith('Why?');
  });

  it('counts what is left near the limit, and beyond it keeps but does not save', async () => {
    await show(draftOf(1));
    await type(bodyField(), 'x'.repeat(BODY_LIMIT / 2));
    expect(page.textContent).not.toContain('editor_left');
    await type(bodyField(), 'x'.repeat(BODY_LIMIT - 7));
    expect(page.textContent).toContain('editor_left 7');
    await type(bodyField(), 'x'.repeat(BODY_LIMIT + 3));
    expect(page.textContent).toContain('editor_over 3');
    await press(bodyField(), 'Enter', { ctrlKey: true });
    expect(asked.filter(({ name }) => name === 'note/save')).toEqual([]);
    await vi.waitFor(() =>
      expect(
        (asked.findLast(({ name }) => name === 'draft/keep')?.request as Draft | undefined)?.body,
      ).toHaveLength(BODY_LIMIT + 3),
    );
  });

  it('is left by Escape, with the draft as it is', async () => {
    const left = vi.fn();
    await show(draftOf(1), left);
    await type(bodyField(), 'half a thought');
    await press(bodyField(), 'Escape');
    expect(left).toHaveBeenCalledOnce();
    expect(asked.filter(({ name }) => name === 'draft/drop')).toEqual([]);
  });

  it('offers a neutral wording for a passage only', async () => {
    await show(draftOf(1, { target: targetOf(null) }));
    expect(page.textContent).not.toContain('editor_add_wording');
    await show(draftOf(2));
    await act(() => button('editor_add_wording').click());
    expect(page.querySelectorAll('textarea')).toHaveLength(2);
  });
});
