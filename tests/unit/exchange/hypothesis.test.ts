import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchanged, JsonObject } from '../../../lib/exchange/exchanged';
import { FileError } from '../../../lib/exchange/file-json';
import { readNotes, writeNotes } from '../../../lib/exchange/formats';
import { BODY_LIMIT, LIST_LIMIT, type Note } from '../../../lib/notes/note';
import { buildNote } from '../build-note';
import { anyNote, only } from './any-note';

/** A row as a search of the API answers it, right in every member. */
function row(members: JsonObject = {}): JsonObject {
  return {
    id: 'mOLe7_hEDGErow-42bed',
    created: '2026-03-01T08:00:00.123456+00:00',
    updated: '2026-03-02T08:00:00.123456+00:00',
    user: 'acct:mole@hedge.example',
    user_info: { display_name: 'Mo Mole' },
    uri: 'https://arxiv.org/html/2411.02306v2',
    text: 'Nobody counted the beds.',
    tags: ['counting'],
    group: 'hEdGe123',
    permissions: { read: ['group:hEdGe123'], admin: ['acct:mole@hedge.example'] },
    target: [
      {
        source: 'https://arxiv.org/html/2411.02306v2',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            endContainer: '/p[1]',
            startOffset: 3,
            endOffset: 12,
          },
          { type: 'TextPositionSelector', start: 40, end: 49 },
          { type: 'TextQuoteSelector', exact: 'every bed', prefix: 'in ', suffix: ' of the' },
        ],
      },
    ],
    document: { title: ['Beds'] },
    links: { html: 'https://hypothes.is/a/mOLe7_hEDGErow-42bed' },
    hidden: false,
    flagged: true,
    moderation_status: 'APPROVED',
    ...members,
  };
}

const read = (json: unknown) => readNotes('hypothesis', JSON.stringify(json));

async function noteOf(members: JsonObject = {}): Promise<Note> {
  const { exchanged, refused } = await read(row(members));
  expect(refused).toEqual([]);
  return exchanged.notes[0]!;
}

async function rowsOf(exchanged: Exchanged): Promise<JsonObject[]> {
  return (JSON.parse(await writeNotes('hypothesis', exchanged)) as { rows: JsonObject[] }).rows;
}

