/** What holds of every critique: nothing said is lost, offsets and lines hold, and what is undone is as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Critique } from '../../../lib/critique/critique';
import { cut } from '../../../lib/critique/cut';
import { drop, restore, setBody, setKind, take } from '../../../lib/critique/edit';
import { join, split } from '../../../lib/critique/join-split';
import { readCritique } from '../../../lib/critique/read-critique';
import type { Reading } from '../../../lib/critique/reading';
import type { ArxivId } from '../../../lib/paper/id';
import { runAtOnce } from '../../../lib/slices/slices';
import { paper } from '../versions/paper';

const QUOTATIONS = [
  'We show that moles in a shared garden surgically target the weakest plants of their neighbours.',
  'Every bed was watered twice a day by a keeper who did not know which bed was whose.',
];
const { page } = paper(`# Moles in Shared Gardens\n> ${QUOTATIONS[0]!}\n## 1 Method\n${QUOTATIONS[1]!}`);

/** Words that stand in no other, so that the order of what is said can be told. */
const sentences = fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 1, maxLength: 12 }).map((lengths) => {
  let next = 0;
  return lengths.map((length) =>
    Array.from({ length }, () => `w${(next++).toString().padStart(3, '0')}x`).join(' '),
  );
});

type Typed = 'text' | 'md' | 'html';

const DRESSES: Readonly<Record<Typed, readonly ((words: string) => string)[]>> = {
  text: [
    (words) => `${words}.\n\n`,
    (words) => `${words}\n`,
    (words) => `> ${words}\n\n`,
    (words) => `- ${words}\n`,
  ],
  md: [
    (words) => `${words}.\n\n`,
    (words) => `> ${words}\n\n`,
    (words) => `- ${words}\n\n`,
    (words) => `**${words}**\n\n`,
    (words) => `\`\`\`\n${words}\n\`\`\`\n\n`,
    (words) => `## ${words}\n\n`,
    (words) => `> > ${words}\n\n`,
    (words) => `[${words}](https://example.org)\n\n`,
  ],
  html: [
    (words) => `<p>${words}</p>\n`,
    (words) => `<blockquote>${words}</blockquote>`,
    (words) => `<ul><li>${words}<li></ul>`,
    (words) => `${words}<br><br>`,
    (words) => `<div class="comment"><p>${words}</p></div>`,
    (words) => `<b><i>${words}</b></i>`,
    (words) => `<pre>${words}</pre>`,
    (words) => `<table><tr><td>${words}</table>`,
    (words) => `<h2>${words}</h2></div>`,
    (words) => `<!-- no --><script>no()</script>${words}\n`,
  ],
};

const sourcesIn = (format: Typed) =>
  sentences.chain((all) =>
    fc
      .array(fc.nat(DRESSES[format].length - 1), { minLength: all.length, maxLength: all.length })
      .map((how) => all.map((words, at) => DRESSES[format][how[at]!]!(words)).join('')),
  );

const cutAs = (source: string, format: Typed): Critique => runAtOnce(cut(source, format));
const wordsIn = (text: string) => text.match(/w\d{3}x/g) ?? [];

