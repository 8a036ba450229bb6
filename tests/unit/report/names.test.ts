import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/note';
import { nameless } from '../../../lib/report/nameless';
import { REPORT_FORMS } from '../../../lib/report/options';
import { ALL, reportOf } from '../../../lib/report/report';
import { NAMES_LEFT_OUT, UNDER_REVIEW } from '../../../lib/report/words';
import { writeReport } from '../../../lib/report/write';
import { AUTHOR, CRITIC, demoPage, gardenNotes, PAPER, READER } from './garden';

const page = demoPage();
const notes = gardenNotes(page);
const now = new Date('2026-04-01T12:00:00.000Z');

function written(of: readonly Note[], review = false): string {
  const options = { ...ALL, withoutNames: !review };
  const report = reportOf({ paper: PAPER, notes: of, page, version: 1, review, options, now });
  return REPORT_FORMS.map((form) => writeReport(report, form).text).join('\n');
}

/** Letters that no text here has side by side, so that what is found of a name comes from the name. */
const syllable = fc.stringMatching(/^[qxzjüøк]{4,9}$/u);
const name = fc.oneof(
  fc.tuple(syllable, syllable).map(([first, last]) => `${capital(first)} ${capital(last)}`),
  fc.tuple(syllable, fc.constantFrom('_', '-', '.', '*', '+')).map(([one, gap]) => `${one}${gap}77`),
  syllable,
);

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** In every way in which somebody is called in a text. */
function calling(called: string): string {
  return (
    `As ${called} says, and **${called}** again: ${called}’s point. Thanks, ${called.split(' ')[0]!}! ` +
    `@${called.replaceAll(' ', '')} (${called.toUpperCase()}) [${called}](https://example.org/u/${called.replaceAll(' ', '')}) ` +
    `_${called}_ | ${called} |`
  );
}

type People = Record<'critic' | 'author' | 'poster' | 'importer' | 'witness', string>;

const people: fc.Arbitrary<People> = fc.record({
  critic: name,
  author: name,
  poster: name,
  importer: name,
  witness: name,
});

/** The longest of them says the same again and again. */
const SHORT = notes.filter(({ body }) => body.length < 1_000);

/** The garden's notes by these people, who call each other wherever a person may write. */
function notesBy({ critic, author, poster, importer, witness }: People): Note[] {
  const all = [critic, author, poster, importer, witness].map(calling).join('\n\n');
  const named: Record<string, string> = { [CRITIC.id]: critic, [AUTHOR.id]: author };
  return SHORT.map((note) => ({
    ...note,
    author: { ...note.author, name: named[note.author.id] ?? poster },
    body: `${note.body}\n\n${all}`,
    rewording: note.rewording && `${note.rewording}, says ${author}`,
    part: note.part && { ...note.part, exact: `${note.part.exact} ${critic}` },
    tags: [...note.tags, poster],
    numbers: note.numbers.map((row) => ({ ...row, where: `Table of ${witness}` })),
    references: [
      ...note.references,
      { type: 'not-public', by: `${witness}, by letter` },
      {
        type: 'work',
        scheme: 'url',
        id: `https://example.org/${encodeURI(poster.split(' ')[0]!)}`,
        quote: calling(critic),
      },
    ],
    action: note.action?.type === 'will-change' ? { ...note.action, what: `as ${critic} asks` } : note.action,
    importedFrom: note.importedFrom && { ...note.importedFrom, name: poster, by: importer },
  }));
}

/** The names and the parts of them that are left in a text. */
function leftIn(text: string, by: People): string[] {
  const plain = text.replaceAll('\\', '').toLowerCase();
  return Object.values(by)
    .flatMap((whole) => [whole, ...whole.split(' ')])
    .filter((part) => plain.includes(part.toLowerCase()));
}

describe('without names', () => {
  it('nobody is named in any form, in no field and in no mention', () => {
    fc.assert(
      fc.property(people, (by) => {
        expect(leftIn(written(notesBy(by)), by)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('names are there to be left out', () => {
    fc.assert(
      fc.property(people, (by) => {
        const report = reportOf({ paper: PAPER, notes: notesBy(by), now });
        const text = writeReport(report, 'plain').text;
        expect(leftIn(text, by)).toEqual(expect.arrayContaining(Object.values(by)));
      }),
      { numRuns: 5 },
    );
  });

  it('files of notes name nobody either', () => {
    fc.assert(
      fc.property(people, (by) => {
        const alone = notesBy(by).map((note) => ({ ...note, id: 'x', replyTo: null }));
        const left = nameless(alone, alone);
        expect(leftIn(JSON.stringify(left), by)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('a paper under review names nobody, and tells no day and no source', () => {
    const text = written(notes, true);
    for (const { name: who } of [CRITIC, AUTHOR, READER]) expect(text).not.toContain(who);
    expect(text).not.toMatch(/bramble|marta_o|Quince|forum\.example|March 2026|April 2026/);
    expect(text).toContain(UNDER_REVIEW);
  });

  it('says what is left out, and still who is critic, author and reader', () => {
    const text = written(notes);
    expect(text).toContain(NAMES_LEFT_OUT);
    for (const side of ['The critic', 'An author', 'A reader']) expect(text).toContain(side);
  });

  it('handles and addresses of mail go, whoever’s they are', () => {
    const [first] = notes;
    const text = written([{ ...first!, body: 'Ask @hedge_keeper or hedge.keeper@example.org, 3 @ 5 each.' }]);
    expect(text).toContain('Ask (name) or (name), 3 @ 5 each.');
  });

  it('leaves words alone that only hold a name, and the paper’s own', () => {
    const [first] = notes;
    const by = { ...first!, author: { ...CRITIC, name: 'Ann Surg' } };
    const text = written([{ ...by, body: 'Annual surgery, planned by Ann.', rewording: null }]);
    expect(text).toContain('Annual surgery, planned by (name).');
    expect(text).toContain('surgically target the entries');
  });
});
