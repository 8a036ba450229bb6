import { describe, expect, it } from 'vitest';
import { describe as selectorsOf } from '../../../lib/anchor/describe';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { apply } from '../../../lib/neutral/apply';
import { authorNote, diffMarkdown } from '../../../lib/neutral/author-note';
import { changesOf, firstChoices, leave, standing, take } from '../../../lib/neutral/choices';
import { measuresOf } from '../../../lib/neutral/measures';
import { passageText } from '../../../lib/neutral/passage-text';
import { findingsOf, neutralReading } from '../../../lib/neutral/reading';
import type { Note } from '../../../lib/notes/note';
import { runAtOnce } from '../../../lib/slices/slices';
import { buildNote, buildReply } from '../build-note';
import { pageOf } from '../build-page';

const { page } = pageOf([
  { role: 'title', text: 'Moles Emerge When Beds Dry Out' },
  {
    role: 'abstract',
    text:
      'We present a novel rake. Moles surgically target the $k$ weakest roses. ' +
      'Strikingly, beds are clearly dry. Smith et al. argue that rakes are clearly good. It is not clearly dry. ' +
      'Small agents may begin to scheme.',
  },
]);
const passage = passageText(page, { is: 'abstract' })!;
const title = passageText(page, { is: 'title' })!;
const lexicon = lexiconOf();
const found = runAtOnce(findingsOf(page, lexicon));

const idOf = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

/** A note on the first place of `phrase`, with a wording; later ones have higher numbers. */
function noteOn(n: number, phrase: string, rewording: string | null, fields: Partial<Note> = {}): Note {
  const start = page.text.indexOf(phrase);
  const time = `2026-11-24T00:00:${String(n).padStart(2, '0')}.000Z`;
  return buildNote({
    id: idOf(n),
    target: {
      ...buildNote().target,
      selectors: selectorsOf(page, { start, end: start + phrase.length }),
    },
    rewording,
    createdAt: time,
    updatedAt: time,
    ...fields,
  });
}

const read = (notes: readonly Note[], of = passage) =>
  runAtOnce(neutralReading(page, of, { notes, found, lexicon }));

/** The passage as it is first read. */
function firstRead(notes: readonly Note[], of = passage): string {
  const { proposals } = read(notes, of);
  const changes = changesOf(standing(proposals, firstChoices(proposals)));
  return apply(
    of,
    changes.filter(({ accepted }) => accepted),
  ).text;
}