describe('a row of Hypothesis', () => {
  it('is a note on its paper, by who is named', async () => {
    expect(await noteOf()).toMatchObject({
      target: {
        paper: '2411.02306',
        version: 2,
        what: 'passage',
        selectors: [
          { type: 'TextPositionSelector', start: 40, end: 49 },
          { type: 'TextQuoteSelector', exact: 'every bed', prefix: 'in ', suffix: ' of the' },
        ],
      },
      body: 'Nobody counted the beds.',
      tags: ['counting'],
      visibility: 'private',
      author: { id: 'acct:mole@hedge.example', name: 'Mo Mole', claimsAuthor: false },
      createdAt: '2026-03-01T08:00:00.123Z',
      updatedAt: '2026-03-02T08:00:00.123Z',
      importedFrom: {
        url: 'https://hypothes.is/a/mOLe7_hEDGErow-42bed',
        name: 'Mo Mole',
        date: '2026-03-01T08:00:00.123456+00:00',
        by: null,
      },
    });
  });

  it.each([
    ['a search’s answer', (rows: unknown[]) => ({ total: rows.length, rows })],
    ['an export', (annotations: unknown[]) => ({ export_date: 'today', annotations })],
    ['a list', (rows: unknown[]) => rows],
    ['one alone', ([first]: unknown[]) => first],
    ['replies that were asked for apart', (replies: unknown[]) => ({ total: 0, rows: [], replies })],
  ])('is read from %s', async (_, file) => {
    expect((await read(file([row()]))).exchanged.notes).toHaveLength(1);
  });

  it.each<[string, JsonObject, string, number | null]>([
    ['an abstract page', { uri: 'https://arxiv.org/abs/2601.99990' }, '2601.99990', null],
    ['a PDF', { uri: 'https://arxiv.org/pdf/2601.99990v3' }, '2601.99990', 3],
    ['ar5iv', { uri: 'https://ar5iv.org/html/hep-th/9901001' }, 'hep-th/9901001', null],
    ['the proxy', { uri: 'https://via.hypothes.is/https://arxiv.org/pdf/2601.99990v1.pdf' }, '2601.99990', 1],
    [
      'a PDF’s fingerprint, by the links of its document',
      {
        uri: 'urn:x-pdf:0a1b',
        target: [],
        document: { link: [{ href: 'urn:x-pdf:0a1b' }, { href: 'https://arxiv.org/pdf/2601.99990v2' }] },
      },
      '2601.99990',
      2,
    ],
    [
      'a PDF’s fingerprint, by its title',
      { uri: 'urn:x-pdf:0a1b', target: [], document: { title: ['[2601.99990v2] Beds'] } },
      '2601.99990',
      2,
    ],
    ['the source of its target', { uri: 'urn:x-pdf:0a1b' }, '2411.02306', 2],
    ['its DOI', { uri: 'https://doi.org/10.48550/arXiv.2601.99990' }, '2601.99990', null],
    [
      'the name of a saved PDF',
      { uri: 'urn:x-pdf:0a1b', target: [], document: { title: ['Beds'], filename: '2601.99990v2.pdf' } },
      '2601.99990',
      2,
    ],
    ['an address with a query', { uri: 'https://arxiv.org/abs/2601.99990v2?context=cs.LG' }, '2601.99990', 2],
  ])('by %s is on its paper', async (_, members, paper, version) => {
    expect((await noteOf(members)).target).toMatchObject({ paper, version });
  });

  it('without a passage is on the whole paper', async () => {
    expect((await noteOf({ target: [{ source: 'https://arxiv.org/abs/2411.02306' }] })).target).toMatchObject(
      {
        what: 'paper',
        selectors: [],
      },
    );
  });

  it('without text is a highlight: a note that says nothing', async () => {
    expect((await noteOf({ text: '' })).body).toBe('');
    expect((await noteOf({ text: undefined })).body).toBe('');
  });

  it('has the name of the account where no other is shown', async () => {
    expect((await noteOf({ user_info: { display_name: null } })).author.name).toBe('mole');
  });

  it('that answers others answers the last of them', async () => {
    const reply = row({ id: 'reply', references: ['first', 'mOLe7_hEDGErow-42bed'], text: 'I did.' });
    for (const rows of [
      [row(), reply],
      [reply, row()],
    ]) {
      const { notes } = (await read({ rows })).exchanged;
      const [answer, parent] = ['I did.', 'Nobody counted the beds.'].map((body) =>
        notes.find((note) => note.body === body)!,
      );
      expect(answer).toMatchObject({ kind: null, replyTo: parent!.id });
    }
  });

  it.each<[string, JsonObject]>([
    ['of a paper', row()],
    ['about something else', row({ uri: 'https://allotment.example/', target: [], document: {} })],
    [
      'with selectors of a book',
      row({
        target: [
          {
            source: 'https://arxiv.org/abs/2411.02306',
            selector: [
              { type: 'EPUBContentSelector', url: '/a' },
              { type: 'PageSelector', index: 2 },
            ],
          },
        ],
      }),
    ],
    ['that was hidden', row({ hidden: true, text: '', moderation_status: 'DENIED' })],
    ['with members that nobody knows', row({ soil: { ph: [6.5] }, constructor: 'a gardener' })],
  ])('%s is given back word for word', async (_, given) => {
    const { exchanged, refused } = await read(given);
    expect(refused).toEqual([]);
    const plain = await readNotes('json', await writeNotes('json', exchanged));
    expect(await rowsOf(plain.exchanged)).toEqual([given]);
  });

  it('edited here has what was changed, and all else as it came', async () => {
    const { notes, foreign } = (await read(row())).exchanged;
    const note = { ...notes[0]!, body: 'Two people counted.', updatedAt: '2026-11-01T00:00:00.000Z' };
    const [out] = await rowsOf({ notes: [note], foreign });
    const { hedgerow, ...rest } = out!;
    expect(rest).toEqual({ ...row(), text: 'Two people counted.', updated: '2026-11-01T00:00:00.000Z' });
    expect(hedgerow).toMatchObject({ kind: 'unclear' });
  });

  it('edited here in any way is read again as the note that it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (other) => {
        const { notes, foreign } = (await read(row())).exchanged;
        const { kind, body, rewording, references, numbers, tags, severity, visibility, position, action } =
          other;
        const text = {
          kind,
          body,
          rewording,
          references,
          numbers,
          tags,
          severity,
          visibility,
          position,
          action,
        };
        const note = { ...notes[0]!, ...text, updatedAt: other.updatedAt, deletedAt: other.deletedAt };
        const again = await readNotes(
          'hypothesis',
          await writeNotes('hypothesis', { notes: [note], foreign }),
        );
        expect(again.exchanged.notes).toEqual([note]);
        expect(again.exchanged.foreign[0]?.annotation).toMatchObject({
          group: expect.any(String) as string,
          flagged: true,
        });
      }),
    );
  });

  it('has as many tags as a note can hold', async () => {
    const tags = Array.from({ length: 70 }, (_, index) => `bed ${index}`);
    expect((await noteOf({ tags })).tags).toEqual(tags.slice(0, LIST_LIMIT));
  });

  it('that no note can hold is kept, and it is said why', async () => {
    const given = row({ text: 'x'.repeat(BODY_LIMIT + 1) });
    const { exchanged, refused, kept } = await read(given);
    expect(exchanged).toMatchObject({ notes: [], foreign: [{ note: null, annotation: given }] });
    expect(refused).toEqual([]);
    expect(kept).toEqual([
      expect.stringMatching(/^annotation 1 of 1: is kept, but makes no note: `text` must be/),
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no id', { id: undefined }, '`id` is missing'],
    ['an address that is a number', { uri: 4 }, '`uri` must be text, not 4'],
    ['tags that are a text', { tags: 'moles' }, "`tags` must be a list, not 'moles'"],
    ['a time in words', { created: 'last week' }, "`created` must be a time in ISO 8601, not 'last week'"],
    [
      'a selector that is a text',
      { target: [{ selector: ['p'] }] },
      '`target.0.selector.0` must be an object',
    ],
  ])('with %s is refused with the field named, and the others are taken', async (_, members, complaint) => {
    const { exchanged, refused } = await read([row(members as JsonObject), row({ id: 'right' })]);
    expect(exchanged.notes).toHaveLength(1);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(`annotation 1 of 2: ${complaint}`);
  });

  it('with a wrong member of ours is kept, and the member named', async () => {
    const written = JSON.parse(await writeNotes('hypothesis', only([buildNote()]))) as { rows: JsonObject[] };
    const [ours] = written.rows;
    const wrong = { ...ours, hedgerow: { ...(ours!.hedgerow as JsonObject), kind: 'rant' } };
    const { exchanged, refused } = await read(wrong);
    expect(exchanged).toMatchObject({ notes: [], foreign: [{ note: null, annotation: wrong }] });
    expect(refused[0]).toContain(
      'annotation 1 of 1: is kept, but makes no note: `hedgerow.kind` must be one of',
    );
  });

  it.each(['{}', '"rows"', '{"rows": 4}'])('is not to be found in %s', async (text) => {
    await expect(readNotes('hypothesis', text)).rejects.toBeInstanceOf(FileError);
  });
});

