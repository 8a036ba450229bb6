/** Sources that were made, or happened, to be hard to read: each gives a reading, whose offsets and lines hold. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FORMATS, type CritiqueFormat } from '../../../lib/critique/critique';
import { notesOf } from '../../../lib/critique/notes-of';
import { readCritique, type Progress } from '../../../lib/critique/read-critique';
import { Reading } from '../../../lib/critique/reading';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { paper } from '../versions/paper';

const { page } = paper(
  '# Moles in Shared Gardens\n> We show that moles in a shared garden surgically target the weakest plants.',
);

const given = (source: string, format: CritiqueFormat) => ({
  source,
  format,
  paper: '2601.00001' as ArxivId,
  version: 1,
  page,
  lexicon: null,
  known: [],
});

const MEGABYTE = 1_000_000;
const repeated = (words: string, length = MEGABYTE) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);

describe.each(FORMATS.filter((format) => format !== 'openreview'))('as %s', (format) => {
  it.each([
    ['one letter for a megabyte on one line', repeated('x')],
    ['words for a megabyte on one line', repeated('Moles dig in shared gardens and ')],
    ['spaces for a megabyte', repeated(' ')],
    ['quotation signs for a megabyte', repeated('>')],
    ['opened brackets', repeated('[', 100_000)],
    ['stars', repeated('*a **b ', 100_000)],
    ['dollars', repeated('$a \\(b ', 100_000)],
    ['opened tags', repeated('<div class="comment">x', 100_000)],
    ['a tag that does not end', `<p>Moles dig.</p><a title="${repeated('x')}`],
    ['quotation marks', repeated('“"', 100_000)],
    [
      'quotations in quotations',
      Array.from({ length: 500 }, (_, at) => `${'>'.repeat(at)} Moles dig.`).join('\n'),
    ],
    ['empty lines', repeated('\n', 50_000)],
    ['ends of lines of every sort', repeated('a\r\n\u2028b\f\u0085c\r', 10_000)],
    ['dots', repeated('. . . [...] ', 100_000)],
    ['digits', repeated('7/36,000 ', 100_000)],
    ['addresses', repeated('https://example.org/a ', 200_000)],
    ['comments', repeated('<!-- x -->\n\n', 100_000)],
    ['definitions', repeated('See [it][a].\n\n[a]: https://example.org/a\n\n', 50_000)],
  ])(
    '%s are read',
    (_what, source) => {
      const reading = runAtOnce(readCritique(given(source, format)));
      expect(v.is(Reading, reading)).toBe(true);
      const ends = source.split('\n').length;
      for (const { at, lines } of reading.critique.parts) {
        expect(at.start < at.end && at.end <= source.length).toBe(true);
        expect(lines.from <= lines.to && lines.to <= ends).toBe(true);
      }
    },
    60_000,
  );

  it.each(['', ' \n\t \r\n ', '\u200B\u2060\n\uFEFF', '\0\0\n\0'])(
    'nothing to see gives nothing: %j',
    (source) => {
      const { notes, replies, critique } = runAtOnce(readCritique(given(source, format)));
      expect([notes, replies, critique.parts, critique.posts]).toEqual([[], [], [], []]);
    },
  );

  it('what nobody sees is not kept, and what is seen is', () => {
    const reading = runAtOnce(
      readCritique(given('Moles \u202Egid\u202C in \0 \u2066the\u2069 b\u200Bed.', format)),
    );
    expect(reading.critique.parts.map(({ text }) => text)).toEqual(['Moles gid in the bed.']);
    for (const { body } of reading.notes) expect(body).not.toMatch(/[\0\u202A-\u202E\u2066-\u2069\u200B]/);
  });

  it('halves of characters stay among the words around them', () => {
    const [note] = runAtOnce(readCritique(given('Moles dig \uD83D here, \uDC00 and here.', format))).notes;
    expect(note!.body).toMatch(/^Moles dig .* here, .* and here\.$/);
  });

  it('prototype keys are names and words as any others', () => {
    const source =
      '__proto__ · 2 March 2026\n\nThe constructor is no mole.\n\ntoString · 3 March 2026\n\n__proto__ hasOwnProperty';
    const reading = runAtOnce(readCritique(given(source, format)));
    const made = notesOf(reading, {
      by: { id: 'me', name: null },
      now: new Date('2026-11-25T10:00:00.000Z'),
      source: { url: null, date: null },
      withNames: true,
    });
    expect(made.length).toBeGreaterThan(0);
    expect(made.map(({ body }) => body).join('\n')).toContain('constructor');
  });
});

describe('as openreview', () => {
  it.each([
    ['a megabyte on one line', repeated('x')],
    ['opened brackets', repeated('[', 100_000)],
    ['nothing', ''],
    ['half an answer', '{"notes": [{"id": "a",'],
    ['something else', '{"moles": 7}'],
  ])('%s is refused in words that say why', (_what, source) => {
    expect(() => runAtOnce(readCritique(given(source, 'openreview')))).toThrow(/[a-z]{3,} .*\.$/);
  });
});

describe('progress', () => {
  it('is told in the order of the stages, never as more than is done', () => {
    const told: Progress[] = [];
    const source = Array.from({ length: 300 }, (_, at) => `Remark ${at}: moles dig.`).join('\n');
    for (const progress of readCritique(given(source, 'text'))) told.push(progress);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['cutting', 'quotations', 'threads']);
    for (const { done, of } of told) expect(done).toBeLessThan(of);
  });
});
