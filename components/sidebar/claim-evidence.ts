/** What a reader names as evidence, as it is kept. */
import type { Caption } from '../../lib/claims/claim-table';
import { type Evidence, EVIDENCE_LIMIT } from '../../lib/claims/judgement';
import type { SelectedPassage } from '../../lib/messages/passages';
import { FORMULA } from '../../lib/page-text/page-text';
import { plainTex } from '../../lib/markdown/plain-tex';

/** So much of a passage is enough to know it by, in code units. */
const LONGEST = 90;

export function evidenceOfCaption({ label, text, formulas, selectors }: Caption): Evidence {
  const rest = spelled(text, formulas)
    .slice(label.length)
    .replace(/^[\s.:–—-]+/u, '');
  return { selectors, label: rest === '' ? label : `${label}: ${beginning(rest)}` };
}

export function evidenceOfSelection({ quote, section, selectors }: SelectedPassage): Evidence {
  const words = `“${beginning(spelled(quote, []))}”`;
  return { selectors, label: section === null ? words : `${words} (${beginning(section)})` };
}

/** With one more; the same place is not named twice, and what is over the limit is left out. */
export function withEvidence(evidence: readonly Evidence[], added: Evidence): Evidence[] {
  const others = evidence.filter(({ label }) => label !== added.label);
  return [...others, added].slice(-EVIDENCE_LIMIT);
}

function spelled(text: string, formulas: readonly string[]): string {
  let next = 0;
  return text.replaceAll(FORMULA, () => plainTex(formulas[next++] ?? '') ?? '…').replace(/\s+/g, ' ');
}

function beginning(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))} …`;
}
