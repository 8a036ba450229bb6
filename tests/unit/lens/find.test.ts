import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from '../../../lib/lens/find';
import { hitsIn } from '../../../lib/lens/hits';
import { lexiconOf } from '../../../lib/lens/lexicon';
import { Passage } from '../../../lib/lens/passage';
import { sceneOf } from '../../../lib/lens/scene';
import type { Role } from '../../../lib/page-text/page-text';
import { pageOf, paragraph } from '../build-page';
import { findingsOn, marksIn } from './looking';

describe('findings', () => {
  it('marks hedges, boosters and hype in one sentence', () => {
    expect(marksIn('Training may help, but this is clearly a groundbreaking result.')).toEqual([
      'hedge: may',
      'booster: clearly',
      'hype: groundbreaking',
    ]);
  });

  it('marks loaded wording and the claim of a title', () => {
    expect(marksIn('Scheming Emerges When Agents Garden', { role: 'title' })).toEqual([
      'loaded: Scheming',
      'claim: Emerges',
    ]);
  });

  it('lets the longest wording win, whatever its kind', () => {
    expect(marksIn('Gardens are inherently driven to reward keepers by any means possible.')).toEqual([
      'booster: inherently driven to',
      'booster: by any means possible',
    ]);
    expect(marksIn('It is not clear, and moles cannot be excluded.')).toEqual([
      'hedge: not clear',
      'hedge: cannot be excluded',
    ]);
  });

  it('falls back to shorter wording where a rule silences the longer', () => {
    expect(marksIn('Known and novel novel approaches were tried; novel ones won.')).toContain('hype: novel');
    expect(marksIn('We maximise the likelihood, as may happen.')).toEqual(['hedge: may']);
  });

  it('names the entry and its canonical form', () => {
    const { page } = paragraph('The counts suggested that moles left.');
    expect(findingsOn(page)).toMatchObject([
      { entry: 'general/suggest', term: 'suggest', negated: false, attributed: false },
    ]);
  });

  it.each([
    'We can not rule out moles.',
    'There is no evidence that moles left.',
    'To our knowledge moles left.',
    'The cause remains unclear.',
  ])('takes as a hedge of its own what marks a limit: %s', (sentence) => {
    expect(marksIn(sentence).map((mark) => mark.split(':')[0])).toEqual(['hedge']);
  });
});

describe('who speaks', () => {
  const attributed = (text: string, part = {}) => {
    const { page } = pageOf([{ role: 'paragraph', ...part, text }]);
    return findingsOn(page).map((finding) => finding.attributed);
  };

  it.each([
    'They call it "clearly wrong".',
    'They call it \u201Cclearly wrong\u201D.',
    "They call it ``clearly wrong''.",
    'Reed et al. suggest that moles left.',
    'Reed (2020) suggests that moles left.',
    'Earlier counts [[3]] suggest that moles left.',
    'Previous studies have also suggested that moles left.',
  ])('others: %s', (text) => {
    expect(attributed(text)).toEqual([true]);
  });

  it.each([
    '"Moles" clearly left, and "birds" came.',
    'The counts (ours) suggest that moles left.',
    'The second bed (Bed 2) may freeze.',
    'A 5" pot may hold 6" roots.',
  ])('the writers: %s', (text) => {
    expect(attributed(text)).toEqual([false]);
  });

  it('is others in a block of quotation', () => {
    expect(attributed('Moles may leave.', { role: 'quotation' })).toEqual([true]);
    expect(attributed('Moles may leave.', { environment: 'quotation' })).toEqual([true]);
  });
});

describe('a negation', () => {
  const negated = (text: string) => findingsOn(paragraph(text).page).map((finding) => finding.negated);

  it.each([
    'It is not clearly shown.',
    'Moles never clearly left.',
    'This isn\u2019t certainly so.',
    'We do not claim that the model is scheming.',
    'This does not mean that moles undoubtedly dig.',
  ])('is told: %s', (text) => {
    expect(negated(text)).toContain(true);
  });

  it.each([
    'It is clearly not so.',
    'It is not only groundbreaking but cheap.',
    'No, clearly moles left.',
    'Moles may not leave.',
    'We claim that moles undoubtedly dig.',
    'We do not claim that moles dig, but they undoubtedly do.',
  ])('that is none is not told: %s', (text) => {
    expect(negated(text)).not.toContain(true);
  });
});

