import { describe, expect, it } from 'vitest';
import {
  answer,
  drop,
  restore,
  retarget,
  setBody,
  setKind,
  standAlone,
  take,
  takeReference,
  toWholePaper,
} from '../../../lib/critique/edit';
import { join, split } from '../../../lib/critique/join-split';
import { notesOf } from '../../../lib/critique/notes-of';
import { countsOf, partPieces, partViews, threadsOf } from '../../../lib/critique/preview';
import { readCritique } from '../../../lib/critique/read-critique';
import type { Reading } from '../../../lib/critique/reading';
import { quotationOf } from '../../../lib/notes/target-words';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { paper } from '../versions/paper';

const PAPER = '2601.00001' as ArxivId;
const { page } = paper(
  [
    '# Moles in Shared Gardens',
    '> We show that moles in a shared garden surgically target the weakest plants of their neighbours.',
    '## 1 Method',
    'Every bed was watered twice a day by a keeper who did not know which bed was whose.',
    'Our findings are unprecedented in their clarity and in the number of beds that were dug over.',
  ].join('\n'),
);

const POST = [
  'I walked through this garden paper with a pencil.',
  'We show that moles in a shared garden surgically target the weakest plants of their neighbours.',
  'Nobody told the moles which plants were weak. I would write "often visit".',
  'See https://example.org/burrows for a count.',
  'Our findings are unprecedented in their clarity and in the number of beds that were dug over.',
  'Unprecedented against which baseline? The number of beds is nowhere given.',
  'Thank you for reading our paper with such care.',
  'Unprecedented against which baseline? The number of beds is nowhere given.',
  'Fair. We will change this in the next version.',
].join('\n');

function read(source = POST): Reading {
  return runAtOnce(
    readCritique({ source, format: 'text', paper: PAPER, version: 1, page, lexicon: null, known: [] }),
  );
}

const noteOn = (reading: Reading, words: string) =>
  reading.notes.find(({ target }) => quotationOf(target)?.includes(words))!;
const save = (reading: Reading) =>
  notesOf(reading, {
    by: { id: 'me', name: 'Marta' },
    now: new Date('2026-11-25T10:00:00.000Z'),
    source: { url: null, date: null },
    withNames: true,
  });

describe('the reading that is edited here', () => {
  it('has a note on each quotation, and the answer under the second', () => {
    const reading = read();
    const [moles, clarity] = [noteOn(reading, 'surgically'), noteOn(reading, 'unprecedented')];
    expect(moles.parts).toEqual([2, 3]);
    expect(reading.replies.map(({ answers }) => answers)).toEqual([clarity.key]);
  });
});

describe('joining', () => {
  it('makes one note of two, about what the first is about, with the quotation of the second in it', () => {
    const reading = read();
    const clarity = noteOn(reading, 'unprecedented');
    const after = join(reading, clarity.key);
    const joined = noteOn(after, 'surgically');
    expect(after.notes).toHaveLength(reading.notes.length - 1);
    expect(joined.body).toContain('> Our findings are unprecedented');
    expect(joined.body).toContain('which baseline?');
    expect(joined.parts).toEqual([2, 3, 4, 5]);
    expect(after.replies.map(({ answers }) => answers)).toEqual([joined.key]);
  });

  it('is undone by splitting where the two were joined', () => {
    const reading = read();
    const clarity = noteOn(reading, 'unprecedented');
    const apart = split(join(reading, clarity.key), noteOn(reading, 'surgically').key, 4);
    expect(apart.notes).toEqual(reading.notes);
    expect(apart.joined).toEqual([]);
  });

  it('takes a note that stands behind a reply into the reply', () => {
    const reading = read(`${POST}\nAll things considered we are glad that somebody looked.`);
    const last = reading.notes.at(-1)!;
    const after = join(reading, last.key);
    expect(after.notes).not.toContain(last);
    expect(after.replies.at(-1)!.body).toContain('All things considered');
  });

  it('leaves the first piece as it is', () => {
    const reading = read();
    expect(join(reading, reading.notes[0]!.key)).toBe(reading);
  });
});

