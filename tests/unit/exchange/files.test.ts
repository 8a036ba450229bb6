/** Files of any kind: what they are, what is good in them, and what is hostile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../../lib/exchange/backup';
import { detectFormat, isText } from '../../../lib/exchange/detect';
import { FILE_LIMIT, FileError } from '../../../lib/exchange/file-json';
import { readFile } from '../../../lib/exchange/files';
import { leftOut, readNotes, writeNotes } from '../../../lib/exchange/formats';
import { NOTE_FORMATS } from '../../../lib/exchange/note-format';
import type { Note } from '../../../lib/notes/note';
import { buildNote, NOTE_ID } from '../build-note';
import { anyNotes, only } from './any-note';
import { elsewhere, ofPaper } from './jsonld/samples';

const backup = (fields: object = {}) => ({
  format: 'hedgerow-backup',
  version: BACKUP_VERSION,
  ...Object.fromEntries(
    ['drafts', 'revisions', 'papers', 'answers', 'packs', 'dismissals', 'judgements', 'foreign'].map(
      (name) => [name, []],
    ),
  ),
  notes: [buildNote()],
  ...fields,
});

describe('a file', () => {
  it('that we have written is known for what it is, whatever it is called', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, fc.constantFrom(...NOTE_FORMATS), async (notes, format) => {
        expect(detectFormat(await writeNotes(format, only(notes)), 'notes.txt')).toBe(format);
      }),
    );
  });

  it.each<[string, string, string | null, string]>([
    ['an annotation', JSON.stringify(elsewhere()), null, 'jsonld'],
    ['a list of annotations', JSON.stringify([elsewhere()]), null, 'jsonld'],
    ['a row of Hypothesis', '{"id": "a", "uri": "https://arxiv.org/abs/2411.02306"}', null, 'hypothesis'],
    ['an answer of its search', '{"total": 0, "rows": []}', null, 'hypothesis'],
    ['a back-up', JSON.stringify(backup()), null, 'backup'],
    [
      'a forum of OpenReview',
      '{"notes": [{"id": "a", "forum": "a", "content": {"title": {"value": "Beds"}}}]}',
      null,
      'openreview',
    ],
    ['a posted text', 'The paper oversells its moles.', 'post.txt', 'critique'],
    ['a posted text in brackets', '[edit: I have counted the beds]', null, 'critique'],
    ['HTML', '<p>Moles</p>', 'post.html', 'critique'],
    ['broken JSON by its name', '{"notes": [', 'notes.json', 'json'],
    ['an empty list by its name', '[]', 'notes.jsonld', 'jsonld'],
    ['nothing', '', null, 'critique'],
  ])('with %s is seen to be so', (_, text, name, format) => {
    expect(detectFormat(text, name)).toBe(format);
  });

  it('of any kind that holds notes gives them, with who brings in what was posted elsewhere', async () => {
    const { format, exchanged } = await readFile('a.jsonld', JSON.stringify(ofPaper()), 'Vi Vole');
    expect(format).toBe('jsonld');
    expect(exchanged.notes[0]!.importedFrom).toMatchObject({ name: 'Mo Mole', by: 'Vi Vole' });
    const own = await readFile('a.json', await writeNotes('json', only([buildNote()])), 'Vi Vole');
    expect(own.exchanged.notes).toEqual([buildNote()]);
  });

  it('with a posted text is for another import, and says so', async () => {
    await expect(readFile('a.txt', 'Moles.', null)).rejects.toMatchObject({
      mend: 'Import it as a critique.',
    });
  });

  it('with a back-up gives its notes', async () => {
    const { exchanged } = await readFile('backup.json', JSON.stringify(backup()), null);
    expect(exchanged.notes).toEqual([buildNote()]);
    const first = { format: 'hedgerow-backup', version: 1, notes: [buildNote()], drafts: [] };
    expect((await readNotes('json', JSON.stringify(first))).exchanged.notes).toEqual([buildNote()]);
  });
});

describe('what is decoded from a file', () => {
  it.each([
    ['an empty file', '', true],
    ['text in any script', 'Beete, грядки, 花壇 \u202E', true],
    ['text that was saved as Latin-1', 'f\uFFFDr', true],
    ['a PDF', '%PDF-1.7\n%\uFFFD', false],
    ['a picture', '\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR', false],
    ['text that was saved as UTF-16', 'b\0e\0d\0', false],
  ])('is text or not: %s', (_what, decoded, text) => {
    expect(isText(decoded)).toBe(text);
  });
});

describe('a file of notes with one bad note', () => {
  it.each(NOTE_FORMATS.filter((format) => format !== 'csv' && format !== 'pack'))(
    'in %s names it, and gives the others',
    async (format) => {
      const good = [buildNote(), buildNote({ id: '00000000-0000-7000-8000-000000000003' })];
      const bad = buildNote({ id: '00000000-0000-7000-8000-000000000002', body: 'Bad.' });
      const text = await writeNotes(format, only([good[0]!, bad, good[1]!]));
      const { exchanged, refused } = await readNotes(format, text.replace('"Bad."', '7'));
      expect(exchanged.notes).toEqual(good);
      expect(refused).toHaveLength(1);
      expect(refused[0]).toMatch(/^(?:note|annotation) 2 of 3: `[\w.]+` must be /);
    },
  );
});

describe('two states of one note in a file', () => {
  it('are the newer one, in any order', async () => {
    const older = buildNote({ body: 'older' });
    const newer = buildNote({ body: 'newer', updatedAt: '2026-11-25T00:00:00.000Z' });
    for (const notes of [
      [older, newer],
      [newer, older],
    ]) {
      expect((await readNotes('json', await writeNotes('json', only(notes)))).exchanged.notes).toEqual([
        newer,
      ]);
    }
    const twins = [older, buildNote({ body: 'as new' })];
    const [one, other] = await Promise.all(
      [twins, twins.toReversed()].map(async (notes) =>
        readNotes('json', await writeNotes('json', only(notes))),
      ),
    );
    expect(one!.exchanged.notes).toEqual(other!.exchanged.notes);
  });
});

describe('two notes with one id in a file', () => {
  it.each([
    ['json', 'note'],
    ['hypothesis', 'annotation'],
    ['csv', 'row'],
    ['pack', 'note'],
  ] as const)(
    'of %s are named where they differ, and are one where they are the same',
    async (format, what) => {
      const [note, other] = [buildNote(), buildNote({ body: 'Another.' })];
      const read = async (...notes: Note[]) => readNotes(format, await writeNotes(format, only(notes)));
      expect((await read(note, note)).refused).toEqual([]);
      expect((await read(note, other)).refused).toEqual([
        `${what} 2 of 2: \`id\` is that of ${what} 1 of 2; the one changed last is taken`,
      ]);
    },
  );
});

describe('what a format has no place for', () => {
  it('is counted', async () => {
    const { exchanged } = await readNotes(
      'jsonld',
      JSON.stringify([elsewhere(), ofPaper({ id: 'urn:x-plot:2' })]),
    );
    const counts = NOTE_FORMATS.map((format) => [format, leftOut(format, exchanged)]);
    expect(counts).toEqual([
      ['json', 0],
      ['jsonld', 0],
      ['hypothesis', 1],
      ['csv', 1],
      ['pack', 0],
    ]);
  });
});

describe('a hostile file', () => {
  const formats = NOTE_FORMATS.filter((format) => format !== 'csv');

  it.each(formats)('nested too deeply is refused as %s', async (format) => {
    const deep = '['.repeat(1_000_000);
    await expect(readNotes(format, deep)).rejects.toThrow(/nested more than \d+ deep/);
    await expect(readNotes(format, `${deep}${']'.repeat(1_000_000)}`)).rejects.toThrow(FileError);
  });

  it('may hold as many brackets as it likes in its texts', async () => {
    const body = `"${'[{'.repeat(500)}\\`;
    const notes = [buildNote({ body })];
    expect((await readNotes('jsonld', await writeNotes('jsonld', only(notes)))).exchanged.notes).toEqual(
      notes,
    );
  });

  it.each(NOTE_FORMATS)('that is too long is refused as %s before it is read', async (format) => {
    await expect(readNotes(format, ' '.repeat(FILE_LIMIT + 1))).rejects.toThrow(
      'This file is too large: 51 MB, and at most 50 MB can be read.',
    );
  });

  it.each(NOTE_FORMATS)('that is empty is refused as %s', async (format) => {
    for (const text of ['', '\uFEFF', ' \r\n\t']) {
      await expect(readNotes(format, text)).rejects.toThrow('This file is empty.');
    }
  });

  it.each(formats)('that was saved as UTF-16 is refused as %s, with what to do', async (format) => {
    const text = await writeNotes(format, only([buildNote()]));
    const decoded = [...text].join('\0');
    await expect(readNotes(format, decoded)).rejects.toMatchObject({
      message: 'This file is not written in UTF-8.',
      mend: 'Save it as UTF-8, and try again.',
    });
  });

  it.each(formats)('that breaks off is refused as %s with the line', async (format) => {
    await expect(readNotes(format, '{\n"rows": [\n{"id": ')).rejects.toThrow(
      'This file is no JSON: line 3: ',
    );
  });

  it('with names of an object’s own members changes nothing but itself', async () => {
    const note = JSON.stringify(buildNote()).replace(
      '{',
      '{"__proto__": {"body": "polluted"}, "constructor": 7, ',
    );
    const text = `{"format": "hedgerow-notes", "version": 1, "notes": [${note}], "foreign": [], "__proto__": {"version": 9}}`;
    expect((await readNotes('json', text)).exchanged.notes).toEqual([buildNote()]);
    const annotation = `{"__proto__": {"polluted": true}, ${JSON.stringify(ofPaper()).slice(1)}`;
    const { exchanged } = await readNotes('jsonld', annotation);
    expect(exchanged.notes).toHaveLength(1);
    expect(await writeNotes('jsonld', exchanged)).toContain('"polluted": true');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((exchanged.notes[0] as Note & { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('of one line of a million characters is read or refused', async () => {
    const long = 'x'.repeat(1_000_000);
    for (const format of NOTE_FORMATS)
      await expect(readNotes(format, long)).rejects.toBeInstanceOf(FileError);
    const { refused } = await readNotes(
      'json',
      JSON.stringify({ format: 'hedgerow-notes', version: 1, notes: [{ ...buildNote(), body: long }] }),
    );
    expect(refused).toEqual([expect.stringContaining('`body` must be at most 100,000 characters long')]);
  });

  it('with scripts, addresses that run and turned letters is text, as it was written', async () => {
    const body = '<img src=x onerror=alert(1)> [here](javascript:alert(1)) \u202Eelom';
    const notes = [buildNote({ id: NOTE_ID, body, rewording: '=cmd|x!A1' })];
    for (const format of NOTE_FORMATS) {
      expect((await readNotes(format, await writeNotes(format, only(notes)))).exchanged.notes).toEqual(notes);
    }
  });
});
