// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallBackground } from '../../../components/client';
import { Report } from '../../../components/report/report';
import type { ReportClient } from '../../../components/report/report-client';
import type { ToBackground } from '../../../lib/messages/map';
import type { Reply } from '../../../lib/messages/message';
import { drawing, one, press, texts } from './drawn';
import { PAPER } from './samples';

const { draw } = drawing();

type Written = Reply<ToBackground, 'report/write'>;

const WRITTEN: Written = {
  name: 'report.html',
  text: '<!doctype html><title>Moles</title><h1>Notes on moles</h1>',
  title: 'Moles',
  notes: 2,
  all: 3,
  review: false,
};

/** The page of a background that gives these answers, one after the other. */
async function drawReport(...answers: (Written | Error | Promise<Written>)[]): Promise<void> {
  const call = vi.fn(() => {
    const answer = answers.shift() ?? WRITTEN;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }) as unknown as CallBackground;
  const client: ReportClient = {
    call,
    paper: PAPER,
    kept: sessionStorage,
    allNotesUrl: '/notes.html',
    optionsUrl: '/options.html',
    importUrl: '/import.html',
  };
  await draw(<Report client={client} />);
  await settled();
}

async function settled(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}

async function choose(form: string): Promise<void> {
  await act(() => one<HTMLInputElement>(`input[value="${form}"]`).click());
}

let addresses: Set<string>;
beforeEach(() => {
  sessionStorage.clear();
  addresses = new Set();
  URL.createObjectURL = () => {
    const address = `blob:moles/${addresses.size}`;
    addresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => void addresses.delete(address);
});

describe('the page of reports', () => {
  it('says that it writes until there is something', async () => {
    await drawReport(new Promise(() => {}));
    expect(texts('.late')).toEqual(['report_writing']);
    expect(texts('.report-form')).toEqual([]);
  });

  it('says what failed, keeps the choice of form, and tries again', async () => {
    await drawReport(new Error('The moles are asleep.'));
    expect(one('[role="alert"]').textContent).toContain('report_failed The moles are asleep.');
    expect(texts('.report-acts')).toEqual([]);
    await choose('markdown');
    await settled();
    expect(texts('[role="alert"]')).toEqual([]);
    expect(one('.report-text').textContent).toContain('Notes on moles');
  });

  it('tries the same again where that is asked for', async () => {
    await drawReport(new Error('The moles are asleep.'));
    await press('common_tryAgain');
    await settled();
    expect(texts('[role="alert"]')).toEqual([]);
    expect(one('.tally').textContent).toBe('report_holds 2 3');
  });

  it('is busy while another form is on its way, and shows the last one meanwhile', async () => {
    let come!: (written: Written) => void;
    const next = new Promise<Written>((resolve) => {
      come = resolve;
    });
    await drawReport(WRITTEN, next);
    expect(one('.report-written').getAttribute('aria-busy')).toBe('false');
    await choose('markdown');
    expect(one('.report-written').getAttribute('aria-busy')).toBe('true');
    expect(one('.tally').textContent).toBe('report_writing');
    expect(texts('iframe.report-page')).toHaveLength(1);
    come({ ...WRITTEN, name: 'report.md', text: '# Notes on moles' });
    await settled();
    expect(one('.report-written').getAttribute('aria-busy')).toBe('false');
    expect(one('.report-text').textContent).toBe('# Notes on moles');
  });

  it('says where the options leave nothing, and where there is nothing at all', async () => {
    await drawReport({ ...WRITTEN, notes: 0 });
    expect(texts('.notice')).toEqual(['report_noneLeft']);
    await draw(<p />);
    await drawReport({ ...WRITTEN, notes: 0, all: 0 });
    expect(one('.notice').textContent).toContain('report_noNotes');
    expect(one<HTMLAnchorElement>('.notice a').getAttribute('href')).toBe('/import.html');
  });
});

describe('of a report that is a page', () => {
  it('prints that page, and not the one around it', async () => {
    const printed: (string | undefined)[] = [];
    const stop = new AbortController();
    const instead = ({ target }: Event) => {
      const frame = target as HTMLIFrameElement;
      if (frame.className === 'report-print')
        frame.contentWindow!.print = () => void printed.push(frame.contentDocument?.body.textContent);
    };
    document.addEventListener('load', instead, { capture: true, signal: stop.signal });
    await drawReport();
    await press('report_print');
    await settled();
    expect(printed).toEqual(['Notes on moles']);
    // It is asked to print by our page: in it nothing runs.
    expect(one('iframe.report-print').getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
    await press('report_print');
    await settled();
    expect(texts('iframe.report-print')).toHaveLength(1);
    expect(printed).toHaveLength(2);
    stop.abort();
  });

  it('keeps the address that was opened, and lets go of one that was not', async () => {
    const other = { ...WRITTEN, text: '<!doctype html><title>Voles</title>' };
    await drawReport(WRITTEN, other, WRITTEN);
    expect(addresses).toEqual(new Set(['blob:moles/0']));
    await choose('letter-html');
    await settled();
    expect(addresses.size).toBe(1);
    await act(() => one('.report-acts a[target]').click());
    await choose('html');
    await settled();
    expect(addresses.size).toBe(2);
  });

  it('has neither where a report is text', async () => {
    await drawReport();
    await choose('markdown');
    await settled();
    expect(texts('.report-acts a, .report-tab')).toEqual([]);
    expect(texts('.report-acts button')).not.toContain('report_print');
  });
});
