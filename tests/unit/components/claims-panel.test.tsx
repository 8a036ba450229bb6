// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CallBackground } from '../../../components/client';
import { ClaimsPanel } from '../../../components/sidebar/claims-panel';
import { SidebarStore } from '../../../components/sidebar/sidebar-store';
import { REST } from '../../../components/sidebar/use-late-save';
import { useStore } from '../../../components/sidebar/use-store';
import type { ClaimTable, ListedClaim } from '../../../lib/claims/claim-table';
import type { Judgement } from '../../../lib/claims/judgement';
import { idOf, PAPER, pageStateOf } from './samples';

const quote = (exact: string, start: number) => [
  { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
  { type: 'TextPositionSelector' as const, start, end: start + exact.length },
];

const passage = (text: string, start: number, formulas: string[] = []) => ({
  start,
  end: start + text.length,
  text,
  formulas,
});

const claimOf = (
  id: string,
  text: string,
  start: number,
  change: Partial<ListedClaim> = {},
): ListedClaim => ({
  id,
  part: 'abstract',
  ...passage(text, start),
  selectors: quote(text, start),
  tempered: [],
  unhedged: true,
  restatements: [],
  ...change,
});

const MOLES = claimOf('title-1', 'Moles emerge', 0, {
  part: 'title',
  restatements: [
    {
      ...passage('Moles may emerge at \uFFFC m.', 100, ['10^{2}']),
      section: '4 Results',
      tempered: [passage('may', 106)],
    },
  ],
});
const MOSS = claimOf('abstract-1', 'Moss grows.', 20);

const TABLE: ClaimTable = {
  claims: [MOLES, MOSS],
  limits: [
    { ...passage('We assume dry soil.', 200), section: '3 Method', kind: 'assumption', wording: 'assume' },
  ],
  captions: [
    { ...passage('Figure 2: Moles by month.', 300), label: 'Figure 2', selectors: quote('Figure 2', 300) },
  ],
  body: true,
};

const held = (change: Partial<Judgement> = {}): Judgement => ({
  id: idOf(1),
  paper: PAPER,
  version: 1,
  claim: MOLES.selectors,
  verdict: 'narrower',
  evidence: [],
  comment: '',
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...change,
});

let answers: Record<string, unknown>;
let refusal: Error | null;
const asked: { name: string; request: unknown }[] = [];
const call = ((name: string, request: unknown) => {
  asked.push({ name, request });
  if (name === 'judgement/keep') return refusal ? Promise.reject(refusal) : Promise.resolve(request);
  const answer = name in answers ? answers[name] : {};
  return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
}) as CallBackground;

const page = document.body;
const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
const button = (words: string, within = 'body') =>
  all(`${within} button`).find((each) => each.textContent.includes(words))!;
const kept = () =>
  asked.filter(({ name }) => name === 'judgement/keep').map(({ request }) => request as Judgement);
const went = () => asked.filter(({ name }) => name === 'tab/go').map(({ request }) => request);

function Panel({ store }: { store: SidebarStore }) {
  return <ClaimsPanel state={useStore(store)} store={store} />;
}

async function show(judgements: Judgement[] = [], table: ClaimTable | null | Error = TABLE): Promise<void> {
  answers = {
    'tab/state': { state: pageStateOf({ page: 'html' }) },
    'notes/of-paper': { paper: PAPER, notes: [], drafts: [], problems: [] },
    'judgements/of-paper': { judgements, problems: [] },
    'tab/claims': table,
  };
  const store = new SidebarStore({
    call,
    watchSettings: () => () => {},
    onPush: () => () => {},
    optionsUrl: '',
    allNotesUrl: '',
    exchangeUrls: { import: '', report: '', neutral: '' },
  });
  await store.reload();
  await act(() => render(<Panel store={store} />, page));
  await act(answered);
}

/** Clicks, and waits until what was asked for then is answered and drawn. */
const click = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await answered();
  });
const answered = () => new Promise<void>((resolve) => setTimeout(resolve));

