/** Terms, packs, dismissals and judgements for tests, right in every field; a test names what it is about. */
import type { Judgement } from '../../../lib/claims/judgement';
import type { Term, TermPack } from '../../../lib/lens/term-pack';
import type { Dismissal } from '../../../lib/terms/dismissal';
import type { StoredPack } from '../../../lib/terms/stored-pack';
import { at, idOf, noteWith, PAPER } from '../notes/samples';

export function termWith(fields: Partial<Term> = {}): Term {
  return {
    id: 'thorny',
    kind: 'loaded',
    forms: ['thorny', 'thornier'],
    why: 'Hedges have thorns; results have not.',
    carry: 'A thorn.',
    neutral: ['hard'],
    source: 'The gardener',
    ...fields,
  };
}

/** The text of a pack's file is `JSON.stringify` of this. */
export function termPackWith(fields: Partial<TermPack> = {}): TermPack {
  return {
    hedgerow: 'terms',
    version: 1,
    id: 'garden',
    name: 'Garden',
    about: 'Words of the garden.',
    terms: [termWith()],
    ...fields,
  };
}

export function packWith(fields: Partial<TermPack> = {}): StoredPack {
  const pack = termPackWith(fields);
  return { id: pack.id, pack, on: true, addedAt: at(1), updatedAt: at(1) };
}

export function dismissalWith(fields: Partial<Dismissal> = {}): Dismissal {
  return {
    id: idOf(11),
    paper: PAPER,
    kind: 'booster',
    term: 'clearly',
    exact: 'clearly',
    prefix: 'Figure 2 ',
    suffix: ' shows that',
    createdAt: at(1),
    ...fields,
  };
}

export function judgementWith(fields: Partial<Judgement> = {}): Judgement {
  return {
    id: idOf(21),
    paper: PAPER,
    version: 1,
    claim: noteWith().target.selectors,
    verdict: 'narrower',
    evidence: [{ selectors: noteWith().target.selectors, label: 'Figure 2' }],
    comment: 'In one garden only.',
    updatedAt: at(1),
    ...fields,
  };
}