describe('wordings of notes', () => {
  it('stand first, and are taken from the start', () => {
    const notes = [noteOn(1, 'surgically target', 'selectively visit')];
    expect(read(notes).proposals[0]).toMatchObject({ source: 'note', id: idOf(1) });
    expect(firstRead(notes)).toContain('Moles selectively visit the');
    expect(firstRead(notes)).toContain('Strikingly');
  });

  it('are those of notes that stand, and are found for sure', () => {
    const phrase = 'surgically target';
    const withdrawn = [
      noteOn(1, phrase, 'visit'),
      buildReply({ id: idOf(2), replyTo: idOf(1), position: null, action: { type: 'withdraw' } }),
    ];
    const elsewhere = noteOn(1, phrase, 'visit');
    const [quote] = elsewhere.target.selectors;
    const gone = {
      ...elsewhere,
      target: {
        ...elsewhere.target,
        selectors: [{ ...quote!, exact: 'owls hunt at night', prefix: 'where ', suffix: ' alone' }],
      },
    } as Note;
    for (const notes of [
      withdrawn,
      [noteOn(1, phrase, 'visit', { deletedAt: '2026-11-25T00:00:00.000Z' })],
      [noteOn(1, phrase, null)],
      [noteOn(1, phrase, '  ')],
      [noteOn(1, phrase, phrase)],
      [gone],
    ]) {
      expect(read(notes).proposals.filter(({ source }) => source === 'note')).toEqual([]);
    }
  });

  it('on the same words are offered in each other’s place, the newest first', () => {
    const notes = [
      noteOn(1, 'Moles surgically target', 'Some moles visit'),
      noteOn(2, 'surgically target the', 'visit the'),
    ];
    const { proposals } = read(notes);
    const choices = firstChoices(proposals);
    const place = (of = choices) =>
      standing(proposals, of).find(({ proposal }) => proposal.source === 'note')!;
    expect(place()).toMatchObject({ proposal: { id: idOf(2) }, is: 'taken' });
    expect(place().others.map(({ id }) => id)).toContain(idOf(1));
    const other = take(choices, proposals, `note:${idOf(1)}`);
    expect(place(other)).toMatchObject({ proposal: { id: idOf(1) }, is: 'taken' });
    expect(place(other).others.map(({ id }) => id)).toContain(idOf(2));
    // Left as it is, it makes room for those that it stood before.
    const left = standing(proposals, leave(choices, `note:${idOf(2)}`));
    expect(left.find(({ proposal }) => proposal.id === idOf(1))?.is).toBe('proposed');
  });

  it('for a phrase leave all else of the title as it is, and have its capitals', () => {
    const note = noteOn(1, title.text, 'can emerge');
    expect(firstRead([note], title)).toBe('Moles Can Emerge When Beds Dry Out');
    const whole = noteOn(1, title.text, 'Moles were seen in two dry beds');
    expect(firstRead([whole], title)).toBe('Moles were seen in two dry beds');
    const written = noteOn(1, title.text, 'Moles can emerge When Beds Dry Out');
    expect(firstRead([written], title)).toBe('Moles Can Emerge When Beds Dry Out');
  });

  const SENTENCE = 'Moles surgically target the \uFFFC weakest roses.';

  it('for a phrase leave the rest of the sentence, and room for others in it', () => {
    const read = 'Moles often target the \uFFFC weakest roses. Strikingly';
    expect(firstRead([noteOn(1, SENTENCE, 'often target')])).toContain(read);
    expect(firstRead([noteOn(1, SENTENCE, 'Moles often target the \uFFFC weakest roses.')])).toContain(read);
    const both = [noteOn(1, SENTENCE, 'often target'), noteOn(2, 'weakest roses', 'weak roses')];
    expect(firstRead(both)).toContain('Moles often target the \uFFFC weak roses. Strikingly');
  });

  it('that may be for any words of a sentence are listed, and not taken', () => {
    const { proposals } = read([noteOn(1, SENTENCE, 'selectively visit')]);
    // The first guess is what the lens marks, the last is what was written, for all of it.
    expect(proposals[0]).toMatchObject({
      source: 'note',
      sure: false,
      wordings: [
        { from: 'surgically target', to: 'selectively visit' },
        { from: SENTENCE, to: 'Selectively visit.' },
      ],
    });
    const listed = changesOf(standing(proposals, firstChoices(proposals)));
    expect(listed.find(({ source }) => source === 'note')).toMatchObject({ accepted: false });
    expect(firstRead([noteOn(1, SENTENCE, 'selectively visit')])).toBe(passage.text);
    expect(firstRead([noteOn(1, SENTENCE, 'Moles visit roses.')])).toContain('Moles visit roses. Strik');
  });

  it('are told of where their passage reaches beyond what is read', () => {
    const note = noteOn(1, 'Dry Out\nWe present', 'Dry. We show');
    expect(read([note])).toMatchObject({ beyond: [idOf(1)] });
    expect(read([note], title).beyond).toEqual([idOf(1)]);
  });
});

describe('wordings of the lexicon', () => {
  const proposals = read([]).proposals;

  it('are proposed, each in its sentence, and none is taken unasked', () => {
    const made = changesOf(standing(proposals, firstChoices(proposals)));
    expect(made.map(({ from, to, accepted }) => [from, to, accepted])).toEqual([
      ['novel', 'new', false],
      ['surgically target', 'selectively target', false],
      ['Strikingly, beds', 'Beds', false],
      ['clearly ', '', false],
    ]);
    for (const { start, end, from } of made) expect(passage.text.slice(start, end)).toBe(from);
  });

  it('leave alone what others say, and what a negation turns round', () => {
    const places = proposals.flatMap(({ wordings }) => wordings.map(({ start }) => start));
    expect(places.filter((start) => start > passage.text.indexOf('Smith'))).toEqual([]);
  });

  it('are none for a disputed word: its senses stand beside it', () => {
    const { disputed } = read([]);
    expect(disputed.map(({ text }) => text)).toEqual(['scheme']);
    expect(disputed[0]!.definitions.length).toBeGreaterThan(1);
  });

  it('temper a claim', () => {
    const [claim] = read([], title).proposals;
    expect(claim).toMatchObject({ kind: 'claim', wordings: [{ from: 'Emerge', to: 'Can Emerge' }] });
  });

  it('give way to a note on the same words, and stand beside it', () => {
    const notes = [noteOn(1, 'surgically target', 'visit')];
    const all = read(notes).proposals;
    const [place] = standing(all, firstChoices(all)).filter(({ wording }) => wording.from.startsWith('surg'));
    expect(place).toMatchObject({ proposal: { source: 'note' }, others: [{ source: 'lexicon' }] });
  });
});