describe('splitting', () => {
  it('makes the rest a note of its own on the same passage, with what its words suggest', () => {
    const reading = read();
    const moles = noteOn(reading, 'surgically');
    const after = split(reading, moles.key, 3);
    const [first, second] = after.notes.filter(({ target }) => quotationOf(target)?.includes('surgically'));
    expect([first!.parts, second!.parts]).toEqual([[2], [3]]);
    expect(second!.body).toBe('See <https://example.org/burrows> for a count.');
    expect(first!.references).toEqual([]);
    expect(second!.references.map(({ value }) => value)).toMatchObject([
      { id: 'https://example.org/burrows' },
    ]);
    expect(first!.rewording?.value).toBe('often visit');
    expect(second!.rewording).toBeNull();
  });

  it('keeps what the reader wrote where it can be told which half it is in', () => {
    const reading = read();
    const { key, body } = noteOn(reading, 'surgically');
    const written = setBody(reading, key, `Corrected. ${body}`);
    const after = split(written, key, 3);
    expect(noteOn(after, 'surgically').body).toMatch(/^Corrected\. Nobody told/);
  });

  it('does nothing at the first part, or at one that is another’s', () => {
    const reading = read();
    const { key } = noteOn(reading, 'surgically');
    expect(split(reading, key, 2)).toBe(reading);
    expect(split(reading, key, 8)).toBe(reading);
  });

  it('gives notes with ids of their own', () => {
    const reading = read();
    const ids = save(split(reading, noteOn(reading, 'surgically').key, 3)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the passage of a note', () => {
  it('becomes the one that is chosen', () => {
    const reading = read();
    const { key } = reading.notes[0]!;
    const selectors = noteOn(reading, 'surgically').target.selectors;
    const after = retarget(reading, key, { start: 5, end: 9, text: 'moles', selectors });
    expect(after.notes[0]!.target).toEqual({ paper: PAPER, version: 1, what: 'passage', selectors });
    expect(after.notes[0]!.offers).toEqual([]);
  });

  it('takes the wording for a phrase along to where it belongs', () => {
    const reading = read(POST.replace('often visit', 'often target'));
    const { key, target } = noteOn(reading, 'surgically');
    const selectors = noteOn(reading, 'unprecedented').target.selectors;
    const words = (of: Reading) => {
      const { value, taken, standsFor } = of.notes.find((note) => note.key === key)!.rewording!;
      return [value, taken, standsFor];
    };
    const first = words(reading);
    expect(first[2]).toBe('phrase');
    const elsewhere = retarget(reading, key, { start: 5, end: 9, text: 'moles', selectors });
    expect(words(elsewhere)).toEqual(['often target', false, 'part']);
    const back = { start: 0, end: 9, text: 'moles', selectors: target.selectors };
    expect(words(retarget(elsewhere, key, back))).toEqual(first);
    expect(words(toWholePaper(reading, key))).toEqual(['often target', true, 'whole']);
    const refused = take(reading, key, 'rewording', false);
    expect(words(retarget(refused, key, back))).toEqual([first[0], false, 'phrase']);
  });

  it('is given up for the whole paper, and stays in the body as a quotation', () => {
    const reading = read();
    const { key } = noteOn(reading, 'unprecedented');
    const after = toWholePaper(reading, key);
    const note = after.notes.find((each) => each.key === key)!;
    expect(note.target).toMatchObject({ what: 'paper', selectors: [] });
    expect(note.body).toMatch(/^> Our findings are unprecedented[^\n]*\n\nUnprecedented against/);
    expect(toWholePaper(after, key)).toBe(after);
  });
});

describe('proposals', () => {
  it('are taken and refused one by one, and only what is taken is saved', () => {
    const reading = read();
    const [reply] = reading.replies;
    expect(reply!.position).toMatchObject({ value: 'concede', taken: false });
    const saved = (edited: Reading) => {
      const { position, action } = save(edited).find(({ replyTo }) => replyTo !== null)!;
      return [position, action?.type ?? null];
    };
    expect(saved(reading)).toEqual([null, null]);
    const conceded = take(reading, reply!.key, 'position', true);
    expect(saved(conceded)).toEqual(['concede', null]);
    expect(saved(take(conceded, reply!.key, 'action', true))).toEqual(['concede', 'will-change']);
    expect(take(conceded, reply!.key, 'position', true)).toBe(conceded);
  });

  it('of a wording whose place is sure and of references begin taken', () => {
    const reading = read(POST.replace('often visit', 'often target'));
    const { key } = noteOn(reading, 'surgically');
    const after = takeReference(take(reading, key, 'rewording', false), key, 0, false);
    const [before, now] = [reading, after].map((each) =>
      save(each).find(({ rewording, body }) => rewording !== null || body.includes('Nobody told'))!,
    );
    expect([before!.rewording, before!.references.length]).toEqual([
      'We show that moles in a shared garden often target the weakest plants of their neighbours.',
      1,
    ]);
    expect([now!.rewording, now!.references.length]).toEqual([null, 0]);
  });

  it('of a wording that may be for any words of the quotation are set by a yes alone', () => {
    const reading = read();
    const { key, rewording } = noteOn(reading, 'surgically');
    expect(rewording).toMatchObject({ value: 'often visit', taken: false, standsFor: 'part' });
    const wordings = (edited: Reading) => save(edited).flatMap((note) => note.rewording ?? []);
    expect(wordings(reading)).toEqual([]);
    expect(wordings(take(reading, key, 'rewording', true))).toEqual(['often visit']);
  });

  it('of a kind give way to the kind that is chosen', () => {
    const reading = read();
    const { key } = noteOn(reading, 'unprecedented');
    const after = setKind(reading, key, 'praise');
    expect(noteOn(after, 'unprecedented').kind).toEqual({ value: 'praise', because: '', taken: true });
    expect(setKind(after, key, 'praise')).toBe(after);
  });
});

describe('answers', () => {
  it('are made of notes and of notes’ replies, never of what answers them', () => {
    const reading = read();
    const [moles, clarity] = [noteOn(reading, 'surgically'), noteOn(reading, 'unprecedented')];
    const after = answer(reading, clarity.key, moles.key);
    expect(after.notes.map(({ key }) => key)).not.toContain(clarity.key);
    expect(threadsOf(after).find(({ note }) => note.key === moles.key)!.replies).toMatchObject([
      { depth: 1, reply: { key: clarity.key } },
      { depth: 2, reply: { key: reading.replies[0]!.key } },
    ]);
    expect(answer(after, moles.key, clarity.key)).toBe(after);
    expect(answer(after, moles.key, moles.key)).toBe(after);
  });

  it('become notes on the whole paper, with what they quote in them', () => {
    const reading = read();
    const [reply] = reading.replies;
    const after = standAlone(reading, reply!.key);
    expect(after.replies).toEqual([]);
    expect(after.notes.find(({ key }) => key === reply!.key)).toMatchObject({
      target: { what: 'paper' },
      position: reply!.position,
      body: expect.stringMatching(/^> Unprecedented against which baseline\?.*\n\nFair\./) as string,
    });
  });
});

describe('leaving out', () => {
  it('takes a note and what answers it out of what is saved, until it is taken back in', () => {
    const reading = read();
    const { key } = noteOn(reading, 'unprecedented');
    const without = drop(reading, key);
    expect(save(without)).toHaveLength(save(reading).length - 2);
    expect(restore(without, key)).toEqual(reading);
    expect(drop(without, key)).toBe(without);
  });

  it('of a key that is not there does nothing', () => {
    const reading = read();
    for (const edited of [
      drop(reading, 'x'),
      join(reading, 'x'),
      split(reading, 'x', 1),
      standAlone(reading, 'x'),
    ])
      expect(edited).toBe(reading);
  });
});

describe('the preview', () => {
  it.each([
    ['as it was read', (reading: Reading) => reading],
    ['with a note left out', (reading: Reading) => drop(reading, noteOn(reading, 'unprecedented').key)],
    ['with a reply left out', (reading: Reading) => drop(reading, reading.replies[0]!.key)],
    ['with a body emptied', (reading: Reading) => setBody(reading, noteOn(reading, 'unprecedented').key, '')],
  ])('counts what saving would add, %s', (_how, edit) => {
    const reading = edit(read());
    const { notes, replies } = countsOf(reading);
    const saved = save(reading);
    expect(notes).toBe(saved.filter(({ replyTo }) => replyTo === null).length);
    expect(replies).toBe(saved.filter(({ replyTo }) => replyTo !== null).length);
  });

  it('says of each part what became of it', () => {
    const reading = drop(read(), noteOn(read(), 'surgically').key);
    const uses = partViews(reading).map(({ use }) => use);
    expect(uses.slice(1, 6)).toEqual(['left-out', 'left-out', 'left-out', 'quotation', 'note']);
    expect(uses.at(-1)).toBe('reply');
  });

  it('offers to split a piece at every part but its first', () => {
    expect(partViews(read()).flatMap(({ part, splits }) => (splits ? [part] : []))).toContain(3);
    expect(partViews(read())[2]!.splits).toBe(false);
  });

  it('cuts the texts at what they quote, and loses none of them', () => {
    const { critique, quotes } = read();
    const pieces = partPieces(critique.parts, quotes);
    expect([...pieces.keys()]).toEqual(expect.arrayContaining([1, 4, 7]));
    for (const [part, cut] of pieces)
      expect(cut.map(({ text }) => text).join('')).toBe(critique.parts[part]!.text);
    expect(pieces.get(1)!.map((piece) => piece.quotes)).toContain('paper');
    expect(pieces.get(7)!.map((piece) => piece.quotes)).toContain('part');
  });
});
