/** What annotations of other tools say as notes, and what is written over them once a note was edited here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchanged, JsonObject } from '../../../../lib/exchange/exchanged';
import { readNotes, writeNotes } from '../../../../lib/exchange/formats';
import type { Note, NoteText } from '../../../../lib/notes/note';
import { anyNote, anyNotes, only } from '../any-note';
import { CONTEXT, elsewhere, ofPaper, read } from './samples';

const PAGE = 'https://arxiv.org/abs/2411.02306v2';
const quoting = (exact: string) => ({ type: 'TextQuoteSelector', exact });

async function noteOf(members: JsonObject = {}): Promise<Note> {
  const { exchanged, refused } = await read(ofPaper(members));
  expect(refused).toEqual([]);
  expect(exchanged.notes).toHaveLength(1);
  return exchanged.notes[0]!;
}

async function written(exchanged: Exchanged): Promise<JsonObject> {
  return JSON.parse(await writeNotes('jsonld', exchanged)) as JsonObject;
}

describe('an annotation of another tool', () => {
  it('is a note on the paper and version of its source', async () => {
    expect(await noteOf()).toMatchObject({
      target: {
        paper: '2411.02306',
        version: 2,
        what: 'passage',
        selectors: [{ type: 'TextQuoteSelector', exact: 'every bed', prefix: 'in ', suffix: ' of the' }],
      },
      kind: 'unclear',
      body: 'Nobody counted the beds.',
      visibility: 'private',
      author: { id: 'https://allotment.example/people/mole', name: 'Mo Mole', claimsAuthor: false },
      createdAt: '2026-03-01T08:00:00Z',
      updatedAt: '2026-03-01T08:00:00Z',
      importedFrom: {
        url: 'https://allotment.example/notes/7',
        name: 'Mo Mole',
        date: '2026-03-01T08:00:00Z',
        by: null,
      },
    });
  });

  it('has the UUID of its IRI as its id, or one that follows from its IRI', async () => {
    const id = '3f1c1f6e-8b1a-7d65-9c3e-0a5d2b7c4e11';
    expect((await noteOf({ id: `urn:uuid:${id}` })).id).toBe(id);
    const [one, other] = [await noteOf(), await noteOf({ body: 'https://allotment.example/' })];
    expect(one.id).toBe(other.id);
    expect((await noteOf({ id: 'urn:x-plot:2' })).id).not.toBe(one.id);
  });

  it.each([
    ['an abstract page', 'https://arxiv.org/abs/hep-th/9901001', 'hep-th/9901001', null],
    ['a PDF', 'http://arxiv.org/pdf/2411.02306v3.pdf', '2411.02306', 3],
    ['ar5iv', 'https://ar5iv.labs.arxiv.org/html/2411.02306', '2411.02306', null],
    ['a DOI', 'https://doi.org/10.48550/arXiv.2411.02306', '2411.02306', null],
    ['an arXiv id', 'arxiv:2411.02306v2', '2411.02306', 2],
  ])('on %s is on the whole paper where nothing is selected', async (_, target, paper, version) => {
    expect((await noteOf({ target })).target).toEqual({ paper, version, what: 'paper', selectors: [] });
  });

  it.each<[string, unknown, unknown[]]>([
    ['an element of the address', `${PAGE}#S3.p1`, [{ type: 'FragmentSelector', value: 'S3.p1' }]],
    [
      'a refined selector',
      { source: PAGE, selector: { type: 'FragmentSelector', value: 'S3', refinedBy: quoting('every bed') } },
      [
        { type: 'FragmentSelector', value: 'S3' },
        { ...quoting('every bed'), prefix: '', suffix: '' },
      ],
    ],
    [
      'what is understood of several',
      { source: PAGE, selector: [{ type: 'XPathSelector', value: '//p' }, quoting('every bed')] },
      [{ ...quoting('every bed'), prefix: '', suffix: '' }],
    ],
    [
      'the first of several targets that is a paper',
      [
        'https://allotment.example/',
        { type: 'List', items: [{ source: PAGE, selector: quoting('every bed') }] },
      ],
      [{ ...quoting('every bed'), prefix: '', suffix: '' }],
    ],
  ])('is found by %s', async (_, target, selectors) => {
    expect((await noteOf({ target })).target.selectors).toEqual(selectors);
  });

  it('on what a paper’s page shows is about that paper', async () => {
    for (const scope of [PAGE, { id: PAGE, type: 'Text' }, ['https://allotment.example/', PAGE]]) {
      const target = { source: 'https://allotment.example/x1.png', scope };
      expect((await noteOf({ target })).target).toMatchObject({ paper: '2411.02306', what: 'paper' });
    }
  });

  const text = (value: string, more: JsonObject = {}) => ({ type: 'TextualBody', value, ...more });
  it.each<[string, JsonObject, Partial<NoteText>]>([
    ['a bare text', { body: undefined, bodyValue: 'Dry.' }, { body: 'Dry.' }],
    ['several texts', { body: [text('Dry.'), text('Hot.')] }, { body: 'Dry.\n\nHot.' }],
    [
      'the default of a choice',
      { body: { type: 'Choice', items: [text('Dry.'), text('Sych.')] } },
      { body: 'Dry.' },
    ],
    [
      'HTML as its words',
      {
        body: text('<p>Dry <b>beds</b></p><script>x()</script><p>Hot &amp; still</p>', {
          format: 'text/html',
        }),
      },
      { body: 'Dry beds\n\nHot & still' },
    ],
    [
      'a wording',
      { body: text('some beds', { purpose: 'editing' }) },
      { rewording: 'some beds', kind: 'loaded-term' },
    ],
    [
      'tags',
      { body: [text(' moles ', { purpose: 'tagging' }), text('praise', { purpose: ['tagging'] })] },
      { tags: ['moles', 'praise'], kind: 'praise' },
    ],
    ['tags by its motivation', { motivation: 'tagging', body: text('moles') }, { tags: ['moles'], body: '' }],
    ['a question by its motivation', { motivation: ['questioning'] }, { kind: 'question' }],
    ['a question by its mark', { body: text('Who counted them?\n') }, { kind: 'question' }],
    [
      'addresses as references',
      {
        body: [
          'https://doi.org/10.1000/182',
          { id: 'https://arxiv.org/abs/2601.99990', type: 'Text' },
          { source: 'https://allotment.example/b', purpose: 'linking', selector: quoting('dry') },
        ],
      },
      {
        references: [
          { type: 'work', scheme: 'doi', id: '10.1000/182', quote: null },
          { type: 'work', scheme: 'arxiv', id: '2601.99990', quote: null },
          { type: 'work', scheme: 'url', id: 'https://allotment.example/b', quote: 'dry' },
        ],
      },
    ],
  ])('has %s', async (_, members, said) => {
    expect(await noteOf(members)).toMatchObject(said);
  });

  it.each<[string, unknown, { id: string; name: string | null }]>([
    ['an IRI', 'acct:vole@hedge.example', { id: 'acct:vole@hedge.example', name: null }],
    [
      'a UUID',
      { id: 'urn:uuid:3f1c1f6e-8b1a-7d65-9c3e-0a5d2b7c4e11', name: 'V' },
      { id: '3f1c1f6e-8b1a-7d65-9c3e-0a5d2b7c4e11', name: 'V' },
    ],
    ['several', [{ id: 'urn:x:1', nickname: 'vole' }, { name: 'Mole' }], { id: 'urn:x:1', name: 'vole' }],
    ['nobody', undefined, { id: 'unknown', name: null }],
  ])('is by %s', async (_, creator, author) => {
    expect((await noteOf({ creator })).author).toEqual({ ...author, claimsAuthor: false });
  });

  it('by one name is by one person', async () => {
    const [one, other, third] = await Promise.all(
      ['Mo', 'Mo', 'Vi'].map(async (name) => (await noteOf({ creator: { name } })).author.id),
    );
    expect(one).toBe(other);
    expect(third).not.toBe(one);
  });

  it('that no note can hold is kept, and it is said why', async () => {
    const annotation = ofPaper({ body: { type: 'TextualBody', value: 'x'.repeat(100_001) } });
    const { exchanged, refused, kept } = await read(annotation);
    expect(exchanged).toEqual({
      notes: [],
      foreign: [expect.objectContaining({ note: null, annotation }) as unknown],
    });
    expect(refused).toEqual([]);
    expect(kept).toEqual([
      expect.stringMatching(/^annotation 1 of 1: is kept, but makes no note: `body` must be/),
    ]);
  });
});

describe('a reply of another tool', () => {
  const reply = elsewhere({
    id: 'urn:x-plot:reply',
    motivation: 'replying',
    body: { type: 'TextualBody', value: 'I counted them.' },
    target: { source: ofPaper().id, selector: quoting('Nobody counted') },
  });
  const further = elsewhere({ id: 'urn:x-plot:further', motivation: 'replying', target: 'urn:x-plot:reply' });

  it('is about what its parent is about, whatever stands first in the file', async () => {
    const all = [ofPaper(), reply, further];
    for (const order of [all, all.toReversed()]) {
      const { notes } = (await read(order)).exchanged;
      const byBody = (body: string) => notes.find((note) => note.body === body)!;
      const [parent, first, second] = ['Nobody counted the beds.', 'I counted them.', ''].map(byBody);
      expect(first).toMatchObject({
        kind: null,
        replyTo: parent!.id,
        target: parent!.target,
        part: { exact: 'Nobody counted' },
      });
      expect(second).toMatchObject({ kind: null, replyTo: first!.id, target: parent!.target, part: null });
    }
  });

  it('to something that is not in the file is kept for itself', async () => {
    const { notes, foreign } = (await read(reply)).exchanged;
    expect(notes).toEqual([]);
    expect(foreign).toHaveLength(1);
  });

  it('in a circle ends', async () => {
    const circle = [
      elsewhere({ id: 'urn:a:1', target: 'urn:a:2' }),
      elsewhere({ id: 'urn:a:2', target: 'urn:a:1' }),
    ];
    expect((await read(circle)).exchanged.foreign).toHaveLength(2);
  });
});

describe('two annotations with one IRI', () => {
  it('are one: the one changed last, in any order', async () => {
    const [older, newer] = [
      ofPaper(),
      ofPaper({ modified: '2026-03-05T08:00:00Z', bodyValue: 'Now counted.', body: undefined }),
    ];
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const { exchanged, refused } = await read(order);
      expect(exchanged.notes.map(({ body }) => body)).toEqual(['Now counted.']);
      expect(refused).toHaveLength(1);
      expect(refused[0]).toContain('`id` is that of');
    }
  });

  it('that are the same are one without a word', async () => {
    expect(await read([ofPaper(), ofPaper()])).toMatchObject({ exchanged: { notes: [{}] }, refused: [] });
  });
});

describe('a note made of another tool’s annotation', () => {
  const annotation = ofPaper({
    '@context': [CONTEXT, { hedge: 'https://allotment.example/terms#' }],
    'hedge:row': 4,
    audience: { type: 'schema:Audience' },
    body: [
      { type: 'TextualBody', value: 'Nobody counted the beds.' },
      { type: 'TextualBody', value: 'moles', purpose: 'tagging' },
      { type: 'SpecificResource', source: 'https://allotment.example/city', purpose: 'tagging' },
    ],
  });

  async function edited(change: Partial<Note>): Promise<JsonObject> {
    const { notes, foreign } = (await read(annotation)).exchanged;
    return written({ notes: notes.map((note) => ({ ...note, ...change })), foreign });
  }

  it('is given back as it came while it says the same, whenever it was touched', async () => {
    expect(await edited({ updatedAt: '2026-11-01T00:00:00.000Z' })).toEqual(annotation);
  });

  it('has what was changed here, and all else as it came', async () => {
    const out = await edited({
      body: 'Two people counted.',
      severity: 2,
      updatedAt: '2026-11-01T00:00:00.000Z',
    });
    expect(out).toMatchObject({
      id: annotation.id,
      creator: annotation.creator,
      created: annotation.created,
      modified: '2026-11-01T00:00:00.000Z',
      target: annotation.target,
      'hedge:row': 4,
      audience: { type: 'schema:Audience' },
      'hedgerow:severity': 2,
    });
    expect(out.body).toEqual([
      expect.objectContaining({ value: 'Two people counted.' }),
      expect.objectContaining({ value: 'moles', purpose: 'tagging' }),
      (annotation.body as unknown[])[2],
    ]);
    expect(out['@context']).toEqual([
      ...(annotation['@context'] as unknown[]),
      expect.objectContaining({ hedgerow: expect.any(String) as unknown }),
    ]);
  });

  it('has its bodies as they came where only something else was changed', async () => {
    expect((await edited({ position: 'clarify' })).body).toEqual(annotation.body);
  });

  it('is read again as the note that it is, whatever was changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (other) => {
        const { notes, foreign } = (await read(annotation)).exchanged;
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
        const again = (await readNotes('jsonld', await writeNotes('jsonld', { notes: [note], foreign })))
          .exchanged;
        expect(again.notes).toEqual([note]);
        expect(again.foreign[0]?.annotation).toMatchObject({ 'hedge:row': 4 });
      }),
    );
  });

  it('is answered here under its own IRI', async () => {
    const { notes, foreign } = (await read(annotation)).exchanged;
    const reply = {
      ...notes[0]!,
      id: '00000000-0000-7000-8000-000000000009',
      kind: null,
      replyTo: notes[0]!.id,
    };
    const text = await writeNotes('jsonld', { notes: [...notes, reply], foreign });
    expect(text).toContain(`"target": "${annotation.id as string}"`);
    expect((await readNotes('jsonld', text)).exchanged.notes).toEqual([...notes, reply]);
  });
});

describe('an annotation of ours', () => {
  it('says in W3C’s terms what they have a term for', async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (any) => {
        const note: Note = {
          ...any,
          body: 'Dry.',
          rewording: 'wet',
          tags: ['moles'],
          references: [],
          replyTo: null,
        };
        const out = await written(only([note]));
        expect(out).toMatchObject({
          id: `urn:uuid:${note.id}`,
          type: 'Annotation',
          created: note.createdAt,
          modified: note.updatedAt,
          body: [
            { type: 'TextualBody', purpose: 'commenting', value: 'Dry.' },
            { type: 'TextualBody', purpose: 'editing', value: 'wet' },
            { type: 'TextualBody', purpose: 'tagging', value: 'moles' },
          ],
        });
        expect(Object.keys(out).filter((name) => !/^(?:@context|hedgerow:\w+|[a-z]+)$/.test(name))).toEqual(
          [],
        );
      }),
      { numRuns: 20 },
    );
  });

  it('in a term that is wrong is refused, with the term named', async () => {
    const note = (await written(only([(await read(ofPaper())).exchanged.notes[0]!]))) as Record<
      string,
      unknown
    >;
    const { refused } = await read({ ...note, 'hedgerow:kind': 'rant' });
    expect(refused[0]).toContain('`hedgerow:kind` must be one of');
    expect((await read({ ...note, 'hedgerow:format': 2 })).refused).toEqual([
      'annotation 1 of 1: `hedgerow:format` is of a newer Hedgerow: update, then read it',
    ]);
  });

  it('is read the same in any order of a list', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, async (notes) => {
        const one = JSON.parse(await writeNotes('jsonld', only(notes))) as { first?: { items: unknown[] } };
        const items = one.first?.items ?? [];
        const turned = { ...one, first: { ...one.first, items: items.toReversed() } };
        const { exchanged } = await read(items.length > 1 ? turned : one);
        const sorted = (all: readonly Note[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(exchanged.notes)).toEqual(sorted(notes));
      }),
      { numRuns: 40 },
    );
  });
});
