import { describe, expect, it } from 'vitest';
import { popupView } from '../../../components/popup/popup-view';
import { pageStateOf } from './samples';

const tab = (url: string | null) => ({ id: 7, url });

describe('the popup', () => {
  it.each([
    ['ready', 'paper'],
    ['reading', 'reading'],
    ['failed', 'failed'],
  ] as const)('shows a page that is %s as %s', (phase, show) => {
    const page = pageStateOf({ phase });
    expect(popupView(tab(null), page, true)).toEqual({ show, tab: 7, page });
  });

  it('offers the HTML page on a PDF, with its version', () => {
    expect(popupView(tab('https://arxiv.org/pdf/2411.02306v2'), null, true)).toEqual({
      show: 'pdf',
      tab: 7,
      paper: { paper: '2411.02306', version: 2 },
    });
  });

  it('says so on a PDF even where the permission is gone: its pages can still be opened', () => {
    expect(popupView(tab('https://arxiv.org/pdf/2411.02306'), null, false).show).toBe('pdf');
  });

  it('says that the permission is gone, wherever the tab is', () => {
    expect(popupView(tab(null), null, false)).toEqual({ show: 'no-grant' });
    expect(popupView(tab('https://arxiv.org/abs/2411.02306'), null, false)).toEqual({ show: 'no-grant' });
  });

  it('asks to reload a page of a paper that was open before', () => {
    expect(popupView(tab('https://arxiv.org/abs/hep-th/9901001'), null, true).show).toBe('reload');
    expect(popupView(tab('https://ar5iv.labs.arxiv.org/html/2411.02306'), null, null).show).toBe('reload');
  });

  it.each([null, 'https://arxiv.org/list/cs.CL/recent', 'https://example.org/abs/2411.02306', 'about:blank'])(
    'says that there is no paper at %s',
    (url) => expect(popupView(tab(url), null, true)).toEqual({ show: 'other' }),
  );

  it('says so where there is no tab at all', () => {
    expect(popupView({ id: null, url: null }, null, false)).toEqual({ show: 'other' });
  });
});
