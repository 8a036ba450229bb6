/** Answers that were given elsewhere and brought in: somebody answered, and nobody who is here. */
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/note';
import type { ReportForm } from '../../../lib/report/options';
import { reportOf } from '../../../lib/report/report';
import { writeReport } from '../../../lib/report/write';
import { buildNote, buildReply } from '../build-note';
import { idOf } from './garden';

const PAPER = buildNote().target.paper;
const URL = 'https://forum.example.org/t/moles/3';

function voice(id: string, name: string) {
  return {
    author: { id: `imported:${id}`, name, claimsAuthor: false },
    importedFrom: { url: URL, name, date: '3 March 2026', by: 'Wilma Thorn' },
  };
}

const note = buildNote({ id: idOf(1), ...voice('bramble', 'bramble_77'), body: 'Clearly? One bed was dug.' });

function reply(n: number, to: Note, fields: Partial<Note>): Note {
  const at = `2026-11-24T00:01:${String(n).padStart(2, '0')}.000Z`;
  return buildReply({ id: idOf(n), replyTo: to.id, position: null, createdAt: at, updatedAt: at, ...fields });
}

const conceded = reply(2, note, {
  ...voice('marta', 'marta_o'),
  body: 'Fair. We will say “suggests”.',
  position: 'concede',
  action: { type: 'will-change', what: 'We will say “suggests”', where: null },
});
const disputed = reply(3, note, { ...voice('pear', 'pear'), body: 'I would keep it.', position: 'dispute' });
const askedBack = reply(4, conceded, { ...voice('bramble', 'bramble_77'), body: 'In which version?' });
const toTheQuoted = reply(5, conceded, { ...voice('pear', 'pear'), body: 'Good.', position: 'agree' });

function reportOn(notes: readonly Note[]) {
  return reportOf({ paper: PAPER, notes, now: new Date('2026-12-01T12:00:00.000Z') });
}

function pointOn(notes: readonly Note[]) {
  const report = reportOn(notes);
  return { report, point: report.sections[0]!.points[0]! };
}

/** As one line without the marks of its form. */
function written(notes: readonly Note[], form: ReportForm): string {
  return writeReport(reportOn(notes), form)
    .text.replace(/<[^>]*>/g, '')
    .replace(/[*’]/g, (sign) => (sign === '*' ? '' : "'"))
    .replace(/\s+/g, ' ');
}

const REPORTS = ['markdown', 'html', 'plain'] as const;
const FORMS = [...REPORTS, 'letter', 'letter-html'] as const;