describe('what a reader decides', () => {
  const { proposals } = read([noteOn(1, 'surgically target', 'visit')]);
  const key = proposals.find(({ source }) => source === 'lexicon')!.key;

  it('is not asked for again by another who proposes the same', () => {
    const { proposals: all } = read([noteOn(1, title.text, 'can emerge')], title);
    const [first] = firstChoices(all);
    const places = (choices = [first!]) =>
      standing(all, choices).map(({ is, others }) => [is, others.length]);
    expect(places()).toEqual([['taken', 0]]);
    expect(places([...leave([], first!.key)])).toEqual([['left', 0]]);
  });

  it('may be another wording of the same entry, or one of their own', () => {
    const other = standing(proposals, take([], proposals, key, 1)).find(
      (place) => place.proposal.key === key,
    )!;
    expect(other.wording).toMatchObject({ from: 'novel ', to: '' });
    const own = standing(proposals, take([], proposals, key, 0, 'plain $x$')).find(
      (place) => place.proposal.key === key,
    )!;
    expect(own.wording).toMatchObject({ from: 'novel', to: 'plain \uFFFC', tex: ['x'] });
  });

  it('comes to the same text in any order', () => {
    const keys = standing(proposals, []).map(({ proposal }) => proposal.key);
    const text = (order: readonly string[]) =>
      apply(
        passage,
        changesOf(
          standing(
            proposals,
            order.reduce((choices, each) => take(choices, proposals, each), firstChoices([])),
          ),
        ),
      );
    expect(text(keys)).toEqual(text(keys.toReversed()));
  });

  it('is measured: the lens on the text as it was, and as it reads', () => {
    const measures = (changes = changesOf(standing(proposals, []))) =>
      runAtOnce(measuresOf(page, passage, lexicon, changes));
    const [before, after] = [measures([]), measures()];
    expect(before.counts).toMatchObject({ booster: 3, loaded: 2, surprise: 1, hype: 1, hedge: 1 });
    expect(after.counts).toMatchObject({ booster: 2, loaded: 1, surprise: 0, hype: 0, hedge: 1 });
    expect(after.words).toBeLessThan(before.words);
    // A wording may bring words of its own.
    const [place] = standing(proposals, take([], proposals, key, 0, 'clearly groundbreaking'));
    expect(
      measures([place!].map(({ wording }) => ({ ...wording, source: 'note', id: 'x', accepted: true })))
        .counts,
    ).toMatchObject({ booster: 4 });
  });
});

describe('a note to the author', () => {
  const { proposals } = read([noteOn(1, 'target the $k$'.replace('$k$', '\uFFFC'), 'visit the $k$')]);
  const taken = standing(proposals, firstChoices(proposals)).filter(({ is }) => is === 'taken');
  const words = {
    proposes: 'I would word it so:',
    whole: (name: string) => `${name} then reads:`,
    from: () => 'from a note',
  };

  it('says each change in its sentence, with formulas, and how the passage would read', () => {
    const note = authorNote([{ name: 'Abstract', passage, taken }], words);
    expect(note).toContain('- Moles surgically ~~target~~**visit** the $k$ weakest roses. (from a note)');
    expect(note).toContain('> We present a novel rake. Moles surgically visit the $k$ weakest roses.');
  });

  it('says changes of one sentence together, and no sentence twice where it is all', () => {
    const notes = [noteOn(1, 'surgically', 'often'), noteOn(2, 'weakest roses', 'weak roses')];
    const both = read(notes).proposals;
    const places = standing(both, firstChoices(both)).filter(({ is }) => is === 'taken');
    const note = authorNote([{ name: 'Abstract', passage, taken: places }], words);
    expect(note).toContain(
      '- Moles ~~surgically~~**often** target the $k$ ~~weakest~~**weak** roses. (from a note)',
    );
    const ofTitle = read([noteOn(1, title.text, 'can emerge')], title).proposals;
    const named = standing(ofTitle, firstChoices(ofTitle));
    const short = authorNote([{ name: 'Title', passage: title, taken: named }], words);
    expect(short).toContain('- Moles **Can** Emerge When Beds Dry Out (from a note)');
    expect(short).not.toContain('then reads');
  });

  it('is none where nothing is taken', () => {
    expect(authorNote([{ name: 'Abstract', passage, taken: [] }], words)).toBe('');
  });

  it('shows what a person types as what it is', () => {
    const own = taken.map((place) => ({ ...place, wording: { ...place.wording, to: '**x** <b>', tex: [] } }));
    expect(diffMarkdown([{ name: 'Abstract', passage, taken: own }])).toContain('\\*\\*x\\*\\* \\<b>');
  });
});