beforeEach(() => {
  // The words are the keys themselves, with what is put into them: this is not a test of English.
  fakeBrowser.i18n.getMessage = ((key: string, put?: string | string[]) =>
    [key, ...[put ?? []].flat()].join(' ')) as typeof fakeBrowser.i18n.getMessage;
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {};
  asked.length = 0;
  refusal = null;
});
afterEach(async () => {
  await act(() => render(null, page));
  vi.useRealTimers();
});

describe('the list', () => {
  it('has the claims by their parts, each with what says it again', async () => {
    await show();
    expect(all('.claims h2').map((title) => title.textContent)).toEqual([
      'sidebar_claims_parts_title',
      'sidebar_claims_parts_abstract',
    ]);
    expect(all('.claim-words').map((claim) => claim.textContent)).toEqual(['Moles emerge', 'Moss grows.']);
    const again = all('.again .passage-button');
    expect(again).toHaveLength(1);
    expect(again[0]!.textContent).toContain('4 Results');
    expect(again[0]!.textContent).toContain('Moles may emerge at 10² m.');
    expect(again[0]!.querySelector('em.mark-hedge')!.textContent).toBe('may');
    expect(again[0]!.textContent).toContain('sidebar_claims_tempered may');
    expect(all('.claim')[1]!.textContent).toContain('sidebar_claims_notAgain');
  });

  it('leads to a passage and back to its claim, with the focus', async () => {
    await show();
    await click(all('.again .passage-button')[0]!);
    expect(went()).toEqual([{ start: 100, end: 100 + MOLES.restatements[0]!.text.length }]);
    await click(button('sidebar_claims_back'));
    expect(went().at(-1)).toEqual({ start: 0, end: 12 });
    expect(document.activeElement).toBe(all('.again .passage-button')[0]);
    expect(button('sidebar_claims_back')).toBeUndefined();
  });

  it('leads back by the key b, but not while a comment is typed', async () => {
    await show([held({ comment: 'x' })]);
    await click(all('.again .passage-button')[0]!);
    const press = (element: HTMLElement) =>
      act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true })));
    await press(page.querySelector('textarea')!);
    expect(went()).toHaveLength(1);
    await press(all('.claim-words')[0]!);
    expect(went().at(-1)).toEqual({ start: 0, end: 12 });
  });

  it('goes from row to row by the arrow keys', async () => {
    await show();
    all('.claim-words')[0]!.focus();
    await act(
      () =>
        void document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }),
        ),
    );
    expect(document.activeElement).toBe(all('.again .passage-button')[0]);
  });

  it('says on a page without a body where there is one', async () => {
    await show([], { ...TABLE, body: false, claims: [{ ...MOLES, restatements: [] }] });
    expect(page.querySelector('a')!.getAttribute('href')).toBe('https://arxiv.org/html/2411.02306v1');
    expect(page.textContent).not.toContain('sidebar_claims_notAgain');
  });

  it('says that there is none', async () => {
    await show([], { ...TABLE, claims: [] });
    expect(page.textContent).toContain('sidebar_claims_emptyTitle');
  });

  it('says what went wrong, and asks again', async () => {
    await show([], new Error('The page is gone.'));
    expect(page.textContent).toContain('sidebar_claims_failed The page is gone.');
    answers['tab/claims'] = TABLE;
    await click(button('common_tryAgain'));
    await act(answered);
    expect(all('.claim-words')).toHaveLength(2);
  });

  it('shows the stated limits, with their words set off, and the way there', async () => {
    await show();
    await click(button('sidebar_claims_view_limits'));
    expect(page.querySelector('.limits b')!.textContent).toBe('assume');
    await click(page.querySelector<HTMLElement>('.limits .passage-button')!);
    expect(went()).toEqual([{ start: 200, end: 219 }]);
    await click(button('sidebar_claims_back'));
    expect(went().at(-1)).toEqual({ start: 0, end: 12 });
  });
});