describe.each(['text', 'md', 'html'] as const)('a cut of %s', (format) => {
  it('has every word of the source in some part, once and in order', () => {
    fc.assert(
      fc.property(sourcesIn(format), (source) => {
        const { parts } = cutAs(source, format);
        expect(parts.flatMap(({ text }) => wordsIn(text))).toEqual(wordsIn(source));
      }),
    );
  });

  it('has parts in order, each on lines and at offsets of the source, where its words are', () => {
    fc.assert(
      fc.property(sourcesIn(format), (source) => {
        const { parts, posts } = cutAs(source, format);
        let last = 0;
        for (const { at, lines, text, post } of parts) {
          expect(at.start).toBeGreaterThanOrEqual(last);
          last = at.end;
          expect(wordsIn(source.slice(at.start, at.end))).toEqual(wordsIn(text));
          expect(source.slice(0, at.start).split('\n')).toHaveLength(lines.from);
          expect(source.slice(0, at.end).split('\n')).toHaveLength(lines.to);
          expect(posts[post]).toBeDefined();
        }
        for (const [index, { answers }] of posts.entries()) expect(answers ?? -1).toBeLessThan(index);
      }),
    );
  });

  it('is given of any text, in ranges that hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        const source = `${a}\n${b}`;
        for (const { at, lines, text, links, stressed } of cutAs(source, format).parts) {
          expect(0 <= at.start && at.start <= at.end && at.end <= source.length).toBe(true);
          expect(1 <= lines.from && lines.from <= lines.to && lines.to <= source.split('\n').length).toBe(
            true,
          );
          expect(text).not.toBe('');
          for (const { start, end } of [...links, ...stressed])
            expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const LINES = [
  ...QUOTATIONS,
  'Nobody told the moles which plants were weak.',
  'I would write "often visit".',
  'I would write "often target".',
  'Watered by whom? I found no baseline.',
  'Thank you for reading our paper with such care.',
  'Fair. We will change this in the next version.',
  'See https://example.org/burrows for a count.',
  'Overall, a careful paper.',
];

const readings = fc.array(fc.constantFrom(...LINES), { minLength: 2, maxLength: 10 }).map((lines): Reading =>
  runAtOnce(
    readCritique({
      source: lines.join('\n'),
      format: 'text',
      paper: '2601.00001' as ArxivId,
      version: 1,
      page,
      lexicon: null,
      known: [],
    }),
  ),
);
const piecesOf = ({ notes, replies }: Reading) => [...notes, ...replies];

describe('an operation on a reading', () => {
  it('is undone by its inverse: leaving out and taking back in, taking and refusing, bodies and kinds', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        for (const { key, body } of piecesOf(reading)) {
          expect(restore(drop(reading, key), key)).toEqual(reading);
          expect(setBody(setBody(reading, key, 'Other words.'), key, body)).toEqual(reading);
          for (const what of ['position', 'action'] as const)
            expect(take(take(reading, key, what, true), key, what, false)).toEqual(reading);
          expect(take(take(reading, key, 'kind', false), key, 'kind', true)).toEqual(reading);
        }
        for (const { key, rewording } of reading.notes) {
          const taken = rewording?.taken ?? false;
          const turned = take(reading, key, 'rewording', !taken);
          expect(take(turned, key, 'rewording', taken)).toEqual(reading);
        }
        for (const { key, kind } of reading.notes) {
          const back = setKind(setKind(reading, key, 'scope'), key, kind.value);
          expect(back.notes.map((note) => note.kind.value)).toEqual(
            reading.notes.map((note) => note.kind.value),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of joining is undone by splitting where two notes, or two replies, were joined', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        for (const { key } of piecesOf(reading)) {
          const joined = join(reading, key);
          const made = joined.joined.at(-1);
          if (!made || made.second.key !== key) continue;
          const wasReply = reading.replies.some((reply) => reply.key === key);
          if (wasReply !== (made.what === 'reply')) continue;
          const apart = split(joined, made.into, Math.min(...made.second.quoting, ...made.second.parts));
          expect(apart.notes).toEqual(reading.notes);
          expect(apart.replies).toEqual(reading.replies);
          expect(apart.joined).toEqual([]);
          expect(piecesOf(apart).map((piece) => piece.key)).toEqual(
            piecesOf(reading).map((piece) => piece.key),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of splitting loses no part, and gives no key twice', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const partsOf = (each: Reading) =>
          piecesOf(each)
            .flatMap(({ parts }) => parts)
            .sort((a, b) => a - b);
        for (const { key, parts } of piecesOf(reading)) {
          for (const part of parts) {
            const apart = split(reading, key, part);
            expect(partsOf(apart)).toEqual(partsOf(reading));
            expect(new Set(piecesOf(apart).map((piece) => piece.key)).size).toBe(piecesOf(apart).length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
