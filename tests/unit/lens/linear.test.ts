/** No text takes more than linear time: sixty-four times as much may not take four hundred times as long. */
import { expect, it } from 'vitest';
import { pageTextOf } from '../../../lib/page-text/from-text';
import type { PageText, Role } from '../../../lib/page-text/page-text';
import { findingsOn } from './looking';

const SMALL = 16_000;
const LARGE = 64 * SMALL;

/** 64 for linear time, 4096 for quadratic; the rest is for a machine that is busy with other things. */
const BOUND = 400;

/** Shorter times are too near to the grain of the clock, and to one pause for collection. */
const FLOOR_MS = 2;

/** How long a test may take before it is given up; no measure of anything. */
const PATIENCE_MS = 120_000;

const HARD: [what: string, piece: string, role?: Role][] = [
  ['hedges', 'may '],
  ['hedges without a space', 'may/'],
  ['hedges bound by stops', 'may.'],
  ['hedges that a rule silences', 'in May 2024 '],
  ['one word', 'a'],
  ['spaces', ' '],
  ['new lines', '\n'],
  ['first words of many forms', 'the to in we no '],
  ['a form begun again and again', 'by any means '],
  ['pictographs', '\u{1F331}'],
  ['halves of pairs', '\uD83C '],
  ['letters of another alphabet', '\u03B1\u03B2 may '],
  ['hyphens', 'may-'],
  ['opened brackets', '( [ '],
  ['quotation marks', '" '],
  ["TeX's marks", '``'],
  ['names', 'May Smith, '],
  ['pairs of numbers', 'from 1 to 2 '],
  ['numbers', '1 2 '],
  ['percentages', '5 % of 7 % '],
  ['definitions', 'we define deception as '],
  ['claims', 'moles always emerge when '],
  ['one number', '1'],
  ['thousands', '1,000,'],
  ['fractions', '7/'],
  ['shares', '7/36 (5 %) '],
  ['pairs', 'a small increase from 1.0 to 2.0, '],
  ['boosted pairs', 'clearly a small increase from 1.0 to 2.0, '],
  ['half pairs', 'from 1 to '],
  ['size words', 'slight rise in '],
  ['opened quotations', '"may '],
  ['quotations', '"may" '],
  ['brackets', '(may '],
  ['capitals', 'MAY '],
  ['negations', 'not clearly '],
  ['addresses', 'https://a.example/may/'],
  ['beginnings of long forms', 'no clear direct '],
  ['abbreviations', 'e.g. may '],
  ['curly apostrophes', 'isn\u2019t clear '],
  ['formulas', '$0.14$ to '],
  ['definitions', 'we define scheming as '],
  ['half definitions', 'emergent misalignment. We define misalignment '],
  ['restatements', 'deception, i.e., '],
  ['beginnings of definitions', 'by deception we '],
  ['single words in quotes', '"novel" '],
  ['words of results', 'consistently and substantially '],
  ['promises', 'ensuring '],
  ['titles of verbs', 'roses are ', 'title'],
  ['abstracts of verbs', 'roses emerge when ', 'abstract'],
];

it.each(HARD)('%s', { timeout: PATIENCE_MS }, (_, piece, role = 'paragraph') => {
  const small = pageOf(piece, SMALL, role);
  const large = pageOf(piece, LARGE, role);
  time(small);
  const once = Math.max(FLOOR_MS, Math.min(time(small), time(small), time(small)));
  expect(time(large) / once).toBeLessThan(BOUND);
});

function pageOf(piece: string, length: number, role: Role): PageText {
  return pageTextOf(piece.repeat(Math.ceil(length / piece.length)), role).page;
}

/** Of this process alone, in milliseconds. */
function time(page: PageText): number {
  const began = process.cpuUsage();
  findingsOn(page);
  return process.cpuUsage(began).user / 1000;
}
