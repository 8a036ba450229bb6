/** Each construct of the Web Annotation Data Model, right and wrong. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../lib/exchange/exchanged';
import { CONTEXT, elsewhere, ofPaper, read, thereAndBack } from './samples';

const BED = 'https://allotment.example/beds/3';
const at = (selector: unknown) => ({ target: { source: BED, selector } });
const inState = (state: unknown) => ({ target: { source: BED, state } });

const RIGHT: Readonly<Record<string, JsonObject>> = {
  'a target alone': {},
  'several types': { type: ['Annotation', 'hedge:Complaint'] },
  'several contexts': {
    '@context': [CONTEXT, { hedge: 'https://allotment.example/terms#' }],
    'hedge:row': 4,
  },
  'a body that is an address': { body: 'https://allotment.example/photos/9' },
  'a body of another medium': {
    body: {
      id: 'https://allotment.example/song.ogg',
      type: 'Sound',
      format: 'audio/ogg',
      language: ['cy', 'en'],
    },
  },
  'a text': { body: { type: 'TextualBody', value: '<b>Weeds</b>', format: 'text/html', language: 'en' } },
  'a text whose class is not named': { body: { value: 'weeds' } },
  'an empty text': { body: { type: 'TextualBody', value: '' } },
  'a bare text': { bodyValue: 'Needs water.' },
  'several bodies': { body: ['https://allotment.example/1', { type: 'TextualBody', value: 'dry' }] },
  'several targets': { target: [BED, 'https://allotment.example/beds/4'] },
  'a target with a fragment': { target: `${BED}#xywh=1,2,3,4` },
  'a resource with a direction': {
    target: { id: BED, textDirection: 'rtl', processingLanguage: 'he', accessibility: ['captions'] },
  },
  'a choice': {
    body: { type: 'Choice', items: ['https://allotment.example/cy', { type: 'TextualBody', value: 'x' }] },
  },
  'a composite': { target: { type: 'Composite', items: [BED, 'https://allotment.example/beds/5'] } },
  'a list': { target: { type: 'List', items: [BED] } },
  independents: { target: { type: 'Independents', items: [{ source: BED }] } },
  'one motivation': { motivation: 'commenting' },
  'several motivations': { motivation: ['bookmarking', 'tagging', 'hedge:digging'] },
  purposes: { body: { type: 'TextualBody', value: 'compost', purpose: ['tagging', 'classifying'] } },
  'a creator by IRI': { creator: 'https://allotment.example/people/vole' },
  'creators of all sorts': {
    creator: [
      'mailto:vole@allotment.example',
      { type: 'Organization', name: ['The Allotment', 'Y Rhandir'], nickname: 'plot', homepage: BED },
      { id: 'urn:x-plot:9', email_sha1: 'ab12', email: 'mailto:a@allotment.example' },
    ],
  },
  'a generator and its time': {
    generator: { type: 'Software', name: 'Dibber' },
    generated: '2026-03-02T08:00:00Z',
  },
  times: { created: '2026-03-01T08:00:00.123Z', modified: '2026-03-02T08:00:00+00:00' },
  'an audience': { audience: { type: 'schema:Audience', 'schema:audienceType': 'beginners' } },
  rights: { rights: ['https://allotment.example/licence', 'urn:x-plot:free'] },
  'other homes': {
    canonical: 'urn:uuid:0b6a4f0e-8f1b-4c1a-9a39-6e0f7a1c2d3e',
    via: 'https://other.example/1',
  },
  'a stylesheet by IRI': { stylesheet: 'https://allotment.example/s.css' },
  'a stylesheet': {
    stylesheet: { type: 'CssStylesheet', value: '.dry { color: tan }' },
    target: { source: BED, styleClass: 'dry' },
  },
  'a scope and what rendered it': {
    target: {
      source: BED,
      scope: 'https://allotment.example/',
      renderedVia: { type: 'Software', name: 'Pane' },
    },
  },
  'a source that is described': {
    target: { type: 'SpecificResource', source: { id: BED, format: 'text/html' } },
  },
  'a selector by IRI': at('https://allotment.example/selectors/1'),
  'a quotation': at({ type: 'TextQuoteSelector', exact: 'dry' }),
  'a position': at({ type: 'TextPositionSelector', start: 4, end: 4 }),
  bytes: at({ type: 'DataPositionSelector', start: 0, end: 12 }),
  'a fragment': at({
    type: 'FragmentSelector',
    value: 'row=4',
    conformsTo: 'https://allotment.example/rows',
  }),
  CSS: at({ type: 'CssSelector', value: '#bed > .row' }),
  'an XPath': at({ type: 'XPathSelector', value: '/html/body/p[2]' }),
  'an SVG': at({ type: 'SvgSelector', value: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  'an SVG with a prefix': at({ type: 'SvgSelector', value: '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>' }),
  'an SVG elsewhere': at({ type: 'SvgSelector', id: 'https://allotment.example/shape.svg' }),
  'a range': at({
    type: 'RangeSelector',
    startSelector: { type: 'XPathSelector', value: '//td[1]' },
    endSelector: { type: 'XPathSelector', value: '//td[3]' },
  }),
  'a refined selector': at({
    type: 'FragmentSelector',
    value: 'row4',
    refinedBy: {
      type: 'TextQuoteSelector',
      exact: 'dry',
      refinedBy: { type: 'TextPositionSelector', start: 0, end: 1 },
    },
  }),
  'several selectors': at([
    { type: 'CssSelector', value: 'p' },
    { type: 'hedge:RowSelector', row: 4 },
  ]),
  'a state by IRI': inState({ id: 'https://allotment.example/states/1' }),
  'a time of the source': inState({ type: 'TimeState', sourceDate: '2026-02-01T00:00:00Z', cached: BED }),
  'a span of time': inState({
    type: 'TimeState',
    sourceDateStart: '2026-02-01T00:00:00Z',
    sourceDateEnd: '2026-03-01T00:00:00Z',
  }),
  'a request': inState([
    {
      type: 'HttpRequestState',
      value: 'Accept: text/plain',
      refinedBy: {
        type: 'TimeState',
        sourceDate: '2026-02-01T00:00:00Z',
        refinedBy: { type: 'CssSelector', value: 'p' },
      },
    },
  ]),
  'members that nobody knows': { soil: { ph: 6.5, layers: ['loam', null, true] }, constructor: 'a gardener' },
};

describe('an annotation about something else than a paper', () => {
  it.each(Object.entries(RIGHT))('with %s is kept and given back word for word', async (_, members) => {
    const annotation = elsewhere(members);
    const { exchanged, refused } = await read(annotation);
    expect(refused).toEqual([]);
    expect(exchanged).toEqual({
      notes: [],
      foreign: [{ id: annotation.id, note: null, format: 'jsonld', annotation }],
    });
    expect(await thereAndBack(annotation)).toEqual(annotation);
  });
});

describe('an annotation about a paper', () => {
  const members = Object.entries(RIGHT).filter(
    ([, { target, type }]) => target === undefined && type === undefined,
  );

  it.each(members)('with %s makes a note, and is given back word for word', async (_, more) => {
    const annotation = JSON.parse(JSON.stringify({ ...ofPaper({ body: undefined }), ...more })) as JsonObject;
    const { exchanged, refused } = await read(annotation);
    expect(refused).toEqual([]);
    expect(exchanged.notes).toHaveLength(1);
    expect(await thereAndBack(annotation)).toEqual(annotation);
  });
});

const WRONG: readonly (readonly [string, JsonObject, string])[] = [
  ['no context', { '@context': undefined }, '`@context` is missing'],
  [
    'another context',
    { '@context': 'https://hedge.example/c' },
    '`@context` must name http://www.w3.org/ns/anno.jsonld',
  ],
  ['no id', { id: undefined }, '`id` is missing'],
  ['an id that is no IRI', { id: 'note seven' }, "`id` must be one IRI, not 'note seven'"],
  ['two ids', { id: ['urn:a:1', 'urn:a:2'] }, '`id` must be one IRI, not a list'],
  ['no type', { type: undefined }, '`type` is missing'],
  ['an unknown type', { type: 'Mole' }, "`type` must be 'Annotation', not 'Mole'"],
  ['a type that is no text', { type: 7 }, '`type` must be one text or a list of them, not 7'],
  ['no target', { target: undefined }, '`target` is missing'],
  ['an empty list of targets', { target: [] }, '`target` must name at least one target'],
  ['a number for a target', { target: 9 }, '`target` must be an IRI or an object, not 9'],
  [
    'a target that is no IRI',
    { target: 'the third bed' },
    "`target` must be an IRI or an object, not 'the third bed'",
  ],
  ['a body that is no IRI', { body: 'dry' }, "`body` must be an IRI or an object, not 'dry'"],
  ['a body of nothing', { body: null }, '`body` must be an IRI or an object, not null'],
  ['a second body that is wrong', { body: [BED, {}] }, '`body.1.id` is missing'],
  ['both body and bare text', { body: BED, bodyValue: 'x' }, '`bodyValue` must not stand beside `body`'],
  ['a list of bare texts', { bodyValue: ['x'] }, '`bodyValue` must be one text, not a list'],
  ['a text without words', { body: { type: 'TextualBody' } }, '`body.value` is missing'],
  [
    'a text of two',
    { body: { type: 'TextualBody', value: ['a', 'b'] } },
    '`body.value` must be one text, not a list',
  ],
  ['a format that is no text', { body: { id: BED, format: 6 } }, '`body.format` must be text, not 6'],
  ['a language that is no text', { body: { id: BED, language: 3 } }, '`body.language` must be text, not 3'],
  [
    'two languages to process by',
    { body: { id: BED, processingLanguage: ['cy', 'en'] } },
    '`body.processingLanguage` must be one text, not a list',
  ],
  [
    'an unknown direction',
    { target: { id: BED, textDirection: 'up' } },
    "`target.textDirection` must be one of 'ltr', 'rtl', 'auto', not 'up'",
  ],
  [
    'a set of two classes',
    { body: { type: ['Choice', 'List'], items: [BED] } },
    "`body.type` must be exactly one of 'Choice', 'Composite', 'List', 'Independents', not a list",
  ],
  ['a set of no class', { body: { items: [BED] } }, '`body.type` is missing'],
  ['a set of nothing', { target: { type: 'Composite' } }, '`target.items` is missing'],
  [
    'a set with a wrong item',
    { target: { type: 'List', items: [BED, 4] } },
    '`target.items.1` must be an IRI or an object, not 4',
  ],
  ['a motivation that is no text', { motivation: 3 }, '`motivation` must be text, not 3'],
  ['a creator that is a number', { creator: 6 }, '`creator` must be an IRI or an object, not 6'],
  [
    'a creator with two IRIs',
    { creator: { id: ['urn:a:1', 'urn:a:2'] } },
    '`creator.id` must be one IRI, not a list',
  ],
  [
    'a generator that is no IRI',
    { generator: 'my phone' },
    "`generator` must be an IRI or an object, not 'my phone'",
  ],
  [
    'a time in words',
    { created: 'last week' },
    "`created` must be one time in UTC, such as 2026-11-24T18:30:00Z, not 'last week'",
  ],
  ['a day that is none', { created: '2026-02-30T08:00:00Z' }, '`created` must be one time in UTC'],
  ['a time of another zone', { modified: '2026-03-01T08:00:00+02:00' }, '`modified` must be one time in UTC'],
  [
    'two times',
    { generated: ['2026-03-01T08:00:00Z', '2026-03-01T08:00:01Z'] },
    '`generated` must be one time in UTC',
  ],
  ['rights in words', { rights: 'all mine' }, "`rights` must be one IRI, not 'all mine'"],
  ['a way that is no IRI', { via: 'the shed' }, "`via` must be one IRI, not 'the shed'"],
  ['two canonical IRIs', { canonical: ['urn:a:1', 'urn:a:2'] }, '`canonical` must be one IRI, not a list'],
  ['an audience in numbers', { audience: 12 }, '`audience` must be an IRI or an object, not 12'],
  [
    'a stylesheet of another class',
    { stylesheet: { type: 'Mole' } },
    "`stylesheet.type` must be 'CssStylesheet', not 'Mole'",
  ],
  [
    'a specific resource without a source',
    { target: { type: 'SpecificResource' } },
    '`target.source` is missing',
  ],
  ['two sources', { target: { source: [BED, BED] } }, '`target.source` must be one IRI, not a list'],
  ['a selector without a class', at({ exact: 'dry' }), '`target.selector.type` is missing'],
  ['a selector that is a number', at(4), '`target.selector` must be a selector or its IRI, not 4'],
  [
    'a quotation without words',
    at({ type: 'TextQuoteSelector', prefix: 'a' }),
    '`target.selector.exact` is missing',
  ],
  [
    'a quotation with two beginnings',
    at({ type: 'TextQuoteSelector', exact: 'a', prefix: ['b', 'c'] }),
    '`target.selector.prefix` must be one text, not a list',
  ],
  [
    'a negative offset',
    at({ type: 'TextPositionSelector', start: -1, end: 4 }),
    '`target.selector.start` must be a whole number of at least 0, not -1',
  ],
  [
    'an offset in words',
    at({ type: 'DataPositionSelector', start: 1, end: 'four' }),
    "`target.selector.end` must be a whole number of at least 0, not 'four'",
  ],
  [
    'an end before the start',
    at({ type: 'TextPositionSelector', start: 5, end: 4 }),
    '`target.selector.end` must not be before `start`',
  ],
  ['a fragment without a value', at({ type: 'FragmentSelector' }), '`target.selector.value` is missing'],
  [
    'a fragment of two kinds',
    at({ type: 'FragmentSelector', value: 'a', conformsTo: ['urn:a:1', 'urn:a:2'] }),
    '`target.selector.conformsTo` must be one IRI, not a list',
  ],
  ['CSS without a value', at({ type: 'CssSelector' }), '`target.selector.value` is missing'],
  [
    'an XPath of two',
    at({ type: 'XPathSelector', value: ['a', 'b'] }),
    '`target.selector.value` must be one text, not a list',
  ],
  [
    'a range without an end',
    at({ type: 'RangeSelector', startSelector: { type: 'CssSelector', value: 'p' } }),
    '`target.selector.endSelector` is missing',
  ],
  [
    'a wrong refinement',
    at({ type: 'CssSelector', value: 'p', refinedBy: { type: 'TextQuoteSelector' } }),
    '`target.selector.refinedBy.exact` is missing',
  ],
  [
    'a second selector that is wrong',
    at([{ type: 'CssSelector', value: 'p' }, { type: 'CssSelector' }]),
    '`target.selector.1.value` is missing',
  ],
  ['a shape of nothing', at({ type: 'SvgSelector' }), '`target.selector.value` is missing'],
  [
    'a shape in words',
    at({ type: 'SvgSelector', value: 'round' }),
    "`target.selector.value` must be SVG, not 'round'",
  ],
  ['a state without a class', inState({ value: 'x' }), '`target.state.type` is missing'],
  [
    'a time state in words',
    inState({ type: 'TimeState', sourceDate: 'spring' }),
    '`target.state.sourceDate` must be one time in UTC',
  ],
  [
    'a span without an end',
    inState({ type: 'TimeState', sourceDateStart: '2026-02-01T00:00:00Z' }),
    '`target.state.sourceDateEnd` is missing',
  ],
  ['a request without a value', inState({ type: 'HttpRequestState' }), '`target.state.value` is missing'],
];

describe('an annotation that breaks the model', () => {
  it.each(WRONG)('by %s is refused, with the field named', async (_, members, complaint) => {
    const { exchanged, refused } = await read([elsewhere({ id: 'urn:x-plot:1' }), elsewhere(members)]);
    expect(exchanged.foreign.map(({ id }) => id)).toEqual(['urn:x-plot:1']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('annotation 2 of 2: ');
    expect(refused[0]).toContain(complaint);
  });
});

describe('a collection', () => {
  const page = {
    id: 'https://allotment.example/pages/1',
    type: 'AnnotationPage',
    startIndex: 0,
    items: [elsewhere({ '@context': undefined }), ofPaper({ id: 'urn:x-plot:8' }), 'urn:x-plot:9'],
  };
  const collection = {
    '@context': CONTEXT,
    id: 'https://allotment.example/all',
    type: ['AnnotationCollection', 'hedge:Almanac'],
    label: 'The year',
    total: 3,
    first: page,
  };

  it.each([
    ['a collection with its first page in it', collection],
    [
      'a collection whose pages are elsewhere',
      {
        ...collection,
        first: 'https://allotment.example/pages/1',
        last: 'https://allotment.example/pages/4',
      },
    ],
    [
      'a page',
      { '@context': CONTEXT, ...page, next: 'https://allotment.example/pages/2', partOf: collection.id },
    ],
    ['several documents', [collection, elsewhere({ id: 'urn:x-plot:10' }), ofPaper({ id: 'urn:x-plot:11' })]],
  ])('%s is given back word for word', async (_, json) => {
    const plain = JSON.parse(JSON.stringify(json)) as unknown;
    expect((await read(plain)).refused).toEqual([]);
    expect(await thereAndBack(plain)).toEqual(plain);
  });

  it('lends its context to the annotations in it', async () => {
    const { exchanged } = await read(collection);
    expect(exchanged.notes).toHaveLength(1);
    expect(exchanged.foreign.find(({ id }) => id === elsewhere().id)?.annotation['@context']).toBe(CONTEXT);
  });

  it.each([
    ['without an id', { id: undefined }, 'AnnotationCollection: `id` is missing'],
    [
      'with a negative total',
      { total: -1 },
      'AnnotationCollection: `total` must be a whole number of at least 0, not -1',
    ],
    ['called by a number', { label: 7 }, 'AnnotationCollection: `label` must be text, not 7'],
    ['with a total and no page', { first: undefined }, 'AnnotationCollection: `first` is missing'],
    ['with a number for its page', { first: 7 }, 'AnnotationCollection: `first` must be one IRI, not 7'],
    [
      'with a last page that is no IRI',
      { last: 'the end' },
      "AnnotationCollection: `last` must be one IRI, not 'the end'",
    ],
    [
      'with an empty page',
      { first: { ...page, items: [] } },
      'AnnotationCollection: `first.items` must be a list of at least one annotation, not an empty list',
    ],
    [
      'with a page that has no id',
      { first: { ...page, id: undefined } },
      'AnnotationCollection: `first.id` is missing',
    ],
    [
      'with an annotation that is no IRI',
      { first: { ...page, items: ['moles'] } },
      "AnnotationCollection: `first.items.0` must be one IRI, not 'moles'",
    ],
    [
      'made at no time',
      { created: 'in spring' },
      "AnnotationCollection: `created` must be one time in UTC, such as 2026-11-24T18:30:00Z, not 'in spring'",
    ],
  ])('%s is told, and what is in it is taken', async (_, members, complaint) => {
    const { exchanged, refused } = await read([
      { ...collection, ...members },
      ofPaper({ id: 'urn:x-plot:12' }),
    ]);
    expect(refused).toEqual([complaint]);
    expect(exchanged.notes.length).toBeGreaterThan(0);
  });

  it('of nothing is written for no notes, and read again', async () => {
    const { exchanged, refused } = await read([]);
    expect(exchanged).toEqual({ notes: [], foreign: [] });
    expect(refused).toEqual([]);
    expect(await thereAndBack([])).toMatchObject({ type: 'AnnotationCollection', total: 0 });
  });
});
