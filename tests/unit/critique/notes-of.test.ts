import { describe, expect, it } from 'vitest';
import { drop, setBody, standAlone, take, toWholePaper } from '../../../lib/critique/edit';
import { join, split } from '../../../lib/critique/join-split';
import { notesOf, type NotesContext } from '../../../lib/critique/notes-of';
import { countsOf } from '../../../lib/critique/preview';
import { readCritique } from '../../../lib/critique/read-critique';
import type { Reading } from '../../../lib/critique/reading';
import type { Note } from '../../../lib/notes/note';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { paper } from '../versions/paper';

const { page } = paper(
  [
    '# Moles in Shared Gardens',
    '> We show that moles in a shared garden surgically target the weakest plants of their neighbours.',
    '## 1 Method',
    'Every bed was watered twice a day by a keeper who did not know which bed was whose.',
  ].join('\n'),
);

const POST = `Ann Reed · 2 March 2026

We show that moles in a shared garden surgically target the weakest plants of their neighbours.

Nobody told the moles which plants were weak, so "surgically" oversells it.

Ben Furrow (author) · 3 March 2026

Nobody told the moles which plants were weak, so "surgically" oversells it.

Fair. We will change this in the next version.

Ann Reed · 4 March 2026

Fair. We will change this in the next version.

That would be good to see.`;

const read = (source = POST, known: readonly Note[] = []): Reading =>
  runAtOnce(
    readCritique({
      source,
      format: 'text',
      paper: '2601.00001' as ArxivId,
      version: 1,
      page,
      lexicon: null,
      known,
    }),
  );

const CONTEXT: NotesContext = {
  by: { id: 'me', name: 'Marta' },
  now: new Date('2026-11-25T10:00:00.000Z'),
  source: { url: 'https://forum.example/t/1', date: '2026-03-05' },
  withNames: true,
};
const save = (reading = read(), context: Partial<NotesContext> = {}) =>
  notesOf(reading, { ...CONTEXT, ...context });

describe('the notes of a reading', () => {
  it('are the critique’s thread, each by whom the post names', () => {
    const [note, answer, last, ...others] = save();
    expect(others).toEqual([]);
    expect([note, answer, last].map((each) => each!.author.name)).toEqual([
      'Ann Reed',
      'Ben Furrow',
      'Ann Reed',
    ]);
    expect(note).toMatchObject({ replyTo: null, target: { what: 'passage' }, kind: 'over-claim' });
    expect(answer).toMatchObject({ replyTo: note!.id, kind: null, target: note!.target });
    expect(last).toMatchObject({ replyTo: answer!.id });
    expect(last!.author.id).toBe(note!.author.id);
  });

  it('say where each is from, and who took it in', () => {
    expect(save().map(({ importedFrom }) => importedFrom)).toEqual([
      { url: CONTEXT.source.url, name: 'Ann Reed', date: '2 March 2026', by: 'Marta' },
      { url: CONTEXT.source.url, name: 'Ben Furrow', date: '3 March 2026', by: 'Marta' },
      { url: CONTEXT.source.url, name: 'Ann Reed', date: '4 March 2026', by: 'Marta' },
    ]);
  });

  it('have the times of their posts, each later than the one before', () => {
    const times = save().map(({ createdAt }) => createdAt);
    expect(times.map((time) => time.slice(0, 10))).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    expect([...times].sort()).toEqual(times);
  });

  it('are private, whoever posted them', () => {
    expect(new Set(save().map(({ visibility }) => visibility))).toEqual(new Set(['private']));
  });
});

describe('names that are left out', () => {
  it('stand nowhere', () => {
    const written = JSON.stringify(save(read(), { withNames: false }));
    expect(written).not.toMatch(/Ann Reed|Ben Furrow/);
    expect(written).toContain('Marta');
  });

  it('leave each voice apart from the others, and the notes the same', () => {
    const [named, nameless] = [save(), save(read(), { withNames: false })];
    expect(nameless.map(({ id }) => id)).toEqual(named.map(({ id }) => id));
    expect(nameless[0]!.author.id).toBe(nameless[2]!.author.id);
    expect(nameless[1]!.author.id).not.toBe(nameless[0]!.author.id);
  });

  it('cannot be told from who is given as author', () => {
    const others = POST.replaceAll('Ann Reed', 'Ina Moor').replaceAll('Ben Furrow', 'Tom Dell');
    const ids = (source: string) => save(read(source), { withNames: false }).map(({ author }) => author.id);
    expect(ids(others)).toEqual(ids(POST));
  });
});

