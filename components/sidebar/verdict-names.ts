/** The names of what readers and lists decide by: strings of the interface, never of the data. */
import { i18n } from '#i18n';
import type { LimitKind, ListedClaim } from '../../lib/claims/claim-table';
import type { ExportWords } from '../../lib/claims/export';
import type { Verdict } from '../../lib/claims/judgement';

const VERDICT_KEYS = {
  'as-stated': 'asStated',
  narrower: 'narrower',
  'not-found': 'notFound',
} as const satisfies Record<Verdict, string>;

const LIMIT_KEYS = {
  limitation: 'limitation',
  assumption: 'assumption',
  condition: 'condition',
  'trade-off': 'tradeOff',
  threat: 'threat',
  failure: 'failure',
} as const satisfies Record<LimitKind, string>;

export function verdictName(verdict: Verdict): string {
  return i18n.t(`sidebar.claims.verdicts.${VERDICT_KEYS[verdict]}`);
}

export function limitName(kind: LimitKind): string {
  return i18n.t(`sidebar.claims.limitKinds.${LIMIT_KEYS[kind]}`);
}

export function partName(part: ListedClaim['part']): string {
  return i18n.t(`sidebar.claims.parts.${part}`);
}

/** What an exported table calls things. */
export function exportWords(): ExportWords {
  const column = (name: keyof ExportWords['columns']) => i18n.t(`sidebar.claims.columns.${name}`);
  return {
    columns: {
      claim: column('claim'),
      part: column('part'),
      again: column('again'),
      tempered: column('tempered'),
      verdict: column('verdict'),
      evidence: column('evidence'),
      comment: column('comment'),
    },
    limitColumns: {
      kind: i18n.t('sidebar.claims.limitColumns.kind'),
      section: i18n.t('sidebar.claims.limitColumns.section'),
      passage: i18n.t('sidebar.claims.limitColumns.passage'),
    },
    parts: {
      title: partName('title'),
      abstract: partName('abstract'),
      contribution: partName('contribution'),
    },
    verdicts: {
      'as-stated': verdictName('as-stated'),
      narrower: verdictName('narrower'),
      'not-found': verdictName('not-found'),
    },
    limits: {
      limitation: limitName('limitation'),
      assumption: limitName('assumption'),
      condition: limitName('condition'),
      'trade-off': limitName('trade-off'),
      threat: limitName('threat'),
      failure: limitName('failure'),
    },
    limitsTitle: i18n.t('sidebar.claims.limitsTitle'),
    formula: i18n.t('sidebar.note.formula'),
    fair: i18n.t('sidebar.claims.lead'),
  };
}
