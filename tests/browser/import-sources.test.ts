/** What can be taken in: copies of pages, files of critiques and of notes, and what is none of them. */
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO } from '../../scripts/demo';
import { faultsOf } from './harness/axe';
import { until } from './harness/browser';
import {
  choose,
  clearNotes,
  has,
  idsOf,
  isDisabled,
  keepText,
  notesIn,
  PAGE,
  SECOND,
  texts,
  THREAD,
} from './import-steps';
import { withChromium } from './setup';
import { untilTold } from './steps';

describe('what is taken in, in Chromium', () => {
  const world = withChromium();

  afterEach(() => clearNotes(world.browser));

  it('keeps the quotations that are marked in what is copied from a page', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await tab.evaluate((words) => {
      const given = new DataTransfer();
      given.setData('text/plain', words);
      given.setData(
        'text/html',
        `<p>A walk through the paper.</p><blockquote>${words}</blockquote><p>Not one of the four models was compared with another study.</p>`,
      );
      document
        .querySelector('textarea')!
        .dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true }),
        );
    }, SECOND);
    await untilTold(tab, 'Copied from a page');
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.piece'));
    expect(await texts(tab, '[data-pane=threads] blockquote.quotation')).toEqual([
      expect.stringContaining(SECOND),
    ]);
    await tab.close();
  });

  it('runs no script of a file, follows none of its addresses, and shows its words', async () => {
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'post.html', [
      '<html><body><script>document.title = "taken over"</script>',
      '<p onclick="document.title = \'taken over\'">A <a href="javascript:document.title=1">word</a> on <img src=x onerror="document.title=2"> moles.</p>',
      `<blockquote>${SECOND}</blockquote><p>Is it? <b>\u202Eback to front</b></p>`,
      '<iframe src="https://example.org/"></iframe></body></html>',
    ]);
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.piece'));
    expect(await tab.evaluate(() => document.title)).toBe('Hedgerow: Import a critique');
    expect(await tab.evaluate(() => document.querySelectorAll('iframe, main script, main img').length)).toBe(
      0,
    );
    expect(await tab.evaluate(() => document.querySelectorAll('a[href^="javascript:"]').length)).toBe(0);
    await tab.close();
  });

  it('stops a reading when asked', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    const words = THREAD.replaceAll('household', 'allotment').split(/\s+/);
    const long = Array.from({ length: 9_000 }, (_, line) =>
      Array.from({ length: 25 }, (__, at) => words[(line * 7 + at * (1 + (line % 11))) % words.length]!).join(
        ' ',
      ),
    );
    await choose(tab, 'long.txt', [long.join('\n')]);
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tab.click('button', 'Find quotations and replies');
    await tab.click('button', 'Stop');
    await untilTold(tab, 'Stopped. Nothing was saved.');
    expect(await has(tab, '.preview-step')).toBe(false);
    await tab.close();
  });

  it('takes a file of notes in, and back', async () => {
    const tab = await world.browser.openOwn('import.html');
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'notes.jsonld', [JSON.stringify(annotation())]);
    await until('the way on', () => has(tab, '.step-foot .primary:not(:disabled)'));
    await tab.click('button', 'Look into the file');
    await untilTold(tab, '1 note to add');
    await untilTold(tab, 'Where is the comparison?');
    expect(await faultsOf(tab)).toEqual([]);
    await tab.click('button', 'Take in');
    await untilTold(tab, '1 note added');
    expect(await idsOf(world.browser)).toHaveLength(1);
    await tab.click('button', 'Undo');
    await untilTold(tab, '1 note is as it was before.');
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });

  it('names what is wrong with a file of notes', async () => {
    const tab = await world.browser.openOwn('import.html');
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'notes.jsonld', [JSON.stringify({ ...annotation(), target: 7 })]);
    await until('the way on', () => has(tab, '.step-foot .primary:not(:disabled)'));
    await tab.click('button', 'Look into the file');
    await until('a word on the target', () =>
      tab.evaluate(() => /target/.test(document.querySelector('.file-step')?.textContent ?? '')),
    );
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });

  it('takes a forum of OpenReview in as its API gives it, and names what is wrong with one', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'forum.json', [JSON.stringify({ notes: [...forum(), { id: 7 }] })]);
    await untilTold(tab, '`notes.3.id` must be text');
    await choose(tab, 'forum.json', [JSON.stringify({ notes: forum() })]);
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.preview-step .piece'));
    expect(await texts(tab, '.post-head')).toEqual([
      expect.stringContaining('Reviewer AbCd'),
      expect.stringContaining('Authors'),
    ]);
    expect(await texts(tab, '[data-pane=threads] blockquote.quotation:not(.part)')).toEqual([
      expect.stringContaining(SECOND),
    ]);
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, 'notes saved.');
    expect((await notesIn(world.browser)).map(({ importedFrom }) => importedFrom?.name)).toContain(
      'Reviewer AbCd',
    );
    await tab.close();
  });

  it('leaves all names out on one click', async () => {
    await keepText(world.browser);
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    const named = forum().map((each) => ({ ...each, signatures: ['~Anna_Moll1'] }));
    // Notes that are new here: others that were deleted here stay so.
    const file = JSON.stringify({ notes: named }).replaceAll('Two earlier', 'Both earlier');
    await choose(tab, 'forum.json', [file]);
    await tab.click('checkbox', 'Leave names out');
    await until('the way on', async () => !(await isDisabled(tab, /^Find quotations/)));
    await tab.click('button', 'Find quotations and replies');
    await until('the preview', () => has(tab, '.preview-step .piece'));
    expect(await texts(tab, '.post-head')).toContainEqual(expect.stringContaining('Anna Moll'));
    await tab.click('button', /^Save \d+ notes$/);
    await untilTold(tab, 'notes saved.');
    const notes = await notesIn(world.browser);
    expect(notes.length).toBeGreaterThan(0);
    expect(JSON.stringify(notes)).not.toContain('Moll');
    await tab.close();
  });

  it('says of a file that is none of those it reads what is wrong, and goes on with the next', async () => {
    const tab = await world.browser.openOwn(PAGE);
    await until('the field', () => has(tab, 'textarea'));
    await choose(tab, 'paper.pdf', ['%PDF-1.7', '%âãÏÓ']);
    await untilTold(tab, '“paper.pdf” is no text.');
    expect(await faultsOf(tab)).toEqual([]);
    await choose(tab, 'empty.txt', ['']);
    await untilTold(tab, '“empty.txt” is empty.');
    await choose(tab, 'long.txt', ['A long word. '.repeat(200_000)]);
    await untilTold(tab, '“long.txt” is too large');
    expect(await has(tab, '.source-field [role=alert]')).toBe(true);
    expect(await has(tab, '.held-name')).toBe(false);
    await choose(tab, 'notes.json', ['{"notes": [']);
    await until('the way on', () => has(tab, '.step-foot .primary:not(:disabled)'));
    expect(await has(tab, '[role=alert]')).toBe(false);
    await tab.click('button', 'Look into the file');
    await untilTold(tab, 'JSON');
    await tab.click('button', 'Another file');
    await until('the field', () => has(tab, '.source-step'));
    expect(await idsOf(world.browser)).toEqual([]);
    await tab.close();
  });
});

/** A review and its answer as OpenReview's API gives them, the newest first. */
function forum() {
  const by = (who: string) => ({ forum: 'beds', signatures: [`Garden.cc/Submission12/${who}`] });
  const weaknesses = `> ${SECOND}.\n\nUnprecedented against which baseline? Two earlier studies looked at other models.`;
  const comment = '> Unprecedented against which baseline?\n\nFair. We will change this in the next version.';
  return [
    { id: 'b', replyto: 'a', ...by('Authors'), cdate: 2_000_000, content: { comment: { value: comment } } },
    {
      id: 'a',
      replyto: 'beds',
      ...by('Reviewer_AbCd'),
      cdate: 1_000_000,
      content: { weaknesses: { value: weaknesses }, rating: { value: 6 } },
    },
    { id: 'beds', forum: 'beds', content: { title: { value: 'Of households' } } },
  ];
}

function annotation() {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/annotations/7',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Where is the comparison?', purpose: 'commenting' },
    target: {
      source: DEMO.html.url,
      selector: { type: 'TextQuoteSelector', exact: SECOND, prefix: '', suffix: '' },
    },
  };
}
