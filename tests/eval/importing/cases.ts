/** The critiques of `tests/fixtures/critiques` with their truth, and copies of them that are disturbed by chance. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { PageText } from '../../../lib/page-text/page-text';
import { parseOr } from '../../../lib/schema/explain';
import { pageTextOfHtml } from '../anchoring/html';
import { DISTURBANCES, oneOf, randomOf, type Disturbance } from './disturb';
import { ALL_FORMS, FORMS, paragraphsOf, written, type Form } from './laid-out';
import { Truth } from './truth';

export interface Case {
  name: string;
  source: string;
  page: PageText;
  truth: Truth;
}

export const FIXTURES = join(import.meta.dirname, '../../fixtures/critiques');
const ENDING = '.truth.json';
const SUFFIX = { text: 'txt', md: 'md', html: 'html' } as const;

/** All critiques in the folder that have a truth, by name. */
export async function fixtureCases(): Promise<Case[]> {
  const names = (await readdir(FIXTURES)).filter((name) => name.endsWith(ENDING)).sort();
  const pages = new Map<string, PageText>();
  const cases: Case[] = [];
  for (const name of names) {
    const truth = await readTruth(join(FIXTURES, name));
    const critique = join(FIXTURES, name.replace(ENDING, `.${SUFFIX[truth.format]}`));
    const page = pages.get(truth.page) ?? (await readCasePage(join(FIXTURES, truth.page), truth));
    pages.set(truth.page, page);
    cases.push({ name: basename(critique), source: await readFile(critique, 'utf8'), page, truth });
  }
  return cases;
}

/** One critique from files; the page named in the truth stands beside it unless another is given. */
export async function caseOf(critique: string, truthFile: string, pageFile: string | null): Promise<Case> {
  const truth = await readTruth(truthFile);
  const page = await readCasePage(pageFile ?? join(dirname(truthFile), truth.page), truth);
  return { name: basename(critique), source: await readFile(critique, 'utf8'), page, truth };
}

async function readTruth(file: string): Promise<Truth> {
  const given: unknown = JSON.parse(await readFile(file, 'utf8'));
  return parseOr(Truth, given, (explained) => new Error(`${file}: ${explained}`));
}

async function readCasePage(file: string, truth: Truth): Promise<PageText> {
  return pageTextOfHtml(await readFile(file, 'utf8'), truth.as);
}

/** The ways in which a plain text can be disturbed, by name: each alone, each other form of it, and some at once. */
export const WAYS: readonly string[] = [
  ...Object.keys(DISTURBANCES),
  ...ALL_FORMS.map((form) => `as ${form}`),
  'some at once',
];

/** A disturbed copy of a plain-text critique, the same for the same way and seed. */
export function disturbed(fixture: Case, way: string, seed: number): Case {
  const random = randomOf(seed);
  const chosen: Disturbance[] = [];
  let form: Form = fixture.source.includes('\n\n') ? 'wrapped' : 'lines';
  if (way === 'some at once') {
    for (const each of Object.values(DISTURBANCES)) if (random() < 0.35) chosen.push(each);
    form = oneOf(FORMS, random);
  } else {
    const alone = DISTURBANCES[way];
    if (alone) chosen.push(alone);
    else form = ALL_FORMS.find((each) => way === `as ${each}`)!;
  }
  let paragraphs = paragraphsOf(fixture.source, fixture.truth);
  for (const disturb of chosen) paragraphs = disturb(paragraphs, fixture.truth, random);
  return {
    ...fixture,
    name: `${fixture.name}, ${way}, ${seed}`,
    ...written(paragraphs, form, fixture.truth),
  };
}
