/** Any note that the schema takes, for laws that hold of all of them. */
import fc from 'fast-check';
import type { Selector, TextQuoteSelector } from '../../../lib/anchor/selectors';
import type { Exchanged } from '../../../lib/exchange/exchanged';
import { type Action, type Note, NOTE_KINDS, PLAIN_ACTIONS, POSITIONS } from '../../../lib/notes/note';
import { type Reference, ROLES } from '../../../lib/notes/reference';
import { type Target, TARGETS } from '../../../lib/notes/target';
import type { ArxivId } from '../../../lib/paper/id';

/** Texts that some format could take for something else than text. */
const AWKWARD = [
  '=SUM(A1)',
  '+1 mole',
  '-1',
  '@hedge',
  '\tindented',
  '\rreturned',
  "'=quoted",
  "''",
  '"',
  'a,b;c',
  'first\r\nsecond\nthird\rfourth',
  ' spaced ',
  '\uFEFFmarked',
  '<script>alert(1)</script>',
  '\u202Eelom',
  '\u0000',
  '__proto__',
  '{"a": 1}',
  'Is the mole there?',
  'praise',
  '𝔤arden ﬁre',
] as const;

const anyText = (maxLength = 40) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ maxLength }),
    fc.constantFrom(...AWKWARD).filter((text) => text.length <= maxLength),
  );

const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const anyTime: fc.Arbitrary<string> = fc
  .date({ min: new Date('1971-01-01T00:00:00Z'), max: new Date('2099-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyPaper = fc.constantFrom(
  '2411.02306',
  '2601.99990',
  'hep-th/9901001',
  '0704.0001',
) as fc.Arbitrary<ArxivId>;
const anyVersion = orNull(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(123_456)));
const anyOffset = fc.nat(100_000);

const anyQuote: fc.Arbitrary<TextQuoteSelector> = fc.record({
  type: fc.constant('TextQuoteSelector' as const),
  exact: anyText().filter((text) => text !== ''),
  prefix: anyText(),
  suffix: anyText(),
});

const anySelector: fc.Arbitrary<Selector> = fc.oneof(
  anyQuote,
  fc.tuple(anyOffset, anyOffset).map(([one, other]) => ({
    type: 'TextPositionSelector' as const,
    start: Math.min(one, other),
    end: Math.max(one, other),
  })),
  fc.record({
    type: fc.constant('FragmentSelector' as const),
    value: fc.oneof(
      fc.constantFrom('S3.SS1.p2', 'A1.T4', '#odd'),
      anyText().filter((text) => text !== ''),
    ),
  }),
  fc.record({
    type: fc.constant('FormulaSelector' as const),
    tex: fc.array(anyText(), { minLength: 1, maxLength: 3 }),
  }),
);

const anyTarget: fc.Arbitrary<Target> = fc
  .record({
    paper: anyPaper,
    version: anyVersion,
    what: fc.constantFrom(...TARGETS),
    selectors: fc.array(anySelector, { minLength: 1, maxLength: 4 }),
  })
  .map((target) => (target.what === 'paper' ? { ...target, selectors: [] } : target));

const anyReference: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({
    type: fc.constant('work' as const),
    scheme: fc.constantFrom('arxiv', 'doi', 'url'),
    id: fc.oneof(
      fc.constantFrom(
        '2411.02306v2',
        '10.1000/182',
        'https://moles.example.org/a?b=c#d',
        'javascript:alert(1)',
      ),
      anyText().filter((text) => text !== ''),
    ),
    quote: orNull(anyText()),
  }),
  fc.record({ type: fc.constant('passage' as const), target: anyTarget, role: fc.constantFrom(...ROLES) }),
  fc.record({ type: fc.constant('not-public' as const), by: anyText() }),
);

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant('will-change' as const), what: anyText(), where: orNull(anyTarget) }),
  fc.record({ type: fc.constant('changed' as const), version: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ type: fc.constantFrom(...PLAIN_ACTIONS) }),
);

// JSON has no zero with a sign.
const anyNumber = orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0));

const anyTag = anyText(20)
  .map((tag) => tag.trim())
  .filter((tag) => tag !== '');

export const anyNote: fc.Arbitrary<Note> = fc.record({
  id: fc.uuid(),
  target: anyTarget,
  kind: orNull(fc.constantFrom(...NOTE_KINDS)),
  body: anyText(80),
  rewording: orNull(anyText()),
  references: fc.array(anyReference, { maxLength: 3 }),
  numbers: fc.array(fc.record({ from: anyNumber, to: anyNumber, of: anyNumber, where: orNull(anyText()) }), {
    maxLength: 2,
  }),
  tags: fc.array(anyTag, { maxLength: 3 }),
  severity: orNull(fc.constantFrom(1, 2, 3)),
  visibility: fc.constantFrom('private', 'public', 'group:moles'),
  position: orNull(fc.constantFrom(...POSITIONS)),
  action: orNull(anyAction),
  replyTo: orNull(fc.uuid()),
  part: orNull(anyQuote),
  author: fc.record({
    id: fc.oneof(
      fc.uuid(),
      fc.constantFrom('me', 'acct:mole@hedge.example', 'https://moles.example.org/mo'),
      anyText().filter((text) => text !== ''),
    ),
    name: orNull(anyText()),
    claimsAuthor: fc.boolean(),
  }),
  createdAt: anyTime,
  updatedAt: anyTime,
  deletedAt: orNull(anyTime),
  importedFrom: orNull(
    fc.record({
      url: orNull(fc.oneof(fc.webUrl(), anyText())),
      name: orNull(anyText()),
      date: orNull(anyText()),
      by: orNull(anyText()),
    }),
  ),
});

/** Notes of different ids, some of which answer others of them. */
export const anyNotes: fc.Arbitrary<Note[]> = fc
  .tuple(
    fc.uniqueArray(anyNote, { selector: ({ id }) => id, maxLength: 6 }),
    fc.array(orNull(fc.nat(5)), { minLength: 6, maxLength: 6 }),
  )
  .map(([notes, parents]) =>
    notes.map((note, index) => {
      const parent = parents[index] ?? null;
      return parent === null ? note : { ...note, replyTo: notes[parent]?.id ?? note.replyTo };
    }),
  );

/** The same with nothing of other tools. */
export function only(notes: Note[]): Exchanged {
  return { notes, foreign: [] };
}
