/** The claim table with what the reader judged, as texts to take elsewhere. */
import { FORMULA } from '../page-text/page-text';
import type { ClaimTable, ListedClaim, LimitKind, Passage } from './claim-table';
import type { Judgement, Verdict } from './judgement';

/** Which paper it is about. */
export interface ExportedPaper {
  title: string | null;
  /** As it is cited: `arXiv:2411.02306v2`. */
  name: string;
  url: string;
}

/** What the columns and values are called, in the reader's language. */
export interface ExportWords {
  columns: Record<'claim' | 'part' | 'again' | 'tempered' | 'verdict' | 'evidence' | 'comment', string>;
  limitColumns: Record<'kind' | 'section' | 'passage', string>;
  parts: Record<ListedClaim['part'], string>;
  verdicts: Record<Verdict, string>;
  limits: Record<LimitKind, string>;
  /** Over the stated limits. */
  limitsTitle: string;
  /** For a formula that the page spells nowhere. */
  formula: string;
  /** That the tool lists and the reader judges. */
  fair: string;
}

/** Judgements by the id of their claim. */
export type Judged = (claim: ListedClaim) => Judgement | null;

/** The table as Markdown: title, claims, stated limits. */
export function markdownOf(
  paper: ExportedPaper,
  table: ClaimTable,
  judged: Judged,
  words: ExportWords,
): string {
  const { columns, limitColumns } = words;
  const claims = rowsOf(table, judged, words);
  const limits = table.limits.map((limit) => [
    words.limits[limit.kind],
    limit.section ?? '',
    spelled(limit, words.formula),
  ]);
  const head = paper.title === null ? paper.name : `${paper.title} (${paper.name})`;
  return (
    [
      `# ${inline(head)}`,
      `<${paper.url}>`,
      inline(words.fair),
      tableOf(Object.values(columns), claims),
      ...(limits.length > 0
        ? [`## ${inline(words.limitsTitle)}`, tableOf(Object.values(limitColumns), limits)]
        : []),
    ].join('\n\n') + '\n'
  );
}

/** The claims as CSV (RFC 4180), a line each under a line of names. */
export function csvOf(table: ClaimTable, judged: Judged, words: ExportWords): string {
  return [Object.values(words.columns), ...rowsOf(table, judged, words)]
    .map((row) => row.map(csvCell).join(',') + '\r\n')
    .join('');
}

/** In the order of `ExportWords.columns`: claim, part, said again, tempered by, verdict, evidence, comment. */
function rowsOf(table: ClaimTable, judged: Judged, words: ExportWords): string[][] {
  return table.claims.map((claim) => {
    const judgement = judged(claim);
    return [
      spelled(claim, words.formula),
      words.parts[claim.part],
      claim.restatements
        .map(
          (again) => `${again.section === null ? '' : `${again.section}: `}${spelled(again, words.formula)}`,
        )
        .join('\n'),
      [...new Set(claim.restatements.flatMap(({ tempered }) => tempered.map(({ text }) => text)))].join(', '),
      judgement?.verdict ? words.verdicts[judgement.verdict] : '',
      judgement?.evidence.map(({ label }) => label).join('\n') ?? '',
      judgement?.comment ?? '',
    ];
  });
}

/** The words of a passage, with the TeX of its formulas. */
export function spelled({ text, formulas }: Pick<Passage, 'text' | 'formulas'>, unspelled: string): string {
  let next = 0;
  return text
    .replaceAll(FORMULA, () => {
      const tex = formulas[next++] ?? '';
      return tex === '' ? `[${unspelled}]` : `$${tex}$`;
    })
    .replace(/\s*\n\s*/g, ' ');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Text that Markdown shows as it is, on one line: no mark-up, no HTML, no end of a cell. */
function inline(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/\r\n?|\n/g, '<br>');
}

/**
 * A cell that spreadsheets take for text: one that begins like a formula gets an apostrophe before it (OWASP, CSV
 * injection).
 */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
