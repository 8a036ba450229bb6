import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/note';
import { writeHtml } from '../../../lib/report/html';
import { writeLetter } from '../../../lib/report/letter';
import { writeMarkdown } from '../../../lib/report/markdown';
import type { ReportForm, ReportOptions } from '../../../lib/report/options';
import { writePlain } from '../../../lib/report/plain';
import { ALL, type Point, type Report, reportOf } from '../../../lib/report/report';
import { WHAT_NOTES_ARE } from '../../../lib/report/words';
import { writeReport } from '../../../lib/report/write';
import { buildNote } from '../build-note';
import { AUTHOR, CRITIC, demoPage, gardenNotes, idOf, PAPER, placeOf, RTL } from './garden';
import { readHtml, unsafeIn } from './read-html';

const page = demoPage();
const notes = gardenNotes(page);
const NOW = new Date('2026-04-01T12:00:00.000Z');

function report(options: Partial<ReportOptions> = {}, of: readonly Note[] = notes): Report {
  return reportOf({
    paper: PAPER,
    notes: of,
    page,
    version: 1,
    me: CRITIC.id,
    options: { ...ALL, ...options },
    now: NOW,
  });
}

function pointsOf({ sections }: Report): Point[] {
  return sections.flatMap(({ points }) => points);
}

/** The point of the `n`th note of the garden. */
function pointOf(n: number, of: Report = report()): Point {
  const note = notes.find(({ id }) => id === idOf(n))!;
  const found = pointsOf(of).find(
    ({ target, note: said }) => target === note.target && (said === null || said.body === note.body),
  );
  if (!found) throw new Error(`Note ${n} is not in the report`);
  return found;
}