describe('a note of ours', () => {
  it('is a row with the group and the readers that its visibility means', async () => {
    const note = await noteOf();
    const [mine, all, group] = await rowsOf({
      notes: (['private', 'public', 'group:moles'] as const).map((visibility, index) => ({
        ...note,
        id: `00000000-0000-7000-8000-00000000000${index}`,
        visibility,
      })),
      foreign: [],
    });
    expect(mine).toMatchObject({ group: '__world__', permissions: { read: ['acct:mole@hedge.example'] } });
    expect(all).toMatchObject({ group: '__world__', permissions: { read: ['group:__world__'] } });
    expect(group).toMatchObject({ group: 'moles', permissions: { read: ['group:moles'] } });
  });

  it('that answers a row stands in its group, with whoever may read it', async () => {
    const note = await noteOf();
    const { foreign } = (await read(row())).exchanged;
    const answers = (['private', 'public', 'group:moles'] as const).map((visibility, index) => ({
      ...note,
      id: `00000000-0000-7000-8000-00000000000${index}`,
      replyTo: note.id,
      importedFrom: null,
      kind: null,
      visibility,
    }));
    const text = await writeNotes('hypothesis', { notes: [note, ...answers], foreign });
    const [, mine, all, group] = (JSON.parse(text) as { rows: JsonObject[] }).rows;
    expect(mine).toMatchObject({ group: 'hEdGe123', permissions: { read: ['acct:mole@hedge.example'] } });
    expect(all).toMatchObject({ group: 'hEdGe123', permissions: { read: ['group:hEdGe123'] } });
    expect(group).toMatchObject({ group: 'moles' });
    const again = await readNotes('hypothesis', text);
    expect(again.exchanged).toEqual({ notes: [note, ...answers], foreign });
  });

  it('names the whole thread above it', async () => {
    const note = await noteOf();
    const ids = [1, 2, 3].map((index) => `00000000-0000-7000-8000-00000000000${index}`);
    const thread = ids.map((id, index) => ({
      ...note,
      id,
      replyTo: index === 0 ? note.id : ids[index - 1]!,
    }));
    const { foreign } = (await read(row())).exchanged;
    const rows = await rowsOf({ notes: [note, ...thread], foreign });
    expect(rows.map(({ references }) => references)).toEqual([
      undefined,
      ['mOLe7_hEDGErow-42bed'],
      ['mOLe7_hEDGErow-42bed', ids[0]],
      ['mOLe7_hEDGErow-42bed', ids[0], ids[1]],
    ]);
  });
});