describe('an answer that is quoted from elsewhere', () => {
  it('moves no state, and is told as what it is', () => {
    const { point } = pointOn([note, conceded]);
    expect(point.status).toMatchObject({ state: 'open', waitingFor: 'author' });
    expect(point.asked).toBe('quoted');
    expect(point.quoted).toMatchObject([
      { writer: { name: 'marta_o' }, answers: [{ position: 'concede', action: { type: 'will-change' } }] },
    ]);
  });

  it.each(FORMS)('is never called no answer in %s', (form) => {
    const text = written([note, conceded], form);
    for (const untrue of [
      'Nobody has answered',
      'no answer by the author is known',
      'No answer known',
      'Not answered yet',
    ])
      expect(text).not.toContain(untrue);
    expect(text).toMatch(/quoted from elsewhere/i);
    expect(text).toMatch(/concedes; will change it/i);
  });

  it.each(REPORTS)('stands in row and entry alike in %s, with whose turn it is', (form) => {
    const text = written([note, conceded], form);
    expect(text).toContain('Quoted from elsewhere: concedes; will change it');
    expect(text).toContain('An answer is quoted from elsewhere; no author has answered here.');
    expect(text).toContain('To 1 of these points an answer is quoted from elsewhere');
    expect(text).toContain('Whether an author of the paper gave it is not known here.');
  });

  it('is told voice by voice, and what is said to it is no answer', () => {
    const { point } = pointOn([note, conceded, disputed, toTheQuoted]);
    expect(point.quoted.map(({ writer }) => writer.name)).toEqual(['marta_o', 'pear']);
    expect(point.quoted[1]!.answers.map(({ position }) => position)).toEqual(['dispute']);
    expect(pointOn([note, conceded, toTheQuoted]).point.quoted).toHaveLength(1);
    expect(written([note, conceded, disputed], 'markdown')).toContain(
      'Quoted from elsewhere: concedes; will change it / disputes',
    );
  });

  it('says what was asked back there', () => {
    expect(pointOn([note, conceded, askedBack]).point.quoted[0]!.answers[0]!.askedBack!.body).toBe(
      'In which version?',
    );
    expect(written([note, conceded, askedBack], 'markdown')).toContain('Asked back since.');
  });

  it('to a question is no answer of a reader who is here', () => {
    const question = { ...note, kind: 'question' as const };
    const answer = reply(2, question, { ...voice('marta', 'marta_o'), body: 'One.' });
    const text = written([question, answer], 'markdown');
    expect(text).not.toContain('A reader has answered');
    expect(text).toContain('An answer is quoted from elsewhere; no author has answered here.');
  });

  it('stands beside the answer of an author who is here, which counts', () => {
    const here = reply(6, note, {
      author: { id: 'marta', name: 'Marta Oldfield', claimsAuthor: true },
      body: 'Not any more.',
      position: 'dispute',
    });
    const { point } = pointOn([note, conceded, here]);
    expect(point.status.state).toBe('disputed');
    expect(point.asked).toBe('answered');
    const text = written([note, conceded, here], 'markdown');
    expect(text).toContain('| Disputes; quoted from elsewhere: concedes; will change it |');
    expect(text).not.toContain('To 1 of these points');
  });

  it('has a list of its own at the head of the letter, and its words beside the point', () => {
    const text = written([note, conceded], 'letter');
    expect(text).toContain('## Answered elsewhere, not here (1)');
    expect(text).not.toContain('## Unanswered');
    expect(text).toContain('Fair. We will say “suggests”.');
  });

  it('is given without names where names are left out', () => {
    const options = { onlyMine: false, onlyOpen: false, withoutNames: true, withSeverity: true };
    const report = reportOf({ paper: PAPER, notes: [note, conceded], options, now: new Date() });
    expect(report.sections[0]!.points[0]!.quoted[0]!.writer.name).toBeNull();
    expect(writeReport(report, 'markdown').text).not.toContain('marta_o');
    expect(writeReport(report, 'markdown').text).toContain('**Somebody** (as quoted from elsewhere)');
  });
});

describe('what readers say to a point', () => {
  it('is not called nothing', () => {
    const mine = buildNote({ id: idOf(1) });
    const reader = { id: 'pear', name: 'Jonas Pear', claimsAuthor: false };
    const text = written([mine, reply(2, mine, { author: reader, position: 'agree' })], 'markdown');
    expect(text).not.toContain('Nobody has answered');
    expect(text).toContain('Others have replied; no author has answered yet.');
    expect(written([mine], 'markdown')).toContain('Nobody has answered yet.');
  });
});

describe('where all that was brought in is from one place', () => {
  const own = buildNote({ id: idOf(9), body: 'Mine.' });

  it('that is said once', () => {
    const text = writeReport(reportOn([note, conceded, own]), 'markdown').text;
    expect(text.split('forum.example.org/t/moles/3')).toHaveLength(2);
    expect(text).toContain('and brought in by Wilma Thorn');
    expect(text).toContain('**bramble_77** (imported)');
    expect(text).toContain('**marta\\_o** (quoted)');
  });

  it('and of each where it is from several', () => {
    const other = { ...conceded, importedFrom: { ...conceded.importedFrom!, date: '4 March 2026' } };
    const text = writeReport(reportOn([note, other]), 'markdown').text;
    expect(text.split('forum.example.org/t/moles/3')).toHaveLength(3);
    expect(text).toContain('imported from');
  });
});
