import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNote, RULES } from '../../../lib/check/check';
import { SAYINGS } from '../../../lib/check/suggestion';
import { describe as selectorsOf } from '../../../lib/anchor/describe';
import { lexiconOf } from '../../../lib/lens/lexicon';
import type { Draft } from '../../../lib/notes/note';
import type { PageText } from '../../../lib/page-text/page-text';
import strings from '../../../locales/en.json';
import { buildDraft, buildNote } from '../build-note';
import { pageOf } from '../build-page';
import { SENTENCES } from './sentences';

const lexicon = lexiconOf();
const { target } = buildNote();

const draftOf = (body: string, fields: Partial<Draft> = {}) =>
  buildDraft({ body, rewording: null, target: { ...target, what: 'paper', selectors: [] }, ...fields });

const check = (body: string, fields: Partial<Draft> = {}, page: PageText | null = null) =>
  checkNote(draftOf(body, fields), { page, lexicon });

const plain = (text: string) => text.replace(/[[\]]/g, '');

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const { fires, silent } = SENTENCES[name] ?? { fires: [], silent: [] };
  it.each(fires.map((text) => [text]))('speaks: %s', (text) => {
    const said = check(plain(text)).filter((one) => one.rule === name);
    const marked = [...text.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]);
    const shown = said.flatMap(({ at }) => (at ? [plain(text).slice(at.start, at.end)] : []));
    expect(said.length).toBeGreaterThan(0);
    expect(shown).toEqual(marked);
  });

  it.each(silent.map((text) => [text]))('is silent: %s', (text) => {
    expect(check(text).filter((one) => one.rule === name)).toEqual([]);
  });

  it('says in a sentence what it is for', () => {
    expect(rule.doc).toMatch(/\.$/);
  });
});

/** They look into the paper, and are shown below. */
const LOOKING = ['missing', 'hedge'];

it('has sentences for each rule, and none for rules that are gone', () => {
  const named = RULES.map(({ name }) => name).filter((name) => !LOOKING.includes(name));
  expect(Object.keys(SENTENCES).sort()).toEqual(named.sort());
  for (const { fires, silent } of Object.values(SENTENCES)) {
    expect(fires.length).toBeGreaterThan(3);
    expect(silent.length).toBeGreaterThan(3);
  }
});

it('has a string for each thing it says, and a gap for each value', () => {
  expect(Object.keys(strings.editor.check.says).sort()).toEqual([...SAYINGS].sort());
});

it('keeps a file for each rule', () => {
  for (const { name } of RULES) {
    const file = join(import.meta.dirname, `../../../lib/check/rules/${name}.ts`);
    expect(readFileSync(file, 'utf8')).toContain(`name: '${name}'`);
  }
});

