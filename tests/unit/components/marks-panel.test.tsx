// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { MarksPanel } from '../../../components/sidebar/marks-panel';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import { drawing, texts } from './drawn';
import { findingOf } from './samples';

const { draw } = drawing();

describe('the list of marks', () => {
  // So many that nothing is open at first.
  const findings = Array.from({ length: 30 }, (_, index) => findingOf(index * 10));

  it('is open where it was, when one comes back to it from writing a note', async () => {
    const store = new SidebarStore({
      call: () => Promise.reject(new Error('nobody is asked')),
      watchSettings: () => () => {},
      onPush: () => () => {},
      optionsUrl: '',
      allNotesUrl: '',
      exchangeUrls: { import: '', report: '', neutral: '' },
    });
    const show = () => draw(<MarksPanel state={store.state} store={store} findings={findings} />);
    await show();
    expect(texts('.term-name')).toEqual([]);
    await act(() => document.querySelector<HTMLElement>('.kind-button')!.click());
    await draw(<p>A note</p>);
    await show();
    expect(texts('.term-name')).toEqual(['may']);
  });
});
