import type { Context } from '../context';
import { type Rule, beside, isMark, words } from './rule';
import { BE } from './words';

/** What is said to have weight: "a critical step". */
const WEIGHTED = words(
  `challenge challenges step steps role roles component components problem problems gap gaps need needs issue issues task
   prerequisite prerequisites bottleneck bottlenecks limitation limitations question questions factor factors importance aspect
   aspects function functions skill skills barrier barriers insight insights foundation foundations concern concerns tool tools
   resource resources capability capabilities requirement requirements trade-off trade-offs shortcoming shortcomings flaw flaws
   weakness weaknesses dimension dimensions oversight dilemma frontier part piece link vulnerability vulnerabilities advance
   advances building ingredient ingredients open research`,
);
const ADVERBS = words(
  'also very more most particularly especially increasingly equally often therefore thus so still all both as just',
);
const SAID = words('becomes become became considered deemed proves proven made makes making');
const FOR_WHAT = words('for to in as and but because when since yet if given that especially');

/** Whether the word is said of a subject: "is critical", "remains equally critical". */
function isPredicate(hit: Context): boolean {
  const verb = hit.before(ADVERBS.has(hit.before()) ? 2 : 1);
  return BE.has(verb) || SAID.has(verb);
}

export const criticalPoint: Rule = {
  name: 'critical-point',
  doc: 'A critical point or mass, critical thinking and critical care are terms, and "features critical for" says which ones. Marked: "is critical", "a critical step".',
  sense: 'a term of physics, medicine or scholarship',
  on: ['critical'],
  silences(hit) {
    if (WEIGHTED.has(hit.after())) return false;
    return !isPredicate(hit) || !(isMark(hit.after()) || FOR_WHAT.has(hit.after()));
  },
};

export const essentialParts: Rule = {
  name: 'essential-parts',
  doc: '"It is essential to wash", "the essential parts" name what is needed. Marked: "is essential for", "an essential role".',
  sense: 'what is needed',
  on: ['essential', 'imperative'],
  silences(hit) {
    if (!isPredicate(hit)) return !WEIGHTED.has(hit.after());
    return hit.hit === 'essential' && hit.after() === 'to' && hit.seekBefore(IT, 4) > 0;
  },
};
const IT = words('it');

export const vitalSigns: Rule = {
  name: 'vital-signs',
  doc: 'Vital signs and pivotal trials are terms of medicine.',
  sense: 'a term of medicine',
  on: ['vital', 'pivotal', 'crucial'],
  silences: beside({
    after:
      'sign signs status rate rates trial trials statistics records capacity columns quantity quantities',
  }),
};