describe('where nothing is marked', () => {
  const silent: Role[] = [
    'authors',
    'table',
    'equation',
    'keywords',
    'acknowledgements',
    'comments',
    'other',
  ];
  it.each(silent)('%s', (role) => {
    expect(marksIn('This may be clearly groundbreaking.', { role })).toEqual([]);
  });

  it.each(['Acknowledgements', 'Acknowledgments', 'Funding', 'Competing interests', 'Author contributions'])(
    'a section of %s',
    (title) => {
      const { page } = pageOf([
        { role: 'paragraph', section: title, text: 'This may be clearly groundbreaking.' },
      ]);
      expect(findingsOn(page)).toEqual([]);
    },
  );

  it('in a citation', () => {
    expect(marksIn('Moles left {cite:(Plants that may clearly surprise)} and may return.')).toEqual([
      'hedge: may',
    ]);
  });

  it('in mathematics, theorems and proofs, as far as boosters and claims go', () => {
    const sentence = 'Clearly this may be a groundbreaking bound.';
    const rest = ['hedge: may', 'hype: groundbreaking'];
    expect(marksIn(sentence)).toEqual(['booster: Clearly', ...rest]);
    expect(marksIn(sentence, { environment: 'proof' })).toEqual(rest);
    expect(marksIn(sentence, { environment: 'theorem' })).toEqual(rest);
    for (const category of ['math.CO', 'math-ph', 'alg-geom', 'stat.TH']) {
      expect(marksIn(sentence, {}, [category, 'cs.LG']), category).toEqual(rest);
    }
    expect(marksIn('Bounds Emerge', { role: 'title' }, ['math.CO'])).toEqual([]);
    expect(marksIn(sentence, {}, ['cs.LG', 'math.CO'])).toContain('booster: Clearly');
  });

  it('of a pack, on papers of other fields', () => {
    const sentence = 'We saw deception in replies.';
    expect(marksIn(sentence)).toEqual(['loaded: deception']);
    expect(marksIn(sentence, {}, ['cs.CL'])).toEqual(['loaded: deception']);
    expect(marksIn(sentence, {}, ['q-bio.PE', 'cs.LG'])).toEqual(['loaded: deception']);
    expect(marksIn(sentence, {}, ['q-bio.PE'])).toEqual([]);
  });
});

describe('the same word again', () => {
  it('is quiet within a section, and full again in the next', () => {
    const { page } = pageOf([
      { role: 'title', text: 'Moles may leave' },
      { role: 'abstract', text: 'They may leave, they might.' },
      { role: 'paragraph', section: '1 Moles', text: 'They may leave.' },
      { role: 'paragraph', text: 'They may leave, clearly.' },
      { role: 'paragraph', section: '2 Birds', text: 'They may leave.' },
    ]);
    expect(findingsOn(page).map(({ term, quiet }) => `${term}${quiet ? ' quiet' : ''}`)).toEqual([
      'may',
      'may quiet',
      'might',
      'may',
      'may quiet',
      'clearly',
      'may',
    ]);
  });
});

describe('laws', () => {
  const forms = [...lexiconOf().forms.keys()];
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...forms) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'moles',
        'models',
        'we',
        'is',
        'not',
        'the',
        'of',
        'to',
        '.',
        ',',
        '"',
        '(',
        ')',
        '$x$',
        'May',
        'from 1.4 to 2.8',
        '7/36 (5 %)',
        'small increase',
        'emerges when',
      ),
    },
  );
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
  const role = fc.constantFrom<Role>('title', 'abstract', 'paragraph', 'caption', 'list-item');

  it('no two findings of one kind overlap; all lie within their block; they are in order', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ role, text }), { minLength: 1, maxLength: 4 }), (blocks) => {
        const { page } = pageOf(blocks);
        const found = findingsOn(page);
        for (const [index, finding] of found.entries()) {
          const { start, end, kind } = finding;
          expect(start).toBeLessThan(end);
          expect(page.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
          const before = found[index - 1];
          if (before) expect(before.start - start || before.end - end).toBeLessThanOrEqual(0);
          for (const other of found.slice(index + 1)) {
            if (other.kind === kind) expect(other.start).toBeGreaterThanOrEqual(end);
          }
        }
      }),
    );
  });

  it('a block is marked the same alone and among others', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const together = pageOf(texts.map((one) => ({ role: 'paragraph' as const, text: one }))).page;
        const marks = findingsOn(together).map(
          ({ start, end, kind }) => `${kind}: ${together.text.slice(start, end)}`,
        );
        expect(marks).toEqual(texts.flatMap((one) => marksIn(one)));
      }),
      { numRuns: 50 },
    );
  });

  it('raw hits do not change when blocks are joined or cut at the ends of sentences', () => {
    const inSentence = word.filter((one) => !/[.?!"]/.test(one));
    const sentence = fc
      .array(inSentence, { minLength: 2, maxLength: 14 })
      .map((all) => `The ${all.join(' ')}.`);
    const hitsOn = (texts: readonly string[]) => {
      const { page } = pageOf(texts.map((one) => ({ role: 'paragraph' as const, text: one })));
      const { matcher } = lexiconOf();
      const scene = sceneOf(lexiconOf(), page, ['cs.LG']);
      return page.blocks.flatMap((block, index) => {
        const { matches } = matcher.scan(page.text, block.start, block.end);
        return [...hitsIn(new Passage(page, index, false), matches, [], scene)].map(
          ({ cue, context }) => `${cue.entry.id}: ${context.hit} ${context.sentence}`,
        );
      });
    };
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
        expect(hitsOn([sentences.join(' ')])).toEqual(hitsOn(sentences));
      }),
    );
  });

  it('it pauses at every block', () => {
    const { page } = pageOf(
      Array.from({ length: 5 }, () => ({ role: 'paragraph' as const, text: 'Moles may leave.' })),
    );
    const work = findings(page, { categories: [] });
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(5);
  });
});
