/** All context rules, and which of them speak on an entry. */
import type { Kind } from '../finding';
import * as agency from './agency';
import * as appearance from './appearance';
import * as belief from './belief';
import * as disputed from './disputed';
import * as emphasis from './emphasis';
import * as harm from './harm';
import * as knowledge from './knowledge';
import * as likely from './likely';
import * as modals from './modals';
import * as names from './names';
import * as possible from './possible';
import * as praise from './praise';
import * as results from './results';
import type { Rule } from './rule';
import * as significance from './significance';
import * as size from './size';
import * as surprise from './surprise';
import * as traits from './traits';
import * as weight from './weight';

/** In the order in which they are asked: those that speak on everything last. */
export const RULES: readonly Rule[] = [
  modals,
  appearance,
  belief,
  likely,
  possible,
  knowledge,
  emphasis,
  praise,
  weight,
  results,
  surprise,
  size,
  significance,
  agency,
  traits,
  disputed,
  harm,
  names,
].flatMap((file) => Object.values(file));

/** Entries are compiled once, and asked for at every hit. */
const spoken = new WeakMap<object, readonly Rule[]>();

/** The rules that speak on an entry. */
export function rulesFor(entry: { term: string; kind: Kind }): readonly Rule[] {
  let rules = spoken.get(entry);
  if (!rules) {
    const { term, kind } = entry;
    rules = RULES.filter(({ on }) => ('kinds' in on ? on.kinds.includes(kind) : on.includes(term)));
    spoken.set(entry, rules);
  }
  return rules;
}