describe('a judgement', () => {
  it('is kept as soon as it is given, on the claim by its words', async () => {
    await show();
    await click(all('.claim input[type=radio]')[2]!);
    expect(kept()).toMatchObject([
      { paper: PAPER, version: 1, verdict: 'not-found', evidence: [], comment: '', claim: MOLES.selectors },
    ]);
    expect(page.querySelectorAll('.claim input:checked')).toHaveLength(1);
  });

  it('that is held is shown, changed, and taken back', async () => {
    await show([held({ comment: 'Only in June.' })]);
    expect(all('.claim')[0]!.querySelectorAll<HTMLInputElement>('input')[1]!.checked).toBe(true);
    expect(page.querySelector('textarea')!.value).toBe('Only in June.');
    await click(button('sidebar_claims_takeBack'));
    expect(kept()).toMatchObject([{ id: idOf(1), verdict: null, comment: 'Only in June.' }]);
  });

  it('takes the selected passage as evidence, and says so where nothing is selected', async () => {
    await show([held({ comment: 'x' })]);
    answers['tab/selection'] = null;
    await click(button('sidebar_claims_useSelection'));
    expect(page.querySelector('[role=alert]')!.textContent).toBe('sidebar_claims_nothingSelected');
    answers['tab/selection'] = {
      start: 5,
      end: 9,
      selectors: quote('dig deep', 5),
      quote: 'dig deep',
      section: '2 Digging',
    };
    await click(button('sidebar_claims_useSelection'));
    expect(kept().at(-1)!.evidence).toEqual([
      { selectors: quote('dig deep', 5), label: '“dig deep” (2 Digging)' },
    ]);
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('takes a figure as evidence, leads to it, and gives it up again', async () => {
    await show([held({ comment: 'x' })]);
    const choice = page.querySelector('select')!;
    await act(async () => {
      choice.value = '0';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      await answered();
    });
    expect(kept().at(-1)!.evidence).toMatchObject([{ label: 'Figure 2: Moles by month.' }]);
    answers['tab/find'] = { start: 310, end: 320 };
    await click(page.querySelector<HTMLElement>('.evidence-go')!);
    expect(went()).toEqual([{ start: 310, end: 320 }]);
    answers['tab/find'] = null;
    await click(page.querySelector<HTMLElement>('.evidence-go')!);
    expect(page.querySelector('[role=alert]')!.textContent).toBe('sidebar_claims_evidenceGone');
    await click(page.querySelector<HTMLElement>('.evidence-item .icon-button')!);
    expect(kept().at(-1)!.evidence).toEqual([]);
  });

  it('keeps a comment after a rest, and at once when the field is left', async () => {
    await show([held({ comment: 'x' })]);
    vi.useFakeTimers();
    const field = page.querySelector('textarea')!;
    const type = (text: string) =>
      act(() => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    await type('Only');
    await type('Only in June');
    expect(kept()).toEqual([]);
    await act(async () => void (await vi.advanceTimersByTimeAsync(REST)));
    expect(kept().map(({ comment }) => comment)).toEqual(['Only in June']);
    await type('Only in July');
    await act(() => void field.dispatchEvent(new FocusEvent('blur')));
    await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
    expect(kept().at(-1)!.comment).toBe('Only in July');
  });

  it('that could not be kept is told, and what is shown is what was', async () => {
    await show([held()]);
    refusal = new Error('The disk is full.');
    await click(all('.claim input[type=radio]')[0]!);
    expect(page.querySelector('[role=alert]')!.textContent).toBe('sidebar_claims_notKept The disk is full.');
  });

  it('on a claim that reads otherwise here says so; one on no claim of this page is listed apart', async () => {
    await show([
      held({ claim: quote('Moles often emerge', 0) }),
      held({ id: idOf(2), claim: quote('Birds sing.', 0), comment: 'In May.' }),
    ]);
    expect(all('.claim')[0]!.textContent).toContain('sidebar_claims_reworded');
    expect(page.querySelector('.elsewhere')!.textContent).toContain('Birds sing.');
    expect(page.querySelector('.elsewhere')!.textContent).toContain('In May.');
  });
});

describe('the table for elsewhere', () => {
  it('is copied as Markdown, with what was judged', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    });
    await show([held()]);
    await click(button('sidebar_claims_copy'));
    vi.unstubAllGlobals();
    expect(written[0]).toContain('# A paper (arXiv:2411.02306v1)');
    expect(written[0]).toContain('sidebar\\_claims\\_verdicts\\_narrower');
    expect(page.querySelector('.claims-export [role=status]')!.textContent).toBe('sidebar_claims_copied');
  });
});