/** What a report in Markdown says of one point. */
function partOf(markdown: string, { number }: Point): string {
  const from = markdown.indexOf(`### ${number}. `);
  const next = markdown.slice(from + 4).search(/^##/m);
  return markdown.slice(from, next < 0 ? undefined : from + 4 + next);
}

const FORMS: ReportForm[] = ['markdown', 'html', 'plain', 'letter', 'letter-html'];

describe('a report', () => {
  it('goes by the sections of the paper, in their order, the whole paper first', () => {
    const { sections } = report();
    expect(sections.slice(0, 2).map(({ what }) => what)).toEqual(['paper', 'front']);
    const titles = sections.slice(2).map(({ title }) => title!);
    const places = titles.map((title) => page.text.lastIndexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(pointsOf(report()).map(({ number }) => number)).toEqual(
      pointsOf(report()).map((_, index) => index + 1),
    );
  });

  it('counts every point but praise by its state and by whose turn it is', () => {
    const { counts, praise } = report();
    const points = pointsOf(report());
    expect(praise).toBe(1);
    expect(counts.reduce((sum, count) => sum + count.points, 0)).toBe(points.length - 1);
    for (const { state, points: number, turns } of counts) {
      const within = points.filter(({ status, kind }) => status.state === state && kind !== 'praise');
      expect(within).toHaveLength(number);
      expect(turns.author).toBe(within.filter(({ status }) => status.waitingFor === 'author').length);
      expect(turns.critic).toBe(within.filter(({ status }) => status.waitingFor === 'critic').length);
      expect(turns.author + turns.critic + turns.nobody).toBe(number);
    }
    expect(counts.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['promised', 'disputed', 'open']),
    );
  });

  it('has what the author answered, to a phrase as well, and what was asked back', () => {
    expect(pointOf(1).answers).toMatchObject([
      { part: null, position: 'concede', action: { type: 'will-change' }, askedBack: null },
    ]);
    const [answer] = pointOf(4).answers;
    expect(answer).toMatchObject({ part: 'the store differs in size as well', position: 'dispute' });
    expect(answer!.askedBack!.body).toBe('A quarter of it, by Section 3.1?');
  });

  it('tells whether the author was asked', () => {
    expect(pointOf(1).asked).toBe('answered');
    expect(pointOf(9).asked).toBe('private');
    expect(pointOf(11).asked).toBe('quoted');
    expect(pointsOf(report({}, [notes[10]!]))[0]!.asked).toBe('posted');
    expect(pointOf(13).asked).toBe('shared');
    const unsourced = { ...notes[10]!, importedFrom: { ...notes[10]!.importedFrom!, url: null } };
    expect(pointsOf(report({}, [unsourced]))[0]!.asked).toBe('unknown');
  });

  it('keeps what was said to a deleted note, and nothing of that note', () => {
    expect(pointOf(16)).toMatchObject({ note: null, kind: null, severity: null });
    expect(pointOf(16).branches[0]!.reply!.body).toBe('I would keep the word.');
    for (const form of FORMS) expect(writeReport(report(), form).text).not.toContain('WORDS THAT');
  });

  it('without the paper’s text sorts by what the notes say of their places', () => {
    const { sections } = reportOf({ paper: PAPER, notes, now: NOW });
    expect(sections.map(({ what }) => what)).toEqual(['paper', 'front', 'elsewhere']);
    const points = sections.flatMap(({ points: within }) => within);
    expect(points).toHaveLength(pointsOf(report()).length);
    const starts = sections[2]!.points.map(
      ({ target }) =>
        target.selectors.find(({ type }) => type === 'TextPositionSelector') as { start: number },
    );
    expect(starts.map(({ start }) => start)).toEqual(starts.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('sets apart what is not found in the paper’s text', () => {
    const lost = { ...notes[3]!, target: { ...placeOf(page, 'clearly causes the hoarding') } };
    lost.target.selectors = [
      { type: 'TextQuoteSelector', exact: 'No mole says this', prefix: '', suffix: '' },
    ];
    const { sections } = report({}, [lost, notes[0]!]);
    expect(sections.map(({ what }) => what)).toEqual(['front', 'lost']);
    expect(writeMarkdown(report({}, [lost]))).toContain('## Not found in the text at hand');
  });

  it('is numbered on from where another ends', () => {
    const next = reportOf({ paper: PAPER, notes: notes.slice(0, 3), first: 7, now: NOW });
    expect(pointsOf(next).map(({ number }) => number)).toEqual([7]);
  });

  it.each(FORMS)('says as %s why nothing is in it where the options leave nothing', (form) => {
    const praise = notes.find(({ kind }) => kind === 'praise')!;
    const settled = notes.filter(({ id }) => id === idOf(14) || id === idOf(15));
    const { text } = writeReport(report({ onlyOpen: true }, [praise, ...settled]), form);
    expect(text).toContain('2 notes on this paper are left out by the options');
    expect(text).toContain('No points.');
    expect(writeReport(report({ onlyOpen: true }, [praise]), form).text).toContain(
      '1 note on this paper is left out',
    );
  });

  it.each(FORMS)('without the paper’s text and without notes is whole as %s', (form) => {
    const { text, name } = writeReport(reportOf({ paper: PAPER, notes: [], now: NOW }), form);
    expect(text).toContain('arXiv:2601.99990');
    expect(text).toMatch(/There are no (?:notes|points)/);
    expect(name).toMatch(/^2601\.99990-(?:report|response)\.(?:md|html|txt)$/);
  });
});

describe('of its options', () => {
  it('only mine leaves out the notes of others, and what I brought in from them', () => {
    const mine = report({ onlyMine: true });
    expect(pointsOf(mine).length).toBeGreaterThan(5);
    for (const { note } of pointsOf(mine)) {
      if (note) expect(note.writer).toMatchObject({ name: CRITIC.name, imported: null });
    }
    expect(writeMarkdown(mine)).toContain('Only the notes of one person');
  });

  it('only open leaves out what is settled, and praise', () => {
    const open = report({ onlyOpen: true });
    expect(open.praise).toBe(0);
    expect(pointsOf(open).map(({ status }) => status.state)).not.toContain('withdrawn');
    const settled = pointsOf(report()).filter(
      ({ kind, status }) => kind === 'praise' || status.state === 'withdrawn',
    );
    expect(pointsOf(open)).toHaveLength(pointsOf(report()).length - settled.length);
    expect(() => pointOf(14, open)).toThrow('not in the report');
  });

  it.each(FORMS)('severity is told in %s where it is wanted', (form) => {
    const told = (withSeverity: boolean) => writeReport(report({ withSeverity }), form).text;
    expect(told(true)).toContain('3 of 3, grave');
    expect(told(false)).not.toContain('3 of 3');
  });
});

describe('in Markdown', () => {
  const written = writeMarkdown(report());

  it('begins with the paper, a table of what stands where, and a row for every point', () => {
    const head = written.slice(0, written.indexOf('\n## The paper as a whole'));
    expect(head).toMatch(/^# Notes on “Hoarding Emerges/);
    for (const words of ['Open', 'Change promised', 'Disputed', 'Author’s turn'])
      expect(head).toContain(words);
    for (const { number } of pointsOf(report())) expect(head).toMatch(new RegExp(`^\\| ${number} +\\|`, 'm'));
  });

  it('says what notes are, and what they are not', () => {
    expect(written).toContain(WHAT_NOTES_ARE);
    expect(WHAT_NOTES_ARE).toContain('never about the quality of a paper');
  });

  it('shows a point with quotation, kind, wording as a diff, numbers, evidence, answer and replies', () => {
    const part = partOf(written, pointOf(1));
    expect(part).toMatch(/^### \d+\. Loaded or disputed term: change promised\n/);
    expect(part).toMatch(
      /> surgically target the entries[\s\S]*\[in v1\]\(https:\/\/arxiv\.org\/html\/\S*#:~:text=/,
    );
    expect(part).toMatch(/~~surgically target~~ \*\*withdraw\*\* the entries that their partners need/);
    expect(part).toContain('0.38 to 0.61 (Section 4.1): +0.23');
    expect(part).toContain('Limited by');
    expect(part).toContain('arxiv.org/abs/2401.00007');
    expect(part).toContain('stated by Ruth Quince');
    expect(part).toContain('**Concedes; will change it**');
    expect(part).toContain('claimed as author');
    expect(part.indexOf('Good to see.')).toBeGreaterThan(part.indexOf('We meant the share'));
  });

  it('keeps the headings, lists and quotations of a body within it', () => {
    const part = partOf(written, pointOf(4));
    expect(part).toContain('**So what**');
    expect(part).not.toMatch(/^# So what/m);
    expect(part).toContain('1. the store differs in size as well');
    expect(part).toContain('Asked back since.');
  });

  it('keeps formulas', () => {
    const part = partOf(written, pointOf(8));
    expect(part).toContain('$h_i = \\frac{1}{T}\\sum_t \\mathbb{1}[w_{i,t} > d_{i,t}]$');
    expect(part).toContain('$$\\operatorname{Var}(h) \\approx');
  });

  it('tells whose words were brought in, from where and by whom', () => {
    const part = partOf(written, pointOf(11));
    expect(part).toMatch(/bramble_77\*\* \(imported from \[forum\.example\.org\]/);
    expect(part).toContain('brought in by Wilma Thorn');
    expect(part).toContain('as quoted from');
  });
});

describe('in HTML', () => {
  const written = writeHtml(report());
  const read = readHtml(written);

  it('needs nothing else and runs nothing', () => {
    expect(unsafeIn(read)).toEqual([]);
    expect(written).not.toMatch(/@import|url\(|@font-face/);
    const policy = read.elements.find(({ attributes }) => attributes['http-equiv'])!;
    expect(policy.attributes['content']).toContain("default-src 'none'");
  });

  it('has a place for every jump of its table', () => {
    const ids = read.elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    const jumps = read.elements.flatMap(({ attributes: { href } }) =>
      href?.startsWith('#') ? [href.slice(1)] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(jumps.toSorted()).toEqual(ids.toSorted());
    expect(jumps.filter((to) => to.startsWith('point-'))).toHaveLength(pointsOf(report()).length);
  });

  it('says at its head where its sections are, where there is much of it', () => {
    const contents = /<nav[\s\S]*?<\/nav>/.exec(written)![0];
    for (const { title, points } of report().sections.slice(2))
      expect(readHtml(contents).text).toContain(`${title} (${points.length})`);
    expect(writeHtml(report({}, notes.slice(0, 3)))).not.toContain('<nav');
  });

  it('scrolls a wide table by itself and not its caption', () => {
    const captions = [...written.matchAll(/<figcaption>(.*?)<\/figcaption><div[^>]*class="table"/g)];
    expect(captions.map(([, caption]) => caption)).toEqual([
      'How many points stand where, and whose turn it is',
      'Every point',
    ]);
    expect(written).not.toContain('<caption');
  });

  it('opens what leads out of it in a tab of its own', () => {
    const away = read.elements.filter(
      ({ attributes: { href } }) => href !== undefined && !href.startsWith('#'),
    );
    expect(away.length).toBeGreaterThan(0);
    expect(away.filter(({ attributes: { target } }) => target !== '_blank')).toEqual([]);
  });

  it('prints the address of a link beside it, unless it is its own words', () => {
    const links = [...written.matchAll(/<a([^>]*)>(.*?)<\/a>/g)];
    const told = links.filter(([, attributes]) => attributes!.includes('class="told"'));
    expect(told.length).toBeGreaterThan(0);
    for (const [, attributes, words] of told) expect(attributes).toContain(`href="${words}"`);
    expect(links.some(([, attributes]) => !attributes!.includes('class="told"'))).toBe(true);
  });

  it('shows formulas as MathML and changes as what was removed and added', () => {
    const count = (name: string) => read.elements.filter((element) => element.name === name).length;
    expect(count('math')).toBeGreaterThan(3);
    expect(written).toMatch(/<del>.*?surgically target.*?<\/del> <ins>.*?withdraw/);
  });

  it('puts the answer, or whether there was anybody to ask, beside the objection', () => {
    const points = written.split('<article>').slice(1);
    expect(points).toHaveLength(pointsOf(report()).length);
    const beside = points[pointOf(9).number - 1]!.split('class="answer"');
    expect(beside[0]).toContain(RTL.slice(0, 20));
    expect(beside[1]).toContain('The author was not asked');
    expect(points[pointOf(1).number - 1]!.split('class="answer"')[1]).toContain('Concedes; will change it');
  });

  it('has nothing beside praise, for which there is nothing to answer', () => {
    const points = written.split('<article>').slice(1);
    expect(points[pointOf(7).number - 1]).not.toContain('class="answer"');
    const row = new RegExp(`<tr[^>]*><th[^>]*><a href="#point-${pointOf(7).number}">.*?</tr>`).exec(
      written,
    )![0];
    expect(row).toContain('Needs none');
  });

  it('has light and dark, and a form for paper', () => {
    expect(written).toContain('prefers-color-scheme: dark');
    expect(written).toContain('@media print');
  });
});

describe('in plain text', () => {
  const written = writePlain(report());

  it('has no marks and indents nothing', () => {
    expect(written).not.toMatch(/^(?: {2,}|\t|#|>|\|)/m);
    expect(written).not.toMatch(/\*\*|~~|\]\(/);
  });

  it('numbers points and replies, and says both wordings in full', () => {
    const { number } = pointOf(1);
    expect(written).toContain(`${number}. Loaded or disputed term: change promised`);
    expect(written).toContain(`Reply ${number}.1, ${AUTHOR.name}`);
    expect(written).toContain(`Reply ${number}.1.1, `);
    expect(written).toMatch(/Was: "surgically target the entries.*"\nNow: "withdraw the entries/);
  });

  it('writes an address once, and small fractions as they are read', () => {
    const note = buildNote({
      target: {
        ...buildNote().target,
        selectors: [
          { type: 'TextQuoteSelector', exact: 'in \uFFFC beds', prefix: '', suffix: '' },
          { type: 'FormulaSelector', tex: ['\\nicefrac{7}{36{,}000}'] },
        ],
      },
      references: [{ type: 'work', scheme: 'url', id: 'https://example.org/moles', quote: null }],
    });
    const plain = writePlain(reportOf({ paper: note.target.paper, notes: [note], now: NOW }));
    expect(plain).toContain('"in 7/36,000 beds"');
    expect(plain).toMatch(/^https:\/\/example\.org\/moles$/m);
  });

  it('says at its head what stands where, and at its end what notes are', () => {
    expect(written.indexOf('SUMMARY')).toBeLessThan(written.indexOf('THE PAPER AS A WHOLE'));
    expect(written).toMatch(/^Change promised: points 1; author's turn 1$/m);
    expect(written).toContain('never about the quality of a paper');
  });

  it('says in each row what the author answered', () => {
    expect(written).toMatch(/^\d+: .*; The author's turn; No answer known$/m);
    expect(written).toMatch(/^\d+: .*; Concedes; will change it$/m);
  });
});

describe('as the author’s response letter', () => {
  const written = writeLetter(report(), 'markdown');

  it('has what is unanswered and what was asked back at its head', () => {
    const head = written.slice(0, written.indexOf('\n### '));
    expect(head).toContain('## Unanswered (');
    expect(head).toContain('## Asked back (1)');
    expect(head).toContain(`Point ${pointOf(4).number}, Over-claim`);
  });

  it('puts each answer to its point, and says where there is none', () => {
    const conceded = partOf(written, pointOf(1));
    expect(conceded).toContain('Loaded or disputed term: concedes; will change it');
    expect(conceded.indexOf('**The answer**')).toBeGreaterThan(conceded.indexOf('**The point**'));
    expect(conceded).toContain('We meant the share');
    expect(partOf(written, pointOf(13))).toContain('Not answered yet.');
    expect(partOf(written, pointOf(4))).toContain('Asked back since:');
  });

  it('says of a point that its critic withdrew that it is withdrawn, not that an answer is missing', () => {
    const withdrawn = partOf(written, pointOf(14));
    expect(withdrawn).toContain('Incorrect: withdrawn');
    expect(withdrawn).toContain('The critic has withdrawn it.');
    expect(withdrawn).not.toContain('Not answered yet.');
  });

  it('asks no response to praise, or to what was deleted', () => {
    expect(written).not.toContain('A rate with both of its numbers.');
    expect(written).not.toContain('I would keep the word.');
  });

  it('is safe and whole in HTML', () => {
    const read = readHtml(writeLetter(report(), 'html'));
    expect(unsafeIn(read)).toEqual([]);
    expect(read.text).toContain('Response to the notes on');
  });
});