describe('the words of the passage itself', () => {
  const on = (quote: string) => ({
    target: {
      ...target,
      selectors: [{ type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' }],
    },
  });

  it('are not held against the note that speaks of them', () => {
    const body = 'Scheming is more than Table 2 shows, and groundbreaking says nothing.';
    const rules = (quote: string) => check(body, on(quote)).filter(({ rule }) => rule === 'wording').length;
    expect(rules('our hedge grows')).toBeGreaterThan(0);
    expect(rules('groundbreaking evidence of scheming')).toBe(0);
  });

  it('are no verdict', () => {
    expect(check('Calling it hype is odd.', on('beyond the hype')).map(({ rule }) => rule)).not.toContain(
      'verdict',
    );
  });
});

describe('a hedge that the note passes over', () => {
  const { page, span } = pageOf([
    {
      role: 'abstract',
      text: 'Moles dig. Our results suggest that moles may [dig under every hedge] in spring. All hedges fall.',
    },
    { role: 'paragraph', section: '1 Method', text: 'We counted approximately [forty beds].' },
  ]);
  const on = (fields: Partial<Draft> = {}) => ({
    kind: 'over-claim' as const,
    target: { ...target, selectors: selectorsOf(page, span) },
    ...fields,
  });
  const said = (body: string, fields: Partial<Draft> = {}, of: PageText | null = page) =>
    check(body, on(fields), of).filter(({ rule }) => rule === 'hedge');

  it('is named, and its sentence shown', () => {
    const [one] = said('Two beds only are no evidence for this.');
    expect(one!.says.values['words']).toBe('“suggest”, “may”');
    expect(one!.shows).toMatchObject({
      text: 'Our results suggest that moles may dig under every hedge in spring.',
      section: null,
    });
  });

  it('is found without the paper, in the context that the note keeps', () => {
    const [one] = said('Two beds only.', {}, null);
    expect(one).toMatchObject({ shows: null });
  });

  it.each([
    ['The “may” does not help: the title says that they do.', {}],
    ['Two beds only. The sentence hedges, the title does not.', {}],
    ['Two beds only.', { rewording: 'may dig under some hedges' }],
    ['Well put.', { kind: 'praise' as const }],
    ['Which beds?', { kind: 'question' as const }],
  ])('is not where the note knows it: %s', (body, fields) => {
    expect(said(body, fields)).toEqual([]);
  });

  it('is not a word that says how exact a number is', () => {
    const other = pageOf([{ role: 'paragraph', text: 'We counted approximately [forty beds] and left.' }]);
    const selectors = selectorsOf(other.page, other.span);
    const body = 'There were thirty.';
    const rules = check(body, on({ target: { ...target, selectors } }), other.page).map(({ rule }) => rule);
    expect(rules).not.toContain('hedge');
  });
});

describe('what is called missing', () => {
  const { page } = pageOf([
    { role: 'title', text: 'Do moles dig?' },
    { role: 'abstract', text: 'We study moles without any ablation.' },
    {
      role: 'paragraph',
      section: '1 Introduction',
      text: 'We define tunnelling as moving soil with both hands. Rabbits were studied before by others. Earlier traps have limitations.',
    },
    {
      role: 'paragraph',
      section: '2 Experiments',
      text: 'As a baseline we watched 20 beds without moles. Error bars are 95 % confidence intervals over 5 seeds. The soil was damp.',
    },
    { role: 'paragraph', section: '3 Limitations', text: 'Our beds stand in one garden only. It rained.' },
    { role: 'paragraph', section: '4 Availability', text: 'All code is available at our site.' },
  ]);
  const shown = (body: string) =>
    check(body, {}, page).flatMap(({ rule, says, shows }) =>
      rule === 'missing'
        ? [
            `${says.key} ${says.values['name']}: ${shows!.section} ${shows!.text.split(' ').slice(0, 4).join(' ')}`,
          ]
        : [],
    );

  it.each([
    ['There is no baseline.', ['there baseline: 2 Experiments As a baseline we']],
    ['The paper lacks a control group.', ['there control group: 2 Experiments As a baseline we']],
    [
      'It does not report confidence intervals.',
      ['there confidence intervals: 2 Experiments Error bars are 95'],
    ],
    ["Error bars aren't given.", ['there Error bars: 2 Experiments Error bars are 95']],
    ['The authors never mention limitations.', ['there limitations: 3 Limitations Our beds stand in']],
    ['A limitations section is missing.', ['there limitations section: 3 Limitations Our beds stand in']],
    ['No code.', ['there code: 4 Availability All code is available']],
    ['The paper never defines tunnelling.', ['defined tunnelling: 1 Introduction We define tunnelling as']],
    ['“Tunnelling” is not defined.', ['defined Tunnelling: 1 Introduction We define tunnelling as']],
    ['There is no definition of tunnelling.', ['defined tunnelling: 1 Introduction We define tunnelling as']],
    ['They do not mention rabbits.', ['there rabbits: 1 Introduction Rabbits were studied before']],
    ['It was run without seeds.', ['there seeds: 2 Experiments Error bars are 95']],
  ])('is shown: %s', (body, expected) => {
    expect(shown(body)).toEqual(expected);
  });

  it.each([
    'There is no ablation.',
    'The baseline is weak.',
    'There is no strong baseline.',
    'A baseline is given, and no more.',
    'They do not mention foxes.',
    'The paper never defines digging.',
    'The paper says: "there is no baseline".',
    '> no baseline\n\nThis is said by the authors themselves.',
    'It has no title and no moles.',
  ])('is not: %s', (body) => {
    expect(shown(body)).toEqual([]);
  });

  it('is not looked for where the paper is not kept', () => {
    expect(check('There is no baseline.').map(({ rule }) => rule)).not.toContain('missing');
  });
});

it('says nothing of a note without a word', () => {
  expect(check('  \n')).toEqual([]);
});

it('points only at places that are there, whatever is typed', () => {
  const words = fc.constantFrom(
    'they',
    'just want to',
    'clickbait',
    '`clickbait`',
    '"hype"',
    '> ',
    '\n',
    '```',
    '$x$',
    'no baseline',
    'never defines',
    '.',
    'groundbreaking',
    'I',
    '](https://a.b)',
  );
  const { page } = pageOf([{ role: 'paragraph', section: '1 A', text: 'A baseline is here.' }]);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
      const body = parts.join(' ');
      for (const { at, shows } of check(body, {}, page)) {
        if (at) {
          expect(body.slice(at.start, at.end).trim()).not.toBe('');
          expect(at.end).toBeLessThanOrEqual(body.length);
        }
        if (shows) expect(page.text.slice(shows.start, shows.end)).toBe(shows.text);
      }
    }),
  );
});