describe('ids', () => {
  it('are the same when the same post is taken in again, on another day and by somebody else', () => {
    const again = save(read(), { by: { id: 'you', name: null }, now: new Date('2027-01-01T00:00:00.000Z') });
    expect(again.map(({ id }) => id)).toEqual(save().map(({ id }) => id));
  });

  it('are the same when the post has gone on', () => {
    const longer = save(read(`${POST}\n\nCleo Hill · 5 March 2026\n\nI saw no moles at all.`));
    expect(longer.slice(0, 3).map(({ id }) => id)).toEqual(save().map(({ id }) => id));
    expect(longer).toHaveLength(4);
  });

  it('are others where other words are posted', () => {
    const [other] = save(read(POST.replaceAll('Nobody told', 'Somebody told')));
    expect(other!.id).not.toBe(save()[0]!.id);
  });

  it('are unique, also where the same is said twice', () => {
    const ids = save(read('I saw no moles.\n\nOaks wait.\n\nI saw no moles.\n\nHedges grow.')).map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stay where the reader edits the words', () => {
    const reading = read();
    const edited = setBody(reading, reading.notes[0]!.key, 'Oversold.');
    expect(save(edited)[0]).toMatchObject({ id: save(reading)[0]!.id, body: 'Oversold.' });
  });

  it('are known again: a post that is here already adds nothing', () => {
    expect(save(read(POST, save()))).toEqual([]);
  });

  it.each([
    ['edited', (reading: Reading) => setBody(reading, reading.notes[0]!.key, 'Oversold.')],
    ['put on the whole paper', (reading: Reading) => toWholePaper(reading, reading.notes[0]!.key)],
    ['joined', (reading: Reading) => join(reading, reading.replies[1]!.key)],
    ['made a note', (reading: Reading) => standAlone(reading, reading.replies[0]!.key)],
    ['parted', (reading: Reading) => split(reading, reading.notes[0]!.key, reading.notes[0]!.parts[1]!)],
  ])('are known again where what was posted was %s before it was saved', (_, corrected) => {
    const post = POST.replace(
      'oversells it.\n',
      'oversells it.\n\nAnd nobody counted the oaks of that garden.\n',
    );
    const reading = read(post);
    const saved = save(corrected(reading));
    expect(saved).not.toEqual(save(reading));
    expect(save(read(post, saved))).toEqual([]);
  });

  it('are not known where the post has more to say', () => {
    const longer = POST.replace('good to see.', 'good to see.\n\nAnd soon, please.');
    expect(save(read(longer, save())).map(({ body }) => body)).toEqual([
      'That would be good to see.\n\nAnd soon, please.',
    ]);
  });
});

describe('positions and actions', () => {
  it('are set where they are taken, and only there', () => {
    const reading = read();
    const answer = reading.replies[0]!;
    expect(answer.position).toMatchObject({ value: 'concede', taken: false });
    expect(save(reading)[1]).toMatchObject({ position: null, action: null });
    const taken = take(take(reading, answer.key, 'position', true), answer.key, 'action', true);
    expect(save(taken)[1]).toMatchObject({
      position: 'concede',
      action: { type: 'will-change', what: 'We will change this in the next version.' },
    });
  });

  it('of an author who is not here stay the poster’s words', () => {
    const reading = read();
    const conceded = take(reading, reading.replies[0]!.key, 'position', true);
    for (const { author } of save(conceded)) {
      expect(author.claimsAuthor).toBe(false);
      expect(author.id).toMatch(/^imported:/);
      expect(author.id).not.toBe(CONTEXT.by.id);
    }
  });

  it('of a kind and a wording that are refused are not set', () => {
    const reading = read();
    const refused = take(reading, reading.notes[0]!.key, 'kind', false);
    expect(save(refused)[0]!.kind).toBe('unclear');
  });
});

describe('what is left out', () => {
  it('takes along what answers it, and what answers that', () => {
    const reading = read();
    const without = drop(reading, reading.notes[0]!.key);
    expect(save(without)).toEqual([]);
    expect(countsOf(without)).toMatchObject({ notes: 0, replies: 0 });
  });

  it('lets what answers an answer answer what that answered', () => {
    const reading = read();
    const [note, last] = save(drop(reading, reading.replies[0]!.key));
    expect(last).toMatchObject({ replyTo: note!.id, part: null });
  });

  it('is a quotation to which nothing is said', () => {
    const reading = read(
      'We show that moles in a shared garden surgically target the weakest plants of their neighbours.',
    );
    expect(reading.notes).toHaveLength(1);
    expect(save(reading)).toEqual([]);
  });
});
